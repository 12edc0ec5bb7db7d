import type { PlacedObject } from '../../model/objects';
import { certain, podTemplate } from '../../model/workloads';
import type { Text } from '../../text/text';
import type { View } from '../../yaml/view';
import { hasReadiness } from './probes';
import {
  containersOf,
  named,
  namesOf,
  neighbours,
  podSpecOf,
  type Subject,
  selected,
  selectorOf,
  servicesBefore,
} from './subject';
import { boldCounted, code, type Facts, integerOf, isUnset, listed, nameOf, quoted, rounded, textOr } from './words';

/** What a Service selects: on its `kind`, its `selector` and its labels. */
export function serviceSelects(subject: Subject): Facts {
  const { body } = subject.object;
  const type = textOr(body.get('spec', 'type'), 'ClusterIP');
  if (type === undefined || body.get('spec').kind !== 'map') return [];
  if (type === 'ExternalName') return externalName(body);
  const wanted = selectorOf(subject.object);
  if (!wanted) return [];
  if (wanted.size === 0) {
    return [
      {
        en: 'Without a selector it reaches only the endpoints that somebody writes by hand.',
        ko: '셀렉터가 없으므로 직접 작성한 엔드포인트로만 연결됩니다.',
      },
    ];
  }
  const found = selected(subject, wanted);
  if (found === 'unsure') return [];
  if (found === 'none') {
    const labels = [...wanted].map(([key, value]) => `${key}=${value}`).join(', ');
    return [
      {
        en: `Selects **0** workloads: none in this workspace has the labels ${code(labels)}.`,
        ko: `선택하는 워크로드가 **0**개입니다. 이 작업 영역에는 해당 레이블(${code(labels)})이 있는 워크로드가 없습니다.`,
      },
    ];
  }
  const names = listed(namesOf(found));
  return [
    {
      en: `Selects ${boldCounted(found.length, 'workload')}: ${names.en}.`,
      ko: `워크로드 **${found.length}**개를 선택합니다: ${names.ko}`,
    },
    found.some(({ resource }) => !hasReadiness(podTemplate(resource)?.get('spec') ?? resource.body))
      ? arrivesEarly(found)
      : undefined,
  ];
}

function arrivesEarly(workloads: readonly PlacedObject[]): Text {
  const names = listed(
    namesOf(workloads.filter(({ resource }) => !hasReadiness(podTemplate(resource)?.get('spec') ?? resource.body))),
  );
  return {
    en: `No \`readinessProbe\` in ${names.en}: traffic arrives before the program listens.`,
    ko: `워크로드(${names.ko})에 \`readinessProbe\`가 없어 프로그램이 포트를 열기 전에도 트래픽이 들어옵니다.`,
  };
}

function externalName(body: View): Facts {
  const host = certain(body.get('spec', 'externalName'));
  if (host === undefined) return [];
  return [
    {
      en: `The cluster's DNS answers with the name ${code(host)}; no Pod is selected.`,
      ko: `클러스터 DNS가 다른 이름(${code(host)})을 알려 주며, 파드는 선택하지 않습니다.`,
    },
  ];
}

/** How others reach a Service: on its name. */
export function serviceAddress(subject: Subject): Facts {
  const { name, namespace, body } = subject.object;
  const ports = body.get('spec', 'ports').items.map(port => integerOf(port.get('port')));
  const [port] = ports;
  if (name !== undefined && isHeadless(body)) {
    return [
      {
        en: `${code(name)} leads to the Pods' own addresses (\`clusterIP: None\`), so callers use the Pods' ports.`,
        ko: `${code(name)} 이름은 파드의 주소로 바로 이어지므로(\`clusterIP: None\`) 파드의 포트로 접속해야 합니다.`,
      },
    ];
  }
  if (name === undefined || port === undefined || certain(body.get('spec', 'type')) === 'ExternalName') return [];
  const inside = code(`${name}:${port}`);
  if (namespace === undefined) {
    return [
      {
        en: `Pods of its namespace reach it at ${inside}.`,
        ko: `같은 네임스페이스의 파드는 ${inside} 주소로 접속합니다.`,
      },
    ];
  }
  const outside = code(`${name}.${namespace}:${port}`);
  return [
    {
      en: `Pods of namespace ${quoted(namespace)} reach it at ${inside}, all others at ${outside}.`,
      ko: `${quoted(namespace)} 네임스페이스의 파드는 ${inside} 주소로, 다른 파드는 ${outside} 주소로 접속합니다.`,
    },
  ];
}

/** Whether a Service has no address and so no ports of its own: its name leads straight to the Pods. */
function isHeadless(body: View): boolean {
  return body.get('spec', 'clusterIP').text === 'None';
}

