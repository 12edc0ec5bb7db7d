import { memo, memo2 } from '../text/memo';
import { type SourceFile, type Span, shifted } from '../text/text';
import { embeddedText } from '../yaml/embedded';
import { documentsIn, someDocument, type YamlDocument } from '../yaml/stream';
import type { View } from '../yaml/view';
import { servicesIn } from './compose';
import { classify } from './family';
import { type Resource, resourcesIn } from './kubernetes';
import { isUnder, type Property, propertiesUnder, propertyOf } from './properties';
import { isSpringFile, type Owner, type SpringSettings, springSettings } from './spring';
import { settingsOfCompose } from './spring-compose';
import { containersOf, ownerOf, settingsOfResources } from './spring-kubernetes';
import { type ComponentId, componentFacts, componentIds } from './spring-registry';
import { podTemplate } from './workloads';
import type { Workspace } from './workspace';

export { type ComponentId, type ConcernId, componentFacts, componentIds, concernOf } from './spring-registry';

/** Whether something can only be the component, or a name and a port say so. */
export type Confidence = 'certain' | 'likely';

/** A component of Spring Cloud that shows itself at a place. */
export interface Component {
  readonly component: ComponentId;
  readonly confidence: Confidence;
  /** What tells it: from the start of the file. */
  readonly span: Span;
  /** Whose settings, container or object tell it. */
  readonly owner: Owner;
  readonly property?: Property;
  readonly evidence: 'property' | 'environment' | 'image' | 'name and port' | 'value' | 'wait';
  /** Set where the same settings switch the component off: what is left of it does nothing. */
  readonly isOff?: true;
}

/**
 * The components that show themselves in a file, in the order of the text: one for each component in each set of
 * settings, container, service or object. What other programs than Spring's use too counts only where there is Spring.
 */
export function componentsIn(file: SourceFile, workspace: Workspace): readonly Component[] {
  return componentsOf(workspace, file);
}

const componentsOf = memo2((workspace: Workspace, file: SourceFile): readonly Component[] => {
  const found = candidatesIn(file, workspace);
  if (found.length === 0) return found;
  const isSpring = hasSpring(workspace);
  const linked = found.some(({ component }) => component === 'zookeeper-discovery') ? zookeepers(workspace) : noNames;
  return found.filter(({ component, evidence, owner, property }) => {
    if (component === 'zookeeper-discovery' && evidence === 'image') return linked.has(owner.name);
    const isItsOwn = property !== undefined && /^(?:spring|management|netflix)\./.test(property.canonical);
    return isSpring || isItsOwn || !componentFacts[component].isShared;
  });
});

const noNames: ReadonlySet<string> = new Set();

function candidatesIn(file: SourceFile, workspace: Workspace): readonly Component[] {
  switch (classify(workspace, file).family) {
    case 'compose':
      return composeComponents(file);
    case 'kubernetes':
    case 'kustomize-patch':
      return kubernetesComponents(file);
    case 'dockerfile':
      return [...ofSettings(springSettings(file, workspace)), ...waitsInText(file)];
    default:
      return ofSettings(springSettings(file, workspace));
  }
}

/** Whether some file of the workspace is Spring's, or runs something of Spring's. */
export const hasSpring = memo((workspace: Workspace): boolean =>
  [...workspace.files.values()].some(file => speaksOfSpring(file) || isSpringFile(file, workspace)),
);

const speaksOfSpring = someDocument(({ text }) =>
  /\b(?:SPRING_(?:PROFILES_ACTIVE|APPLICATION_|CLOUD_|CONFIG_|DATASOURCE_|ZIPKIN_|BOOT_)|EUREKA_(?:CLIENT|INSTANCE|SERVER)_)/.test(
    text,
  ),
);

