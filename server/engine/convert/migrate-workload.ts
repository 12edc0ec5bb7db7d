import type { SpringApplication } from '../model/spring-applications';
import { componentsIn } from '../model/spring-components';
import { containersOf } from '../model/spring-kubernetes';
import { podTemplate } from '../model/workloads';
import type { Workspace } from '../model/workspace';
import { shifted, type Text } from '../text/text';
import { plain } from '../yaml/plain';
import type { View } from '../yaml/view';
import type { Conversion, Note } from './conversion';
import { printed, type Remark } from './print';
import type { Item } from './spring-config';
import { actuatorHealth, pauseOf, probesOf, startingResources } from './spring-probes';
import { activeProfiles, type NewWorkload } from './workload';
import { portOf } from './workload-edits';

/**
 * What the workload that runs an application already has to change: a patch for Kustomize or `kubectl patch`, with what
 * it lacks, and without what leads to servers that go away. The manifest itself stays as it is.
 */
export function workloadPatch(
  application: SpringApplication,
  wanted: NewWorkload,
  name: string,
  workspace: Workspace,
): Conversion {
  const { workload } = application;
  const pod = workload && podTemplate(workload.resource);
  if (!workload || !pod) return { files: [], notes: [] };
  const { file, resource, start } = workload;
  const at = { uri: file.uri, span: shifted(resource.body.get('metadata', 'name').span, start) };
  const containers = containersOf(resource);
  const own =
    containers.length === 1 ? containers[0] : containers.find(one => one.get('name').text === application.name);
  const ownName = own?.get('name').text;
  const objectName = resource.body.get('metadata', 'name').text;
  if (!own || ownName === undefined || objectName === undefined) return { files: [], notes: [{ ...byHand, at }] };

  const health = actuatorHealth(wanted.settings, application.port);
  const missing = <Data>(view: View, data: Data) => (view.exists && view.kind !== 'null' ? undefined : data);
  const added = {
    ...probesOf(health, portOf(own, health.port)),
    lifecycle: pauseOf(wanted.version),
    resources: startingResources,
  };
  const waits = waitsIn(application, workspace, pod);
  const environment = environmentOf(own, wanted, at);
  const spec = pod.get('spec');
  const { config } = wanted;
  const isPausing = missing(own.get('lifecycle'), true) === true;
  const container = {
    name: ownName,
    env: environment.items,
    envFrom: config && config.envFrom.length > 0 ? withWritten(own.get('envFrom'), config.envFrom) : undefined,
    ...Object.fromEntries(Object.entries(added).map(([key, value]) => [key, missing(own.get(key), value)])),
    volumeMounts: filled(config?.volumeMounts),
  };
  const podSpec = {
    terminationGracePeriodSeconds: isPausing
      ? missing(spec.get('terminationGracePeriodSeconds'), health.graceSeconds)
      : undefined,
    initContainers: filled(waits.map(wait => ({ name: wait.name, $patch: 'delete' }))),
    containers: [container],
    volumes: filled(config?.volumes),
  };
  const kind = resource.kind ?? '';
  const patch = {
    apiVersion: resource.apiVersion,
    kind,
    metadata: { name: objectName, namespace: resource.body.get('metadata', 'namespace').text },
    spec: kind === 'Pod' ? podSpec : { template: { spec: podSpec } },
  };
  const path = `${name}/${kind.toLowerCase()}-patch.yaml`;
  return {
    files: [{ path, text: printed(patch, [patchHeading(kind, objectName, path)]) }],
    notes: [
      { kind: 'changed', at, text: changedBy(kind, objectName, path) },
      ...waits.map(({ note }) => note),
      ...environment.notes,
      ...health.notes,
    ],
  };
}

const byHand = {
  kind: 'question',
  text: {
    en: 'It cannot be told which container of this workload runs the application, so change it by hand. It needs the profile "kubernetes", probes, and no variables of Eureka and the config server.',
    ko: '이 워크로드의 어느 컨테이너가 애플리케이션을 실행하는지 알 수 없어 직접 고쳐야 합니다. `kubernetes` 프로필과 프로브를 추가하고 유레카와 Config Server의 변수는 빼세요.',
  },
} as const satisfies Note;

function patchHeading(kind: string, name: string, path: string): Remark {
  const command = `kubectl patch ${kind.toLowerCase()} ${name} --patch-file ${path}`;
  return {
    path: [],
    text: {
      en: `What ${kind} "${name}" has to change. List it under \`patches\` of a kustomization, or try it with\n${command}`,
      ko: `"${name}" ${kind}에서 바꿀 내용입니다. kustomization의 \`patches\`에 적거나 다음 명령으로 적용해 보세요.\n${command}`,
    },
  };
}

