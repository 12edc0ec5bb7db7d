import type { Text } from '../text/text';
import { formsOf, type SchemaNode } from './compose-fields';

/** What there is to say about a place in a Compose file. */
export interface ComposeField {
  readonly name: string;
  /** The types it takes, in the order of the schema. */
  readonly types: readonly Text[];
  readonly required: boolean;
  readonly default: string | undefined;
  /** The values of a closed set; empty if it is open. */
  readonly allowed: readonly string[];
  readonly deprecated: boolean;
  readonly description: string | undefined;
  /** The place in Docker's reference. */
  readonly url: string;
}

/**
 * The field that the keys and indexes of `path` lead to, by the Compose schema with its descriptions (`compose.json`).
 * Absent where the schema knows no such field; a name that users choose, such as that of a service, is described as
 * what it names.
 */
export function describeCompose(schema: unknown, path: readonly string[]): ComposeField | undefined {
  let owners: readonly SchemaNode[] = [];
  let nodes: readonly SchemaNode[] = [schema as SchemaNode];
  for (const segment of path) {
    owners = nodes.flatMap(formsOf);
    nodes = owners.flatMap(owner => childOf(owner, segment) ?? []);
    if (nodes.length === 0) return undefined;
  }
  const forms = nodes.flatMap(formsOf);
  const name = path.at(-1) ?? '';
  return {
    name,
    types: typesOf(forms),
    required: owners.some(owner => owner.required?.includes(name)),
    default: defaultOf(forms, path),
    allowed: [...new Set(forms.flatMap(form => form.enum ?? []).map(String))],
    deprecated: forms.some(form => form.deprecated),
    description: forms.find(form => form.description !== undefined)?.description,
    url: referenceUrl(path),
  };
}

function childOf(node: SchemaNode, segment: string): SchemaNode | undefined {
  if (Object.hasOwn(node.properties ?? {}, segment)) return node.properties?.[segment];
  const [, patterned] =
    Object.entries(node.patternProperties ?? {}).find(([pattern]) => new RegExp(pattern).test(segment)) ?? [];
  if (patterned) return patterned;
  if (/^\d+$/.test(segment) && node.items) return node.items;
  return typeof node.additionalProperties === 'object' ? node.additionalProperties : undefined;
}

function typesOf(forms: readonly SchemaNode[]): readonly Text[] {
  const named = forms.flatMap(form => [form.type ?? []].flat()).filter(type => type !== 'null');
  const scalar = named.filter(type => type !== 'string');
  // A string beside a number or boolean is only there for the variable that may stand in its place.
  const isInstead = scalar.some(type => ['number', 'integer', 'boolean'].includes(type));
  const lists = forms.flatMap(form => (form.items ? formsOf(form.items) : []));
  return [...new Set(isInstead && !hasOwnText(forms) ? scalar : named)].flatMap(type => {
    if (type === 'array') return listWord(lists);
    return words[type] ?? [];
  });
}

/** Whether a string is a form of its own, described as such. */
function hasOwnText(forms: readonly SchemaNode[]): boolean {
  return forms.some(form => form.type === 'string');
}

function listWord(items: readonly SchemaNode[]): Text {
  const types = new Set(items.flatMap(item => [item.type ?? []].flat()));
  return types.size === 1 && types.has('string')
    ? { en: 'list of strings', ko: '문자열 목록' }
    : { en: 'list', ko: '목록' };
}

const words: Readonly<Record<string, Text>> = {
  string: { en: 'string', ko: '문자열' },
  number: { en: 'number', ko: '숫자' },
  integer: { en: 'integer', ko: '정수' },
  boolean: { en: 'boolean', ko: '참·거짓 값' },
  object: { en: 'mapping', ko: '매핑' },
};

function defaultOf(forms: readonly SchemaNode[], path: readonly string[]): string | undefined {
  const own = forms.find(form => form.default !== undefined)?.default;
  if (own !== undefined) return String(own);
  const place = path.map(segment => (/^\d+$/.test(segment) ? '[]' : segment));
  const known = defaults.find(([pattern]) => {
    const steps = pattern.split('.');
    return steps.length === place.length && steps.every((step, at) => step === '*' || step === place[at]);
  });
  return known?.[1];
}

/** Defaults that the schema leaves to the Compose Specification and to the engine. */
const defaults: readonly (readonly [string, string])[] = [
  ['networks.*.driver', 'bridge'],
  ['networks.*.external', 'false'],
  ['networks.*.internal', 'false'],
  ['services.*.build.context', '.'],
  ['services.*.build.dockerfile', 'Dockerfile'],
  ['services.*.deploy.endpoint_mode', 'vip'],
  ['services.*.deploy.mode', 'replicated'],
  ['services.*.deploy.replicas', '1'],
  ['services.*.deploy.restart_policy.condition', 'any'],
  ['services.*.deploy.restart_policy.delay', '0s'],
  ['services.*.deploy.rollback_config.delay', '0s'],
  ['services.*.deploy.rollback_config.failure_action', 'pause'],
  ['services.*.deploy.rollback_config.monitor', '0s'],
  ['services.*.deploy.rollback_config.order', 'stop-first'],
  ['services.*.deploy.update_config.delay', '0s'],
  ['services.*.deploy.update_config.failure_action', 'pause'],
  ['services.*.deploy.update_config.monitor', '0s'],
  ['services.*.deploy.update_config.order', 'stop-first'],
  ['services.*.healthcheck.interval', '30s'],
  ['services.*.healthcheck.retries', '3'],
  ['services.*.healthcheck.start_interval', '5s'],
  ['services.*.healthcheck.start_period', '0s'],
  ['services.*.healthcheck.timeout', '30s'],
  ['services.*.ports.[].mode', 'ingress'],
  ['services.*.ports.[].protocol', 'tcp'],
  ['services.*.pull_policy', 'missing'],
  ['services.*.restart', 'no'],
  ['services.*.scale', '1'],
  ['services.*.stop_grace_period', '10s'],
  ['services.*.stop_signal', 'SIGTERM'],
  ['volumes.*.driver', 'local'],
  ['volumes.*.external', 'false'],
];

const reference = 'https://docs.docker.com/reference/compose-file/';

/** Top-level elements have pages of their own, and so have the large fields of a service. */
function referenceUrl([top = '', name, field, inner]: readonly string[]): string {
  const page = Object.hasOwn(topPages, top) ? topPages[top] : undefined;
  if (page === undefined) return reference;
  if (name === undefined || field === undefined) return `${reference}${page}`;
  if (top !== 'services') return `${reference}${page}#${field}`;
  const own = servicePages[field];
  if (own === undefined) return `${reference}${page}#${field}`;
  return inner === undefined ? `${reference}${own}` : `${reference}${own}#${inner}`;
}

const topPages: Readonly<Record<string, string>> = {
  configs: 'configs/',
  include: 'include/',
  models: 'models/',
  name: 'version-and-name/#name-top-level-element',
  networks: 'networks/',
  secrets: 'secrets/',
  services: 'services/',
  version: 'version-and-name/#version-top-level-element-obsolete',
  volumes: 'volumes/',
};

const servicePages: Readonly<Record<string, string>> = {
  build: 'build/',
  deploy: 'deploy/',
  develop: 'develop/',
};
