import { servicesIn } from '../model/compose';
import { classify } from '../model/family';
import { someObject } from '../model/objects';
import { portOf, type SpringApplication, springApplications } from '../model/spring-applications';
import { containersOf } from '../model/spring-kubernetes';
import { podLabels, stringsOf } from '../model/workloads';
import type { Workspace } from '../model/workspace';
import { memo2 } from '../text/memo';
import { type Language, languages, shifted, type Text } from '../text/text';
import { documentsIn } from '../yaml/stream';
import { gatewayIn } from './cluster-gateway';
import type { Conversion, GeneratedFile, Note } from './conversion';
import { leadsToGone, workloadPatch } from './migrate-workload';
import { configSources, newWorkload } from './new-workload';
import { printed } from './print';
import { type KnownServices, printedService, serviceName } from './service';
import { type ConfigUse, configOf } from './spring-config';
import { staticDiscovery, usesDiscovery } from './spring-discovery';
import { sentinelOf } from './spring-others';
import type { Setting, SpringPart } from './spring-part';
import { kubernetesParts, kubernetesProfile } from './spring-profile';
import { resilienceOf } from './spring-resilience';
import { type GatewayApplication, gatewayInFront, needsGateway, routesToHttpRoute, routingOf } from './spring-routes';
import { securityOf } from './spring-security';
import { tracingOf } from './spring-tracing';
import { withoutNetflix } from './without-netflix';
import { deploymentFor, type NewWorkload } from './workload';
import type { Variable } from './workload-environment';

/** What moving the Spring applications of a workspace to Kubernetes makes, application by application. */
export interface Migration {
  readonly applications: readonly MigratedApplication[];
  /** What they have in common, such as the Gateway. */
  readonly shared: Conversion;
}

/** What an application is to the others: a server that goes away, a gateway whose routes are enough, or one that stays. */
export type Role = 'registry' | 'config-server' | 'dashboard' | 'routes' | 'gateway' | 'service';

export interface MigratedApplication extends Conversion {
  readonly application: SpringApplication;
  readonly role: Role;
  /** What it is called on Kubernetes, which is also the folder of its files. */
  readonly name: string;
}

/** Every file that a migration makes, none of them twice. */
export function filesOf({ applications, shared }: Migration): readonly GeneratedFile[] {
  const found = new Map<string, GeneratedFile>();
  for (const file of [...applications, shared].flatMap(({ files }) => files)) {
    if (!found.has(file.path)) found.set(file.path, file);
  }
  return [...found.values()].sort((one, other) => (one.path < other.path ? -1 : one.path > other.path ? 1 : 0));
}

/** The migration of a workspace to a version of Kubernetes such as "1.36". */
export function migrationOf(workspace: Workspace, version: string): Migration {
  return migrations(workspace, versionOf(version));
}

const migrations = memo2((workspace: Workspace, { version }: { readonly version: string }): Migration => {
  const plans = plansFor(workspace, version);
  const gateway = gatewayIn(workspace);
  const surroundings: Surroundings = { workspace, plans, known: knownServices(workspace, plans), gateway };
  const namespace = commonNamespace(plans);
  const applications = plans.map(plan => migrated(plan, surroundings));
  const needsOwnGateway = !gateway && applications.some(({ files }) => files.some(isRoute));
  const shared = sharedPart(workspace, plans, needsOwnGateway);
  const placed = <Part extends Conversion>(part: Part): Part => ({
    ...part,
    files: part.files.map(file => inNamespace(file, namespace)),
  });
  return { applications: applications.map(placed), shared: placed(shared) };
});

/** One object for each version, to remember by. */
const versions = new Map<string, { readonly version: string }>();

function versionOf(version: string): { readonly version: string } {
  const known = versions.get(version) ?? { version };
  versions.set(version, known);
  return known;
}

interface Plan {
  readonly application: SpringApplication;
  readonly name: string;
  readonly role: Role;
  readonly workload: NewWorkload;
  readonly settings: readonly Setting[];
  /** Set where another application has the name already. */
  readonly isSecond: boolean;
}

