import type { Span, Text } from '../text/text';
import { unknownPort } from './backends';
import type { Conversion, Note } from './conversion';
import { balanced, gatewayRouting } from './gateway-routes';
import { httpRoutes, type ParentGateway, unknownGateway } from './http-route';
import { ingress } from './ingress';
import { changesHeaders, emptyRoute, isRewriting, type Route, type Routing } from './routes';
import { isRenamed, type KnownServices, serviceName, usualPort } from './service';
import { filledIn, inOrder, treeOf } from './setting-tree';
import { noted, type Setting, valueIn } from './spring-part';
import { forwardedPrefix, packetLimit, usualHeadersKept, zuulRouting } from './zuul-routes';

/** What a gateway application is converted with. */
export interface GatewayApplication {
  /** What it is called, where its settings do not say so. */
  readonly name?: string | undefined;
  readonly settings: readonly Setting[];
  readonly known: KnownServices;
  /** The Gateway that its routes are to hang on, if the workspace has one. */
  readonly gateway?: { readonly name: string; readonly namespace?: string | undefined } | undefined;
  /** The class of Ingress that the cluster uses, if the workspace tells. */
  readonly ingressClass?: string | undefined;
}

/** A change of the file that the settings are written in. */
export interface SettingEdit {
  readonly uri: string | undefined;
  readonly span: Span;
  readonly newText: string;
}

/** The routes of Zuul or Spring Cloud Gateway; absent where an application has none. */
export function routingOf({ settings, known }: GatewayApplication): Routing | undefined {
  return zuulRouting(settings, known) ?? gatewayRouting(settings, known);
}

/** Whether something can only be done by the gateway itself, so that it cannot simply go. */
export function needsGateway({ routes, keeps }: Routing): boolean {
  return keeps.length > 0 || routes.some(({ stays }) => stays);
}

/**
 * Routes as HTTPRoute. What only the gateway can do is sent on to its own Service, so that nothing that was reachable
 * gets lost. Absent without routes, or if all of them would stay.
 */
export function routesToHttpRoute(application: GatewayApplication): Conversion | undefined {
  const routing = routingOf(application);
  if (!routing || routing.routes.every(({ stays }) => stays)) return undefined;
  const own = gatewayService(application);
  const routes = routing.routes.map(route => (route.stays ? { ...route, backends: [own.backend] } : route));
  const isKept = routes.some(({ stays }) => stays);
  const notes = [...routing.notes, ...gatewayNotes(application), ...(isKept ? own.notes : [])];
  return {
    files: [
      {
        path: `${own.backend.name}/httproute.yaml`,
        text: httpRoutes(own.backend.name, parentOf(application), routes, loose(notes, routes)),
      },
    ],
    notes: inOrder(notes),
  };
}

/** The routes that need no rewriting as Ingress; absent if there is none. The others are in the notes. */
export function routesToIngress(application: GatewayApplication): Conversion | undefined {
  const routing = routingOf(application);
  if (!routing) return undefined;
  const own = gatewayService(application);
  const notes: Note[] = [...routing.notes];
  const routes: Route[] = [];
  for (const written of routing.routes) {
    const route = written.stays ? { ...written, backends: [own.backend] } : written;
    const reason =
      reasonAgainstIngress(route) ?? (routes.some(one => isSamePlace(one, route)) ? placeTaken : undefined);
    if (reason) notes.push(noted('kept', route.at, reason));
    else {
      const remarks = lostInIngress(route);
      for (const text of remarks) notes.push(noted('dropped', route.at, text));
      routes.push({ ...route, remarks: [...route.remarks.filter(text => !onlyOfHttpRoute.has(text)), ...remarks] });
    }
  }
  // An Ingress that only leads to the gateway is another conversion.
  if (routes.every(({ stays }) => stays)) return undefined;
  const className = application.ingressClass;
  if (className === undefined) notes.push(noted('question', undefined, unknownClass));
  if (routes.some(({ timeouts }) => timeouts.request || timeouts.backendRequest)) {
    notes.push(noted('dropped', undefined, noTimeouts));
  }
  if (routes.some(({ stays }) => stays)) notes.push(...own.notes);
  const said = notes.filter(({ text }) => !onlyOfHttpRoute.has(text));
  return {
    files: [
      {
        path: `${own.backend.name}/ingress.yaml`,
        text: ingress(own.backend.name, className, routes, loose(said, routes)),
      },
    ],
    notes: inOrder(said),
  };
}