/** Where a port of a Service leads: on `port`, `targetPort`, `nodePort`. */
export function servicePort(subject: Subject): Facts {
  const index = subject.path.find(step => typeof step === 'number');
  const port = typeof index === 'number' ? subject.object.body.get('spec', 'ports').items[index] : undefined;
  const number = port && integerOf(port.get('port'));
  if (!port || number === undefined || certain(subject.object.body.get('spec', 'type')) === 'ExternalName') return [];
  const target = isHeadless(subject.object.body) ? undefined : targetOf(subject, port);
  if (!target) return [];
  const nodePort = integerOf(port.get('nodePort'));
  if (subject.path.at(-1) === 'nodePort' && nodePort !== undefined) {
    return [
      {
        en: `Port **${nodePort}** of every node leads to port **${number}** of this Service, and on to ${target.en}.`,
        ko: `모든 노드의 **${nodePort}** 포트가 이 서비스의 **${number}** 포트를 거쳐 ${target.ko} 이어집니다.`,
      },
    ];
  }
  return [
    {
      en: `Port **${number}** of this Service leads to ${target.en}.`,
      ko: `이 서비스의 **${number}** 포트는 ${target.ko} 이어집니다.`,
    },
  ];
}

/** The port of a container that a port of a Service leads to, as the end of a sentence. */
function targetOf(subject: Subject, port: View): Text | undefined {
  const target = port.get('targetPort');
  const number = isUnset(target) ? integerOf(port.get('port')) : integerOf(target);
  const workloads = selected(subject, selectorOf(subject.object));
  if (typeof workloads === 'string') return undefined;
  const found = workloads.map(workload => containerPorts(podSpecOf(workload)));
  if (number !== undefined) {
    const owners = new Set(
      found.flatMap(ports => ports.filter(one => one.number === number).map(one => one.container)),
    );
    const [owner] = owners;
    return owners.size === 1 && owner !== undefined && found.every(ports => ports.some(one => one.number === number))
      ? {
          en: `port **${number}** of container ${quoted(owner)}`,
          ko: `${quoted(owner)} 컨테이너의 **${number}** 포트로`,
        }
      : { en: `port **${number}** of the Pods`, ko: `파드의 **${number}** 포트로` };
  }
  const name = certain(target);
  if (name === undefined) return undefined;
  const matches = found.map(ports => ports.find(one => one.name === name));
  const [match] = matches;
  if (!match || matches.some(other => other?.number !== match.number || other.container !== match.container)) {
    return undefined;
  }
  return {
    en: `port **${match.number}** (${code(name)}) of container ${quoted(match.container)}`,
    ko: `${quoted(match.container)} 컨테이너의 **${match.number}** 포트(${code(name)})로`,
  };
}

interface ContainerPort {
  readonly container: string;
  readonly name: string | undefined;
  readonly number: number;
}

function containerPorts(podSpec: View | undefined): readonly ContainerPort[] {
  return (podSpec ? containersOf(podSpec) : []).flatMap(container => {
    const owner = certain(container.get('name'));
    return container.get('ports').items.flatMap(port => {
      const number = integerOf(port.get('containerPort'));
      return owner === undefined || number === undefined
        ? []
        : [{ container: owner, name: certain(port.get('name')), number }];
    });
  });
}

/** Which Services a workload's Pods answer for: on its `kind`, `selector` and labels. */
export function selectedBy(subject: Subject): Facts {
  const services = namesOf(servicesBefore(subject));
  if (services.length === 0) return [];
  const names = listed(services);
  return [
    {
      en: `${boldCounted(services.length, 'Service')} ${services.length === 1 ? 'sends' : 'send'} traffic to these Pods: ${names.en}.`,
      ko: `서비스 **${services.length}**개가 이 파드로 트래픽을 보냅니다: ${names.ko}`,
    },
  ];
}

/** Which port of which Service leads to a container's port. */
export function containerPort(subject: Subject): Facts {
  const index = subject.path.lastIndexOf('ports') + 1;
  const step = subject.path[index];
  const container = subject.path[subject.path.indexOf('containers') + 1];
  const podSpec = podSpecOf(subject.object);
  if (!podSpec || typeof step !== 'number' || typeof container !== 'number') return [];
  const port = podSpec.get('containers').items[container]?.get('ports').items[step];
  const number = port && integerOf(port.get('containerPort'));
  if (!port || number === undefined) return [];
  const name = certain(port.get('name'));
  const ways = servicesBefore(subject)
    .filter(service => !isHeadless(service.body))
    .flatMap(service =>
      service.body.get('spec', 'ports').items.flatMap(entry => {
        const target = entry.get('targetPort');
        const from = integerOf(entry.get('port'));
        const to = isUnset(target) ? from : integerOf(target);
        const leads = to === undefined ? name !== undefined && certain(target) === name : to === number;
        return leads && from !== undefined ? [`${service.name}:${from}`] : [];
      }),
    );
  const [way] = ways;
  if (way === undefined) return [];
  return [
    {
      en: `Other Pods reach port **${number}** through ${code(way)}.`,
      ko: `다른 파드는 ${code(way)} 주소로 **${number}** 포트에 접속합니다.`,
    },
  ];
}

