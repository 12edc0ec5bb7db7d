import { schema } from 'seamark-schemas/compose-validator';

/** A part of the Compose schema. */
export interface SchemaNode {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly patternProperties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: boolean | SchemaNode;
  readonly items?: SchemaNode;
  readonly oneOf?: readonly SchemaNode[];
  readonly anyOf?: readonly SchemaNode[];
  readonly required?: readonly string[];
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly default?: unknown;
  readonly deprecated?: boolean;
  readonly description?: string;
}

/** The part of the schema whose keyword an error's `schemaPath` names. */
export function schemaAround(schemaPath: string): SchemaNode {
  let node: unknown = schema;
  for (const segment of segmentsOf(schemaPath).slice(0, -1)) node = (node as Record<string, unknown>)[segment] ?? {};
  return node as SchemaNode;
}

/** The part that holds the object whose keyword `schemaPath` names as a field of its own, and under which name. */
export function schemaAbove(schemaPath: string): { readonly node: SchemaNode; readonly field: string } | undefined {
  const segments = segmentsOf(schemaPath).slice(0, -1);
  const at = segments.lastIndexOf('properties');
  const field = segments[at + 1];
  if (at === -1 || field === undefined) return undefined;
  let node: unknown = schema;
  for (const segment of segments.slice(0, at)) node = (node as Record<string, unknown>)[segment] ?? {};
  return { node: node as SchemaNode, field };
}

/** The names of the fields that an object may have, in whichever of its forms. */
export function fieldNames(node: SchemaNode | undefined): readonly string[] {
  return [...fieldsOf(node).keys()];
}

export function fieldsOf(node: SchemaNode | undefined): ReadonlyMap<string, SchemaNode> {
  const found = new Map<string, SchemaNode>();
  for (const form of formsOf(node)) {
    for (const [name, field] of Object.entries(form.properties ?? {})) found.set(name, field);
  }
  return found;
}

/** A part and its alternatives, theirs included. */
export function formsOf(node: SchemaNode | undefined): readonly SchemaNode[] {
  if (!node) return [];
  return [node, ...[...(node.oneOf ?? []), ...(node.anyOf ?? [])].flatMap(formsOf)];
}

/** A JSON pointer in a URI fragment, as ajv writes it. */
function segmentsOf(schemaPath: string): readonly string[] {
  return schemaPath
    .split('/')
    .slice(1)
    .map(segment => decodeURIComponent(segment).replaceAll('~1', '/').replaceAll('~0', '~'));
}
