import type { Text } from '../text/text';
import type { Conversion, Note } from './conversion';
import { joined, printed, type Remark } from './print';
import { placeholder } from './secrets';
import { printedService, serviceName } from './service';
import type { Item } from './spring-config';
import { isOpen, propertyIn, type Setting } from './spring-part';
import {
  type ActuatorHealth,
  actuatorHealth,
  defaultPort,
  measureResources,
  minorOf,
  noBreaker,
  pauseOf,
  probesOf,
  startingResources,
} from './spring-probes';
import { type Environment, environmentOf, type NewWorkload, secretOf, withDefaults } from './workload-environment';

export { activeProfiles, type NewWorkload, type Variable } from './workload-environment';

/** Deployment, Service and PodDisruptionBudget, with everything that good practice asks for and as little as possible to fill in. */
export function deploymentFor(workload: NewWorkload): Conversion {
  const name = serviceName(workload.name) ?? 'application';
  const port = workload.port ?? defaultPort;
  const health = actuatorHealth(workload.settings, port);
  const environment = environmentOf(name, workload);
  const image = imageOf(name, workload.image);
  const deployment = printed(
    deploymentData(name, workload, { image: image.text, port, health, environment }),
    remarksOn(workload, image, health),
  );
  const documents = environment.secrets.length > 0 ? [secretOf(name, environment.secrets), deployment] : [deployment];
  return {
    files: [
      { path: `${name}/deployment.yaml`, text: joined(documents) },
      { path: `${name}/service.yaml`, text: printedService({ name, selector: { app: name }, port }) },
      { path: `${name}/pod-disruption-budget.yaml`, text: budgetOf(name, workload.version) },
    ],
    notes: [
      ...image.notes,
      ...(workload.port === undefined ? [unknownPort(name)] : []),
      ...environment.notes,
      ...health.notes,
      measureResources,
      noBreaker,
    ],
  };
}

/** A drained node takes one Pod at a time, and need not wait for one that cannot run. */
function budgetOf(name: string, version: string | undefined): Text {
  return printed({
    apiVersion: 'policy/v1',
    kind: 'PodDisruptionBudget',
    metadata: { name },
    spec: {
      maxUnavailable: 1,
      selector: { matchLabels: { app: name } },
      unhealthyPodEvictionPolicy: minorOf(version) >= 27 ? 'AlwaysAllow' : undefined,
    },
  });
}

interface Parts {
  readonly image: string;
  readonly port: number;
  readonly health: ActuatorHealth;
  readonly environment: Environment;
}

function deploymentData(name: string, workload: NewWorkload, { image, port, health, environment }: Parts): unknown {
  const { config } = workload;
  const labels = { app: name };
  const container = {
    name,
    image,
    ports: [
      { name: 'http', containerPort: port },
      ...(health.isSeparate ? [{ name: 'management', containerPort: health.port }] : []),
    ],
    env: environment.items,
    envFrom: filled(config?.envFrom),
    ...probesOf(health, health.isSeparate ? 'management' : 'http'),
    lifecycle: pauseOf(workload.version),
    resources: startingResources,
    securityContext: { allowPrivilegeEscalation: false },
    volumeMounts: filled(config?.volumeMounts),
  };
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name, labels },
    spec: {
      replicas: 2,
      minReadySeconds: 10,
      selector: { matchLabels: labels },
      template: {
        metadata: { labels },
        spec: {
          ...(readsPorts(workload) && { enableServiceLinks: false }),
          terminationGracePeriodSeconds: health.graceSeconds,
          securityContext: { seccompProfile: { type: 'RuntimeDefault' } },
          topologySpreadConstraints: [
            {
              maxSkew: 1,
              topologyKey: 'kubernetes.io/hostname',
              whenUnsatisfiable: 'ScheduleAnyway',
              labelSelector: { matchLabels: labels },
            },
          ],
          containers: [container],
          volumes: filled(config?.volumes),
        },
      },
    },
  };
}

function filled(items: readonly Item[] | undefined): readonly Item[] | undefined {
  return items && items.length > 0 ? items : undefined;
}

