import { groupOf, isClientSide, type Resource, resourcesIn } from '../../model/kubernetes';
import { isPlaceholder } from '../../schema/walk';
import { similar } from '../../text/similar';
import type { Text } from '../../text/text';
import type { View } from '../../yaml/view';
import type { Context, Problem, Rule } from '../rule';
import { resourceFamilies } from './faults';
import { apiVersionOf, kindOf, likelyApiVersions } from './kinds';
import page from './unknown-kind.md';

/** In the API's own groups every kind is known, so one that is not there cannot be applied. */
export const unknownKind: Rule = {
  id: 'kubernetes/unknown-kind',
  severity: 'error',
  page,
  families: resourceFamilies,

  *check(document, context) {
    for (const resource of resourcesIn(document)) {
      const problem = judge(resource, context);
      if (problem) yield problem;
    }
  },
};

function judge(resource: Resource, { api, customKinds }: Context): Problem | undefined {
  const { apiVersion, kind, body } = resource;
  if (apiVersion === undefined || kind === undefined || isClientSide(resource)) return undefined;
  if (isPlaceholder(apiVersion) || isPlaceholder(kind)) return undefined;
  const name = `${apiVersion}/${kind}`;
  if (api.served.has(name) || customKinds.has(name) || api.lifecycle(apiVersion, kind)) return undefined;

  const [first] = api.versionsServing(apiVersion, kind);
  if (first !== undefined) return tooNew(body.get('apiVersion'), name, first, api.version);

  const meant = likelyApiVersions(apiVersion, kind, api);
  if (meant[0] !== undefined) return misplaced(body.get('apiVersion'), kind, meant);
  if (!api.groups.has(groupOf(apiVersion))) return undefined;

  const kinds = [...api.served].filter(other => apiVersionOf(other) === apiVersion).map(kindOf);
  if (kinds.length === 0) return unservedVersion(body.get('apiVersion'), api.version);
  const near = similar(kind, kinds);
  return strange(body.get('kind'), apiVersion, near.length > 0 ? near : similar(kind, [...api.served].map(kindOf)));
}

function tooNew(at: View, name: string, first: string, chosen: string): Problem {
  return {
    span: at.mark,
    message: {
      en: `Kubernetes ${chosen} does not serve ${name} yet; it comes with ${first}. Use an older apiVersion or a newer cluster.`,
      ko: `쿠버네티스 ${chosen}에는 아직 이 API(${name})가 없고 ${first}부터 있습니다. 이전 \`apiVersion\`을 쓰거나 클러스터 버전을 올리세요.`,
    },
  };
}

function misplaced(at: View, kind: string, meant: readonly string[]): Problem {
  return {
    span: at.mark,
    message: {
      en: `${kind} is not in ${at.text}, so the API server does not find it. Write ${meant.slice(0, 3).join(' or ')}.`,
      ko: `"${at.text}"에는 이 kind(${kind})가 없어 API 서버가 찾지 못합니다. \`apiVersion\`에 쓸 수 있는 값: ${meant.slice(0, 3).join(', ')}`,
    },
    fixes: meant.map(apiVersion => changeTo(at, apiVersion)),
  };
}

function unservedVersion(at: View, version: string): Problem {
  return {
    span: at.mark,
    message: {
      en: `Kubernetes ${version} serves no ${at.text}, so the API server refuses this object. Check the apiVersion.`,
      ko: `쿠버네티스 ${version}에는 이 \`apiVersion\`(${at.text})이 없어 API 서버가 이 오브젝트를 거부합니다. 값을 확인하세요.`,
    },
  };
}

function strange(at: View, apiVersion: string, near: readonly string[]): Problem {
  const [best] = near;
  const advice: Text = best
    ? { en: `Did you mean "${best}"?`, ko: `"${best}"의 오타가 아닌지 확인하세요.` }
    : { en: 'Check kind and apiVersion.', ko: '`kind`와 `apiVersion`을 확인하세요.' };
  return {
    span: at.mark,
    message: {
      en: `"${at.text}" is not a kind of ${apiVersion}, so the API server does not find it. ${advice.en}`,
      ko: `"${apiVersion}"에는 "${at.text}" kind가 없어 API 서버가 찾지 못합니다. ${advice.ko}`,
    },
    fixes: near.map(kind => changeTo(at, kind)),
  };
}

function changeTo(at: View, text: string) {
  return {
    title: { en: `Change to "${text}"`, ko: `값 변경: "${at.text}" → "${text}"` },
    edits: [{ span: at.span, newText: text }],
    safe: false,
  };
}
