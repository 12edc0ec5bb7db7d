import { applicationOf } from '../../model/application';
import { type Resource, resourcesIn } from '../../model/kubernetes';
import { carriesAll, stringsOf } from '../../model/workloads';
import type { Workspace } from '../../model/workspace';
import { memo } from '../../text/memo';
import { type SourceFile, type Span, shifted } from '../../text/text';
import { blockwise, documentsIn, type PlacedDocument, type YamlDocument } from '../../yaml/stream';
import type { View } from '../../yaml/view';
import type { Problem } from '../rule';
import type { Workload } from './workloads';

/** The objects that are applied together with those of a file, by kind. */
export interface Neighbours {
  readonly of: (kind: string) => readonly View[];
  /** Those of a kind that have a name, in whichever namespace. */
  readonly named: (kind: string, name: string) => readonly View[];
  /** Whether something may belong to them that cannot be read from here. */
  readonly isIncomplete: boolean;
}

/** What is applied together with a file, the file included. */
export function neighboursOf(file: SourceFile, workspace: Workspace): Neighbours {
  const application = applicationOf(workspace, file);
  const isIncomplete = application.isIncomplete || application.patches.length > 0;
  const of = (kind: string) =>
    application.files.flatMap(other => kindsIn(other).flatMap(kinds => kinds.get(kind) ?? []));
  let byName: ReadonlyMap<string, readonly View[]> | undefined;
  const named = (kind: string, name: string) => {
    byName ??= merged(application.files.flatMap(namesIn));
    return byName.get(`${kind} ${name}`) ?? [];
  };
  return { of, named, isIncomplete };
}

/** Judges a file document by document, where what is found depends on other files too; with `chosen` only those. */
export function* inDocuments(
  file: SourceFile,
  judge: (document: YamlDocument) => Iterable<Problem>,
  chosen: readonly PlacedDocument[] = documentsIn(file),
): Iterable<Problem> {
  for (const { document, start } of chosen) {
    for (const problem of judge(document)) {
      const move = <Place extends { readonly span: Span; readonly uri?: string }>(place: Place): Place =>
        place.uri === undefined ? { ...place, span: shifted(place.span, start) } : place;
      yield {
        ...problem,
        span: shifted(problem.span, start),
        fixes: (problem.fixes ?? []).map(fix => ({ ...fix, edits: fix.edits.map(move) })),
        related: (problem.related ?? []).map(move),
      };
    }
  }
}

/** Whether two objects may be in the same namespace, as far as they say. */
export function sharesNamespace(one: View, other: View): boolean {
  const [first, second] = [namespaceOf(one), namespaceOf(other)];
  return first === undefined || second === undefined || first === second;
}

/** Read once for each object: many rules compare every object with many others. */
const namespaceOf = memo((body: View) => body.get('metadata', 'namespace').text);

/** Whether the Pods of a workload may be those that a selector of the newer form means. */
export function mayMatch(selector: View, { template }: Workload): boolean {
  const labels = stringsOf(template.get('metadata', 'labels'));
  const wanted = stringsOf(selector.get('matchLabels'));
  return !labels || !wanted || carriesAll(labels, wanted);
}

/** The Services that send requests to the Pods of a workload. */
export function servicesOf(workload: Workload, around: Neighbours): readonly View[] {
  const labels = stringsOf(workload.template.get('metadata', 'labels'));
  if (!labels) return [];
  return around.of('Service').filter(body => {
    const wanted = stringsOf(body.get('spec', 'selector'));
    return (
      wanted !== undefined && wanted.size > 0 && sharesNamespace(body, workload.body) && carriesAll(labels, wanted)
    );
  });
}

/** The objects of a kind, such as autoscalers, that name a workload in the field that `path` leads to. */
export function aimingAt(
  workload: Workload,
  around: Neighbours,
  kind: string,
  ...path: readonly string[]
): readonly View[] {
  const name = workload.body.get('metadata', 'name').text;
  if (name === undefined) return [];
  return around.of(kind).filter(body => {
    const reference = body.get(...path);
    const isNamed = reference.get('kind').text === workload.kind && reference.get('name').text === name;
    return isNamed && sharesNamespace(body, workload.body);
  });
}

const kindsIn = blockwise(documents => grouped(documents, ({ kind = '' }) => kind));

const namesIn = blockwise(documents =>
  grouped(documents, ({ kind, body }) => `${kind} ${body.get('metadata', 'name').text}`),
);

function merged(maps: readonly ReadonlyMap<string, readonly View[]>[]): ReadonlyMap<string, readonly View[]> {
  const all = new Map<string, readonly View[]>();
  for (const [name, bodies] of maps.flatMap(map => [...map])) all.set(name, [...(all.get(name) ?? []), ...bodies]);
  return all;
}

function grouped(
  documents: readonly YamlDocument[],
  key: (resource: Resource) => string,
): ReadonlyMap<string, readonly View[]> {
  const groups = new Map<string, View[]>();
  for (const resource of documents.flatMap(resourcesIn)) {
    const known = groups.get(key(resource));
    if (known) known.push(resource.body);
    else groups.set(key(resource), [resource.body]);
  }
  return groups;
}
