import { type Resource, resourcesIn } from '../model/kubernetes';
import { certain } from '../model/workloads';
import type { Workspace } from '../model/workspace';
import { memo } from '../text/memo';
import { documentsIn } from '../yaml/stream';

/** The only Gateway of the workspace. */
export const gatewayIn = memo((workspace: Workspace) => {
  const found = resourcesOfKind(workspace, 'Gateway', /^gateway\.networking\.k8s\.io\//);
  const [first] = found;
  const name = first && certain(first.body.get('metadata', 'name'));
  if (!first || found.length > 1 || name === undefined) return undefined;
  return { name, namespace: certain(first.body.get('metadata', 'namespace')) };
});

/** The class that all Ingresses of the workspace have, else the only class that it declares. */
export const ingressClassIn = memo((workspace: Workspace): string | undefined => {
  const used = resourcesOfKind(workspace, 'Ingress', /^networking\.k8s\.io\//).map(({ body }) =>
    certain(body.get('spec', 'ingressClassName')),
  );
  const declared = resourcesOfKind(workspace, 'IngressClass', /^networking\.k8s\.io\//).map(({ body }) =>
    certain(body.get('metadata', 'name')),
  );
  const names = new Set([...(used.length > 0 ? used : declared)]);
  return names.size === 1 ? [...names][0] : undefined;
});

function resourcesOfKind(workspace: Workspace, kind: string, group: RegExp): readonly Resource[] {
  return [...workspace.files.values()]
    .filter(({ text }) => text.includes(kind))
    .flatMap(file => documentsIn(file).flatMap(({ document }) => resourcesIn(document)))
    .filter(one => one.kind === kind && group.test(one.apiVersion ?? ''));
}