interface Surroundings {
  readonly workspace: Workspace;
  readonly plans: readonly Plan[];
  readonly known: (plan: Plan) => KnownServices;
  readonly gateway: ReturnType<typeof gatewayIn>;
}

function plansFor(workspace: Workspace, version: string): readonly Plan[] {
  const taken = new Set<string>();
  return springApplications(workspace)
    .filter(isOfTheUser)
    .map(application => {
      const name = serviceName(application.name) ?? 'application';
      const workload = newWorkload(application, version);
      const isSecond = taken.has(name);
      taken.add(name);
      const { settings } = workload;
      return { application, name, role: roleOf(application, settings), workload, settings, isSecond };
    });
}

/** An image that others have built and nothing else is no application to migrate, such as the dashboard of Sentinel. */
function isOfTheUser({ settings, components }: SpringApplication): boolean {
  if (settings.some(({ properties }) => properties.length > 0)) return true;
  return components.some(({ component, evidence }) => evidence !== 'image' || serverComponents.has(component));
}

const serverComponents: ReadonlySet<string> = new Set([
  'eureka-server',
  'config-server',
  'hystrix-dashboard',
  'turbine',
]);

function roleOf(application: SpringApplication, settings: readonly Setting[]): Role {
  const shown = new Set(application.components.map(({ component }) => component));
  if (shown.has('eureka-server')) return 'registry';
  if (shown.has('config-server')) return 'config-server';
  if (!shown.has('zuul') && !shown.has('gateway')) {
    return shown.has('hystrix-dashboard') || shown.has('turbine') ? 'dashboard' : 'service';
  }
  const routing = routingOf({ name: application.name, settings, known: nothingKnown });
  const isGuarding = shown.has('oauth');
  return routing && !needsGateway(routing) && !isGuarding ? 'routes' : 'gateway';
}

const nothingKnown: KnownServices = { portOf: () => undefined, selectorOf: () => undefined, hasService: () => true };

function isRunning({ role }: Plan): boolean {
  return role === 'service' || role === 'gateway';
}

/** The services as they will be: those of the workspace, and those that the migration makes. */
function knownServices(workspace: Workspace, plans: readonly Plan[]): (plan: Plan) => KnownServices {
  const byName = new Map<string, Plan>();
  for (const plan of plans.filter(({ isSecond }) => !isSecond)) byName.set(plan.name, plan);
  for (const plan of plans) {
    const other = serviceName(plan.application.composeService?.name ?? '');
    if (other !== undefined && !byName.has(other)) byName.set(other, plan);
  }
  const has = (name: string) => hasService(workspace, name);
  return ({ application }) => ({
    portOf: name => {
      const plan = byName.get(name);
      const near = application.settings[0]?.file;
      return plan && !plan.application.service ? plan.workload.port : portOf(workspace, name, near);
    },
    targetPortOf: name => {
      const plan = byName.get(name);
      return plan?.application.workload ? targetPortOf(plan) : 'http';
    },
    selectorOf: name => {
      const plan = byName.get(name);
      return plan && isRunning(plan) ? selectorOf(plan) : undefined;
    },
    hasService: name => {
      const plan = byName.get(name);
      return has(name) || (plan !== undefined && plan.name === name && isRunning(plan) && !plan.application.service);
    },
  });
}

function hasService(workspace: Workspace, wanted: string): boolean {
  return someObject(workspace, ({ kind, name }) => kind === 'Service' && name === wanted);
}

/** What a workload selects its Pods by, which no release changes; else all of their labels. */
function selectorOf({ application, name }: Plan): Readonly<Record<string, string>> {
  const { workload } = application;
  if (!workload) return { app: name };
  const own = stringsOf(workload.resource.body.get('spec', 'selector', 'matchLabels'));
  const labels = own && own.size > 0 ? own : podLabels(workload.resource);
  return labels && labels.size > 0 ? Object.fromEntries(labels) : { app: name };
}