/** What the applications of a workspace call their Zookeeper; Kafka has one of its own. */
const zookeepers = memo((workspace: Workspace): ReadonlySet<string> => {
  const names = [...workspace.files.values()].flatMap(file =>
    springSettings(file, workspace).flatMap(({ properties }) => {
      const addresses = propertyOf(properties, 'spring.cloud.zookeeper.connect-string')?.value ?? '';
      return [...addresses.matchAll(/([a-z][\w.-]*?)\}?(?=:\d+|,|$)/gi)].map(([, name = '']) => name);
    }),
  );
  return new Set(names);
});

/** Text that stands somewhere in every Compose or Kubernetes document that shows a component; most documents have none. */
const probe =
  /eureka|ribbon|zuul|hystrix|turbine|resilience4j|feign|spring|consul|nacos|sentinel|zipkin|jaeger|sleuth|keycloak|security\W?oauth2|logging\W?(?:file|path|logback)|logstash|elastic|kibana|fluent|loki|prometheus|grafana|\/elk|beats|gelf|syslog|\blb:|\{cipher\}|config|discovery|registry|naming|monitoring|zookeeper|management|atlas|spectator/i;

const composeComponents = memo((file: SourceFile) => placed(file, inCompose));
const kubernetesComponents = memo((file: SourceFile) => placed(file, inResources));

function placed(file: SourceFile, read: (document: YamlDocument) => readonly Component[]): readonly Component[] {
  return documentsIn(file).flatMap(({ document, start }) => {
    const found = read(document);
    return start === 0 ? found : found.map(one => movedBy(one, start));
  });
}

function movedBy(one: Component, by: number): Component {
  const span = shifted(one.span, by);
  if (!one.property) return { ...one, span };
  const { keySpan, valueSpan } = one.property;
  return {
    ...one,
    span,
    property: { ...one.property, keySpan: shifted(keySpan, by), valueSpan: shifted(valueSpan, by) },
  };
}

const inCompose = memo((document: YamlDocument): readonly Component[] => {
  if (!probe.test(document.text)) return [];
  const programs = servicesIn(document).flatMap(({ name, body, nameSpan }) => {
    const owner: Owner = { kind: 'service', name, namespace: undefined };
    const ports = ['ports', 'expose'].flatMap(key => body.get(key).items.flatMap(portsOf));
    return [
      ...fromImage(body.get('image'), owner),
      ...fromName(name, nameSpan, ports, owner),
      ...fromDriver(body.get('logging', 'driver'), owner),
      ...['command', 'entrypoint'].flatMap(key => waitsAt(body.get(key), owner)),
    ];
  });
  return inOrder([...ofSettings(settingsOfCompose(document)), ...programs]);
});

const inResources = memo((document: YamlDocument): readonly Component[] => {
  if (!probe.test(document.text)) return [];
  const programs = resourcesIn(document).flatMap(resource => [
    ...inPod(resource),
    ...(resource.kind === 'Service' ? fromService(resource) : []),
  ]);
  return inOrder([...ofSettings(settingsOfResources(document)), ...programs]);
});

function inPod(resource: Resource): readonly Component[] {
  const pod = podTemplate(resource)?.get('spec');
  if (!pod) return [];
  const owner = ownerOf(resource);
  const containers = containersOf(resource);
  const ports = containers.flatMap(container =>
    container.get('ports').items.flatMap(port => portsOf(port.get('containerPort'))),
  );
  return [
    ...containers.flatMap(container => fromImage(container.get('image'), owner)),
    ...fromName(owner.name, resource.body.get('metadata', 'name').span, ports, owner),
    ...[...pod.get('initContainers').items, ...containers].flatMap(container =>
      ['command', 'args'].flatMap(key => waitsAt(container.get(key), owner)),
    ),
  ];
}

function fromService(resource: Resource): readonly Component[] {
  const owner = ownerOf(resource);
  const ports = resource.body
    .get('spec', 'ports')
    .items.flatMap(port => ['port', 'targetPort'].flatMap(key => portsOf(port.get(key))));
  return fromName(owner.name, resource.body.get('metadata', 'name').span, ports, owner);
}

