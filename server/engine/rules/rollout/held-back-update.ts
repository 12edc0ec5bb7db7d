import { withValue } from '../../yaml/insert';
import { objectFamilies } from '../practice/families';
import { changing, setTo } from '../practice/fixing';
import { resourceName, workloadsIn } from '../practice/workloads';
import type { Rule } from '../rule';
import page from './held-back-update.md';
import { wholeAt } from './updates';

/** An apply that succeeds, and Pods that keep the old version. */
export const heldBackUpdate: Rule = {
  id: 'rollout/held-back-update',
  severity: 'hint',
  page,
  families: objectFamilies,
  profile: 'recommended',

  *check(document) {
    for (const { kind, body } of workloadsIn(document)) {
      if (kind !== 'StatefulSet' && kind !== 'DaemonSet') continue;
      const name = resourceName(body);
      const type = body.get('spec', 'updateStrategy', 'type');
      if (type.text === 'OnDelete') {
        yield {
          span: type.mark,
          message: {
            en: `With OnDelete, the Pods of ${name.en} keep the old version until somebody deletes them one by one. Use RollingUpdate if nobody does.`,
            ko: `OnDelete에서는 파드를 하나씩 직접 삭제할 때까지 ${name.ko}의 파드가 이전 버전으로 남습니다. 그렇게 삭제하지 않는다면 RollingUpdate로 바꾸세요.`,
          },
          fixes: changing(
            setTo('updateStrategy.type', 'RollingUpdate'),
            type.isAlias ? undefined : { span: type.span, newText: 'RollingUpdate' },
          ),
        };
        continue;
      }
      const at = body.get('spec', 'updateStrategy', 'rollingUpdate', 'partition');
      const partition = wholeAt(at, 0) ?? 0;
      const replicas = wholeAt(body.get('spec', 'replicas'), 1);
      const first = wholeAt(body.get('spec', 'ordinals', 'start'), 0);
      if (kind !== 'StatefulSet' || partition <= 0 || !replicas || first === undefined || partition <= first) continue;
      const isAll = partition >= first + replicas;
      yield {
        span: at.mark,
        ...(isAll && { severity: 'information' }),
        message: isAll
          ? {
              en: `Only Pods from number ${partition} on are updated, and the last one of ${name.en} is ${first + replicas - 1}, so an update changes nothing. Lower the partition.`,
              ko: `${partition}번 이상인 파드만 업데이트되는데 ${name.ko}의 마지막 파드는 ${first + replicas - 1}번이라 아무것도 바뀌지 않습니다. \`partition\`을 낮추세요.`,
            }
          : {
              en: `Pods below number ${partition} of ${name.en} keep the old version, as in a canary. Set the partition to 0 when the new one has proved itself.`,
              ko: `${name.ko}의 파드 가운데 ${partition}번 미만은 카나리 배포처럼 이전 버전으로 남습니다. 새 버전에 문제가 없으면 \`partition\`을 0으로 바꾸세요.`,
            },
        fixes: changing(
          setTo('partition', '0'),
          withValue(body, ['spec', 'updateStrategy', 'rollingUpdate', 'partition'], '0'),
        ),
      };
    }
  },
};