function targetPortOf(plan: Plan): number | string | undefined {
  const containers = plan.application.workload?.resource.body.get('spec', 'template', 'spec', 'containers').items ?? [];
  const ports = containers.flatMap(container => container.get('ports').items);
  if (ports.some(port => port.get('name').text === 'http')) return 'http';
  const number = ports[0]?.get('containerPort').text;
  return number !== undefined && /^\d+$/.test(number) ? Number(number) : plan.workload.port;
}

function migrated(plan: Plan, surroundings: Surroundings): MigratedApplication {
  const { application, role, name } = plan;
  const { files, notes } = plan.isSecond ? { files: [], notes: [nameTaken(plan)] } : converted(plan, surroundings);
  return { application, role, name, files, notes: onceEach(notes) };
}

function converted(plan: Plan, surroundings: Surroundings): Conversion {
  switch (plan.role) {
    case 'registry':
    case 'config-server':
    case 'dashboard':
      return { files: [], notes: [...goneNotes(plan, surroundings), ...leftovers(plan)] };
    case 'routes':
      return asRoutes(plan, surroundings);
    default:
      return running(plan, surroundings);
  }
}

/** A gateway of which nothing but its routes is known: the Gateway of the cluster serves them. */
function asRoutes(plan: Plan, surroundings: Surroundings): Conversion {
  const { files, notes } = routesToHttpRoute(gatewayOf(plan, surroundings)) ?? { files: [], notes: [] };
  return { files, notes: [ownCode(plan), ...notes, ...leftovers(plan)] };
}

function gatewayOf({ application, settings, ...plan }: Plan, { known, gateway }: Surroundings): GatewayApplication {
  const own = { application, settings, ...plan };
  return { name: application.name, settings, known: known(own), gateway: gateway ?? { name: publicGateway } };
}

/** An application that goes on running. */
function running(plan: Plan, surroundings: Surroundings): Conversion {
  const { application, name, settings } = plan;
  const { workspace } = surroundings;
  const client = { name: application.name, settings, known: surroundings.known(plan) };
  const parts: readonly SpringPart[] = [
    ...(usesDiscovery(client) ? [staticDiscovery(client)] : []),
    resilienceOf(settings),
    tracingOf(settings),
    ...kubernetesParts(settings),
    sentinelOf(settings),
    securityOf(settings),
  ];
  const profile = kubernetesProfile(parts);
  const [profileFile] = profile.files;
  const usesConfig = isConfigured(application);
  const config = usesConfig ? deliveredConfig(application, settings, profileFile?.text) : undefined;
  const patch = config?.hasProfile ? undefined : profilePatch(plan, profileFile?.text);
  const wanted = { ...plan.workload, config: config?.use, variables: keptVariables(plan, usesConfig) };
  const workload = application.workload ? workloadPatch(application, wanted, name, workspace) : deploymentFor(wanted);
  const front = plan.role === 'gateway' ? gatewayInFront(gatewayOf(plan, surroundings)) : undefined;
  const ownProfile = config?.hasProfile || patch ? [] : profile.files;
  const files = [
    ...ownProfile.map(({ path, text }) => ({ path: `${name}/${path}`, text })),
    ...(patch?.files ?? []),
    ...(config?.files ?? []),
    ...workload.files,
    ...(application.workload && !application.service && !hasService(workspace, name) ? [serviceFor(plan)] : []),
    ...(front?.files ?? []),
    ...parts.flatMap(part => part.files),
  ];
  return {
    files,
    notes: [
      ...(plan.role === 'gateway' && !front ? [routesFromRegistry(plan)] : []),
      ...(front?.notes ?? []),
      ...profile.notes,
      ...(patch?.notes ?? []),
      ...(ownProfile.length > 0 ? sourcesElsewhere(application) : []),
      ...(config?.notes ?? []),
      ...workload.notes,
      ...composeNotes(plan),
    ],
  };
}

/** Settings inside the image need somebody who builds that. */
function sourcesElsewhere({ name, settings }: SpringApplication): readonly Note[] {
  if (settings.some(({ where }) => where === 'file')) return [];
  return [
    {
      kind: 'question',
      text: {
        en: `The sources of "${name}" are not in this workspace. Put application-kubernetes.yml into its src/main/resources, or into a ConfigMap that SPRING_CONFIG_ADDITIONAL_LOCATION points to.`,
        ko: `"${name}" 애플리케이션의 소스가 작업 영역에 없습니다. application-kubernetes.yml을 그 소스의 src/main/resources에 두거나, SPRING_CONFIG_ADDITIONAL_LOCATION이 가리키는 ConfigMap에 넣으세요.`,
      },
    },
  ];
}

