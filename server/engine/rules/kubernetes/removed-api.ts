import { resourcesIn } from '../../model/kubernetes';
import type { Rule } from '../rule';
import { resourceFamilies } from './faults';
import { successor } from './migrations';
import page from './removed-api.md';

/** An apiVersion that the chosen version of Kubernetes no longer serves. */
export const removedApi: Rule = {
  id: 'kubernetes/removed-api',
  severity: 'error',
  page,
  families: resourceFamilies,

  *check(document, { api, customKinds }) {
    for (const resource of resourcesIn(document)) {
      const { body, apiVersion = '', kind = '' } = resource;
      const row = api.lifecycle(apiVersion, kind);
      if (!row?.removed || api.kind(apiVersion, kind) || customKinds.has(`${apiVersion}/${kind}`)) continue;
      const at = body.get('apiVersion');
      const { removed, use, same } = row;
      const fix = successor(resource, use, same === true);
      yield {
        span: at.mark,
        message: {
          en: `Kubernetes ${removed} removed ${kind} from ${apiVersion}, so ${api.version} refuses it. ${
            !use ? 'There is no replacement.' : same ? `Use ${use}.` : `Use ${use}, whose fields differ.`
          }`,
          ko: `쿠버네티스 ${removed}에서 ${apiVersion}의 ${kind} API가 삭제되어 ${api.version} 버전은 이 오브젝트를 거부합니다. ${
            !use
              ? '대신할 API는 없습니다.'
              : same
                ? `"${use}" 값을 쓰세요.`
                : `"${use}" 값을 쓰고, 달라진 필드도 고치세요.`
          }`,
        },
        fixes: fix ? [fix] : [],
      };
    }
  },
};
