/**
 * Compares dist/schemas/kubernetes.json with the definitions that Kubernetes itself publishes for each version, where
 * those lie beside the project (`../shared/reference`, never part of it). Prints a table and every difference; fails
 * when there is one that is not explained below.
 */
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

const folder = '../shared/reference';

/** Differences that are right as they are, with the reason. */
const explained = [
  [
    / type (meta\.v1\.(API|GroupVersionForDiscovery|ServerAddress|Status|WatchEvent)|version\.)/,
    'discovery and answers of the server, never in a file',
  ],
  [/ kind v1\/(API|Status$|WatchEvent)/, 'discovery and answers of the server, never in a file'],
  [/ kind .*(WatchEvent|DeleteOptions|v1alpha2\/Status)$/, 'not resources'],
  [/ type core\.v1\.List$/, 'kubectl writes it, the API does not have it'],
  [/ kind v1\/List$/, 'kubectl writes it, the API does not have it'],
  [
    /ResourceSliceList\.(listMeta|metadata)$/,
    '1.31 publishes the name of the Go field by mistake; the server reads metadata',
  ],
  [/StorageVersionMigrationList\.items$/, 'a marker on the wrong field: items have no type'],
  [
    /1\.35 .*PodCertificateRequestSpec\.(pkixPublicKey|proofOfPossession)$/,
    'optional in 1.36, and nothing tells about 1.35',
  ],
];

if (!existsSync(folder)) {
  console.log(`compare: ${folder} is not here, so there is nothing to compare with`);
  process.exit(0);
}

const structure = JSON.parse(readFileSync('dist/schemas/kubernetes.json', 'utf8'));
const rows = [];
const unexplained = [];
for (const [bit, version] of structure.versions.entries()) {
  const path = `${folder}/kubernetes-definitions-${version}.json.gz`;
  const { definitions } = JSON.parse(gunzipSync(readFileSync(path)));
  rows.push(compared(version, definitions, field => field.in === undefined || (field.in >> bit) & 1, 1 << bit));
}
console.table(Object.fromEntries(rows.map(({ version, ...row }) => [version, row])));
for (const difference of unexplained) console.log(difference);
console.log(`${unexplained.length} unexplained differences`);
process.exit(unexplained.length > 0 ? 1 : 0);

function compared(version, definitions, isIn, mask) {
  const count = { version, types: 0, fields: 0, required: 0, formats: 0, enums: 0, keys: 0, kinds: 0, explained: 0 };
  const differs = text => {
    const line = `${version} ${text}`;
    if (explained.some(([pattern]) => pattern.test(line))) count.explained++;
    else unexplained.push(line);
  };
  const theirs = new Map(Object.entries(definitions).map(([name, definition]) => [shortName(name), definition]));
  const present = typesIn(mask, isIn);

  for (const [name, definition] of theirs) {
    if (opaque(definition, name)) continue;
    const type = structure.types[name];
    if (!type || !present.has(name)) {
      differs(`lacks type ${name}`);
      continue;
    }
    count.types++;
    for (const [field, schema] of Object.entries(definition.properties ?? {})) {
      const path = `${name}.${field}`;
      const ours = type.fields[field]?.find(isIn);
      if (!ours) {
        differs(`lacks field ${path}`);
        continue;
      }
      count.fields++;
      const [expected, got] = [shape(schema), ourShape(ours.type)];
      if (expected !== got) differs(`says ${got} instead of ${expected} for ${path}`);
      const isRequired = !!definition.required?.includes(field);
      const ofKind = /^(apiVersion|kind)$/.test(field);
      if (isRequired) count.required++;
      if (!ofKind && !!ours.required !== isRequired) differs(`says required ${!!ours.required} for ${path}`);
      const [leaf, ourLeaf] = [leafOf(schema), ourLeafOf(ours.type)];
      if (/^(int32|int64|double|date-time|byte)$/.test(leaf.format)) {
        count.formats++;
        // A narrower format of the same scalar, such as port for int32, is a fact of ours.
        const narrower = ourLeaf.format && !/^(int32|int64|double|date-time|byte)$/.test(ourLeaf.format);
        if (ourLeaf.format !== leaf.format && !narrower) differs(`says format ${ourLeaf.format} for ${path}`);
      }
      if (leaf.enum && !ofKind) {
        count.enums++;
        const [wanted, values] = [leaf.enum, ourLeaf.enum ?? []].map(list => list.filter(Boolean).sort().join('|'));
        if (wanted !== values) differs(`says values ${values || 'any'} instead of ${wanted} for ${path}`);
      }
      const keys = schema['x-kubernetes-list-map-keys'];
      if (keys) {
        count.keys++;
        if ([...keys].sort().join() !== [...(ours.type.keys ?? [])].sort().join()) {
          differs(`says keys ${ours.type.keys ?? 'none'} instead of ${keys} for ${path}`);
        }
      } else if (ours.type.list && ours.type.keys) differs(`says keys ${ours.type.keys} for ${path}`);
    }
    for (const [field, variants] of Object.entries(type.fields)) {
      if (variants.some(isIn) && !definition.properties?.[field]) differs(`invents field ${name}.${field}`);
    }
  }
  for (const name of present) if (!theirs.has(name)) differs(`invents type ${name}`);

  const served = new Set(
    Object.values(definitions).flatMap(definition =>
      (definition['x-kubernetes-group-version-kind'] ?? []).map(({ group, version: of, kind }) =>
        [group, of, kind].filter(Boolean).join('/'),
      ),
    ),
  );
  for (const key of served) {
    if (!((structure.kinds[key]?.in ?? 0) & mask)) differs(`lacks kind ${key}`);
    else count.kinds++;
  }
  for (const [key, kind] of Object.entries(structure.kinds)) {
    if (kind.in & mask && !served.has(key)) differs(`invents kind ${key}`);
  }
  return count;
}

