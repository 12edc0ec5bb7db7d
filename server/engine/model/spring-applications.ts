import { memo } from '../text/memo';
import type { SourceFile } from '../text/text';
import { documentsIn, someDocument } from '../yaml/stream';
import { type Service, servicesIn } from './compose';
import { classify } from './family';
import { type Resource, resourcesIn } from './kubernetes';
import { type Objects, objectsAround, type PlacedObject } from './objects';
import { fileName, folderOf, placeOf, resolvePath } from './paths';
import { propertyOf } from './properties';
import { isSpringFile, type Owner, type SpringSettings, springSettings } from './spring';
import { type Component, componentFacts, componentsIn, hasSpring } from './spring-components';
import { exposedPorts } from './spring-environment';
import { containersOf, mapsReadBy, ownerOf } from './spring-kubernetes';
import { carriesAll, knownKind, podLabels, stringsOf } from './workloads';
import type { Workspace } from './workspace';

/** An application of Spring: what is known of it from its own files, from Compose and from Kubernetes. */
export interface SpringApplication {
  /** The name others call it by: `spring.application.name`, else that of its folder, service or workload. */
  readonly name: string;
  /** The folder of its module, or of the file that it is known from. */
  readonly folder: string;
  /** In the order of precedence: what comes later wins. */
  readonly settings: readonly SpringSettings[];
  /** The port it listens on in its container; absent if nothing says so. */
  readonly port: number | undefined;
  /** The port of its actuator, if that is another one. */
  readonly managementPort: number | undefined;
  readonly composeService: ComposePlace | undefined;
  readonly workload: WorkloadPlace | undefined;
  /** The Service of Kubernetes that leads to its Pods. */
  readonly service: PlacedObject | undefined;
  readonly components: readonly PlacedComponent[];
}

export interface ComposePlace {
  readonly file: SourceFile;
  readonly name: string;
  readonly service: Service;
  /** Where the document of the service begins in its file. */
  readonly start: number;
}

export interface WorkloadPlace {
  readonly file: SourceFile;
  readonly resource: Resource;
  /** Where the document of the resource begins in its file. */
  readonly start: number;
}

/** A component, and the file that shows it. */
export interface PlacedComponent extends Component {
  readonly file: SourceFile;
}

/** The applications of Spring in a workspace, by name. Servers such as Eureka's are among them. */
export const springApplications = memo((workspace: Workspace): readonly SpringApplication[] => {
  if (!mayHoldSpring(workspace)) return [];
  const drafts = new Drafts(modulesOf(workspace));
  addRepositories(drafts, workspace);
  addServices(drafts, workspace);
  addWorkloads(drafts, workspace);
  return drafts.all
    .map(draft => finished(draft, workspace))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
});

/** Most workspaces have nothing to do with Spring, and need not be looked at any closer. */
function mayHoldSpring(workspace: Workspace): boolean {
  return [...workspace.files.values()].some(file => speaksOfIt(file)) || hasSpring(workspace);
}

const speaksOfIt = someDocument(({ text }) => /spring|eureka|zuul|hystrix|ribbon|config-?server/i.test(text));

/**
 * The application of this name: its own, or that of its Compose service or Kubernetes Service. Of several in a workspace
 * of many projects the one nearest to a file.
 */
export function applicationNamed(workspace: Workspace, name: string, near?: SourceFile): SpringApplication | undefined {
  const found = applicationsByName(workspace).get(name.toLowerCase()) ?? [];
  return near ? nearest(found, folderOf(placeOf(near.uri)))[0] : found[0];
}

/** The application that a file configures or runs; of several in it none. */
export function applicationAt(file: SourceFile, workspace: Workspace): SpringApplication | undefined {
  const found = springApplications(workspace).filter(({ settings, composeService, workload }) =>
    [composeService, workload, ...settings].some(place => place?.file === file),
  );
  return found.length === 1 ? found[0] : undefined;
}

/** The port at which others reach a service by its name: that of its Service, else the one it listens on. */
export function portOf(workspace: Workspace, serviceName: string, near?: SourceFile): number | undefined {
  const application = applicationNamed(workspace, serviceName, near);
  const ports = application?.service?.body.get('spec', 'ports').items ?? [];
  const main = ports.length === 1 ? ports[0] : ports.find(port => port.get('name').text === 'http');
  return numberOf(main?.get('port').text) ?? application?.port ?? composePorts(workspace).get(serviceName);
}

