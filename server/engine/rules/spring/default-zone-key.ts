import { type Property, propertiesUnder } from '../../model/properties';
import type { Rule } from '../rule';
import page from './default-zone-key.md';
import { declaresZone, settingsWritten, springFamilies } from './settings';

/** The address of the registry under a key that nobody reads: keys of maps are not bound in a relaxed way. */
export const defaultZoneKey: Rule = {
  id: 'spring/default-zone-key',
  severity: 'warning',
  page,
  families: springFamilies,

  *checkFile(file, workspace) {
    for (const settings of settingsWritten(file, workspace)) {
      const { properties, where } = settings;
      // Variables and options are the subject of another rule: what they say depends on the files they come to.
      if (where !== 'file' && where !== 'embedded') continue;
      const wrong = propertiesUnder(properties, 'eureka.client.service-url').filter(isMisspelt);
      // Where another of its files has the right key, Spring asks all of them for its value, in a relaxed way.
      if (wrong.length === 0 || declaresZone(settings, workspace)) continue;
      for (const { segments, keySpan } of wrong) {
        const key = segments.at(-1) ?? '';
        const written = file.text.slice(keySpan.start, keySpan.end);
        const at = written.lastIndexOf(key);
        yield {
          span: keySpan,
          message: {
            en: `"${key}" names a zone that nobody asks for, so the client keeps the address http://localhost:8761/eureka/. The key has to be "defaultZone", letter by letter.`,
            ko: `"${key}" 영역은 아무도 찾지 않으므로 클라이언트는 기본 주소 http://localhost:8761/eureka/를 계속 씁니다. 키는 글자 그대로 "defaultZone"이어야 합니다.`,
          },
          fixes:
            at === -1
              ? []
              : [
                  {
                    title: { en: 'Change to "defaultZone"', ko: `키 변경: "${key}" → "defaultZone"` },
                    edits: [
                      {
                        span: { start: keySpan.start + at, end: keySpan.start + at + key.length },
                        newText: 'defaultZone',
                      },
                    ],
                    safe: true,
                  },
                ],
        };
      }
    }
  },
};

function isMisspelt({ segments, environment }: Property): boolean {
  const key = segments.at(-1) ?? '';
  return !environment && key !== 'defaultZone' && key.replace(/[-_]/g, '').toLowerCase() === 'defaultzone';
}