/** Whether a config server gives an application something: it says so itself, or there is a file for it. */
function isConfigured(application: SpringApplication): boolean {
  const clients = application.components.filter(({ component }) => component === 'config-client');
  return clients.length > 0 ? clients.some(({ isOff }) => !isOff) : configSources(application).length > 0;
}

interface DeliveredConfig extends Conversion {
  readonly use: ConfigUse;
  /** Whether the settings for Kubernetes are among what is delivered. */
  readonly hasProfile: boolean;
}

/**
 * What the config server gave, and with it the settings for Kubernetes: files from outside win over all files inside an
 * image, so these would be overruled there.
 */
function deliveredConfig(
  application: SpringApplication,
  settings: readonly Setting[],
  profile: Text | undefined,
): DeliveredConfig {
  const sources = configSources(application);
  const current = sources.map(source => ({ ...source, text: withoutNetflix(source.text) }));
  const isCleaned = current.some(({ text }, index) => text !== sources[index]?.text);
  const hasProfile = profile !== undefined && sources.length > 0;
  const conversionIn = (language: Language) => {
    const own = hasProfile ? [{ text: profile[language], profile: 'kubernetes' }] : [];
    return configOf(application.name, [...current, ...own], settings);
  };
  const conversions = Object.fromEntries(languages.map(language => [language, conversionIn(language)]));
  const { files, notes, use, configMap } = conversionIn('en');
  return {
    use,
    hasProfile: hasProfile && use.volumes.length > 0,
    notes: [...notes, ...(isCleaned ? [{ kind: 'changed', text: netflixLeftOut(configMap) } as const] : [])],
    files: files.map(({ path, text }, index) => ({
      path,
      text: Object.fromEntries(
        languages.map(language => [language, conversions[language]?.files[index]?.text[language] ?? text[language]]),
      ) as Text,
    })),
  };
}

/** The settings for Kubernetes in the ConfigMap that gives the application its `application.yml` already. */
function profilePatch({ application, name }: Plan, profile: Text | undefined): Conversion | undefined {
  if (profile === undefined || !application.workload) return undefined;
  const embedded = application.settings.find(
    ({ where, owner }) =>
      where === 'embedded' && owner.kind === 'ConfigMap' && /^application\.ya?ml$/.test(owner.entry ?? ''),
  );
  const mounts = containersOf(application.workload.resource).flatMap(one => one.get('volumeMounts').items);
  if (!embedded || mounts.some(mount => mount.get('subPath').exists)) return undefined;
  const { owner, file, properties } = embedded;
  const textIn = (language: Language) =>
    printed({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: owner.name, namespace: owner.namespace },
      data: { 'application-kubernetes.yml': profile[language] },
    })[language];
  const path = `${name}/configmap-patch.yaml`;
  const [first] = properties;
  return {
    files: [{ path, text: Object.fromEntries(languages.map(language => [language, textIn(language)])) as Text }],
    notes: [
      {
        kind: 'changed',
        ...(first && { at: { uri: file.uri, span: first.keySpan } }),
        text: {
          en: `The ConfigMap "${owner.name}" wins over files inside the image, so ${path} adds application-kubernetes.yml to it: use it as a patch of Kustomize, or carry the entry over.`,
          ko: `"${owner.name}" ConfigMap은 이미지 안의 파일보다 우선하므로 application-kubernetes.yml을 여기에 추가하는 패치(${path})를 만들었습니다. Kustomize 패치로 쓰거나 항목을 옮겨 적으세요.`,
        },
      },
    ],
  };
}

/** What becomes of the others is told where the settings that they are stand. */
function keptVariables({ workload }: Plan, usesConfig: boolean): readonly Variable[] {
  return workload.variables?.filter(({ name }) => !leadsToGone(name, usesConfig)) ?? [];
}

