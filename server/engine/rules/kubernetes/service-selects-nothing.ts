import { hasControllers, isPatched, isSameNamespace, makersOfPods, type Names } from '../../model/application';
import { type Resource, resourcesIn } from '../../model/kubernetes';
import { identityOf, type Labels, labelsAt } from '../../model/names';
import { knownKind } from '../../model/workloads';
import { similar } from '../../text/similar';
import type { View } from '../../yaml/view';
import type { Fix, Rule } from '../rule';
import { acrossFiles, changeTo, pairsText, selectsNothing } from './references';
import page from './service-selects-nothing.md';

/** A Service whose selector matches no Pod has no endpoints: every connection to it fails. */
export const serviceSelectsNothing: Rule = {
  id: 'kubernetes/service-selects-nothing',
  severity: 'warning',
  page,
  families: ['kubernetes'],
  aliases: ['kube-linter/dangling-service', 'kube-score/service-targets-pod'],

  checkFile: acrossFiles(
    document => resourcesIn(document).flatMap(selectorOf),
    function* ({ at, labels, isOpen, namespace }, names) {
      if (isMisplaced(names, labels, namespace)) {
        yield {
          span: at.keySpan,
          message: {
            en: `The Pods that this selector (${pairsText(labels)}) seems to mean are not in namespace "${namespace}", so every request to this Service fails. A Service selects in its own namespace only.`,
            ko: `셀렉터(${pairsText(labels)})가 뜻하는 듯한 파드가 "${namespace}" 네임스페이스에 없어, 이 서비스로 보낸 요청은 모두 실패합니다. 서비스는 자기 네임스페이스의 파드만 선택합니다.`,
          },
        };
        return;
      }
      if (!selectsNothing(names, { labels, expressions: [], isOpen }, namespace)) return;
      const near = nearest(names, labels, namespace);
      // Controllers, such as the one of Prometheus, make Pods that no file shows.
      if (!near && hasControllers(names)) return;
      const unlike = labels.find(([key, value]) => !near?.some(([other, is]) => other === key && is === value));
      yield {
        span: (near && unlike ? at.get(unlike[0]) : at).mark,
        message: {
          en: `No Pod${where(namespace).en} has the labels ${pairsText(labels)}, so every request to this Service fails. Set the selector to labels of the Pods.`,
          ko: `${where(namespace).ko} 이 서비스의 셀렉터(${pairsText(labels)})와 일치하는 파드가 없어, 이 서비스로 보낸 요청은 모두 실패합니다. 셀렉터를 파드 레이블에 맞추세요.`,
        },
        fixes: near ? toLabels(at, labels, near) : [],
      };
    },
  ),
};

/** Without a selector the endpoints are managed by hand, and an external name has none. */
function selectorOf(resource: Resource) {
  const at = resource.body.get('spec', 'selector');
  const { labels, isOpen } = labelsAt(at);
  const isExternal = resource.body.get('spec', 'type').text === 'ExternalName';
  if (knownKind(resource) !== 'Service' || labels.length === 0 || isExternal) return [];
  return [{ at, labels, isOpen, namespace: identityOf(resource).namespace }];
}

/** Whether its namespace has no Pods at all, but another one has some with these labels, or nearly so. */
function isMisplaced(names: Names, labels: Labels, namespace: string): boolean {
  if (names.isIncomplete || hasControllers(names) || labels.some(([, value]) => isPatched(names.changes, value)))
    return false;
  const inNamespace = makersOfPods(names).some(one => isSameNamespace(names, one.namespace, namespace));
  return !inNamespace && makersOfPods(names).some(({ pods }) => !pods.isOpen && isNear(pods.labels, labels));
}

function where(namespace: string) {
  return namespace === ''
    ? { en: ' of this application', ko: '이 애플리케이션에' }
    : { en: ` in namespace "${namespace}"`, ko: `"${namespace}" 네임스페이스에` };
}

/** The labels of the Pods that differ from what is wanted by slips of the pen alone. */
function nearest(names: Names, wanted: Labels, namespace: string): Labels | undefined {
  return makersOfPods(names)
    .filter(one => isSameNamespace(names, one.namespace, namespace))
    .map(({ pods }) => pods.labels)
    .find(labels => isNear(labels, wanted));
}

function isNear(labels: Labels, wanted: Labels): boolean {
  return wanted.every(([key, value]) => {
    const is = labels.find(([other]) => other === key)?.[1];
    return is !== undefined && (is === value || similar(value, [is]).length > 0);
  });
}

function toLabels(at: View, wanted: Labels, labels: Labels): readonly Fix[] {
  const changes = wanted.flatMap(([key, value]) => {
    const is = labels.find(([other]) => other === key)?.[1];
    return is === undefined || is === value ? [] : [changeTo(at.get(key), is)];
  });
  const [only] = changes;
  if (only && changes.length === 1) return [only];
  return [
    {
      title: { en: 'Set the selector to the labels of the Pods', ko: '셀렉터를 파드 레이블에 맞춤' },
      edits: changes.flatMap(({ edits }) => edits),
      safe: false,
    },
  ];
}