/** One route to a gateway that stays, and the edits with which it finds its services without a registry. */
export function gatewayInFront(
  application: GatewayApplication,
): (Conversion & { readonly edits: readonly SettingEdit[] }) | undefined {
  const routing = routingOf(application);
  if (!routing) return undefined;
  const own = gatewayService(application);
  const stays: Text[] = [...routing.keeps, ...routing.routes.flatMap(route => route.stays ?? [])];
  const remarks = stays.filter((text, index) => stays.findIndex(other => other.en === text.en) === index);
  const route: Route = {
    ...emptyRoute(own.backend.name, undefined),
    paths: [{ type: 'PathPrefix', value: '/' }],
    backends: [own.backend],
    remarks: [...own.notes.map(({ text }) => text), ...remarks],
  };
  const direct = directAddresses(application.settings, application.known);
  const kept = routing.notes.filter(({ kind }) => kind === 'kept');
  return {
    files: [
      {
        path: `${own.backend.name}/httproute.yaml`,
        text: httpRoutes(own.backend.name, parentOf(application), [route]),
      },
    ],
    notes: inOrder([...kept, ...direct.notes, ...own.notes, ...gatewayNotes(application)]),
    edits: direct.edits,
  };
}

/** `lb://` addresses as those of Services. */
export function directAddresses(
  settings: readonly Setting[],
  known: KnownServices,
): { readonly edits: readonly SettingEdit[]; readonly notes: readonly Note[] } {
  const edits: SettingEdit[] = [];
  const notes: Note[] = [];
  const root = treeOf(settings);
  for (const setting of settings) {
    const id = balanced(setting.value);
    if (id === undefined) continue;
    const filled = filledIn(id, root)?.text;
    const name = filled === undefined ? undefined : serviceName(filled);
    if (filled === undefined || name === undefined) continue;
    const port = known.portOf(name);
    if (port === undefined) notes.push(noted('question', setting, unknownPort(name)));
    if (isRenamed(filled, name)) {
      notes.push(
        noted('changed', setting, {
          en: `A Service cannot be called "${filled}", so it is called "${name}".`,
          ko: `서비스 이름으로 "${filled}" 값을 쓸 수 없어 "${name}" 이름으로 바꾸었습니다.`,
        }),
      );
    }
    const scheme = /^lb:(?:(wss?|https?):)?/i.exec(setting.value.trim())?.[1]?.toLowerCase() ?? 'http';
    const rest = /^lb:(?:[a-z]+:)?\/\/[^/:?#]+(?::\d+)?(.*)$/i.exec(setting.value.trim())?.[1] ?? '';
    edits.push({
      uri: setting.uri,
      span: setting.valueSpan,
      newText: `${scheme}://${name}:${port ?? usualPort}${rest}`,
    });
  }
  return { edits, notes };
}

/** The Service of the gateway itself: what its HTTPRoute is called, and where it sends what the gateway keeps. */
function gatewayService({ name: other = '', settings, known }: GatewayApplication) {
  const written = filledIn(valueIn(settings, 'spring.application.name') ?? '', treeOf(settings))?.text ?? '';
  const name = serviceName(written) ?? serviceName(other) ?? 'gateway';
  const own = valueIn(settings, 'server.port');
  const port = known.portOf(name) ?? (own !== undefined && /^\d+$/.test(own) && own !== '0' ? Number(own) : undefined);
  const notes = port === undefined ? [noted('question', undefined, unknownPort(name))] : [];
  return { backend: { name, port: port ?? usualPort }, notes };
}

function parentOf({ gateway }: GatewayApplication): ParentGateway {
  return gateway ? { ...gateway, isKnown: true } : { name: 'public-gateway', isKnown: false };
}

function gatewayNotes({ gateway }: GatewayApplication): readonly Note[] {
  return gateway ? [] : [noted('question', undefined, unknownGateway)];
}

/** What is said nowhere beside a rule, to be said above the whole. */
function loose(notes: readonly Note[], routes: readonly Route[]): readonly Text[] {
  const said = new Set([...routes.flatMap(({ remarks }) => remarks.map(({ en }) => en)), unknownGateway.en]);
  const texts = inOrder(notes).map(({ text }) => text);
  return [...new Map(texts.map(text => [text.en, text])).values()].filter(({ en }) => !said.has(en));
}

function reasonAgainstIngress(route: Route): Text | undefined {
  if (route.stays === undefined && isRewriting(route)) {
    return {
      en: `Ingress cannot rewrite paths, which "${route.id}" needs: use an HTTPRoute, or let the service answer below this path (\`server.servlet.context-path\`).`,
      ko: `"${route.id}" 라우트에는 경로 재작성(rewrite)이 필요한데 Ingress는 경로를 바꾸지 못합니다. HTTPRoute를 쓰거나 서비스가 이 경로에서 응답하게 하세요(\`server.servlet.context-path\`).`,
    };
  }
  const hasExpression = route.paths.some(({ type }) => type === 'RegularExpression');
  const hasConditions = route.methods.length + route.headers.length + route.queryParams.length > 0;
  if (hasExpression || hasConditions || route.backends.length > 1 || route.backends.some(one => one.namespace)) {
    return {
      en: `Ingress matches only hosts and path prefixes and knows one backend for each, too little for "${route.id}": use an HTTPRoute.`,
      ko: `Ingress는 호스트와 경로 접두사만 보고 백엔드도 하나뿐이라 "${route.id}" 라우트를 나타낼 수 없습니다. HTTPRoute를 쓰세요.`,
    };
  }
  return undefined;
}

/** Whether two routes have a host and path in common, which an Ingress would give to either. */
function isSamePlace(one: Route, other: Route): boolean {
  const placesOf = ({ hostnames, paths }: Route) =>
    (hostnames.length > 0 ? hostnames : ['']).flatMap(host =>
      (paths.length > 0 ? paths.map(({ type, value }) => `${type} ${value}`) : ['PathPrefix /']).map(
        path => `${host} ${path}`,
      ),
    );
  const places = new Set(placesOf(one));
  return placesOf(other).some(place => places.has(place));
}

function lostInIngress(route: Route): readonly Text[] {
  if (!changesHeaders(route.request) && !changesHeaders(route.response)) return [];
  const { request, response } = route;
  const names = [
    ...[...request.remove, ...response.remove],
    ...[...request.set, ...request.add, ...response.set, ...response.add].map(({ name }) => name),
  ];
  const list = [...new Set(names)].join(', ');
  return [
    {
      en: `Ingress does not change headers (${list}): what the gateway removed or added reaches the service as it came.`,
      ko: `Ingress는 헤더(${list})를 바꾸지 않으므로, 게이트웨이가 지우거나 넣던 헤더가 그대로 전달됩니다.`,
    },
  ];
}

/** Sentences about fields that an Ingress does not have. */
const onlyOfHttpRoute: ReadonlySet<Text> = new Set([forwardedPrefix, packetLimit, usualHeadersKept, unknownGateway]);

const placeTaken: Text = {
  en: 'A route before this one has the same host and path, and an Ingress can tell them apart by nothing else.',
  ko: '앞의 라우트와 호스트, 경로가 같은데 Ingress는 그 밖의 조건으로 구분하지 못합니다.',
};

const unknownClass: Text = {
  en: 'Without `ingressClassName` the cluster needs a default IngressClass: put the name of its class there.',
  ko: '`ingressClassName`이 없으면 클러스터에 기본 IngressClass가 있어야 합니다. 클러스터에 있는 클래스의 이름을 적으세요.',
};

const noTimeouts: Text = {
  en: 'Ingress has no time limits: those of the gateway are lost.',
  ko: 'Ingress에는 시간 제한이 없어 게이트웨이의 시간 제한이 사라집니다.',
};
