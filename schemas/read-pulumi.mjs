import { declarationsIn } from './declarations.mjs';
import { read } from './fetch.mjs';

/**
 * @pulumi/kubernetes: serves as witness for versions that no client covers. It keeps fields long removed and invents
 * a few names, so it only decides between what neighbouring versions say.
 */
export async function readPulumi(source) {
  const path = 'types/input.d.ts';
  const files = await read(source, candidate => candidate === path);
  const found = new Map();
  for (const { path: namespaces, name, doc, fields } of declarationsIn(files.get(path))) {
    if (!fields || namespaces.length !== 2 || name.endsWith('Patch')) continue;
    found.set([...namespaces, name].join('.'), {
      doc,
      fields: Object.fromEntries(
        fields.map(field => [
          field.name.replace(/^x_kubernetes_.*/, long => long.replaceAll('_', '-')),
          { type: typeOf(field.type), required: !field.optional, doc: field.doc },
        ]),
      ),
    });
  }
  return found;
}

function typeOf(type) {
  if (type.union) return type.union.every(({ name }) => name === 'string') ? { scalar: 'string' } : oneOf(type.union);
  if (type.object) return { map: type.object.index ? typeOf(type.object.index) : { any: true } };
  if (type.literal !== undefined || type.name === 'string') return { scalar: 'string' };
  if (type.name === 'pulumi.Input') return typeOf(type.of[0]);
  if (type.name === 'Array') return { list: typeOf(type.of[0]) };
  if (type.name === 'number') return { scalar: 'integer' };
  if (type.name === 'boolean') return { scalar: 'boolean' };
  return type.name.startsWith('inputs.') ? { ref: type.name.slice('inputs.'.length) } : { any: true };
}

function oneOf(union) {
  const names = union.map(({ name }) => name).sort();
  return names.join() === 'number,string' ? { scalar: 'int-or-string' } : { any: true };
}
