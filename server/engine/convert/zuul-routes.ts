import type { Text } from '../text/text';
import { serviceTarget, urlTarget } from './backends';
import type { Note } from './conversion';
import { gatewayDuration } from './durations';
import { fixedPart, joinedPath, pathMatch } from './path-match';
import {
  emptyRoute,
  type HeaderChanges,
  nameOf,
  noHeaders,
  type Rewrite,
  type Route,
  type Routing,
  type Timeouts,
  withOrderNotes,
} from './routes';
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
  numberAt,
  type Place,
  propertiesIn,
  treeOf,
  valuesOf,
} from './setting-tree';
import { noted, type Setting } from './spring-part';

/** The routes of Zuul 1; absent where none is set. */
export function zuulRouting(settings: readonly Setting[], known: KnownServices): Routing | undefined {
  const root = treeOf(settings);
  const zuul = at(root, 'zuul');
  const written = fieldsOf(at(zuul, 'routes')).filter(isRoute);
  if (written.length === 0) return undefined;

  const reading: Reading = { root, zuul, known, notes: [] };
  const ordered = withOrderNotes(
    written.map(place => routeOf(place, reading)),
    product,
  );
  const all = [...reading.notes, ...ordered.notes, ...notesOnAll(ordered.routes, reading)];
  return { routes: ordered.routes, notes: inOrder(all), keeps: [] };
}

const product = { en: 'Zuul', ko: '주울' };

interface Reading {
  readonly root: Place;
  readonly zuul: Place;
  readonly known: KnownServices;
  readonly notes: Note[];
}

/** A path alone, or a mapping; a key without anything is neither. */
function isRoute(place: Place): boolean {
  return place.children.size > 0 || (place.property?.value ?? '') !== '';
}

function routeOf(place: Place, reading: Reading): Route {
  const { root, notes } = reading;
  const source = sourceOf(place);
  const property = source.at ?? propertiesIn(place)[0];
  const path = filledIn(source.path, root);
  const location = filledIn(source.location, root);
  const route = emptyRoute(place.key, property);
  const prefix = filledIn(at(reading.zuul, 'prefix').property?.value ?? '', root);
  if (!path || !location || !prefix) return staying(route, reading, notFilledIn);

  const isUrl = /^(?:https?:|forward:)/i.test(location.text);
  const target = isUrl ? urlTarget(location.text, reading.known) : serviceTarget(location.text, reading.known);
  const { match, rewrite } = matchAndRewrite(path.text, place, target.basePath, reading);
  if (!match) return staying(route, reading, unmatchable(path.text));
  const matched: Route = { ...route, paths: [match] };
  if (/^forward:/i.test(location.text)) return staying(matched, reading, forwarded);
  if (!target.backend) return staying(matched, reading, target.stays ?? notFilledIn);
  if (rewrite === 'impossible') return staying(matched, reading, unstrippable(path.text));

  const remarks = [...target.remarks, ...remarksOn(match.type, path.isAssumed || location.isAssumed)];
  const timeouts = isUrl ? urlTimeouts(reading) : serviceTimeouts(location.text, reading);
  if ('isUsual' in timeouts) remarks.push({ kind: 'question', text: usualTime });
  const headers = headersOf(place, reading);
  remarks.push(...headers.remarks);
  for (const { kind, text } of remarks) notes.push(noted(kind, property, text));
  return {
    ...matched,
    rewrite,
    request: headers.request,
    response: headers.response,
    timeouts,
    backends: [target.backend],
    remarks: remarks.map(({ text }) => text),
  };
}

interface Source {
  readonly path: string;
  readonly location: string;
  readonly at: Setting | undefined;
}

/** Where a route leads, as `ZuulProperties` fills in what is not written. */
function sourceOf(place: Place): Source {
  const short = place.property?.value ?? '';
  if (short !== '') {
    const [path = '', location] = short.split('=');
    return { path, location: location ?? place.key, at: place.property };
  }
  const path = at(place, 'path').property;
  const url = at(place, 'url').property ?? at(place, 'location').property;
  const service = at(place, 'serviceid').property;
  return {
    path: path?.value || `/${place.key}/**`,
    location: url?.value || service?.value || place.key,
    at: path ?? url ?? service,
  };
}

/**
 * What is matched and what the backend sees instead, as `SimpleRouteLocator.getRoute` has it: `zuul.stripPrefix` takes
 * `zuul.prefix` away, a route's own flag what stands before its wildcard.
 */
