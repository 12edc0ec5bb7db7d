import type { Text } from '../text/text';
import { renamed, unknownPort } from './backends';
import { type Callee, calleesOf, feignPlaces, type Reached, reached, ribbonClient, type Server } from './callees';
import type { Conversion, GeneratedFile, Note } from './conversion';
import { joined, printed, type Remark } from './print';
import { prefersZone, ribbonNote } from './ribbon';
import { nameOf } from './routes';
import { isRenamed, type KnownServices, printedService, serviceName } from './service';
import {
  at,
  canonicalSegment,
  fieldsOf,
  filledIn,
  inOrder,
  isFalse,
  isWritten,
  numberAt,
  type Place,
  propertiesIn,
  treeOf,
} from './setting-tree';
import { noted, type Outcome, partOf, type Setting, type SpringPart, valueIn } from './spring-part';
import { directAddresses, type SettingEdit } from './spring-routes';

/** An application that finds others through a registry. */
export interface Client {
  /** What it is called, where its settings do not say so. */
  readonly name?: string | undefined;
  readonly settings: readonly Setting[];
  readonly known: KnownServices;
}

/** Whether an application registers itself, looks others up, or balances load between them. */
export function usesDiscovery({ settings }: Client): boolean {
  if (isRegistry(settings)) return false;
  return settings.some(({ canonical }) => /^(?:eureka|ribbon)\./.test(canonical)) || calleesOf(settings).length > 0;
}

/** The server of the registry itself, which nothing has to replace. */
export function isRegistry(settings: readonly Setting[]): boolean {
  const root = treeOf(settings);
  const isAlone =
    isFalse(at(root, 'eureka.client.registerwitheureka')) && isFalse(at(root, 'eureka.client.fetchregistry'));
  return isAlone || isWritten(at(root, 'eureka.server')) || isWritten(at(root, 'eureka.dashboard'));
}

/**
 * The first way: nothing changes in the code. `lb://` and `@LoadBalanced` stay; instead of the registry, a static list
 * says one address for each service, that of its Service.
 */
export function staticDiscovery(client: Client): SpringPart {
  return partOf(inStaticWay(client));
}

function* inStaticWay(client: Client): Iterable<Outcome> {
  const { settings, known } = client;
  yield* withoutRegistry(settings);
  const root = treeOf(settings);
  for (const callee of calleesOf(settings)) {
    const way = reached(callee, known);
    const path = ['spring', 'cloud', 'discovery', 'client', 'simple', 'instances', mapKey(callee.id)];
    const uris =
      way.kind === 'list'
        ? way.servers.map(addressOf)
        : [addressOf({ scheme: 'http', host: callee.name, port: way.port })];
    yield { path, value: uris.map(uri => ({ uri })) };
    for (const property of propertiesIn(callee.ribbon)) yield* noteBeside(ribbonNote(property), path);
    if (way.kind === 'list') yield* noteBeside(noted('changed', listIn(callee), severalOutside), path);
    yield* serviceOf(callee, way, root, known);
  }
  for (const property of propertiesIn(at(root, 'ribbon'))) {
    const note = ribbonNote(property);
    if (note) yield note;
  }
  yield* timeouts(settings, root);
}

/**
 * The second way: addresses of Services in place of ids. The edits are of the file that the settings stand in; `urls`
 * are entries to add to Feign's clients there.
 */
export function directNames(
  client: Client,
): Conversion & { readonly edits: readonly SettingEdit[]; readonly urls: readonly FeignUrl[] } {
  const { settings, known } = client;
  const root = treeOf(settings);
  const direct = directAddresses(settings, known);
  const edits = [...direct.edits];
  const notes: Note[] = [...direct.notes];
  const files: GeneratedFile[] = [];
  for (const callee of calleesOf(settings)) {
    const way = reached(callee, known);
    const list = listIn(callee);
    if (list && way.kind !== 'list' && canonicalSegment(list.segments.at(-1) ?? '') === 'listofservers') {
      edits.push({ uri: list.uri, span: list.valueSpan, newText: `${callee.name}:${way.port}` });
    }
    for (const outcome of serviceOf(callee, way, root, known)) {
      if ('file' in outcome) files.push(outcome.file);
      else if ('kind' in outcome) notes.push(outcome);
    }
  }
  notes.push(noted('question', undefined, loadBalanced));
  return { files, notes: inOrder(notes), edits, urls: feignUrls(root, known) };
}

/** The address of a Feign client, to be added below the keys of `path`. */
export interface FeignUrl {
  readonly path: readonly string[];
  readonly url: string;
}