/** The types that a version's kinds lead to; the copies for items of lists are the types themselves. */
function typesIn(mask, isIn) {
  const open = Object.values(structure.kinds)
    .filter(kind => kind.in & mask)
    .map(({ type }) => type);
  const found = new Set();
  while (open.length > 0) {
    const name = open.pop().replace(/\/item$/, '');
    if (found.has(name)) continue;
    found.add(name);
    for (const variants of Object.values(structure.types[name].fields)) {
      const { ref } = ourLeafOf(variants.find(isIn)?.type ?? {});
      if (ref) open.push(ref);
    }
  }
  return found;
}

/** Definitions that are one value rather than an object with fields. */
function opaque(definition, name) {
  return !definition.properties || scalarOf(name) !== undefined;
}

function scalarOf(name) {
  if (name === 'api.resource.Quantity') return 'quantity';
  if (name === 'util.intstr.IntOrString') return 'int-or-string';
  if (/^meta\.v1\.(Micro)?Time$/.test(name)) return 'string';
  if (/(^runtime\.RawExtension|FieldsV1|\.Patch|\.JSON|JSONSchemaPropsOr\w+)$/.test(name)) return 'any';
  return undefined;
}

function shape(schema) {
  if (schema.$ref) {
    const name = shortName(schema.$ref.replace('#/definitions/', ''));
    return scalarOf(name) ?? (definitionIsEmpty(name) ? 'any' : name);
  }
  if (schema.type === 'array') return `[${shape(schema.items)}]`;
  if (schema.type === 'object') return schema.additionalProperties ? `{${shape(schema.additionalProperties)}}` : 'any';
  return schema.type ?? 'any';
}

/** Objects that have no fields yet. */
function definitionIsEmpty(name) {
  return /(StorageVersionSpec|BasicSchedulingPolicy|CustomResourceSubresourceStatus)$/.test(name);
}

function ourShape(type) {
  if (type.ref) return type.ref.replace(/\/item$/, '');
  if (type.list) return `[${ourShape(type.list)}]`;
  if (type.map) return `{${ourShape(type.map)}}`;
  return type.scalar ?? 'any';
}

function leafOf(schema) {
  const inner = schema.items ?? schema.additionalProperties;
  if (inner) return leafOf(inner);
  return /meta\.v1\.(Micro)?Time$/.test(schema.$ref ?? '') ? { format: 'date-time' } : schema;
}

function ourLeafOf(type) {
  return type.list || type.map ? ourLeafOf(type.list ?? type.map) : type;
}

function shortName(name) {
  return name.replace(/^io\.k8s\.(api|[\w-]+\.pkg\.apis|apimachinery\.pkg(\.apis(?=\.meta))?)\./, '');
}
