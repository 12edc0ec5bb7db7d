import { someObject } from '../model/objects';
import { portOf, type SpringApplication, springApplications } from '../model/spring-applications';
import { podLabels, stringsOf } from '../model/workloads';
import type { Workspace } from '../model/workspace';
import type { gatewayIn } from './cluster-gateway';
import { newWorkload } from './new-workload';
import { type KnownServices, serviceName } from './service';
import type { Setting } from './spring-part';
import { needsGateway, routingOf } from './spring-routes';
import type { NewWorkload } from './workload';

/** What an application is to the others: a server that goes away, a gateway whose routes are enough, or one that stays. */
export type Role = 'registry' | 'config-server' | 'dashboard' | 'routes' | 'gateway' | 'service';

/** An application on its way: what it is to the others, and what it is called in Kubernetes. */
export interface Plan {
  readonly application: SpringApplication;
  readonly name: string;
  readonly role: Role;
  readonly workload: NewWorkload;
  readonly settings: readonly Setting[];
  /** Set where another application has the name already. */
  readonly isSecond: boolean;
}

/** What an application has around it on its way. */
export interface Surroundings {
  readonly workspace: Workspace;
  readonly plans: readonly Plan[];
  readonly known: (plan: Plan) => KnownServices;
  readonly gateway: ReturnType<typeof gatewayIn>;
}

/** A plan for each application of the user, in the order of their names. */
export function plansFor(workspace: Workspace, version: string): readonly Plan[] {
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

/** Whether the application runs in Kubernetes too, rather than giving way to something of it. */
export function isRunning({ role }: Plan): boolean {
  return role === 'service' || role === 'gateway';
}

/** The services as they will be: those of the workspace, and those that the migration makes. */
export function knownServices(workspace: Workspace, plans: readonly Plan[]): (plan: Plan) => KnownServices {
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

/** Whether some manifest of the workspace declares a Service of this name. */
export function hasService(workspace: Workspace, wanted: string): boolean {
  return someObject(workspace, ({ kind, name }) => kind === 'Service' && name === wanted);
}

/** What a workload selects its Pods by, which no release changes; else all of their labels. */
export function selectorOf({ application, name }: Plan): Readonly<Record<string, string>> {
  const { workload } = application;
  if (!workload) return { app: name };
  const own = stringsOf(workload.resource.body.get('spec', 'selector', 'matchLabels'));
  const labels = own && own.size > 0 ? own : podLabels(workload.resource);
  return labels && labels.size > 0 ? Object.fromEntries(labels) : { app: name };
}

/** The port of its Pods as a Service asks for it: by name where they have one. */
export function targetPortOf(plan: Plan): number | string | undefined {
  const containers = plan.application.workload?.resource.body.get('spec', 'template', 'spec', 'containers').items ?? [];
  const ports = containers.flatMap(container => container.get('ports').items);
  if (ports.some(port => port.get('name').text === 'http')) return 'http';
  const number = ports[0]?.get('containerPort').text;
  return number !== undefined && /^\d+$/.test(number) ? Number(number) : plan.workload.port;
}
