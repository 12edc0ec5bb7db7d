import { propertiesUnder } from '../model/properties';
import { withoutExposed } from './exposure';
import { loss, withoutCounterpart } from './hystrix-losses';
import { commandsIn, type Keyed, poolFields, poolsIn } from './hystrix-settings';
import { isOpen, noted, type Outcome, partOf, type Setting, type SpringPart, typed } from './spring-part';

/**
 * The settings of Resilience4j that stand for those of Hystrix. What Hystrix does by default and Resilience4j does
 * otherwise is written out, so that the breaker stays the same one.
 */
export function resilienceOf(settings: readonly Setting[]): SpringPart {
  return partOf(outcomes(settings));
}

function* outcomes(settings: readonly Setting[]): Iterable<Outcome> {
  yield* switches(settings);
  const commands = commandsIn(settings);
  const pools = poolsIn(settings);
  const lost = [...commands, ...pools].flatMap(({ fields }) => [...fields]).filter(([name]) => !known.has(name));

  if (lost.length > 0) yield { path: [root], remark: withoutCounterpart(lost.map(([, { name }]) => name)) };
  yield* renamed(commands);
  yield* behindZuul(commands, settings);
  for (const command of commands) yield* timeLimiter(command);
  yield* breakers(commands);
  for (const command of commands) yield* bulkhead(command);
  for (const pool of pools) yield* threadPool(pool, pools);
  for (const [, setting] of lost) yield noted('dropped', setting, loss(setting));
  yield* rest(settings);
  yield* withoutExposed(settings, ['hystrix.stream', 'hystrixstream', 'turbine.stream']);
}

const root = 'resilience4j';

function* renamed(commands: readonly Keyed[]): Iterable<Outcome> {
  for (const { key, name, fields } of commands) {
    if (key === name) continue;
    const [setting] = fields.values();
    yield noted('changed', setting, {
      en: `The command "${key}" becomes "${name}": since Spring Cloud 2022.0 OpenFeign names its circuit breakers with letters and digits only.`,
      ko: `"${key}" 커맨드의 이름은 "${name}" 형태가 됩니다. 스프링 클라우드 2022.0부터 OpenFeign은 서킷 브레이커 이름에서 기호를 뺍니다.`,
    });
  }
}

/** Zuul wraps each service in a command of its name, which nothing does behind it. */
function* behindZuul(commands: readonly Keyed[], settings: readonly Setting[]): Iterable<Outcome> {
  const [setting] = commands[0]?.fields.values() ?? [];
  if (!setting || !settings.some(({ canonical }) => canonical.startsWith('zuul.'))) return;
  yield noted('changed', setting, {
    en: 'Zuul wraps every route in a Hystrix command by itself. Spring Cloud Gateway has a breaker only where a route has the CircuitBreaker filter, under the name given there; an HTTPRoute has timeouts and no breaker.',
    ko: '주울은 모든 라우트를 저절로 히스트릭스 커맨드로 감쌉니다. Spring Cloud Gateway는 CircuitBreaker 필터가 있는 라우트에만 그 필터에 적은 이름으로 서킷 브레이커를 두고, HTTPRoute에는 타임아웃만 있습니다.',
  });
}

/** What the functions below read; everything else of Hystrix has no counterpart. */
const known: ReadonlySet<string> = new Set([
  'execution.isolation.strategy',
  'execution.isolation.thread.timeoutinmilliseconds',
  'execution.isolation.thread.interruptontimeout',
  'execution.timeout.enabled',
  'execution.isolation.semaphore.maxconcurrentrequests',
  'circuitbreaker.requestvolumethreshold',
  'circuitbreaker.errorthresholdpercentage',
  'circuitbreaker.sleepwindowinmilliseconds',
  'metrics.rollingstats.timeinmilliseconds',
  ...[...poolFields].filter(field => field !== 'metrics'),
]);

function* switches(settings: readonly Setting[]): Iterable<Outcome> {
  for (const setting of settings) {
    if (setting.canonical === 'feign.hystrix.enabled') {
      yield { path: ['spring', 'cloud', 'openfeign', 'circuitbreaker', 'enabled'], value: typed(setting.value) };
      yield noted('changed', setting, {
        en: '`feign.hystrix.enabled` becomes `spring.cloud.openfeign.circuitbreaker.enabled`; in Spring Cloud 2020 and 2021 it is called `feign.circuitbreaker.enabled`. It needs spring-cloud-starter-circuitbreaker-resilience4j.',
        ko: '`feign.hystrix.enabled`는 `spring.cloud.openfeign.circuitbreaker.enabled`로 바뀝니다. 스프링 클라우드 2020과 2021에서는 `feign.circuitbreaker.enabled`입니다. spring-cloud-starter-circuitbreaker-resilience4j 의존성이 필요합니다.',
      });
    } else if (setting.canonical === 'spring.cloud.circuitbreaker.hystrix.enabled') {
      yield { path: ['spring', 'cloud', 'circuitbreaker', 'resilience4j', 'enabled'], value: typed(setting.value) };
    }
  }
}

