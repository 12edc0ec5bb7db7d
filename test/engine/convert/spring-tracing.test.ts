import { strict as assert } from 'node:assert';
import { printed } from '../../../server/engine/convert/print';
import { tracingOf } from '../../../server/engine/convert/spring-tracing';
import { data, sentences, settings, untranslated } from './parts';

describe('Sleuth to Micrometer Tracing', () => {
  it('gives both generations of Spring Boot their keys', () => {
    const part = tracingOf(
      settings(
        'spring:\n  sleuth:\n    sampler:\n      probability: 0.5\n  zipkin:\n    base-url: http://zipkin:9411/\n',
      ),
    );
    assert.equal(
      printed(part.settings, part.remarks).en,
      `\
management:
  tracing:
    sampling:
      probability: 0.5
    export:
      zipkin:
        # Spring Boot 4
        endpoint: http://zipkin:9411/api/v2/spans
  zipkin:
    tracing:
      # Spring Boot 3; Boot 4 ignores it in silence
      endpoint: http://zipkin:9411/api/v2/spans
`,
    );
    assert.match(sentences(part.notes, 'kept')[0] ?? '', /^Kubernetes does not replace tracing/);
    assert.deepEqual(untranslated(part.notes), []);
  });

  it('carries baggage, headers and switches over', () =>
    assert.deepEqual(
      tracingOf(
        settings(`\
spring:
  sleuth:
    enabled: false
    propagation.type: B3, W3C
    baggage:
      remote-fields: [user, tenant]
      correlation-fields: user
`),
      ).settings,
      data(`\
management:
  tracing:
    baggage: { remote-fields: [user, tenant], correlation: { fields: [user] } }
    enabled: false
    export: { enabled: false }
    propagation: { type: [B3, W3C] }
`),
    ));

  it('tells what has no counterpart, each with its reason', () => {
    const part = tracingOf(
      settings(`\
spring:
  sleuth: { sampler.rate: 10, web.skip-pattern: /health }
  zipkin: { sender.type: rabbit, locator.discovery.enabled: true, service.name: shop }
`),
    );
    assert.deepEqual(part.settings, {});
    assert.deepEqual(
      sentences(part.notes, 'dropped').map(sentence => sentence.split('. ')[1]?.slice(0, 32)),
      [
        'Sampling by rate needs a sampler',
        'What is observed follows from th',
        'Spring Boot sends spans by HTTP;',
        'On Kubernetes the name of the Se',
        'Spans carry `spring.application.',
      ],
    );
    assert.match(sentences(part.notes, 'changed')[0] ?? '', /^Sleuth sends B3 headers/);
    assert.deepEqual(untranslated(part.notes), []);
  });
});
