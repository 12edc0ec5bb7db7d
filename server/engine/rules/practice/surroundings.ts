import { type Application, applicationOf } from '../../model/application';
import { type Resource, resourcesIn } from '../../model/kubernetes';
import { carriesAll, certain, knownKind, podTemplate, stringsOf } from '../../model/workloads';
import { memo, memo2 } from '../../text/memo';
import { type Block, blocksIn, type YamlDocument } from '../../yaml/stream';
import type { View } from '../../yaml/view';
import { moved } from '../moved';
import type { FileRule, Problem } from '../rule';
import type { Workload } from './workloads';

/** What rules about one object ask about another: plain data, so that equal facts can be told to be equal. */
export interface Neighbour {
  readonly kind: string;
  readonly name: string | undefined;
  /** As written. */
  readonly namespace: string | undefined;
  /** The labels that it selects Pods by; absent if it selects none, or by what cannot be known. */
  readonly selects?: readonly (readonly [string, string])[];
  /** The object that an autoscaler scales. */
  readonly target?: { readonly kind: string; readonly name: string };
  /** The ports of a Service at its Pods, by number or name. */
  readonly targetPorts?: readonly string[];
  /** The access modes of a claim. */
  readonly modes?: readonly string[];
  /** What an Ingress answers: controller, host and path. */
  readonly routes?: readonly string[];
  /** Whether a VerticalPodAutoscaler changes all requests of its target. */
  readonly changesRequests?: boolean;
  /** Resources whose share cannot be computed, each with the container that is to blame. */
  readonly lacks?: readonly { readonly resource: string; readonly container: string }[];
}

/**
 * The objects that are applied together with those of a file, the file included. The same object as long as nothing
 * in it changes, so that what follows from it for thousands of documents stays remembered.
 */
export interface Surroundings {
  readonly all: readonly Neighbour[];
  /** Whether something may belong to them that cannot be read from here. */
  readonly isIncomplete: boolean;
}

/**
 * Judges a file document by document, by what is applied together with it. A document is judged again only when it has
 * changed, or something that others may ask about.
 */
export function amidSurroundings(
  judge: (document: YamlDocument, around: Surroundings) => Iterable<Problem>,
): FileRule['checkFile'] {
  const inDocument = memo2((document: YamlDocument, around: Surroundings): readonly Problem[] => [
    ...judge(document, around),
  ]);
  const inBlock = memo2((block: Block, around: Surroundings): readonly Problem[] =>
    block.documents.flatMap((document, index) =>
      inDocument(document, around).map(problem => moved(problem, block.starts[index] ?? 0)),
    ),
  );
  return (file, workspace) => {
    const around = surroundingsOf(applicationOf(workspace, file));
    return blocksIn(file).flatMap(({ block, start }) => inBlock(block, around).map(problem => moved(problem, start)));
  };
}

/** The neighbours of a kind. */
export function ofKind(around: Surroundings, kind: string): readonly Neighbour[] {
  return byKind(around).get(kind) ?? [];
}

/** The neighbours of a kind that have a name and may be in the namespace of `body`. */
export function named(around: Surroundings, kind: string, name: string, body: View): readonly Neighbour[] {
  return (byName(around).get(`${kind} ${name}`) ?? []).filter(other => sharesNamespace(other, body));
}

/** The Services that send requests to the Pods of a workload. */
export function servicesOf(workload: Workload, around: Surroundings): readonly Neighbour[] {
  return selecting(workload, around, 'Service').filter(({ selects = [] }) => selects.length > 0);
}

/**
 * The neighbours of a kind that may select the Pods of a workload: one whose selector is empty selects them all, and of
 * one that cannot be known nobody can tell.
 */
export function selecting({ template, body }: Workload, around: Surroundings, kind: string): readonly Neighbour[] {
  const labels = stringsOf(template.get('metadata', 'labels'));
  const { open, byLabel } = selectors(around);
  const candidates = labels
    ? [...(open.get(kind) ?? []), ...[...labels].flatMap(pair => byLabel.get(`${kind} ${pair.join(' ')}`) ?? [])]
    : kind === 'Service'
      ? []
      : ofKind(around, kind);
  return candidates.filter(
    other => sharesNamespace(other, body) && (!labels || !other.selects || carriesAll(labels, new Map(other.selects))),
  );
}

