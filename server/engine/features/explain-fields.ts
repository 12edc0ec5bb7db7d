import { type Concept, conceptsAt } from '../concepts';
import type { KubernetesApi } from '../schema/api';
import { fieldNames, fieldsOf, formsOf, type SchemaNode } from '../schema/compose-fields';
import type { Field, Type } from '../schema/structure';
import { similar } from '../text/similar';
import { type Language, type Text, verbatim } from '../text/text';
import { YamlDocument } from '../yaml/stream';
import { View } from '../yaml/view';
import type { Descriptions } from './descriptions';
import type { Explanation } from './explain';
import { composeField } from './hover-compose';
import { kubernetesField } from './hover-kubernetes';
import { paragraphs, pathName } from './hover-words';

/**
 * The page of a field that a path such as "deployment.spec.strategy", "compose.services.ports" or "services.ports"
 * leads to. Lists and names that users choose need not stand in the path.
 */
export function explainField(id: string, api: KubernetesApi, descriptions: Descriptions): Explanation | undefined {
  const steps = stepsOf(id);
  return explainKubernetes(steps, api, descriptions) ?? explainCompose(steps, descriptions);
}

/** The paths that somebody who typed `id`, which leads nowhere, may have meant, likeliest first. */
export function nearFields(id: string, api: KubernetesApi, descriptions: Descriptions): readonly string[] {
  const steps = stepsOf(id);
  // The first step that leads nowhere is the one that is misspelt, and what stands behind it may well be right.
  for (let length = steps.length; length > 0; length--) {
    const before = steps.slice(0, length - 1);
    const wrong = steps[length - 1] ?? '';
    const names = similar(wrong, namesBelow(before, api, descriptions)).slice(0, 3);
    if (names.length > 0) {
      return names.map(name => {
        const whole = [...before, name, ...steps.slice(length)].join('.');
        return explainField(whole, api, descriptions) ? whole : [...before, name].join('.');
      });
    }
    if (namesBelow(before, api, descriptions).length > 0) return [];
  }
  return [];
}

function namesBelow(steps: readonly string[], api: KubernetesApi, { compose }: Descriptions): readonly string[] {
  if (steps.length === 0) return [...kindNames(api), 'compose', ...fieldNames(compose as SchemaNode)];
  const kubernetes = kubernetesPlace(steps, api);
  if (kubernetes) return [...fieldsIn(kubernetes.type, api).keys()];
  const place = composePath(compose as SchemaNode, withoutRoot(steps));
  return place ? childNames(nodeAt(compose as SchemaNode, place)) : [];
}

function stepsOf(id: string): readonly string[] {
  return id
    .replaceAll(/\[[^\]]*\]/g, '')
    .split('.')
    .filter(step => step !== '');
}

interface KubernetesPlace {
  readonly apiVersion: string;
  readonly kind: string;
  /** Empty for the kind itself. */
  readonly path: readonly (string | number)[];
  readonly type: Type;
}

function explainKubernetes(
  steps: readonly string[],
  api: KubernetesApi,
  descriptions: Descriptions,
): Explanation | undefined {
  const place = kubernetesPlace(steps, api);
  if (!place) return undefined;
  const { apiVersion, kind, path, type } = place;
  const asked = path.length > 0 ? path : ['kind'];
  const part = kubernetesField({ apiVersion, kind }, asked, api, new Map(), descriptions);
  const here = { family: 'kubernetes', apiVersion, kind, path: asked, view: nothing, onKey: true } as const;
  const name = pathName(path);
  return (
    part && {
      title: verbatim(name ? `${kind}: ${name}` : kind),
      markdown: paragraphs([
        verbatim(name ? `# ${kind}: \`${name}\`` : `# ${kind}`),
        ...part.paragraphs,
        part.counterpart,
        fieldLinks(steps, [...fieldsIn(type, api).keys()]),
        conceptLinks(conceptsAt(here)),
        part.reference,
      ]),
    }
  );
}

function kubernetesPlace([first = '', ...steps]: readonly string[], api: KubernetesApi): KubernetesPlace | undefined {
  const found = kindNamed(first, api);
  if (!found) return undefined;
  const path: (string | number)[] = [];
  let { type } = found;
  for (const step of steps) {
    while ('list' in type) {
      type = type.list;
      path.push(0);
    }
    if ('map' in type) {
      type = type.map;
      path.push(step);
      continue;
    }
    const fields = fieldsIn(type, api);
    const name = fields.has(step) ? step : [...fields.keys()].find(key => isSame(key, step));
    const field = name === undefined ? undefined : fields.get(name);
    if (!field || name === undefined) return undefined;
    path.push(name);
    type = field.type;
  }
  return { ...found, path, type };
}

/** A kind by its name in whatever case, from the API that is the most settled. */
function kindNamed(
  name: string,
  api: KubernetesApi,
): { readonly apiVersion: string; readonly kind: string; readonly type: Type } | undefined {
  const [best] = kinds(api)
    .filter(({ kind }) => isSame(kind, name))
    .sort((one, other) => unsettled(one.apiVersion) - unsettled(other.apiVersion));
  const type = best && api.kind(best.apiVersion, best.kind)?.type;
  return best && type !== undefined ? { ...best, type: { ref: type } } : undefined;
}

