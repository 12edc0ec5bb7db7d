import { memo } from '../text/memo';
import type { YamlDocument } from '../yaml/stream';
import { View } from '../yaml/view';

/** A Kubernetes object as written in a document; `apiVersion` or `kind` is absent where only one of them is there yet. */
export interface Resource {
  readonly body: View;
  readonly apiVersion: string | undefined;
  readonly kind: string | undefined;
}

/**
 * The resource of a document, and for a `List` the ones inside it. A document counts as a resource if it has
 * `apiVersion` and `kind`, or one of them beside `metadata` or `spec`.
 */
export const resourcesIn = memo((document: YamlDocument): readonly Resource[] => {
  const resource = resourceAt(View.root(document));
  if (!resource) return [];
  // Other lists, such as PodList, have a type that knows its items.
  const items = resource.kind === 'List' ? resource.body.get('items').items : [];
  return [resource, ...items.flatMap(item => resourceAt(item) ?? [])];
});

/** Whether the document is a Kubernetes object, whole or begun. */
export function holdsResource(document: YamlDocument): boolean {
  return resourceAt(View.root(document)) !== undefined;
}

/** "apps/v1" has the group "apps", "v1" the empty one. */
export function groupOf(apiVersion: string): string {
  const slash = apiVersion.indexOf('/');
  return slash === -1 ? '' : apiVersion.slice(0, slash);
}

/** `kubectl` reads these files itself and the API server never sees them, though they look like resources. */
export function isClientSide({ apiVersion, kind }: Resource): boolean {
  return apiVersion === 'v1' && kind === 'Config';
}

function resourceAt(body: View): Resource | undefined {
  if (body.kind !== 'map') return undefined;
  const apiVersion = body.get('apiVersion').text;
  const kind = body.get('kind').text;
  if (apiVersion !== undefined && kind !== undefined) return { body, apiVersion, kind };
  const isBegun = body.get('metadata').kind === 'map' || body.get('spec').kind === 'map';
  return isBegun && (apiVersion !== undefined || kind !== undefined) ? { body, apiVersion, kind } : undefined;
}
