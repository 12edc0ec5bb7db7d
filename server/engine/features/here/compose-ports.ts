import type { Service } from '../../model/compose';
import { certain } from '../../model/workloads';
import { exposedPortFault, hostPortFault, publishedPortFault } from '../../schema/compose-values';
import type { Text } from '../../text/text';
import type { View } from '../../yaml/view';
import type { ComposeSubject } from './compose';
import { boldCounted, code, type Facts, integerOr, isUnset, listed, quoted } from './words';

/** A published port. */
interface Published {
  /** Absent for every interface. */
  readonly address: string | undefined;
  /** A number or range; absent if the engine chooses. */
  readonly host: string | undefined;
  readonly container: string;
  readonly protocol: string;
}

/** What is open to whom: on `ports` and `expose`. */
export function portFacts({ service, path }: ComposeSubject & { readonly service: Service }): Facts {
  const { body, name } = service;
  if (path[2] === 'expose') return exposed(service, path);
  // The container then has no network of its own, and other modes are another service's business.
  if (!isUnset(body.get('network_mode'))) return [];
  const items = body.get('ports').items;
  const index = path[3];
  if (typeof index === 'number') {
    const port = items[index] && publishedAt(items[index]);
    return port ? [portWords(port, name)] : [];
  }
  const ports = items.map(publishedAt);
  const known = ports.filter(port => port !== undefined);
  if (known.length === 0 || known.length < ports.length) return [];
  const [only] = known;
  if (known.length === 1 && only) return [portWords(only, name)];
  const open = known.filter(({ address, host }) => address === undefined && host !== undefined);
  if (open.length === 0) return [];
  const hosts = listed(open.map(({ host }) => host ?? ''));
  return [
    {
      en: `${boldCounted(open.length, 'host port')} ${open.length === 1 ? 'is' : 'are'} published on **every interface** of this machine: ${hosts.en}.`,
      ko: `호스트 포트 **${open.length}**개가 이 장비의 **모든 인터페이스**에 공개됩니다: ${hosts.ko}`,
    },
  ];
}

function portWords({ address, host, container, protocol }: Published, service: string): Text {
  const udp = protocol === 'tcp' ? '' : `(${protocol.toUpperCase()})`;
  const inside = {
    en: `port **${container}**${udp && ` ${udp}`} in the container`,
    ko: `컨테이너의 **${container}** 포트${udp}`,
  };
  if (host === undefined) {
    return {
      en: `Docker chooses a free host port for ${inside.en}; \`docker compose port ${code(service).slice(1, -1)} ${container}\` shows it.`,
      ko: `도커가 비어 있는 호스트 포트를 골라 ${inside.ko}로 연결합니다. \`docker compose port ${code(service).slice(1, -1)} ${container}\` 명령으로 확인할 수 있습니다.`,
    };
  }
  if (address === undefined) {
    return {
      en: `Host port **${host}**, on **every interface** of this machine, leads to ${inside.en}.`,
      ko: `이 장비의 **모든 인터페이스**에 공개되는 호스트 포트(**${host}**)가 ${inside.ko}로 이어집니다.`,
    };
  }
  if (/^127\.|^::1$|^localhost$/.test(address)) {
    return {
      en: `Only programs on **this machine** reach ${inside.en}, through ${code(`${address}:${host}`)}.`,
      ko: `**이 장비**의 프로그램만 ${code(`${address}:${host}`)} 주소로 ${inside.ko}에 접속합니다.`,
    };
  }
  return {
    en: `Host port **${host}** on address **${address}** of this machine leads to ${inside.en}.`,
    ko: `이 장비의 주소 **${address}** 에 공개되는 호스트 포트(**${host}**)가 ${inside.ko}로 이어집니다.`,
  };
}