/** The objects of a kind, such as autoscalers, that scale a workload. */
export function aimingAt({ kind, body }: Workload, around: Surroundings, aiming: string): readonly Neighbour[] {
  const name = body.get('metadata', 'name').text;
  return name === undefined ? [] : aimingTo(around, aiming, kind, name, body);
}

/** The objects of a kind that scale what has this kind and name, in the namespace of `body`. */
export function aimingTo(
  around: Surroundings,
  aiming: string,
  kind: string,
  name: string,
  body: View,
): readonly Neighbour[] {
  return (byTarget(around).get(`${aiming} ${kind} ${name}`) ?? []).filter(other => sharesNamespace(other, body));
}

/** The Ingresses that answer a route. */
export function answering(around: Surroundings, route: string, body: View): readonly Neighbour[] {
  return (byRoute(around).get(route) ?? []).filter(other => sharesNamespace(other, body));
}

/** What an Ingress answers, as others can be asked for it; empty where it shares its paths on purpose. */
export function routesOf(ingress: View): readonly {
  readonly at: View;
  /** The entry of a list of paths, with that list. */
  readonly entry: View;
  readonly list: View;
  readonly path: string;
  readonly route: string;
}[] {
  if (isVariant(ingress)) return [];
  const controller =
    ingress.get('spec', 'ingressClassName').text ??
    ingress.get('metadata', 'annotations', 'kubernetes.io/ingress.class').text ??
    '';
  return ingress.get('spec', 'rules').items.flatMap(rule => {
    const host = rule.get('host').exists ? certain(rule.get('host')) : '*';
    const list = rule.get('http', 'paths');
    return list.items.flatMap(entry => {
      const at = entry.get('path');
      const text = at.exists ? certain(at) : '/';
      if (host === undefined || text === undefined) return [];
      // The same path may be there as Exact and as Prefix.
      const path = `${host}${text}${entry.get('pathType').text === 'Exact' ? ' Exact' : ''}`;
      return [{ at, entry, list, path, route: `${controller} ${path}` }];
    });
  });
}

/** Made to share a path: a canary, or one of several that a controller merges. */
function isVariant(ingress: View): boolean {
  return [...ingress.get('metadata', 'annotations').fields.keys()].some(key =>
    /canary|mergeable|group\.name/.test(key),
  );
}

/** Whether two objects may be in the same namespace, as far as they say. */
function sharesNamespace({ namespace }: Neighbour, body: View): boolean {
  const own = namespaceOf(body);
  return namespace === undefined || own === undefined || namespace === own;
}

const namespaceOf = memo((body: View) => body.get('metadata', 'namespace').text);

/** What a block of documents adds, with a text that is equal if it is. */
interface Facts {
  readonly all: readonly Neighbour[];
  readonly signature: string;
}

const factsOf = memo((block: Block): Facts => {
  const all = block.documents.flatMap(neighboursOf);
  return { all, signature: JSON.stringify(all) };
});

const neighboursOf = memo((document: YamlDocument): readonly Neighbour[] =>
  resourcesIn(document).flatMap(resource => neighbourOf(resource) ?? []),
);

const surroundingsOf = memo((application: Application): Surroundings => {
  const parts = application.files.flatMap(file => blocksIn(file).map(({ block }) => factsOf(block)));
  const isIncomplete = application.isIncomplete || application.patches.length > 0;
  const slots = [parts[0], parts.at(-1)].flatMap(part => (part ? [slotFrom(part)] : []));
  const known = slots.find(
    ({ around, signatures = [] }) =>
      around?.isIncomplete === isIncomplete &&
      signatures.length === parts.length &&
      parts.every(({ signature }, index) => signature === signatures[index]),
  );
  if (known?.around) return known.around;
  const around = { all: parts.flatMap(({ all }) => all), isIncomplete };
  const signatures = parts.map(({ signature }) => signature);
  for (const slot of slots) Object.assign(slot, { around, signatures });
  return around;
});

/** Where the latest answer is kept: with the first and the last facts, of which typing changes at most one. */
const slotFrom = memo((_facts: Facts): { around?: Surroundings; signatures?: readonly string[] } => ({}));

function neighbourOf(resource: Resource): Neighbour | undefined {
  const { body, kind = '' } = resource;
  const name = body.get('metadata', 'name').text;
  const namespace = body.get('metadata', 'namespace').text;
  const facts = factsAbout(kind, resource);
  return facts && { kind, name, namespace, ...facts };
}

