import { isGiven } from '../../model/compose-names';
import { isInterpolated } from '../../schema/compose-interpolation';
import type { View } from '../../yaml/view';
import type { Fix, Rule } from '../rule';
import page from './bad-healthcheck-test.md';
import { isFlow } from './edits';
import { composeFamilies } from './faults';
import { serviceCheck } from './projects';

/** A list under `healthcheck.test` begins with the way to run what follows. */
export const badHealthcheckTest: Rule = {
  id: 'compose/bad-healthcheck-test',
  severity: 'error',
  page,
  families: composeFamilies,

  checkFile: serviceCheck(['healthcheck'], function* ({ name, body }) {
    const test = body.get('healthcheck', 'test');
    const [first] = test.items;
    if (!isGiven(test) || first?.text === undefined || isInterpolated(first.text)) return;
    if (/^(?:CMD|CMD-SHELL|NONE)$/.test(first.text)) return;
    yield {
      span: first.mark,
      message: {
        en: `The health check of "${name}" begins with "${first.text}", so Compose refuses to start. A list begins with "CMD", "CMD-SHELL" or "NONE".`,
        ko: `"${name}" 서비스의 헬스 체크가 "${first.text}" 항목으로 시작해 컴포즈가 시작되지 않습니다. 목록의 맨 앞에는 "CMD", "CMD-SHELL", "NONE" 가운데 하나를 적으세요.`,
      },
      fixes: fixes(test, first, first.text),
    };
  }),
};

function fixes(test: View, first: View, text: string): readonly Fix[] {
  const word = text.toUpperCase();
  if (/^(?:CMD|CMD-SHELL|NONE)$/.test(word)) {
    const title = { en: `Change to "${word}"`, ko: `값 변경: "${text}" → "${word}"` };
    return [{ title, edits: [{ span: first.span, newText: `"${word}"` }], safe: true }];
  }
  const isCommandLine = test.items.length === 1 && /\s/.test(text);
  const [prefix, safe] = isCommandLine ? ['CMD-SHELL', false] : ['CMD', test.items.length > 1];
  const { document, span } = first;
  const lead = document.text.slice(document.text.lastIndexOf('\n', span.start - 1) + 1, span.start);
  if (first.isAlias || (!isFlow(test) && !/^[ \t]*- +$/.test(lead))) return [];
  const newText = isFlow(test) ? `"${prefix}", ` : `"${prefix}"\n${lead}`;
  const title = { en: `Put "${prefix}" in front`, ko: `맨 앞에 "${prefix}" 추가` };
  return [{ title, edits: [{ span: { start: span.start, end: span.start }, newText }], safe }];
}
