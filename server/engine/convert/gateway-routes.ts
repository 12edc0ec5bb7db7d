import type { Text } from '../text/text';
import { serviceTarget, type Target, urlTarget } from './backends';
import type { Note } from './conversion';
import { gatewayDuration, springMilliseconds } from './durations';
import { applyFilter, type Step } from './gateway-filters';
import { pathMatch } from './path-match';
import { emptyRoute, nameOf, type Route, type Routing, type ValueMatch, withOrderNotes } from './routes';
import type { KnownServices } from './service';
import {
  at,
  canonicalSegment,
  fieldsOf,
  filledIn,
  inOrder,
  isFalse,
  isTrue,
  isWritten,
  itemsOf,
  numberAt,
  type Place,
  propertiesIn,
  treeOf,
} from './setting-tree';
import { noted, type Setting } from './spring-part';
import { assumed, narrower, notFilledIn, reviewExpression, unmatchable } from './zuul-routes';

/** Where Spring Cloud Gateway keeps its settings, the older places behind those since 2025.0. */
const places = [
  'spring.cloud.gateway.server.webflux',
  'spring.cloud.gateway.server.webmvc',
  'spring.cloud.gateway.mvc',
  'spring.cloud.gateway',
];

/** The routes of Spring Cloud Gateway; absent where none is set. */
export function gatewayRouting(settings: readonly Setting[], known: KnownServices): Routing | undefined {
  const root = treeOf(settings);
  const gateway = places.map(path => at(root, path)).find(place => itemsOf(at(place, 'routes')).length > 0);
  if (!gateway) return undefined;
  const reading: Reading = { root, gateway, known, notes: [] };
  const order = (place: Place) => numberAt(at(place, 'order')) ?? 0;
  const read = itemsOf(at(gateway, 'routes'))
    .map((place, index) => ({ order: order(place), routes: routesOf(place, index, reading) }))
    .sort((one, other) => one.order - other.order)
    .flatMap(({ routes }) => routes);
  const ordered = withOrderNotes(
    withWeights(read, reading).map(({ route }) => route),
    { en: 'Spring Cloud Gateway', ko: 'Spring Cloud Gateway' },
  );
  const keeps = [...keepsOf(reading)];
  const notes = [...reading.notes, ...ordered.notes, ...notesOnAll(ordered.routes, reading)];
  return { routes: ordered.routes, notes: inOrder(notes), keeps: keeps.map(({ text }) => text) };
}

interface Reading {
  readonly root: Place;
  readonly gateway: Place;
  readonly known: KnownServices;
  readonly notes: Note[];
}

/** A predicate or filter: its name, and what is said behind it by position or by name. */
export interface Definition {
  readonly name: string;
  readonly args: readonly string[];
  readonly named: ReadonlyMap<string, readonly string[]>;
  readonly at: Setting | undefined;
}

interface Read {
  readonly route: Route;
  readonly weight?: { readonly group: string; readonly weight: number } | undefined;
}

function routesOf(place: Place, index: number, reading: Reading): readonly Read[] {
  const short = shortRoute(place);
  const uri = short?.uri ?? at(place, 'uri').property;
  const id = short?.id || at(place, 'id').property?.value || `route-${index + 1}`;
  const start = emptyRoute(id, at(place, 'id').property ?? uri ?? propertiesIn(place)[0]);
  const remarks: { kind: Note['kind']; text: Text; at?: Setting | undefined }[] = [];
  const { route, weight, stays } = predicated(
    start,
    short?.predicates ?? definitionsIn(at(place, 'predicates')),
    reading,
    remarks,
  );
  const filters = [...definitionsIn(at(reading.gateway, 'defaultfilters')), ...definitionsIn(at(place, 'filters'))];
  const made = filtered(route, filters, reading);
  const isRedirect = 'routes' in made && made.routes.every(one => one.redirect);
  const target = isRedirect ? nowhere : targetOf(uri?.value ?? '', reading);
  const reason = stays ?? ('stays' in made ? made.stays : isRedirect || target.backend ? undefined : target.stays);
  if (reason || 'stays' in made) {
    const text = reason ?? notFilledIn;
    reading.notes.push(noted('kept', start.at, text));
    return [{ route: stayingWith(route, text) }];
  }

  for (const remark of target.remarks) remarks.push({ ...remark, at: uri });
  if (target.basePath !== '') remarks.push({ kind: 'dropped', text: ignoredPath(target.basePath), at: uri });
  for (const { kind, text, at: where } of remarks) reading.notes.push(noted(kind, where ?? start.at, text));
  const timeouts = { request: timeoutOf(place, reading) };
  const backends = target.backend ? [target.backend] : [];
  return made.routes.map((one, place) => ({
    route: { ...one, timeouts, backends, remarks: place === 0 ? remarks.map(({ text }) => text) : [] },
    weight,
  }));
}