function factsAbout(kind: string, resource: Resource): Partial<Neighbour> | undefined {
  const spec = resource.body.get('spec');
  switch (kind) {
    case 'Service':
      return {
        ...selection(spec.get('selector')),
        targetPorts: spec
          .get('ports')
          .items.flatMap(port => port.get('targetPort').text ?? port.get('port').text ?? []),
      };
    case 'PodDisruptionBudget':
      return selection(spec.get('selector', 'matchLabels'));
    case 'NetworkPolicy':
      return selection(spec.get('podSelector', 'matchLabels'));
    case 'HorizontalPodAutoscaler':
      return { target: targetAt(spec.get('scaleTargetRef')) };
    case 'VerticalPodAutoscaler': {
      const policies = spec.get('resourcePolicy', 'containerPolicies').items;
      const isOff = spec.get('updatePolicy', 'updateMode').text === 'Off';
      const changesRequests = !isOff && !policies.some(policy => policy.get('controlledResources').exists);
      return { target: targetAt(spec.get('targetRef')), changesRequests };
    }
    case 'PersistentVolumeClaim':
      return { modes: spec.get('accessModes').items.map(({ text = '' }) => text) };
    case 'LimitRange':
      return {};
    case 'Ingress':
      return knownKind(resource) ? { routes: routesOf(resource.body).map(({ route }) => route) } : undefined;
    default: {
      const template = knownKind(resource) === undefined ? undefined : podTemplate(resource);
      return template && { lacks: lackedBy(template.get('spec')) };
    }
  }
}

function selection(at: View): Pick<Neighbour, 'selects'> {
  const labels = stringsOf(at);
  return labels ? { selects: [...labels] } : {};
}

function targetAt(reference: View): NonNullable<Neighbour['target']> {
  return { kind: reference.get('kind').text ?? '', name: reference.get('name').text ?? '' };
}

/** Asks neither for images nor for anything else that a share does not depend on, so that typing there changes nothing. */
function lackedBy(pod: View): NonNullable<Neighbour['lacks']> {
  const sidecars = pod.get('initContainers').items.filter(item => item.get('restartPolicy').text === 'Always');
  const containers = [...sidecars, ...pod.get('containers').items];
  const states = (resources: View, resource: string) =>
    resources.get('requests', resource).exists || resources.get('limits', resource).exists;
  return ['cpu', 'memory'].flatMap(resource => {
    if (states(pod.get('resources'), resource)) return [];
    const without = containers.find(container => !states(container.get('resources'), resource));
    const container = without?.get('name').text;
    return container === undefined ? [] : [{ resource, container }];
  });
}

const byKind = memo(({ all }: Surroundings) => grouped(all, ({ kind }) => [kind]));

const byName = memo(({ all }: Surroundings) => grouped(all, ({ kind, name }) => [`${kind} ${name}`]));

const byTarget = memo(({ all }: Surroundings) =>
  grouped(all, ({ kind, target }) => (target?.name ? [`${kind} ${target.kind} ${target.name}`] : [])),
);

const byRoute = memo(({ all }: Surroundings) => grouped(all, ({ routes = [] }) => routes));

/** Those that select something by the first of the labels they ask for; those that may select anything apart. */
const selectors = memo(({ all }: Surroundings) => {
  const selecting = all.filter(({ kind }) => selectingKinds.has(kind));
  // A label such as that of the whole product is in nearly all selectors, so each is kept under its rarest one.
  const counts = new Map<string, number>();
  for (const { kind, selects = [] } of selecting) {
    for (const pair of selects) {
      const key = `${kind} ${pair.join(' ')}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const uses = (key: string) => counts.get(key) ?? 0;
  return {
    open: grouped(selecting, ({ kind, selects }) => (selects?.length ? [] : kind === 'Service' ? [] : [kind])),
    byLabel: grouped(selecting, ({ kind, selects = [] }) => {
      const [first, ...rest] = selects.map(pair => `${kind} ${pair.join(' ')}`);
      return first === undefined
        ? []
        : [rest.reduce((rarest, key) => (uses(key) < uses(rarest) ? key : rarest), first)];
    }),
  };
});

const selectingKinds: ReadonlySet<string> = new Set(['Service', 'PodDisruptionBudget', 'NetworkPolicy']);

function grouped<Item>(items: readonly Item[], keys: (item: Item) => readonly string[]): ReadonlyMap<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    for (const key of keys(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}