/** A port as written short or long; absent if a part of it cannot be known. */
function publishedAt(item: View): Published | undefined {
  if (item.kind === 'map') {
    const [target, published, address, protocol] = ['target', 'published', 'host_ip', 'protocol'].map(key =>
      item.get(key),
    );
    if (!target || !published || !address || !protocol) return undefined;
    const container = certain(target);
    const host = isUnset(published) || published.text === '' ? undefined : certain(published);
    if (container === undefined || !/^\d+$/.test(container)) return undefined;
    if (host === undefined ? !(isUnset(published) || published.text === '') : hostPortFault(host)) return undefined;
    if (!isUnset(address) && certain(address) === undefined) return undefined;
    if (!isUnset(protocol) && certain(protocol) === undefined) return undefined;
    return {
      address: everywhere(certain(address)),
      host: fixed(host),
      container,
      protocol: certain(protocol) ?? 'tcp',
    };
  }
  const text = certain(item);
  if (text === undefined || text.includes('$') || publishedPortFault(text)) return undefined;
  const [ports = '', protocol = 'tcp'] = text.split('/');
  const parts = ports.split(':');
  const container = parts.at(-1) ?? '';
  const address = parts
    .slice(0, -2)
    .join(':')
    .replace(/^\[(.*)\]$/, '$1');
  return { address: everywhere(address), host: fixed(parts.at(-2)), container, protocol: protocol.toLowerCase() };
}

function everywhere(address: string | undefined): string | undefined {
  return address === undefined || ['', '0.0.0.0', '::'].includes(address) ? undefined : address;
}

function fixed(host: string | undefined): string | undefined {
  return host === undefined || host === '' || host === '0' ? undefined : host;
}

function exposed({ name, body }: Service, path: readonly (string | number)[]): Facts {
  if (!isUnset(body.get('network_mode'))) return [];
  const items = body.get('expose').items;
  const index = path[3];
  const item = typeof index === 'number' ? items[index] : items.length === 1 ? items[0] : undefined;
  const port = item && certain(item);
  if (port === undefined || port.includes('$') || exposedPortFault(port)) return [];
  const isPublished = !isUnset(body.get('ports')) || !isUnset(body.get('extends'));
  const address = code(`${name}:${port.replace(/\/.*$/, '')}`);
  return [
    {
      en: `Other services on its networks reach it at ${address}${isPublished ? '' : '; nothing is published on the host'}.`,
      ko: `같은 네트워크의 다른 서비스는 ${address} 주소로 접속합니다.${isPublished ? '' : ' 호스트에는 공개되지 않습니다.'}`,
    },
  ];
}

/** How many containers a service has, and whether they can share what it publishes. */
export function deployReplicas({ service, view }: ComposeSubject & { readonly service: Service }): Facts {
  const replicas = integerOr(view, Number.NaN);
  const { body, name } = service;
  if (replicas === undefined || Number.isNaN(replicas)) return [];
  if (!isUnset(body.get('deploy', 'mode')) && body.get('deploy', 'mode').text !== 'replicated') return [];
  if (replicas === 0)
    return [{ en: '**0** containers: the service is not started.', ko: '컨테이너가 **0**개이므로 시작되지 않습니다.' }];
  if (replicas === 1) return [];
  const ports = isUnset(body.get('network_mode')) ? body.get('ports').items.map(publishedAt) : [];
  // A range on the host gives every container a port of its own.
  const taken = ports.find(port => port?.host !== undefined && !port.host.includes('-'));
  if (taken?.host !== undefined) {
    return [
      {
        en: `With \`docker compose up\`, ${boldCounted(replicas, 'container')} want host port **${taken.host}**, and only one can have it: the others fail to start.`,
        ko: `\`docker compose up\`으로 띄우면 컨테이너 **${replicas}**개가 같은 호스트 포트(**${taken.host}**)를 쓰려고 하므로, 하나만 시작되고 나머지는 실패합니다.`,
      },
    ];
  }
  const fixedName = certain(body.get('container_name'));
  if (fixedName !== undefined) {
    return [
      {
        en: `\`container_name\` allows only **1** container, so Compose refuses to start ${replicas}.`,
        ko: `\`container_name\`이 있으면 컨테이너를 **1**개만 만들 수 있어 컴포즈가 ${replicas}개를 시작하지 않습니다.`,
      },
    ];
  }
  return [
    {
      en: `${boldCounted(replicas, 'container')} answer to the name ${quoted(name)} inside the project.`,
      ko: `프로젝트 안에서 컨테이너 **${replicas}**개가 같은 이름(${quoted(name)})으로 응답합니다.`,
    },
  ];
}
