import { memo } from '../text/memo';
import { type SourceFile, type Span, shifted } from '../text/text';
import { documentsIn, type YamlDocument } from '../yaml/stream';
import type { View } from '../yaml/view';
import { groupOf, isClientSide, type Resource, resourcesIn } from './kubernetes';
import { podTemplate } from './workloads';

/** Pairs rather than an object, since a label may be called `__proto__`. */
export type Labels = readonly (readonly [key: string, value: string])[];

/** A port that a container declares or a Service offers. */
export interface Port {
  readonly name: string | undefined;
  readonly number: number | undefined;
}

/** What others may know of the Pods that a resource makes. */
export interface Pods {
  readonly labels: Labels;
  readonly ports: readonly Port[];
  /** Whether some label or port is not a value yet, such as `${NAME}`. */
  readonly isOpen: boolean;
}

/** A resource as others may refer to it: plain data, so that equal definitions can be told to be equal. */
export interface Definition {
  readonly kind: string;
  readonly group: string;
  /** As written; empty where it is left to whoever applies the file, or where the kind has none. */
  readonly namespace: string;
  /** Empty where the API server or some template makes the name. */
  readonly name: string;
  readonly pods?: Pods;
  /** What a controller finds its Pods by, as far as it is written and known. */
  readonly selector?: Selector;
  /** The keys of a ConfigMap or Secret. */
  readonly keys?: readonly string[];
  /** The ports of a Service; absent if its name leads elsewhere. */
  readonly ports?: readonly Port[];
  readonly isHeadless?: boolean;
  readonly replicas?: number;
  /** What an autoscaler scales, and to how many at least. */
  readonly scales?: { readonly kind: string; readonly name: string; readonly least: number };
  /** The claims that a StatefulSet makes for each Pod begin so. */
  readonly claimPrefixes?: readonly string[];
  /** The labels of a Service, which monitors select it by. */
  readonly labels?: Labels;
  /** What a volume offers, or a claim asks for. */
  readonly storage?: Storage;
  /** Whether a role lets its holders run commands in any Pod. */
  readonly runsCommands?: boolean;
  /** Names that a custom resource speaks of: its controller may make objects of these names. */
  readonly speaksOf?: readonly string[];
}

/** A PersistentVolume or a claim on one, as written. */
export interface Storage {
  readonly className?: string;
  readonly size?: string;
  readonly modes: readonly string[];
  readonly volumeMode?: string;
  /** The volume that a claim wants, or the claim that a volume is kept for. */
  readonly partner?: { readonly name: string; readonly namespace: string };
}

/** A place in a document where a resource names another one. */
export interface Reference {
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  /** The name itself; local to the document. */
  readonly at: View;
  /** The mapping that holds the name, and what else is said about the other one. */
  readonly within: View;
  readonly from: Resource;
}

/** One place where a name is given to a resource, or used. */
export interface Mention {
  readonly role: 'definition' | 'reference';
  readonly kind: string;
  /** The namespace as written; empty where the file leaves it open, or where the kind has none. */
  readonly scope: string;
  readonly name: string;
  readonly file: SourceFile;
  readonly span: Span;
}

/** Every name of a resource in a file, given or used, in the order of the documents. */
export const mentionsIn = memo((file: SourceFile): readonly Mention[] =>
  documentsIn(file).flatMap(({ document, start }) => {
    const given = resourcesIn(document).flatMap((from): readonly Omit<Reference, 'within'>[] => {
      const at = from.body.get('metadata', 'name');
      const { kind, name, namespace } = identityOf(from);
      return kind !== '' && name !== '' ? [{ kind, name, namespace, at, from }] : [];
    });
    const mention = (role: Mention['role'], { kind, namespace, name, at }: Omit<Reference, 'within'>): Mention => ({
      role,
      kind,
      scope: namespace,
      name,
      file,
      span: shifted(at.span, start),
    });
    return [
      ...given.map(one => mention('definition', one)),
      ...referencesIn(document).map(one => mention('reference', one)),
    ];
  }),
);

