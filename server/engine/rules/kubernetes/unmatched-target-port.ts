import { isSpokenOf, selectedBy } from '../../model/application';
import { type Resource, resourcesIn } from '../../model/kubernetes';
import { identityOf, labelsAt, nameAt, numberAt } from '../../model/names';
import { knownKind } from '../../model/workloads';
import { similar } from '../../text/similar';
import type { Rule } from '../rule';
import { acrossFiles, likely } from './references';
import page from './unmatched-target-port.md';

/** A Service sends to a port of its Pods; a name that no container gives to a port leads nowhere. */
export const unmatchedTargetPort: Rule = {
  id: 'kubernetes/unmatched-target-port',
  severity: 'warning',
  page,
  families: ['kubernetes'],
  aliases: ['kube-linter/invalid-target-ports', 'kube-score/container-ports-check'],

  checkFile: acrossFiles(
    document => resourcesIn(document).flatMap(targetsOf),
    function* ({ selector, namespace, targets }, names) {
      if (names.isIncomplete) return;
      const selected = selectedBy(names, selector, namespace);
      if (selected.length === 0 || selected.some(({ pods }) => pods.isOpen)) return;
      const ports = selected.flatMap(({ pods }) => pods.ports);
      const portNames = ports.flatMap(port => port.name ?? []);

      for (const { at, name, number } of targets) {
        if (name !== undefined) {
          if (portNames.includes(name) || isSpokenOf(names, name)) continue;
          const { advice, fixes } = likely(at, similar(name, portNames));
          yield {
            span: at.mark,
            message: {
              en: `No container that this Service selects names a port "${name}", so requests to it fail.${advice.en}`,
              ko: `이 서비스가 선택하는 컨테이너에 "${name}" 포트가 없어 이 포트로 보낸 요청은 실패합니다.${advice.ko}`,
            },
            fixes,
          };
          continue;
        }
        const declared = ports.map(one => one.number);
        // Declaring a port is optional, so only those who declare some are taken at their word.
        if (number === undefined || declared.includes(number)) continue;
        if (selected.some(({ pods }) => pods.ports.length === 0) || isSpokenOf(names, String(number))) continue;
        yield {
          span: at.mark,
          severity: 'information',
          message: {
            en: `The containers that this Service selects declare other ports (${[...new Set(declared)].join(', ')}) than ${number}. Check that something listens there.`,
            ko: `이 서비스가 선택하는 컨테이너에 선언된 포트는 다른 번호(${[...new Set(declared)].join(', ')})입니다. 지금 값(${number})에서 요청을 받는지 확인하세요.`,
          },
        };
      }
    },
  ),
};

/** The ports of the Pods that a Service with a selector sends to, by name or by number. */
function targetsOf(resource: Resource) {
  const spec = resource.body.get('spec');
  const { labels, isOpen } = labelsAt(spec.get('selector'));
  if (knownKind(resource) !== 'Service' || labels.length === 0 || isOpen) return [];
  const targets = spec.get('ports').items.map(port => {
    const target = port.get('targetPort');
    const at = target.exists ? target : port.get('port');
    const name = at.string === undefined ? undefined : nameAt(at);
    return { at, name: name !== undefined && /[a-z]/i.test(name) ? name : undefined, number: numberAt(at) };
  });
  const { namespace } = identityOf(resource);
  return [{ selector: { labels, expressions: [], isOpen }, namespace, targets }];
}
