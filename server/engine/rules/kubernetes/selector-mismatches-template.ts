import { type Changes, isPatched } from '../../model/application';
import { resourcesIn } from '../../model/kubernetes';
import { isSelected, type Labels, labelsAt, selectorAt } from '../../model/names';
import { knownKind, podTemplate } from '../../model/workloads';
import type { View } from '../../yaml/view';
import type { Fix, Rule } from '../rule';
import { pairsText, underPatches } from './references';
import page from './selector-mismatches-template.md';

/** A workload finds its Pods by labels, so the API server takes none whose template has other labels. */
export const selectorMismatchesTemplate: Rule = {
  id: 'kubernetes/selector-mismatches-template',
  severity: 'error',
  page,
  families: ['kubernetes'],
  aliases: [
    'kube-linter/mismatching-selector',
    'kube-score/deployment-pod-selector-labels-match-template-metadata-labels',
    'kube-score/statefulset-pod-selector-labels-match-template-metadata-labels',
  ],

  checkFile: underPatches(function* (document, changes) {
    for (const resource of resourcesIn(document)) {
      const { body } = resource;
      const kind = knownKind(resource);
      const template = podTemplate(resource);
      const at = body.get('spec', 'selector');
      if (!template || at.kind !== 'map' || !isBound(kind, body)) continue;

      const own = template.get('metadata', 'labels');
      const { labels, isOpen } = labelsAt(own);
      const pairs = kind === 'ReplicationController' ? at : at.get('matchLabels');
      const selector = { ...selectorAt(at), ...labelsAt(pairs) };
      if (isOpen || selector.isOpen || isSelected([...labels, ...changes.labels], selector)) continue;

      const unlike = selector.labels.filter(([key, value]) => !carries(labels, changes, key, value));
      if (unlike.some(([, value]) => isPatched(changes, value))) continue;
      const first = unlike[0]?.[0];
      const place = first === undefined ? at.get('matchExpressions') : pairs.get(first);
      const other = first === undefined ? own : own.get(first);
      const given = labels.filter(([key]) => unlike.some(([wanted]) => wanted === key));
      yield {
        span: place.mark,
        message: {
          en:
            unlike.length === 0
              ? `The template's labels do not fulfil the selector's expressions, so the API server rejects this ${kind}. Make them agree.`
              : given.length === 0
                ? `The template lacks the label ${pairsText(unlike)} of the selector, so the API server rejects this ${kind}. Make them agree.`
                : `The template's label ${pairsText(given)} is not the selector's ${pairsText(unlike)}, so the API server rejects this ${kind}. Make them agree.`,
          ko:
            unlike.length === 0
              ? `템플릿 레이블이 셀렉터의 조건식(\`matchExpressions\`)에 맞지 않아 API 서버가 이 ${kind} 오브젝트를 거부합니다. 둘을 맞추세요.`
              : given.length === 0
                ? `셀렉터의 레이블(${pairsText(unlike)})이 템플릿에 없어 API 서버가 이 ${kind} 오브젝트를 거부합니다. 둘을 맞추세요.`
                : `템플릿 레이블(${pairsText(given)})이 셀렉터(${pairsText(unlike)})와 일치하지 않아 API 서버가 이 ${kind} 오브젝트를 거부합니다. 두 값을 같게 맞추세요.`,
        },
        related: [
          {
            span: other.mark,
            message: { en: 'The labels of the Pods.', ko: '파드의 레이블입니다.' },
          },
        ],
        fixes: given.length === 0 ? added(own, pairs, unlike) : aligned(own, pairs, given, body),
      };
    }
  }),
};

/** Jobs choose their own labels unless they are told not to. */
function isBound(kind: string | undefined, body: View): boolean {
  if (kind === 'Job') return body.get('spec', 'manualSelector').value('1.1') === true;
  return kind !== undefined && kind !== 'Pod' && kind !== 'CronJob';
}

function carries(labels: Labels, changes: Changes, key: string, value: string): boolean {
  return [...labels, ...changes.labels].some(([other, is]) => other === key && is === value);
}

/** Labels that are missing can be added without taking anything away. */
function added(own: View, pairs: View, missing: Labels): readonly Fix[] {
  const [first] = own.entries;
  if (!first || own.isAlias || pairs.isAlias || missing.length === 0) return [];
  const { text } = own.document;
  const lineStart = text.lastIndexOf('\n', first.keySpan.start - 1) + 1;
  const before = text.slice(lineStart, first.keySpan.start);
  const separator = text[own.span.start] === '{' ? ', ' : /^ *$/.test(before) ? `\n${before}` : undefined;
  if (separator === undefined) return [];
  const newText = missing.map(([key]) => `${key}: ${written(pairs.get(key))}${separator}`).join('');
  return [
    {
      title: { en: "Copy the selector's labels to the template", ko: '셀렉터의 레이블을 템플릿에 복사' },
      edits: [{ span: { start: first.keySpan.start, end: first.keySpan.start }, newText }],
      safe: true,
    },
  ];
}

/** Either side may be the wrong one; the labels of the workload itself tell which is likelier. */
function aligned(own: View, pairs: View, given: Labels, body: View): readonly Fix[] {
  const change = (to: View, from: View) =>
    given.map(([key]) => ({ span: to.get(key).span, newText: written(from.get(key)) }));
  const template: Fix = {
    title: { en: 'Set the template labels to the selector', ko: '템플릿 레이블을 셀렉터에 맞춤' },
    edits: change(own, pairs),
    safe: false,
  };
  const selector: Fix = {
    title: { en: 'Set the selector to the template labels', ko: '셀렉터를 템플릿 레이블에 맞춤' },
    edits: change(pairs, own),
    safe: false,
  };
  const isTemplateRight = given.every(([key, value]) => body.get('metadata', 'labels', key).text === value);
  return isTemplateRight ? [selector, template] : [template, selector];
}

function written({ document, span }: View): string {
  return document.text.slice(span.start, span.end);
}