/** What the resources of a document are to others. */
export const definitionsIn = memo((document: YamlDocument): readonly Definition[] =>
  resourcesIn(document)
    .filter(resource => resource.kind !== 'List' && !isClientSide(resource))
    .map(definitionOf),
);

/** The other resources that those of a document name. Placeholders are no names. */
export const referencesIn = memo((document: YamlDocument): readonly Reference[] =>
  resourcesIn(document).flatMap(from => {
    const isStranger = isCustomGroup(groupOf(from.apiVersion ?? '')) && from.kind !== 'ScaledObject';
    const own = ((!isStranger && ownPaths.get(from.kind ?? '')) || []).flatMap(path =>
      referencesAt(from, from.body, path),
    );
    const template = podTemplate(from);
    const pod = template ? podPaths.flatMap(path => referencesAt(from, template.get('spec'), path)) : [];
    return [...own, ...pod];
  }),
);

/** Who a resource is; parts that are missing or placeholders are empty. */
export function identityOf({ body, kind = '' }: Resource): Pick<Definition, 'kind' | 'name' | 'namespace'> {
  const at = body.get('metadata', 'name');
  const name = at.string === undefined ? '' : (nameAt(at) ?? '');
  const namespace = clusterKinds.has(kind) ? '' : (nameAt(body.get('metadata', 'namespace')) ?? '');
  return { kind, name, namespace };
}

/** The containers of a Pod's spec: those that start first, those that stay, and those for debugging. */
export function containersIn(template: View): readonly View[] {
  return containerLists.flatMap(list => template.get('spec', list).items);
}

/** The ports that a container declares. */
export function portsOf(container: View): readonly Port[] {
  return container.get('ports').items.map(port => ({
    name: port.get('name').text,
    number: numberAt(port.get('containerPort')),
  }));
}

/** The labels at a place, and whether each of them is a value already. */
export function labelsAt(at: View): { readonly labels: Labels; readonly isOpen: boolean } {
  const pairs = [...at.fields].map(([key, { value }]) => [key, value.text ?? ''] as const);
  return {
    labels: pairs,
    isOpen: at.isAlias && at.kind === 'absent' ? true : !pairs.every(([, value]) => /^[\w.-]*$/.test(value)),
  };
}

/** The name at a place; absent if there is none, or only a placeholder for one. */
export function nameAt(at: View): string | undefined {
  const { text } = at;
  // Roles may have capitals and colons in their names.
  return text !== undefined && /^[A-Za-z0-9](?:[-\w.:]*[A-Za-z0-9])?$/.test(text) ? text : undefined;
}

/** The integer at a place. */
export function numberAt(at: View): number | undefined {
  const value = at.value('1.1');
  return typeof value === 'number' && Number.isInteger(value) ? value : undefined;
}

/** Whether some controller outside of Kubernetes itself looks after resources of this group. */
export function isCustomGroup(group: string): boolean {
  return group.includes('.') && !group.endsWith('.k8s.io');
}

/** What a LabelSelector asks for. */
export interface Selector {
  readonly labels: Labels;
  readonly expressions: readonly {
    readonly key: string;
    readonly operator: string;
    readonly values: readonly string[];
  }[];
  /** Whether some value is a placeholder, so that nobody can tell what it selects. */
  readonly isOpen: boolean;
}

/** The LabelSelector at a place; `{}` and nothing at all have neither labels nor expressions. */
export function selectorAt(at: View): Selector {
  const { labels, isOpen } = labelsAt(at.get('matchLabels'));
  const expressions = at.get('matchExpressions').items.map(item => ({
    key: item.get('key').text ?? '',
    operator: item.get('operator').text ?? '',
    values: item.get('values').items.map(({ text }) => text ?? ''),
  }));
  const isKnown = expressions.every(({ values }) => values.every(value => /^[\w.-]*$/.test(value)));
  return { labels, expressions, isOpen: isOpen || !isKnown };
}

