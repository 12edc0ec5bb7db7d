import { type ComposePath, paths } from '../../schema/compose-paths';
import {
  exposedPortFault,
  hostPortFault,
  isAddress,
  type PortFault,
  publishedPortFault,
} from '../../schema/compose-values';
import type { Text } from '../../text/text';
import type { YamlDocument } from '../../yaml/stream';
import type { View } from '../../yaml/view';
import type { Rule } from '../rule';
import page from './bad-port.md';
import { composeFamilies, literalsAt, scalarsAt } from './faults';

/** Ports in every form Compose has for them. */
export const badPort: Rule = {
  id: 'compose/bad-port',
  severity: 'error',
  page,
  families: composeFamilies,

  *check(document) {
    for (const { at, text, fault } of faultyPorts(document)) yield { span: at.mark, message: sentences[fault](text) };
  },
};

interface FaultyPort {
  readonly at: View;
  readonly text: string;
  readonly fault: PortFault | 'exposed' | 'mode' | 'target';
}

function* faultyPorts(document: YamlDocument): Iterable<FaultyPort> {
  const faulty = (
    at: readonly ComposePath[],
    judge: (text: string) => FaultyPort['fault'] | undefined,
  ): readonly FaultyPort[] =>
    scalarsAt(document, at).flatMap(({ at, text }) => {
      // A boolean is of the wrong type, which another rule says.
      const fault = typeof at.value('1.2') === 'boolean' ? undefined : judge(text);
      return fault ? [{ at, text, fault }] : [];
    });
  yield* faulty(paths.published, publishedPortFault);
  yield* faulty(paths.exposed, text => {
    const fault = exposedPortFault(text);
    return fault === 'syntax' ? 'exposed' : fault;
  });
  yield* faulty(paths.targets, text => (exposedPortFault(text) ? 'target' : undefined));
  yield* faulty(paths.hostPorts, hostPortFault);
  for (const { at, text } of literalsAt(document, paths.protocols)) {
    if (!/^(?:tcp|udp|sctp)?$/i.test(text)) yield { at, text, fault: 'protocol' };
  }
  for (const { at, text } of literalsAt(document, paths.modes)) {
    if (!/^(?:host|ingress)?$/.test(text)) yield { at, text, fault: 'mode' };
  }
  for (const { at, text } of literalsAt(document, paths.hostAddresses)) {
    if (text !== '' && !isAddress(text)) yield { at, text, fault: 'address' };
  }
}

const sentences: Readonly<Record<FaultyPort['fault'], (text: string) => Text>> = {
  syntax: text => ({
    en: `"${text}" is not a port mapping, so Compose refuses it. Write HOST:CONTAINER with numbers, such as 8080:80.`,
    ko: `이 값("${text}")은 포트로 읽을 수 없어 컴포즈가 거부합니다. 8080:80처럼 호스트 포트와 컨테이너 포트를 숫자로 적으세요.`,
  }),
  number: text => ({
    en: `A port in "${text}" is out of range, so Compose refuses it. Ports go from 1 to 65535.`,
    ko: `"${text}"에 범위를 벗어난 포트 번호가 있어 컴포즈가 거부합니다. 1부터 65535까지의 번호를 적으세요.`,
  }),
  order: text => ({
    en: `A range in "${text}" ends before it begins, so Compose refuses it. Write the smaller port first.`,
    ko: `"${text}"에 끝이 시작보다 작은 포트 범위가 있어 컴포즈가 거부합니다. 작은 번호를 먼저 적으세요.`,
  }),
  lengths: text => ({
    en: `The two port ranges in "${text}" differ in length, so Compose cannot pair them. Make both equally long.`,
    ko: `"${text}"의 두 포트 범위가 길이가 달라 컴포즈가 짝을 지을 수 없습니다. 두 범위의 길이를 같게 맞추세요.`,
  }),
  protocol: text => ({
    en: `The protocol in "${text}" is unknown, so Compose refuses it. A port takes tcp, udp or sctp.`,
    ko: `"${text}"에 알 수 없는 프로토콜이 있어 컴포즈가 거부합니다. tcp, udp, sctp 가운데 하나를 적으세요.`,
  }),
  address: text => ({
    en: `The host part of "${text}" is not an IP address, so Compose refuses it. Write an address such as 127.0.0.1, or leave it out.`,
    ko: `"${text}"의 호스트 부분이 IP 주소가 아니어서 컴포즈가 거부합니다. 127.0.0.1 같은 주소를 적거나 빼세요.`,
  }),
  exposed: text => ({
    en: `"${text}" is not a container port, so Compose refuses it. Write the port alone, such as 80 or 53/udp: nothing is published here.`,
    ko: `이 값("${text}")은 컨테이너 포트로 읽을 수 없어 컴포즈가 거부합니다. 여기서는 호스트에 공개하지 않으니 80이나 53/udp처럼 컨테이너 포트만 적으세요.`,
  }),
  mode: text => ({
    en: `"${text}" is not a port mode. Write "ingress" to balance over all nodes, or "host" for the node itself.`,
    ko: `이 포트 모드("${text}")는 없습니다. 모든 노드로 나누려면 "ingress", 해당 노드에만 열려면 "host"라고 적으세요.`,
  }),
  target: text => ({
    en: `"${text}" is not a container port, so Compose refuses it. Write one number from 1 to 65535.`,
    ko: `이 값("${text}")은 컨테이너 포트로 쓸 수 없어 컴포즈가 거부합니다. 1부터 65535까지의 번호 하나를 적으세요.`,
  }),
};
