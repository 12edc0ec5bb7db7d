import { byField, facts, fieldList, holds } from './facts.mjs';
import { keyOf } from './read-kubernetes-models.mjs';

/**
 * Adds to the fields of each version what the clients lost (quantities, closed sets of values) and what no package
 * has (facts). `apis` maps each version to its types and kinds, `cdk8s` to what cdk8s-plus knows of it.
 *
 * Fails when a fact speaks of a field that no version has.
 */
export async function refine({ apis, cdk8s, kubernetesModels }) {
  const [values, formats, listKeys, defaults, quantities, nameRules] = await Promise.all(
    ['values', 'formats', 'list-keys', 'defaults', 'quantities', 'name-rules'].map(facts),
  );
  const tables = {
    values: byField(values.values, 'values.yaml, values'),
    since: byField(values.since, 'values.yaml, since'),
    empty: fieldList(values.empty, 'values.yaml, empty'),
    formats: byField(formats, 'formats.yaml'),
    listKeys: byField(listKeys, 'list-keys.yaml'),
    defaults: byField(defaults, 'defaults.yaml'),
    quantities: fieldList(quantities, 'quantities.yaml'),
    names: byField(
      Object.fromEntries(Object.entries(nameRules).flatMap(([rule, types]) => types.map(type => [type, rule]))),
      'name-rules.yaml',
    ),
  };
  const valuesOf = knownValues(kubernetesModels);
  const scalarOf = newestScalars(apis);
  const newest = [...apis.keys()].at(-1);
  const cdk8sNewest = [...cdk8s.values()].at(-1);

  for (const [version, { types, kinds }] of apis) {
    for (const [name, { fields }] of types) {
      for (const [field, described] of Object.entries(fields)) {
        refineField(version, name, field, described);
      }
    }
    for (const kind of kinds.values()) {
      if (kind.plural) kind.name = tables.names.of(kind.type) ?? 'path-segment';
    }
  }

  const unmatched = Object.values(tables).flatMap(table => table.unmatched());
  if (unmatched.length > 0) {
    throw new Error(`schemas: facts that match no field:\n  ${unmatched.join('\n  ')}`);
  }

  function refineField(version, name, field, described) {
    const path = `${name}.${field}`;
    let { type } = described;
    const told = scalarOf(name, field);
    if (isQuantity(name, field) || tables.quantities.of(path)) {
      type = withLeaf(type, leaf => (leaf.scalar === 'string' ? { scalar: 'quantity' } : leaf));
    }
    if (told) type = withLeaf(type, leaf => (lacksFormat(leaf, told) ? { ...leaf, ...told } : leaf));

    const allowed = allowedValues(path, version) ?? sinceOnly(path, valuesOf(name, field), version);
    if (allowed) {
      const all = tables.empty.of(path) && !allowed.includes('') ? [...allowed, ''] : allowed;
      type = withLeaf(type, leaf => (leaf.scalar === 'string' ? { ...leaf, enum: all } : leaf));
    }

    for (const fact of [tables.formats.of(path) ?? []].flat()) {
      if (typeof fact === 'string' || holds(fact, version)) type = withFormat(type, fact);
    }
    for (const fact of rowsOf(tables.listKeys.of(path))) {
      if (!holds(fact, version)) continue;
      const missing = fact.keys.find(key => !apis.get(version).types.get(type.list?.ref)?.fields[key]);
      if (missing) throw new Error(`schemas: list-keys.yaml: the items of ${path} have no ${missing} in ${version}`);
      type = { ...type, keys: fact.keys };
    }
    const standard = tables.defaults.of(path);
    if (standard !== undefined && (typeof standard !== 'object' || holds(standard, version))) {
      described.default = String(standard.value ?? standard);
    }
    if (isDeprecated(wordsOf(version, name, field, described))) described.deprecated = true;
    described.type = type;
  }

  /** The description in this version, which clients leave out of fields that refer to a type. */
  function wordsOf(version, name, field, { doc }) {
    const told = cdk8s.get(version) ?? (version === newest ? kubernetesModels : cdk8sNewest);
    return doc ?? told.get(told === kubernetesModels ? keyOf(name) : name)?.fields[field]?.doc;
  }

  function isQuantity(name, field) {
    if (kubernetesModels.get(keyOf(name))?.fields[field]?.quantity) return true;
    return [...cdk8s.values()].some(types => leafOf(types.get(name)?.fields[field]?.type ?? {}).scalar === 'quantity');
  }

  function allowedValues(path, version) {
    return tables.values
      .of(path)
      ?.map(value => (typeof value === 'string' ? [value] : Object.entries(value)[0]))
      .filter(([, since]) => holds({ since }, version))
      .map(([value]) => value);
  }

  function sinceOnly(path, allowed, version) {
    const later = tables.since.of(path) ?? {};
    return allowed?.filter(value => holds({ since: later[value] }, version));
  }
}