/** The ports of the container that an entry of `ports` or `expose` speaks of, and those it is reached by. */
function portsOf(view: View): readonly number[] {
  const text = view.kind === 'map' ? view.get('target').text : view.text;
  return [...(text ?? '').matchAll(/(?<![\d.])\d{2,5}(?![\d.])/g)].map(([port]) => Number(port));
}

function fromImage(image: View, owner: Owner): readonly Component[] {
  const { text } = image;
  if (text === undefined) return [];
  const path = pathOf(text);
  const last = path.slice(path.lastIndexOf('/') + 1);
  const found: Component[] = [];
  for (const component of componentIds) {
    const { images, builtAs } = componentFacts[component];
    const isKnown = images?.test(path) ?? false;
    if (isKnown || builtAs?.test(last)) {
      const confidence = isKnown ? 'certain' : 'likely';
      found.push({ component, confidence, span: image.mark, owner, evidence: 'image' });
    }
  }
  // Only with something of Spring's that is linked to it: everybody else runs it for Kafka.
  if (/^(?:(?:library|bitnami|bitnamilegacy)\/)?zookeeper$/.test(path))
    found.push({ component: 'zookeeper-discovery', confidence: 'likely', span: image.mark, owner, evidence: 'image' });
  return found;
}

/** "organisation/name" of an image: without registry, tag and digest. */
function pathOf(image: string): string {
  const [name = ''] = image.trim().split('@');
  const parts = name.replace(/:[^/]*$/, '').split('/');
  const [first = ''] = parts;
  return parts.length > 1 && /[.:]|^localhost$/.test(first) ? parts.slice(1).join('/') : parts.join('/');
}

/** What a name means only if the port is the well-known one too: a registry on port 5000 is for images. */
function fromName(name: string, span: Span, ports: readonly number[], owner: Owner): readonly Component[] {
  return componentIds.flatMap((component): readonly Component[] => {
    const { names, ports: known = [] } = componentFacts[component];
    if (!names?.test(name) || !ports.some(port => known.includes(port))) return [];
    return [{ component, confidence: 'likely', span, owner, evidence: 'name and port' }];
  });
}

function fromDriver(driver: View, owner: Owner): readonly Component[] {
  if (driver.text === undefined || !/^(?:gelf|fluentd|syslog)$/.test(driver.text)) return [];
  return [{ component: 'logging', confidence: 'likely', span: driver.mark, owner, evidence: 'value' }];
}

/** A command that waits for a server that goes away with the component: `nc -z eureka 8761`. */
function waitsAt(view: View, owner: Owner): readonly Component[] {
  const parts = view.kind === 'list' ? view.items : [view];
  const whole = parts.map(({ text }) => text ?? '').join(' ');
  if (!waits.test(whole)) return [];
  return parts.flatMap(part => {
    const written = embeddedText(part);
    return addressesIn(part.text ?? '').map(({ component, start, end }): Component => {
      const span = written ? { start: written.offsetOf(start), end: written.offsetOf(end - 1) + 1 } : part.mark;
      return { component, confidence: 'likely', span, owner, evidence: 'wait' };
    });
  });
}

const waits = /dockerize|wait-?for|\bnc\b|\bwait\b|\buntil\b|\bncat\b|\/dev\/tcp\//;

interface Address {
  readonly component: ComponentId;
  readonly start: number;
  readonly end: number;
}

function addressesIn(text: string): readonly Address[] {
  const found: Address[] = [];
  for (const match of text.matchAll(/([a-zA-Z][\w.-]*)(?::|[ \t]+|\/)(\d{4,5})\b/g)) {
    const [whole, host = '', port] = match;
    const [name = ''] = host.split('.');
    const component = servers.find(one => {
      const { names, ports = [] } = componentFacts[one];
      // Nobody else has the port of Eureka.
      return ports.includes(Number(port)) && (names?.test(name) || port === '8761');
    });
    if (component) found.push({ component, start: match.index, end: match.index + whole.length });
  }
  return found;
}

