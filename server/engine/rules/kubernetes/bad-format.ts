import type { Text } from '../../text/text';
import type { Rule } from '../rule';
import page from './bad-format.md';
import { faultsOf, resourceFamilies } from './faults';
import { secretValuesIn, toStringData } from './secret-values';

/** Values whose text has a grammar of its own: times, schedules, addresses, base64. */
export const badFormat: Rule = {
  id: 'kubernetes/bad-format',
  severity: 'error',
  page,
  families: resourceFamilies,

  *check(document, context) {
    for (const { at, format } of faultsOf('bad-format', document, context)) {
      const grammar = grammars[format];
      if (!grammar) continue;
      const shown = (at.text ?? '').length > 40 ? `${at.text?.slice(0, 40)}...` : at.text;
      yield {
        span: at.mark,
        message: {
          en: `"${shown}" is not ${grammar.en}, so the API server rejects it. ${grammar.advice.en}`,
          ko: `이 값("${shown}")은 ${grammar.ko} 형식에 맞지 않아 API 서버가 거부합니다. ${grammar.advice.ko}`,
        },
        fixes: secretValuesIn(document)
          .filter(({ entry }) => format === 'byte' && entry.value.span.start === at.span.start)
          .flatMap(value => toStringData(value)),
      };
    }
  },
};

interface Grammar extends Text {
  readonly advice: Text;
}

const grammars: Readonly<Record<string, Grammar>> = {
  'date-time': {
    en: 'a time',
    ko: '시각',
    advice: { en: 'Write it as in 2026-01-31T08:00:00Z.', ko: '2026-01-31T08:00:00Z처럼 적으세요.' },
  },
  byte: {
    en: 'base64',
    ko: 'base64',
    advice: {
      en: 'Encode it, or move it to "stringData" as plain text.',
      ko: 'base64로 인코딩하거나, 평문 그대로 `stringData`로 옮기세요.',
    },
  },
  cron: {
    en: 'a schedule',
    ko: '일정',
    advice: {
      en: 'Write five fields as in "0 3 * * *", or a macro such as @daily.',
      ko: '"0 3 * * *"처럼 다섯 칸으로 적거나 @daily 같은 매크로를 쓰세요.',
    },
  },
  ip: { en: 'an IP address', ko: 'IP 주소', advice: { en: 'Write it as in 10.0.0.7.', ko: '10.0.0.7처럼 적으세요.' } },
  cidr: {
    en: 'a range of addresses',
    ko: '주소 범위',
    advice: { en: 'Write it as in 10.0.0.0/16.', ko: '10.0.0.0/16처럼 적으세요.' },
  },
  percent: {
    en: 'a percentage',
    ko: '백분율',
    advice: {
      en: 'Write it as in 25%, or as a number without quotes.',
      ko: '25%처럼 적거나, 따옴표 없이 숫자를 적으세요.',
    },
  },
  int32: {
    en: 'a number that fits into 32 bits',
    ko: '32비트 정수',
    advice: { en: 'Choose a smaller one.', ko: '더 작은 수를 적으세요.' },
  },
  pattern: {
    en: 'what the pattern in its CustomResourceDefinition asks for',
    ko: 'CustomResourceDefinition의 `pattern`',
    advice: { en: 'Correct the value.', ko: '값을 고치세요.' },
  },
};
