import { strict as assert } from 'node:assert';
import { mergedSettings } from '../../../server/engine/convert/merge';
import { loggingOf, metricsOf } from '../../../server/engine/convert/spring-observability';
import { adminOf, busOf, sentinelOf } from '../../../server/engine/convert/spring-others';
import type { SpringPart } from '../../../server/engine/convert/spring-part';
import { kubernetesParts, kubernetesProfile } from '../../../server/engine/convert/spring-profile';
import { registriesOf } from '../../../server/engine/convert/spring-registries';
import { securityOf } from '../../../server/engine/convert/spring-security';
import { data, sentences, settings, untranslated } from './parts';

function checkPart(part: SpringPart, wanted: string, ...kinds: readonly string[]): void {
  assert.deepEqual(part.settings, data(wanted) ?? {});
  assert.deepEqual(
    part.notes.map(({ kind }) => kind),
    kinds,
  );
  assert.deepEqual(untranslated(part.notes), []);
}

describe('other parts of Spring Cloud', () => {
  it('switches the bus off and asks about its broker', () =>
    checkPart(
      busOf(
        settings(`\
spring:
  cloud.bus.refresh.enabled: true
  rabbitmq.host: mq
management.endpoints.web.exposure.include: [health, busrefresh]
`),
      ),
      'management: { endpoints: { web: { exposure: { include: health } } } }\nspring: { cloud: { bus: { enabled: false } } }',
      'dropped',
      'dropped',
      'question',
    ));

  it('lets single Pods register with Boot Admin', () =>
    checkPart(
      adminOf(settings('spring.boot.admin: { client.url: "http://admin:8080", discovery.enabled: true }\n')),
      'spring: { boot: { admin: { client: { instance: { service-host-type: IP } } } } }',
      'kept',
      'changed',
    ));

  it('leaves discovery by Consul and keeps its configuration', () =>
    checkPart(
      registriesOf(
        settings('spring:\n  cloud.consul: { host: consul, discovery.prefer-ip-address: true, config.format: YAML }\n'),
      ),
      'spring: { cloud: { consul: { discovery: { enabled: false } } } }',
      'changed',
      'dropped',
      'question',
      'kept',
    ));

  it('leaves discovery by Nacos, and stays silent about an import alone', () => {
    checkPart(
      registriesOf(settings('spring.cloud.nacos.discovery.server-addr: nacos:8848\n')),
      'spring: { cloud: { nacos: { discovery: { enabled: false } } } }',
      'changed',
      'dropped',
      'kept',
    );
    checkPart(registriesOf(settings('spring.config.import: "nacos:app.yml"\n')), '', 'question', 'kept');
  });

  it('keeps Sentinel, with the server of its rules', () =>
    checkPart(
      sentinelOf(settings('spring.cloud.sentinel.datasource.a.nacos.data-id: rules\n')),
      '',
      'kept',
      'question',
    ));

  it('keeps Spring Security and wants its secrets in a Secret', () => {
    const part = securityOf(
      settings(`\
spring.security.oauth2:
  client.registration.a.client-secret: abc
  resourceserver.jwt.issuer-uri: https://login.example.com
security.oauth2.resource.user-info-uri: http://auth/user
`),
    );
    checkPart(part, '', 'question', 'question', 'changed', 'kept');
    assert.match(sentences(part.notes, 'question')[0] ?? '', /it stands here in clear/);
  });

  it('logs to stdout', () =>
    checkPart(
      loggingOf(settings('logging.file.name: app.log\nlogstash: { host: logstash, port: 5000 }\n')),
      'logging: { file: { name: "" }, structured: { format: { console: logstash } } }',
      'dropped',
      'changed',
      'changed',
    ));

  it('exposes metrics where they are exported', () =>
    checkPart(
      metricsOf(settings('management.metrics.export.prometheus.enabled: true\nnetflix.atlas.uri: http://atlas\n')),
      `\
management:
  prometheus: { metrics: { export: { enabled: true } } }
  endpoints: { web: { exposure: { include: "health,prometheus" } } }
`,
      'changed',
      'dropped',
      'kept',
    ));

  it('says nothing about what is not there', () => {
    const none = settings('server.port: 80\n');
    for (const part of [busOf, adminOf, registriesOf, sentinelOf, securityOf, loggingOf, metricsOf]) {
      checkPart(part(none), '');
    }
  });

  it('makes one file of all parts', () => {
    const { files } = kubernetesProfile(
      kubernetesParts(settings('spring.cloud.bus.id: a\nspring.boot.admin.client.url: http://admin\n')),
    );
    assert.deepEqual(
      files.map(({ path, text }) => `${path}\n${text.en}`),
      [
        `\
application-kubernetes.yml
# Read where the profile "kubernetes" is active: SPRING_PROFILES_ACTIVE=kubernetes

server:
  # the default since Spring Boot 3.4
  shutdown: graceful
spring:
  cloud:
    bus:
      # A rollout restart reaches every Pod.
      enabled: false
  boot:
    admin:
      client:
        instance:
          # Each Pod registers with its own address, as names of Pods cannot be resolved.
          service-host-type: IP
`,
      ],
    );
    assert.match(files[0]?.text.ko ?? '', /# 스프링 부트 3\.4부터는 기본값입니다/);
  });
});

describe('merged settings', () => {
  it('joins mappings and lists, and keeps the first of two values', () =>
    assert.deepEqual(
      mergedSettings([
        { settings: { a: { b: 1, list: ['x'] }, config: { import: 'one' } }, remarks: [] },
        { settings: { a: { b: 2, c: 3, list: ['x', 'y'] }, config: { import: 'two' } }, remarks: [] },
      ]).settings,
      { a: { b: 1, c: 3, list: ['x', 'y'] }, config: { import: ['one', 'two'] } },
    ));

  it('says everything once', () => {
    const remark = { path: ['a'], text: { en: 'why', ko: '이유' } };
    const part = { settings: { a: 1 }, remarks: [remark] };
    assert.deepEqual(mergedSettings([part, part]).remarks, [remark]);
  });

  it('takes a key for a key', () => {
    const settings = JSON.parse('{"__proto__": {"polluted": true}}') as Record<string, unknown>;
    mergedSettings([
      { settings, remarks: [] },
      { settings, remarks: [] },
    ]);
    assert.equal(({} as Record<string, unknown>).polluted, undefined);
  });
});
