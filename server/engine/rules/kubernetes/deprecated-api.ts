import { resourcesIn } from '../../model/kubernetes';
import type { Rule } from '../rule';
import page from './deprecated-api.md';
import { resourceFamilies } from './faults';
import { successor } from './migrations';

/** An apiVersion that the chosen version of Kubernetes still serves, but that is on its way out. */
export const deprecatedApi: Rule = {
  id: 'kubernetes/deprecated-api',
  severity: 'information',
  page,
  families: resourceFamilies,
  tags: ['deprecated'],

  *check(document, { api }) {
    for (const resource of resourcesIn(document)) {
      const { body, apiVersion = '', kind = '' } = resource;
      const row = api.lifecycle(apiVersion, kind);
      if (!row?.deprecated || !api.kind(apiVersion, kind) || !isReached(row.deprecated, api.version)) continue;
      const { deprecated, removed, use, same } = row;
      // The replacement may be younger than the cluster.
      const ready = use !== undefined && api.kind(use, kind) !== undefined;
      const fix = ready ? successor(resource, use, same === true) : undefined;
      const end = removed
        ? { en: `goes away with ${removed}`, ko: `${removed}에서 삭제됩니다` }
        : { en: 'may go away', ko: '앞으로 삭제될 수 있습니다' };
      yield {
        span: body.get('apiVersion').mark,
        message: {
          en: `${kind} in ${apiVersion} is deprecated since Kubernetes ${deprecated} and ${end.en}. ${ready ? `Use ${use}.` : 'Plan for its end.'}`,
          ko: `${apiVersion}의 ${kind} API는 쿠버네티스 ${deprecated}부터 사용 중단(deprecated)되었고 ${end.ko}. ${ready ? `"${use}" 값을 쓰세요.` : '대신할 방법을 준비하세요.'}`,
        },
        fixes: fix ? [fix] : [],
      };
    }
  },
};

function isReached(version: string, now: string): boolean {
  return Number(version.split('.')[1]) <= Number(now.split('.')[1]);
}
