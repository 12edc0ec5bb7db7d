import { declarationsIn, exportedNames } from './declarations.mjs';
import { read } from './fetch.mjs';

/**
 * kubernetes-models: generated from the OpenAPI of a running API server, so it knows the closed value sets, and the
 * meaning of each value, for what a default cluster serves.
 *
 * Types are keyed by their name in lower case without dots (`corev1podspec`), since the package runs the words of
 * `IoK8sApiCoreV1PodSpec` together.
 */
export async function readKubernetesModels(...sources) {
  const found = new Map();
  for (const source of sources) {
    const files = await read(source, path => path.endsWith('.d.ts') && !path.startsWith('_'));
    for (const text of files.values()) {
      const names = exportedNames(text);
      for (const { name, doc, fields } of declarationsIn(text)) {
        const full = names.get(name);
        // The interface is `IIo…`; the class of the same content is `Io…`.
        if (!fields || !full?.startsWith('IIo')) continue;
        found.set(keyOf(shortened(full)), {
          full: shortened(full),
          doc,
          fields: Object.fromEntries(
            fields.map(field => [field.name, { ...leafOf(field.type), required: !field.optional, doc: field.doc }]),
          ),
        });
      }
    }
  }
  return found;
}

/** The key under which `core.v1.PodSpec` is found. */
export const keyOf = name => name.replace(/\W/g, '').toLowerCase();

const shortened = full => full.replace(/^IIoK8s(Api(?=[A-Z])|[A-Z]\w+?PkgApis|ApimachineryPkg)/, '');

/** What only this package tells about a type: its values, and whether it is a quantity. */
function leafOf(type) {
  if (type.union) {
    const values = type.union.flatMap(({ literal }) => literal ?? []);
    return values.length > 0 && values.length === type.union.length ? { values } : {};
  }
  if (type.literal !== undefined) return { values: [type.literal] };
  if (type.object) return type.object.index ? leafOf(type.object.index) : {};
  if (type.of.length > 0) return leafOf(type.of.at(-1));
  return /ResourceQuantity$/.test(type.name) ? { quantity: true } : {};
}
