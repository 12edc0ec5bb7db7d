import { withRefs } from './versions.mjs';

/**
 * All versions in one table with a bit per version, as `server/engine/schema/structure.ts` describes it, and the
 * descriptions that its numbers point into.
 *
 * @param apis types and kinds by version, oldest first
 * @param describe the newest wording for a type (`core.v1.PodSpec`) or a field (`core.v1.PodSpec.volumes`)
 */
export function merge({ apis, describe, lifecycle }) {
  const versions = [...apis.keys()];
  const descriptions = numbered();
  const types = {};
  const kinds = {};

  for (const name of sorted([...apis.values()].flatMap(api => [...api.types.keys()]))) {
    types[name] = mergedType(name);
  }
  for (const key of sorted([...apis.values()].flatMap(api => [...api.kinds.keys()]))) {
    const { type, plural, namespaced, name } = newest(api => api.kinds.get(key));
    kinds[key] = {
      type,
      in: maskOf(api => api.kinds.has(key)),
      ...(plural && { plural, namespaced }),
      ...(name && { name }),
    };
  }
  addList();
  separateItems();
  return { structure: { versions, types, kinds, lifecycle }, descriptions: descriptions.list };

  function mergedType(name) {
    const present = maskOf(api => api.types.has(name));
    const fields = {};
    for (const field of fieldNames(name)) {
      const doc = descriptions.numberOf(describe(`${name}.${field}`));
      const variants = new Map();
      versions.forEach((version, bit) => {
        const described = apis.get(version).types.get(name)?.fields[field];
        if (!described) return;
        const variant = {
          type: described.type,
          ...(described.required && { required: true }),
          ...(described.default !== undefined && { default: described.default }),
          ...(described.deprecated && { deprecated: true }),
        };
        const key = JSON.stringify(variant);
        const known = variants.get(key) ?? { variant, mask: 0 };
        variants.set(key, { variant, mask: known.mask | (1 << bit) });
      });
      fields[field] = [...variants.values()].map(({ variant, mask }) => ({
        type: variant.type,
        ...(mask !== present && { in: mask }),
        ...variant,
        ...(doc !== undefined && { doc }),
      }));
    }
    const doc = descriptions.numberOf(describe(name));
    return { ...(doc !== undefined && { doc }), fields };
  }

  function fieldNames(name) {
    const all = versions.flatMap(version => Object.keys(apis.get(version).types.get(name)?.fields ?? {}));
    return [...new Set(all)].sort();
  }

  /** What `kubectl get -o yaml` writes; the API has no such type. */
  function addList() {
    const string = [{ type: { scalar: 'string' }, required: true }];
    types['core.v1.List'] = {
      doc: descriptions.numberOf('List holds a list of objects of any kind, which are applied one by one.'),
      fields: {
        apiVersion: string,
        items: [{ type: { list: { any: true } } }],
        kind: string,
        metadata: [{ type: { ref: 'meta.v1.ListMeta' } }],
      },
    };
    kinds['v1/List'] = { type: 'core.v1.List', in: maskOf(() => true) };
  }

  /**
   * `apiVersion` and `kind` are required of a document, but not of the same type inside another, such as the items of
   * a PodList and a StatefulSet's volumeClaimTemplates: those refer to a copy of the type that does not require them.
   */
  function separateItems() {
    const documents = new Set(Object.values(kinds).map(({ type }) => type));
    const items = new Set();
    for (const { fields } of Object.values(types)) {
      for (const variants of Object.values(fields)) {
        for (const variant of variants) {
          variant.type = withRefs(variant.type, ref => {
            if (documents.has(ref)) items.add(ref);
            return { ref: documents.has(ref) ? `${ref}/item` : ref };
          });
        }
      }
    }
    for (const name of sorted([...items])) types[`${name}/item`] = { ...types[name] };
    for (const name of documents) {
      const { fields } = types[name];
      const required = variants =>
        variants.map(variant => ({ type: variant.type, ...without(variant), required: true }));
      types[name] = {
        ...types[name],
        fields: { ...fields, apiVersion: required(fields.apiVersion), kind: required(fields.kind) },
      };
    }
  }

  function maskOf(has) {
    return versions.reduce((mask, version, bit) => (has(apis.get(version)) ? mask | (1 << bit) : mask), 0);
  }

  function newest(find) {
    return versions.map(version => find(apis.get(version))).findLast(found => found !== undefined);
  }
}

/** Each text once, by number. */
function numbered() {
  const numbers = new Map();
  return {
    get list() {
      return [...numbers.keys()];
    },
    numberOf(text) {
      if (text === undefined) return undefined;
      if (!numbers.has(text)) numbers.set(text, numbers.size);
      return numbers.get(text);
    },
  };
}

const sorted = names => [...new Set(names)].sort();
const without = ({ required, ...rest }) => rest;