function netflixLeftOut(configMap: string): Text {
  return {
    en: `"${configMap}" leaves out the settings of Hystrix, Ribbon and Zuul, which application-kubernetes.yml has carried over as far as that goes. An application that stays with Spring Cloud Hoxton still needs them: put them back.`,
    ko: `"${configMap}" 오브젝트에는 히스트릭스, 리본, 주울 설정을 넣지 않았습니다. 옮길 수 있는 것은 application-kubernetes.yml에 있습니다. Spring Cloud Hoxton을 계속 쓴다면 다시 넣으세요.`,
  };
}

function serviceFor(plan: Plan): GeneratedFile {
  const { name } = plan;
  const targetPort = targetPortOf(plan) ?? usualPort;
  const port = plan.workload.port ?? usualPort;
  return { path: `${name}/service.yaml`, text: printedService({ name, selector: selectorOf(plan), port, targetPort }) };
}

const usualPort = 8080;

/** What a Compose service says besides what a Deployment takes over. */
function composeNotes({ application }: Plan): readonly Note[] {
  const { composeService, workload } = application;
  if (!composeService || workload) return [];
  const { file, service, start } = composeService;
  const notes: Note[] = [];
  const order = service.body.get('depends_on');
  if (order.exists) {
    const at = { uri: file.uri, span: shifted(order.keySpan, start) };
    notes.push({ kind: 'dropped', text: noOrder, at });
  }
  const left = service.body.entries.filter(({ key }) => !carried.has(key) && !key.startsWith('x-'));
  const [first] = left;
  if (first) {
    const list = left.map(({ key }) => key).join(', ');
    notes.push({
      kind: 'question',
      at: { uri: file.uri, span: shifted(first.keySpan, start) },
      text: {
        en: `The Compose service says more than the Deployment takes over (${list}). Decide what of it Kubernetes needs.`,
        ko: `Deployment로 옮기지 않은 컴포즈 설정이 있습니다(${list}). 쿠버네티스에서도 필요한지 정하세요.`,
      },
    });
  }
  return notes;
}

const carried: ReadonlySet<string> = new Set([
  'image',
  'build',
  'ports',
  'expose',
  'environment',
  'env_file',
  'depends_on',
  'container_name',
  'hostname',
  'restart',
  'networks',
  'links',
  'healthcheck',
  'profiles',
  'labels',
]);

const noOrder: Text = {
  en: 'Kubernetes knows no order of starting, so `depends_on` goes. A Pod that cannot reach another one yet is restarted, and readiness keeps requests away from it.',
  ko: '쿠버네티스에는 시작 순서가 없어 `depends_on`은 옮기지 않습니다. 아직 접속할 곳이 없는 파드는 재시작되고, 준비될 때까지 요청을 받지 않습니다.',
};

function nameTaken({ application, name }: Plan): Note {
  return {
    kind: 'question',
    text: {
      en: `Another application is called "${name}" too, so nothing is generated for the one in ${lastFolders(application.folder)}. Open each project by itself.`,
      ko: `이름이 같은 "${name}" 애플리케이션이 또 있어 이쪽(${lastFolders(application.folder)})에는 아무것도 만들지 않았습니다. 프로젝트를 하나씩 여세요.`,
    },
  };
}

function lastFolders(folder: string): string {
  return folder.split('/').slice(-2).join('/');
}

/** The servers that Kubernetes replaces, and who has to be told before they go. */
function goneNotes(plan: Plan, { plans }: Surroundings): readonly Note[] {
  const { application, role } = plan;
  const users = plans.filter(other => isRunning(other) && uses(other.application, role)).map(({ name }) => name);
  const list = users.join(', ');
  const [at] = application.components.filter(({ component }) => component === serverOf[role]);
  const place = at ? { at: { uri: at.file.uri, span: at.span } } : {};
  const notes: Note[] = [{ kind: 'dropped', text: gone[role] ?? noOrder, ...place }];
  if (users.length > 0) {
    notes.push({
      kind: 'question',
      ...place,
      text: {
        en: `Delete it only when these run without it: ${list}. Look for users outside of this workspace too.`,
        ko: `이 서버 없이 실행된 뒤에 삭제하세요: ${list}. 작업 영역 밖에서 쓰는 곳이 있는지도 확인하세요.`,
      },
    });
  }
  return notes;
}

