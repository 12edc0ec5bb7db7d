import type { Rule } from '../rule';
import { objectFamilies } from './families';
import { changingAll } from './fixing';
import { amountOf } from './quantity';
import page from './requests-differ-from-limits.md';
import { containerName, containersIn } from './workloads';

/** Only Pods whose requests equal their limits are in the class that is evicted last. */
export const requestsDifferFromLimits: Rule = {
  id: 'practice/requests-differ-from-limits',
  severity: 'information',
  page,
  families: objectFamilies,
  profile: 'strict',
  aliases: [
    'kube-score/container-resource-requests-equal-limits',
    'kube-score/container-cpu-requests-equal-limits',
    'kube-score/container-memory-requests-equal-limits',
    'kube-score/container-ephemeral-storage-request-equals-limit',
  ],

  *check(document) {
    for (const container of containersIn(document)) {
      const resources = container.view.get('resources');
      const different = [...resources.get('limits').fields].flatMap(([resource, { value: limit }]) => {
        const request = resources.get('requests', resource);
        const [less, most] = [amountOf(request), amountOf(limit)];
        return less !== undefined && most !== undefined && less < most ? [{ resource, request, limit }] : [];
      });
      const [first] = different;
      if (!first) continue;
      const name = containerName(container);
      const list = different.map(({ resource }) => resource).join(', ');
      yield {
        span: first.request.mark,
        message: {
          en: `${name.en} may use more than it requests (${list}), so it is not in the Guaranteed class. Make request and limit equal to be evicted last.`,
          ko: `${name.ko}의 한도가 요청보다 커서(${list}) Guaranteed 등급이 아닙니다. 가장 늦게 축출되게 하려면 요청과 한도를 같게 맞추세요.`,
        },
        fixes: changingAll(
          { en: 'Raise the requests to the limits', ko: '요청을 한도와 같게 변경' },
          different.map(({ request, limit }) =>
            request.isAlias ? undefined : { span: request.span, newText: limit.text ?? '' },
          ),
        ),
      };
    }
  },
};
