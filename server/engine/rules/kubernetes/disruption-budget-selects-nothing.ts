import { hasControllers } from '../../model/application';
import { resourcesIn } from '../../model/kubernetes';
import { identityOf, selectorAt } from '../../model/names';
import { knownKind } from '../../model/workloads';
import type { Rule } from '../rule';
import page from './disruption-budget-selects-nothing.md';
import { acrossFiles, selectorText, selectsNothing } from './references';

/** A PodDisruptionBudget that selects no Pod protects none. */
export const disruptionBudgetSelectsNothing: Rule = {
  id: 'kubernetes/disruption-budget-selects-nothing',
  severity: 'warning',
  page,
  families: ['kubernetes'],
  aliases: ['kube-score/poddisruptionbudget-has-policy'],

  checkFile: acrossFiles(
    document => resourcesIn(document).filter(resource => knownKind(resource) === 'PodDisruptionBudget'),
    function* (resource, names) {
      if (hasControllers(names)) return;
      const at = resource.body.get('spec', 'selector');
      const selector = selectorAt(at);
      if (!selectsNothing(names, selector, identityOf(resource).namespace)) return;
      yield {
        span: at.keySpan,
        message: {
          en: `No Pod of this application has the labels ${selectorText(selector)}, so this PodDisruptionBudget protects nothing. Check the labels.`,
          ko: `이 애플리케이션에 레이블(${selectorText(selector)})이 일치하는 파드가 없어 이 PDB는 아무것도 보호하지 않습니다. 레이블을 확인하세요.`,
        },
      };
    },
  ),
};
