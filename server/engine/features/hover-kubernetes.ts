import { groupOf, type Resource, resourcesIn } from '../model/kubernetes';
import type { KubernetesApi } from '../schema/api';
import type { CustomKind } from '../schema/custom';
import type { Field, ObjectType, Type } from '../schema/structure';
import { shortName } from '../schema/walk';
import { type Text, verbatim } from '../text/text';
import { placeAt } from '../yaml/cursor';
import type { YamlDocument } from '../yaml/stream';
import type { Descriptions } from './descriptions';
import type { Hover } from './hover';
import { borrowed, headline, paragraphs, pathName, valueList } from './hover-words';

/** The hover of a key or value in a Kubernetes object, built in or defined in the workspace. */
export function kubernetesHover(
  document: YamlDocument,
  offset: number,
  api: KubernetesApi,
  customKinds: ReadonlyMap<string, CustomKind>,
  descriptions: Descriptions,
): Hover | undefined {
  const resource = resourcesIn(document).findLast(({ body: { span } }) => span.start <= offset && offset <= span.end);
  const place = resource && placeAt(resource.body, offset);
  if (!place) return undefined;
  const { apiVersion = '', kind = '' } = resource;
  const builtIn = api.kind(apiVersion, kind);
  const type: Type | undefined = builtIn ? { ref: builtIn.type } : customKinds.get(`${apiVersion}/${kind}`)?.type;
  if (!type) return undefined;

  const reference = builtIn ? referencePage(resource, api) : undefined;
  const span = place.onKey ? place.view.keySpan : place.view.mark;
  const [only] = place.path;
  const text = (doc: number | undefined) => (doc === undefined ? undefined : descriptions.kubernetes[doc]);
  if (place.path.length === 1 && (only === 'kind' || only === 'apiVersion')) {
    const served = api.versionsServing(apiVersion, kind);
    const head = verbatim(`**${kind}** · \`${apiVersion}\``);
    const parts = [head, servedIn(served, api), borrowed(text(api.object(type)?.doc), note), reference];
    return { span, markdown: paragraphs(parts) };
  }
  const found = fieldAt(type, place.path, api);
  if (!found) return undefined;
  const { field, owner } = found;
  const parts = [
    headline({
      path: pathName(place.path),
      type: typeWords(field.type, api),
      required: field.required === true && field.default === undefined,
      default: field.default,
      deprecated: field.deprecated === true,
    }),
    since(owner, String(place.path.findLast(step => typeof step === 'string')), api),
    borrowed(field.text ?? text(field.doc) ?? text(api.object(field.type)?.doc), note),
    values(field.type),
    reference,
  ];
  return { span, markdown: paragraphs(parts) };
}

const note = '쿠버네티스 API 문서의 영어 원문';

interface FoundField {
  readonly field: Field;
  readonly owner: ObjectType | undefined;
}

/** Follows a path of keys and indexes through types; the field is the last key's. Absent off the schema. */
function fieldAt(root: Type, path: readonly (string | number)[], api: KubernetesApi): FoundField | undefined {
  let type = root;
  let found: FoundField | undefined;
  for (const step of path) {
    if ('list' in type && typeof step === 'number') {
      type = type.list;
    } else if ('map' in type) {
      type = type.map;
      found = { field: { ...found?.field, type }, owner: undefined };
    } else {
      const owner = api.object(type);
      const field = owner && api.fields(owner).get(String(step));
      if (!field) return undefined;
      found = { field, owner };
      type = field.type;
    }
  }
  return found;
}

function typeWords(type: Type, api: KubernetesApi): Text {
  if ('scalar' in type) return scalarWords[type.scalar];
  if ('list' in type) {
    const item = typeWords(type.list, api);
    return { en: `list of ${item.en}`, ko: `목록(${item.ko})` };
  }
  if ('map' in type) {
    const value = typeWords(type.map, api);
    return { en: `map of ${value.en}`, ko: `맵(${value.ko})` };
  }
  if ('ref' in type) return verbatim(shortName(type.ref));
  return 'any' in type ? { en: 'any value', ko: '모든 값' } : { en: 'object', ko: '객체' };
}

const scalarWords = {
  string: { en: 'string', ko: '문자열' },
  integer: { en: 'integer', ko: '정수' },
  number: { en: 'number', ko: '숫자' },
  boolean: { en: 'boolean', ko: '참·거짓' },
  quantity: { en: 'quantity', ko: '수량' },
  'int-or-string': { en: 'integer or string', ko: '정수 또는 문자열' },
} satisfies Record<string, Text>;

/** Says so where not every bundled version has the field. */
function since(owner: ObjectType | undefined, name: string, api: KubernetesApi): Text | undefined {
  if (!owner) return undefined;
  const variants = api.variants(owner, name);
  if (variants.length === 0 || variants.some(variant => variant.in === undefined)) return undefined;
  const versions = api.versionsIn(variants.reduce((mask, variant) => mask | (variant.in ?? 0), 0));
  return versions.length < api.versions.length ? servedIn(versions, api) : undefined;
}

function servedIn(versions: readonly string[], api: KubernetesApi): Text | undefined {
  const [first = ''] = versions;
  const last = versions.at(-1) ?? '';
  const early = first === api.versions[0];
  const late = last === api.versions.at(-1);
  if (first === '' || (early && late)) return undefined;
  if (late) return { en: `Since Kubernetes ${first}.`, ko: `쿠버네티스 ${first}부터 있습니다.` };
  if (early) return { en: `Until Kubernetes ${last}.`, ko: `쿠버네티스 ${last}까지 있습니다.` };
  return { en: `Kubernetes ${first} to ${last}.`, ko: `쿠버네티스 ${first}부터 ${last}까지 있습니다.` };
}

function values(type: Type): Text | undefined {
  const scalar = 'list' in type ? type.list : type;
  return 'scalar' in scalar ? valueList(scalar.enum ?? []) : undefined;
}

/** The generated reference names its sections "deployment-v1-apps". */
function referencePage({ apiVersion = '', kind = '' }: Resource, api: KubernetesApi): Text {
  const group = groupOf(apiVersion) || 'core';
  const version = apiVersion.slice(apiVersion.indexOf('/') + 1);
  const anchor = `${kind}-${version}-${group}`.toLowerCase().replaceAll('.', '-');
  const url = `https://kubernetes.io/docs/reference/generated/kubernetes-api/v${api.version}/#${anchor}`;
  return {
    en: `[Kubernetes ${api.version} reference: ${kind}](${url})`,
    ko: `[쿠버네티스 ${api.version} 레퍼런스: ${kind}](${url})`,
  };
}
