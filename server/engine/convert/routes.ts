import { type Text, verbatim } from '../text/text';
import type { Note } from './conversion';
import { isWithin, type PathMatch } from './path-match';
import { noted, type Setting } from './spring-part';

/** A route of a gateway in the words of HTTPRoute. */
export interface Route {
  readonly id: string;
  /** Where it is written. */
  readonly at: Setting | undefined;
  readonly hostnames: readonly string[];
  /** Any of them; every path if there is none. */
  readonly paths: readonly PathMatch[];
  readonly methods: readonly string[];
  readonly headers: readonly ValueMatch[];
  readonly queryParams: readonly ValueMatch[];
  readonly rewrite?: Rewrite | undefined;
  /** The host that the backend is told to be. */
  readonly rewriteHost?: string | undefined;
  readonly request: HeaderChanges;
  readonly response: HeaderChanges;
  readonly redirect?: Redirect | undefined;
  readonly timeouts: Timeouts;
  readonly backends: readonly Backend[];
  /** Why only the gateway itself can serve it. */
  readonly stays?: Text | undefined;
  /** What a reader of the generated rule has to know. */
  readonly remarks: readonly Text[];
}

export interface ValueMatch {
  readonly type: 'Exact' | 'RegularExpression';
  readonly name: string;
  readonly value: string;
}

export interface Rewrite {
  readonly type: 'ReplacePrefixMatch' | 'ReplaceFullPath';
  readonly value: string;
}

export interface HeaderChanges {
  readonly set: readonly Header[];
  readonly add: readonly Header[];
  readonly remove: readonly string[];
}

export interface Header {
  readonly name: string;
  readonly value: string;
}

export interface Redirect {
  readonly statusCode: number;
  readonly scheme: string | undefined;
  readonly hostname: string | undefined;
  readonly port: number | undefined;
  readonly path: string | undefined;
}

/** As durations of the Gateway API. */
export interface Timeouts {
  readonly request?: string | undefined;
  readonly backendRequest?: string | undefined;
}

export interface Backend {
  readonly name: string;
  readonly namespace?: string | undefined;
  readonly port: number;
  readonly weight?: number | undefined;
}

/** The routes of a gateway in the order in which it tries them, and what cannot be said by routes. */
export interface Routing {
  readonly routes: readonly Route[];
  readonly notes: readonly Note[];
  /** Why the gateway has to stay even where every route could be said otherwise. */
  readonly keeps: readonly Text[];
}

export const noHeaders: HeaderChanges = { set: [], add: [], remove: [] };

/** A route with nothing but its name. */
export function emptyRoute(id: string, at: Setting | undefined): Route {
  return {
    id,
    at,
    hostnames: [],
    paths: [],
    methods: [],
    headers: [],
    queryParams: [],
    request: noHeaders,
    response: noHeaders,
    timeouts: {},
    backends: [],
    remarks: [],
  };
}

/** Whether a route changes what the backend sees in a way that Ingress has no field for. */
export function isRewriting({ rewrite, rewriteHost, redirect }: Route): boolean {
  return rewrite !== undefined || rewriteHost !== undefined || redirect !== undefined;
}

export function changesHeaders({ set, add, remove }: HeaderChanges): boolean {
  return set.length + add.length + remove.length > 0;
}

/**
 * Routes with a remark where a longer path comes behind a shorter one: gateways take the first match, HTTPRoute and
 * Ingress the most exact one. `product` is whose order it was.
 */
export function withOrderNotes(
  routes: readonly Route[],
  product: Text,
): { readonly routes: readonly Route[]; readonly notes: readonly Note[] } {
  const notes: Note[] = [];
  const marked = routes.map((route, index) => {
    const first = routes.slice(0, index).find(earlier => hides(earlier, route));
    if (!first) return route;
    const text = {
      en: `In ${product.en}, route "${first.id}" comes first and takes the requests of "${route.id}". Here the more exact match wins, so they go to "${route.id}".`,
      ko: `${product.ko}에서는 앞에 있는 "${first.id}" 라우트가 "${route.id}" 라우트의 요청을 가져갑니다. 여기서는 더 정확히 일치하는 쪽이 이기므로 "${route.id}" 라우트로 갑니다.`,
    };
    notes.push(noted('changed', route.at, text));
    return { ...route, remarks: [...route.remarks, text] };
  });
  return { routes: marked, notes };
}

/** Whether `later` never gets a request that HTTPRoute would give it. */
function hides(earlier: Route, later: Route): boolean {
  // What goes to the gateway is still sorted out there, by conditions that may not show here.
  if (earlier.stays || later.stays) return false;
  const anywhere: PathMatch = { type: 'PathPrefix', value: '/' };
  const before = earlier.paths.length > 0 ? earlier.paths : [anywhere];
  const behind = later.paths.length > 0 ? later.paths : [anywhere];
  const isLooser =
    isSubset(earlier.methods, later.methods, later.methods.length > 0) &&
    isSubset(earlier.hostnames, later.hostnames, later.hostnames.length > 0) &&
    includesAll(later.headers, earlier.headers) &&
    includesAll(later.queryParams, earlier.queryParams);
  if (!isLooser) return false;
  return behind.some(path =>
    before.some(other => isWithin(path, other) && (isSharper(path, other) || hasMoreConditions(later, earlier))),
  );
}

function isSharper(path: PathMatch, other: PathMatch): boolean {
  return path.value.length > other.value.length || (path.type === 'Exact' && other.type === 'PathPrefix');
}

function hasMoreConditions(one: Route, other: Route): boolean {
  const count = ({ methods, hostnames, headers, queryParams }: Route) =>
    Math.min(1, methods.length) + Math.min(1, hostnames.length) + headers.length + queryParams.length;
  return count(one) > count(other);
}

/** Whether alternatives leave nothing out that the others take; none at all stands for everything. */
function isSubset(wide: readonly string[], narrow: readonly string[], isLimited: boolean): boolean {
  return wide.length === 0 || (isLimited && narrow.every(one => wide.includes(one)));
}

function includesAll(those: readonly ValueMatch[], these: readonly ValueMatch[]): boolean {
  return these.every(one => those.some(other => other.name === one.name && other.value === one.value));
}

/** How notes call a setting: its name as written. */
export function nameOf(setting: Setting): Text {
  return verbatim(`\`${setting.name}\``);
}
