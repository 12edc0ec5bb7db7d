import { isUnder, type Property } from '../../model/properties';
import type { Text } from '../../text/text';
import type { Rule } from '../rule';
import page from './config-client.md';
import { hintAt, shownIn } from './hints';
import { springFamilies } from './settings';

/** Configuration from a config server, where ConfigMaps and Secrets deliver it. */
export const configClient: Rule = {
  id: 'spring/config-client',
  severity: 'hint',
  page,
  families: springFamilies,

  *checkFile(file, workspace) {
    for (const found of shownIn(file, workspace, ['config-client'])) {
      const { property, settings } = found;
      const real = property && !isBesides(property) ? property : settings?.properties.find(asksServer);
      if (property && !real) continue;
      const place = real && real !== property ? { ...found, span: real.keySpan, property: real } : found;
      const isSecret = real?.value.includes('{cipher}') ?? false;
      yield hintAt(place, looksLike, isSecret ? encrypted : message);
    }
  },
};

/** Settings that are there with every source of configuration, or because there is no server. */
function isBesides(property: Property): boolean {
  return besides.some(name => isUnder(property, name));
}

const besides: readonly string[] = [
  'spring.cloud.bootstrap',
  'spring.cloud.config.importcheck',
  'spring.cloud.config.enabled',
  'spring.cloud.config.allowoverride',
  'spring.cloud.config.overridenone',
  'spring.cloud.config.overridesystemproperties',
];

function asksServer(property: Property): boolean {
  if (/^spring\.config\.import(?:\[\d+\])?$/.test(property.canonical)) return property.value.includes('configserver:');
  return (
    isUnder(property, 'spring.cloud.config') && !isUnder(property, 'spring.cloud.config.server') && !isBesides(property)
  );
}

const looksLike: Text = {
  en: 'This looks like access to a config server.',
  ko: 'Config Server 접속 설정으로 보입니다.',
};

const message: Text = {
  en: 'In Kubernetes a ConfigMap delivers this configuration and a Secret its passwords, mounted as files or as variables, so spring.cloud.config.enabled can be false there. Refresh without a restart, labels and {cipher} values are not replaced: with those, keep the server.',
  ko: '쿠버네티스에서는 ConfigMap과 Secret이 설정을 파일이나 변수로 전달하므로 `spring.cloud.config.enabled`를 false로 둘 수 있습니다. 재시작 없는 갱신, 레이블 전환, `{cipher}` 값은 대신하지 못하니 필요하면 서버를 유지하세요.',
};

const encrypted: Text = {
  en: 'Only the config server, or its client with the key, can read this value. In Kubernetes it belongs in a Secret, in clear text; a Secret is encoded, not encrypted, so keep it out of Git or use Sealed Secrets, SOPS or External Secrets.',
  ko: '이 값은 Config Server나 키를 가진 클라이언트만 읽을 수 있습니다. 쿠버네티스에서는 복호화한 값을 Secret에 두세요. Secret은 암호화가 아니라 인코딩일 뿐이니 Git에는 올리지 말거나 Sealed Secrets, SOPS, External Secrets를 사용하세요.',
};
