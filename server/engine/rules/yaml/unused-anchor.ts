import { type Family, families } from '../../model/family';
import type { Span } from '../../text/text';
import { danglingAliases, type UnusedAnchor, unusedAnchors } from '../../yaml/keys';
import type { YamlDocument } from '../../yaml/stream';
import type { Fix, Rule } from '../rule';
import page from './unused-anchor.md';

/** A template may bring the alias with it, and what other tools do with their files nobody here knows. */
const lenient: ReadonlySet<Family> = new Set(['helm-template', 'other']);

/** An anchor is a name for others to use; without an alias it does nothing. */
export const unusedAnchor: Rule = {
  id: 'yaml/unused-anchor',
  severity: 'hint',
  page,
  families: families.filter(family => !lenient.has(family)),
  tags: ['unnecessary'],

  *check(document) {
    // A fault may hide an alias, and an alias that leads nowhere may mean this anchor.
    if (!document.text.includes('&') || document.syntaxErrors.length > 0 || danglingAliases(document).length > 0)
      return;
    for (const anchor of unusedAnchors(document)) {
      yield {
        span: anchor.span,
        message: {
          en: `No alias refers to the anchor "${anchor.name}", so it has no effect. Remove it, or refer to it with *${anchor.name}.`,
          ko: `"${anchor.name}" 앵커를 가리키는 별칭이 없어 아무 효과가 없습니다. 앵커를 삭제하거나 별칭(*${anchor.name})으로 가리키세요.`,
        },
        fixes: withoutAnchor(document, anchor),
      };
    }
  },
};

/** Takes the blanks on one side with it. An anchor alone between brackets may be all that makes an item there. */
function withoutAnchor({ text }: YamlDocument, { name, span, isBare }: UnusedAnchor): readonly Fix[] {
  if (isBare && !/^[ \t]*(?:\r?\n|$)/.test(text.slice(span.end))) return [];
  const title = { en: `Remove anchor "${name}"`, ko: `"${name}" 앵커 삭제` };
  return [{ title, edits: [{ span: withBlanks(text, span), newText: '' }], safe: true }];
}

function withBlanks(text: string, { start, end }: Span): Span {
  const before = /[ \t]*$/.exec(text.slice(0, start))?.[0].length ?? 0;
  const after = /^[ \t]*/.exec(text.slice(end))?.[0].length ?? 0;
  const lineBreak = /^\r?\n/.exec(text.slice(end + after))?.[0].length;
  if (lineBreak === undefined && end + after < text.length) return { start, end: end + after };
  const isAlone = start - before === 0 || text[start - before - 1] === '\n';
  return { start: start - before, end: end + after + (isAlone ? (lineBreak ?? 0) : 0) };
}
