import type { Resource } from '../../model/kubernetes';
import { withEntries } from '../../yaml/insert';
import type { View } from '../../yaml/view';
import type { Edit, Fix } from '../rule';

/** The fix that brings a resource to the apiVersion `use`: safe where no field changed with it. */
export function successor(resource: Resource, use: string | undefined, same: boolean): Fix | undefined {
  if (use === undefined) return undefined;
  const { body, apiVersion } = resource;
  const title = { en: `Change to "${use}"`, ko: `값 변경: "${apiVersion}" → "${use}"` };
  if (same) return { title, edits: [{ span: body.get('apiVersion').span, newText: use }], safe: true };
  const edits = migration(resource, use);
  const moving = { en: `Migrate to "${use}"`, ko: `"${use}" API로 옮기기` };
  return edits && { title: moving, edits, safe: false };
}

/**
 * The edits that carry a resource from its apiVersion to `use`, where fields moved or became required; comments and
 * order stay. Absent where the way is not known, or the resource is written so that it cannot be edited piece by piece
 * (aliases, templates): then changing the apiVersion alone would make it worse. Facts: the deprecated API migration
 * guide of the Kubernetes documentation.
 */
function migration({ body, kind }: Resource, use: string): readonly Edit[] | undefined {
  const moved = migrations[`${use}/${kind}`]?.(body);
  const at = body.get('apiVersion');
  if (!moved || at.isAlias) return undefined;
  return [{ span: at.span, newText: use }, ...moved];
}

type Migration = (body: View) => readonly Edit[] | undefined;

const migrations: Readonly<Record<string, Migration>> = {
  'apps/v1/Deployment': withSelector,
  'apps/v1/DaemonSet': withSelector,
  'apps/v1/ReplicaSet': withSelector,
  'apps/v1/StatefulSet': withSelector,
  'networking.k8s.io/v1/Ingress': withServiceBackends,
  'autoscaling/v2/HorizontalPodAutoscaler': withTargets,
  'apiextensions.k8s.io/v1/CustomResourceDefinition': withVersionedSchema,
};

/** Since apps/v1 the selector is required and no longer copied from the template's labels. */
function withSelector(body: View): readonly Edit[] | undefined {
  const spec = body.get('spec');
  if (spec.get('selector').exists) return [];
  const labels = [...spec.get('template', 'metadata', 'labels').fields];
  if (labels.length === 0 || labels.some(([, { value }]) => value.text === undefined)) return undefined;
  const lines = labels.map(([key, { value }]) => `    ${key}: ${written(value)}`);
  const change = withEntries(spec, [], ['selector:', '  matchLabels:', ...lines]);
  return change && [change];
}

/** `serviceName` and `servicePort` moved into `service`, `backend` is called `defaultBackend`, `pathType` is required. */
function withServiceBackends(body: View): readonly Edit[] | undefined {
  const spec = body.get('spec');
  const paths = spec.get('rules').items.flatMap(rule => rule.get('http', 'paths').items);
  const fallback = spec.get('backend');
  const edits: (readonly Edit[] | undefined)[] = [...paths.map(path => serviceOf(path.get('backend')))];
  if (fallback.exists) edits.push([{ span: fallback.keySpan, newText: 'defaultBackend' }], serviceOf(fallback));
  for (const path of paths) {
    if (path.get('pathType').exists) continue;
    // What the older API meant where nothing was said.
    const change = withEntries(path, [], ['pathType: ImplementationSpecific']);
    edits.push(change && [change]);
  }
  return edits.some(edit => edit === undefined) ? undefined : edits.flatMap(edit => edit ?? []);
}

function serviceOf(backend: View): readonly Edit[] | undefined {
  const name = backend.entries.find(({ key }) => key === 'serviceName');
  const port = backend.entries.find(({ key }) => key === 'servicePort');
  if (!name && !port) return [];
  if (!name || !port || backend.isAlias || name.value.text === undefined || port.value.text === undefined)
    return undefined;
  const portKey = typeof port.value.value('1.1') === 'number' ? 'number' : 'name';
  const { text } = backend.document;
  if (text[backend.span.start] === '{') {
    const inside = `service: { name: ${written(name.value)}, port: { ${portKey}: ${written(port.value)} } }`;
    return backend.entries.length === 2 ? [{ span: backend.span, newText: `{ ${inside} }` }] : undefined;
  }
  // Each key keeps its line and the comment behind it: only what stands before the value changes.
  const indentation = ' '.repeat(columnOf(text, name.keySpan.start));
  const renamed = [
    { entry: name, before: 'name: ' },
    { entry: port, before: `port:\n${indentation}    ${portKey}: ` },
  ].sort((a, b) => a.entry.keySpan.start - b.entry.keySpan.start);
  return renamed.map(({ entry, before }, index) => ({
    span: { start: entry.keySpan.start, end: entry.value.span.start },
    newText: index === 0 ? `service:\n${indentation}  ${before}` : `  ${before}`,
  }));
}

