import { withEntries } from '../../yaml/insert';
import type { Rule } from '../rule';
import { objectFamilies } from './families';
import { adding, filling } from './fixing';
import page from './no-priority-class.md';
import { resourceMark, resourceName, workloadsIn } from './workloads';

/** When a cluster is full, priority decides who stays. */
export const noPriorityClass: Rule = {
  id: 'practice/no-priority-class',
  severity: 'information',
  page,
  families: objectFamilies,
  profile: 'strict',
  aliases: ['polaris/priorityClassNotSet', 'kube-linter/priority-class-name'],

  *check(document) {
    for (const { pod, body } of workloadsIn(document)) {
      if (pod.get('priorityClassName').exists || pod.get('priority').exists) continue;
      const name = resourceName(body);
      yield {
        span: resourceMark(body),
        message: {
          en: `${name.en} names no priorityClassName, so when the cluster is full it counts no more than anything else.`,
          ko: `${name.ko}에 \`priorityClassName\`이 없어 클러스터가 가득 차면 다른 것과 똑같이 다뤄집니다.`,
        },
        fixes: filling(adding('priorityClassName'), withEntries(pod, [], ['priorityClassName: ${1:high-priority}'])),
      };
    }
  },
};
