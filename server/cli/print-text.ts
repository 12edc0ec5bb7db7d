import { styleText } from 'node:util';
import stringWidth from 'string-width';
import type { Finding, Severity } from '../engine/features/diagnostics';
import { offsetAt, positionAt } from '../engine/features/positions';
import type { Text } from '../engine/text/text';
import { type CheckedFile, type Report, relatedPlaces, summary } from './report';

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;

/** For people: by file, each finding with its line and the place marked, then one line that sums up. */
export function printText(report: Report, terminal: { readonly columns: number } | undefined): string {
  const paint: Paint = (style, text) => (terminal ? styleText(style, text, { validateStream: false }) : text);
  const withFindings = report.files.filter(({ findings }) => findings.length > 0);
  const blocks = withFindings.map(file => printFile(file, report, paint));
  return `${[...blocks, printSummary(report)].join('\n')}\n`;
}

function printFile(checked: CheckedFile, report: Report, paint: Paint): string {
  const lines = checked.findings.map(finding => printFinding(checked, finding, report, paint));
  return `${paint('bold', checked.path)}\n${lines.join('')}`;
}

function printFinding(checked: CheckedFile, finding: Finding, report: Report, paint: Paint): string {
  const { file } = checked;
  const { language } = report;
  const { span, severity, message, rule, fixes } = finding;
  const { line, character } = positionAt(file, span.start);
  const label = severityWords[severity][language];
  const place = `${line + 1}:${character + 1}`;
  const padding = ' '.repeat(Math.max(1, 9 - stringWidth(label)));
  const head = `  ${place.padEnd(7)} ${paint(styles[severity], label)}${padding}${message[language]}   ${paint('dim', rule.id)}\n`;

  const lineStart = offsetAt(file, { line, character: 0 });
  const text = file.text.slice(lineStart, offsetAt(file, { line, character: Number.MAX_SAFE_INTEGER }));
  // A long line is cut around the place, and tabs take one column so that the marks stand under their text.
  const from = character > 80 ? character - 40 : 0;
  const shown = clean(text.slice(from, from + 120));
  const before = stringWidth(clean(text.slice(from, character)));
  const width = Math.max(
    1,
    stringWidth(clean(text.slice(character, Math.min(text.length, character + span.end - span.start)))),
  );
  const source = `         ${shown}\n         ${' '.repeat(before)}${paint(styles[severity], '^'.repeat(Math.min(width, 120)))}\n`;

  const notes = [
    ...relatedPlaces(checked, finding, report).map(other => {
      const at = positionAt(other.file, other.span.start);
      return `${other.path}:${at.line + 1}:${at.character + 1}: ${other.message[language]}`;
    }),
    ...(fixes ?? [])
      .slice(0, 1)
      .map(fix => `${words.fix[language]}: ${fix.title[language]}${fix.safe ? ` (${words.safe[language]})` : ''}`),
  ];
  return head + source + notes.map(note => `         ${paint('dim', note)}\n`).join('');
}

function printSummary(report: Report): string {
  const { files, documents, error, warning, information, hint } = summary(report);
  const safe = report.files.flatMap(file => file.findings).filter(({ fixes }) => fixes?.some(fix => fix.safe)).length;
  const seconds = `${(report.milliseconds / 1000).toFixed(2)} s`;
  if (report.language === 'ko') {
    const counts = [`오류 ${error}개`, `경고 ${warning}개`, `정보 ${information}개`, `힌트 ${hint}개`];
    return `파일 ${files}개, 문서 ${documents}개: ${counts.filter((count, index) => index === 0 || !/ 0개/.test(count)).join(', ')}${safe ? `(안전하게 수정 가능 ${safe}개)` : ''}  ${seconds}`;
  }
  const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;
  const counts = [
    plural(error, 'error'),
    ...(warning ? [plural(warning, 'warning')] : []),
    ...(information ? [`${information} information`] : []),
    ...(hint ? [plural(hint, 'hint')] : []),
  ];
  return `${plural(files, 'file')}, ${plural(documents, 'document')}: ${counts.join(', ')}${safe ? ` (${safe} with a safe fix)` : ''}  ${seconds}`;
}

function clean(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a terminal must not act on what a file contains.
  return text.replaceAll(/[\u0000-\u001f\u007f-\u009f]/g, ' ');
}

const styles: Readonly<Record<Severity, Style>> = {
  error: 'red',
  warning: 'yellow',
  information: 'blue',
  hint: 'gray',
};

const severityWords: Readonly<Record<Severity, Text>> = {
  error: { en: 'error', ko: '오류' },
  warning: { en: 'warning', ko: '경고' },
  information: { en: 'info', ko: '정보' },
  hint: { en: 'hint', ko: '힌트' },
};

const words = {
  fix: { en: 'fix', ko: '수정' },
  safe: { en: 'safe', ko: '안전함' },
} satisfies Record<string, Text>;
