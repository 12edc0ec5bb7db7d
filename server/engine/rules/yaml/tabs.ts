import { withEdits } from '../../text/text';
import { danglingAliases, repeatedKeys } from '../../yaml/keys';
import { plain } from '../../yaml/plain';
import { YamlDocument } from '../../yaml/stream';
import { View } from '../../yaml/view';
import type { Edit, Fix } from '../rule';

/** The widths that editors give to a tab, the likeliest first. */
const widths = [2, 4, 8, 3, 1] as const;

/** Above this, reading a document once for each width would be felt while one types. */
const longest = 20_000;

/**
 * Replaces the tabs that indent lines by spaces. Nobody knows how wide a tab was meant to be, so this is done only where
 * it makes no difference: with each width that gives valid YAML, the document says the same.
 */
export function withoutTabs({ text }: YamlDocument): readonly Fix[] {
  if (text.length > longest) return [];
  // Behind spaces a tab may be the first character of a text in a block scalar.
  if (/^ +\t/m.test(text) && /[|>][-+\d]*[ \t]*(?:#.*)?\r?$/m.test(text)) return [];
  const readings = widths.flatMap(width => {
    const edits = spacesFor(text, width);
    const meaning = meaningOf(withEdits(text, edits));
    return meaning === undefined ? [] : [{ edits, meaning }];
  });
  const [best] = readings;
  if (!best || readings.some(({ meaning }) => meaning !== best.meaning)) return [];
  return [{ title: { en: 'Replace tabs with spaces', ko: '탭을 공백으로 변경' }, edits: best.edits, safe: true }];
}

function spacesFor(text: string, width: number): readonly Edit[] {
  return [...text.matchAll(/^ *\t[ \t]*(?=\S)/gm)].map(({ index, 0: blanks }) => ({
    span: { start: index, end: index + blanks.length },
    newText: blanks.replaceAll('\t', ' '.repeat(width)),
  }));
}

/** What a document says, as text to compare; absent if some reader would refuse it. */
function meaningOf(text: string): string | undefined {
  const document = new YamlDocument(text);
  const faults = [document.syntaxErrors, danglingAliases(document), repeatedKeys(document)];
  if (faults.some(({ length }) => length > 0)) return undefined;
  const data = plain(View.root(document), '');
  return data === undefined ? undefined : JSON.stringify(data);
}