/** The Service behind an Ingress path. */
export function ingressBackend(subject: Subject): Facts {
  const at = subject.path.lastIndexOf('service');
  const backend = viewAt(subject.object.body, subject.path.slice(0, at + 1));
  const name = backend && certain(backend.get('name'));
  if (!backend || name === undefined) return [];
  const port = backend.get('port');
  const number = integerOf(port.get('number'));
  return [serviceFound(subject, name, subject.object.namespace, number ?? certain(port.get('name')))];
}

/** The Service behind a rule of a route, and its share of the requests. */
export function routeBackend(subject: Subject): Facts {
  const at = subject.path.lastIndexOf('backendRefs');
  const list = viewAt(subject.object.body, subject.path.slice(0, at + 1));
  const index = subject.path[at + 1];
  const backend = typeof index === 'number' ? list?.items[index] : undefined;
  const name = backend && certain(backend.get('name'));
  if (!list || !backend || name === undefined || textOr(backend.get('kind'), 'Service') !== 'Service') return [];
  if (!isUnset(backend.get('group')) && backend.get('group').text !== '') return [];
  const namespace = isUnset(backend.get('namespace')) ? subject.object.namespace : certain(backend.get('namespace'));
  return [
    subject.path.at(-1) === 'weight' ? shareOfRequests(list, backend) : undefined,
    serviceFound(subject, name, namespace, integerOf(backend.get('port'))),
  ];
}

function shareOfRequests(list: View, backend: View): Text | undefined {
  const weights = list.items.map(item => (isUnset(item.get('weight')) ? 1 : integerOf(item.get('weight'))));
  const own = isUnset(backend.get('weight')) ? 1 : integerOf(backend.get('weight'));
  const sum = weights.reduce<number>((total, weight) => total + (weight ?? Number.NaN), 0);
  if (own === undefined || !(sum > 0)) return undefined;
  const percent = rounded((own / sum) * 100);
  return {
    en: `${own} of ${sum}: **${percent}%** of the requests go here.`,
    ko: `요청의 **${percent}**%가 여기로 옵니다(가중치 ${own}, 합계 ${sum}).`,
  };
}

function serviceFound(
  subject: Subject,
  name: string,
  namespace: string | undefined,
  port: number | string | undefined,
): Text | undefined {
  const found = named(subject, 'Service', name, namespace);
  if (found === 'unsure') return undefined;
  if (found === 'missing') {
    return {
      en: `No file of this workspace declares a Service ${quoted(name)}.`,
      ko: `이 작업 영역의 파일에는 ${quoted(name)} 서비스가 없습니다.`,
    };
  }
  const service = found.object;
  const file = nameOf(service.file);
  const ports = service.body.get('spec', 'ports').items;
  const offers = ports.map(one => ({ view: one, number: integerOf(one.get('port')), name: certain(one.get('name')) }));
  const offer = offers.find(one => (typeof port === 'number' ? one.number === port : one.name === port));
  if (port !== undefined && !offer && offers.length > 0 && offers.every(one => one.number !== undefined)) {
    const list = offers
      .map(one => (one.name === undefined ? `${one.number}` : `${one.number} (${one.name})`))
      .join(', ');
    return {
      en: `Service ${quoted(name)} (${file}) has no port ${code(String(port))}; it has **${list}**.`,
      ko: `${quoted(name)} 서비스(${file})에는 이 포트(${code(String(port))})가 없습니다. 있는 포트: **${list}**`,
    };
  }
  const target = offer && targetOf({ ...subject, object: service }, offer.view);
  if (offer?.number === undefined || !target) {
    return {
      en: `Service ${quoted(name)} is declared in ${file}.`,
      ko: `${quoted(name)} 서비스는 ${file} 파일에 있습니다.`,
    };
  }
  return {
    en: `Service ${quoted(name)} (${file}), port **${offer.number}**, leads to ${target.en}.`,
    ko: `${quoted(name)} 서비스(${file})의 **${offer.number}** 포트는 ${target.ko} 이어집니다.`,
  };
}

/** Follows keys and indexes from an object's body. */
export function viewAt(body: View, path: readonly (string | number)[]): View | undefined {
  let at: View | undefined = body;
  for (const step of path) at = typeof step === 'number' ? at?.items[step] : at?.get(step);
  return at;
}

/** The Ingresses that lead to a Service. */
export function entrances(subject: Subject): Facts {
  const { name } = subject.object;
  if (name === undefined) return [];
  const ingresses = neighbours(subject, 'Ingress').filter(({ body }) => {
    const paths = body.get('spec', 'rules').items.flatMap(rule => rule.get('http', 'paths').items);
    const backends = [body.get('spec', 'defaultBackend'), ...paths.map(path => path.get('backend'))];
    return backends.some(backend => backend.get('service', 'name').text === name);
  });
  const names = listed(namesOf(ingresses));
  if (names.en === '') return [];
  return [
    {
      en: `Reached from outside through Ingress ${names.en}.`,
      ko: `클러스터 밖에서는 Ingress(${names.ko})를 거쳐 들어옵니다.`,
    },
  ];
}
