import type { Rule } from '../rule';
import page from './bare-pod.md';
import { objectFamilies } from './families';
import { changing } from './fixing';
import { resourceMark, resourceName, workloadsIn } from './workloads';

/** What no controller looks after comes back only on the same node, or never changes. */
export const barePod: Rule = {
  id: 'practice/bare-pod',
  severity: 'information',
  page,
  families: objectFamilies,
  profile: 'recommended',

  *check(document) {
    for (const { kind, body, pod } of workloadsIn(document)) {
      if (body.get('metadata', 'ownerReferences').exists) continue;
      const name = resourceName(body);
      // A Pod that may end is a task, or a test.
      const policy = pod.get('restartPolicy').text ?? 'Always';
      if (kind === 'Pod' && policy === 'Always') {
        yield {
          span: resourceMark(body),
          message: {
            en: `${name.en} has no controller: if its node fails, it is gone. Let a Deployment run it.`,
            ko: `${name.ko}에 컨트롤러가 없어 노드가 고장 나면 사라집니다. Deployment로 실행하세요.`,
          },
        };
      }
      if (kind === 'ReplicaSet') {
        const at = body.get('kind');
        yield {
          span: at.mark,
          message: {
            en: `${name.en} replaces Pods that fail, but a new version reaches none that run. Use a Deployment, which has the same fields.`,
            ko: `${name.ko}은 고장 난 파드를 다시 만들지만 새 버전은 실행 중인 파드에 반영되지 않습니다. 필드가 같은 Deployment를 쓰세요.`,
          },
          fixes: changing(
            { en: 'Make it a Deployment', ko: 'Deployment로 변경' },
            at.isAlias ? undefined : { span: at.span, newText: 'Deployment' },
          ),
        };
      }
    }
  },
};
