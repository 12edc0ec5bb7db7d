import { withValue } from '../../yaml/insert';
import type { Fix, Rule } from '../rule';
import page from './bad-restart-policy.md';
import { objectFamilies } from './families';
import { lastingKinds, resourceName, workloadsIn } from './workloads';

/** Which restart policies go with a controller (the API server's validation of apps and batch). */
export const badRestartPolicy: Rule = {
  id: 'practice/bad-restart-policy',
  severity: 'error',
  page,
  families: objectFamilies,
  aliases: ['kube-linter/restart-policy', 'kube-score/cronjob-restartpolicy'],

  *check(document) {
    for (const { kind, body, pod } of workloadsIn(document)) {
      const at = pod.get('restartPolicy');
      const policy = at.text;
      const name = resourceName(body);
      const change = (value: string, safe: boolean): readonly Fix[] => {
        const edit = withValue(pod, ['restartPolicy'], value);
        const title = { en: `Set restartPolicy to ${value}`, ko: `\`restartPolicy\` 값 변경: ${value}` };
        return edit ? [{ title, edits: [edit], safe }] : [];
      };
      if (lastingKinds.has(kind) && (policy === 'OnFailure' || policy === 'Never')) {
        yield {
          span: at.mark,
          message: {
            en: `${name.en} keeps its Pods running, so the API server accepts only Always. For a program that ends, use a Job.`,
            ko: `${kind}의 파드는 늘 실행되어야 하므로 API 서버는 Always만 받아들입니다. 끝나는 프로그램이면 Job을 쓰세요.`,
          },
          fixes: change('Always', true),
        };
      }
      if ((kind === 'Job' || kind === 'CronJob') && (policy === undefined || policy === 'Always')) {
        const failsByPolicy = body.get('spec', 'podFailurePolicy').exists;
        yield {
          span: at.mark,
          // What is not written may still come from a tool that completes the file.
          ...(policy === undefined && { severity: 'warning' as const }),
          message: {
            en: `${name.en} is done when its Pods end, so the API server rejects Always, which is also the default. Set restartPolicy to OnFailure or Never.`,
            ko: `${kind}의 파드는 끝나야 하므로 API 서버는 기본값이기도 한 Always를 거부합니다. \`restartPolicy\` 값을 OnFailure나 Never로 정하세요.`,
          },
          fixes: (failsByPolicy ? ['Never'] : ['OnFailure', 'Never']).flatMap(value => change(value, false)),
        };
      }
    }
  },
};
