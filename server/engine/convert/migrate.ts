import type { SpringApplication } from '../model/spring-applications';
import type { Workspace } from '../model/workspace';
import { memo2 } from '../text/memo';
import { type Language, languages, type Text } from '../text/text';
import { gatewayIn } from './cluster-gateway';
import type { Conversion, GeneratedFile, Note } from './conversion';
import { deliveredConfig, isConfigured, keptVariables, profilePatch } from './migrate-config';
import {
  composeNotes,
  goneNotes,
  leftovers,
  nameTaken,
  onceEach,
  otherServices,
  ownCode,
  routesFromRegistry,
  sourcesElsewhere,
} from './migrate-notes';
import {
  hasService,
  knownServices,
  type Plan,
  plansFor,
  type Role,
  type Surroundings,
  selectorOf,
  targetPortOf,
} from './migrate-plan';
import { workloadPatch } from './migrate-workload';
import { printed } from './print';
import { printedService } from './service';
import { staticDiscovery, usesDiscovery } from './spring-discovery';
import { sentinelOf } from './spring-others';
import type { SpringPart } from './spring-part';
import { kubernetesParts, kubernetesProfile } from './spring-profile';
import { resilienceOf } from './spring-resilience';
import { type GatewayApplication, gatewayInFront, routesToHttpRoute } from './spring-routes';
import { securityOf } from './spring-security';
import { tracingOf } from './spring-tracing';
import { deploymentFor } from './workload';

/** What moving the Spring applications of a workspace to Kubernetes makes, application by application. */
export interface Migration {
  readonly applications: readonly MigratedApplication[];
  /** What they have in common, such as the Gateway. */
  readonly shared: Conversion;
}

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

function serviceFor(plan: Plan): GeneratedFile {
  const { name } = plan;
  const targetPort = targetPortOf(plan) ?? usualPort;
  const port = plan.workload.port ?? usualPort;
  return { path: `${name}/service.yaml`, text: printedService({ name, selector: selectorOf(plan), port, targetPort }) };
}

const usualPort = 8080;

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
