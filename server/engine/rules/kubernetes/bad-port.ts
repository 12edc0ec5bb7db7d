import type { Format } from '../../schema/structure';
import type { Rule } from '../rule';
import page from './bad-port.md';
import { faultsOf, resourceFamilies } from './faults';

const portFormats: readonly string[] = ['port', 'port-name', 'port-or-name'] satisfies Format[];

/** Port numbers and port names (apimachinery's IsValidPortNum and IsValidPortName). */
export const badPort: Rule = {
  id: 'kubernetes/bad-port',
  severity: 'error',
  page,
  families: resourceFamilies,

  *check(document, context) {
    for (const { at, format } of faultsOf('bad-format', document, context)) {
      if (!portFormats.includes(format)) continue;
      const isNumber = typeof at.value('1.1') === 'number';
      yield {
        span: at.mark,
        ...(!isNumber && { severity: 'warning' }),
        message: isNumber
          ? {
              en: `${at.text} is not a port, so the API server rejects it. Ports go from 1 to 65535.`,
              ko: `${at.text}번은 포트 번호가 될 수 없어 API 서버가 거부합니다. 1부터 65535까지의 번호를 적으세요.`,
            }
          : {
              en: `"${at.text}" is not a port name, so the API server rejects it. Use at most 15 lower-case letters, digits and single hyphens, with at least one letter, or a number without quotes.`,
              ko: `"${at.text}"의 형식이 포트 이름 규칙에 맞지 않아 API 서버가 거부합니다. 영문 소문자, 숫자, 하이픈으로 15자 이내로 적고 글자를 하나 이상 넣거나, 따옴표 없이 번호를 적으세요.`,
            },
      };
    }
  },
};
