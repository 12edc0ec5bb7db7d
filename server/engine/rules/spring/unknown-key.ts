import { propertyOf } from '../../model/properties';
import type { Text } from '../../text/text';
import type { Rule } from '../rule';
import { settingsWritten, springFamilies } from './settings';
import page from './unknown-key.md';

/** Keys that read like settings of Spring Boot and are none. */
export const unknownKey: Rule = {
  id: 'spring/unknown-key',
  severity: 'warning',
  page,
  families: springFamilies,

  *checkFile(file, workspace) {
    for (const { properties } of settingsWritten(file, workspace)) {
      for (const { name, right, words } of keys) {
        const property = propertyOf(properties, name);
        if (!property) continue;
        const written = file.text.slice(property.keySpan.start, property.keySpan.end);
        // A key that is written in one piece can be replaced; one of many levels has to be moved by hand.
        const whole = property.environment ? undefined : written === property.name ? right : undefined;
        yield {
          span: property.keySpan,
          message: words,
          fixes: whole
            ? [
                {
                  title: { en: `Change to "${whole}"`, ko: `키 변경: "${whole}"` },
                  edits: [{ span: property.keySpan, newText: whole }],
                  safe: false,
                },
              ]
            : [],
        };
      }
    }
  },
};

interface UnknownKey {
  readonly name: string;
  readonly right: string;
  readonly words: Text;
}

const keys: readonly UnknownKey[] = [
  {
    name: 'management.health.probes.enabled',
    right: 'management.endpoint.health.probes.enabled',
    words: {
      en: 'Only the preview of Spring Boot 2.3 read this key, so it has no effect. Set management.endpoint.health.probes.enabled instead.',
      ko: '스프링 부트 2.3 미리 보기 버전에만 있던 키라서 효과가 없습니다. 대신 `management.endpoint.health.probes.enabled`를 설정하세요.',
    },
  },
  {
    name: 'spring.forward-headers-strategy',
    right: 'server.forward-headers-strategy',
    words: {
      en: 'Spring Boot has no such key, so it changes nothing about forwarded headers. Set server.forward-headers-strategy instead.',
      ko: '스프링 부트에 없는 키라서 프록시가 넘긴 헤더를 처리하는 방식이 바뀌지 않습니다. 대신 `server.forward-headers-strategy`를 설정하세요.',
    },
  },
];
