import { strict as assert } from 'node:assert';
import { printed } from '../../../server/engine/convert/print';
import { destinationRuleOf } from '../../../server/engine/convert/spring-mesh';
import { resilienceOf } from '../../../server/engine/convert/spring-resilience';
import { data, documentsOf, sentences, settings, untranslated } from './parts';

const hystrix = `\
feign:
  hystrix:
    enabled: true
hystrix:
  command:
    default:
      execution:
        isolation:
          thread:
            timeoutInMilliseconds: 10000
      circuitBreaker:
        requestVolumeThreshold: 20
        sleepWindowInMilliseconds: 5000
`;

describe('Hystrix to Resilience4j', () => {
  it('keeps the behaviour of the default command, with what Hystrix does unasked', () => {
    const part = resilienceOf(settings(hystrix));
    assert.equal(
      printed(part.settings, part.remarks).en,
      `\
spring:
  cloud:
    openfeign:
      circuitbreaker:
        enabled: true
resilience4j:
  timelimiter:
    configs:
      default:
        timeoutDuration: 10000ms
  circuitbreaker:
    configs:
      # The defaults of Hystrix are written out, as those of Resilience4j differ.
      default:
        minimumNumberOfCalls: 20
        failureRateThreshold: 50
        slidingWindowType: TIME_BASED
        slidingWindowSize: 10
        waitDurationInOpenState: 5000ms
        permittedNumberOfCallsInHalfOpenState: 1
`,
    );
    assert.match(printed(part.settings, part.remarks).ko, /히스트릭스의 기본값도 함께 적었습니다/);
    assert.deepEqual(sentences(part.notes, 'dropped'), []);
    assert.deepEqual(untranslated(part.notes), []);
  });

  it('makes an instance of a command, on top of the default one', () => {
    const part = resilienceOf(
      settings(`\
hystrix:
  command:
    orders:
      execution.isolation.thread.timeoutInMilliseconds: \${TIMEOUT:1500}
      circuitBreaker: { errorThresholdPercentage: 25 }
      metrics.rollingStats.timeInMilliseconds: 30000
    stock.execution.isolation.semaphore.maxConcurrentRequests: 7
`),
    );
    assert.deepEqual(
      part.settings,
      data(`\
resilience4j:
  timelimiter:
    instances:
      orders: { timeoutDuration: "\${TIMEOUT:1500}ms" }
  circuitbreaker:
    configs:
      default:
        minimumNumberOfCalls: 20
        failureRateThreshold: 50
        slidingWindowType: TIME_BASED
        slidingWindowSize: 10
        waitDurationInOpenState: 5000ms
        permittedNumberOfCallsInHalfOpenState: 1
    instances:
      orders: { baseConfig: default, failureRateThreshold: 25, slidingWindowType: TIME_BASED, slidingWindowSize: 30 }
  bulkhead:
    instances:
      stock: { maxConcurrentCalls: 7 }
`),
    );
  });

  it('gives a thread pool all three sizes', () => {
    const part = resilienceOf(
      settings(`\
hystrix:
  threadpool:
    default: { coreSize: 20, maximumSize: 40 }
    orders:
      coreSize: 5
      maximumSize: 8
      allowMaximumSizeToDivergeFromCoreSize: true
      maxQueueSize: 100
      queueSizeRejectionThreshold: 50
      keepAliveTimeMinutes: 2
`),
    );
    assert.deepEqual(
      part.settings,
      data(`\
resilience4j:
  thread-pool-bulkhead:
    configs:
      default: { coreThreadPoolSize: 20, maxThreadPoolSize: 20, queueCapacity: 0 }
    instances:
      orders: { coreThreadPoolSize: 5, maxThreadPoolSize: 8, queueCapacity: 50, keepAliveDuration: 2m }
`),
    );
    assert.match(sentences(part.notes, 'changed')[0] ?? '', /^Hystrix ignores maximumSize unless/);
    assert.match(sentences(part.notes, 'changed')[1] ?? '', /once 50 wait/);
  });

  it('tells what has no counterpart, at its place and beside the result', () => {
    const text = `\
hystrix:
  shareSecurityContext: true
  command:
    default:
      circuitBreaker: { forceOpen: false }
      requestCache: { enabled: false }
      fallback: { enabled: true }
  collapser.default.maxRequestsInBatch: 10
  dashboard.proxyStreamAllowList: "*"
turbine.appConfig: orders
management.endpoints.web.exposure.include: health,hystrix.stream,info
`;
    const part = resilienceOf(settings(text));
    assert.deepEqual(
      part.notes.filter(({ kind }) => kind === 'dropped').map(({ at }) => at && text.slice(at.span.start, at.span.end)),
      [
        'forceOpen',
        'enabled',
        'enabled',
        'shareSecurityContext',
        'collapser.default.maxRequestsInBatch',
        'dashboard.proxyStreamAllowList',
        'turbine.appConfig',
        'management.endpoints.web.exposure.include',
      ],
    );
    assert.match(
      printed(part.settings, part.remarks).en,
      /# Without a counterpart, so not carried over: hystrix.command.default.circuitBreaker.forceOpen, hystrix.command.default.requestCache.enabled, hystrix.command.default.fallback.enabled\nresilience4j:/,
    );
    assert.deepEqual(part.settings.management, { endpoints: { web: { exposure: { include: 'health,info' } } } });
    assert.deepEqual(untranslated(part.notes), []);
  });

  it('renames the command of a Feign method', () => {
    const part = resilienceOf(
      settings('hystrix.command.Orders#find(Long).execution.isolation.thread.timeoutInMilliseconds: 50\n'),
    );
    assert.match(printed(part.settings).en, /^ {4}instances:\n {6}OrdersfindLong:\n {8}timeoutDuration: 50ms$/m);
    assert.match(sentences(part.notes, 'changed')[0] ?? '', /"Orders#find\(Long\)" becomes "OrdersfindLong"/);
  });

  it('tells that nothing wraps the routes of Zuul any more', () => {
    const part = resilienceOf(
      settings('zuul.prefix: /api\nhystrix.command.default.execution.isolation.thread.timeoutInMilliseconds: 50\n'),
    );
    assert.match(sentences(part.notes, 'changed')[0] ?? '', /^Zuul wraps every route/);
  });

  it('switches time limits off where Spring Cloud does', () => {
    const part = resilienceOf(settings('hystrix.command.default.execution.timeout.enabled: false\n'));
    assert.deepEqual(part.settings.spring, {
      cloud: { circuitbreaker: { resilience4j: { 'disable-time-limiter': true } } },
    });
  });

  it('asks about a window that is no whole number of seconds', () => {
    const part = resilienceOf(settings('hystrix.command.default.metrics.rollingStats.timeInMilliseconds: 2500\n'));
    assert.match(sentences(part.notes, 'question')[0] ?? '', /"2500" milliseconds/);
  });

  it('reads variables and says nothing without Hystrix', () => {
    const property = {
      name: 'FEIGN_HYSTRIX_ENABLED',
      canonical: 'feign.hystrix.enabled',
      segments: ['FEIGN', 'HYSTRIX', 'ENABLED'],
      value: 'true',
      keySpan: { start: 0, end: 0 },
      valueSpan: { start: 0, end: 0 },
      environment: true as const,
    };
    assert.deepEqual(resilienceOf([property]).settings, {
      spring: { cloud: { openfeign: { circuitbreaker: { enabled: true } } } },
    });
    const none = resilienceOf(settings('server.port: 80\n'));
    assert.deepEqual([none.settings, none.notes, none.remarks], [{}, [], []]);
  });
});

describe('Hystrix to Istio', () => {
  it('ejects Pods for as long as the breaker stayed open', () => {
    const rule = destinationRuleOf('order-service', settings(hystrix));
    assert.deepEqual(documentsOf(rule), [
      data(`\
apiVersion: networking.istio.io/v1
kind: DestinationRule
metadata:
  name: order-service
spec:
  host: order-service
  trafficPolicy:
    connectionPool:
      tcp: {maxConnections: 100}
      http: {http1MaxPendingRequests: 10, maxRequestsPerConnection: 0}
    outlierDetection:
      consecutive5xxErrors: 5
      interval: 10s
      baseEjectionTime: 5s
      maxEjectionPercent: 50
`),
    ]);
    assert.deepEqual(untranslated(rule.notes), []);
    assert.match(rule.notes[0]?.text.en ?? '', /Keep a circuit breaker/);
  });
});