/** v2beta1 wrote the wanted value of a metric beside its name; v2 has a `target` with a type. */
function withTargets(body: View): readonly Edit[] | undefined {
  const metrics = body.get('spec', 'metrics').items;
  const edits = metrics.map(metric => {
    if (metric.get('type').text !== 'Resource') return metric.get('type').exists ? undefined : [];
    const { entries } = metric.get('resource');
    const old = entries.find(({ key }) => key === 'targetAverageUtilization' || key === 'targetAverageValue');
    if (!old) return [];
    const { text } = body.document;
    const [type, name] =
      old.key === 'targetAverageUtilization' ? ['Utilization', 'averageUtilization'] : ['AverageValue', 'averageValue'];
    const span = { start: old.keySpan.start, end: old.value.span.start };
    if (text[metric.get('resource').span.start] === '{') {
      const whole = { start: old.keySpan.start, end: old.value.span.end };
      return [{ span: whole, newText: `target: { type: ${type}, ${name}: ${written(old.value)} }` }];
    }
    const indentation = ' '.repeat(columnOf(text, old.keySpan.start) + 2);
    return [{ span, newText: `target:\n${indentation}type: ${type}\n${indentation}${name}: ` }];
  });
  return edits.some(edit => edit === undefined) ? undefined : edits.flatMap(edit => edit ?? []);
}

/** What v1beta1 could say once for all versions stands with each version in v1. */
function withVersionedSchema(body: View): readonly Edit[] | undefined {
  const spec = body.get('spec');
  const own = (key: string) => spec.entries.find(entry => entry.key === key);
  const { text } = body.document;
  if (text[spec.span.start] === '{' || spec.isAlias) return undefined;
  const moving = ['validation', 'subresources', 'additionalPrinterColumns'].flatMap(key => own(key) ?? []);
  const versions = own('versions');
  const single = own('version');
  if (!own('validation') || moving.some(({ value }) => text[value.span.start] === '{' || value.isAlias))
    return undefined;
  const items = versions?.value.items ?? [];
  // With several versions the common part would have to be written several times.
  if (items.length > 1 || (items.length === 0 && single?.value.text === undefined)) return undefined;

  const name = items[0]?.get('name') ?? single?.value;
  if (name?.text === undefined) return undefined;
  const nameLine = `${name.text}${text.slice(name.span.end).split('\n', 1)[0]?.trimEnd() ?? ''}`;
  const indentation = ' '.repeat(columnOf(text, spec.entries[0]?.keySpan.start ?? 0));
  const blocks = moving.map(({ key, keySpan, value }) => {
    const block = blockOf(text, keySpan.start, value.span.end);
    const shifted = reindented(text.slice(block.start, block.end), 4);
    return {
      block,
      text: key === 'validation' ? shifted.replace('validation:', 'schema:') : asV1(shifted, value, key),
    };
  });
  const version = [
    `${indentation}versions:`,
    `${indentation}  - name: ${nameLine}`,
    `${indentation}    served: true`,
    `${indentation}    storage: true`,
  ];
  const replaced = [versions, single, own('preserveUnknownFields')].flatMap(entry =>
    entry ? [blockOf(text, entry.keySpan.start, Math.max(entry.keySpan.end, entry.value.span.end))] : [],
  );
  const first = replaced[0];
  if (!first) return undefined;
  const newText = `${version.join('\n')}\n${blocks.map(block => block.text).join('')}`;
  return [
    { span: first, newText },
    ...replaced.slice(1).map(span => ({ span, newText: '' })),
    ...blocks.map(({ block }) => ({ span: block, newText: '' })),
  ];
}

/** Printer columns spelled their path in capitals. */
function asV1(block: string, value: View, key: string): string {
  return key === 'additionalPrinterColumns' && value.items.some(item => item.get('JSONPath').exists)
    ? block.replaceAll('JSONPath:', 'jsonPath:')
    : block;
}

/** The whole lines from a key to the end of its value. */
function blockOf(text: string, start: number, end: number): { start: number; end: number } {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const isClosed = text[end - 1] === '\n';
  const lineEnd = isClosed ? end : text.indexOf('\n', end) + 1;
  return { start: lineStart, end: lineEnd === 0 ? text.length : lineEnd };
}

function reindented(block: string, by: number): string {
  const shifted = block.replaceAll(/^(?=[^\n])/gm, ' '.repeat(by));
  return shifted.endsWith('\n') ? shifted : `${shifted}\n`;
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

/** A scalar as it stands in the text, quotes included. */
function written(view: View): string {
  return view.document.text.slice(view.span.start, view.span.end);
}