/** Whether something with these labels is selected. */
export function isSelected(actual: Labels, { labels, expressions }: Pick<Selector, 'labels' | 'expressions'>): boolean {
  return (
    labels.every(([key, value]) => actual.some(([other, is]) => other === key && is === value)) &&
    expressions.every(({ key, operator, values }) => {
      const is = actual.find(([other]) => other === key)?.[1];
      if (operator === 'In') return is !== undefined && values.includes(is);
      if (operator === 'NotIn') return is === undefined || !values.includes(is);
      if (operator === 'Exists') return is !== undefined;
      if (operator === 'DoesNotExist') return is === undefined;
      return true;
    })
  );
}

/** Kinds that live outside of namespaces and that others refer to. */
const clusterKinds: ReadonlySet<string> = new Set([
  'ClusterRole',
  'ClusterRoleBinding',
  'GatewayClass',
  'IngressClass',
  'MutatingAdmissionPolicy',
  'Namespace',
  'Node',
  'PersistentVolume',
  'PriorityClass',
  'RuntimeClass',
  'StorageClass',
  'ValidatingAdmissionPolicy',
]);

const containerLists = ['initContainers', 'containers', 'ephemeralContainers'];

/**
 * Where names stand, from the resource or from the spec of its Pods; `[]` is every item. An empty kind is written
 * beside the name, as `kind`; `orElse` is what it is if nothing stands there.
 */
interface ReferencePath {
  readonly path: readonly string[];
  readonly to: string;
  readonly orElse?: string;
}

function referencePath(path: string, to: string, orElse?: string): ReferencePath {
  return { path: path.split('.'), to, ...(orElse !== undefined && { orElse }) };
}

const podPaths: readonly ReferencePath[] = [
  referencePath('serviceAccountName', 'ServiceAccount'),
  referencePath('serviceAccount', 'ServiceAccount'),
  referencePath('priorityClassName', 'PriorityClass'),
  referencePath('runtimeClassName', 'RuntimeClass'),
  referencePath('imagePullSecrets.[].name', 'Secret'),
  ...containerLists.flatMap(list => [
    referencePath(`${list}.[].env.[].valueFrom.configMapKeyRef.name`, 'ConfigMap'),
    referencePath(`${list}.[].env.[].valueFrom.secretKeyRef.name`, 'Secret'),
    referencePath(`${list}.[].envFrom.[].configMapRef.name`, 'ConfigMap'),
    referencePath(`${list}.[].envFrom.[].secretRef.name`, 'Secret'),
  ]),
  referencePath('volumes.[].configMap.name', 'ConfigMap'),
  referencePath('volumes.[].secret.secretName', 'Secret'),
  referencePath('volumes.[].persistentVolumeClaim.claimName', 'PersistentVolumeClaim'),
  referencePath('volumes.[].projected.sources.[].configMap.name', 'ConfigMap'),
  referencePath('volumes.[].projected.sources.[].secret.name', 'Secret'),
  referencePath('volumes.[].csi.nodePublishSecretRef.name', 'Secret'),
];

const routePaths = [
  referencePath('spec.rules.[].backendRefs.[].name', '', 'Service'),
  referencePath('spec.parentRefs.[].name', '', 'Gateway'),
];

