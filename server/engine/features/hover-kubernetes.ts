import { immutable } from '../fields/immutable';
import { kindWords, kubernetesWords } from '../fields/kubernetes';
import { groupOf, type Resource } from '../model/kubernetes';
import type { KubernetesApi } from '../schema/api';
import type { CustomKind } from '../schema/custom';
import type { Field, ObjectType, Type } from '../schema/structure';
import { shortName } from '../schema/walk';
import { type Text, verbatim } from '../text/text';
import type { Descriptions } from './descriptions';
import { borrowed, type FieldPart, headline, pathName, valueList } from './hover-words';

/** What is known of a key or value in a Kubernetes object, built in or defined in the workspace. */
export function kubernetesField(
  { apiVersion = '', kind = '' }: Pick<Resource, 'apiVersion' | 'kind'>,
  path: readonly (string | number)[],
  api: KubernetesApi,
  customKinds: ReadonlyMap<string, CustomKind>,
  descriptions: Descriptions,
): FieldPart | undefined {
  const builtIn = api.kind(apiVersion, kind);
  const type: Type | undefined = builtIn ? { ref: builtIn.type } : customKinds.get(`${apiVersion}/${kind}`)?.type;
  if (!type) return undefined;
  const reference = builtIn ? referencePage({ apiVersion, kind }, api) : undefined;
  const text = (doc: number | undefined) => (doc === undefined ? undefined : descriptions.kubernetes[doc]);
  const [only] = path;
  if (path.length === 1 && (only === 'kind' || only === 'apiVersion')) {
    const own = kindWords(apiVersion, kind);
    const said = own?.text ?? borrowed(text(api.object(type)?.doc), note);
    const head = verbatim(`**${kind}** · \`${apiVersion}\``);
    const paragraphs = [head, said, servedIn(api.versionsServing(apiVersion, kind), api)];
    return { paragraphs, counterpart: own?.counterpart, reference };
  }
  const found = fieldAt(type, path, api);
  if (!found) return undefined;
  const { field, owner, ownerName, name } = found;
  const own = ownerName === undefined ? undefined : kubernetesWords(ownerName, name);
  const head = headline({
    path: pathName(path),
    type: typeWords(field.type, api),
    required: field.required === true && field.default === undefined,
    default: field.default,
    deprecated: field.deprecated === true,
  });
  const paragraphs = [
    head,
    own?.text ?? borrowed(field.text ?? text(field.doc) ?? text(api.object(field.type)?.doc), note),
    values(field.type),
    since(owner, name, api),
    builtIn && immutable(kind, path.filter(step => typeof step === 'string').join('.')),
  ];
  return { paragraphs, counterpart: own?.counterpart, reference };
}

/** What a Korean reader is told of words that the Kubernetes API has in English only. */
const note = '쿠버네티스 API 문서의 영어 원문';

interface FoundField {
  readonly field: Field;
  /** The type that has the field, if it has a name of its own; absent for a value in a map. */
  readonly owner: ObjectType | undefined;
  readonly ownerName: string | undefined;
  readonly name: string;
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
      found = { field: { ...found?.field, type }, owner: undefined, ownerName: undefined, name: String(step) };
    } else {
      const owner = api.object(type);
      const field = owner && api.fields(owner).get(String(step));
      if (!field) return undefined;
      const ownerName = 'ref' in type ? type.ref.replace(/\/item$/, '') : undefined;
      found = { field, owner, ownerName, name: String(step) };
      type = field.type;
    }
  }
  return found;
}

/** A type as words: "list of integers". */
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
  return 'any' in type ? { en: 'any value', ko: '모든 값' } : { en: 'object', ko: '오브젝트' };
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

/** Says so where not every bundled version is among `versions`. */
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

/** The values of a closed set, of the items in a list. */
function values(type: Type): Text | undefined {
  const scalar = 'list' in type ? type.list : type;
  return 'scalar' in scalar ? valueList(scalar.enum ?? []) : undefined;
}

/** The generated reference names its sections "deployment-v1-apps". */
function referencePage(
  { apiVersion = '', kind = '' }: Pick<Resource, 'apiVersion' | 'kind'>,
  api: KubernetesApi,
): Text {
  const group = groupOf(apiVersion) || 'core';
  const version = apiVersion.slice(apiVersion.indexOf('/') + 1);
  const anchor = `${kind}-${version}-${group}`.toLowerCase().replaceAll('.', '-');
  const url = `https://kubernetes.io/docs/reference/generated/kubernetes-api/v${api.version}/#${anchor}`;
  return {
    en: `[Kubernetes ${api.version} reference: ${kind}](${url})`,
    ko: `[쿠버네티스 ${api.version} 레퍼런스: ${kind}](${url})`,
  };
}