/** The path of a command's or pool's settings: `default` is what all others start from. */
function pathOf(module: string, { key, name }: Keyed): readonly string[] {
  return key === 'default' ? [root, module, 'configs', 'default'] : [root, module, 'instances', name];
}

function* timeLimiter(command: Keyed): Iterable<Outcome> {
  const path = pathOf('timelimiter', command);
  const timeout = command.fields.get('execution.isolation.thread.timeoutinmilliseconds');
  if (timeout) yield { path: [...path, 'timeoutDuration'], value: milliseconds(timeout) };
  const interrupts = command.fields.get('execution.isolation.thread.interruptontimeout');
  if (interrupts) yield { path: [...path, 'cancelRunningFuture'], value: typed(interrupts.value) };

  const enabled = command.fields.get('execution.timeout.enabled');
  if (enabled?.value.toLowerCase() !== 'false') return;
  const factory = ['spring', 'cloud', 'circuitbreaker', root];
  yield command.key === 'default'
    ? { path: [...factory, 'disable-time-limiter'], value: true }
    : { path: [...factory, 'disable-time-limiter-map', command.name], value: true };
  yield noted('changed', enabled, {
    en: 'Spring Cloud CircuitBreaker switches the time limit off in its own place, not in that of Resilience4j.',
    ko: '시간 제한은 Resilience4j 설정이 아니라 Spring Cloud CircuitBreaker 설정에서 끕니다.',
  });
}

const breakerFields = [
  'circuitbreaker.requestvolumethreshold',
  'circuitbreaker.errorthresholdpercentage',
  'metrics.rollingstats.timeinmilliseconds',
  'circuitbreaker.sleepwindowinmilliseconds',
] as const;

/**
 * Hystrix opens after 20 calls within 10 seconds, tries again after 5 and lets one call through then; Resilience4j
 * opens after 100 calls, tries again after a minute and lets ten through.
 */
function* breakers(commands: readonly Keyed[]): Iterable<Outcome> {
  const [first] = commands;
  if (!first) return;
  const base = commands.find(({ key }) => key === 'default') ?? { key: 'default', name: 'default', fields: new Map() };
  yield* breaker(base, defaults);
  const path = pathOf('circuitbreaker', base);
  if (breakerFields.some(field => !base.fields.has(field))) {
    yield {
      path,
      remark: {
        en: 'The defaults of Hystrix are written out, as those of Resilience4j differ.',
        ko: 'Resilience4j의 기본값과 달라 히스트릭스의 기본값도 함께 적었습니다.',
      },
    };
  }
  for (const command of commands) {
    if (command === base || !breakerFields.some(field => command.fields.has(field))) continue;
    yield { path: [...pathOf('circuitbreaker', command), 'baseConfig'], value: 'default' };
    yield* breaker(command, {});
  }
}

const defaults: Readonly<Record<string, string>> = {
  'circuitbreaker.requestvolumethreshold': '20',
  'circuitbreaker.errorthresholdpercentage': '50',
  'metrics.rollingstats.timeinmilliseconds': '10000',
  'circuitbreaker.sleepwindowinmilliseconds': '5000',
};

function* breaker(command: Keyed, otherwise: Readonly<Record<string, string>>): Iterable<Outcome> {
  const path = pathOf('circuitbreaker', command);
  const read = (field: string) => command.fields.get(field)?.value || otherwise[field];
  const calls = read('circuitbreaker.requestvolumethreshold');
  if (calls !== undefined) yield { path: [...path, 'minimumNumberOfCalls'], value: typed(calls) };
  const rate = read('circuitbreaker.errorthresholdpercentage');
  if (rate !== undefined) yield { path: [...path, 'failureRateThreshold'], value: typed(rate) };

  const window = read('metrics.rollingstats.timeinmilliseconds');
  if (window !== undefined) {
    const size = Math.max(1, Math.round(Number(window) / 1000));
    yield { path: [...path, 'slidingWindowType'], value: 'TIME_BASED' };
    yield { path: [...path, 'slidingWindowSize'], value: Number.isFinite(size) ? size : 10 };
    if (!Number.isFinite(size) || Number(window) % 1000 !== 0) {
      yield noted('question', command.fields.get('metrics.rollingstats.timeinmilliseconds'), {
        en: `Resilience4j counts the window in whole seconds, which "${window}" milliseconds are not. Check slidingWindowSize.`,
        ko: `Resilience4j는 집계 구간을 초 단위 정수로 세는데 "${window}" 밀리초는 그렇게 나타낼 수 없습니다. \`slidingWindowSize\`를 확인하세요.`,
      });
    }
  }
  const pause = read('circuitbreaker.sleepwindowinmilliseconds');
  if (pause !== undefined) yield { path: [...path, 'waitDurationInOpenState'], value: `${plainNumber(pause)}ms` };
  if (command.key === 'default') yield { path: [...path, 'permittedNumberOfCallsInHalfOpenState'], value: 1 };
}

