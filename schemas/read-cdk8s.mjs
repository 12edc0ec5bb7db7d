import { read } from './fetch.mjs';

/**
 * cdk8s-plus-NN: one package per minor version, with a jsii description of every type that can be written.
 *
 * It keeps the full names of types (`io.k8s.api.core.v1.PodSpec`), the descriptions of fields that refer to types,
 * and quantities. It has no status, says number for integers, and lists only what is reachable from a manifest.
 */
export async function readCdk8s(source) {
  const files = await read(source, path => path === '.jsii');
  const { types } = JSON.parse(files.get('.jsii'));
  const found = new Map();
  for (const type of Object.values(types)) {
    const schema = type.docs?.custom?.schema;
    if (!schema || type.kind === 'enum') continue;
    const name = shortName(schema);
    const known = found.get(name) ?? { fields: {} };
    found.set(name, known);
    known.doc ??= words(type.docs);
    if (type.base === 'cdk8s.ApiObject') known.kind = true;
    if (type.kind !== 'interface') continue;
    for (const field of type.properties ?? []) {
      const written = field.docs?.custom?.schema?.split('#')[1] ?? field.name;
      known.fields[written] = { type: typeOf(field.type, types), required: !field.optional, doc: words(field.docs) };
    }
  }
  return found;
}

/** `io.k8s.api.core.v1.PodSpec` becomes `core.v1.PodSpec`, and so for the other packages. */
export function shortName(name) {
  return name.replace(/^io\.k8s\.(api|[\w-]+\.pkg\.apis|apimachinery\.pkg)\./, '');
}

function typeOf(type, types) {
  if (type.collection) {
    const inner = typeOf(type.collection.elementtype, types);
    return type.collection.kind === 'array' ? { list: inner } : { map: inner };
  }
  if (type.fqn) {
    const target = types[type.fqn];
    if (target.kind === 'enum') return { scalar: 'string' };
    if (target.name === 'Quantity') return { scalar: 'quantity' };
    if (target.name === 'IntOrString') return { scalar: 'int-or-string' };
    return { ref: shortName(target.docs.custom.schema) };
  }
  switch (type.primitive) {
    case 'number':
      return { scalar: 'integer' };
    case 'date':
      return { scalar: 'string', format: 'date-time' };
    case 'string':
    case 'boolean':
      return { scalar: type.primitive };
    default:
      return { any: true };
  }
}

function words({ summary, remarks } = {}) {
  return [summary, remarks].filter(Boolean).join(' ') || undefined;
}
