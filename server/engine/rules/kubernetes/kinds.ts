import { groupOf } from '../../model/kubernetes';
import type { KubernetesApi } from '../../schema/api';
import { similar } from '../../text/similar';

/**
 * The apiVersions that somebody may have meant who wrote an unserved one for this kind, likeliest first. In a group
 * that is the API's own any that has the kind will do; elsewhere only a misspelt one, as it may be a custom resource.
 */
export function likelyApiVersions(apiVersion: string, kind: string, api: KubernetesApi): readonly string[] {
  const having = [...api.served].filter(name => kindOf(name) === kind).map(apiVersionOf);
  const near = similar(apiVersion, having);
  if (!api.groups.has(groupOf(apiVersion))) return near;
  const rank = (name: string) =>
    (near.includes(name) ? 0 : 4) + (groupOf(name) === groupOf(apiVersion) ? 0 : 2) + (/v\d+$/.test(name) ? 0 : 1);
  return [...having].sort((a, b) => rank(a) - rank(b));
}

/** "apps/v1" of "apps/v1/Deployment". */
export function apiVersionOf(name: string): string {
  return name.slice(0, name.lastIndexOf('/'));
}

/** "Deployment" of "apps/v1/Deployment". */
export function kindOf(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}