function feignUrls(root: Place, known: KnownServices): readonly FeignUrl[] {
  return feignPlaces.flatMap(place =>
    fieldsOf(at(root, place)).flatMap(client => {
      const [property] = propertiesIn(client);
      const name = filledIn(client.key, root) && serviceName(client.key);
      if (client.key === 'default' || isWritten(at(client, 'url')) || !property || name === undefined) return [];
      const path = property.segments.slice(0, place.split('.').length + 1);
      const { ribbon } = { ribbon: at(root, `${canonicalSegment(client.key)}.ribbon`) };
      const way = reached({ id: client.key, name, at: property, ribbon }, known);
      return way.kind === 'list' ? [] : [{ path, url: addressOf({ scheme: 'http', host: name, port: way.port }) }];
    }),
  );
}

/** The third way: Spring asks the API server for Services, for which the Pod needs rights. */
export function kubernetesDiscovery(client: Client): SpringPart {
  return partOf(inKubernetesWay(client));
}

function* inKubernetesWay({ name: other = '', settings, known }: Client): Iterable<Outcome> {
  yield* withoutRegistry(settings);
  const kubernetes = ['spring', 'cloud', 'kubernetes'];
  yield { path: [...kubernetes, 'loadbalancer', 'mode'], value: 'SERVICE', remark: starter };
  yield noted('question', undefined, starter);
  yield { path: [...kubernetes, 'discovery', 'use-endpoint-slices'], value: true, remark: slices };
  const root = treeOf(settings);
  for (const callee of calleesOf(settings)) {
    for (const property of propertiesIn(callee.ribbon)) {
      const note = ribbonNote(property);
      if (note) yield note;
    }
    yield* serviceOf(callee, reached(callee, known), root, known);
  }
  yield* timeouts(settings, root);
  const written = filledIn(valueIn(settings, 'spring.application.name') ?? '', root)?.text ?? '';
  const name = serviceName(written) ?? serviceName(other) ?? 'application';
  yield { file: { path: `${name}/discovery-rbac.yaml`, text: rights(name) } };
  yield noted('question', undefined, accountNeeded(name));
}

/** What takes the application out of the registry. */
function* withoutRegistry(settings: readonly Setting[]): Iterable<Outcome> {
  const eureka = settings.filter(({ canonical }) => canonical.startsWith('eureka.'));
  if (eureka.length === 0) return;
  yield { path: ['eureka', 'client', 'enabled'], value: false };
  for (const setting of eureka) {
    if (setting.canonical === 'eureka.client.enabled') continue;
    yield noted('dropped', setting, eurekaText(setting));
  }
}

function eurekaText(setting: Setting): Text {
  const name = nameOf(setting).en;
  if (setting.canonical.startsWith('eureka.instance.metadatamap')) {
    return {
      en: `${name}: nothing registers itself any more. Other tools can read such data from labels and annotations of the Pod.`,
      ko: `${name}: 이제 스스로 등록하지 않습니다. 다른 도구가 쓰는 정보라면 파드의 레이블이나 어노테이션에 두세요.`,
    };
  }
  if (
    /^eureka\.instance\.(?:hostname|preferipaddress|instanceid|appname|ipaddress|nonsecureport|secureport)/.test(
      setting.canonical,
    )
  ) {
    return {
      en: `${name}: Kubernetes itself lists each Pod by its IP address as soon as it is ready.`,
      ko: `${name}: 파드가 준비되면 쿠버네티스가 그 IP 주소를 알아서 등록합니다.`,
    };
  }
  if (/^eureka\.(?:instance\.lease|client\.healthcheck|instance\.(?:health|status))/.test(setting.canonical)) {
    return {
      en: `${name}: readiness probes decide which Pods get requests.`,
      ko: `${name}: 어느 파드가 요청을 받을지는 readiness 프로브가 정합니다.`,
    };
  }
  return {
    en: `${name} is no longer read: there is no registry to ask.`,
    ko: `${name}: 물어볼 레지스트리가 없어 더 이상 읽지 않습니다.`,
  };
}

