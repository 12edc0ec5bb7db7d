import type { Rule } from '../rule';
import { addDocument, undefinedNames } from './references';
import page from './undefined-priority-class.md';

/** The API server takes no Pod whose PriorityClass is not there. */
export const undefinedPriorityClass: Rule = {
  id: 'kubernetes/undefined-priority-class',
  severity: 'information',
  page,
  families: ['kubernetes'],
  aliases: ['kube-linter/priority-class-name'],

  // Every cluster has those two.
  checkFile: undefinedNames(
    ({ kind, name }) => kind === 'PriorityClass' && !/^system-(?:cluster|node)-critical$/.test(name),
    ({ name, at }) => ({
      message: {
        en: `This application has no PriorityClass "${name}", so its Pods are not created until the cluster has it.`,
        ko: `이 애플리케이션에 "${name}" PriorityClass 정의가 없어, 클러스터에 생길 때까지 파드가 생성되지 않습니다.`,
      },
      fixes: addDocument(
        at,
        { en: `Add PriorityClass "${name}"`, ko: `"${name}" PriorityClass 추가` },
        `apiVersion: scheduling.k8s.io/v1\nkind: PriorityClass\nmetadata:\n  name: ${name}\nvalue: \${1:1000}\n`,
      ),
    }),
    'information',
  ),
};
