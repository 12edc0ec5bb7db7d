import { interpolations } from '../../schema/compose-interpolation';
import { everyPlace } from '../../schema/compose-places';
import type { Span } from '../../text/text';
import { View } from '../../yaml/view';
import type { Rule } from '../rule';
import page from './bad-interpolation.md';
import { composeFamilies } from './faults';

/** Compose fills in variables before it looks at anything else, in every value of the file, and stops at a broken `${`. */
export const badInterpolation: Rule = {
  id: 'compose/bad-interpolation',
  severity: 'error',
  page,
  families: composeFamilies,

  *check(document) {
    if (!document.text.includes('${')) return;
    for (const at of everyPlace(View.root(document))) {
      const { text } = at;
      if (!text?.includes('${')) continue;
      for (const { start, end } of interpolations(text).filter(({ kind }) => kind === 'broken')) {
        const broken = text.slice(start, end);
        const span = written(at, broken);
        const isOpen = !broken.endsWith('}');
        yield {
          span,
          message: isOpen
            ? {
                en: `The variable that begins here has no closing brace, so Compose refuses the file. Add "}", or write "$$" if the dollar is meant for the container.`,
                ko: `여기서 시작하는 변수에 닫는 중괄호가 없어 컴포즈가 이 파일을 거부합니다. "}" 기호를 붙이거나, 컨테이너에 넘길 달러 기호라면 "$$"처럼 두 번 적으세요.`,
              }
            : {
                en: `"${shown(broken)}" is not a variable that Compose can fill in, so it refuses the file. Write \${NAME} or \${NAME:-default}, or "$$" if the dollar is meant for the container.`,
                ko: `이 표현("${shown(broken)}")은 컴포즈가 변수로 읽을 수 없어 이 파일을 거부합니다. \${NAME}이나 \${NAME:-기본값} 형식으로 적거나, 컨테이너에 넘길 달러 기호라면 "$$"처럼 두 번 적으세요.`,
              },
        };
      }
    }
  },
};

/** Where a part of a value stands in the file; the first line of the value if folding or escapes changed it. */
function written(at: View, part: string): Span {
  const source = at.document.text.slice(at.span.start, at.span.end);
  const offset = source.indexOf(part);
  if (offset !== -1) return { start: at.span.start + offset, end: at.span.start + offset + part.length };
  const start = at.span.start + Math.max(0, source.indexOf('${'));
  return { start, end: start + at.document.text.slice(start, at.span.end).search(/[\r\n]|$/) };
}

function shown(text: string): string {
  const [line = ''] = text.split('\n');
  return line.length > 60 || line !== text ? `${line.slice(0, 60)}...` : line;
}
