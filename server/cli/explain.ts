import { styleText } from 'node:util';
import stringWidth from 'string-width';
import { readSchema } from '../disk/files';
import { KubernetesApi } from '../engine/features/api';
import { explain, nearestPages } from '../engine/features/explain';
import { concepts, sections } from '../engine/features/seminar';
import type { Language } from '../engine/text/text';
import type { Surroundings } from './check';
import type { ExplainOptions } from './options';

/** `seamark explain`: a page as text, or the list of concepts. 0, or 2 for what has no page. */
export async function explainPage(
  { id, language, kubernetesVersion }: ExplainOptions,
  { out, warn, terminal }: Pick<Surroundings, 'out' | 'warn' | 'terminal'>,
): Promise<number> {
  if (id === undefined) {
    out(printed(listOfConcepts(language), terminal));
    return 0;
  }
  const [structure, kubernetes, compose] = await Promise.all(
    ['kubernetes.json', 'kubernetes-docs.json.gz', 'compose.json'].map(async name =>
      JSON.parse(await readSchema(name)),
    ),
  );
  const api = new KubernetesApi(structure, kubernetesVersion);
  const descriptions = { kubernetes, compose };
  const page = explain(id, api, descriptions);
  if (page) {
    out(printed(page.markdown[language], terminal));
    return 0;
  }
  const near = nearestPages(id, api, descriptions).join(', ');
  const message = {
    en: `Nothing to explain is called "${id}".${near ? ` Near to it: ${near}.` : ''} "seamark explain" lists all concepts.`,
    ko: `설명할 수 없는 이름: "${id}".${near ? ` 비슷한 이름: ${near}.` : ''} \`seamark explain\`으로 모든 개념을 볼 수 있습니다.`,
  };
  warn(`seamark: ${message[language]}`);
  return 2;
}

function listOfConcepts(language: Language): string {
  const width = Math.max(...concepts.map(({ id }) => id.length));
  return sections
    .map(section => {
      const rows = concepts
        .filter(concept => concept.section === section.id)
        .map(({ id, title }) => `${id.padEnd(width)}  ${title[language]}`);
      return `# ${section.title[language]}\n\n\`\`\`\n${rows.join('\n')}\n\`\`\``;
    })
    .join('\n\n');
}

/** Markdown as it is read in a terminal: wrapped, with headings that stand out, and without its marks. */
function printed(markdown: string, terminal: Surroundings['terminal']): string {
  const width = Math.min(terminal?.columns ?? 100, 100);
  const blocks = markdown.split(/^(```[\s\S]*?^```)$|\n{2,}/m).flatMap(block => block?.trim() || []);
  const text = blocks.map(block => layOut(block, width, terminal ? inStyle : plain)).join('\n\n');
  const paint = (style: 'bold' | 'cyan') => (_marked: string, inner: string) =>
    styleText(style, inner, { validateStream: false });
  return `${text.replaceAll(between(marks.code), paint('cyan')).replaceAll(between(marks.bold), paint('bold'))}\n`;
}

/** How headings, bold words and code are told from other text. */
type Styles = Readonly<Record<'bold' | 'code', (text: string) => string>>;

/** Stand in for styles while lines are measured: they are as wide as nothing. */
const marks = { bold: ['\u0001', '\u0002'], code: ['\u0003', '\u0004'] } as const;

const inStyle: Styles = {
  bold: text => `${marks.bold[0]}${text}${marks.bold[1]}`,
  code: text => `${marks.code[0]}${text}${marks.code[1]}`,
};

const plain: Styles = { bold: text => text, code: text => `\`${text}\`` };

function layOut(block: string, width: number, styles: Styles): string {
  if (block.startsWith('```')) {
    const lines = block.split('\n').slice(1, -1);
    return lines.map(line => (line ? `  ${line}` : '')).join('\n');
  }
  const [, title] = /^#+ (.*)$/s.exec(block) ?? [];
  // A heading is bold as a whole, code in it or not.
  if (title !== undefined) return styles.bold(title.replaceAll('`', ''));
  if (block.startsWith('|')) return inline(block, styles);
  // A line that begins an item of a list begins one here as well; all others are one paragraph.
  return block
    .split(/\n(?=(?:[-*]|\d+\.) )/)
    .map(part => {
      const [bullet = ''] = /^(?:[-*]|\d+\.) /.exec(part) ?? [];
      return wrapped(inline(part.slice(bullet.length), styles), width, bullet.replace('* ', '- '));
    })
    .join('\n');
}

function inline(text: string, styles: Styles): string {
  const linksRead = text.replaceAll(/\[([^\]]+)\]\(([^)\s]+)\)/g, (_link, words: string, target: string) => {
    const page = target.startsWith('seamark:') ? target.slice('seamark:'.length) : undefined;
    // A field says its own name already.
    return page === undefined ? `${words} <${target}>` : words.startsWith('`') ? words : `${words} (${page})`;
  });
  // Between backticks a star is a star.
  return linksRead
    .replaceAll(/\*\*(.+?)\*\*/gs, (_bold, inner: string) => styles.bold(inner))
    .split('`')
    .map((part, index) => {
      if (index % 2 === 1) return styles.code(part);
      return part.replaceAll(/(?<![\w*])\*([^*\n]+)\*(?![\w*])/g, '$1').replaceAll('&lt;', '<');
    })
    .join('');
}

function wrapped(text: string, width: number, bullet: string): string {
  const lines: string[] = [];
  let line = bullet;
  let isEmpty = true;
  for (const word of text.split(/\s+/).filter(Boolean)) {
    if (!isEmpty && stringWidth(line) + 1 + stringWidth(word) > width) {
      lines.push(line);
      line = ' '.repeat(bullet.length);
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line].join('\n');
}

function between([from, to]: readonly [string, string]): RegExp {
  return new RegExp(`${from}([^${to}]*)${to}`, 'g');
}