const serverOf: Readonly<Partial<Record<Role, string>>> = {
  registry: 'eureka-server',
  'config-server': 'config-server',
  dashboard: 'hystrix-dashboard',
};

function uses({ components }: SpringApplication, role: Role): boolean {
  const client = { registry: 'eureka-client', 'config-server': 'config-client' }[role as string];
  return components.some(({ component, isOff }) => component === client && !isOff);
}

const gone: Readonly<Partial<Record<Role, Text>>> = {
  registry: {
    en: 'Nothing is generated: the Services of Kubernetes and its DNS replace the registry. Its dashboard and the metadata of instances go with it.',
    ko: '만들 것이 없습니다. 쿠버네티스의 서비스와 DNS가 레지스트리를 대신합니다. 대시보드와 인스턴스 메타데이터는 함께 없어집니다.',
  },
  'config-server': {
    en: 'Nothing is generated: a ConfigMap and a Secret of each application replace the config server.',
    ko: '만들 것이 없습니다. 애플리케이션마다 두는 ConfigMap과 Secret이 Config Server를 대신합니다.',
  },
  dashboard: {
    en: 'Nothing is generated: Prometheus and Grafana show the metrics of Resilience4j in place of the streams of Hystrix.',
    ko: '만들 것이 없습니다. 히스트릭스 스트림 대신 Prometheus와 Grafana로 Resilience4j의 메트릭을 봅니다.',
  },
};

/** What runs on Kubernetes already and is not needed there. */
function leftovers({ application }: Plan): readonly Note[] {
  const { workload, service } = application;
  if (!workload) return [];
  const { file, resource, start } = workload;
  const name = resource.body.get('metadata', 'name');
  const kind = resource.kind ?? '';
  const also = service
    ? { en: ` and its Service "${service.name}"`, ko: `, "${service.name}" 서비스` }
    : { en: '', ko: '' };
  return [
    {
      kind: 'question',
      at: { uri: file.uri, span: shifted(name.span, start) },
      text: {
        en: `${kind} "${name.text}"${also.en} can be deleted once nothing asks it any more.`,
        ko: `접속하는 곳이 없어지면 삭제할 수 있습니다: "${name.text}" ${kind}${also.ko}.`,
      },
    },
  ];
}

function ownCode({ application, settings }: Plan): Note {
  const at = settings.find(({ canonical }) => /^(?:zuul|spring\.cloud\.gateway)\./.test(canonical));
  return {
    kind: 'question',
    ...(at?.uri !== undefined && { at: { uri: at.uri, span: at.keySpan } }),
    text: {
      en: `No Deployment is generated for "${application.name}": all of its routes can be served by a Gateway of Kubernetes. Filters, logins and pages in its code are not to be seen here; if it has any, keep it and put one HTTPRoute in front.`,
      ko: `"${application.name}" 애플리케이션의 경로는 모두 쿠버네티스의 Gateway로 처리할 수 있어 Deployment를 만들지 않습니다. 코드에 있는 필터, 로그인, 화면은 여기서 보이지 않으니, 있다면 이 애플리케이션을 유지하고 앞에 HTTPRoute를 하나 두세요.`,
    },
  };
}

function routesFromRegistry({ application }: Plan): Note {
  return {
    kind: 'question',
    text: {
      en: `"${application.name}" writes no routes: it makes them from the registry, which is gone on Kubernetes. Write the routes that are to be public, and an HTTPRoute to this application.`,
      ko: `"${application.name}" 애플리케이션은 경로를 적지 않고 레지스트리에서 만드는데, 쿠버네티스에는 레지스트리가 없습니다. 공개할 경로와 이 애플리케이션으로 가는 HTTPRoute를 적으세요.`,
    },
  };
}

