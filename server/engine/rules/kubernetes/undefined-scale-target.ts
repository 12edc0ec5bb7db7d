import { named } from '../../model/application';
import { referencesIn } from '../../model/names';
import type { Rule } from '../rule';
import { acrossFiles, certaintyOf, likelyNames } from './references';
import page from './undefined-scale-target.md';

const scalable = ['Deployment', 'StatefulSet', 'ReplicaSet', 'ReplicationController'];

/** An autoscaler whose target is not there scales nothing. */
export const undefinedScaleTarget: Rule = {
  id: 'kubernetes/undefined-scale-target',
  severity: 'warning',
  page,
  families: ['kubernetes'],
  aliases: ['kube-linter/dangling-horizontalpodautoscaler', 'kube-score/horizontalpodautoscaler-has-target'],

  checkFile: acrossFiles(
    document =>
      referencesIn(document).filter(
        ({ kind, from }) => from.kind === 'HorizontalPodAutoscaler' && scalable.includes(kind),
      ),
    function* (reference, names) {
      const { kind, namespace, name, at, within } = reference;
      const sure = certaintyOf(names, reference, 'warning');
      if (sure === undefined) return;
      const meant = scalable.find(other => named(names, other, namespace, name).length > 0);
      const { advice, fixes } = likelyNames(names, reference);
      const kindAt = within.get('kind');
      yield {
        span: meant ? kindAt.mark : at.mark,
        severity: meant ? 'warning' : sure,
        misses: { kind, name },
        message: meant
          ? {
              en: `"${name}" is a ${meant} and no ${kind}, so nothing is scaled. Change the kind.`,
              ko: `"${name}"의 kind는 ${meant}이므로(지금 값은 ${kind}) 아무것도 스케일링되지 않습니다. \`kind\`를 바꾸세요.`,
            }
          : {
              en: `This application has no ${kind} "${name}", so nothing is scaled.${advice.en}`,
              ko: `이 애플리케이션에 "${name}" 워크로드(${kind})가 없어 아무것도 스케일링되지 않습니다.${advice.ko}`,
            },
        fixes: meant
          ? [
              {
                title: { en: `Change to "${meant}"`, ko: `값 변경: "${kind}" → "${meant}"` },
                edits: [{ span: kindAt.span, newText: meant }],
                safe: false,
              },
            ]
          : fixes,
      };
    },
  ),
};