/** A route in one line, `id=uri, Predicate=value`, as `RouteDefinition` takes it. */
function shortRoute({ property }: Place) {
  const [, id = '', rest] = /^([^=]+)=(.*)$/s.exec(property?.value ?? '') ?? [];
  if (!property || rest === undefined) return undefined;
  const [uri = '', ...predicates] = splitArgs(rest);
  return {
    id: id.trim(),
    uri: { ...property, value: uri },
    predicates: predicates.map(value => shortDefinition({ ...property, value })),
  };
}

const nowhere: Target = { basePath: '', remarks: [] };

/** The gateway has to see the request as it came, so only the conditions are left. */
function stayingWith({ id, at: where, hostnames, paths, methods, headers, queryParams }: Route, stays: Text): Route {
  return { ...emptyRoute(id, where), hostnames, paths, methods, headers, queryParams, stays, remarks: [stays] };
}

type Remarks = { kind: Note['kind']; text: Text; at?: Setting | undefined }[];

function predicated(
  start: Route,
  predicates: readonly Definition[],
  { root }: Reading,
  remarks: Remarks,
): Read & { stays?: Text } {
  let route = start;
  let stays: Text | undefined;
  let weight: Read['weight'];
  for (const definition of predicates) {
    const filled = definition.args.map(arg => filledIn(arg, root));
    if (filled.some(arg => arg === undefined)) {
      stays ??= notFilledIn;
      continue;
    }
    const args = filled.flatMap(arg => arg?.text ?? []);
    if (filled.some(arg => arg?.isAssumed)) remarks.push({ kind: 'question', text: assumed, at: definition.at });
    const [first = '', second] = args;
    switch (definition.name.toLowerCase()) {
      case 'path': {
        const patterns = args.filter(arg => !/^(?:true|false)$/.test(arg));
        const paths = patterns.map(pathMatch);
        for (const [index, match] of paths.entries()) if (!match) stays ??= unmatchable(patterns[index] ?? '');
        const found = paths.flatMap(match => match ?? []);
        // Two lists of paths would have to hold both.
        if (route.paths.length > 0) stays ??= cannotSay('Path');
        route = { ...route, paths: found };
        if (found.some(({ type }) => type === 'RegularExpression'))
          remarks.push({ kind: 'question', text: reviewExpression, at: definition.at });
        break;
      }
      case 'host': {
        const hosts = args.map(hostname);
        const isUnclear = hosts.some(host => host === undefined) || hosts.length > mostHostnames;
        if (isUnclear || route.hostnames.length > 0) stays ??= cannotSay('Host');
        else route = { ...route, hostnames: hosts.flatMap(host => host ?? []) };
        if (args.some(arg => arg.startsWith('**.')))
          remarks.push({ kind: 'changed', text: bareHost, at: definition.at });
        break;
      }
      case 'method':
        route = { ...route, methods: args.map(arg => arg.toUpperCase()).filter(arg => methods.has(arg)) };
        if (!args.every(arg => methods.has(arg.toUpperCase()))) stays ??= cannotSay('Method');
        break;
      case 'header':
        route = { ...route, headers: [...route.headers, valueMatch(first, second)] };
        break;
      case 'query':
        route = { ...route, queryParams: [...route.queryParams, valueMatch(first, second)] };
        break;
      case 'weight':
        if (/^\d+$/.test(second ?? '')) weight = { group: first, weight: Number(second) };
        else stays ??= cannotSay('Weight');
        break;
      default:
        stays ??= cannotSay(definition.name);
    }
  }
  return { route, weight, ...(stays && { stays }) };
}

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'CONNECT', 'OPTIONS', 'TRACE', 'PATCH']);
/** What an HTTPRoute takes. */
const mostHostnames = 16;

