import {
  applicationOf,
  type Changes,
  changesOf,
  isDefinedAround,
  isPatched,
  isSameNamespace,
  isSpokenOf,
  isUnclear,
  makersOfPods,
  type Names,
  named,
  namesOf,
  ofKind,
  selectedBy,
  similarNames,
} from '../../model/application';
import { type Reference, referencesIn, type Selector } from '../../model/names';
import { memo, memo2 } from '../../text/memo';
import type { Text } from '../../text/text';
import { type Block, blocksIn, type YamlDocument } from '../../yaml/stream';
import type { View } from '../../yaml/view';
import { moved } from '../moved';
import type { FileRule, Fix, Problem, Severity } from '../rule';

/** A problem that is none if another file of the workspace, beside the application, defines what it misses. */
export interface AcrossFiles extends Problem {
  readonly misses?: { readonly kind: string; readonly name: string };
}

/**
 * Judges what `find` finds in documents by the names of their application. Finding is done once per document; judging
 * again when one of the names has changed. Documents that did not parse are left alone.
 */
export function acrossFiles<Fact>(
  find: (document: YamlDocument) => readonly Fact[],
  judge: (fact: Fact, names: Names) => Iterable<AcrossFiles>,
): FileRule['checkFile'] {
  const inBlock = judgements(find, judge);
  return (file, workspace) => {
    const application = applicationOf(workspace, file);
    const names = namesOf(application);
    const found: AcrossFiles[] = [];
    const unsure: AcrossFiles[] = [];
    const guessed = new Set<string>();
    // A large file has many blocks, and most of them nothing for most rules.
    for (const { block, start } of blocksIn(file)) {
      const judgement = inBlock(block, names);
      if (judgement === nothing) continue;
      for (const problem of judgement.sure) found.push(moved(problem, start));
      for (const name of judgement.guessed) guessed.add(name);
      // Where many names of a kind are missing, and none of that kind is there, they all live elsewhere.
      if (guessed.size <= 3) for (const problem of judgement.unsure) unsure.push(moved(problem, start));
    }
    if (guessed.size <= 3) found.push(...unsure);
    return found.filter(({ misses }) => !misses || !isDefinedAround(workspace, application, misses.kind, misses.name));
  };
}

/**
 * Judges documents by what patches and kustomizations do to them. A document is judged again only when it, or one of
 * those, has changed; one that did not parse is not judged at all.
 */
export function underPatches(
  check: (document: YamlDocument, changes: Changes) => Iterable<Problem>,
): FileRule['checkFile'] {
  const inDocument = memo2((document: YamlDocument, changes: Changes): readonly Problem[] =>
    document.syntaxErrors.length > 0 ? [] : [...check(document, changes)],
  );
  const inBlock = memo2((block: Block, changes: Changes): readonly Problem[] =>
    block.documents.flatMap((document, index) =>
      inDocument(document, changes).map(problem => moved(problem, block.starts[index] ?? 0)),
    ),
  );
  return (file, workspace) => {
    const changes = changesOf(applicationOf(workspace, file));
    const found: Problem[] = [];
    for (const { block, start } of blocksIn(file)) {
      for (const problem of inBlock(block, changes)) found.push(moved(problem, start));
    }
    return found;
  };
}

interface Judgement {
  readonly sure: readonly AcrossFiles[];
  /** Hints that something may be missing, and a few of the names they speak of. */
  readonly unsure: readonly AcrossFiles[];
  readonly guessed: readonly string[];
}

function judgements<Fact>(
  find: (document: YamlDocument) => readonly Fact[],
  judge: (fact: Fact, names: Names) => Iterable<AcrossFiles>,
): (block: Block, names: Names) => Judgement {
  const inDocument = memo(find);
  const factsIn = memo((block: Block) =>
    block.documents.flatMap((document, index) => {
      const start = block.starts[index] ?? 0;
      return document.syntaxErrors.length > 0 ? [] : inDocument(document).map(fact => ({ fact, start }));
    }),
  );
  const judged = memo2((block: Block, names: Names): Judgement => {
    const found = factsIn(block).flatMap(({ fact, start }) =>
      [...judge(fact, names)].map(problem => moved(problem, start)),
    );
    if (found.length === 0) return nothing;
    const isUnsure = ({ severity, misses }: AcrossFiles) => severity === 'hint' && misses !== undefined;
    const unsure = found.filter(isUnsure);
    const guessed = [...new Set(unsure.flatMap(({ misses }) => misses?.name ?? []))].slice(0, 4);
    return { sure: found.filter(problem => !isUnsure(problem)), unsure, guessed };
  });
  // Most files have nothing that most rules look for.
  return (block, names) => (factsIn(block).length === 0 ? nothing : judged(block, names));
}

const nothing: Judgement = { sure: [], unsure: [], guessed: [] };

/**
 * How sure it is that a reference leads nowhere: absent if it leads somewhere or nobody can tell, a hint if the
 * application defines nothing of that kind, else what `severity` says.
 */