const applicationsByName = memo((workspace: Workspace): ReadonlyMap<string, readonly SpringApplication[]> => {
  const found = new Map<string, SpringApplication[]>();
  const applications = springApplications(workspace);
  const add = (name: string, one: SpringApplication) => {
    const others = found.get(name.toLowerCase());
    if (others) others.push(one);
    else found.set(name.toLowerCase(), [one]);
  };
  for (const one of applications) add(one.name, one);
  // A name of its own comes before what others call it.
  const own = new Set(found.keys());
  for (const one of applications) {
    for (const name of new Set([one.composeService?.name, one.service?.name, fileName(one.folder)])) {
      if (name !== undefined && !own.has(name.toLowerCase())) add(name, one);
    }
  }
  return found;
});

/** Those whose folders have the most in common with a folder. */
function nearest<Placed extends { readonly folder: string }>(
  candidates: readonly Placed[],
  folder: string,
): readonly Placed[] {
  if (candidates.length < 2) return candidates;
  const common = candidates.map(one => sharedSegments(one.folder, folder));
  const most = Math.max(...common);
  return candidates.filter((_, index) => common[index] === most);
}

function sharedSegments(one: string, other: string): number {
  const [a, b] = [one.split('/'), other.split('/')];
  const first = a.findIndex((segment, index) => segment !== b[index]);
  return first === -1 ? a.length : first;
}

/** An application while it is put together. */
interface Draft {
  name: string;
  /** Whether `spring.application.name` gives the name. */
  isNamed: boolean;
  readonly folder: string;
  /** Those of a configuration repository come after these and before the environment. */
  readonly own: SpringSettings[];
  readonly shared: SpringSettings[];
  readonly environment: SpringSettings[];
  readonly owners: { readonly file: SourceFile; readonly owner: Owner }[];
  composeService?: ComposePlace;
  workload?: WorkloadPlace;
}

function draft(name: string, folder: string, isNamed: boolean): Draft {
  return { name, isNamed, folder, own: [], shared: [], environment: [], owners: [] };
}

/** The applications that are known so far, to be found by what others call them. */
class Drafts {
  readonly all: Draft[] = [];
  private readonly byFolder = new Map<string, Draft>();
  private readonly byName = new Map<string, Draft[]>();
  private readonly byFolderName = new Map<string, Draft[]>();
  /** By every end of a folder's name that a dash begins. */
  private readonly byFolderEnd = new Map<string, Draft[]>();

  constructor(modules: readonly Draft[]) {
    for (const one of modules) {
      this.add(one);
      this.byFolder.set(one.folder, one);
      const name = fileName(one.folder).toLowerCase();
      listed(this.byFolderName, name, one);
      for (const end of endsOf(name)) listed(this.byFolderEnd, end, one);
    }
  }

  add(one: Draft): Draft {
    this.all.push(one);
    listed(this.byName, one.name.toLowerCase(), one);
    return one;
  }

  /** Takes the name that settings give; the old one still leads to it. */
  rename(one: Draft, settings: readonly SpringSettings[]): void {
    const before = one.name;
    rename(one, settings);
    if (one.name !== before) listed(this.byName, one.name.toLowerCase(), one);
  }

  /** The application that is built from a folder, or has one of the names; images carry the name of a project before it. */
  find(context: string | undefined, names: readonly (string | undefined)[], near: string): Draft | undefined {
    const built = context === undefined ? undefined : this.byFolder.get(context);
    if (built) return built;
    const wanted = names.flatMap(name => (name === undefined || name === '' ? [] : [name.toLowerCase()]));
    const ways: readonly ((name: string) => readonly Draft[])[] = [
      name => this.byName.get(name) ?? [],
      name => this.byFolderName.get(name) ?? [],
      name => endsOf(name).flatMap(end => this.byName.get(end) ?? []),
      name => this.byFolderEnd.get(name) ?? [],
    ];
    for (const candidates of ways) {
      for (const name of wanted) {
        const found = nearest([...new Set(candidates(name))], near);
        if (found.length === 1) return found[0];
      }
    }
    return undefined;
  }
}