/** A filter after the other, each on what the ones before it made of the request. */
function filtered(
  route: Route,
  filters: readonly Definition[],
  { root }: Reading,
): { readonly routes: readonly Route[] } | { readonly stays: Text } {
  const filled: Definition[] = [];
  for (const filter of filters) {
    const args = filter.args.map(arg => filledIn(arg, root)?.text);
    if (args.some(arg => arg === undefined)) return { stays: notFilledIn };
    filled.push({ ...filter, args: args.flatMap(arg => arg ?? []) });
  }
  const steps: Step[] = [];
  for (const match of route.paths.length > 0 ? route.paths : [{ type: 'PathPrefix' as const, value: '/' }]) {
    let step: Step = { match, target: match.value, route };
    for (const filter of filled) {
      const next = applyFilter(step, filter);
      if (!next) return { stays: onlyInGateway(filter.name) };
      step = next;
    }
    steps.push(step);
  }
  const isSame = steps.every(({ match, target, isWhole }) => !isWhole && target === match.value);
  const [first] = steps;
  if (isSame) return { routes: first ? [first.route] : [] };
  // Each path has its own prefix to replace.
  return {
    routes: steps.map(({ match, target, isWhole, route: one }) => {
      const isPrefix = !isWhole && match.type === 'PathPrefix';
      const rewrite = {
        type: isPrefix ? ('ReplacePrefixMatch' as const) : ('ReplaceFullPath' as const),
        value: target,
      };
      return { ...one, paths: [match], rewrite: !isWhole && target === match.value ? undefined : rewrite };
    }),
  };
}

function timeoutOf(place: Place, { gateway, root }: Reading): string | undefined {
  const own = at(place, 'metadata.responsetimeout');
  const text = (isWritten(own) ? own : at(gateway, 'httpclient.responsetimeout')).property?.value;
  if (text === undefined) return undefined;
  const milliseconds = springMilliseconds(filledIn(text, root)?.text ?? '');
  return milliseconds === undefined || milliseconds <= 0 ? undefined : gatewayDuration(milliseconds);
}

function targetOf(uri: string, { root, known }: Reading): Target {
  const filled = filledIn(uri, root);
  if (!filled) return { basePath: '', remarks: [], stays: notFilledIn };
  const target = balanced(filled.text);
  const found = target === undefined ? urlTarget(filled.text, known) : serviceTarget(target, known);
  return filled.isAssumed ? { ...found, remarks: [...found.remarks, { kind: 'question', text: assumed }] } : found;
}

/** The service id of a URI that is looked up in the registry: "users" of `lb://users` and `lb:ws://users`. */
export function balanced(uri: string): string | undefined {
  return /^lb:(?:[a-z]+:)?\/\/([^/:?#]+)/i.exec(uri.trim())?.[1];
}

/** The definitions of a list, in the short form `Name=a,b` or with `name` and `args`. */
function definitionsIn(list: Place): readonly Definition[] {
  const short = list.property && list.property.value !== '' ? [shortDefinition(list.property)] : [];
  return [...short, ...itemsOf(list).flatMap(definitionOf)];
}

function definitionOf(place: Place): readonly Definition[] {
  if (place.property && place.property.value !== '') return [shortDefinition(place.property)];
  const name = at(place, 'name').property;
  if (!name) return [];
  const args = at(place, 'args');
  const inOrderOfWriting = [...fieldsOf(args), ...itemsOf(args)].map(field => ({
    key: canonicalSegment(field.key),
    values: propertiesIn(field).map(({ value }) => value),
  }));
  const named = new Map(inOrderOfWriting.map(({ key, values }) => [key, values]));
  const order = argumentOrder.get(name.value.toLowerCase());
  const known = order?.flatMap(key => named.get(key) ?? []);
  const values = known && known.length > 0 ? known : inOrderOfWriting.flatMap(field => field.values);
  const isList = /^(?:path|host|method)$/i.test(name.value);
  return [
    {
      name: name.value,
      args: isList ? values.flatMap(value => value.split(',').map(one => one.trim())) : values,
      named,
      at: name,
    },
  ];
}

/** In which order the short form has the arguments, which the long form may write in any. */
const argumentOrder: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    path: ['pattern', 'patterns'],
    host: ['pattern', 'patterns'],
    method: ['method', 'methods'],
    header: ['header', 'regexp'],
    query: ['param', 'regexp'],
    weight: ['group', 'weight'],
    stripprefix: ['parts'],
    prefixpath: ['prefix'],
    rewritepath: ['regexp', 'replacement'],
    setpath: ['template'],
    redirectto: ['status', 'url', 'includerequestparams'],
    addrequestheader: ['name', 'value'],
    setrequestheader: ['name', 'value'],
    addresponseheader: ['name', 'value'],
    setresponseheader: ['name', 'value'],
    removerequestheader: ['name'],
    removeresponseheader: ['name'],
    setrequesthostheader: ['host'],
  }),
);