function kinds(api: KubernetesApi): readonly { readonly apiVersion: string; readonly kind: string }[] {
  return [...api.served].map(name => {
    const slash = name.lastIndexOf('/');
    return { apiVersion: name.slice(0, slash), kind: name.slice(slash + 1) };
  });
}

function kindNames(api: KubernetesApi): readonly string[] {
  return kinds(api).map(({ kind }) => kind.toLowerCase());
}

function unsettled(apiVersion: string): number {
  if (apiVersion === 'v1') return 0;
  return /alpha/.test(apiVersion) ? 3 : /beta/.test(apiVersion) ? 2 : 1;
}

function fieldsIn(type: Type, api: KubernetesApi): ReadonlyMap<string, Field> {
  let inner = type;
  while ('list' in inner || 'map' in inner) inner = 'list' in inner ? inner.list : inner.map;
  const object = api.object(inner);
  return object ? api.fields(object) : new Map();
}

function explainCompose(steps: readonly string[], descriptions: Descriptions): Explanation | undefined {
  const schema = descriptions.compose as SchemaNode;
  const path = composePath(schema, withoutRoot(steps));
  const part = path && path.length > 0 ? composeField(path, descriptions) : undefined;
  if (!path || !part) return undefined;
  const name = pathName(path);
  return {
    title: verbatim(`Compose: ${name}`),
    markdown: paragraphs([
      verbatim(`# Compose: \`${name}\``),
      ...part.paragraphs,
      part.counterpart,
      fieldLinks(['compose', ...withoutRoot(steps)], childNames(nodeAt(schema, path))),
      conceptLinks(conceptsAt({ family: 'compose', path, view: nothing, onKey: true })),
      part.reference,
    ]),
  };
}

/** Stand in a path for a name that users choose and for an item of a list. */
const anyName = 'NAME';
const item = 0;

/** `compose.services` and `services` are the same. */
function withoutRoot(steps: readonly string[]): readonly string[] {
  return steps[0] === 'compose' ? steps.slice(1) : steps;
}

/** The whole path that `steps` abbreviate, names and items filled in; absent if there is none. */
function composePath(node: SchemaNode, [step, ...rest]: readonly string[]): readonly (string | number)[] | undefined {
  if (step === undefined) return [];
  const field = fieldsOf(node).get(step);
  const exact = field && composePath(field, rest);
  if (exact) return [step, ...exact];
  const inner = insides(node);
  for (const { key, node: below } of step === '*' ? [] : inner) {
    const path = composePath(below, [step, ...rest]);
    if (path) return [key, ...path];
  }
  // A last step that is no field would be a name of anything at all, and more likely a misspelt field.
  if (rest.length === 0 && step !== '*') return undefined;
  for (const { key, node: below } of inner) {
    const path = composePath(below, rest);
    if (path) return [step === '*' || key === item ? key : step, ...path];
  }
  return undefined;
}

/** What lies below names that users choose and in lists. */
function insides(node: SchemaNode): readonly { readonly key: string | number; readonly node: SchemaNode }[] {
  return formsOf(node).flatMap(({ items, patternProperties, additionalProperties }) => [
    ...(items ? [{ key: item, node: items }] : []),
    ...Object.entries(patternProperties ?? {}).flatMap(([pattern, below]) =>
      pattern.startsWith('^x-') ? [] : [{ key: anyName, node: below }],
    ),
    ...(typeof additionalProperties === 'object' ? [{ key: anyName, node: additionalProperties }] : []),
  ]);
}

function nodeAt(node: SchemaNode, [step, ...rest]: readonly (string | number)[]): SchemaNode | undefined {
  if (step === undefined) return node;
  const field = fieldsOf(node).get(String(step));
  const candidates = [...(field ? [field] : []), ...insides(node).map(inside => inside.node)];
  for (const candidate of candidates) {
    const found = nodeAt(candidate, rest);
    if (found) return found;
  }
  return undefined;
}

/** The fields of a thing, or of what lies in it where it is a list or has names that users choose. */
function childNames(node: SchemaNode | undefined): readonly string[] {
  const names = fieldNames(node);
  if (!node || names.length > 0) return names;
  return [...new Set(insides(node).flatMap(inside => childNames(inside.node)))];
}

function fieldLinks(steps: readonly string[], names: readonly string[]): Text | undefined {
  if (names.length === 0) return undefined;
  const links = names.map(name => `[\`${name}\`](seamark:${[...steps, name].join('.')})`).join(', ');
  return { en: `Fields: ${links}`, ko: `필드: ${links}` };
}

function conceptLinks(concepts: readonly Concept[]): Text | undefined {
  if (concepts.length === 0) return undefined;
  const links = (language: Language) =>
    concepts.map(({ id, title }) => `[${title[language]}](seamark:${id})`).join(', ');
  return { en: `Concepts: ${links('en')}`, ko: `개념: ${links('ko')}` };
}

/** No file is open here, so no value is written anywhere. */
const nothing = View.root(new YamlDocument(''));

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