const ownPaths: ReadonlyMap<string, readonly ReferencePath[]> = new Map(
  Object.entries({
    ClusterRoleBinding: [referencePath('roleRef.name', ''), referencePath('subjects.[].name', '')],
    EndpointSlice: [{ path: ['metadata', 'labels', 'kubernetes.io/service-name'], to: 'Service' }],
    GRPCRoute: routePaths,
    HTTPRoute: routePaths,
    HorizontalPodAutoscaler: [referencePath('spec.scaleTargetRef.name', '')],
    Ingress: [
      referencePath('spec.defaultBackend.service.name', 'Service'),
      referencePath('spec.rules.[].http.paths.[].backend.service.name', 'Service'),
      referencePath('spec.backend.serviceName', 'Service'),
      referencePath('spec.rules.[].http.paths.[].backend.serviceName', 'Service'),
      referencePath('spec.tls.[].secretName', 'Secret'),
      referencePath('spec.ingressClassName', 'IngressClass'),
    ],
    MutatingAdmissionPolicyBinding: [referencePath('spec.policyName', 'MutatingAdmissionPolicy')],
    PersistentVolume: [
      referencePath('spec.claimRef.name', 'PersistentVolumeClaim'),
      referencePath('spec.storageClassName', 'StorageClass'),
    ],
    PersistentVolumeClaim: [
      referencePath('spec.volumeName', 'PersistentVolume'),
      referencePath('spec.storageClassName', 'StorageClass'),
    ],
    RoleBinding: [referencePath('roleRef.name', ''), referencePath('subjects.[].name', '')],
    ScaledObject: [referencePath('spec.scaleTargetRef.name', '', 'Deployment')],
    ServiceAccount: [referencePath('secrets.[].name', 'Secret'), referencePath('imagePullSecrets.[].name', 'Secret')],
    StatefulSet: [
      referencePath('spec.serviceName', 'Service'),
      referencePath('spec.volumeClaimTemplates.[].spec.storageClassName', 'StorageClass'),
    ],
    TCPRoute: routePaths,
    TLSRoute: routePaths,
    ValidatingAdmissionPolicyBinding: [referencePath('spec.policyName', 'ValidatingAdmissionPolicy')],
    VerticalPodAutoscaler: [referencePath('spec.targetRef.name', '')],
    VolumeAttachment: [referencePath('spec.source.persistentVolumeName', 'PersistentVolume')],
  }),
);

function referencesAt(from: Resource, root: View, { path, to, orElse = '' }: ReferencePath): readonly Reference[] {
  const key = path.at(-1) ?? '';
  return placesAt(root, path.slice(0, -1)).flatMap(within => {
    const at = within.get(key);
    const name = nameAt(at);
    const kind = to || (nameAt(within.get('kind')) ?? orElse);
    if (name === undefined || kind === '' || kind === 'User' || kind === 'Group') return [];
    const own = identityOf(from).namespace;
    const namespace = clusterKinds.has(kind) ? '' : (nameAt(within.get('namespace')) ?? own);
    return [{ kind, namespace, name, at, within, from }];
  });
}

function placesAt(root: View, path: readonly string[]): readonly View[] {
  let places: readonly View[] = [root];
  for (const step of path) {
    places = step === '[]' ? places.flatMap(({ items }) => items) : places.map(place => place.get(step));
    places = places.filter(({ exists }) => exists);
  }
  return places;
}

function definitionOf(resource: Resource): Definition {
  const { body, apiVersion = '' } = resource;
  const identity = identityOf(resource);
  const group = groupOf(apiVersion);
  const pods = podsOf(resource);
  const facts = isCustomGroup(group) ? { speaksOf: [...new Set(namesUnder(body))] } : kindFacts(identity, body);
  const selector = pods && controllers.has(identity.kind) ? ownSelector(body) : undefined;
  const replicas = numberAt(body.get('spec', 'replicas'));
  return {
    ...identity,
    group,
    ...(pods && { pods }),
    ...(selector && { selector }),
    ...(replicas !== undefined && { replicas }),
    ...facts,
  };
}

const controllers: ReadonlySet<string> = new Set(['DaemonSet', 'Deployment', 'ReplicaSet', 'StatefulSet']);

function ownSelector(body: View): Selector | undefined {
  const selector = selectorAt(body.get('spec', 'selector'));
  return selector.isOpen || selector.labels.length + selector.expressions.length === 0 ? undefined : selector;
}