function shortDefinition(property: Setting): Definition {
  const equals = property.value.indexOf('=');
  const name = equals === -1 ? property.value : property.value.slice(0, equals);
  const args = equals === -1 ? '' : property.value.slice(equals + 1);
  return { name: name.trim(), args: splitArgs(args), named: new Map(), at: property };
}

/** At commas, but not at those inside of braces and placeholders. */
function splitArgs(text: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const char of text) {
    if (char === '{') depth++;
    if (char === '}') depth--;
    if (char === ',' && depth <= 0) {
      parts.push(part);
      part = '';
    } else part += char;
  }
  return [...parts, part].map(one => one.trim()).filter(one => one !== '');
}

/** A host pattern as HTTPRoute has it: exact, or with a wildcard for the first labels. */
function hostname(pattern: string): string | undefined {
  const host = pattern.toLowerCase().replace(/:\d+$/, '');
  const name = host.replace(/^(?:\*\*|\*|\{[^}]*\})\./, '*.');
  return /^(?:\*\.)?[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$/.test(name) &&
    !/^[\d.]+$/.test(name)
    ? name
    : undefined;
}

function valueMatch(name: string, expression: string | undefined): ValueMatch {
  if (expression === undefined || expression === '') return { type: 'RegularExpression', name, value: '.*' };
  const isExact = /^[\w -]+$/.test(expression);
  return { type: isExact ? 'Exact' : 'RegularExpression', name, value: expression };
}

/** Routes of one weight group with the same conditions become one rule with several backends. */
function withWeights(routes: readonly Read[], { notes }: Reading): readonly Read[] {
  const merged: Read[] = [];
  for (const one of routes) {
    const { route, weight } = one;
    if (!weight || route.stays) {
      merged.push(one);
      continue;
    }
    const weighted = route.backends.map(backend => ({ ...backend, weight: weight.weight }));
    const index = merged.findIndex(
      other => other.weight?.group === weight.group && conditionsOf(other.route) === conditionsOf(route),
    );
    const first = merged[index];
    if (first) {
      const backends = [...first.route.backends, ...weighted];
      const remarks = [...first.route.remarks, ...route.remarks];
      merged[index] = { weight, route: { ...first.route, backends, remarks } };
    } else merged.push({ weight, route: { ...route, backends: weighted } });
  }
  return merged.map(one => {
    const isAlone = one.weight && one.route.backends.length === 1;
    const others = routes.filter(({ weight }) => weight?.group === one.weight?.group);
    if (!isAlone || others.length === 1) return one;
    notes.push(noted('kept', one.route.at, differentWeights));
    return { route: stayingWith(one.route, differentWeights) };
  });
}

function conditionsOf({ hostnames, paths, methods, headers, queryParams, rewrite, request, response }: Route): string {
  return JSON.stringify([hostnames, paths, methods, headers, queryParams, rewrite, request, response]);
}

/** Settings that make the gateway more than a list of routes. */
function* keepsOf({ gateway, notes }: Reading): Iterable<{ readonly text: Text }> {
  const cors = propertiesIn(at(gateway, 'globalcors'));
  const [first] = cors;
  if (first) {
    notes.push(noted('kept', first, globalCors));
    yield { text: globalCors };
  }
}