/** "service" and "order-service" of "shop-order-service". */
function endsOf(name: string): readonly string[] {
  return [...name.matchAll(/-(?=.)/g)].map(({ index }) => name.slice(index + 1));
}

function listed<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/** One for each module that holds a configuration. */
function modulesOf(workspace: Workspace): readonly Draft[] {
  const byFolder = new Map<string, Draft>();
  for (const file of springFiles(workspace)) {
    const place = placeOf(file.uri);
    if (!isOwnName(fileName(place)) || isTest(place) || repositories(workspace).has(folderOf(place))) continue;
    const folder = moduleOf(folderOf(place));
    const one = byFolder.get(folder) ?? draft(fileName(folder), folder, false);
    byFolder.set(folder, one);
    const settings = springSettings(file, workspace);
    // The bootstrap configuration is read first.
    if (fileName(place).startsWith('bootstrap')) one.own.unshift(...settings);
    else one.own.push(...settings);
  }
  for (const one of byFolder.values()) rename(one, one.own);
  return [...byFolder.values()];
}

function rename(one: Draft, settings: readonly SpringSettings[]): void {
  for (const { properties } of settings) {
    const name = withoutVariables(propertyOf(properties, 'spring.application.name')?.value);
    if (name === undefined || one.isNamed) continue;
    one.name = name;
    one.isNamed = true;
  }
}

/** "a" of `${X:a}`; absent if nobody can tell. */
function withoutVariables(value: string | undefined): string | undefined {
  const text = value?.replace(/\$\{[^${}:]*:-?([^${}]*)\}/g, '$1').trim();
  return text === undefined || text === '' || /[${}@]/.test(text) ? undefined : text;
}

const springFiles = memo((workspace: Workspace): readonly SourceFile[] =>
  [...workspace.files.values()].filter(file => isSpringFile(file, workspace)),
);

function isOwnName(name: string): boolean {
  return /^(?:application|bootstrap)(?:-[\w.-]+)?\.(?:ya?ml|properties)$/.test(name);
}

function isTest(place: string): boolean {
  return /\/src\/(?:test|integrationTest|testFixtures)\//.test(place);
}

/** The folder of the module that a folder of resources belongs to. */
function moduleOf(folder: string): string {
  return folder.replace(/(?:\/src\/main\/resources|\/target\/classes|\/build\/resources\/main)?(?:\/config)?$/, '');
}

/** Folders of a configuration server: they hold files that are called after applications. */
const repositories = memo((workspace: Workspace): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const file of springFiles(workspace)) {
    const place = placeOf(file.uri);
    const folder = folderOf(place);
    if (!isOwnName(fileName(place)) && !isTest(place) && !folder.endsWith('/resources')) found.add(folder);
  }
  return found;
});

/** `orders.yml` and `orders-docker.yml` are read by `orders`, `application.yml` beside them by all that ask the server. */
function addRepositories(drafts: Drafts, workspace: Workspace): void {
  const known = [...drafts.all];
  const general: { readonly folder: string; readonly settings: readonly SpringSettings[] }[] = [];
  for (const file of springFiles(workspace)) {
    const place = placeOf(file.uri);
    const folder = folderOf(place);
    if (!repositories(workspace).has(folder)) continue;
    const settings = springSettings(file, workspace);
    if (isOwnName(fileName(place))) {
      general.push({ folder, settings });
      continue;
    }
    const stem = fileName(place).replace(/\.\w+$/, '');
    const profile = settings[0]?.profile;
    const plain = profile !== undefined && stem.endsWith(`-${profile}`) ? stem.slice(0, -profile.length - 1) : stem;
    const readers = nearest(readersOf(plain, known), folder);
    const found = readers.length > 0 ? readers : drafts.all.filter(one => one.name === plain && one.folder === folder);
    for (const one of found.length > 0 ? found : [drafts.add(draft(plain, folder, true))]) {
      const rest = plain.slice(one.name.length + 1) || undefined;
      one.shared.push(
        ...settings.map(each => (each.profile === undefined && rest ? { ...each, profile: rest } : each)),
      );
    }
  }
  for (const { folder, settings } of general) {
    for (const one of drafts.all) {
      const isReader = one.shared.some(({ file }) => folderOf(placeOf(file.uri)) === folder);
      if (isReader) one.shared.unshift(...settings);
    }
  }
}