function sharedPart(workspace: Workspace, plans: readonly Plan[], needsGateway: boolean): Conversion {
  const notes: Note[] = [];
  const others = otherServices(workspace, plans);
  if (others.length > 0) {
    const list = others.join(', ');
    notes.push({
      kind: 'kept',
      text: {
        en: `These services of Compose are no Spring applications and are left alone: ${list}. They need a workload and a Service of the same name, or a service of your cloud.`,
        ko: `스프링 애플리케이션이 아닌 컴포즈 서비스는 옮기지 않았습니다: ${list}. 같은 이름의 워크로드와 서비스를 만들거나 클라우드의 서비스를 쓰세요.`,
      },
    });
  }
  if (!needsGateway) return { files: [], notes };
  notes.push({ kind: 'question', text: gatewayNeeded });
  return { files: [{ path: 'gateway.yaml', text: gatewayText() }], notes };
}

/** The services of Compose files that run something else. */
function otherServices(workspace: Workspace, plans: readonly Plan[]): readonly string[] {
  if (plans.length === 0) return [];
  const own = new Set(plans.map(({ application }) => application.composeService?.name));
  const files = [...workspace.files.values()].filter(file => classify(workspace, file).family === 'compose');
  const names = files.flatMap(file => documentsIn(file).flatMap(({ document }) => servicesIn(document)));
  return [...new Set(names.map(({ name }) => name))].filter(name => !own.has(name));
}

const publicGateway = 'public-gateway';

function gatewayText(): Text {
  return printed(
    {
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'Gateway',
      metadata: { name: publicGateway },
      spec: {
        gatewayClassName: 'change-me',
        listeners: [{ name: 'http', port: 80, protocol: 'HTTP', allowedRoutes: { namespaces: { from: 'Same' } } }],
      },
    },
    [
      {
        path: ['spec', 'gatewayClassName'],
        text: {
          en: 'the class of the controller that the cluster has; `kubectl get gatewayclass` lists them',
          ko: '클러스터에 있는 컨트롤러의 클래스를 적으세요. `kubectl get gatewayclass`로 볼 수 있습니다',
        },
      },
      {
        path: ['spec', 'listeners'],
        text: {
          en: 'add a listener with TLS and a certificate before anybody else uses it',
          ko: '실제로 공개하기 전에 TLS와 인증서가 있는 리스너를 추가하세요',
        },
      },
    ],
  );
}

const gatewayNeeded: Text = {
  en: 'No file here has a Gateway, so gateway.yaml makes one. Enter the class of a controller that the cluster has; the cluster needs the Gateway API installed.',
  ko: '작업 영역에 Gateway가 없어 gateway.yaml을 만듭니다. 클러스터에 있는 컨트롤러의 클래스를 적으세요. 클러스터에 Gateway API가 설치되어 있어야 합니다.',
};

function isRoute({ path }: GeneratedFile): boolean {
  return path.endsWith('/httproute.yaml');
}

/** The namespace that all workloads are in already, so that what is made for them is found by them. */
function commonNamespace(plans: readonly Plan[]): string | undefined {
  const found = plans.flatMap(({ application }) =>
    application.workload ? [application.workload.resource.body.get('metadata', 'namespace').text] : [],
  );
  const [first] = new Set(found);
  return new Set(found).size === 1 ? first : undefined;
}

/** A manifest of ours with its namespace; what has one already, and the settings of an application, stay. */
function inNamespace({ path, text }: GeneratedFile, namespace: string | undefined): GeneratedFile {
  if (namespace === undefined || /\.yml$/.test(path)) return { path, text };
  const placed = (language: Language) =>
    text[language].replaceAll(
      /^metadata:\n {2}name: .*\n(?! {2}namespace:)/gm,
      head => `${head}  namespace: ${namespace}\n`,
    );
  return { path, text: Object.fromEntries(languages.map(language => [language, placed(language)])) as Text };
}

function onceEach(notes: readonly Note[]): readonly Note[] {
  const seen = new Set<string>();
  return notes.filter(({ kind, text, at }) => {
    const key = `${kind} ${text.en} ${at?.uri} ${at?.span.start}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