function kindFacts({ kind, name }: Pick<Definition, 'kind' | 'name'>, body: View): Partial<Definition> {
  const spec = body.get('spec');
  switch (kind) {
    case 'ConfigMap':
    case 'Secret':
      return { keys: ['data', 'binaryData', 'stringData'].flatMap(key => [...body.get(key).fields.keys()]) };
    case 'Service':
      return {
        ...(spec.get('type').text !== 'ExternalName' && {
          ports: spec.get('ports').items.map(port => ({
            name: port.get('name').text,
            number: numberAt(port.get('port')),
          })),
        }),
        isHeadless: spec.get('clusterIP').text === 'None',
        labels: labelsAt(body.get('metadata', 'labels')).labels,
      };
    case 'PersistentVolume':
      return { storage: storageAt(spec, spec.get('capacity'), spec.get('claimRef')) };
    case 'PersistentVolumeClaim':
      return { storage: storageAt(spec, spec.get('resources', 'requests'), undefined) };
    case 'Role':
    case 'ClusterRole':
      return { runsCommands: body.get('rules').items.some(allowsCommands) };
    case 'StatefulSet':
      return {
        claimPrefixes: spec
          .get('volumeClaimTemplates')
          .items.map(claim => `${claim.get('metadata', 'name').text}-${name}-`),
      };
    case 'HorizontalPodAutoscaler': {
      const target = spec.get('scaleTargetRef');
      const scales = {
        kind: nameAt(target.get('kind')) ?? '',
        name: nameAt(target.get('name')) ?? '',
        least: numberAt(spec.get('minReplicas')) ?? 1,
      };
      return { scales };
    }
    default:
      return {};
  }
}

/** A claim names its volume in a field, and a volume its claim in a reference. */
function storageAt(spec: View, sizes: View, claim: View | undefined): Storage {
  const className = spec.get('storageClassName').text;
  const size = sizes.get('storage').text;
  const volumeMode = spec.get('volumeMode').text;
  const name = nameAt(claim ? claim.get('name') : spec.get('volumeName'));
  const namespace = (claim && nameAt(claim.get('namespace'))) ?? '';
  return {
    ...(className !== undefined && { className }),
    ...(size !== undefined && { size }),
    modes: spec.get('accessModes').items.flatMap(({ text }) => text ?? []),
    ...(volumeMode !== undefined && { volumeMode }),
    ...(name !== undefined && { partner: { name, namespace } }),
  };
}

/** Commands in a Pod have what the Pod has: its secrets and its permissions. */
function allowsCommands(rule: View): boolean {
  const has = (key: string, ...wanted: readonly string[]) =>
    rule.get(key).items.some(({ text = '' }) => text === '*' || wanted.includes(text));
  return (
    (has('apiGroups') || rule.get('apiGroups').items.some(({ text }) => text === '')) &&
    has('resources', 'pods/exec', 'pods/attach', 'pods/*') &&
    has('verbs', 'create', 'get') &&
    rule.get('resourceNames').items.length === 0
  );
}

function podsOf(resource: Resource): Pods | undefined {
  const template = podTemplate(resource);
  if (!template) return undefined;
  const { labels, isOpen } = labelsAt(template.get('metadata', 'labels'));
  const ports = containersIn(template).flatMap(portsOf);
  return { labels, ports, isOpen: isOpen || ports.some(({ name }) => name !== undefined && !/^[-\w]+$/.test(name)) };
}

/** What stands under keys such as `name` and `secretName`; aliases are not followed, which may not end. */
function namesUnder(at: View): readonly string[] {
  if (at.isAlias) return [];
  return [
    ...at.entries.flatMap(({ key, value }) =>
      /name$/i.test(key) && value.text !== undefined ? [value.text] : namesUnder(value),
    ),
    ...at.items.flatMap(namesUnder),
  ];
}