export function certaintyOf(
  names: Names,
  { kind, namespace, name }: Pick<Reference, 'kind' | 'namespace' | 'name'>,
  severity: Severity,
): Severity | undefined {
  if (names.isIncomplete || named(names, kind, namespace, name).length > 0) return undefined;
  if (isSpokenOf(names, name) || isUnclear(names, kind, name)) return undefined;
  return ofKind(names, kind).length > 0 ? severity : 'hint';
}

/** What a rule says of a name that leads nowhere, before the advice; and what else may be done about it. */
interface Dangling {
  readonly message: Text;
  readonly fixes?: readonly Fix[];
}

/** Judges the references that `isMeant` picks by whether the application has what they name. */
export function undefinedNames(
  isMeant: (reference: Reference) => boolean,
  say: (reference: Reference) => Dangling,
  severity: Severity = 'warning',
): FileRule['checkFile'] {
  return acrossFiles(
    document => referencesIn(document).filter(isMeant),
    function* (reference, names) {
      const certainty = certaintyOf(names, reference, severity);
      if (certainty === undefined) return;
      const { kind, name, at } = reference;
      const { message, fixes = [] } = say(reference);
      const { advice, fixes: near } = likelyNames(names, reference);
      yield {
        span: at.mark,
        severity: certainty,
        misses: { kind, name },
        message: { en: message.en + advice.en, ko: message.ko + advice.ko },
        fixes: [...near, ...fixes],
      };
    },
  );
}

/** The names that may have been meant, as advice behind a sentence and as fixes. */
export function likelyNames(
  names: Names,
  reference: Reference,
): { readonly advice: Text; readonly fixes: readonly Fix[] } {
  const { kind, namespace, name, at } = reference;
  return likely(at, similarNames(names, kind, namespace, name));
}

/** What may be written at a place instead, as advice behind a sentence and as fixes. */
export function likely(at: View, near: readonly string[]): { readonly advice: Text; readonly fixes: readonly Fix[] } {
  const [best] = near;
  return {
    advice: best
      ? { en: ` Did you mean "${best}"?`, ko: ` "${best}"의 오타가 아닌지 확인하세요.` }
      : { en: '', ko: '' },
    fixes: near.map(other => changeTo(at, other)),
  };
}

/** Writes another value. Never safe: only the author knows which side is wrong. */
export function changeTo(at: View, text: string): Fix {
  return {
    title: { en: `Change to "${text}"`, ko: `값 변경: "${at.text ?? ''}" → "${text}"` },
    edits: [{ span: at.span, newText: text }],
    safe: false,
  };
}

/** Removes a key with its value, its whole line if nothing else stands there. */
export function withoutField(at: View, title: Text): readonly Fix[] {
  const { text } = at.document;
  const lineStart = text.lastIndexOf('\n', at.keySpan.start - 1) + 1;
  const newline = text.indexOf('\n', at.span.end);
  const lineEnd = newline === -1 ? text.length : newline + 1;
  const isAlone =
    /^[ \t]*$/.test(text.slice(lineStart, at.keySpan.start)) && /^[ \t]*\r?\n?$/.test(text.slice(at.span.end, lineEnd));
  return isAlone ? [{ title, edits: [{ span: { start: lineStart, end: lineEnd }, newText: '' }], safe: false }] : [];
}

/** Adds a document behind this one; one with places such as `${1:value}` as a snippet to fill in. */
export function addDocument({ document }: View, title: Text, added: string): readonly Fix[] {
  const { text } = document;
  if (/^\.\.\./m.test(text)) return [];
  const at = { start: text.length, end: text.length };
  const newText = `${text.endsWith('\n') || text === '' ? '' : '\n'}---\n${added}`;
  const isSnippet = added.includes('${');
  return [{ title, edits: [{ span: at, newText }], safe: false, ...(isSnippet && { snippet: true }) }];
}

/**
 * Whether a selector finds no Pods though the application makes some in that namespace. An empty selector finds all of
 * them; where patches speak of a label's value, or something could not be read, nobody can tell.
 */
export function selectsNothing(names: Names, selector: Selector, namespace: string): boolean {
  if (names.isIncomplete || selector.isOpen || selector.labels.length + selector.expressions.length === 0) return false;
  if (!makersOfPods(names).some(one => isSameNamespace(names, one.namespace, namespace))) return false;
  if (selector.labels.some(([, value]) => isPatched(names.changes, value))) return false;
  return selectedBy(names, selector, namespace).length === 0;
}

/** A selector in a sentence: "app=web, tier In (front, back)". */
export function selectorText({ labels, expressions }: Selector): string {
  const terms = expressions.map(({ key, operator, values }) =>
    values.length > 0 ? `${key} ${operator} (${values.join(', ')})` : `${key} ${operator}`,
  );
  return [pairsText(labels), ...terms].filter(Boolean).join(', ');
}

/** A namespace as lines of metadata, for documents that are added. */
export function namespaceLine(namespace: string): string {
  return namespace === '' ? '' : `  namespace: ${namespace}\n`;
}

/** Labels or selectors in a sentence: "app=web, tier=front". */
export function pairsText(pairs: Iterable<readonly [string, string]>): string {
  return [...pairs].map(([key, value]) => `${key}=${value}`).join(', ');
}
