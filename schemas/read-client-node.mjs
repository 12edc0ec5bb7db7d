import { declarationsIn } from './declarations.mjs';
import { read } from './fetch.mjs';

/**
 * @kubernetes/client-node: the official client, generated from the swagger of one minor version.
 *
 * Its models carry every field, what is required and, from 1.0 on, the integer formats; its request paths tell which
 * kinds exist, their plural and whether they are namespaced. It says `string` for quantities and shortens names:
 * `V1PodSpec` or, where groups collide, `CoreV1EventSeries`. Files of models that the version no longer has are left
 * in the package; what is `live` stands in the list that the client works with.
 */
export async function readClientNode(source) {
  const files = await read(source, path => /^dist\/gen\/(models?|apis?)\/\w+\.(js|d\.ts)$/.test(path));
  const models = new Map();
  const resources = new Map();
  const live = new Set();
  for (const [path, text] of files) {
    if (/\/(models|ObjectSerializer)\.js$/.test(path)) {
      for (const [, name] of text.matchAll(/^ {4}"(\w+)": /gm)) live.add(name);
    } else if (/\/models?\/.*\.js$/.test(path)) {
      const attributes = /attributeTypeMap = (\[[\s\S]*?\n\s*\]);/.exec(text);
      const declared = files.get(path.replace(/\.js$/, '.d.ts'));
      if (attributes && declared) {
        const [{ name, doc, fields }] = declarationsIn(declared);
        models.set(name, { doc, fields: fieldsOf(JSON.parse(attributes[1]), fields) });
      }
    } else if (/\/apis?\/.*\.js$/.test(path)) addResources(resources, text);
  }
  return { models, live, resources: [...resources.values()].filter(({ model }) => models.has(model)) };
}

function fieldsOf(attributes, declared) {
  const byName = new Map(declared.map(field => [field.name, field]));
  return Object.fromEntries(
    attributes.map(({ name, baseName, type, format }) => {
      const { optional, doc } = byName.get(name);
      return [baseName, { type: typeOf(type, format), required: !optional, doc }];
    }),
  );
}

function typeOf(text, format = '') {
  const list = /^(?:Array|Set)<(.*)>$/.exec(text);
  if (list) return { list: typeOf(list[1]) };
  const map = /^\{ \[key: string\]: (.*); \}$/.exec(text);
  if (map) return { map: typeOf(map[1]) };
  switch (text) {
    case 'string':
      return { scalar: 'string', ...(format && { format }) };
    case 'number':
      // Only 0.x leaves numbers without a format; almost all of them are integers, the others are facts.
      return format === 'double' ? { scalar: 'number', format } : { scalar: 'integer', ...(format && { format }) };
    case 'boolean':
      return { scalar: 'boolean' };
    case 'Date':
    case 'V1MicroTime':
      return { scalar: 'string', format: 'date-time' };
    case 'IntOrString':
      return { scalar: 'int-or-string' };
    case 'any':
    case 'object':
      return { any: true };
    default:
      return { ref: text };
  }
}

/** A request is a method whose body names the path it sends to and the model it sends. */
function addResources(resources, text) {
  for (const method of text.split(/^ {4}(?:async )?(?=create\w*\()/m).slice(1)) {
    const path = /localVarPath = (?:this\.basePath \+ )?'([^']+)'/.exec(method)?.[1] ?? '';
    const parts = /^\/(?:api|apis\/([^/]+))\/(v\d\w*)\/(namespaces\/\{namespace\}\/)?(\w+)$/.exec(path);
    const model = /serialize\(body, "(\w+)"/.exec(method)?.[1];
    if (!parts || !model) continue;
    const [, group = '', version, namespace, plural] = parts;
    resources.set([group, version, plural].join('/'), { group, version, plural, namespaced: !!namespace, model });
  }
}
