import { resourcesIn } from '../../model/kubernetes';
import { isSelected, labelsAt, selectorAt } from '../../model/names';
import { podTemplate } from '../../model/workloads';
import type { Rule } from '../rule';
import { selectorText, underPatches } from './references';
import page from './spread-selects-other.md';

/** A spread constraint counts the Pods that its selector finds, so one that does not find its own Pod does not spread it. */
export const spreadSelectsOther: Rule = {
  id: 'kubernetes/spread-selects-other',
  severity: 'warning',
  page,
  families: ['kubernetes'],

  checkFile: underPatches(function* (document, changes) {
    for (const resource of resourcesIn(document)) {
      const template = podTemplate(resource);
      if (!template) continue;
      const own = labelsAt(template.get('metadata', 'labels'));
      for (const constraint of template.get('spec', 'topologySpreadConstraints').items) {
        const at = constraint.get('labelSelector');
        const selector = selectorAt(at);
        if (at.kind !== 'map' || own.isOpen || selector.isOpen || changes.patches.length > 0) continue;
        if (isSelected([...own.labels, ...changes.labels], selector)) continue;
        const unlike = selector.labels.find(
          ([key, value]) => !own.labels.some(([other, is]) => other === key && is === value),
        );
        const place = unlike ? at.get('matchLabels', unlike[0]) : at;
        const label = unlike && template.get('metadata', 'labels', unlike[0]);
        yield {
          span: place.mark,
          message: {
            en: `These Pods lack the labels ${selectorText(selector)}, so this constraint does not spread them. Select the labels of the template.`,
            ko: `이 파드에는 셀렉터(${selectorText(selector)})와 일치하는 레이블이 없어 이 제약은 파드를 분산하지 않습니다. 템플릿의 레이블을 선택하게 하세요.`,
          },
          fixes:
            label?.kind === 'scalar' && label.text !== undefined
              ? [
                  {
                    title: { en: `Change to "${label.text}"`, ko: `값 변경: "${place.text ?? ''}" → "${label.text}"` },
                    edits: [{ span: place.span, newText: label.document.text.slice(label.span.start, label.span.end) }],
                    safe: false,
                  },
                ]
              : [],
        };
      }
    }
  }),
};