/** Time limits of Ribbon as those of Feign. */
function* timeouts(settings: readonly Setting[], root: Place): Iterable<Outcome> {
  const isOld = isWritten(at(root, 'feign.client')) && !isWritten(at(root, 'spring.cloud.openfeign'));
  const above = isOld ? ['feign', 'client', 'config'] : ['spring', 'cloud', 'openfeign', 'client', 'config'];
  const own = settings.flatMap(setting => ribbonClient(setting) ?? []);
  let isFirst = true;
  for (const client of [...new Set(own), undefined]) {
    const ribbon = at(root, client === undefined ? 'ribbon' : `${canonicalSegment(client)}.ribbon`);
    for (const key of ['connectTimeout', 'readTimeout']) {
      const place = at(ribbon, key.toLowerCase());
      const value = numberAt(place);
      if (value === undefined || !place.property) continue;
      if (isFirst) yield { path: above, remark: isOld ? onlyFeignOld : onlyFeign };
      isFirst = false;
      yield { path: [...above, mapKey(client ?? 'default'), key], value };
      yield noted('changed', place.property, isOld ? onlyFeignOld : onlyFeign);
    }
  }
}

/** A Service for a callee, unless there is one. */
function* serviceOf(callee: Callee, way: Reached, root: Place, known: KnownServices): Iterable<Outcome> {
  const { id, name } = callee;
  if (isRenamed(id, name)) yield noted('changed', callee.at, renamed(id, name));
  const list = listIn(callee);
  if (way.kind === 'list') return;
  if (known.hasService(name)) return;
  const path = `${name}/service.yaml`;
  const remarks: Remark[] = isRenamed(id, name) ? [{ path: [], text: renamed(id, name) }] : [];
  if (way.kind === 'external name') {
    const text = externalText(way.host);
    yield noted('changed', list, text);
    yield { file: { path, text: printedService({ name, externalName: way.host }, [...remarks, { path: [], text }]) } };
    return;
  }
  if (way.kind === 'addresses') {
    yield noted('changed', list, fixedAddresses);
    yield { file: { path, text: withAddresses(name, way.addresses, remarks) } };
    return;
  }
  const { selector, remark } = selectorOf(callee, way.hosts, known);
  if (remark) {
    remarks.push({ path: ['spec', 'selector'], text: remark });
    yield noted('question', callee.at, remark);
  }
  if (!way.isPortKnown) {
    remarks.push({ path: ['spec', 'ports'], text: unknownPort(name) });
    yield noted('question', callee.at, unknownPort(name));
  }
  const rule = [callee.ribbon, at(root, 'ribbon')]
    .map(place => at(place, 'nfloadbalancerruleclassname').property)
    .find(Boolean);
  const isZoned = prefersZone(rule?.value);
  const zoneText = rule && isZoned ? ribbonNote(rule)?.text : undefined;
  if (zoneText) remarks.push({ path: ['spec', 'trafficDistribution'], text: zoneText });
  const targetPort = known.targetPortOf?.(name) ?? 'http';
  const text = printedService(
    { name, selector, port: way.port, targetPort, ...(isZoned && { trafficDistribution: 'PreferSameZone' }) },
    remarks,
  );
  yield { file: { path, text } };
}

/** The labels of the Pods that answer: of the workload with the callee's name, or those that its servers share. */
function selectorOf({ name }: Callee, hosts: readonly string[], known: KnownServices) {
  const own = known.selectorOf(name);
  if (own) return { selector: own };
  const found = hosts.map(known.selectorOf).filter(labels => labels !== undefined);
  const [first] = found;
  if (first && found.every(labels => JSON.stringify(labels) === JSON.stringify(first))) return { selector: first };
  const selector = { app: name };
  return { selector, remark: found.length > 1 ? severalWorkloads(name) : unknownPods(name) };
}

function withAddresses(name: string, servers: readonly Server[], remarks: readonly Remark[]): Text {
  const ports = [...new Set(servers.map(({ port }) => port))];
  const [port = 80] = ports;
  const service = printedService({ name, port, targetPort: port }, [...remarks, { path: [], text: fixedAddresses }]);
  const endpointSlices = ports.map((one, index) =>
    printed({
      apiVersion: 'discovery.k8s.io/v1',
      kind: 'EndpointSlice',
      metadata: { name: `${name}-${index + 1}`, labels: { 'kubernetes.io/service-name': name } },
      addressType: 'IPv4',
      ports: [{ name: 'http', port: one }],
      endpoints: servers.filter(server => server.port === one).map(({ host }) => ({ addresses: [host] })),
    }),
  );
  return joined([service, ...endpointSlices]);
}

function rights(name: string): Text {
  const watch = ['get', 'list', 'watch'];
  return joined([
    printed({ apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name } }, [
      { path: [], text: accountNeeded(name) },
    ]),
    printed({
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'Role',
      metadata: { name: `${name}-discovery` },
      rules: [
        { apiGroups: [''], resources: ['services', 'endpoints', 'pods'], verbs: watch },
        { apiGroups: ['discovery.k8s.io'], resources: ['endpointslices'], verbs: watch },
      ],
    }),
    printed({
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'RoleBinding',
      metadata: { name: `${name}-discovery` },
      subjects: [{ kind: 'ServiceAccount', name }],
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: `${name}-discovery` },
    }),
  ]);
}

