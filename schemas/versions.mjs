/*
 * One version of the API is { types, kinds }: types by short name such as `core.v1.PodSpec` with their fields, kinds
 * by `apiVersion/kind` with the type, the plural and whether they are namespaced.
 */

/** Kinds that no collection creates but that can stand in a file all the same. */
const further = [
  'autoscaling.v1.Scale',
  'authentication.v1.TokenRequest',
  'core.v1.Binding',
  'core.v1.ComponentStatus',
  'core.v1.ComponentStatusList',
  'policy.v1.Eviction',
];

/**
 * The API of a version as its client has it, with the full names that the client has shortened. What an earlier or
 * interim version left behind in the package is apart, in `leftovers`.
 */
export function fromClient({ models, live, resources }, knownNames) {
  const byModel = new Map();
  for (const name of knownNames) {
    const [group, version, kind] = name.split('.');
    for (const model of [capital(version) + kind, capital(group) + capital(version) + kind]) {
      byModel.set(model, [...(byModel.get(model) ?? []), name]);
    }
  }
  const current = resources.filter(({ model }) => live.has(model));
  const former = resources.filter(({ model }) => !live.has(model));
  return { ...api(current, further), leftovers: api(former, []) };

  function api(roots, others) {
    const kinds = new Map();
    const names = new Map();
    const open = [];
    const name = (model, referrer) => {
      if (names.has(model)) return names.get(model);
      const candidates = byModel.get(model) ?? [];
      const own = candidates.find(candidate => candidate.startsWith(`${referrer.split('.')[0]}.`));
      names.set(model, own ?? candidates[0] ?? derivedName(model, referrer));
      open.push(model);
      return names.get(model);
    };
    const addKind = (type, apiVersion, facts) =>
      kinds.set(`${apiVersion}/${type.split('.').at(-1)}`, { type, apiVersion, ...facts });

    const groups = new Map([['core', '']]);
    for (const { group, version, plural, namespaced, model } of roots) {
      const segment = segmentOf(group);
      groups.set(segment, group);
      const apiVersion = [group, version].filter(Boolean).join('/');
      const home = `${segment}.${version}`;
      addKind(name(model, home), apiVersion, { plural, namespaced });
      // The list of `ResourceV1ResourceClaim` is `V1ResourceClaimList`.
      const list = [`${model}List`, `${model.replace(/^.*(?=V\d)/, '')}List`].find(each => models.has(each));
      if (list) addKind(name(list, home), apiVersion, {});
    }
    for (const type of others) {
      const [group, version, kind] = type.split('.');
      const model = [capital(group) + capital(version) + kind, capital(version) + kind].find(each => models.has(each));
      if (model) addKind(name(model, type), [groups.get(group), version].filter(Boolean).join('/'), {});
    }

    const types = new Map();
    while (open.length > 0) {
      const model = open.pop();
      const full = names.get(model);
      const { doc, fields } = models.get(model);
      const rename = ref => (models.has(ref) ? { ref: name(ref, full) } : { any: true });
      types.set(full, { doc, fields: mapped(fields, field => ({ ...field, type: withRefs(field.type, rename) })) });
    }
    return { types, kinds };
  }
}

/**
 * The API of a version without a client, from its neighbours. What both have, it has; where they differ, the witness
 * of that version decides about fields and `isRemoved` about kinds, since the witness forgets nothing.
 *
 * `exact`, where given, lists what can be written in that version and is believed without asking. `earlier` is the
 * same witness at an older version: only what it did not have yet is new.
 */
