import { strict as assert } from 'node:assert';
import { parseAllDocuments } from 'yaml';
import type { KnownServices } from '../../../server/engine/convert/service';
import {
  gatewayInFront,
  needsGateway,
  routesToHttpRoute,
  routesToIngress,
  routingOf,
} from '../../../server/engine/convert/spring-routes';
import { withEdits } from '../../../server/engine/text/text';
import { assertClean, knowing, notesOf, settingsOf } from './spring';

const known = knowing({
  'auth-service': 5000,
  'account-service': 6000,
  'report-service': 8080,
  'vets-service': 8083,
  gateway: 4000,
  a: 80,
  b: 81,
});

const application = (text: string, services: KnownServices = known) => ({
  settings: settingsOf(text),
  known: services,
  gateway: { name: 'edge' },
});

function converted(text: string) {
  const conversion = routesToHttpRoute(application(text));
  assert.ok(conversion);
  assertClean(conversion);
  return conversion;
}

interface Spec {
  readonly hostnames?: readonly string[];
  readonly rules: readonly Rule[];
}

interface Rule {
  readonly matches?: unknown;
  readonly filters?: unknown;
  readonly timeouts?: unknown;
  readonly backendRefs?: unknown;
}

/** The specs of the generated routes, as data. */
function specsOf(text: string): readonly Spec[] {
  const [file] = converted(text).files;
  return parseAllDocuments(file?.text.en ?? '').map(document => document.toJS().spec);
}

function ruleOf(text: string): Rule {
  const [spec] = specsOf(text);
  assert.ok(spec?.rules[0]);
  return spec.rules[0];
}

/** Why the gateway keeps the only route of a text. */
function reasonOf(text: string): string {
  const routing = routingOf(application(text));
  return routing?.routes[0]?.stays?.en ?? '';
}

const piggy = `\
zuul:
  ignoredServices: '*'
  host:
    socket-timeout-millis: 20000
  routes:
    auth-service:
      path: /uaa/**
      url: http://auth-service:5000
      stripPrefix: false
      sensitiveHeaders:
    account-service:
      path: /accounts/**
      serviceId: account-service
      stripPrefix: false
      sensitiveHeaders:
    report-service:
      path: /reports/**
ribbon:
  ConnectTimeout: 20000
  ReadTimeout: 20000
hystrix:
  command:
    default:
      execution:
        isolation:
          thread:
            timeoutInMilliseconds: 20000
`;

