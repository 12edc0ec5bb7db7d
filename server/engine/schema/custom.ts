import { memo } from '../text/memo';
import type { YamlDocument } from '../yaml/stream';
import { View } from '../yaml/view';
import type { Field, ObjectType, Type } from './structure';

/** A served version of a custom resource, as a CustomResourceDefinition in the workspace declares it. */
export interface CustomKind {
  readonly apiVersion: string;
  readonly kind: string;
  /** Absent if the definition carries no schema: then anything is accepted. */
  readonly type: Type | undefined;
}

/** The kinds that a document defines; none if it is no CustomResourceDefinition. */
export const customKindsIn = memo((document: YamlDocument): readonly CustomKind[] => {
  if (!document.text.includes('CustomResourceDefinition')) return [];
  const root = View.root(document);
  const group = root.get('spec', 'group').text;
  const kind = root.get('spec', 'names', 'kind').text;
  if (root.get('kind').text !== 'CustomResourceDefinition' || !group || !kind) return [];

  // v1beta1 may say the schema once for all versions.
  const common = root.get('spec', 'validation', 'openAPIV3Schema');
  const single = root.get('spec', 'version').text;
  const versions = root.get('spec', 'versions').items;
  const named = versions.flatMap(version => {
    const name = version.get('name').text;
    const own = version.get('schema', 'openAPIV3Schema');
    const served = version.get('served').value('1.1') !== false;
    return name && served ? [{ name, schema: own.exists ? own : common }] : [];
  });
  const all = named.length > 0 || !single ? named : [{ name: single, schema: common }];
  return all.map(({ name, schema }) => ({
    apiVersion: `${group}/${name}`,
    kind,
    type: schema.kind === 'map' ? resourceType(schema) : undefined,
  }));
});

const metadata: Field = { type: { ref: 'meta.v1.ObjectMeta' } };
const string: Field = { type: { scalar: 'string' } };

/** The API server adds these three to whatever the definition says. */
function resourceType(schema: View): Type {
  const type = typeOf(schema);
  if (!('fields' in type)) return type;
  return { ...type, fields: { ...type.fields, apiVersion: [string], kind: [string], metadata: [metadata] } };
}

/** A structural schema (apiextensions/v1 JSONSchemaProps) as a type. What it cannot say precisely accepts anything. */
function typeOf(schema: View): Type {
  const flag = (name: string) => schema.get(name).value('1.1') === true;
  const nullable = flag('nullable') ? { nullable: true as const } : {};
  if (flag('x-kubernetes-int-or-string')) return { scalar: 'int-or-string', ...nullable };
  if (flag('x-kubernetes-embedded-resource')) return { any: true };

  const type = schema.get('type').text;
  switch (type) {
    case 'array': {
      const keys = schema.get('x-kubernetes-list-map-keys').items.flatMap(({ text }) => text ?? []);
      const items = schema.get('items');
      return {
        list: items.kind === 'map' ? typeOf(items) : { any: true },
        ...(keys.length > 0 && { keys }),
        ...number(schema, 'minItems', 'minimum'),
        ...number(schema, 'maxItems', 'maximum'),
      };
    }
    case 'string':
    case 'integer':
    case 'number':
    case 'boolean': {
      const values = schema.get('enum').items.map(({ text }) => text);
      const pattern = schema.get('pattern').text;
      const isText = type === 'string';
      return {
        scalar: type,
        ...nullable,
        ...(values.length > 0 && values.every(value => value !== undefined) && { enum: values }),
        ...(isText && pattern !== undefined && { pattern }),
        ...(isText && schema.get('format').text === 'date-time' && { format: 'date-time' as const }),
        ...number(schema, 'minimum', 'minimum'),
        ...number(schema, 'maximum', 'maximum'),
      };
    }
    default:
      return schema.get('properties').exists || schema.get('additionalProperties').exists || type === 'object'
        ? objectOf(schema, flag('x-kubernetes-preserve-unknown-fields'))
        : { any: true };
  }
}

function objectOf(schema: View, open: boolean): Type {
  const properties = schema.get('properties');
  const additional = schema.get('additionalProperties');
  if (!properties.exists) {
    if (additional.kind === 'map') return { map: typeOf(additional) };
    return open || additional.exists ? { any: true } : { fields: {}, open: true };
  }
  const required = new Set(schema.get('required').items.map(({ text }) => text));
  const fields: Record<string, readonly Field[]> = {};
  for (const { key, value } of properties.entries) {
    const text = value.get('description').text;
    const fallback = value.get('default').text;
    fields[key] = [
      {
        type: typeOf(value),
        ...(required.has(key) && { required: true }),
        ...(text !== undefined && { text }),
        ...(value.get('default').exists && { default: fallback ?? '' }),
      },
    ];
  }
  const object: ObjectType = { fields, ...((open || additional.exists) && { open: true }) };
  return object;
}

function number<Name extends string>(schema: View, from: string, to: Name): { [Key in Name]?: number } {
  const value = schema.get(from).value('1.2');
  return typeof value === 'number' ? ({ [to]: value } as { [Key in Name]: number }) : {};
}
