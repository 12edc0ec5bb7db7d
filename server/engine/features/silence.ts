import { classify } from '../model/family';
import { settingsFor } from '../model/settings-file';
import type { Workspace } from '../model/workspace';
import type { Edit, Fix } from '../rules/rule';
import { type SourceFile, verbatim } from '../text/text';
import { placeAt } from '../yaml/cursor';
import { withEntries } from '../yaml/insert';
import { documentAt, documentsIn, offsetAt, positionAt } from '../yaml/stream';
import { View } from '../yaml/view';
import type { Finding } from './diagnostics';

/**
 * Ways not to be told of a finding again, the narrowest first: on its line, for its block, in its file, and in the
 * `.seamark.yaml` of `root`, the folder that is open. Each asks for a reason.
 */
export function silencings(
  finding: Finding,
  file: SourceFile,
  workspace: Workspace,
  root: string | undefined,
): readonly Fix[] {
  const { id } = finding.rule;
  if (id.startsWith('seamark/') || id === 'yaml/syntax') return [];
  return [onLine(finding, file), onBlock(finding, file), inFile(id), inSettings(id, file, workspace, root)].flatMap(
    fix => fix ?? [],
  );
}

const reason = '${1:reason}';

function onLine({ span, rule }: Finding, file: SourceFile): Fix | undefined {
  const { line } = positionAt(file, span.start);
  const start = offsetAt(file, { line, character: 0 });
  const end = offsetAt(file, { line, character: Number.MAX_SAFE_INTEGER });
  const text = file.text.slice(start, end);
  // A comment there would end up inside a text that goes on, or behind another comment.
  if (text.includes('#') || /[|>][-+\d]*\s*$/.test(text) || !endsWithValue(file, end)) return undefined;
  const newText = ` # seamark-ignore ${rule.id}: ${reason}`;
  return {
    title: { en: 'Ignore on this line', ko: '이 줄에서 무시' },
    edits: [{ span: { start: start + text.trimEnd().length, end }, newText }],
    safe: false,
    snippet: true,
  };
}

/** Whether no value goes on past the end of the line. */
function endsWithValue(file: SourceFile, end: number): boolean {
  const placed = documentAt(file, end);
  const place = placed && placeAt(View.root(placed.document), end - placed.start);
  if (!placed || !place || place.onKey) return true;
  return place.view.span.end <= end - placed.start;
}

function onBlock({ span, rule }: Finding, file: SourceFile): Fix | undefined {
  const placed = documentAt(file, span.start);
  const place = placed && placeAt(View.root(placed.document), span.start - placed.start);
  if (!placed || !place) return undefined;
  const { line } = positionAt(file, placed.start + place.view.keySpan.start);
  const start = offsetAt(file, { line, character: 0 });
  const indentation = /^ */.exec(file.text.slice(start))?.[0] ?? '';
  return {
    title: { en: 'Ignore in this block', ko: '이 블록에서 무시' },
    edits: [{ span: { start, end: start }, newText: `${indentation}# seamark-ignore ${rule.id}: ${reason}\n` }],
    safe: false,
    snippet: true,
  };
}

function inFile(id: string): Fix {
  return {
    title: { en: 'Ignore in this file', ko: '이 파일에서 무시' },
    edits: [{ span: { start: 0, end: 0 }, newText: `# seamark-ignore-file ${id}: ${reason}\n` }],
    safe: false,
    snippet: true,
  };
}

function inSettings(id: string, file: SourceFile, workspace: Workspace, root: string | undefined): Fix | undefined {
  if (classify(workspace, file).family === 'seamark') return undefined;
  const title = { en: 'Ignore in .seamark.yaml', ko: '.seamark.yaml에서 무시' };
  const item = (words: string) => [`- rule: ${id}`, `  reason: ${words}`];
  const settings = settingsFor(file, workspace)?.file;
  if (!settings) {
    if (root === undefined) return undefined;
    const uri = `${root.replace(/\/$/, '')}/.seamark.yaml`;
    const text = `ignore:\n${item('say why')
      .map(line => `  ${line}\n`)
      .join('')}`;
    return { title, edits: [], safe: false, creates: [{ uri, text: verbatim(text) }] };
  }
  const [placed] = documentsIn(settings);
  const change = placed && ignoring(View.root(placed.document), item(reason));
  return change && { title, edits: [{ ...change, uri: settings.uri }], safe: false, snippet: true };
}

/** An item more in the list of what is ignored, which is made if it is not there. */
function ignoring(settings: View, lines: readonly string[]): Edit | undefined {
  const last = settings.get('ignore').items.at(-1);
  if (!last) {
    const whole = ['ignore:', ...lines.map(line => `  ${line}`)];
    if (settings.kind === 'map') return withEntries(settings, [], whole);
    return { span: { start: 0, end: 0 }, newText: whole.map(line => `${line}\n`).join('') };
  }
  const { text } = settings.document;
  const lineStart = text.lastIndexOf('\n', last.span.start - 1) + 1;
  const dash = text.slice(lineStart, last.span.start).indexOf('-');
  if (dash === -1) return undefined;
  const isClosed = text[last.span.end - 1] === '\n';
  const end = isClosed ? last.span.end : text.indexOf('\n', last.span.end) + 1 || text.length;
  const block = lines.map(line => `${' '.repeat(dash)}${line}\n`).join('');
  return { span: { start: end, end }, newText: text[end - 1] === '\n' ? block : `\n${block}` };
}