function* bulkhead(command: Keyed): Iterable<Outcome> {
  const calls = command.fields.get('execution.isolation.semaphore.maxconcurrentrequests');
  if (calls) yield { path: [...pathOf('bulkhead', command), 'maxConcurrentCalls'], value: typed(calls.value) };
  const strategy = command.fields.get('execution.isolation.strategy');
  if (!strategy || !/^semaphore$/i.test(strategy.value)) return;
  if (command.key === 'default') {
    const path = ['spring', 'cloud', 'circuitbreaker', root, 'enable-semaphore-default-bulkhead'];
    yield { path, value: true };
  }
  yield noted('changed', strategy, {
    en: 'Isolation by semaphore is the plain bulkhead in Resilience4j; the time limit still runs the call in another thread, so what is tied to the thread (security, tracing) has to be handed over.',
    ko: '세마포어 격리는 Resilience4j의 일반 벌크헤드에 해당합니다. 시간 제한은 여전히 호출을 다른 스레드에서 실행하므로, 스레드에 매인 정보(보안, 추적)는 따로 넘겨야 합니다.',
  });
}

/** All three sizes are written, since Resilience4j refuses a pool whose core is larger than its maximum. */
function* threadPool(pool: Keyed, pools: readonly Keyed[]): Iterable<Outcome> {
  const path = pathOf('thread-pool-bulkhead', pool);
  const base = pools.find(({ key }) => key === 'default');
  const setting = (field: string) => pool.fields.get(field) ?? base?.fields.get(field);
  const read = (field: string, otherwise: string) => setting(field)?.value || otherwise;

  const core = read('coresize', '10');
  const diverges = read('allowmaximumsizetodivergefromcoresize', 'false').toLowerCase() === 'true';
  const maximum = diverges ? read('maximumsize', core) : core;
  yield { path: [...path, 'coreThreadPoolSize'], value: typed(core) };
  yield { path: [...path, 'maxThreadPoolSize'], value: Number(maximum) < Number(core) ? typed(core) : typed(maximum) };
  if (!diverges && pool.fields.has('maximumsize')) {
    yield noted('changed', pool.fields.get('maximumsize'), {
      en: 'Hystrix ignores maximumSize unless allowMaximumSizeToDivergeFromCoreSize is true, so the pool keeps the size of its core.',
      ko: '히스트릭스는 `allowMaximumSizeToDivergeFromCoreSize`가 `true`일 때만 `maximumSize`를 읽으므로 스레드 풀의 최대 크기를 기본 크기와 같게 두었습니다.',
    });
  }
  yield* queue(pool, path, read('maxqueuesize', '-1'), read('queuesizerejectionthreshold', '5'));
  const idle = pool.fields.get('keepalivetimeminutes');
  if (idle) yield { path: [...path, 'keepAliveDuration'], value: `${plainNumber(idle.value)}m` };
}

function* queue(pool: Keyed, path: readonly string[], size: string, rejection: string): Iterable<Outcome> {
  const at = [...path, 'queueCapacity'];
  if (Number(size) <= 0) {
    yield {
      path: at,
      value: 0,
      remark: {
        en: 'No queue, as in Hystrix; Resilience4j 1.x needs at least 1 here.',
        ko: '히스트릭스처럼 대기열이 없습니다. Resilience4j 1.x에서는 1 이상이어야 합니다.',
      },
    };
    return;
  }
  const threshold = pool.fields.get('queuesizerejectionthreshold');
  const isShorter = threshold !== undefined && Number(rejection) < Number(size);
  yield { path: at, value: typed(isShorter ? rejection : size) };
  if (Number(rejection) >= Number(size)) return;
  yield noted('changed', threshold ?? pool.fields.get('maxqueuesize'), {
    en: `Hystrix turns calls away once ${rejection} wait (queueSizeRejectionThreshold), however long the queue may be. Resilience4j knows the length only: ${isShorter ? rejection : size}.`,
    ko: `히스트릭스는 대기열 길이와 상관없이 ${rejection}개가 기다리면(queueSizeRejectionThreshold) 호출을 거절합니다. Resilience4j에는 대기열 길이만 있습니다: ${isShorter ? rejection : size}.`,
  });
}

/** What stands beside commands and pools. */
function* rest(settings: readonly Setting[]): Iterable<Outcome> {
  const handled = new Set(
    [...commandsIn(settings), ...poolsIn(settings)].flatMap(({ fields }) => [...fields.values()]),
  );
  for (const prefix of ['hystrix', 'turbine', 'management.endpoint.hystrix', 'management.metrics.binders.hystrix']) {
    for (const setting of propertiesUnder(settings, prefix) as readonly Setting[]) {
      if (!handled.has(setting)) yield noted('dropped', setting, loss(setting));
    }
  }
}

function milliseconds({ value }: Setting): string {
  return `${plainNumber(value)}ms`;
}

/** Java reads `10_000` as a number, a duration does not. */
function plainNumber(value: string): string {
  return isOpen(value) ? value : value.replaceAll('_', '');
}