export function inBetween({ older, newer, witness, exact = new Map(), earlier = new Map(), isRemoved }) {
  const saw = lowerCased(witness);
  const sawEarlier = lowerCased(earlier);
  const kinds = kindsBetween();
  const types = new Map();
  const open = [...kinds.values()].map(({ type }) => type);
  while (open.length > 0) {
    const name = open.pop();
    if (types.has(name)) continue;
    const type = typeBetween(name);
    if (!type) continue;
    types.set(name, type);
    for (const { type: fieldType } of Object.values(type.fields)) {
      withRefs(fieldType, ref => {
        open.push(ref);
        return { ref };
      });
    }
  }
  return { types, kinds };

  function kindsBetween() {
    const found = new Map();
    for (const [key, kind] of older.kinds) if (newer.kinds.has(key) || !isRemoved(key)) found.set(key, kind);
    const told = kind => exact.get(kind.type) ?? (saw.has(kind.type.toLowerCase()) && exact.size === 0);
    for (const [key, kind] of newer.kinds) if (told(itemOf(key, kind, newer.kinds))) found.set(key, kind);
    for (const [key, kind] of newer.leftovers.kinds) {
      const { type } = itemOf(key, kind, newer.leftovers.kinds);
      if (exact.size === 0 && saw.has(type.toLowerCase()) && !sawEarlier.has(type.toLowerCase())) found.set(key, kind);
    }
    for (const [type, { kind }] of exact)
      if (kind && ![...found.values()].some(known => known.type === type)) add(type);
    return found;

    /** A kind that came and went between the neighbours is known to them in another version of its group. */
    function add(type) {
      const [group, version, name] = type.split('.');
      const relative = [...older.kinds, ...newer.kinds].find(([, { type: known }]) => {
        const parts = known.split('.');
        return parts[0] === group && parts[2] === name;
      });
      if (!relative) return;
      const apiVersion = relative[1].apiVersion.replace(/[^/]*$/, version);
      found.set(`${apiVersion}/${name}`, { ...relative[1], type, apiVersion });
    }
  }

  function typeBetween(name) {
    const before = older.types.get(name);
    const after = newer.types.get(name) ?? (before ? undefined : newer.leftovers.types.get(name));
    const told = exact.get(name);
    const seen = saw.get(name.toLowerCase());
    if (!told && !seen && !before && !after) return undefined;

    const fields = {};
    for (const [field, facts] of Object.entries({ ...before?.fields, ...after?.fields })) {
      if (has(field)) fields[field] = { ...facts, required: isRequired(field) };
    }
    const further =
      told?.fields ?? (before ? newFields(seen, sawEarlier.get(name.toLowerCase())) : (seen?.fields ?? {}));
    for (const [field, facts] of Object.entries(further)) fields[field] ??= facts;
    if (told?.kind && !before && !after) addCommonFields(fields, seen);
    return { doc: (after ?? before ?? told ?? seen).doc, fields };

    function has(field) {
      // What can be written is told exactly; the status, and what only it refers to, is not.
      const isTold = told && !(told.kind && /^(apiVersion|kind|status)$/.test(field));
      if (isTold) return !!told.fields[field];
      if (before?.fields[field] && after?.fields[field]) return true;
      return seen ? !!seen.fields[field] : true;
    }

    function isRequired(field) {
      const [was, is] = [before?.fields[field]?.required, after?.fields[field]?.required];
      if (told?.fields[field]) return told.fields[field].required;
      if (was === is || !seen) return (was ?? is) === true;
      return !!seen.fields[field]?.required && !!(was || is);
    }
  }

  /** The list of what can be written leaves out what every kind has. */
  function addCommonFields(fields, seen) {
    const pod = older.types.get('core.v1.Pod').fields;
    fields.apiVersion = pod.apiVersion;
    fields.kind = pod.kind;
    if (seen?.fields.status) fields.status = seen.fields.status;
  }
}

const itemOf = (key, kind, kinds) => kinds.get(key.replace(/List$/, '')) ?? kind;

/** A type with its references replaced. */
export function withRefs(type, replace) {
  if (type.ref) return replace(type.ref);
  if (type.list) return { ...type, list: withRefs(type.list, replace) };
  if (type.map) return { ...type, map: withRefs(type.map, replace) };
  return type;
}

/** Full names as far as kubernetes-models tells them: `CoreV1PodSpec` is `core.v1.PodSpec`. */
export function namesOf(kubernetesModels) {
  return [...kubernetesModels.values()].flatMap(({ full }) => {
    const parts = /^([A-Z][a-z]+)(V\d+(?:(?:alpha|beta)\d+)?)([A-Z].*)$/.exec(full);
    return parts ? `${parts[1].toLowerCase()}.${parts[2].toLowerCase()}.${parts[3]}` : [];
  });
}

const mapped = (fields, change) =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, change(field)]));
const lowerCased = types => new Map([...types].map(([name, type]) => [name.toLowerCase(), type]));
const capital = word => word[0].toUpperCase() + word.slice(1);
const segmentOf = group =>
  ({ '': 'core', 'internal.apiserver.k8s.io': 'apiserverinternal' })[group] ?? group.split('.')[0];

/** What nobody else names is in the group that refers to it, unless that has no such version: then it is shared. */
function derivedName(model, referrer) {
  const [, prefix, version, kind] = /^([A-Z][a-z]+)?(V\d+(?:(?:alpha|beta)\d+)?)([A-Z].*)$/.exec(model);
  const [group, home] = referrer.split('.');
  const owner = prefix ?? (home === version.toLowerCase() ? group : 'meta');
  return `${owner.toLowerCase()}.${version.toLowerCase()}.${kind}`;
}

function newFields(now, earlier) {
  if (!now || !earlier) return {};
  return Object.fromEntries(Object.entries(now.fields).filter(([name]) => !earlier.fields[name]));
}
