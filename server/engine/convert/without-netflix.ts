import { isMap, isScalar, type Node, parseAllDocuments } from 'yaml';
import { canonicalName } from '../model/properties';

/**
 * A configuration without the settings of Hystrix, Ribbon, Zuul and Turbine, which nothing newer than Spring Cloud Hoxton
 * reads; the same text if it has none of them or cannot be read.
 */
export function withoutNetflix(text: string): string {
  if (!/hystrix|ribbon|zuul|turbine/i.test(text)) return text;
  const documents = parseAllDocuments<Node>(text, { logLevel: 'silent' });
  if (!Array.isArray(documents) || documents.some(({ errors }) => errors.length > 0)) return text;
  let isChanged = false;
  for (const { contents } of documents) if (removedFrom(contents, [], 0)) isChanged = true;
  if (!isChanged) return text;
  return documents
    .filter(({ contents }) => !isMap(contents) || contents.items.length > 0)
    .map(document => document.toString({ lineWidth: 0 }).replace(/^---\n/, ''))
    .join('---\n');
}

/** Removes the settings from a mapping, and mappings that are left empty. */
function removedFrom(node: unknown, path: readonly string[], depth: number): boolean {
  if (!isMap<Node, Node | null>(node) || depth > deepest) return false;
  let isChanged = false;
  for (const pair of [...node.items]) {
    const at = [...path, ...(isScalar(pair.key) ? String(pair.key.value).split('.') : [])];
    const isGone = netflix.test(canonicalName(at.join('.')));
    if (!isGone && !removedFrom(pair.value, at, depth + 1)) continue;
    isChanged = true;
    if (isGone || (isMap(pair.value) && pair.value.items.length === 0)) node.items.splice(node.items.indexOf(pair), 1);
  }
  return isChanged;
}

const deepest = 100;
const netflix =
  /^(?:hystrix|ribbon|zuul|turbine|feign\.hystrix|spring\.cloud\.circuitbreaker\.hystrix|[^.]+\.ribbon)(?:\.|$)/;
