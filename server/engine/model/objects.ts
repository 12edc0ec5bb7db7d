import { memo } from '../text/memo';
import type { SourceFile } from '../text/text';
import { gathered, someDocument } from '../yaml/stream';
import { View } from '../yaml/view';
import { type Application, applicationOf, kustomizationsOf } from './application';
import { type Resource, resourcesIn } from './kubernetes';
import { certain, knownKind } from './workloads';
import type { Workspace } from './workspace';

/** An object of an application: what it is called there, and where it is written. */
export interface PlacedObject {
  readonly resource: Resource;
  /** Absent for a kind that we do not know, or one of the same name in another group. */
  readonly kind: string | undefined;
  readonly file: SourceFile;
  readonly name: string | undefined;
  /** As written, or as a kustomization sets it; absent if `kubectl` decides. */
  readonly namespace: string | undefined;
  readonly body: View;
}

/** What is applied together, object by object. */
export interface Objects {
  readonly objects: readonly PlacedObject[];
  /** The one namespace that kustomizations put all of them into. */
  readonly namespace: string | undefined;
  /** Labels that kustomizations add to Pods and selectors alike. */
  readonly labels: ReadonlyMap<string, string>;
}

/** The objects that are applied together with those of `file`. */
export function objectsAround(file: SourceFile, workspace: Workspace): Objects {
  return objectsOf(applicationOf(workspace, file));
}

const objectsOf = memo((application: Application): Objects => {
  const [first] = application.files;
  if (!first) return objectsIn(application);
  const known = lastOf(first);
  // Every file of an application asks for it, and all of them mean the same objects.
  const isKnown =
    isSame(known.of?.files ?? [], application.files) &&
    isSame(known.of?.kustomizations ?? [], application.kustomizations);
  if (known.objects && isKnown) return known.objects;
  known.of = application;
  known.objects = objectsIn(application);
  return known.objects;
});

/** The last answer for the applications that begin with a file. */
const lastOf = memo((_first: SourceFile): { of?: Application; objects?: Objects } => ({}));

function isSame(one: readonly object[], other: readonly object[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}

function objectsIn({ files, kustomizations }: Application): Objects {
  const set = [...new Set(kustomizations.flatMap(one => namespacesIn(one.file)))];
  const [namespace] = set;
  const objects = files.flatMap(file =>
    writtenIn(file).map(({ resource, kind, name, namespace: written, body }) => ({
      resource,
      kind,
      file,
      name,
      // Several overlays put the same objects into several namespaces, each time all into one.
      namespace: set.length > 0 ? namespace : written,
      body,
    })),
  );
  return {
    objects,
    namespace: set.length === 1 ? namespace : undefined,
    labels: new Map(kustomizations.flatMap(({ adjusts }) => adjusts.labels)),
  };
}

/** Whether some file of the workspace has an object for which this holds, in whichever application. */
export function someObject(workspace: Workspace, holds: (object: Omit<PlacedObject, 'file'>) => boolean): boolean {
  return [...workspace.files.values()].some(file => writtenIn(file).some(holds));
}

/**
 * Whether the workspace may hold objects that cannot be read from here, or only under other names: charts, templates,
 * kustomizations that generate or rename.
 */
export const hasUnreadable = memo(
  (workspace: Workspace): boolean =>
    [...workspace.files.values()].some(file => /\/Chart\.yaml$/.test(file.uri) || isTemplate(file)) ||
    kustomizationsOf(workspace).some(
      ({ isOpaque, adjusts }) => isOpaque || adjusts.prefixes.length > 0 || adjusts.suffixes.length > 0,
    ),
);

/** Names that kustomizations of the workspace generate ConfigMaps or Secrets for. */
export const generatedNames = memo(
  (workspace: Workspace): ReadonlySet<string> =>
    new Set(kustomizationsOf(workspace).flatMap(({ adjusts }) => adjusts.generated.map(({ name }) => name))),
);

const writtenIn = gathered(document =>
  resourcesIn(document).map(resource => ({
    resource,
    kind: knownKind(resource),
    name: certain(resource.body.get('metadata', 'name')),
    namespace: certain(resource.body.get('metadata', 'namespace')),
    body: resource.body,
  })),
);

const isTemplate = someDocument(({ text }) => text.includes('{{') && /^kind:/m.test(text));

const namespacesIn = gathered(document => {
  const namespace = certain(View.root(document).get('namespace'));
  return namespace === undefined ? [] : [namespace];
});
