import { resourcesIn } from '../model/kubernetes';
import { matchesGlob, type SettingsFile } from '../model/settings-file';
import { memo } from '../text/memo';
import type { Span } from '../text/text';
import { commentsIn } from '../yaml/comments';
import { someDocument, type YamlDocument } from '../yaml/stream';
import { View } from '../yaml/view';
import type { Rule } from './rule';

/** Somebody's decision not to be told of some rules at some place of a document. */
export interface Suppression {
  /** What is silenced: a rule's id, a family as `kubernetes/*`, a name that another tool gives a rule, or `*`. */
  readonly name: string;
  /** The part of the document it covers; absent: the whole file, whichever documents it has. */
  readonly covers: Span | undefined;
  /** Where it is written, and what to remove to be rid of it. */
  readonly span: Span;
  /** Written for us, so that it is worth saying when nothing is left to silence. */
  readonly ours: boolean;
}

/** Whether some document of a file may carry suppressions, so that the others need no look. */
export const mayBeSuppressed = someDocument(({ text }) => mark.test(text));

const mark = /seamark-ignore|dclint|kube-linter\.io\/|kube-score\/ignore|polaris\.fairwinds\.com\//;

/** The suppressions in a document: ours in comments, those of other tools in comments and annotations. */
export const suppressionsIn = memo((document: YamlDocument): readonly Suppression[] =>
  mark.test(document.text) ? [...ourComments(document), ...dclintComments(document), ...annotations(document)] : [],
);

/** Whether a suppression silences a rule at `span` (local to the suppression's document). */
export function silences({ name, covers }: Suppression, rule: Rule, span: Span): boolean {
  return names(name, rule) && (!covers || (span.start >= covers.start && span.start < covers.end));
}

/** The ones of a settings file that silence a rule in the file at `place`. */
export function isIgnored({ ignores, folder }: SettingsFile, rule: Rule, place: string): boolean {
  const path = place.slice(folder.length + 1);
  return ignores.some(
    ({ rule: name, files }) => names(name, rule) && (files.length === 0 || files.some(glob => matchesGlob(glob, path))),
  );
}

function names(name: string, { id, aliases = [] }: Rule): boolean {
  if (name === '*' || name === id || aliases.includes(name)) return true;
  return name.endsWith('/*') && [id, ...aliases].some(known => known.startsWith(name.slice(0, -1)));
}

/**
 * `# seamark-ignore rule: reason` behind something means its line, on a line of its own the block that follows;
 * `# seamark-ignore-file rule: reason` means the file. Several rules are separated by commas.
 */
function ourComments(document: YamlDocument): readonly Suppression[] {
  return commentsIn(document).flatMap(({ text, span, own }) => {
    const [, whole, list] = /^seamark-ignore(-file)?\s+([^:]+?)\s*(?::.*)?$/s.exec(text) ?? [];
    if (list === undefined) return [];
    const covers = whole ? undefined : own ? blockAfter(document, span.end) : lineAround(document, span.start);
    return list.split(',').map(name => ({ name: name.trim(), covers, span, ours: true }));
  });
}

/** dclint's `# dclint disable [rules]` (the file), `disable-line` and `disable-next-line`. */
function dclintComments(document: YamlDocument): readonly Suppression[] {
  return commentsIn(document).flatMap(({ text, span }) => {
    const [, where, list = ''] = /^dclint disable(-line|-next-line|-file)?(?:\s+(.*))?$/.exec(text) ?? [];
    if (!/^dclint disable/.test(text)) return [];
    const covers =
      where === '-line'
        ? lineAround(document, span.start)
        : where === '-next-line'
          ? lineAround(document, lineAround(document, span.start).end)
          : undefined;
    const rules = list.split(/[\s,]+/).filter(Boolean);
    const known = rules.length > 0 ? rules.map(rule => `dclint/${rule}`) : ['dclint/*'];
    return known.map(name => ({ name, covers, span, ours: false }));
  });
}

/** Annotations of kube-linter, kube-score and Polaris, which mean the object that carries them. */
function annotations(document: YamlDocument): readonly Suppression[] {
  return resourcesIn(document).flatMap(({ body }) =>
    [...body.get('metadata', 'annotations').fields].flatMap(([key, { keySpan, value }]) => {
      const text = value.text ?? '';
      return namesInAnnotation(key, text).map(name => ({ name, covers: body.span, span: keySpan, ours: false }));
    }),
  );
}

function namesInAnnotation(key: string, value: string): readonly string[] {
  if (key === 'kube-linter.io/ignore-all') return ['kube-linter/*'];
  if (key.startsWith('ignore-check.kube-linter.io/')) return [`kube-linter/${key.slice(key.indexOf('/') + 1)}`];
  if (key === 'kube-score/ignore') {
    const list = value.split(/[\s,]+/).filter(Boolean);
    return list.includes('*') ? ['kube-score/*'] : list.map(check => `kube-score/${check}`);
  }
  const [, check] = /^polaris\.fairwinds\.com\/(.+)-exempt$/.exec(key) ?? [];
  if (check !== undefined && value === 'true') return [`polaris/${camelCase(check)}`];
  return key === 'polaris.fairwinds.com/exempt' && value === 'true' ? ['polaris/*'] : [];
}

/** Polaris writes `run-as-root-allowed-exempt` for its check runAsRootAllowed. */
function camelCase(name: string): string {
  return name.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function lineAround({ text }: YamlDocument, offset: number): Span {
  const end = text.indexOf('\n', offset);
  return { start: text.lastIndexOf('\n', offset - 1) + 1, end: end === -1 ? text.length + 1 : end + 1 };
}

/** The entry or list item that begins next, whole; at one place the outermost. */
function blockAfter(document: YamlDocument, offset: number): Span {
  let found: Span | undefined;
  const consider = (start: number, end: number) => {
    if (start < offset) return;
    if (!found || start < found.start || (start === found.start && end > found.end)) found = { start, end };
  };
  const visit = (view: View) => {
    if (view.isAlias) return;
    for (const item of view.items) {
      consider(item.span.start, item.span.end);
      visit(item);
    }
    for (const { keySpan, value } of view.entries) {
      consider(keySpan.start, Math.max(keySpan.end, value.span.end));
      visit(value);
    }
  };
  visit(View.root(document));
  return found ?? { start: offset, end: offset };
}