/** Kubernetes sets `REDIS_PORT=tcp://...` for a Service called redis, which is no port to Spring. */
function readsPorts({ settings }: NewWorkload): boolean {
  return settings.some(({ value }) => /\$\{[A-Z][A-Z0-9_]*_PORT\b/.test(value));
}

const pod = ['spec', 'template', 'spec'];
const container = [...pod, 'containers', 0];

function remarksOn(workload: NewWorkload, image: Image, health: ActuatorHealth): readonly Remark[] {
  return [
    ...(image.remark ? [{ path: [...container, 'image'], text: image.remark }] : []),
    ...(readsPorts(workload) ? [{ path: [...pod, 'enableServiceLinks'], text: noLinks }] : []),
    {
      path: [...pod, 'terminationGracePeriodSeconds'],
      text: {
        en: `at least the pause of preStop and the graceful shutdown of Spring together: ${health.graceSeconds - 5}`,
        ko: `preStop 대기와 스프링의 정상 종료 시간을 더한 값(${health.graceSeconds - 5}초) 이상이어야 합니다`,
      },
    },
    {
      path: [...container, 'startupProbe'],
      text: {
        en: 'Spring Boot 2.3 or newer with Actuator; the application has two minutes to start',
        ko: 'Actuator가 있는 스프링 부트 2.3 이상이 필요하며, 시작에 2분까지 걸릴 수 있습니다',
      },
    },
    {
      path: [...container, 'resources'],
      text: {
        en: 'a start: measure the application under load',
        ko: '출발점일 뿐이니 부하를 주고 측정하세요',
      },
    },
    {
      path: [...container, 'securityContext'],
      text: {
        en: 'add runAsNonRoot: true if the image has a user of its own',
        ko: '이미지에 root가 아닌 사용자가 있다면 `runAsNonRoot: true`도 추가하세요',
      },
    },
  ];
}

const noLinks = {
  en: 'else Kubernetes sets variables such as REDIS_PORT=tcp://..., which the settings take for ports',
  ko: '이 설정이 없으면 쿠버네티스가 REDIS_PORT=tcp://... 같은 변수를 만들어 포트 설정과 충돌합니다',
};

interface Image {
  readonly text: string;
  readonly remark?: Text;
  readonly notes: readonly Note[];
}

/** The image with a tag that says what is missing, where one is. */
function imageOf(name: string, written: string | undefined): Image {
  const image = withDefaults(written ?? '');
  if (image === '' || isOpen(image) || /\s/.test(image)) {
    return {
      text: `registry.example.com/${name}:${placeholder}`,
      remark: { en: 'the image that your build pushes', ko: '빌드가 레지스트리에 올리는 이미지를 적으세요' },
      notes: [unknownImage(name)],
    };
  }
  const last = image.slice(image.lastIndexOf('/') + 1);
  const isFixed = image.includes('@') || (last.includes(':') && !/:(?:latest)?$/.test(last));
  if (isFixed) return { text: image, notes: [] };
  return {
    text: `${image.replace(/:(?:latest)?$/, '')}:${placeholder}`,
    remark: {
      en: 'an exact version, so that a rollback finds the one before',
      ko: '롤백할 수 있도록 정확한 버전을 적으세요',
    },
    notes: [unknownTag(image)],
  };
}

function unknownImage(name: string): Note {
  return {
    kind: 'question',
    text: {
      en: `Which image runs "${name}" is not written anywhere. Enter it in the Deployment: ${placeholder} stands for its tag.`,
      ko: `"${name}" 애플리케이션을 실행할 이미지가 어디에도 적혀 있지 않습니다. Deployment에 이미지를 적으세요. 태그 자리는 ${placeholder}입니다.`,
    },
  };
}

function unknownTag(image: string): Note {
  return {
    kind: 'question',
    text: {
      en: `The image "${image}" has no exact version. Replace ${placeholder} by one, as "latest" may be another image tomorrow.`,
      ko: `"${image}" 이미지에 정확한 버전이 없습니다. \`latest\`로는 내일 다른 이미지를 받을 수 있으니 ${placeholder} 자리에 버전을 적으세요.`,
    },
  };
}

function unknownPort(name: string): Note {
  return {
    kind: 'question',
    text: {
      en: `No setting says which port "${name}" listens on, so it is Spring Boot's own, ${defaultPort}. Check it.`,
      ko: `"${name}" 애플리케이션의 포트가 설정에 없어 스프링 부트의 기본 포트(${defaultPort})를 적었습니다. 확인하세요.`,
    },
  };
}

/** Whether the settings say that the application registers with Eureka. */
export function usesEureka(settings: readonly Setting[]): boolean {
  return (
    propertyIn(settings, 'eureka.client.enabled') !== undefined ||
    settings.some(({ canonical }) => canonical.startsWith('eureka.client.'))
  );
}
