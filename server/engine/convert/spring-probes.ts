import type { Note } from './conversion';
import { springMilliseconds } from './durations';
import { noted, propertyIn, type Setting, says, valueIn } from './spring-part';

/** How the kubelet can ask a Spring Boot application how it is, and how long that needs to end. */
export interface ActuatorHealth {
  /** The port that Actuator answers on; absent where none can be known. */
  readonly port: number | undefined;
  /** Whether that is another port than the one for requests. */
  readonly isSeparate: boolean;
  readonly scheme: 'HTTP' | 'HTTPS';
  readonly liveness: string;
  readonly readiness: string;
  /** What a `preStop` pause, the graceful shutdown and a little reserve need together. */
  readonly graceSeconds: number;
  readonly notes: readonly Note[];
}

/** Seconds for the endpoints to be taken out everywhere, before the application stops answering. */
const pauseSeconds = 10;

/** The port that a Spring Boot application listens on if nobody says otherwise. */
export const defaultPort = 8080;

/** What the settings of an application say about its health endpoints; `port` is the one for requests. */
export function actuatorHealth(settings: readonly Setting[], port: number | undefined): ActuatorHealth {
  const management = numberOf(valueIn(settings, 'management.server.port'));
  const isSeparate = management !== undefined && management > 0 && management !== port;
  const health = `${pathBefore(settings, isSeparate)}${endpointOf(settings)}`;
  return {
    port: isSeparate ? management : port,
    isSeparate,
    scheme: isEncrypted(settings, isSeparate ? 'management.server.ssl' : 'server.ssl') ? 'HTTPS' : 'HTTP',
    liveness: `${health}/liveness`,
    readiness: `${health}/readiness`,
    // Waiting longer than needed costs nothing: a Pod that has ended is gone at once.
    graceSeconds: pauseSeconds + Math.max(usualShutdown, shutdownSeconds(settings)) + 5,
    notes: notesOn(settings, health, isSeparate),
  };
}

/** The three probes as data; `port` is the number or the name that the container declares. */
export function probesOf(health: ActuatorHealth, port: number | string): Readonly<Record<string, unknown>> {
  const ask = (path: string) => ({
    httpGet: { path, port, ...(health.scheme === 'HTTPS' && { scheme: health.scheme }) },
  });
  return {
    startupProbe: { ...ask(health.liveness), periodSeconds: 5, failureThreshold: 24 },
    livenessProbe: { ...ask(health.liveness), periodSeconds: 10, timeoutSeconds: 2, failureThreshold: 3 },
    readinessProbe: { ...ask(health.readiness), periodSeconds: 5, timeoutSeconds: 2, failureThreshold: 3 },
  };
}

/** What a container does before it is told to stop; `sleep` needs Kubernetes 1.30. */
export function pauseOf(version: string | undefined): Readonly<Record<string, unknown>> {
  const pause =
    minorOf(version) >= 30
      ? { sleep: { seconds: pauseSeconds } }
      : { exec: { command: ['sh', '-c', `sleep ${pauseSeconds}`] } };
  return { preStop: pause };
}

/** 36 of the version "1.36"; where none is known, more than every release has. */
export function minorOf(version: string | undefined): number {
  return Number(/^1\.(\d+)/.exec(version ?? '')?.[1] ?? Number.POSITIVE_INFINITY);
}

/** Requests and limits to start from: memory is bounded, and CPU is not, since the start of a JVM needs a lot of it. */
export const startingResources: Readonly<Record<string, unknown>> = {
  requests: { cpu: '250m', memory: '512Mi' },
  limits: { memory: '512Mi' },
};

/** Actuator lies below the application's own path, unless it has a port to itself. */
function pathBefore(settings: readonly Setting[], isSeparate: boolean): string {
  const names = isSeparate
    ? ['management.server.base-path', 'management.server.servlet.context-path']
    : ['server.servlet.context-path', 'spring.webflux.base-path', 'server.context-path'];
  return pathOf(names.map(name => valueIn(settings, name)).find(value => value !== undefined) ?? '');
}

function endpointOf(settings: readonly Setting[]): string {
  const base = valueIn(settings, 'management.endpoints.web.base-path');
  const name = valueIn(settings, 'management.endpoints.web.path-mapping.health') ?? 'health';
  return `${pathOf(base ?? '/actuator')}${pathOf(name)}`;
}

/** A path that begins with a slash and does not end with one. */
function pathOf(path: string): string {
  const inner = path.replace(/^\/+|\/+$/g, '');
  return inner === '' ? '' : `/${inner}`;
}

function isEncrypted(settings: readonly Setting[], prefix: string): boolean {
  if (says(settings, `${prefix}.enabled`, 'false')) return false;
  return ['key-store', 'bundle', 'certificate'].some(name => valueIn(settings, `${prefix}.${name}`) !== undefined);
}