const servers: readonly ComponentId[] = ['eureka-server', 'config-server', 'zipkin', 'turbine', 'nacos'];

function waitsInText(file: SourceFile): readonly Component[] {
  const owner: Owner = { kind: 'folder', name: '', namespace: undefined };
  return [...file.text.matchAll(/^[ \t]*(?:CMD|ENTRYPOINT|RUN)\b(?:[^\\\n]|\\[\s\S])*/gim)].flatMap(
    ({ 0: line, index }) =>
      waits.test(line)
        ? addressesIn(line).map(
            ({ component, start, end }): Component => ({
              component,
              confidence: 'likely',
              span: { start: index + start, end: index + end },
              owner,
              evidence: 'wait',
            }),
          )
        : [],
  );
}

type SomeSettings = Pick<SpringSettings, 'where' | 'owner' | 'properties'>;

function ofSettings(settings: readonly SomeSettings[]): readonly Component[] {
  const servers = new Map<string, Confidence>();
  for (const one of settings) {
    const confidence = eurekaServer(one);
    if (confidence && servers.get(keyOf(one.owner)) !== 'certain') servers.set(keyOf(one.owner), confidence);
  }
  return settings.flatMap(one => ofProperties(one, servers.get(keyOf(one.owner))));
}

function keyOf({ kind, name, namespace, entry }: Owner): string {
  return `${kind} ${namespace} ${name} ${entry}`;
}

/** A registry does not register with itself: both switches off mark it. Its port alone makes it likely. */
function eurekaServer({ properties }: SomeSettings): Confidence | undefined {
  const eureka = propertiesUnder(properties, 'eureka');
  if (eureka.length === 0) return undefined;
  const isFalse = (name: string) => /^false$/i.test(propertyOf(eureka, `eureka.client.${name}`)?.value ?? '');
  if (isFalse('register-with-eureka') && isFalse('fetch-registry')) return 'certain';
  return /\b8761\b/.test(propertyOf(properties, 'server.port')?.value ?? '') ? 'likely' : undefined;
}

/** The first property of each component; one that stands for itself comes before one that only carries a value. */
function ofProperties(
  { properties, where, owner }: SomeSettings,
  server: Confidence | undefined,
): readonly Component[] {
  const found = new Map<ComponentId, Component>();
  const evidence = where === 'file' || where === 'embedded' ? 'property' : 'environment';
  const actualOf = (component: ComponentId) => (server && component === 'eureka-client' ? 'eureka-server' : component);
  for (const property of properties) {
    for (const component of componentsNamed(property)) {
      const actual = actualOf(component);
      const known = found.get(actual);
      if (known && known.evidence === evidence) continue;
      found.set(actual, {
        component: actual,
        confidence: actual === component || server === undefined ? 'certain' : server,
        span: property.keySpan,
        owner,
        property,
        evidence: property.environment ? 'environment' : evidence,
      });
    }
    for (const { component, confidence } of componentsMeant(property)) {
      const actual = actualOf(component);
      if (found.has(actual)) continue;
      found.set(actual, {
        component: actual,
        confidence,
        span: property.valueSpan,
        owner,
        property,
        evidence: 'value',
      });
    }
  }
  return [...found.values()].map(one => (isOff(one.component, properties) ? { ...one, isOff: true } : one));
}

/** The components that a property belongs to by its name. */
export function componentsNamed(property: Property): readonly ComponentId[] {
  const { canonical, segments, environment } = property;
  const first = canonicalFirst(canonical);
  // `EUREKA_SERVER` is somebody's own name for an address, and a bare word is anybody's.
  if (environment && (!property.name.includes('_') || isInvented(property.name))) return [];
  const found = (byFirstSegment.get(first) ?? []).filter(component => {
    const { prefixes, except = [] } = componentFacts[component];
    return prefixes.some(prefix => isUnder(property, prefix)) && !except.some(prefix => isUnder(property, prefix));
  });
  // Ribbon's settings of one client stand below the client's name.
  if (!environment && segments.length > 2 && /^ribbon$/i.test(segments[1] ?? '') && first !== 'zuul')
    return [...found, 'ribbon'];
  return found;
}