/** The innermost type of lists and maps. */
function leafOf(type) {
  return type.list || type.map ? leafOf(type.list ?? type.map) : type;
}

function isKind(fields) {
  return !!fields.apiVersion && !!fields.kind && !!fields.metadata;
}

function withLeaf(type, change) {
  if (type.list) return { ...type, list: withLeaf(type.list, change) };
  if (type.map) return { ...type, map: withLeaf(type.map, change) };
  return change(type);
}

/** Only 0.x clients say `number` for what is an integer of some size or a fraction. */
function lacksFormat(leaf, told) {
  return !leaf.format && (leaf.scalar === told.scalar || (leaf.scalar === 'integer' && told.scalar === 'number'));
}

function withFormat(type, fact) {
  const { format, minimum, maximum, keys, items } = typeof fact === 'string' ? { format: fact } : fact;
  const bounds = { ...(minimum !== undefined && { minimum }), ...(maximum !== undefined && { maximum }) };
  const result = withLeaf(type, leaf => ({ ...leaf, ...(format && { format }), ...bounds }));
  if (keys) return { ...result, keys };
  if (!items) return result;
  return {
    ...result,
    ...(items[0] > 0 && { minimum: items[0] }),
    ...(items[1] !== undefined && { maximum: items[1] }),
  };
}

function rowsOf(fact) {
  if (fact === undefined) return [];
  return typeof fact[0] === 'string' ? [{ keys: fact }] : fact;
}

/** The values of a field, also as known from the same field in another version of its group. */
function knownValues(kubernetesModels) {
  const own = new Map();
  const related = new Map();
  for (const [key, { full, fields }] of kubernetesModels) {
    const relatives = full.replace(/V\d+((alpha|beta)\d+)?(?=[A-Z])/, '').toLowerCase();
    for (const [field, { values }] of Object.entries(fields)) {
      if (!values || (isKind(fields) && /^(apiVersion|kind)$/.test(field))) continue;
      own.set(`${key}.${field}`, values);
      related.set(`${relatives}.${field}`, values);
    }
  }
  return (name, field) => {
    const relatives = name.replace(/\.v\d\w*\./, '').toLowerCase();
    return own.get(`${keyOf(name)}.${field}`) ?? related.get(`${relatives}.${field}`);
  };
}

/** What the newest version that tells a format says, if need be of another version of the group; old clients tell none. */
function newestScalars(apis) {
  const found = new Map();
  const relatives = name => name.replace(/\.v\d\w*\./, '.*.');
  for (const { types } of apis.values()) {
    for (const [name, { fields }] of types) {
      for (const [field, { type }] of Object.entries(fields)) {
        const { scalar, format } = leafOf(type);
        if (!format) continue;
        found.set(`${name}.${field}`, { scalar, format });
        found.set(`${relatives(name)}.${field}`, { scalar, format });
      }
    }
  }
  return (name, field) => found.get(`${name}.${field}`) ?? found.get(`${relatives(name)}.${field}`);
}

/** Said of the field itself, not of one of its values. */
function isDeprecated(doc = '') {
  const [words] = doc.split('Possible enum values:');
  return /(^|\s)(Deprecated|DEPRECATED)[:.]|\b(This field|and now) is deprecated\b/.test(words);
}
