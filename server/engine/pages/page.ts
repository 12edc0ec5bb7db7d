import { parse } from 'yaml';
import { type Language, languages, type Text } from '../text/text';

/** A Markdown page: its title and body in every language, and the examples at its end, which all languages share. */
export interface Page {
  /** What stands between the `---` lines at the top, read as YAML; absent where there are none. */
  readonly header: unknown;
  readonly title: Text;
  /** Markdown below the title; an empty string where a language is missing. */
  readonly body: Text;
  /** The first paragraph of the body, on one line: short enough for a hover. */
  readonly lead: Text;
  /** The contents of the YAML blocks under `# Examples`. */
  readonly examples: readonly string[];
}

/** Reads a page written as `# Title` in English, `# 제목 {ko}` in Korean, then `# Examples`. */
export function parsePage(source: string): Page {
  const [, header, content = ''] = /^(?:---\n([\s\S]*?)^---\n)?([\s\S]*)$/m.exec(source) ?? [];
  const [prose = '', examples = ''] = content.split(/^# Examples\n/m);
  const sections = prose.split(/^(?=# )/m);
  const bodies = languages.map(language => {
    const section = sections.find(candidate => languageOf(candidate) === language) ?? '';
    const [, title = '', rest = ''] = /^# (.*?)(?: \{\w+\})?\n([\s\S]*)$/.exec(section) ?? [];
    const body = rest.trim();
    const [lead = ''] = body.split('\n\n', 1);
    return { language, title, body, lead: lead.replaceAll('\n', ' ') };
  });
  const pick = (part: 'title' | 'body' | 'lead') =>
    Object.fromEntries(bodies.map(page => [page.language, page[part]])) as Text;
  return {
    header: header === undefined ? undefined : parse(header),
    title: pick('title'),
    body: pick('body'),
    lead: pick('lead'),
    examples: [...examples.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, block = '']) => block),
  };
}

/** A title without a mark is English. */
function languageOf(section: string): Language | undefined {
  const [, mark = 'en'] = /^# .*?(?: \{(\w+)\})?\n/.exec(section) ?? [];
  return section.startsWith('# ') ? languages.find(language => language === mark) : undefined;
}
