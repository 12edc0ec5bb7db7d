import { type Language, languages, type Text } from '../text/text';

/** A Markdown page: its title and body in every language, and the examples at its end, which all languages share. */
export interface Page {
  readonly title: Text;
  /** Markdown below the title; an empty string where a language is missing. */
  readonly body: Text;
  /** The contents of the YAML blocks under `# Examples`. */
  readonly examples: readonly string[];
}

/** Reads a page written as `# Title` in English, `# 제목 {ko}` in Korean, then `# Examples`. */
export function parsePage(source: string): Page {
  const [prose = '', examples = ''] = source.split(/^# Examples\n/m);
  const sections = prose.split(/^(?=# )/m);
  const bodies = languages.map(language => {
    const section = sections.find(candidate => languageOf(candidate) === language) ?? '';
    const [, title = '', body = ''] = /^# (.*?)(?: \{\w+\})?\n([\s\S]*)$/.exec(section) ?? [];
    return { language, title, body: body.trim() };
  });
  const pick = (part: 'title' | 'body') => Object.fromEntries(bodies.map(page => [page.language, page[part]])) as Text;
  return {
    title: pick('title'),
    body: pick('body'),
    examples: [...examples.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, block = '']) => block),
  };
}

/** A title without a mark is English. */
function languageOf(section: string): Language | undefined {
  const [, mark = 'en'] = /^# .*?(?: \{(\w+)\})?\n/.exec(section) ?? [];
  return section.startsWith('# ') ? languages.find(language => language === mark) : undefined;
}
