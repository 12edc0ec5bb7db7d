import { withStandIns } from './compose-interpolation';

/** A span of time as compose-go reads it: Go's durations, and days and weeks (xhit/go-str2duration). */
export function isDuration(text: string): boolean {
  return /^[-+]?(?:0|(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h|d|w))+)$/.test(text);
}

/** A number of bytes as docker/go-units reads it (RAMInBytes); -1 means no limit. */
export function isSize(text: string): boolean {
  return /^(?:(?:\d+\.?\d*|\.\d+) ?(?:b|[kmgtp](?:i?b)?)?|-\d+)$/i.test(text);
}

/** A restart policy: compose-go hands on the words of `deploy.restart_policy` as well. */
export function isRestartPolicy(text: string): boolean {
  return /^(?:no|always|unless-stopped|on-failure(?::\d+)?|none|any)$/.test(text);
}

export const restartPolicies = ['no', 'always', 'on-failure', 'unless-stopped'] as const;

/** What keeps a text from being an image reference, by the grammar of distribution/reference. */
export type ImageFault = 'space' | 'upper-case' | 'tag' | 'digest' | 'registry' | 'name';

export function imageFault(text: string): ImageFault | undefined {
  if (/^[0-9a-f]{64}$/.test(text)) return undefined;
  if (/\s/.test(text)) return 'space';
  const [named = '', digest, ...more] = text.split('@');
  if (more.length > 0) return 'digest';
  if (digest !== undefined && !/^[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}$/.test(digest)) {
    return 'digest';
  }
  const slash = named.lastIndexOf('/');
  const colon = named.indexOf(':', slash + 1);
  const repository = colon === -1 ? named : named.slice(0, colon);
  if (colon !== -1 && !/^\w[\w.-]{0,127}$/.test(named.slice(colon + 1))) return 'tag';
  return repositoryFault(repository);
}

function repositoryFault(repository: string): ImageFault | undefined {
  const [first = '', ...others] = repository.split('/');
  const isRegistry = others.length > 0 && (/[.:A-Z]/.test(first) || first === 'localhost');
  const host = /^(?:\[[0-9a-fA-F:]+\]|[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?)(?::\d+)?$/;
  if (isRegistry && !host.test(first)) return 'registry';
  const components = isRegistry ? others : [first, ...others];
  if (components.every(component => /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/.test(component))) return undefined;
  return components.some(component => /[A-Z]/.test(component)) ? 'upper-case' : 'name';
}

/** What keeps a text from being a port, by docker/go-connections (nat.ParsePortSpec), which Compose uses. */
export type PortFault = 'syntax' | 'number' | 'order' | 'lengths' | 'protocol' | 'address';

/** The short syntax of `ports`: `[[ADDRESS:]HOST:]CONTAINER[/PROTOCOL]`, where each port may be a range. */
export function publishedPortFault(text: string): PortFault | undefined {
  const parts = withStandIns(text, unknown).split(':');
  const container = parts.at(-1) ?? '';
  const host = parts.at(-2) ?? '';
  const address = parts.slice(0, -2).join(':');
  if (address && !isUnknown(address) && !isAddress(address.replace(/^\[(.*)\]$/, '$1'))) return 'address';
  const hostFault = host === '' ? undefined : rangeFault(host, 0);
  return hostFault ?? exposedPort(container) ?? lengthsFault(host, container.replace(/\/.*$/, ''));
}

/** An entry of `expose`: `CONTAINER[/PROTOCOL]`. */
export function exposedPortFault(text: string): PortFault | undefined {
  return exposedPort(withStandIns(text, unknown));
}

/** `published` of the long syntax, where 0 or nothing leaves the choice to the engine. */
export function hostPortFault(text: string): PortFault | undefined {
  return text === '' ? undefined : rangeFault(withStandIns(text, unknown), 0);
}

/** An IPv4 or IPv6 address. */
export function isAddress(text: string): boolean {
  if (text.includes(':')) return /^[0-9a-fA-F:]+(?:\d+\.\d+\.\d+\.\d+)?$/.test(text) && !/:::|::.*::/.test(text);
  return /^\d{1,3}(?:\.\d{1,3}){3}$/.test(text) && text.split('.').every(part => Number(part) <= 255);
}

/** What stands for an interpolation, whose value may be anything. */
const unknown = '\0';

function isUnknown(text: string): boolean {
  return text.includes(unknown);
}

function exposedPort(text: string): PortFault | undefined {
  const slash = text.indexOf('/');
  const protocol = slash === -1 ? '' : text.slice(slash + 1);
  if (slash !== -1 && !isUnknown(protocol) && !/^(?:tcp|udp|sctp)$/i.test(protocol)) return 'protocol';
  return rangeFault(slash === -1 ? text : text.slice(0, slash), 1);
}

function rangeFault(text: string, lowest: number): PortFault | undefined {
  if (isUnknown(text)) return undefined;
  const [, first, last] = /^(\d+)(?:-(\d+))?$/.exec(text) ?? [];
  if (first === undefined) return 'syntax';
  if ([first, last ?? first].some(port => Number(port) < lowest || Number(port) > 65535)) return 'number';
  return last !== undefined && Number(last) < Number(first) ? 'order' : undefined;
}

/** A range in the container needs one as long on the host; a range on the host alone offers a choice. */
function lengthsFault(host: string, container: string): PortFault | undefined {
  if (host === '' || isUnknown(host) || isUnknown(container)) return undefined;
  const inside = rangeLength(container);
  return inside > 0 && inside !== rangeLength(host) ? 'lengths' : undefined;
}

function rangeLength(range: string): number {
  const [first = 0, last = first] = range.split('-').map(Number);
  return last - first;
}
