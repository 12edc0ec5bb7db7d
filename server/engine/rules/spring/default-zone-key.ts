import { propertiesUnder } from '../../model/properties';
import type { Rule } from '../rule';
import page from './default-zone-key.md';
import { settingsWritten, springFamilies } from './settings';

/** The address of the registry under a key that nobody reads: keys of maps are not bound in a relaxed way. */
export const defaultZoneKey: Rule = {
  id: 'spring/default-zone-key',
  severity: 'warning',
  page,
  families: springFamilies,

  *checkFile(file, workspace) {
    for (const { properties } of settingsWritten(file, workspace)) {
      const zones = propertiesUnder(properties, 'eureka.client.service-url').filter(one => !one.environment);
      const isRight = zones.some(({ segments }) => segments.at(-1) === 'defaultZone');
      for (const { segments, keySpan } of zones) {
        const key = segments.at(-1) ?? '';
        if (key === 'defaultZone' || key.replace(/[-_]/g, '').toLowerCase() !== 'defaultzone') continue;
        const written = file.text.slice(keySpan.start, keySpan.end);
        const at = written.lastIndexOf(key);
        yield {
          span: keySpan,
          message: {
            en: `"${key}" names a zone that nobody asks for, so the client keeps the address http://localhost:8761/eureka/. The key has to be "defaultZone", letter by letter.`,
            ko: `"${key}" 영역은 아무도 찾지 않으므로 클라이언트는 기본 주소 http://localhost:8761/eureka/를 계속 씁니다. 키는 글자 그대로 "defaultZone"이어야 합니다.`,
          },
          fixes:
            isRight || at === -1
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