function isInvented(name: string): boolean {
  return componentIds.some(component => componentFacts[component].variables?.test(name));
}

function canonicalFirst(canonical: string): string {
  const end = canonical.search(/[.[]/);
  return end === -1 ? canonical : canonical.slice(0, end);
}

const byFirstSegment: ReadonlyMap<string, readonly ComponentId[]> = (() => {
  const found = new Map<string, ComponentId[]>();
  for (const component of componentIds) {
    for (const first of new Set(componentFacts[component].prefixes.map(canonicalFirst))) {
      found.set(first, [...(found.get(first) ?? []), component]);
    }
  }
  return found;
})();

interface Meant {
  readonly component: ComponentId;
  readonly confidence: Confidence;
}

/** The components that a property speaks of by its value, or by a name that people invent for the address. */
function componentsMeant(property: Property): readonly Meant[] {
  const { name, value, canonical } = property;
  if (value === '' && !property.environment) return [];
  const found: Meant[] = [];
  if (isExposure.test(canonical) && /prometheus|metrics/.test(value))
    found.push({ component: 'metrics', confidence: 'certain' });
  const isImport =
    /^spring\.config\.import(?:\[\d+\])?$/.test(canonical) || name.toUpperCase() === 'SPRING_CONFIG_IMPORT';
  for (const component of componentIds) {
    const { imports, values, variables } = componentFacts[component];
    if (isImport) {
      if (imports !== undefined && new RegExp(`(?:^|[,;\\s])(?:optional:)?${imports}:`).test(value))
        found.push({ component, confidence: 'certain' });
    } else if (values?.test(value)) found.push({ component, confidence: 'certain' });
    else if (variables?.test(name) && isAddress(component, name, value))
      found.push({ component, confidence: 'likely' });
  }
  return found;
}

const isExposure = /^management\.endpoints\.(?:web|jmx)\.exposure\.include(?:\[\d+\])?$/;

/** An address of "the registry" may be anybody's; with the port, or with the name in the variable, it is the component's. */
function isAddress(component: ComponentId, name: string, value: string): boolean {
  if (component === 'eureka-client') return /^eureka/i.test(name) || /:876[123]\b/.test(value);
  if (component === 'config-client')
    return /:8888\b|config-?server|config-?service/i.test(value) || /PASSWORD|USER/.test(name);
  return true;
}

/** Whether the same settings switch the component off. */
function isOff(component: ComponentId, properties: readonly Property[]): boolean {
  const name = switches[component];
  if (component === 'hystrix' && propertiesUnder(properties, 'hystrix').length > 0) return false;
  return name !== undefined && /^false$/i.test(propertyOf(properties, name)?.value ?? '');
}

const switches: Readonly<Partial<Record<ComponentId, string>>> = {
  'eureka-client': 'eureka.client.enabled',
  ribbon: 'ribbon.enabled',
  hystrix: 'feign.hystrix.enabled',
  loadbalancer: 'spring.cloud.loadbalancer.enabled',
  gateway: 'spring.cloud.gateway.enabled',
  'config-client': 'spring.cloud.config.enabled',
  bus: 'spring.cloud.bus.enabled',
  sleuth: 'spring.sleuth.enabled',
  zipkin: 'spring.zipkin.enabled',
  consul: 'spring.cloud.consul.enabled',
  'zookeeper-discovery': 'spring.cloud.zookeeper.enabled',
  sentinel: 'spring.cloud.sentinel.enabled',
  'boot-admin': 'spring.boot.admin.client.enabled',
};

function inOrder(components: readonly Component[]): readonly Component[] {
  return [...components].sort((a, b) => a.span.start - b.span.start);
}
