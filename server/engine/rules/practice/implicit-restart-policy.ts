import { withEntries } from '../../yaml/insert';
import type { Rule } from '../rule';
import { objectFamilies } from './families';
import { adding } from './fixing';
import page from './implicit-restart-policy.md';
import { lastingKinds, resourceMark, workloadsIn } from './workloads';

/** Who wants every choice to be written down wants this one, too. */
export const implicitRestartPolicy: Rule = {
  id: 'practice/implicit-restart-policy',
  severity: 'hint',
  page,
  families: objectFamilies,
  profile: 'strict',

  *check(document) {
    for (const { kind, body, pod } of workloadsIn(document)) {
      if (!(lastingKinds.has(kind) || kind === 'Pod') || pod.get('restartPolicy').exists) continue;
      const change = withEntries(pod, [], ['restartPolicy: Always']);
      yield {
        span: resourceMark(body),
        message: {
          en: 'The restartPolicy of these Pods is not written, which means Always. Write it if readers should know.',
          ko: '이 파드의 `restartPolicy`가 적혀 있지 않아 기본값 Always가 적용됩니다. 읽는 사람이 알 수 있게 적어 두세요.',
        },
        // What is written is what holds already.
        fixes: change ? [{ title: adding('restartPolicy: Always'), edits: [change], safe: true }] : [],
      };
    }
  },
};
