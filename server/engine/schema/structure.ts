/**
 * The shape of `dist/schemas/kubernetes.json`, written by `schemas/build.mjs`: the Kubernetes API of every bundled
 * version merged into one table, and the vocabulary in which CustomResourceDefinitions are read as well.
 */
export interface Structure {
  /** Bundled versions, oldest first, such as "1.30". Bit `i` of every mask below means `versions[i]`. */
  readonly versions: readonly string[];
  /** By short name such as "core.v1.PodSpec": package path without `io.k8s.api.` and its like. */
  readonly types: Readonly<Record<string, ObjectType>>;
  /** By "apiVersion/kind", such as "apps/v1/Deployment" and "v1/Pod". */
  readonly kinds: Readonly<Record<string, Kind>>;
  /** What happened to apiVersions over time, also before the oldest bundled version. */
  readonly lifecycle: readonly Lifecycle[];
}

export interface Kind {
  /** Key into `types`. */
  readonly type: string;
  /** Versions that serve it. */
  readonly in: number;
  readonly plural?: string;
  readonly namespaced?: boolean;
  /** What the API server asks of `metadata.name`. */
  readonly name?: Format;
}

export interface ObjectType {
  /** Index into the descriptions. */
  readonly doc?: number;
  /** A field that differs between versions has several variants with disjoint masks. */
  readonly fields: Readonly<Record<string, readonly Field[]>>;
  /** Unknown fields are kept (x-kubernetes-preserve-unknown-fields, embedded JSON). */
  readonly open?: true;
}

export interface Field {
  readonly type: Type;
  /** Versions that have this variant; absent: every version that has the type. */
  readonly in?: number;
  readonly required?: true;
  /** Index into the descriptions. */
  readonly doc?: number;
  /** As the API server applies it, printed as YAML would. */
  readonly default?: string;
  readonly deprecated?: true;
  /** Said by a CustomResourceDefinition itself instead of the descriptions. */
  readonly text?: string;
}

export type Type =
  | { readonly ref: string }
  /** `keys`: the fields that tell the items apart (list-map keys). */
  | { readonly list: Type; readonly keys?: readonly string[]; readonly minimum?: number; readonly maximum?: number }
  /** `keys`: the format of the keys, as in labels. */
  | { readonly map: Type; readonly keys?: Format }
  | (ObjectType & { readonly nullable?: true })
  | Scalar
  /** Anything at all: embedded objects and raw JSON. */
  | { readonly any: true };

export interface Scalar {
  readonly scalar: 'string' | 'integer' | 'number' | 'boolean' | 'quantity' | 'int-or-string';
  readonly format?: Format;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly nullable?: true;
}

/** Formats of OpenAPI, and the name syntaxes of Kubernetes (domain: apimachinery's validation package). */
export type Format =
  | 'int32'
  | 'int64'
  | 'double'
  | 'date-time'
  | 'byte'
  | 'port'
  | 'port-name'
  | 'port-or-name'
  | 'dns-label'
  | 'dns-1035-label'
  | 'dns-subdomain'
  | 'path-segment'
  | 'label-key'
  | 'label-value'
  | 'annotation-key'
  | 'env-name'
  | 'config-key'
  | 'ip'
  | 'cidr'
  | 'cron'
  | 'percent';

export interface Lifecycle {
  readonly apiVersion: string;
  readonly kinds: readonly string[];
  /** First version that calls it deprecated, such as "1.21"; absent if it never was before its removal. */
  readonly deprecated?: string;
  /** First version that no longer serves it; may lie in the future. */
  readonly removed?: string;
  /** The apiVersion to use instead; absent if there is none. */
  readonly use?: string;
  /** The replacement has the same shape, so changing `apiVersion` alone is right. */
  readonly same?: true;
}
