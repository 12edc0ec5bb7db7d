import { balanced } from './gateway-routes';
import { type KnownServices, serviceName, usualPort } from './service';
import {
  at,
  canonicalSegment,
  fieldsOf,
  filledIn,
  isWritten,
  type Place,
  propertiesIn,
  treeOf,
  valuesOf,
} from './setting-tree';
import type { Setting } from './spring-part';

/** A service that an application calls by its id in the registry. */
export interface Callee {
  /** As the application spells it. */
  readonly id: string;
  /** As its Service is called. */
  readonly name: string;
  /** Where the application speaks of it first. */
  readonly at: Setting | undefined;
  /** What Ribbon is told about it. */
  readonly ribbon: Place;
}

/**
 * The services that an application calls: targets of `lb://`, clients of Ribbon, Feign and the load balancer, services of
 * Zuul, and entries of the simple discovery client. Ids that no Service name can be made of are left out.
 */
export function calleesOf(settings: readonly Setting[]): readonly Callee[] {
  const root = treeOf(settings);
  const found = new Map<string, Callee>();
  const add = (written: string, setting: Setting | undefined) => {
    const id = filledIn(written, root)?.text.trim() ?? '';
    const name = serviceName(id);
    if (name === undefined || found.has(name)) return;
    found.set(name, { id, name, at: setting, ribbon: at(root, `${canonicalSegment(id)}.ribbon`) });
  };
  for (const setting of settings) {
    const id = balanced(setting.value);
    if (id !== undefined) add(id, setting);
    else {
      const client = ribbonClient(setting);
      if (client !== undefined) add(client, setting);
    }
  }
  for (const place of fieldsOf(at(root, 'zuul.routes'))) {
    const short = place.property?.value.split('=')[1];
    const service = at(place, 'serviceid').property?.value || short;
    const isElsewhere =
      [at(place, 'url'), at(place, 'location')].some(isWritten) || /^(?:https?|forward):/.test(short ?? '');
    if (!isElsewhere && (service || isWritten(place))) add(service || place.key, propertiesIn(place)[0]);
  }
  for (const path of feignPlaces) {
    for (const place of fieldsOf(at(root, path))) {
      if (place.key !== 'default' && !isWritten(at(place, 'url'))) add(place.key, propertiesIn(place)[0]);
    }
  }
  for (const path of ['spring.cloud.discovery.client.simple.instances', 'spring.cloud.loadbalancer.clients']) {
    for (const place of fieldsOf(at(root, path))) add(place.key, propertiesIn(place)[0]);
  }
  const eager = at(root, 'ribbon.eagerload.clients');
  for (const id of valuesOf(eager)) add(id, propertiesIn(eager)[0]);
  return [...found.values()];
}

/** Where Feign's clients are configured, the place since 2022.0 first. */
export const feignPlaces = ['spring.cloud.openfeign.client.config', 'feign.client.config'];

/** The client that a setting is Ribbon's for: "users" of `users.ribbon.ReadTimeout`. */
export function ribbonClient({ segments }: Setting): string | undefined {
  const [client = '', ribbon = '', ...rest] = segments;
  const isRibbon = canonicalSegment(ribbon) === 'ribbon' && rest.length > 0;
  return isRibbon && !/^(?:zuul|spring|management|feign|hystrix|\[\d+\])$/i.test(client) ? client : undefined;
}

/** What answers to a callee's name in the cluster. */
export type Reached =
  | { readonly kind: 'pods'; readonly port: number; readonly hosts: readonly string[]; readonly isPortKnown: boolean }
  | { readonly kind: 'external name'; readonly host: string; readonly port: number }
  | { readonly kind: 'addresses'; readonly addresses: readonly Server[]; readonly port: number }
  | { readonly kind: 'list'; readonly servers: readonly Server[] };

export interface Server {
  readonly scheme: string;
  readonly host: string;
  readonly port: number;
}

/** Pods of a workload, unless Ribbon has a list of servers that says something else. */
export function reached({ name, ribbon }: Callee, known: KnownServices): Reached {
  const servers = serversIn(at(ribbon, 'listofservers'));
  const [first] = servers;
  const port = known.portOf(name);
  const pods = (hosts: readonly string[], other?: number): Reached => ({
    kind: 'pods',
    hosts,
    port: port ?? other ?? usualPort,
    isPortKnown: (port ?? other) !== undefined,
  });
  if (!first) return pods([]);
  if (servers.every(({ host }) => isInside(host, known))) {
    return pods(
      servers.map(({ host }) => host).filter(host => !isLocal(host)),
      first.port,
    );
  }
  if (servers.every(({ host }) => isAddress(host))) return { kind: 'addresses', addresses: servers, port: first.port };
  if (servers.length === 1 && isDomain(first.host)) {
    return { kind: 'external name', host: first.host, port: first.port };
  }
  return { kind: 'list', servers };
}

/** The servers of `listOfServers`, with and without scheme and port. */
export function serversIn(list: Place): readonly Server[] {
  return valuesOf(list).flatMap(written => {
    const [, scheme = 'http', host = '', port] = /^(?:(https?):\/\/)?([^:/\s]+)(?::(\d+))?\/?$/i.exec(written) ?? [];
    if (host === '' || /[${}]/.test(host)) return [];
    const usual = scheme.toLowerCase() === 'https' ? 443 : 80;
    return [
      { scheme: scheme.toLowerCase(), host: host.toLowerCase(), port: port === undefined ? usual : Number(port) },
    ];
  });
}

function isInside(host: string, known: KnownServices): boolean {
  return isLocal(host) || !host.includes('.') || known.portOf(host) !== undefined || known.hasService(host);
}

function isLocal(host: string): boolean {
  return /^(?:localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|host\.docker\.internal)$/.test(host);
}

function isAddress(host: string): boolean {
  return /^\d{1,3}(?:\.\d{1,3}){3}$/.test(host) && host.split('.').every(part => Number(part) < 256);
}

function isDomain(host: string): boolean {
  return /^(?=.*[a-z])[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)+$/.test(host);
}
