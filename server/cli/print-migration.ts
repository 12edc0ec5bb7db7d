import { styleText } from 'node:util';
import stringWidth from 'string-width';
import {
  componentWords,
  concernRows,
  effortWords,
  type MigrationReport,
  noteKinds,
  noteWords,
  type Place,
  type ReportedApplication,
  roleWords,
} from '../engine/features/migration';
import { summary } from '../engine/features/migration-markdown';
import type { Language, Text } from '../engine/text/text';

type Paint = (style: Parameters<typeof styleText>[0], text: string) => string;

/** For people: the sum, what holds for all, then each application with what was found, what is made and what is left to do. */
export function printMigration(
  report: MigrationReport,
  language: Language,
  placeOf: (place: Place) => string,
  terminal: { readonly columns: number } | undefined,
): string {
  const paint: Paint = (style, text) => (terminal ? styleText(style, text, { validateStream: false }) : text);
  const width = Math.min(120, Math.max(60, terminal?.columns ?? 100));
  const printing: Printing = { language, placeOf, paint, width };
  const blocks = [
    `${wrapped(summary(report)[language], '', width)}\n`,
    ...report.applications.map(one => application(one, printing)),
    ...(report.notes.length > 0
      ? [`${paint('bold', words.forAll[language])}\n${notesOf(report.notes, printing)}`]
      : []),
  ];
  return blocks.join('\n');
}

interface Printing {
  readonly language: Language;
  readonly placeOf: (place: Place) => string;
  readonly paint: Paint;
  readonly width: number;
}

function application(one: ReportedApplication, printing: Printing): string {
  const { language, paint, placeOf, width } = printing;
  const say = (text: Text) => text[language];
  const head = `${paint('bold', one.name)} (${say(roleWords[one.role])})\n  ${say(words.effort)}: ${say(effortWords[one.effort])}\n`;
  const concerns = one.concerns.map(({ id, found }) => {
    const name = concernRows.find(row => row.id === id)?.name;
    const lines = found.map(({ component, places }) => {
      const { name: what, target } = componentWords(component);
      const at = places.slice(0, 3).map(placeOf).join(', ');
      const more = places.length > 3 ? ` +${places.length - 3}` : '';
      return `    ${say(what)}  ${paint('dim', at + more)}\n${wrapped(`-> ${say(target)}`, '      ', width)}\n`;
    });
    return `  ${paint('cyan', name ? say(name) : id)}\n${lines.join('')}`;
  });
  const files =
    one.files.length > 0
      ? `  ${paint('cyan', say(words.files))}\n${one.files.map(path => `    ${path}\n`).join('')}`
      : '';
  return head + concerns.join('') + files + notesOf(one.notes, printing);
}

function notesOf(notes: MigrationReport['notes'], { language, paint, placeOf, width }: Printing): string {
  return noteKinds
    .flatMap(kind => {
      const told = notes.filter(note => note.kind === kind);
      if (told.length === 0) return [];
      const places = new Map<string, string[]>();
      for (const { text, at } of told) {
        const line = text[language].replaceAll('\n', ' ');
        places.set(line, [...(places.get(line) ?? []), ...(at ? [placeOf(at)] : [])]);
      }
      const lines = [...places].map(([line, at]) => {
        const where = at.length > 0 ? `${paint('dim', `      ${[...new Set(at)].join(', ')}`)}\n` : '';
        return `${wrapped(`- ${line}`, '    ', width)}\n${where}`;
      });
      return [`  ${paint('cyan', noteWords[kind][language])}\n${lines.join('')}`];
    })
    .join('');
}

/** Lines that are at most so wide, each behind the margin; a list item goes on below its text. */
function wrapped(text: string, margin: string, width: number): string {
  const hang = /^(?:- |-> )/.exec(text)?.[0].length ?? 0;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const next = line === '' ? word : `${line} ${word}`;
    const room = width - margin.length - (lines.length > 0 ? hang : 0);
    if (line !== '' && stringWidth(next) > room) {
      lines.push(line);
      line = word;
    } else line = next;
  }
  lines.push(line);
  return lines.map((one, index) => margin + (index > 0 ? ' '.repeat(hang) : '') + one).join('\n');
}

const words = {
  effort: { en: 'Effort', ko: '작업량' },
  files: { en: 'Files', ko: '파일' },
  forAll: { en: 'For all applications', ko: '모든 애플리케이션에 해당하는 내용' },
} satisfies Record<string, Text>;
