import { withEntries } from '../../yaml/insert';
import type { Rule } from '../rule';
import { objectFamilies } from './families';
import { adding, changing, filling } from './fixing';
import page from './job-ttl.md';
import { withoutField } from './removal';
import { resourceMark, resourceName, workloadsIn } from './workloads';

/** Somebody has to clear away finished Jobs: the time to live, or the CronJob that made them. */
export const jobTtl: Rule = {
  id: 'practice/job-ttl',
  severity: 'information',
  page,
  families: objectFamilies,
  profile: 'recommended',
  aliases: ['kube-linter/job-ttl-seconds-after-finished'],

  *check(document) {
    for (const { kind, body } of workloadsIn(document)) {
      const name = resourceName(body);
      if (kind === 'Job' && !body.get('spec', 'ttlSecondsAfterFinished').exists) {
        // The hooks of Helm and Argo CD clear away their own Jobs.
        const notes = [...body.get('metadata', 'annotations').fields.keys()];
        if (notes.some(key => /^(?:helm\.sh|argocd\.argoproj\.io)\/hook/.test(key))) continue;
        yield {
          span: resourceMark(body),
          message: {
            en: `${name.en} and its Pods stay in the cluster after they have finished. Set ttlSecondsAfterFinished to have them removed.`,
            ko: `${name.ko}의 파드는 끝난 뒤에도 클러스터에 남습니다. 자동으로 지워지도록 \`ttlSecondsAfterFinished\` 값을 정하세요.`,
          },
          fixes: filling(
            adding('ttlSecondsAfterFinished'),
            withEntries(body, ['spec'], ['ttlSecondsAfterFinished: ${1:3600}']),
          ),
        };
      }
      const inside = body.get('spec', 'jobTemplate', 'spec');
      const own = kind === 'CronJob' && inside.entries.find(({ key }) => key === 'ttlSecondsAfterFinished');
      if (own) {
        yield {
          span: own.keySpan,
          message: {
            en: `A CronJob keeps as many finished Jobs as its history limits say; ttlSecondsAfterFinished removes them earlier, and what failed with them. Remove it, or lower the limits.`,
            ko: `CronJob은 기록 한도(\`successfulJobsHistoryLimit\` 등)만큼 끝난 Job을 남기는데, \`ttlSecondsAfterFinished\`는 실패한 기록까지 먼저 지웁니다. 이 줄을 삭제하거나 한도를 낮추세요.`,
          },
          fixes: changing({ en: 'Remove this line', ko: '이 줄 삭제' }, withoutField(inside, own)),
        };
      }
    }
  },
};