/** The applications that a file is called after, with or without a profile behind the name. */
function readersOf(stem: string, known: readonly Draft[]): readonly Draft[] {
  const name = stem.toLowerCase();
  const exact = known.filter(one => one.name.toLowerCase() === name);
  if (exact.length > 0) return exact;
  const begun = known.filter(one => name.startsWith(`${one.name.toLowerCase()}-`));
  const longest = Math.max(...begun.map(one => one.name.length));
  return begun.filter(one => one.name.length === longest);
}

/** Gives the services of Compose files to their applications; one that shows Spring and has no module is one of its own. */
function addServices(drafts: Drafts, workspace: Workspace): void {
  for (const file of filesOf(workspace, 'compose')) {
    const folder = folderOf(placeOf(file.uri));
    for (const { document, start } of documentsIn(file)) {
      for (const service of servicesIn(document)) {
        const { name, body } = service;
        const owner: Owner = { kind: 'service', name, namespace: undefined };
        const settings = byOwner(springSettings(file, workspace)).get(keyOf(owner)) ?? [];
        const build = body.get('build');
        const context = (build.kind === 'map' ? build.get('context') : build).text;
        const place = context === undefined ? undefined : resolvePath(folder, context);
        const names = [
          spokenName(settings),
          name,
          imageName(body.get('image').text),
          body.get('container_name').text,
          body.get('hostname').text,
        ];
        const isSpring = showsSpring(componentsOf(owner, file, workspace), settings);
        const one =
          drafts.find(place, names, folder) ?? (isSpring ? drafts.add(draft(name, place ?? folder, false)) : undefined);
        if (!one) continue;
        drafts.rename(one, settings);
        one.environment.push(...settings);
        one.owners.push({ file, owner });
        // The base comes before its override in the workspace only by chance; the one with ports tells more.
        if (!one.composeService || (body.get('ports').exists && !one.composeService.service.body.get('ports').exists))
          one.composeService = { file, name, service, start };
      }
    }
  }
}

/** The same for the workloads of manifests, with the ConfigMaps and Secrets that they read. */
function addWorkloads(drafts: Drafts, workspace: Workspace): void {
  for (const file of filesOf(workspace, 'kubernetes')) {
    const workloads = workloadsIn(file);
    if (workloads.length === 0) continue;
    const settingsBy = byOwner(springSettings(file, workspace));
    for (const { resource, start } of workloads) {
      const owner = ownerOf(resource);
      const settings = [...mapSettings(resource, file, workspace), ...(settingsBy.get(keyOf(owner)) ?? [])];
      const names = [spokenName(settings), owner.name, podLabels(resource)?.get('app'), ...imagesOf(resource)];
      const isSpring = showsSpring(componentsOf(owner, file, workspace), settings);
      const folder = folderOf(placeOf(file.uri));
      const one =
        drafts.find(undefined, names, folder) ?? (isSpring ? drafts.add(draft(owner.name, folder, false)) : undefined);
      if (!one) continue;
      drafts.rename(one, settings);
      one.environment.push(...settings);
      one.owners.push({ file, owner }, ...settings.map(({ file, owner }) => ({ file, owner })));
      one.workload ??= { file, resource, start };
    }
  }
}

function filesOf(workspace: Workspace, family: 'compose' | 'kubernetes'): readonly SourceFile[] {
  return [...workspace.files.values()].filter(file => classify(workspace, file).family === family);
}

/** The workloads of a file that keep a program running. */
const workloadsIn = memo((file: SourceFile): readonly Omit<WorkloadPlace, 'file'>[] =>
  documentsIn(file).flatMap(({ document, start }) =>
    resourcesIn(document).flatMap(resource => {
      const kind = knownKind(resource);
      return kind !== undefined && lasting.has(kind) ? [{ resource, start }] : [];
    }),
  ),
);

