import type { SpringApplication } from '../model/spring-applications';
import { containersOf } from '../model/spring-kubernetes';
import { type Language, languages, type Text } from '../text/text';
import type { Conversion } from './conversion';
import type { Plan } from './migrate-plan';
import { leadsToGone } from './migrate-workload';
import { configSources } from './new-workload';
import { printed } from './print';
import { type ConfigUse, configOf } from './spring-config';
import type { Setting } from './spring-part';
import { withoutNetflix } from './without-netflix';
import type { Variable } from './workload-environment';

/** Whether a config server gives an application something: it says so itself, or there is a file for it. */
export function isConfigured(application: SpringApplication): boolean {
  const clients = application.components.filter(({ component }) => component === 'config-client');
  return clients.length > 0 ? clients.some(({ isOff }) => !isOff) : configSources(application).length > 0;
}

interface DeliveredConfig extends Conversion {
  readonly use: ConfigUse;
  /** Whether the settings for Kubernetes are among what is delivered. */
  readonly hasProfile: boolean;
}

/**
 * What the config server gave, and with it the settings for Kubernetes: files from outside win over all files inside an
 * image, so these would be overruled there.
 */
export function deliveredConfig(
  application: SpringApplication,
  settings: readonly Setting[],
  profile: Text | undefined,
): DeliveredConfig {
  const sources = configSources(application);
  const current = sources.map(source => ({ ...source, text: withoutNetflix(source.text) }));
  const isCleaned = current.some(({ text }, index) => text !== sources[index]?.text);
  const hasProfile = profile !== undefined && sources.length > 0;
  const conversionIn = (language: Language) => {
    const own = hasProfile ? [{ text: profile[language], profile: 'kubernetes' }] : [];
    return configOf(application.name, [...current, ...own], settings);
  };
  const conversions = Object.fromEntries(languages.map(language => [language, conversionIn(language)]));
  const { files, notes, use, configMap } = conversionIn('en');
  return {
    use,
    hasProfile: hasProfile && use.volumes.length > 0,
    notes: [...notes, ...(isCleaned ? [{ kind: 'changed', text: netflixLeftOut(configMap) } as const] : [])],
    files: files.map(({ path, text }, index) => ({
      path,
      text: Object.fromEntries(
        languages.map(language => [language, conversions[language]?.files[index]?.text[language] ?? text[language]]),
      ) as Text,
    })),
  };
}

/** The settings for Kubernetes in the ConfigMap that gives the application its `application.yml` already. */
export function profilePatch({ application, name }: Plan, profile: Text | undefined): Conversion | undefined {
  if (profile === undefined || !application.workload) return undefined;
  const embedded = application.settings.find(
    ({ where, owner }) =>
      where === 'embedded' && owner.kind === 'ConfigMap' && /^application\.ya?ml$/.test(owner.entry ?? ''),
  );
  const mounts = containersOf(application.workload.resource).flatMap(one => one.get('volumeMounts').items);
  if (!embedded || mounts.some(mount => mount.get('subPath').exists)) return undefined;
  const { owner, file, properties } = embedded;
  const textIn = (language: Language) =>
    printed({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: owner.name, namespace: owner.namespace },
      data: { 'application-kubernetes.yml': profile[language] },
    })[language];
  const path = `${name}/configmap-patch.yaml`;
  const [first] = properties;
  return {
    files: [{ path, text: Object.fromEntries(languages.map(language => [language, textIn(language)])) as Text }],
    notes: [
      {
        kind: 'changed',
        ...(first && { at: { uri: file.uri, span: first.keySpan } }),
        text: {
          en: `The ConfigMap "${owner.name}" wins over files inside the image, so ${path} adds application-kubernetes.yml to it: use it as a patch of Kustomize, or carry the entry over.`,
          ko: `"${owner.name}" ConfigMap은 이미지 안의 파일보다 우선하므로 application-kubernetes.yml을 여기에 추가하는 패치(${path})를 만들었습니다. Kustomize 패치로 쓰거나 항목을 옮겨 적으세요.`,
        },
      },
    ],
  };
}

/** What becomes of the others is told where the settings that they are stand. */
export function keptVariables({ workload }: Plan, usesConfig: boolean): readonly Variable[] {
  return workload.variables?.filter(({ name }) => !leadsToGone(name, usesConfig)) ?? [];
}

function netflixLeftOut(configMap: string): Text {
  return {
    en: `"${configMap}" leaves out the settings of Hystrix, Ribbon and Zuul, which application-kubernetes.yml has carried over as far as that goes. An application that stays with Spring Cloud Hoxton still needs them: put them back.`,
    ko: `"${configMap}" 오브젝트에는 히스트릭스, 리본, 주울 설정을 넣지 않았습니다. 옮길 수 있는 것은 application-kubernetes.yml에 있습니다. Spring Cloud Hoxton을 계속 쓴다면 다시 넣으세요.`,
  };
}