function changedBy(kind: string, name: string, path: string): Text {
  return {
    en: `${kind} "${name}" stays, and ${path} has what it lacks: use it as a patch of Kustomize, or carry it over into the manifest.`,
    ko: `"${name}" ${kind}는 그대로 두고 부족한 것을 패치(${path})로 만들었습니다. Kustomize 패치로 쓰거나 매니페스트에 옮겨 적으세요.`,
  };
}

function filled(items: readonly Item[] | undefined): readonly Item[] | undefined {
  return items && items.length > 0 ? items : undefined;
}

/** A patch replaces this list as a whole. */
function withWritten(view: View, items: readonly Item[]): readonly unknown[] {
  return [...view.items.map(item => plain(item, '')), ...items];
}

interface Wait {
  readonly name: string;
  readonly note: Note;
}

/** The containers before the program that only wait for a server that goes away. */
function waitsIn({ workload }: SpringApplication, workspace: Workspace, pod: View): readonly Wait[] {
  if (!workload) return [];
  const { file, start } = workload;
  const waits = componentsIn(file, workspace).filter(
    ({ evidence, component }) => evidence === 'wait' && goneServers.has(component),
  );
  return pod.get('spec', 'initContainers').items.flatMap(view => {
    const { span } = view;
    const inside = waits.filter(wait => start + span.start <= wait.span.start && wait.span.start <= start + span.end);
    const [first] = inside;
    const name = view.get('name').text;
    // Another server that it waits for may stay.
    if (!first || name === undefined || portsNamed(view) > inside.length) return [];
    const note: Note = {
      kind: 'dropped',
      at: { uri: file.uri, span: first.span },
      text: {
        en: `The init container "${name}" waits for a server that goes away. It would wait for ever, so the patch removes it.`,
        ko: `"${name}" 초기화 컨테이너는 없어질 서버를 기다립니다. 그대로 두면 끝없이 기다리므로 패치에서 삭제합니다.`,
      },
    };
    return [{ name, note }];
  });
}

function portsNamed(view: View): number {
  const words = ['command', 'args'].flatMap(key => view.get(key).items.map(({ text }) => text ?? ''));
  return words.join(' ').match(/[:\s/]\d{4,5}\b/g)?.length ?? 0;
}

const goneServers: ReadonlySet<string> = new Set(['eureka-server', 'config-server', 'turbine', 'hystrix-dashboard']);

/** Variables that lead to servers that go away make room for those that switch their clients off. */
function environmentOf(
  container: View,
  wanted: NewWorkload,
  at: NonNullable<Note['at']>,
): { readonly items: readonly Item[]; readonly notes: readonly Note[] } {
  const items: Item[] = [];
  const notes: Note[] = [];
  const written = new Map(container.get('env').items.map(item => [item.get('name').text ?? '', item]));
  for (const name of written.keys()) {
    if (leadsToGone(name, wanted.config !== undefined)) items.push({ name, $patch: 'delete' });
  }
  const ours = [
    { name: 'SPRING_PROFILES_ACTIVE', value: activeProfiles(wanted).join(',') },
    ...(wanted.leavesEureka ? [{ name: 'EUREKA_CLIENT_ENABLED', value: 'false' }] : []),
    ...(wanted.config?.env ?? []),
  ];
  for (const variable of ours) {
    const known = written.get(String(variable.name));
    const isElsewhere = known?.get('valueFrom').exists ?? false;
    if (!isElsewhere) items.push(variable);
    else if ('value' in variable) {
      notes.push({
        kind: 'question',
        at,
        text: {
          en: `"${variable.name}" comes from another object: let it be "${variable.value}" there.`,
          ko: `"${variable.name}" 값은 다른 오브젝트에서 옵니다. 그곳의 값을 바꾸세요: "${variable.value}"`,
        },
      });
    }
  }
  return { items, notes };
}

/** Whether a variable is only about the registry or the config server, which go away. */
export function leadsToGone(name: string, hasConfig: boolean): boolean {
  if (/^EUREKA_CLIENT_ENABLED$/i.test(name)) return false;
  if (/^EUREKA_(?:CLIENT|INSTANCE)_|^eureka\.(?:client|instance)\./i.test(name)) return true;
  return hasConfig && /^SPRING_CLOUD_CONFIG_(?!SERVER_|ENABLED$)/i.test(name);
}