const lasting: ReadonlySet<string> = new Set(['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'Pod']);

/** The settings in the ConfigMaps and Secrets that a workload reads, wherever in its application they are written. */
function mapSettings(resource: Resource, file: SourceFile, workspace: Workspace): readonly SpringSettings[] {
  const wanted = mapsReadBy(resource);
  if (wanted.length === 0) return [];
  const files = filesOfMaps(objectsAround(file, workspace));
  return [...new Set(wanted)].flatMap(name =>
    [...(files.get(name) ?? [])].flatMap(one => byKindAndName(springSettings(one, workspace)).get(name) ?? []),
  );
}

const filesOfMaps = memo(({ objects }: Objects): ReadonlyMap<string, ReadonlySet<SourceFile>> => {
  const found = new Map<string, Set<SourceFile>>();
  for (const { kind, name, file } of objects) {
    if (kind !== 'ConfigMap' && kind !== 'Secret') continue;
    const key = `${kind} ${name}`;
    found.set(key, (found.get(key) ?? new Set()).add(file));
  }
  return found;
});

const byOwner = memo((settings: readonly SpringSettings[]) => grouped(settings, ({ owner }) => keyOf(owner)));
const byKindAndName = memo((settings: readonly SpringSettings[]) =>
  grouped(settings, ({ owner }) => `${owner.kind} ${owner.name}`),
);
const componentsBy = memo((components: readonly Component[]) => grouped(components, ({ owner }) => keyOf(owner)));

function componentsOf(owner: Owner, file: SourceFile, workspace: Workspace): readonly Component[] {
  return componentsBy(componentsIn(file, workspace)).get(keyOf(owner)) ?? [];
}

function grouped<Item>(items: readonly Item[], key: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const found = new Map<string, Item[]>();
  for (const item of items) listed(found, key(item), item);
  return found;
}

/** Whether a service or workload runs something of Spring's: by a component nobody else has, or by its variables. */
function showsSpring(components: readonly Component[], settings: readonly SpringSettings[]): boolean {
  // Nacos and others are made with Spring, and are no part of the user's system.
  if (components.some(({ component, evidence }) => evidence === 'image' && componentFacts[component].isShared))
    return false;
  const isCertain = ({ component, evidence }: Component) =>
    evidence !== 'wait' && !componentFacts[component].isShared && component !== 'zookeeper-discovery';
  if (components.some(isCertain)) return true;
  return settings.some(({ where, properties }) =>
    properties.some(one => where === 'embedded' || /^spring\./.test(one.canonical)),
  );
}

function spokenName(settings: readonly SpringSettings[]): string | undefined {
  return settings
    .map(({ properties }) => withoutVariables(propertyOf(properties, 'spring.application.name')?.value))
    .find(name => name !== undefined);
}

const imagesOf = memo((resource: Resource) =>
  containersOf(resource).map(container => imageName(container.get('image').text)),
);

/** "gateway" of `registry.example/shop/gateway:1.0`. */
function imageName(image: string | undefined): string | undefined {
  return image?.replace(/@.*$/, '').replace(/^.*\//, '').replace(/:.*$/, '');
}

function finished(one: Draft, workspace: Workspace): SpringApplication {
  const { name, folder, composeService, workload } = one;
  const settings = [...one.own, ...one.shared, ...one.environment];
  const port = portIn(settings, 'server.port') ?? openPort(one, workspace);
  const managementPort = portIn(settings, 'management.server.port');
  return {
    name,
    folder,
    settings,
    port,
    managementPort: managementPort === port ? undefined : managementPort,
    composeService,
    workload,
    service: workload && serviceOf(workload, workspace),
    components: componentsFor(one, workspace),
  };
}

/** The last setting counts; what holds in one profile only counts where nothing else is set. */
function portIn(settings: readonly SpringSettings[], name: string): number | undefined {
  const ports = settings.flatMap(({ profile, properties }) => {
    const port = numberOf(withoutVariables(propertyOf(properties, name)?.value));
    return port === undefined ? [] : [{ profile, port }];
  });
  return (ports.findLast(({ profile }) => profile === undefined) ?? ports[0])?.port;
}

/** A port that can be listened on; 0 stands for any. */
function numberOf(text: string | undefined): number | undefined {
  if (text === undefined || !/^\d{1,5}$/.test(text)) return undefined;
  const port = Number(text);
  return port > 0 && port < 65_536 ? port : undefined;
}

/** The port that a container opens: as its workload says, its image, or Compose. */
function openPort({ workload, composeService, folder }: Draft, workspace: Workspace): number | undefined {
  const ports = workload ? containersOf(workload.resource).flatMap(container => container.get('ports').items) : [];
  const main = ports.find(port => port.get('name').text === 'http') ?? ports[0];
  const written = numberOf(main?.get('containerPort').text);
  if (written !== undefined) return written;
  const image = dockerfiles(workspace).get(folder);
  const [exposed] = image ? exposedPorts(image.text) : [];
  return exposed ?? (composeService && composePort(composeService.service));
}

const dockerfiles = memo(
  (workspace: Workspace): ReadonlyMap<string, SourceFile> =>
    new Map(
      [...workspace.files.values()].flatMap(file => {
        const place = placeOf(file.uri);
        return /^(?:Dockerfile|Containerfile)$/.test(fileName(place)) ? [[folderOf(place), file] as const] : [];
      }),
    ),
);

/** The first port of the container that a service publishes or exposes. */
function composePort({ body }: Service): number | undefined {
  for (const item of [...body.get('ports').items, ...body.get('expose').items]) {
    const text = item.kind === 'map' ? item.get('target').text : item.text;
    const port = numberOf(
      withoutVariables(text)
        ?.replace(/\/\w+$/, '')
        .replace(/^.*:/, ''),
    );
    if (port !== undefined) return port;
  }
  return undefined;
}

const composePorts = memo((workspace: Workspace): ReadonlyMap<string, number> => {
  const found = new Map<string, number>();
  for (const file of filesOf(workspace, 'compose')) {
    for (const service of documentsIn(file).flatMap(({ document }) => servicesIn(document))) {
      const port = composePort(service);
      if (port !== undefined && !found.has(service.name)) found.set(service.name, port);
    }
  }
  return found;
});

function serviceOf({ resource, file }: WorkloadPlace, workspace: Workspace): PlacedObject | undefined {
  const labels = podLabels(resource);
  if (!labels) return undefined;
  const { namespace } = ownerOf(resource);
  const services = servicesBy(objectsAround(file, workspace));
  const found = [...labels]
    .flatMap(pair => services.get(pair.join(' ')) ?? [])
    .filter(({ selector, service }) => {
      const other = service.body.get('metadata', 'namespace').text;
      return carriesAll(labels, selector) && (namespace === undefined || other === undefined || namespace === other);
    })
    .map(({ service }) => service);
  // A headless Service beside it is for the peers of the Pods.
  return found.find(({ body }) => body.get('spec', 'clusterIP').text !== 'None') ?? found[0];
}

interface Selecting {
  readonly selector: ReadonlyMap<string, string>;
  readonly service: PlacedObject;
}

const selectorOf = memo(({ body }: Resource) => stringsOf(body.get('spec', 'selector')));

/** The Services of an application by the first label that they ask for. */
const servicesBy = memo(({ objects }: Objects): ReadonlyMap<string, readonly Selecting[]> => {
  const found = new Map<string, Selecting[]>();
  for (const service of objects) {
    if (service.kind !== 'Service') continue;
    const selector = selectorOf(service.resource);
    const [first] = selector ?? [];
    if (selector && first) listed(found, first.join(' '), { selector, service });
  }
  return found;
});

/** The components that its files show, and those of its service, its workload and what that reads. */
function componentsFor({ own, shared, owners }: Draft, workspace: Workspace): readonly PlacedComponent[] {
  const whole = new Set([...own, ...shared].map(({ file }) => file));
  const parts = new Map<SourceFile, Map<string, Owner>>();
  for (const { file, owner } of owners) {
    if (!whole.has(file)) parts.set(file, (parts.get(file) ?? new Map()).set(keyOf(owner), owner));
  }
  const ofWhole = [...whole].flatMap(file => componentsIn(file, workspace).map(one => ({ ...one, file })));
  const ofParts = [...parts].flatMap(([file, of]) =>
    [...of.values()].flatMap(owner => componentsOf(owner, file, workspace).map(one => ({ ...one, file }))),
  );
  // What it waits for is not what it is.
  return [...ofWhole, ...ofParts].filter(({ evidence }) => evidence !== 'wait');
}

function keyOf({ kind, name, namespace }: Owner): string {
  return `${kind} ${namespace} ${name}`;
}
