import { paths } from '../../schema/compose-paths';
import { isDuration } from '../../schema/compose-values';
import type { Rule } from '../rule';
import page from './bad-duration.md';
import { composeFamilies, literalsAt } from './faults';

/** Numbers with units, such as `90s` or `1m30s`. A bare number is no duration: nobody could tell its unit. */
export const badDuration: Rule = {
  id: 'compose/bad-duration',
  severity: 'error',
  page,
  families: composeFamilies,

  *check(document) {
    for (const { at, text } of literalsAt(document, paths.durations)) {
      // 0 is a duration, but only as a string.
      if (isDuration(text) && typeof at.value('1.2') === 'string') continue;
      const repaired = repair(text);
      yield {
        span: at.mark,
        message: /^\d+$/.test(text)
          ? {
              en: `${text} has no unit, so Compose refuses it as a duration. Write ${text}s for seconds, or another unit: ms, m, h.`,
              ko: `${text}에는 단위가 없어 컴포즈가 시간으로 읽지 못하고 거부합니다. 초라면 ${text}s로, 아니면 ms, m, h 단위를 붙여 적으세요.`,
            }
          : {
              en: `"${text}" is not a duration, so Compose refuses it. Write numbers with units and no spaces, such as 90s or 1m30s.`,
              ko: `이 값("${text}")은 시간으로 읽을 수 없어 컴포즈가 거부합니다. 90s나 1m30s처럼 숫자와 단위를 붙여 적으세요.`,
            },
        fixes: repaired
          ? [
              {
                title: { en: `Change to ${repaired}`, ko: `값 변경: ${text} → ${repaired}` },
                edits: [{ span: at.span, newText: repaired }],
                safe: false,
              },
            ]
          : [],
      };
    }
  },
};

/** What somebody who writes units as in prose, or leaves them out, probably means. */
function repair(text: string): string | undefined {
  const repaired = text
    .trim()
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/(?<=\d)(?:milliseconds?|millis|msecs?)(?=\d|$)/g, 'ms')
    .replace(/(?<=\d)(?:seconds?|secs?)(?=\d|$)/g, 's')
    .replace(/(?<=\d)(?:minutes?|mins?)(?=\d|$)/g, 'm')
    .replace(/(?<=\d)(?:hours?|hrs?)(?=\d|$)/g, 'h')
    .replace(/^\d+$/, '$&s');
  return repaired !== text && isDuration(repaired) ? repaired : undefined;
}