function matchAndRewrite(pattern: string, place: Place, basePath: string, { root, zuul }: Reading) {
  const written = filledIn(at(zuul, 'prefix').property?.value ?? '', root)?.text ?? '';
  const prefix =
    written === '' || written === '/' ? '' : joinedPath(written.startsWith('/') ? written : `/${written}`, '');
  const path = pattern.startsWith('/') ? pattern : `/${pattern}`;
  const match = pathMatch(prefix + path);
  const keepsPrefix = prefix === '' || isFalse(at(zuul, 'stripprefix'));
  const fixed = isFalse(at(place, 'stripprefix')) ? '' : fixedPart(path);
  if (!match) return { match, rewrite: undefined };
  if (match.type === 'RegularExpression') {
    const isSame = keepsPrefix && fixed === '' && basePath === '';
    return { match, rewrite: isSame ? undefined : ('impossible' as const) };
  }
  const rest = match.value.slice(prefix.length + fixed.length);
  const value = basePath + (keepsPrefix ? prefix : '') + rest || '/';
  const type: Rewrite['type'] = match.type === 'Exact' ? 'ReplaceFullPath' : 'ReplacePrefixMatch';
  return { match, rewrite: value === match.value ? undefined : { type, value } };
}

function headersOf(place: Place, { zuul }: Reading) {
  const own = at(place, 'sensitiveheaders');
  const hasOwn = isWritten(own) || isTrue(at(place, 'customsensitiveheaders'));
  const global = at(zuul, 'sensitiveheaders');
  const isUsual = !hasOwn && !isWritten(global);
  const sensitive = hasOwn ? valuesOf(own) : isUsual ? usualHeaders : valuesOf(global);
  const ignored = valuesOf(at(zuul, 'ignoredheaders'));
  const named = [...sensitive, ...ignored];
  const request = unique(named.filter(name => !answers.has(name.toLowerCase())));
  const response = unique(named.filter(name => !questions.has(name.toLowerCase())));
  const remarks: { kind: Note['kind']; text: Text }[] = [];
  if (isUsual) remarks.push({ kind: 'changed', text: usualHeadersKept });
  const left = [...request.slice(mostHeaders), ...response.slice(mostHeaders)].join(', ');
  if (left !== '') {
    remarks.push({
      kind: 'dropped',
      text: {
        en: `A filter removes at most ${mostHeaders} headers, so these reach the other side: ${left}.`,
        ko: `필터 하나가 지울 수 있는 헤더는 ${mostHeaders}개까지라 다음 헤더는 그대로 전달됩니다: ${left}.`,
      },
    });
  }
  const removed = (names: readonly string[]): HeaderChanges => ({ ...noHeaders, remove: names.slice(0, mostHeaders) });
  return { request: removed(request), response: removed(response), remarks };
}

const usualHeaders = ['Cookie', 'Set-Cookie', 'Authorization'];
/** Headers that only answers have, and only requests. */
const answers = new Set(['set-cookie', 'set-cookie2', 'www-authenticate', 'server', 'x-application-context']);
const questions = new Set(['cookie', 'authorization', 'host', 'origin', 'referer', 'user-agent']);
/** More would be refused. */
const mostHeaders = 16;

function unique(names: readonly string[]): readonly string[] {
  return names.filter((name, index) => names.findIndex(one => one.toLowerCase() === name.toLowerCase()) === index);
}

/** Said where the filters do what Zuul does unasked. */
export const usualHeadersKept: Text = {
  en: 'Zuul removes Cookie, Set-Cookie and Authorization unless `sensitiveHeaders` says otherwise, and so do these filters. If the service needs them, delete the two filters.',
  ko: '`sensitiveHeaders` 설정이 없으면 주울이 Cookie, Set-Cookie, Authorization 헤더를 지우므로 여기서도 지웁니다. 서비스에 필요한 헤더라면 두 필터를 삭제하세요.',
};

/** The smaller of the time that Hystrix gives and the time that Ribbon may take with all its tries. */
function serviceTimeouts(service: string, { root }: Reading): Timeouts & { isUsual?: true } {
  const id = canonicalSegment(service);
  const ribbon = (key: string) => numberAt(at(root, `${id}.ribbon.${key}`)) ?? numberAt(at(root, `ribbon.${key}`));
  const written = ribbon('connecttimeout');
  const connect = written ?? 1000;
  const read = ribbon('readtimeout');
  const tries = ((ribbon('maxautoretries') ?? 0) + 1) * ((ribbon('maxautoretriesnextserver') ?? 1) + 1);
  const total = (connect + (read ?? 1000)) * tries;
  const limit = hystrixTimeout(id, root);
  const request = Math.min(total, limit ?? Infinity);
  return {
    ...(written === undefined && read === undefined && limit === undefined && { isUsual: true }),
    request: gatewayDuration(request),
    // One try can only be cut short where all of them together may take longer.
    backendRequest: read !== undefined && read < request ? gatewayDuration(read) : undefined,
  };
}

const usualTime: Text = {
  en: 'Where nothing is set, Zuul gives up after the time below (1 s to connect, 1 s to read, one more try). Raise it if the service takes longer.',
  ko: '설정이 없으면 주울은 아래 시간 뒤에 포기합니다(연결 1초, 읽기 1초, 재시도 1번). 서비스가 더 오래 걸린다면 늘리세요.',
};

