import type { Family } from '../../model/family';
import { isClientSide, type Resource, resourcesIn } from '../../model/kubernetes';
import { fits } from '../../schema/formats';
import type { Type } from '../../schema/structure';
import { type Fault, faultsIn, isPlaceholder } from '../../schema/walk';
import { memo2 } from '../../text/memo';
import type { YamlDocument } from '../../yaml/stream';
import type { Context } from '../rule';

/** Families whose documents are Kubernetes objects that can be held against a schema. */
export const resourceFamilies: readonly Family[] = ['kubernetes', 'kustomize-patch'];

/** A fault of one kind: what a rule that words that kind receives. */
export type FaultOf<Kind extends Fault['kind']> = Extract<Fault, { kind: Kind }>;

/** The disagreements of one kind between a document's resources and their schemas. */
export function* faultsOf<Kind extends Fault['kind']>(
  kind: Kind,
  document: YamlDocument,
  context: Context,
): Iterable<FaultOf<Kind>> {
  for (const fault of faultsOfDocument(document, context)) {
    if (fault.kind === kind) yield fault as FaultOf<Kind>;
  }
}

/** The schema of a resource: built in, or from a CustomResourceDefinition. Absent if there is none here. */
export function typeOf({ apiVersion, kind }: Resource, { api, customKinds }: Context): Type | undefined {
  if (apiVersion === undefined || kind === undefined) return undefined;
  const builtIn = api.kind(apiVersion, kind);
  return builtIn ? { ref: builtIn.type } : customKinds.get(`${apiVersion}/${kind}`)?.type;
}

/** One walk serves all rules. */
const faultsOfDocument = memo2((document: YamlDocument, context: Context): readonly Fault[] =>
  resourcesIn(document).flatMap(resource => faultsOfResource(resource, context)),
);

function faultsOfResource(resource: Resource, context: Context): readonly Fault[] {
  const { body, apiVersion, kind } = resource;
  if (isClientSide(resource)) return [];
  if (apiVersion === undefined || kind === undefined) {
    const fields = apiVersion === undefined ? ['apiVersion'] : ['kind'];
    return [{ kind: 'missing-field', at: body, path: '', fields, owner: kind ?? '' }];
  }
  // kubectl takes a List apart by itself, and looks at nothing in it but the items.
  const type = kind === 'List' ? undefined : typeOf(resource, context);
  if (!type) return [];
  const partial = context.family === 'kustomize-patch';
  return [...faultsIn(body, type, kind, { api: context.api, partial }), ...nameFaults(resource, context)];
}

/** What `metadata.name` may look like depends on the kind, so the schema of `metadata` cannot say it. */
function nameFaults({ body, apiVersion, kind }: Resource, { api }: Context): readonly Fault[] {
  const at = body.get('metadata', 'name');
  const format = api.kind(apiVersion ?? '', kind ?? '')?.name;
  const name = at.string;
  if (!format || !name || isPlaceholder(name) || fits(name, format)) return [];
  return [{ kind: 'bad-format', at, path: 'metadata.name', format }];
}