describe('routes of Zuul', () => {
  it('become one HTTPRoute', () => {
    const conversion = routesToHttpRoute({ settings: settingsOf(piggy), known });
    assert.ok(conversion);
    assertClean(conversion);
    assert.deepEqual(
      conversion.files.map(({ path }) => path),
      ['gateway/httproute.yaml'],
    );
    assert.equal(
      conversion.files[0]?.text.en,
      `\
# \`zuul.host.socket-timeout-millis\` limits the time between two packets; \`timeouts.backendRequest\` limits the whole answer of a service. Raise it where answers are long.
# Zuul sends X-Forwarded-Prefix when it strips a prefix; HTTPRoute does not. If a service builds links, set this header with a RequestHeaderModifier and set \`server.forward-headers-strategy: framework\` there.
# Zuul does not pass the Host header of a request on to services; gateways do.
# Zuul runs every call in a Hystrix command. A route does not replace its circuit breaker and fallback: keep them in the applications (Resilience4j) or in a mesh.

apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: gateway
spec:
  # The Gateway of the cluster that takes requests from outside; put its name and namespace here.
  parentRefs:
    - name: public-gateway
  rules:
    - matches:
        - path:
            type: PathPrefix
            value: /uaa
      timeouts:
        backendRequest: 20s
      backendRefs:
        - name: auth-service
          port: 5000
    - matches:
        - path:
            type: PathPrefix
            value: /accounts
      timeouts:
        request: 20s
      backendRefs:
        - name: account-service
          port: 6000
    # Zuul removes Cookie, Set-Cookie and Authorization unless \`sensitiveHeaders\` says otherwise, and so do these filters. If the service needs them, delete the two filters.
    - matches:
        - path:
            type: PathPrefix
            value: /reports
      filters:
        - type: URLRewrite
          urlRewrite:
            path:
              type: ReplacePrefixMatch
              replacePrefixMatch: /
        - type: RequestHeaderModifier
          requestHeaderModifier:
            remove:
              - Cookie
              - Authorization
        - type: ResponseHeaderModifier
          responseHeaderModifier:
            remove:
              - Set-Cookie
      timeouts:
        request: 20s
      backendRefs:
        - name: report-service
          port: 8080
`,
    );
    assert.deepEqual(notesOf(conversion, 'ko'), [
      'changed: `zuul.host.socket-timeout-millis`는 패킷 사이의 시간을 제한하지만 `timeouts.backendRequest`는 응답 전체의 시간을 제한합니다. 응답이 긴 라우트에서는 늘리세요.',
      'changed: `sensitiveHeaders` 설정이 없으면 주울이 Cookie, Set-Cookie, Authorization 헤더를 지우므로 여기서도 지웁니다. 서비스에 필요한 헤더라면 두 필터를 삭제하세요.',
      'changed: 주울은 접두사를 뗄 때 X-Forwarded-Prefix 헤더를 보내지만 HTTPRoute는 보내지 않습니다. 서비스가 링크를 만든다면 RequestHeaderModifier로 이 헤더를 넣고, 그 서비스에 `server.forward-headers-strategy: framework`를 설정하세요.',
      'changed: 주울은 원래의 Host 헤더를 넘기지 않지만, 게이트웨이는 그대로 서비스에 넘깁니다.',
      'dropped: 주울은 모든 호출을 히스트릭스 커맨드로 감쌉니다. HTTPRoute는 서킷 브레이커와 폴백을 대신하지 않으니 애플리케이션(Resilience4j)이나 서비스 메시에 두세요.',
      'question: 외부 요청을 받는 클러스터의 Gateway입니다. 실제 이름과 네임스페이스를 적으세요.',
    ]);
  });

  it('become an Ingress where nothing is rewritten', () => {
    const conversion = routesToIngress({ ...application(piggy), ingressClass: 'traefik' });
    assert.ok(conversion);
    assertClean(conversion);
    assert.equal(
      conversion.files[0]?.text.en,
      `\
# Ingress cannot rewrite paths, which "report-service" needs: use an HTTPRoute, or let the service answer below this path (\`server.servlet.context-path\`).
# Zuul does not pass the Host header of a request on to services; gateways do.
# Zuul runs every call in a Hystrix command. A route does not replace its circuit breaker and fallback: keep them in the applications (Resilience4j) or in a mesh.
# Ingress has no time limits: those of the gateway are lost.

apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: gateway
spec:
  ingressClassName: traefik
  rules:
    - http:
        paths:
          - path: /uaa
            pathType: Prefix
            backend:
              service:
                name: auth-service
                port:
                  number: 5000
          - path: /accounts
            pathType: Prefix
            backend:
              service:
                name: account-service
                port:
                  number: 6000
`,
    );
    assert.ok(notesOf(conversion).some(note => note.startsWith('kept: Ingress cannot rewrite paths')));
  });

  const strips = [
    ['true', 'true', '/'],
    ['true', 'false', '/users'],
    ['false', 'true', '/api'],
    ['false', 'false', undefined],
  ] as const;
  for (const [global, own, replacement] of strips) {
    it(`strip ${replacement ?? 'nothing'} with zuul.stripPrefix ${global} and stripPrefix ${own}`, () => {
      const rule = ruleOf(`\
zuul:
  prefix: /api
  stripPrefix: ${global}
  sensitiveHeaders:
  routes:
    a: { path: /users/**, stripPrefix: ${own} }
`);
      const rewrite = {
        type: 'URLRewrite',
        urlRewrite: { path: { type: 'ReplacePrefixMatch', replacePrefixMatch: replacement } },
      };
      assert.deepEqual(rule.matches, [{ path: { type: 'PathPrefix', value: '/api/users' } }]);
      assert.deepEqual(rule.filters, replacement === undefined ? undefined : [rewrite]);
    });
  }

  it('put the path of a URL before what is left', () => {
    const rule = (strip: string) =>
      JSON.stringify(
        ruleOf(`zuul: { sensitiveHeaders: '', routes: { a: { path: /x/**, url: 'http://a:80/base/', ${strip} } } }`)
          .filters,
      );
    assert.match(rule('stripPrefix: true'), /"replacePrefixMatch":"\/base"/);
    assert.match(rule('stripPrefix: false'), /"replacePrefixMatch":"\/base\/x"/);
  });

  it('strip the prefix of all from an exact path, and nothing of its own', () => {
    const text = `zuul: { prefix: /api, sensitiveHeaders: '', routes: { a: { path: /me } } }`;
    assert.deepEqual(ruleOf(text).matches, [{ path: { type: 'Exact', value: '/api/me' } }]);
    assert.deepEqual(ruleOf(text).filters, [
      { type: 'URLRewrite', urlRewrite: { path: { type: 'ReplaceFullPath', replaceFullPath: '/me' } } },
    ]);
  });

  it('are read in the short form, with and without a place', () => {
    const [spec] = specsOf(`zuul: { routes: { a: /one/**, two: "/two/**=b", b: { stripPrefix: true } } }`);
    assert.deepEqual(
      spec?.rules.map(({ matches, backendRefs }) => [matches, backendRefs]),
      [
        [[{ path: { type: 'PathPrefix', value: '/one' } }], [{ name: 'a', port: 80 }]],
        [[{ path: { type: 'PathPrefix', value: '/two' } }], [{ name: 'b', port: 81 }]],
        [[{ path: { type: 'PathPrefix', value: '/b' } }], [{ name: 'b', port: 81 }]],
      ],
    );
  });

  it('remove the headers that are listed, on the way there and back', () => {
    const rule = ruleOf(`\
zuul:
  ignoredHeaders: X-Debug
  routes:
    a: { path: /a/**, stripPrefix: false, sensitiveHeaders: "Cookie,Set-Cookie,X-Token" }
`);
    assert.deepEqual(rule.filters, [
      { type: 'RequestHeaderModifier', requestHeaderModifier: { remove: ['Cookie', 'X-Token', 'X-Debug'] } },
      { type: 'ResponseHeaderModifier', responseHeaderModifier: { remove: ['Set-Cookie', 'X-Token', 'X-Debug'] } },
    ]);
  });

  const times: readonly (readonly [string, unknown])[] = [
    // (1000 + 1000) x 1 x 2
    ['', { request: '4s' }],
    // (500 + 3000) x 2 x 3
    [
      'ribbon: { ConnectTimeout: 500, ReadTimeout: 3000, MaxAutoRetries: 1, MaxAutoRetriesNextServer: 2 }',
      { request: '21s', backendRequest: '3s' },
    ],
    // A client's own setting comes before that of all.
    [
      'a: { ribbon: { ReadTimeout: 500, MaxAutoRetriesNextServer: 0 } }\nribbon: { ReadTimeout: 9000 }',
      { request: '1s500ms', backendRequest: '500ms' },
    ],
    [
      'hystrix: { command: { default: { execution: { isolation: { thread: { timeoutInMilliseconds: 1500 } } } } } }',
      { request: '1s500ms' },
    ],
    [
      'hystrix: { command: { a: { execution: { isolation: { thread: { timeoutInMilliseconds: 2500 } } } }, default: { execution: { isolation: { thread: { timeoutInMilliseconds: 1500 } } } } } }',
      { request: '2s500ms' },
    ],
    // Hystrix may give more time than Ribbon takes.
    [
      'hystrix: { command: { default: { execution: { isolation: { thread: { timeoutInMilliseconds: 60000 } } } } } }',
      { request: '4s' },
    ],
    [
      'hystrix: { command: { default: { execution: { timeout: { enabled: false }, isolation: { thread: { timeoutInMilliseconds: 10 } } } } } }',
      { request: '4s' },
    ],
  ];
  for (const [settings, expected] of times) {
    it(`may take ${JSON.stringify(expected)} with ${settings || 'no settings'}`, () =>
      assert.deepEqual(ruleOf(`zuul: { routes: { a: /a/** } }\n${settings}\n`).timeouts, expected));
  }

  it('say when the usual time limit is meant', () => {
    const { files, notes } = converted('zuul: { routes: { a: /a/** } }');
    assert.match(files[0]?.text.en ?? '', /# Where nothing is set, Zuul gives up after the time below/);
    assert.ok(notes.some(({ kind, text }) => kind === 'question' && text.ko.startsWith('설정이 없으면')));
  });

  it('warn where the longer path used to be hidden', () => {
    const note = (text: string) => notesOf(converted(text)).find(one => one.includes('comes first'));
    assert.equal(
      note('zuul: { routes: { a: { path: /x/** }, b: { path: /x/y/** } } }'),
      'changed: In Zuul, route "a" comes first and takes the requests of "b". Here the more exact match wins, so they go to "b".',
    );
    assert.equal(note('zuul: { routes: { b: { path: /x/y/** }, a: { path: /x/** } } }'), undefined);
    assert.equal(note('zuul: { routes: { a: { path: /x/** }, b: { path: /xy/** } } }'), undefined);
  });

  it('say that fewer services are open to the outside', () => {
    const isNarrower = (zuul: string) =>
      notesOf(converted(`zuul: { ${zuul}routes: { a: /a/** } }`)).some(note =>
        note.includes('every registered service'),
      );
    assert.equal(isNarrower("ignoredServices: '*', "), false);
    assert.equal(isNarrower('ignored-services: b, '), true);
    assert.equal(isNarrower(''), true);
  });

  it('drop nothing in silence', () => {
    const conversion = converted(`\
zuul:
  ignoredServices: '*'
  addHostHeader: true
  ignoredPatterns: /**/admin/**
  retryable: true
  host: { max-total-connections: 500 }
  ribbon-isolation-strategy: THREAD
  SendErrorFilter: { error: { disable: true } }
  routes:
    a: { path: /a/**, stripPrefix: false, sensitiveHeaders: '', retryable: true }
`);
    const dropped = notesOf(conversion).filter(note => note.startsWith('dropped'));
    assert.deepEqual(
      dropped.map(note => /`zuul\.[^`]*`/.exec(note)?.[0]),
      [
        '`zuul.ignoredPatterns`',
        '`zuul.retryable`',
        '`zuul.host.max-total-connections`',
        '`zuul.ribbon-isolation-strategy`',
        '`zuul.SendErrorFilter.error.disable`',
        '`zuul.routes.a.retryable`',
        undefined,
      ],
    );
    assert.match(conversion.files[0]?.text.en ?? '', /# `zuul\.ignoredPatterns`: HTTPRoute has no exceptions/);
  });

  it('stay with the gateway where no route can say them', () => {
    const text = (route: string) => `zuul: { routes: { x: { path: /x/**, ${route} } } }`;
    assert.match(reasonOf(text('url: "forward:/local"')), /forward:/);
    assert.match(reasonOf(text('url: "https://api.example.com"')), /outside of the cluster/);
    assert.match(reasonOf(text('url: "http://localhost:9000"')), /own Pod/);
    assert.match(reasonOf(text(`url: "\${X}"`)), /placeholder/);
    assert.match(reasonOf('zuul: { routes: { x: { path: "/x/*" } } }'), /replace a prefix only/);
  });

  it('lead to the gateway itself where it has to stay', () => {
    const [spec] = specsOf('zuul: { routes: { a: /a/**, x: { path: /x/**, url: "forward:/local" } } }');
    assert.deepEqual(
      spec?.rules.map(rule => rule.backendRefs),
      [[{ name: 'a', port: 80 }], [{ name: 'gateway', port: 4000 }]],
    );
  });

  it('ask for the port that nobody tells', () => {
    const conversion = converted('zuul: { routes: { Users_Service: /u/** } }');
    assert.ok(
      notesOf(conversion, 'ko').includes(
        'question: "users-service" 서비스의 포트를 알 수 없어 스프링 부트의 기본값(8080)을 적었습니다. 실제 포트인지 확인하세요.',
      ),
    );
    assert.ok(
      notesOf(conversion).includes(
        'changed: A Service cannot be called "Users_Service", so it is called "users-service". Callers have to use this name.',
      ),
    );
  });
});

const vets = `\
spring:
  cloud:
    gateway:
      routes:
        - id: vets
          uri: lb://vets-service # the vets
          predicates: ["Path=/api/vet/**"]
          filters: ["StripPrefix=2"]
`;

/** One route to service "a" of Spring Cloud Gateway. */
const route = (predicates: string, filters = '', more = '') => `\
spring:
  cloud:
    gateway:
      routes:
        - id: one
          uri: lb://a
          predicates: [${predicates}]
          filters: [${filters}]
${more.replace(/^/gm, '          ')}
`;

describe('routes of Spring Cloud Gateway', () => {
  it('become one HTTPRoute, whatever the prefix', () => {
    const expected = `\
# Spring Cloud Gateway tells services their own host; an HTTPRoute passes on the Host header of the request.

apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: gateway
spec:
  parentRefs:
    - name: edge
  rules:
    - matches:
        - path:
            type: PathPrefix
            value: /api/vet
      filters:
        - type: URLRewrite
          urlRewrite:
            path:
              type: ReplacePrefixMatch
              replacePrefixMatch: /
      backendRefs:
        - name: vets-service
          port: 8083
`;
    assert.equal(converted(vets).files[0]?.text.en, expected);
    for (const prefix of ['gateway.server.webflux', 'gateway.server.webmvc', 'gateway.mvc']) {
      assert.equal(converted(vets.replace('gateway:', `${prefix}:`)).files[0]?.text.en, expected);
    }
  });

  it('leave the gateway behind one HTTPRoute, without a registry', () => {
    const text = vets.replace('"StripPrefix=2"', '"StripPrefix=2", "CircuitBreaker=vets"');
    const routing = routingOf(application(text));
    assert.ok(routing && needsGateway(routing));
    const front = gatewayInFront(application(text));
    assert.ok(front);
    assertClean(front);
    assert.equal(withEdits(text, front.edits), text.replace('lb://vets-service', 'http://vets-service:8083'));
    assert.equal(
      front.files[0]?.text.en,
      `\
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: gateway
spec:
  parentRefs:
    - name: edge
  rules:
    # HTTPRoute has no counterpart of the filter CircuitBreaker as written, so the gateway keeps this route.
    - matches:
        - path:
            type: PathPrefix
            value: /
      backendRefs:
        - name: gateway
          port: 4000
`,
    );
    assert.deepEqual(notesOf(front, 'ko'), [
      'kept: 이 CircuitBreaker 필터는 HTTPRoute로 나타낼 수 없어 이 라우트는 게이트웨이에 남습니다.',
    ]);
  });

  it('have a rule for each path where a prefix is replaced, else one for all', () => {
    const [both] = specsOf(route('"Path=/a/**,/b/**"'));
    assert.deepEqual(both?.rules[0]?.matches, [
      { path: { type: 'PathPrefix', value: '/a' } },
      { path: { type: 'PathPrefix', value: '/b' } },
    ]);
    const [stripped] = specsOf(route('"Path=/a/**,/b/c/**"', '"StripPrefix=1"'));
    assert.deepEqual(
      stripped?.rules.map(({ filters }) => JSON.stringify(filters).match(/"replacePrefixMatch":"([^"]*)"/)?.[1]),
      ['/', '/c'],
    );
  });

  const exact = (name: string, value: string) => [{ type: 'Exact', name, value }];
  const expression = (name: string, value: string) => [{ type: 'RegularExpression', name, value }];
  const predicates: readonly (readonly [string, unknown])[] = [
    ['"Method=GET,POST"', [{ method: 'GET' }, { method: 'POST' }]],
    ['"Path=/x", "Method=GET"', [{ path: { type: 'Exact', value: '/x' }, method: 'GET' }]],
    ['"Header=X-A, \\\\d+"', [{ headers: expression('X-A', '\\d+') }]],
    ['"Header=X-A, yes"', [{ headers: exact('X-A', 'yes') }]],
    ['"Header=X-A"', [{ headers: expression('X-A', '.*') }]],
    ['"Query=q, blue"', [{ queryParams: exact('q', 'blue') }]],
    ['"Query=q"', [{ queryParams: expression('q', '.*') }]],
    ['{ name: Path, args: { pattern: /x/** } }', [{ path: { type: 'PathPrefix', value: '/x' } }]],
    [
      '{ name: Path, args: { patterns: [/x/**, /y] } }',
      [{ path: { type: 'PathPrefix', value: '/x' } }, { path: { type: 'Exact', value: '/y' } }],
    ],
    ['{ name: Query, args: { regexp: blue, param: q } }', [{ queryParams: exact('q', 'blue') }]],
  ];
  for (const [written, matches] of predicates) {
    it(`match ${written}`, () => assert.deepEqual(ruleOf(route(written)).matches, matches));
  }

  it('have the hosts of the predicate', () => {
    const [spec] = specsOf(route('"Host=**.example.org,api.example.com:8080"'));
    assert.deepEqual(spec?.hostnames, ['*.example.org', 'api.example.com']);
    assert.ok(notesOf(converted(route('"Host=**.example.org"'))).some(note => note.includes('the bare domain')));
  });

  const rewrites: readonly (readonly [string, string, string | undefined])[] = [
    ['/a/b/**', '"StripPrefix=1"', '/b'],
    ['/a/b/**', '"StripPrefix=2"', '/'],
    ['/a/b/**', '"StripPrefix=3"', undefined],
    ['/a/*/**', '"StripPrefix=1"', undefined],
    ['/a/**', '"PrefixPath=/p"', '/p/a'],
    ['/a/**', '"StripPrefix=1", "PrefixPath=/p"', '/p'],
    ['/red/**', '"RewritePath=/red/?(?<rest>.*), /$\\\\{rest}"', '/'],
    ['/red/**', '"RewritePath=/red/(?<rest>.*), /blue/$\\\\{rest}"', '/blue'],
    ['/red/**', '"RewritePath=/red(?<rest>/?.*), $\\\\{rest}"', '/'],
    ['/red/**', '"RewritePath=/red/(.*), /$1"', '/'],
    ['/red/**', '"RewritePath=/red(?<rest>.*), /$\\\\{rest}"', undefined],
    ['/red/**', '"RewritePath=/(?<id>[0-9]+)/x, /$\\\\{id}"', undefined],
  ];
  for (const [path, filter, replacement] of rewrites) {
    it(`turn ${path} with ${filter} into ${replacement ?? 'nothing'}`, () => {
      const text = route(`"Path=${path}"`, filter);
      if (replacement === undefined) assert.match(reasonOf(text), /no counterpart of the filter/);
      else assert.match(JSON.stringify(ruleOf(text).filters), new RegExp(`"replacePrefixMatch":"${replacement}"`));
    });
  }

  const filters: readonly (readonly [string, unknown])[] = [
    ['"SetPath=/x"', { type: 'URLRewrite', urlRewrite: { path: { type: 'ReplaceFullPath', replaceFullPath: '/x' } } }],
    ['"SetRequestHostHeader=example.org"', { type: 'URLRewrite', urlRewrite: { hostname: 'example.org' } }],
    [
      '"AddRequestHeader=X-A, 1"',
      { type: 'RequestHeaderModifier', requestHeaderModifier: { add: [{ name: 'X-A', value: '1' }] } },
    ],
    [
      '"SetRequestHeader=X-A, b c"',
      { type: 'RequestHeaderModifier', requestHeaderModifier: { set: [{ name: 'X-A', value: 'b c' }] } },
    ],
    ['"RemoveRequestHeader=X-A"', { type: 'RequestHeaderModifier', requestHeaderModifier: { remove: ['X-A'] } }],
    [
      '"AddResponseHeader=X-A, b"',
      { type: 'ResponseHeaderModifier', responseHeaderModifier: { add: [{ name: 'X-A', value: 'b' }] } },
    ],
    [
      '"SetResponseHeader=X-A, b"',
      { type: 'ResponseHeaderModifier', responseHeaderModifier: { set: [{ name: 'X-A', value: 'b' }] } },
    ],
    ['"RemoveResponseHeader=X-A"', { type: 'ResponseHeaderModifier', responseHeaderModifier: { remove: ['X-A'] } }],
  ];
  for (const [written, filter] of filters) {
    it(`say the filter ${written}`, () => assert.deepEqual(ruleOf(route('"Path=/a/**"', written)).filters, [filter]));
  }

  it('answer a redirect without a backend', () => {
    const rule = ruleOf(route('"Path=/old/**"', '"RedirectTo=302, https://example.org/new"'));
    assert.deepEqual(rule.filters, [
      {
        type: 'RequestRedirect',
        requestRedirect: {
          scheme: 'https',
          hostname: 'example.org',
          path: { type: 'ReplaceFullPath', replaceFullPath: '/new' },
          statusCode: 302,
        },
      },
    ]);
    assert.equal(rule.backendRefs, undefined);
  });

  it('may take as long as they or the gateway say', () => {
    assert.deepEqual(ruleOf(route('"Path=/a/**"', '', 'metadata: { response-timeout: 1500 }')).timeouts, {
      request: '1s500ms',
    });
    const common = 'spring.cloud.gateway.httpclient.response-timeout: 5s\n';
    assert.deepEqual(ruleOf(common + route('"Path=/a/**"')).timeouts, { request: '5s' });
    const endless = route('"Path=/a/**"', '', 'metadata: { response-timeout: -1 }');
    assert.equal(ruleOf(common + endless).timeouts, undefined);
  });

  it('share the weight of a group in one rule', () => {
    const rule = ruleOf(`\
spring:
  cloud:
    gateway:
      routes:
        - { id: one, uri: lb://a, predicates: ["Path=/x/**", "Weight=g, 8"] }
        - { id: two, uri: lb://b, predicates: ["Path=/x/**", "Weight=g, 2"] }
`);
    assert.deepEqual(rule.backendRefs, [
      { name: 'a', port: 80, weight: 8 },
      { name: 'b', port: 81, weight: 2 },
    ]);
  });

  it('come in their order, and say where it no longer counts', () => {
    const text = (order: number) => `\
spring:
  cloud:
    gateway:
      routes:
        - { id: deep, uri: lb://a, predicates: ["Path=/x/y/**"] }
        - { id: wide, uri: lb://b, order: ${order}, predicates: ["Path=/x/**"] }
`;
    const isHidden = (order: number) =>
      notesOf(converted(text(order))).some(note => note.includes('"wide" comes first'));
    assert.equal(isHidden(-1), true);
    assert.equal(isHidden(1), false);
  });

  it('are written in one line as well', () => {
    const rule = ruleOf('spring: { cloud: { gateway: { routes: ["one=lb://a, Path=/x/**"] } } }');
    assert.deepEqual(rule.backendRefs, [{ name: 'a', port: 80 }]);
    assert.deepEqual(rule.matches, [{ path: { type: 'PathPrefix', value: '/x' } }]);
  });

  it('apply the filters of all', () => {
    const text = `spring.cloud.gateway.default-filters: ["StripPrefix=1"]\n${route('"Path=/a/b/**"')}`;
    assert.match(JSON.stringify(ruleOf(text).filters), /"replacePrefixMatch":"\/b"/);
  });

  const kept = [
    'Cookie=a, b',
    'RemoteAddr=10.0.0.0/8',
    'After=2017-01-20T17:42:47.789-07:00[America/Denver]',
    'Before=2017-01-20T17:42:47.789-07:00[America/Denver]',
    'Between=2017-01-20T17:42:47.789-07:00, 2018-01-20T17:42:47.789-07:00',
  ];
  for (const predicate of kept) {
    it(`stay with the gateway for ${predicate}`, () =>
      assert.match(reasonOf(route(`"Path=/a/**", "${predicate}"`)), /no counterpart of the predicate/));
  }

  const keptFilters = [
    'CircuitBreaker=a',
    '{ name: RequestRateLimiter, args: { redis-rate-limiter.replenishRate: 10 } }',
    'Retry=3',
    'TokenRelay=',
    'SaveSession',
    'CacheRequestBody',
    'ModifyBody',
    'SetPath=/{segment}',
    'RedirectTo=307, https://example.org',
  ];
  for (const filter of keptFilters) {
    it(`stay with the gateway for ${filter}`, () => {
      const written = filter.startsWith('{') ? filter : `"${filter}"`;
      assert.match(reasonOf(route('"Path=/a/**"', written)), /no counterpart of the filter/);
    });
  }

  it('keep the gateway for CORS, and tell of what discovery opened', () => {
    const text = `\
spring.cloud.gateway.discovery.locator.enabled: true
spring.cloud.gateway.globalcors.add-to-simple-url-handler-mapping: true
${route('"Path=/a/**"')}`;
    const routing = routingOf(application(text));
    assert.ok(routing && needsGateway(routing));
    assert.deepEqual(
      routing.notes.map(({ kind }) => kind),
      ['changed', 'kept', 'changed'],
    );
  });

  it('never fail on what is half typed', () => {
    for (const text of [
      'zuul: { routes: }',
      'zuul: { routes: { a: , b: { path: , url: } } }',
      'zuul: { routes: [a, { path: 1 }], prefix: [x] }',
      'spring: { cloud: { gateway: { routes: [ , { id: , uri: }, 1, [], { predicates: [ , "=", "Path", { name: } ] } ] } } }',
      'spring: { cloud: { gateway: { routes: { a: b }, default-filters: x } } }',
      'spring: { cloud: { gateway: { routes: [{ uri: "lb://a", predicates: [{ name: constructor, args: { a: b } }] }] } } }',
      'zuul: { routes: { constructor: /a/**, __proto__: { path: /x } } }',
      'zuul: { routes: { a: "=", b: "/**=" , "**": "" } }',
    ]) {
      const one = application(text);
      for (const make of [routesToHttpRoute, routesToIngress, gatewayInFront]) {
        const made = make(one);
        if (made) assertClean(made);
      }
    }
  });
});
