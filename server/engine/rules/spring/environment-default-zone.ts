import type { Property } from '../../model/properties';
import type { Rule } from '../rule';
import page from './environment-default-zone.md';
import { declaresZone, settingsWritten, springFamilies } from './settings';

/** Names of variables are taken in lower case, so none of them can say `defaultZone`. */
export const environmentDefaultZone: Rule = {
  id: 'spring/environment-default-zone',
  severity: 'information',
  page,
  families: springFamilies,

  *checkFile(file, workspace) {
    for (const settings of settingsWritten(file, workspace)) {
      if (settings.where === 'file' || settings.where === 'embedded') continue;
      for (const property of settings.properties) {
        const { name, keySpan } = property;
        const found = zoneMeant(property);
        if (!found || (found === 'by luck' && declaresZone(settings, workspace))) continue;
        const canRename = settings.where === 'compose' || settings.where === 'kubernetes';
        const literal = 'eureka.client.serviceUrl.defaultZone';
        const isWritten = file.text.slice(keySpan.start, keySpan.end) === name;
        yield {
          span: keySpan,
          message:
            found === 'by luck'
              ? {
                  en: `"${name}" takes effect only if a file of the application sets ${literal} too: by itself it means a zone that nobody asks for. Name the variable ${literal}, which Docker and Kubernetes both allow.`,
                  ko: `"${name}" 변수는 애플리케이션의 설정 파일에도 \`${literal}\` 속성이 있을 때만 적용되고, 혼자서는 아무도 찾지 않는 영역을 뜻합니다. 변수 이름을 \`${literal}\`으로 적으세요. 도커와 쿠버네티스 모두 허용합니다.`,
                }
              : {
                  en: `"${name}" means eureka.client.service.url.default.zone or the like, which nothing reads. Name the variable ${literal}, which Docker and Kubernetes both allow.`,
                  ko: `"${name}" 변수는 \`eureka.client.service.url\` 아래의 속성을 뜻해서 아무도 읽지 않습니다. 변수 이름을 \`${literal}\`으로 적으세요. 도커와 쿠버네티스 모두 허용합니다.`,
                },
          fixes:
            canRename && isWritten
              ? [
                  {
                    title: { en: `Rename to ${literal}`, ko: `이름 변경: ${literal}` },
                    edits: [{ span: keySpan, newText: literal }],
                    safe: false,
                  },
                ]
              : [],
        };
      }
    }
  },
};

/** Whether a variable is meant to say `defaultZone`, and can do so where a file says it too. */
function zoneMeant({ name, canonical, segments, environment }: Property): 'by luck' | 'never' | undefined {
  if (environment) {
    if (/^EUREKA_CLIENT_SERVICEURL_DEFAULTZONE$/i.test(name)) return 'by luck';
    return /^EUREKA_CLIENT_SERVICE_?URL_DEFAULT_?ZONE$/i.test(name) ? 'never' : undefined;
  }
  if (canonical !== 'eureka.client.serviceurl.defaultzone' || segments.at(-1) === 'defaultZone') return undefined;
  return 'by luck';
}
