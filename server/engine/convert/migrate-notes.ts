import { servicesIn } from '../model/compose';
import { classify } from '../model/family';
import type { SpringApplication } from '../model/spring-applications';
import type { Workspace } from '../model/workspace';
import { shifted, type Text } from '../text/text';
import { documentsIn } from '../yaml/stream';
import type { Note } from './conversion';
import { isRunning, type Plan, type Role, type Surroundings } from './migrate-plan';

/** Settings inside the image need somebody who builds that. */
export function sourcesElsewhere({ name, settings }: SpringApplication): readonly Note[] {
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

/** What a Compose service says besides what a Deployment takes over. */
export function composeNotes({ application }: Plan): readonly Note[] {
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

/** Two applications cannot have one name in Kubernetes. */
export function nameTaken({ application, name }: Plan): Note {
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
export function goneNotes(plan: Plan, { plans }: Surroundings): readonly Note[] {
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

/** Whether an application uses a server of this role. */
export function uses({ components }: SpringApplication, role: Role): boolean {
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
export function leftovers({ application }: Plan): readonly Note[] {
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

/** What no file shows: the code of a gateway. */
export function ownCode({ application, settings }: Plan): Note {
  const at = settings.find(({ canonical }) => /^(?:zuul|spring\.cloud\.gateway)\./.test(canonical));
  return {
    kind: 'question',
    ...(at?.uri !== undefined && { at: { uri: at.uri, span: at.keySpan } }),
    text: {
      en: `No Deployment is generated for "${application.name}": all of its routes can be served by a Gateway of Kubernetes. Filters, logins and pages in its code are not to be seen here; if it has any, keep it and put one HTTPRoute in front.`,
      ko: `"${application.name}" 애플리케이션의 라우트는 모두 쿠버네티스의 Gateway로 처리할 수 있어 Deployment를 만들지 않습니다. 코드에 있는 필터, 로그인, 화면은 여기서 보이지 않으니, 있다면 이 애플리케이션을 유지하고 앞에 HTTPRoute를 하나 두세요.`,
    },
  };
}

/** Routes that a gateway takes from its registry stand in no file. */
export function routesFromRegistry({ application }: Plan): Note {
  return {
    kind: 'question',
    text: {
      en: `"${application.name}" writes no routes: it makes them from the registry, which is gone on Kubernetes. Write the routes that are to be public, and an HTTPRoute to this application.`,
      ko: `"${application.name}" 애플리케이션은 경로를 적지 않고 레지스트리에서 만드는데, 쿠버네티스에는 레지스트리가 없습니다. 공개할 경로와 이 애플리케이션으로 가는 HTTPRoute를 적으세요.`,
    },
  };
}

/** The services of Compose files that run something else. */
export function otherServices(workspace: Workspace, plans: readonly Plan[]): readonly string[] {
  if (plans.length === 0) return [];
  const own = new Set(plans.map(({ application }) => application.composeService?.name));
  const files = [...workspace.files.values()].filter(file => classify(workspace, file).family === 'compose');
  const names = files.flatMap(file => documentsIn(file).flatMap(({ document }) => servicesIn(document)));
  return [...new Set(names.map(({ name }) => name))].filter(name => !own.has(name));
}

/** The notes without those that say the same of the same place again. */
export function onceEach(notes: readonly Note[]): readonly Note[] {
  const seen = new Set<string>();
  return notes.filter(({ kind, text, at }) => {
    const key = `${kind} ${text.en} ${at?.uri} ${at?.span.start}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
