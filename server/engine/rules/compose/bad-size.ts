import { paths } from '../../schema/compose-paths';
import { isSize } from '../../schema/compose-values';
import type { Rule } from '../rule';
import page from './bad-size.md';
import { composeFamilies, literalsAt } from './faults';

/** Bytes as docker/go-units reads them: `512m`, `2gb`, `1.5GiB`. */
export const badSize: Rule = {
  id: 'compose/bad-size',
  severity: 'error',
  page,
  families: composeFamilies,

  *check(document) {
    for (const { at, text } of literalsAt(document, paths.sizes)) {
      if (isSize(text) || typeof at.value('1.2') === 'number') continue;
      const repaired = repair(text);
      yield {
        span: at.mark,
        message: {
          en: `"${text}" is not a size, so Compose refuses it. Write a number and one of b, k, m or g, such as 512m or 2gb.`,
          ko: `이 값("${text}")은 크기로 읽을 수 없어 컴포즈가 거부합니다. 512m나 2gb처럼 숫자에 b, k, m, g 단위를 붙여 적으세요.`,
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

/** Kubernetes' `512Mi` and prose such as `512 megabytes`; Compose counts in powers of 1024 either way. */
function repair(text: string): string | undefined {
  const [, amount, unit] =
    /^\s*([\d.]+)\s*([kmgt])(?:i|egabytes?|igabytes?|ilobytes?|erabytes?|bytes?)?\s*$/i.exec(text) ?? [];
  const repaired = amount && unit && `${amount}${unit.toLowerCase()}`;
  return repaired && isSize(repaired) ? repaired : undefined;
}