/** The port of a setting; of `${PORT:8080}` what counts where nobody sets the variable. */
export function numberOf(value: string | undefined): number | undefined {
  const [, plain, otherwise] = /^(-?\d{1,5})$|^\$\{[^}:]+:(\d{1,5})\}$/.exec(value?.trim() ?? '') ?? [];
  const found = plain ?? otherwise;
  return found === undefined ? undefined : Number(found);
}

function shutdownSeconds(settings: readonly Setting[]): number {
  const value = valueIn(settings, 'spring.lifecycle.timeout-per-shutdown-phase');
  const milliseconds = value === undefined ? undefined : springMilliseconds(value);
  return milliseconds === undefined || milliseconds < 0 ? usualShutdown : Math.ceil(milliseconds / 1000);
}

/** Seconds that Spring Boot gives to the requests it works on, if nobody says otherwise. */
const usualShutdown = 30;

function notesOn(settings: readonly Setting[], health: string, isSeparate: boolean): readonly Note[] {
  const notes: Note[] = [
    {
      kind: 'question',
      text: {
        en: `The probes ask ${health}/liveness and ${health}/readiness of Spring Boot Actuator. Spring Boot 2.3 to 3.x has them where it finds itself on Kubernetes, Boot 4 always; before 2.3 there are none. Actuator has to be a dependency.`,
        ko: `프로브는 Spring Boot Actuator의 경로(${health}/liveness, ${health}/readiness)를 확인합니다. 스프링 부트 2.3부터 3.x까지는 쿠버네티스에서 실행될 때만, 부트 4는 항상 이 경로를 제공하며 2.3 전에는 없습니다. Actuator 의존성이 필요합니다.`,
      },
    },
  ];
  const probes = propertyIn(settings, 'management.endpoint.health.probes.enabled');
  if (probes?.value.toLowerCase() === 'false') {
    notes.push(
      noted('question', probes, {
        en: '`management.endpoint.health.probes.enabled` is false, so the paths of the probes do not exist. Remove it, or set it to true for Kubernetes.',
        ko: '`management.endpoint.health.probes.enabled`가 `false`라서 프로브가 확인할 경로가 없습니다. 이 설정을 삭제하거나 쿠버네티스에서는 `true`로 설정하세요.',
      }),
    );
  }
  const old = propertyIn(settings, 'management.health.probes.enabled');
  if (old) {
    notes.push(
      noted('dropped', old, {
        en: '`management.health.probes.enabled` was read by no release of Spring Boot; its name is `management.endpoint.health.probes.enabled`.',
        ko: '`management.health.probes.enabled`는 정식 버전의 스프링 부트가 읽지 않는 키입니다. 올바른 이름은 `management.endpoint.health.probes.enabled`입니다.',
      }),
    );
  }
  const management = propertyIn(settings, 'management.server.port');
  if (numberOf(management?.value) === -1) {
    notes.push(
      noted('question', management, {
        en: '`management.server.port: -1` switches Actuator off for HTTP, so the probes find nothing. Give it a port.',
        ko: '`management.server.port`가 -1이면 HTTP로 Actuator를 쓸 수 없어 프로브가 실패합니다. 포트를 지정하세요.',
      }),
    );
  }
  if (isSeparate) {
    notes.push(
      noted('changed', management, {
        en: 'The probes ask the management port, which may answer while the main one is stuck. `management.endpoint.health.probes.add-additional-paths: true` adds /livez and /readyz to the main port.',
        ko: '프로브는 관리 포트를 확인하므로 애플리케이션 포트가 멈춰도 통과할 수 있습니다. `management.endpoint.health.probes.add-additional-paths: true`로 애플리케이션 포트에 /livez와 /readyz를 추가할 수 있습니다.',
      }),
    );
  }
  return notes;
}

/** What probes and resources are not. */
export const noBreaker: Note = {
  kind: 'kept',
  text: {
    en: 'Probes restart a Pod or take it out of its Service, and resources hold containers apart. Neither opens a circuit or answers with a fallback: keep a circuit breaker, such as Resilience4j, in the application.',
    ko: '프로브는 파드를 재시작하거나 서비스에서 빼고, 리소스 설정은 컨테이너를 서로 격리할 뿐입니다. 서킷을 열거나 폴백으로 응답하지는 않으므로 Resilience4j 같은 서킷 브레이커를 애플리케이션에 유지하세요.',
  },
};

/** The numbers that nobody can read from a configuration. */
export const measureResources: Note = {
  kind: 'question',
  text: {
    en: 'CPU 250m and memory 512Mi are a start: measure the application under load. The heap takes a quarter of the limit unless -XX:MaxRAMPercentage says otherwise.',
    ko: 'CPU 250m와 메모리 512Mi는 출발점일 뿐이니 부하를 주고 측정하세요. 힙은 `-XX:MaxRAMPercentage`를 지정하지 않으면 한도의 4분의 1만 씁니다.',
  },
};
