import { applicationOf, changesOf, isPatched, named, namesOf, selectedBy } from '../../model/application';
import { resourcesIn } from '../../model/kubernetes';
import { labelsAt, nameAt } from '../../model/names';
import { knownKind, stringsOf } from '../../model/workloads';
import type { Workspace } from '../../model/workspace';
import type { Workload } from '../../rules/practice/workloads';
import { isBound } from '../../rules/rollout/updates';
import type { Edit } from '../../rules/rule';
import { shifted, withEdits } from '../../text/text';
import type { Change } from '../../yaml/insert';
import { documentsIn, type PlacedDocument } from '../../yaml/stream';
import { View } from '../../yaml/view';
import type { Surroundings } from './surroundings';

/** A Deployment that two may be made of, and what has to follow. */
export interface Pair {
  readonly name: string;
  /** Behind `kubectl`: the Deployment as it is called now. */
  readonly target: string;
  readonly workload: Workload;
  readonly deployment: PlacedDocument;
  /** Those that send requests to it, and to nothing else. At least one. */
  readonly services: readonly PlacedDocument[];
  readonly scalers: readonly PlacedDocument[];
  readonly routes: readonly PlacedDocument[];
  /** Whether an object of this kind and name is there already. */
  readonly isTaken: (kind: string, name: string) => boolean;
}

/** The labels that tell the two apart. Who has one has made a pair already. */
export const colourLabel = 'color';
export const trackLabel = 'track';

/**
 * The Deployment of a document as the start of a pair. Absent where two cannot run side by side, where no Service leads
 * to it, or where something speaks of it that could not be changed along.
 */
export function pairOf(
  workload: Workload,
  deployment: PlacedDocument,
  workspace: Workspace,
  around: Surroundings,
): Pair | undefined {
  const { file, document } = deployment;
  const { body, template } = workload;
  const name = nameAt(body.get('metadata', 'name'));
  const namespace = nameAt(body.get('metadata', 'namespace')) ?? '';
  const labels = labelsAt(template.get('metadata', 'labels'));
  const selected = stringsOf(body.get('spec', 'selector', 'matchLabels'));
  if (name === undefined || !selected || selected.size === 0 || labels.isOpen || isBound(workload)) return undefined;
  if (!isWhole(deployment) || View.root(document).identity !== body.identity) return undefined;
  if ([colourLabel, 'colour', trackLabel].some(key => labels.labels.some(([other]) => other === key))) return undefined;

  const application = applicationOf(workspace, file);
  const names = namesOf(application);
  if (isPatched(changesOf(application), name)) return undefined;
  if (application.kustomizations.some(({ file: { text } }) => /^replicas:/m.test(text) && text.includes(name)))
    return undefined;

  const { speakers, services } = around;
  if (!speakers.every(placed => isRoot(placed, 'HorizontalPodAutoscaler') && isWhole(placed))) return undefined;
  if (!services.every(placed => isRoot(placed, 'Service') && isWhole(placed))) return undefined;
  const isAlone = services.every(placed => {
    const selector = labelsAt(View.root(placed.document).get('spec', 'selector'));
    return selectedBy(names, { ...selector, expressions: [] }, namespace).length === 1;
  });
  if (services.length === 0 || !isAlone) return undefined;

  return {
    name,
    target: `deployment ${name}${namespace === '' ? '' : ` -n ${namespace}`}`,
    workload,
    deployment,
    services,
    scalers: speakers,
    routes: application.files.flatMap(documentsIn).filter(placed => isRoot(placed, 'HTTPRoute') && isWhole(placed)),
    isTaken: (kind, other) => named(names, kind, namespace, other).length > 0,
  };
}

/** Changes of a document as edits of its file; absent if one of them cannot be made. */
export function editsOf(
  { file, start }: PlacedDocument,
  changes: readonly (Change | undefined)[],
): readonly Edit[] | undefined {
  const known = changes.filter(change => change !== undefined);
  if (known.length < changes.length) return undefined;
  return known.map(({ span, newText }) => ({ uri: file.uri, span: shifted(span, start), newText }));
}

/** A copy of a document with `changes`, as a change of the same document that puts it behind. */
export function copyBehind(
  placed: PlacedDocument,
  comment: string | undefined,
  changes: readonly (Change | undefined)[],
): Change | undefined {
  const { text } = placed.document;
  const known = changes.filter(change => change !== undefined);
  if (known.length < changes.length) return undefined;
  return behind(placed, commentText(placed, comment) + withEdits(text, known).slice(headEnd(placed)));
}

/** Another document behind one. */
export function behind({ document: { text } }: PlacedDocument, added: string): Change {
  const eol = lineBreakOf(text);
  const isBroken = text.endsWith('\n');
  const newText = `${isBroken ? '' : eol}---${eol}${added.replace(/\r?\n/g, eol)}`;
  return { span: { start: text.length, end: text.length }, newText };
}

/** A comment above a document's content. */
export function commentAbove(placed: PlacedDocument, comment: string): Change {
  const start = headEnd(placed);
  return { span: { start, end: start }, newText: commentText(placed, comment) };
}

function commentText({ document }: PlacedDocument, line: string | undefined): string {
  return line === undefined ? '' : `# ${line}${lineBreakOf(document.text)}`;
}

/** Behind the `---` that begins a document. */
function headEnd({ document: { text, tree } }: PlacedDocument): number {
  const before = text.slice(0, tree?.contents?.range[0] ?? 0);
  const [line] = [.../^---.*\r?\n/gm[Symbol.matchAll](before)].slice(-1);
  return line ? line.index + line[0].length : 0;
}

/** Whether a document can be copied: it begins on a line of its own, and nothing in it points elsewhere. */
function isWhole({ document: { text, tree, syntaxErrors } }: PlacedDocument): boolean {
  const start = tree?.contents?.range[0] ?? 0;
  const isLineStart = start === 0 || text[start - 1] === '\n';
  return syntaxErrors.length === 0 && isLineStart && !/^(?:%|\.\.\.)|(?:^|[\s[{,:-])[&*]\w/m.test(text);
}

function isRoot({ document }: PlacedDocument, kind: string): boolean {
  const [resource, ...others] = resourcesIn(document);
  return resource !== undefined && others.length === 0 && knownKind(resource) === kind;
}

function lineBreakOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
