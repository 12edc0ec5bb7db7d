import type { Text } from '../text/text';
import { joined, printed, type Remark } from './print';
import { changesHeaders, type HeaderChanges, type Route, type ValueMatch } from './routes';

/** The Gateway that routes hang on; `isKnown` if the workspace has it. */
export interface ParentGateway {
  readonly name: string;
  readonly namespace?: string | undefined;
  readonly isKnown: boolean;
}

/** Routes as one HTTPRoute for each set of host names, or several where one may not hold them all. */
export function httpRoutes(
  name: string,
  gateway: ParentGateway,
  routes: readonly Route[],
  remarks: readonly Text[] = [],
): Text {
  const parts = [...byHostnames(routes).values()].flatMap(rules => inParts(rules.flatMap(legal)));
  return joined(parts.map((rules, index) => httpRoute(name, gateway, rules, index, index === 0 ? remarks : [])));
}

/** What the API server takes at most. */
const mostRules = 16;
const mostMatchesInRule = 64;
const mostMatches = 128;
const mostHostnames = 16;

function httpRoute(
  name: string,
  gateway: ParentGateway,
  rules: readonly Rule[],
  index: number,
  above: readonly Text[],
): Text {
  const hostnames = rules[0]?.route.hostnames ?? [];
  const remarks: Remark[] = above.map(text => ({ path: [], text }));
  if (!gateway.isKnown) remarks.push({ path: ['spec', 'parentRefs'], text: unknownGateway });
  for (const [place, { route }] of rules.entries()) {
    for (const text of route.remarks) remarks.push({ path: ['spec', 'rules', place], text });
  }
  return printed(
    {
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'HTTPRoute',
      metadata: { name: index === 0 ? name : `${name}-${index + 1}` },
      spec: {
        parentRefs: [{ name: gateway.name, namespace: gateway.namespace }],
        hostnames: hostnames.length > 0 ? hostnames.slice(0, mostHostnames) : undefined,
        rules: rules.map(ruleOf),
      },
    },
    remarks,
  );
}

/** What has to be decided where the workspace has no Gateway. */
export const unknownGateway: Text = {
  en: 'The Gateway of the cluster that takes requests from outside; put its name and namespace here.',
  ko: '외부 요청을 받는 클러스터의 Gateway입니다. 실제 이름과 네임스페이스를 적으세요.',
};

interface Rule {
  readonly route: Route;
  readonly matches: readonly Match[];
}

interface Match {
  readonly path?: unknown;
  readonly method?: string | undefined;
  readonly headers?: readonly ValueMatch[] | undefined;
  readonly queryParams?: readonly ValueMatch[] | undefined;
}

/** A route as the rules that the API server takes it in: replacing a prefix is for rules with one match only. */
function legal(route: Route): readonly Rule[] {
  const matches = matchesOf(route);
  const most = route.rewrite?.type === 'ReplacePrefixMatch' ? 1 : mostMatchesInRule;
  if (matches.length <= most) return [{ route, matches }];
  return chunks(matches, most).map((part, index) => ({
    route: index === 0 ? route : { ...route, remarks: [] },
    matches: part,
  }));
}

function matchesOf({ paths, methods, headers, queryParams }: Route): readonly Match[] {
  const common = {
    ...(headers.length > 0 && { headers }),
    ...(queryParams.length > 0 && { queryParams }),
  };
  const anyPath = paths.length > 0 ? paths : [undefined];
  const anyMethod = methods.length > 0 ? methods : [undefined];
  const matches = anyPath.flatMap(path =>
    anyMethod.map(method => ({ ...(path && { path }), ...(method && { method }), ...common })),
  );
  return matches.filter(match => Object.keys(match).length > 0);
}

function ruleOf({ route, matches }: Rule): unknown {
  const filters = filtersOf(route);
  const { request, backendRequest } = route.timeouts;
  return {
    matches: matches.length > 0 ? matches : undefined,
    filters: filters.length > 0 ? filters : undefined,
    timeouts: request || backendRequest ? { request, backendRequest } : undefined,
    // A redirect answers by itself.
    backendRefs: route.redirect ? undefined : route.backends,
  };
}

function filtersOf({ redirect, rewrite, rewriteHost, request, response }: Route): readonly unknown[] {
  const filters: unknown[] = [];
  if (redirect) {
    const { scheme, hostname, path, port, statusCode } = redirect;
    const target = path === undefined ? undefined : { type: 'ReplaceFullPath', replaceFullPath: path };
    filters.push({ type: 'RequestRedirect', requestRedirect: { scheme, hostname, path: target, port, statusCode } });
  } else if (rewrite || rewriteHost !== undefined) {
    const prefix = rewrite?.type === 'ReplacePrefixMatch' && { type: rewrite.type, replacePrefixMatch: rewrite.value };
    const whole = rewrite?.type === 'ReplaceFullPath' && { type: rewrite.type, replaceFullPath: rewrite.value };
    filters.push({ type: 'URLRewrite', urlRewrite: { hostname: rewriteHost, path: prefix || whole || undefined } });
  }
  if (changesHeaders(request)) {
    filters.push({ type: 'RequestHeaderModifier', requestHeaderModifier: modifier(request) });
  }
  if (changesHeaders(response)) {
    filters.push({ type: 'ResponseHeaderModifier', responseHeaderModifier: modifier(response) });
  }
  return filters;
}

function modifier({ set, add, remove }: HeaderChanges): unknown {
  return {
    set: set.length > 0 ? set : undefined,
    add: add.length > 0 ? add : undefined,
    remove: remove.length > 0 ? remove : undefined,
  };
}

function byHostnames(routes: readonly Route[]): ReadonlyMap<string, readonly Route[]> {
  const groups = new Map<string, Route[]>();
  for (const route of routes) {
    const key = route.hostnames.join(' ');
    groups.set(key, [...(groups.get(key) ?? []), route]);
  }
  return groups;
}

function inParts(rules: readonly Rule[]): readonly (readonly Rule[])[] {
  const parts: Rule[][] = [];
  let matches = 0;
  for (const rule of rules) {
    // A rule without matches counts as the one that it gets by default.
    const count = Math.max(1, rule.matches.length);
    const last = parts.at(-1);
    if (last && last.length < mostRules && matches + count <= mostMatches) last.push(rule);
    else {
      parts.push([rule]);
      matches = 0;
    }
    matches += count;
  }
  return parts;
}

function chunks<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