function hystrixTimeout(id: string, root: Place): number | undefined {
  const own = at(root, `hystrix.command.${id}.execution`);
  const common = at(root, 'hystrix.command.default.execution');
  const enabled = [own, common].map(place => at(place, 'timeout.enabled')).find(isWritten);
  if (enabled && isFalse(enabled)) return undefined;
  const timeouts = [own, common].map(place => numberAt(at(place, 'isolation.thread.timeoutinmilliseconds')));
  return timeouts.find(time => time !== undefined && time > 0);
}

function urlTimeouts({ zuul }: Reading): Timeouts {
  const read = numberAt(at(zuul, 'host.sockettimeoutmillis'));
  return { backendRequest: read === undefined || read <= 0 ? undefined : gatewayDuration(read) };
}

function remarksOn(type: string, isAssumed: boolean): { kind: Note['kind']; text: Text }[] {
  return [
    ...(type === 'RegularExpression' ? [{ kind: 'question' as const, text: reviewExpression }] : []),
    ...(isAssumed ? [{ kind: 'question' as const, text: assumed }] : []),
  ];
}

/** Said of a path as a regular expression. */
export const reviewExpression: Text = {
  en: 'Regular expressions differ between implementations of the Gateway API: check that yours reads this one as meant.',
  ko: '정규식은 Gateway API 구현마다 다르게 해석될 수 있습니다. 쓰고 있는 구현에서 의도대로 동작하는지 확인하세요.',
};

/** Said of a value that was filled in from a default or another property. */
export const assumed: Text = {
  en: 'A placeholder was filled in with the value from this file; check it for the cluster.',
  ko: '자리 표시자를 이 파일의 값으로 채웠습니다. 클러스터에서도 맞는지 확인하세요.',
};

export const notFilledIn: Text = {
  en: 'What a placeholder stands for is not known here, so the gateway keeps this route.',
  ko: '자리 표시자의 값을 알 수 없어 이 라우트는 게이트웨이에 남습니다.',
};

const forwarded: Text = {
  en: 'A `forward:` is answered by a controller inside the gateway, so the gateway keeps this route.',
  ko: '`forward:` 라우트는 게이트웨이 안의 컨트롤러가 응답하므로 게이트웨이에 남습니다.',
};

/** Said of a pattern that no match can say. */
export function unmatchable(pattern: string): Text {
  return {
    en: `HTTPRoute cannot match "${pattern}", so the gateway keeps this route.`,
    ko: `"${pattern}" 패턴은 HTTPRoute로 나타낼 수 없어 이 라우트는 게이트웨이에 남습니다.`,
  };
}

function unstrippable(pattern: string): Text {
  return {
    en: `HTTPRoute can replace a prefix only where the path is one; "${pattern}" is none, so the gateway keeps this route.`,
    ko: `HTTPRoute는 접두사로 일치하는 경로에서만 접두사를 바꿀 수 있습니다. "${pattern}" 패턴은 그렇지 않아 이 라우트는 게이트웨이에 남습니다.`,
  };
}

function staying(route: Route, { notes }: Reading, text: Text): Route {
  notes.push(noted('kept', route.at, text));
  return { ...route, stays: text, remarks: [text] };
}

/** What holds for all routes, and what Zuul is told besides them. */
function* notesOnAll(routes: readonly Route[], reading: Reading): Iterable<Note> {
  const { zuul } = reading;
  const ignoredServices = at(zuul, 'ignoredservices');
  if (!valuesOf(ignoredServices).includes('*')) {
    yield noted('changed', propertiesIn(ignoredServices)[0], narrower);
  }
  const stripped = routes.find(({ rewrite }) => rewrite);
  if (stripped && !isFalse(at(zuul, 'addproxyheaders'))) yield noted('changed', stripped.at, forwardedPrefix);
  if (!isTrue(at(zuul, 'addhostheader')) && routes.some(({ stays }) => !stays)) {
    yield noted('changed', undefined, hostHeader);
  }
  if (routes.some(({ timeouts }) => timeouts.request !== undefined)) yield noted('dropped', undefined, hystrixWrapping);
  for (const place of fieldsOf(zuul)) {
    if (converted.has(canonicalSegment(place.key))) continue;
    for (const property of propertiesIn(place)) {
      const isLimit = /\.sockettimeoutmillis$/.test(property.canonical);
      yield noted(isLimit ? 'changed' : 'dropped', property, lossOf(property));
    }
  }
  for (const property of propertiesIn(at(reading.root, 'ribbon'))) {
    if (/^ribbon\.(?:maxautoretries|oktoretryonalloperations|retryablestatuscodes)/.test(property.canonical))
      yield noted('dropped', property, noRetries(property));
  }
  for (const place of fieldsOf(at(zuul, 'routes'))) {
    const retryable = at(place, 'retryable').property;
    if (retryable && isTrue(at(place, 'retryable'))) yield noted('dropped', retryable, noRetries(retryable));
  }
}

