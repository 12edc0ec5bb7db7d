import { isSameNamespace, type Names } from '../../model/application';
import { type Resource, resourcesIn } from '../../model/kubernetes';
import { identityOf, numberAt } from '../../model/names';
import { knownKind } from '../../model/workloads';
import { memo } from '../../text/memo';
import type { Rule } from '../rule';
import { acrossFiles, withoutField } from './references';
import page from './replicas-with-autoscaler.md';

/** Where an autoscaler decides how many Pods there are, a number in the file is put back at every apply. */
export const replicasWithAutoscaler: Rule = {
  id: 'kubernetes/replicas-with-autoscaler',
  severity: 'warning',
  page,
  families: ['kubernetes'],
  aliases: ['kube-score/deployment-targeted-by-hpa-does-not-have-replicas-configured'],

  checkFile: acrossFiles(
    document => resourcesIn(document).flatMap(replicasOf),
    function* ({ kind, name, namespace, at }, names) {
      const scalers = scaledNames(names).get(`${kind} ${name}`) ?? [];
      const scaler = scalers.find(one => isSameNamespace(names, one.namespace, namespace));
      if (!scaler) return;
      yield {
        span: at.keySpan,
        message: {
          en: `HorizontalPodAutoscaler "${scaler.name}" decides how many Pods there are, and every apply sets them back to ${at.text}. Remove "replicas"; the page tells how to do so without losing Pods.`,
          ko: `파드 수는 "${scaler.name}" HPA가 정하는데, 매니페스트를 적용할 때마다 ${at.text}개로 되돌아갑니다. \`replicas\`를 삭제하세요. 파드를 잃지 않고 삭제하는 방법은 설명 페이지에 있습니다.`,
        },
        fixes: withoutField(at, { en: 'Remove "replicas"', ko: 'replicas 줄 삭제' }),
      };
    },
  ),
};

/** With 0 replicas the autoscaler is switched off, which is a way to stop a workload. */
function replicasOf(resource: Resource) {
  const kind = knownKind(resource);
  const at = resource.body.get('spec', 'replicas');
  const replicas = numberAt(at);
  return kind === undefined || replicas === undefined || replicas === 0 ? [] : [{ ...identityOf(resource), kind, at }];
}

const scaledNames = memo(({ definitions }: Names) => {
  const found = new Map<string, { readonly name: string; readonly namespace: string }[]>();
  for (const { scales, name, namespace } of definitions) {
    if (!scales) continue;
    const key = `${scales.kind} ${scales.name}`;
    found.set(key, [...(found.get(key) ?? []), { name, namespace }]);
  }
  return found;
});
