import { withEntries } from '../../yaml/insert';
import type { Rule } from '../rule';
import page from './cronjob-no-deadline.md';
import { objectFamilies } from './families';
import { adding, filling } from './fixing';
import { resourceMark, resourceName, workloadsIn } from './workloads';

/** After a hundred missed starts without a deadline, a CronJob never starts again. */
export const cronjobNoDeadline: Rule = {
  id: 'practice/cronjob-no-deadline',
  severity: 'information',
  page,
  families: objectFamilies,
  profile: 'recommended',
  aliases: ['kube-score/cronjob-has-deadline'],

  *check(document) {
    for (const { kind, body } of workloadsIn(document)) {
      if (kind !== 'CronJob' || body.get('spec', 'startingDeadlineSeconds').exists) continue;
      const name = resourceName(body);
      yield {
        span: resourceMark(body),
        message: {
          en: `${name.en} has no startingDeadlineSeconds: a missed start is made up for however late, and after 100 missed ones in a row there are no more. Set a deadline.`,
          ko: `${name.ko}에 \`startingDeadlineSeconds\`가 없어 놓친 실행을 아무리 늦어도 시작하고, 100번 연달아 놓치면 더는 실행하지 않습니다. 기한을 정하세요.`,
        },
        fixes: filling(
          adding('startingDeadlineSeconds'),
          withEntries(body, ['spec'], ['startingDeadlineSeconds: ${1:300}']),
        ),
      };
    }
  },
};