/** What routes are made of. */
const converted = new Set([
  'routes',
  'prefix',
  'stripprefix',
  'ignoredservices',
  'ignoredheaders',
  'sensitiveheaders',
  'addproxyheaders',
  'addhostheader',
]);

/** Said where every registered service was reachable from outside. */
export const narrower: Text = {
  en: 'Until now every registered service is reachable at "/<its id>/**". Only the routes listed here will be, which is usually what is wanted.',
  ko: '지금까지는 레지스트리에 등록된 모든 서비스가 "/<서비스 id>/**" 경로로 열려 있습니다. 이제는 여기에 적힌 라우트만 열리며, 대개는 그 편이 낫습니다.',
};

/** Said where a prefix is stripped. */
export const forwardedPrefix: Text = {
  en: 'Zuul sends X-Forwarded-Prefix when it strips a prefix; HTTPRoute does not. If a service builds links, set this header with a RequestHeaderModifier and set `server.forward-headers-strategy: framework` there.',
  ko: '주울은 접두사를 뗄 때 X-Forwarded-Prefix 헤더를 보내지만 HTTPRoute는 보내지 않습니다. 서비스가 링크를 만든다면 RequestHeaderModifier로 이 헤더를 넣고, 그 서비스에 `server.forward-headers-strategy: framework`를 설정하세요.',
};

const hostHeader: Text = {
  en: 'Zuul does not pass the Host header of a request on to services; gateways do.',
  ko: '주울은 원래의 Host 헤더를 넘기지 않지만, 게이트웨이는 그대로 서비스에 넘깁니다.',
};

const hystrixWrapping: Text = {
  en: 'Zuul runs every call in a Hystrix command. A route does not replace its circuit breaker and fallback: keep them in the applications (Resilience4j) or in a mesh.',
  ko: '주울은 모든 호출을 히스트릭스 커맨드로 감쌉니다. HTTPRoute는 서킷 브레이커와 폴백을 대신하지 않으니 애플리케이션(Resilience4j)이나 서비스 메시에 두세요.',
};

/** Said of `zuul.host.socket-timeout-millis`. */
export const packetLimit: Text = {
  en: '`zuul.host.socket-timeout-millis` limits the time between two packets; `timeouts.backendRequest` limits the whole answer of a service. Raise it where answers are long.',
  ko: '`zuul.host.socket-timeout-millis`는 패킷 사이의 시간을 제한하지만 `timeouts.backendRequest`는 응답 전체의 시간을 제한합니다. 응답이 긴 라우트에서는 늘리세요.',
};

function noRetries(setting: Setting): Text {
  return {
    en: `${nameOf(setting).en}: a Service does not retry, and retries of HTTPRoute are still experimental. Keep them in the caller or in a mesh.`,
    ko: `${nameOf(setting).ko}: 서비스는 재시도하지 않고 HTTPRoute의 재시도는 아직 실험 단계입니다. 재시도는 호출하는 쪽이나 서비스 메시에 두세요.`,
  };
}

function lossOf(setting: Setting): Text {
  const key = canonicalSegment(setting.segments[1] ?? '');
  const name = nameOf(setting);
  if (key === 'ignoredpatterns') {
    return {
      en: `${name.en}: HTTPRoute has no exceptions, so "${setting.value}" becomes reachable where a route covers it. Refuse it in the service.`,
      ko: `${name.ko}: HTTPRoute에는 예외가 없어, 다른 라우트에 포함되는 "${setting.value}" 경로가 열립니다. 서비스에서 거부하세요.`,
    };
  }
  if (/\.sockettimeoutmillis$/.test(setting.canonical)) return packetLimit;
  if (key === 'host') {
    return {
      en: `${name.en}: connections are the business of the gateway's implementation; HTTPRoute has no field for it.`,
      ko: `${name.ko}: 연결 설정은 게이트웨이 구현의 몫이며 HTTPRoute에는 해당 필드가 없습니다.`,
    };
  }
  if (key === 'retryable') return noRetries(setting);
  if (canonicalSegment(setting.segments.at(-1) ?? '') === 'disable') {
    return {
      en: `${name.en} concerns a Java filter; such filters do not run in front of an HTTPRoute.`,
      ko: `${name.ko}: 자바 필터에 관한 설정이며, HTTPRoute 앞에서는 이런 필터가 실행되지 않습니다.`,
    };
  }
  return {
    en: `${name.en} has no counterpart in HTTPRoute.`,
    ko: `${name.ko}: HTTPRoute에 대응하는 설정이 없습니다.`,
  };
}
