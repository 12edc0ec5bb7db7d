import { groupOf, isClientSide, resourcesIn } from '../../model/kubernetes';
import { isPlaceholder } from '../../schema/walk';
import type { Rule } from '../rule';
import { resourceFamilies } from './faults';
import { likelyApiVersions } from './kinds';
import page from './no-schema.md';

/** A custom resource whose definition is not in the workspace: nothing in it can be checked, and it is good to know. */
export const noSchema: Rule = {
  id: 'kubernetes/no-schema',
  severity: 'hint',
  page,
  families: resourceFamilies,

  *check(document, { api, customKinds }) {
    for (const resource of resourcesIn(document)) {
      const { body, apiVersion = '', kind = '' } = resource;
      if (!apiVersion || !kind || isClientSide(resource) || isPlaceholder(apiVersion + kind)) continue;
      const known = api.groups.has(groupOf(apiVersion)) || customKinds.has(`${apiVersion}/${kind}`);
      if (known || likelyApiVersions(apiVersion, kind, api).length > 0) continue;
      yield {
        span: body.get('kind').mark,
        message: {
          en: `${kind} (${apiVersion}) is a custom resource without a definition in this workspace, so its fields are not checked. Add its CustomResourceDefinition to have them checked.`,
          ko: `작업 영역에 이 커스텀 리소스(${apiVersion}/${kind})의 정의가 없어 필드를 검사하지 않습니다. 검사하려면 CustomResourceDefinition을 추가하세요.`,
        },
      };
    }
  },
};