function* notesOnAll(routes: readonly Route[], { gateway, root }: Reading): Iterable<Note> {
  const locator = at(gateway, 'discovery.locator.enabled');
  if (isTrue(locator)) yield noted('changed', locator.property, narrower);
  const keepsHost = (list: Place) =>
    definitionsIn(list).some(({ name }) => name.toLowerCase() === 'preservehostheader');
  const hasAllHosts =
    keepsHost(at(gateway, 'defaultfilters')) ||
    itemsOf(at(gateway, 'routes')).every(place => keepsHost(at(place, 'filters')));
  if (!hasAllHosts && routes.some(({ stays }) => !stays)) yield noted('changed', undefined, hostHeader);
  const handled = new Set(['routes', 'defaultfilters', 'globalcors', 'server', 'mvc']);
  for (const place of fieldsOf(gateway)) {
    if (handled.has(canonicalSegment(place.key))) continue;
    for (const property of propertiesIn(place)) {
      const isRead = /\.(?:httpclient\.responsetimeout|discovery\.locator\.enabled)$/.test(property.canonical);
      if (isRead || (/\.enabled$/.test(property.canonical) && isFalse(place))) continue;
      yield noted('dropped', property, {
        en: `${nameOf(property).en} has no counterpart in HTTPRoute.`,
        ko: `${nameOf(property).ko}: HTTPRoute에 대응하는 설정이 없습니다.`,
      });
    }
  }
  for (const place of itemsOf(at(gateway, 'routes'))) {
    const connect = at(place, 'metadata.connecttimeout').property;
    if (connect) {
      yield noted('dropped', connect, {
        en: `${nameOf(connect).en}: HTTPRoute has no time limit for connecting.`,
        ko: `${nameOf(connect).ko}: HTTPRoute에는 연결 시간 제한이 없습니다.`,
      });
    }
  }
  if (isWritten(at(root, 'hystrix')) || isWritten(at(root, 'resilience4j'))) {
    const [property] = propertiesIn(at(root, isWritten(at(root, 'hystrix')) ? 'hystrix' : 'resilience4j'));
    yield noted('kept', property, {
      en: 'A route does not replace a circuit breaker: keep these settings where the calls are made.',
      ko: 'HTTPRoute는 서킷 브레이커를 대신하지 않습니다. 이 설정은 호출하는 쪽에 그대로 두세요.',
    });
  }
}

function cannotSay(name: string): Text {
  return {
    en: `HTTPRoute has no counterpart of the predicate ${name} as written, so the gateway keeps this route.`,
    ko: `이 ${name} 조건은 HTTPRoute로 나타낼 수 없어 이 라우트는 게이트웨이에 남습니다.`,
  };
}

function onlyInGateway(name: string): Text {
  return {
    en: `HTTPRoute has no counterpart of the filter ${name} as written, so the gateway keeps this route.`,
    ko: `이 ${name} 필터는 HTTPRoute로 나타낼 수 없어 이 라우트는 게이트웨이에 남습니다.`,
  };
}

function ignoredPath(path: string): Text {
  return {
    en: `Spring Cloud Gateway ignores the path "${path}" of a URI, and so does this rule.`,
    ko: `Spring Cloud Gateway가 URI의 경로("${path}")를 쓰지 않으므로 이 규칙도 쓰지 않습니다.`,
  };
}

const bareHost: Text = {
  en: 'A wildcard does not cover the bare domain here; add it if it should be served too.',
  ko: '여기서 와일드카드는 앞에 이름이 없는 도메인 자체를 포함하지 않습니다. 필요하면 그 도메인도 추가하세요.',
};

const differentWeights: Text = {
  en: 'Weights are shares of one rule, and the other routes of this group have other conditions, so the gateway keeps this route.',
  ko: '가중치는 규칙 하나 안에서만 나눌 수 있는데 같은 그룹의 다른 라우트와 조건이 달라, 이 라우트는 게이트웨이에 남습니다.',
};

const globalCors: Text = {
  en: 'The gateway answers CORS requests by `globalcors`. Keep it, or let the services or the implementation of the Gateway API do so.',
  ko: '게이트웨이가 `globalcors` 설정으로 CORS 요청에 응답합니다. 게이트웨이를 유지하거나, 서비스 또는 Gateway API 구현이 맡게 하세요.',
};

const hostHeader: Text = {
  en: 'Spring Cloud Gateway tells services their own host; an HTTPRoute passes on the Host header of the request.',
  ko: 'Spring Cloud Gateway는 대상 서비스의 호스트를 Host 헤더로 보내지만, HTTPRoute는 요청의 Host 헤더를 그대로 넘깁니다.',
};
