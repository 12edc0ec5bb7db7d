import { strict as assert } from 'node:assert';
import { gatewayDuration, springMilliseconds } from '../../../server/engine/convert/durations';
import { httpRoutes } from '../../../server/engine/convert/http-route';
import { pathMatch } from '../../../server/engine/convert/path-match';
import { emptyRoute, type Route } from '../../../server/engine/convert/routes';
import { serviceName } from '../../../server/engine/convert/service';

describe('paths of gateways', () => {
  const paths = [
    ['/x/**', 'PathPrefix', '/x'],
    ['x/**', 'PathPrefix', '/x'],
    ['/a/b/**', 'PathPrefix', '/a/b'],
    ['/**', 'PathPrefix', '/'],
    ['/x/{*rest}', 'PathPrefix', '/x'],
    ['/x', 'Exact', '/x'],
    ['/x/', 'Exact', '/x/'],
    ['/x/*', 'RegularExpression', '/x/[^/]*'],
    ['/x/?', 'RegularExpression', '/x/[^/]'],
    ['/a/*/b/**', 'RegularExpression', '/a/[^/]*/b(/.*)?'],
    ['/a.b/{id}', 'RegularExpression', '/a\\.b/[^/]+'],
    ['/a/{id:[0-9]+}', 'RegularExpression', '/a/[0-9]+'],
  ] as const;
  for (const [pattern, type, value] of paths) {
    it(`${pattern} is ${type} ${value}`, () => assert.deepEqual(pathMatch(pattern), { type, value }));
  }
});

describe('durations', () => {
  it('are written in at most four whole parts', () => {
    const written = [20000, 1500, 90_000, 3_600_000, 0, 250].map(gatewayDuration);
    assert.deepEqual(written, ['20s', '1s500ms', '1m30s', '1h', '0s', '250ms']);
    assert.deepEqual([-1, 0.5, 100_000 * 3_600_000].map(gatewayDuration), [undefined, undefined, undefined]);
  });

  it('are read as Spring does', () => {
    const read = ['20000', '20s', '500ms', 'PT1M30S', '2m', 'soon', ''].map(springMilliseconds);
    assert.deepEqual(read, [20_000, 20_000, 500, 90_000, 120_000, undefined, undefined]);
  });
});

describe('names of Services', () => {
  it('are RFC 1035 labels', () => {
    const ids = ['order-service', 'ORDER-SERVICE', 'users_service', '1st-app', '-a-', '__', 'x'.repeat(70)];
    const names = ['order-service', 'order-service', 'users-service', 'svc-1st-app', 'a', undefined, 'x'.repeat(63)];
    assert.deepEqual(ids.map(serviceName), names);
  });
});

describe('HTTPRoute', () => {
  const route = (index: number): Route => ({
    ...emptyRoute(`r${index}`, undefined),
    paths: [{ type: 'PathPrefix', value: `/r${index}` }],
    backends: [{ name: 'web', port: 80 }],
  });
  const gateway = { name: 'edge', isKnown: true };
  const counts = (routes: readonly Route[]) =>
    httpRoutes('shop', gateway, routes)
      .en.split('---\n')
      .map(text => [/name: (shop\S*)/.exec(text)?.[1], text.match(/backendRefs:/g)?.length]);

  it('has at most 16 rules', () => {
    const many = Array.from({ length: 33 }, (_, index) => route(index));
    assert.deepEqual(counts(many), [
      ['shop', 16],
      ['shop-2', 16],
      ['shop-3', 1],
    ]);
  });

  it('has at most 64 matches in a rule and 128 in all', () => {
    const paths = Array.from({ length: 130 }, (_, index) => ({ type: 'Exact' as const, value: `/p${index}` }));
    const text = httpRoutes('shop', gateway, [{ ...route(0), paths }]).en;
    assert.deepEqual(counts([{ ...route(0), paths }]), [
      ['shop', 2],
      ['shop-2', 1],
    ]);
    assert.deepEqual(
      text.split('backendRefs:').map(part => part.match(/- path:/g)?.length ?? 0),
      [64, 64, 2, 0],
    );
  });

  it('replaces a prefix only in rules with one match', () => {
    const both = {
      ...route(0),
      methods: ['GET', 'POST'],
      rewrite: { type: 'ReplacePrefixMatch', value: '/' },
    } as const;
    assert.deepEqual(counts([both]), [['shop', 2]]);
  });

  it('exists once for each set of host names', () => {
    const other = { ...route(1), hostnames: ['*.example.org'] };
    assert.equal(
      httpRoutes('shop', gateway, [route(0), other]).en,
      `\
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: shop
spec:
  parentRefs:
    - name: edge
  rules:
    - matches:
        - path:
            type: PathPrefix
            value: /r0
      backendRefs:
        - name: web
          port: 80
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: shop-2
spec:
  parentRefs:
    - name: edge
  hostnames:
    - "*.example.org"
  rules:
    - matches:
        - path:
            type: PathPrefix
            value: /r1
      backendRefs:
        - name: web
          port: 80
`,
    );
  });
});
