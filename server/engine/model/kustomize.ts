import { memo } from '../text/memo';
import type { SourceFile } from '../text/text';
import { gathered, type YamlDocument } from '../yaml/stream';
import { View } from '../yaml/view';
import { fileName, folderOf, placeOf, resolvePath } from './paths';
import type { Workspace } from './workspace';

/** What the kustomizations of a workspace make of its files, as places. */
export interface KustomizeRoles {
  readonly patches: ReadonlySet<string>;
  readonly resources: ReadonlySet<string>;
}

export function isKustomizationName(name: string): boolean {
  return /^(?:kustomization\.ya?ml|Kustomization)$/.test(name);
}

/** Whether a document says itself that it is Kustomize's, a Component included. */
export const holdsKustomization = memo((document: YamlDocument): boolean => {
  if (!document.text.includes('kustomize.config.k8s.io/')) return false;
  return /^kustomize\.config\.k8s\.io\//.test(View.root(document).get('apiVersion').text ?? '');
});

export const kustomizeRoles = memo((workspace: Workspace): KustomizeRoles => {
  const roles = [...workspace.files.values()].map(rolesIn);
  return {
    patches: new Set(roles.flatMap(role => role.patches)),
    resources: new Set(roles.flatMap(role => role.resources)),
  };
});

const rolesIn = memo((file: SourceFile): { patches: readonly string[]; resources: readonly string[] } => {
  const place = placeOf(file.uri);
  const isNamed = isKustomizationName(fileName(place));
  const roots = (isNamed ? everyDocument(file) : kustomizationsIn(file)).map(View.root);
  const folder = folderOf(place);
  const paths = (views: readonly View[]) => views.flatMap(({ text }) => (text && resolvePath(folder, text)) ?? []);
  return {
    patches: paths([
      ...roots.flatMap(root => root.get('patchesStrategicMerge').items),
      ...roots.flatMap(root => root.get('patches').items).map(patch => patch.get('path')),
      ...roots.flatMap(root => root.get('patchesJson6902').items).map(patch => patch.get('path')),
    ]),
    resources: paths(roots.flatMap(root => [...root.get('resources').items, ...root.get('bases').items])),
  };
});

const everyDocument = gathered(document => [document]);

const kustomizationsIn = gathered(document => (holdsKustomization(document) ? [document] : []));