function* noteBeside(note: Note | undefined, path: readonly string[]): Iterable<Outcome> {
  if (!note) return;
  yield note;
  yield { path, remark: note.text };
}

function listIn({ ribbon }: Callee): Setting | undefined {
  return propertiesIn(at(ribbon, 'listofservers'))[0];
}

function addressOf({ scheme, host, port }: Server): string {
  return `${scheme}://${host}:${port}`;
}

/** A key of a map as Spring has to read it: other characters than these would get lost without brackets. */
function mapKey(id: string): string {
  return /^[A-Za-z0-9-]+$/.test(id) ? id : `[${id}]`;
}

function unknownPods(name: string): Text {
  return {
    en: `No workload here is called "${name}": check which labels its Pods have.`,
    ko: `"${name}" 이름의 워크로드를 찾지 못했습니다. 파드에 이 레이블이 있는지 확인하세요.`,
  };
}

function severalWorkloads(name: string): Text {
  return {
    en: `The servers behind "${name}" are different workloads: give all their Pods this label.`,
    ko: `"${name}" 이름 뒤에 여러 워크로드가 있습니다. 그 파드 모두에 이 레이블을 붙이세요.`,
  };
}

function externalText(host: string): Text {
  return {
    en: `ExternalName is an alias in DNS and has no ports: callers still name the port. The host that they ask for is not "${host}", so TLS certificates and virtual hosts there may not match.`,
    ko: `ExternalName은 DNS 별칭일 뿐 포트가 없어 호출하는 쪽이 포트를 적어야 합니다. 요청하는 호스트 이름이 "${host}" 주소와 달라 TLS 인증서나 가상 호스트가 맞지 않을 수 있습니다.`,
  };
}

const fixedAddresses: Text = {
  en: 'A Service without selector and an EndpointSlice kept by hand: nothing takes an address out that stops answering.',
  ko: '셀렉터 없는 서비스와 직접 관리하는 EndpointSlice입니다. 응답하지 않는 주소가 있어도 저절로 빠지지 않습니다.',
};

const severalOutside: Text = {
  en: 'No Service can stand for several servers outside of the cluster, so the list stays with the application.',
  ko: '클러스터 밖의 서버 여러 대를 서비스 하나로 대신할 수 없어 목록을 애플리케이션에 남겼습니다.',
};

const onlyFeign: Text = {
  en: 'Time limits of Ribbon for Feign clients; a RestTemplate or WebClient gets its own in code. Before Spring Cloud 2022.0 this key is `feign.client.config`.',
  ko: '리본의 시간 제한을 Feign 클라이언트에 맞게 옮겼습니다. RestTemplate과 WebClient는 코드에서 따로 설정하세요. 스프링 클라우드 2022.0 전에는 이 키가 `feign.client.config`입니다.',
};

const onlyFeignOld: Text = {
  en: 'Time limits of Ribbon for Feign clients; a RestTemplate or WebClient gets its own in code.',
  ko: '리본의 시간 제한을 Feign 클라이언트에 맞게 옮겼습니다. RestTemplate과 WebClient는 코드에서 따로 설정하세요.',
};

const loadBalanced: Text = {
  en: 'Remove `@LoadBalanced` in the code where an address names a Service now, and add the port there.',
  ko: '이제 주소가 서비스를 가리키는 곳에서는 코드의 `@LoadBalanced`를 지우고 포트를 함께 적으세요.',
};

const starter: Text = {
  en: 'Needs the dependency `spring-cloud-starter-kubernetes-client-loadbalancer` (or its fabric8 twin, never both).',
  ko: '`spring-cloud-starter-kubernetes-client-loadbalancer` 의존성이 필요합니다(fabric8 버전을 쓸 수도 있지만 둘을 함께 쓰지는 마세요).',
};

const slices: Text = {
  en: 'The Endpoints API has been deprecated since Kubernetes 1.33.',
  ko: 'Endpoints API는 쿠버네티스 1.33부터 사용 중단(deprecated)되었습니다.',
};

function accountNeeded(name: string): Text {
  return {
    en: `The Pods need \`serviceAccountName: ${name}\` to ask the API server for Services.`,
    ko: `파드가 API 서버에서 서비스를 조회하려면 \`serviceAccountName: ${name}\` 설정이 필요합니다.`,
  };
}
