import { isPatched } from '../../model/application';
import { resourcesIn } from '../../model/kubernetes';
import { containersIn, nameAt, numberAt, portsOf } from '../../model/names';
import { podTemplate } from '../../model/workloads';
import { similar } from '../../text/similar';
import type { View } from '../../yaml/view';
import { withItem } from '../practice/adding';
import type { Fix, Rule } from '../rule';
import { likely, underPatches } from './references';
import page from './undefined-probe-port.md';

const probes = [
  ['livenessProbe'],
  ['readinessProbe'],
  ['startupProbe'],
  ['lifecycle', 'postStart'],
  ['lifecycle', 'preStop'],
];

/** The kubelet looks up the name of a probe's port among the ports of the same container. */
export const undefinedProbePort: Rule = {
  id: 'kubernetes/undefined-probe-port',
  severity: 'warning',
  page,
  families: ['kubernetes'],
  aliases: ['kube-linter/liveness-port', 'kube-linter/readiness-port', 'kube-linter/startup-port'],

  checkFile: underPatches(function* (document, changes) {
    for (const resource of resourcesIn(document)) {
      const template = podTemplate(resource);
      for (const container of template ? containersIn(template) : []) {
        const ports = portsOf(container);
        const portNames = ports.flatMap(port => port.name ?? []);
        if (container.get('ports').isAlias && ports.length === 0) continue;
        for (const { probe, at } of probedPorts(container)) {
          const name = at.string === undefined ? undefined : nameAt(at);
          if (name !== undefined && /[a-z]/i.test(name)) {
            if (portNames.includes(name) || isPatched(changes, name)) continue;
            const { advice, fixes } = likely(at, similar(name, portNames));
            yield {
              span: at.mark,
              message: {
                en: `The container has no port "${name}", so its ${probe} always fails.${advice.en}`,
                ko: `컨테이너에 "${name}" 포트가 없어 \`${probe}\` 검사는 언제나 실패합니다.${advice.ko}`,
              },
              fixes: [...fixes, ...declared(container, at)],
            };
            continue;
          }
          const number = numberAt(at);
          if (number === undefined || ports.length === 0 || ports.some(port => port.number === number)) continue;
          if (isPatched(changes, String(number))) continue;
          yield {
            span: at.mark,
            severity: 'information',
            message: {
              en: `The container declares other ports (${ports.map(port => port.number).join(', ')}) than ${number}. Check that something answers the ${probe} there.`,
              ko: `이 컨테이너에 선언된 포트는 다른 번호(${ports.map(port => port.number).join(', ')})입니다. \`${probe}\` 검사에 쓸 포트(${number})에서 응답하는지 확인하세요.`,
            },
            fixes: declared(container, at),
          };
        }
      }
    }
  }),
};

/** Declares the port of a probe: a name needs its number, a number a declaration. */
function declared(container: View, at: View): readonly Fix[] {
  const text = at.text ?? '';
  const isNumber = /^\d+$/.test(text);
  const title = { en: `Declare port ${text}`, ko: `포트 선언: ${text}` };
  const lines = isNumber ? [`containerPort: ${text}`] : [`name: ${text}`, `containerPort: \${1:8080}`];
  const change = withItem(container, 'ports', lines);
  return change ? [{ title, edits: [change], safe: false, ...(!isNumber && { snippet: true }) }] : [];
}

function probedPorts(container: View): readonly { readonly probe: string; readonly at: View }[] {
  return probes.flatMap(path =>
    ['httpGet', 'tcpSocket'].map(action => ({
      probe: path.at(-1) ?? '',
      at: container.get(...path, action, 'port'),
    })),
  );
}
