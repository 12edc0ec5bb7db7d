import { resourcesIn } from '../../model/kubernetes';
import { certain, knownKind } from '../../model/workloads';
import type { View } from '../../yaml/view';
import type { Rule } from '../rule';
import page from './duplicate-ingress-path.md';
import { objectFamilies } from './families';
import { inDocuments, neighboursOf, sharesNamespace } from './neighbours';

/** Two backends for one path: which of them answers depends on the controller. */
export const duplicateIngressPath: Rule = {
  id: 'practice/duplicate-ingress-path',
  severity: 'warning',
  page,
  families: objectFamilies,
  profile: 'recommended',

  *checkFile(file, workspace) {
    const around = neighboursOf(file, workspace);
    yield* inDocuments(file, function* (document) {
      for (const resource of resourcesIn(document)) {
        if (knownKind(resource) !== 'Ingress' || isVariant(resource.body)) continue;
        const seen = new Set<string>();
        for (const { at, route } of routesOf(resource.body)) {
          const elsewhere = around
            .of('Ingress')
            .find(
              other =>
                other.identity !== resource.body.identity &&
                sharesNamespace(other, resource.body) &&
                !isVariant(other) &&
                classOf(other) === classOf(resource.body) &&
                routesOf(other).some(one => one.route === route),
            );
          const isRepeated = seen.has(route);
          seen.add(route);
          if (!isRepeated && !elsewhere) continue;
          const other = elsewhere?.get('metadata', 'name').text;
          yield {
            span: at.mark,
            message: isRepeated
              ? {
                  en: `This host and path (${route}) are in this Ingress already, and only one of the two backends is reached. Remove one.`,
                  ko: `이 호스트와 경로(${route})는 이 Ingress에 이미 있어 두 백엔드 중 하나에만 요청이 갑니다. 하나를 삭제하세요.`,
                }
              : {
                  en: `Ingress "${other}" has this host and path (${route}) too; which of them answers depends on the controller. Keep one.`,
                  ko: `"${other}" Ingress에도 이 호스트와 경로(${route})가 있어 어느 쪽이 응답할지는 컨트롤러에 달렸습니다. 하나만 남기세요.`,
                },
          };
        }
      }
    });
  },
};

/** Made to share a path: a canary, or one of several that a controller merges. */
function isVariant(ingress: View): boolean {
  return [...ingress.get('metadata', 'annotations').fields.keys()].some(key =>
    /canary|mergeable|group\.name/.test(key),
  );
}

function classOf(ingress: View): string | undefined {
  return (
    ingress.get('spec', 'ingressClassName').text ??
    ingress.get('metadata', 'annotations', 'kubernetes.io/ingress.class').text
  );
}

function routesOf(ingress: View): readonly { readonly at: View; readonly route: string }[] {
  return ingress.get('spec', 'rules').items.flatMap(rule => {
    const host = rule.get('host').exists ? certain(rule.get('host')) : '*';
    return rule.get('http', 'paths').items.flatMap(path => {
      const at = path.get('path');
      const text = at.exists ? certain(at) : '/';
      // The same path may be there as Exact and as Prefix.
      const type = path.get('pathType').text ?? '';
      const word = type === 'Exact' ? ' Exact' : '';
      return host === undefined || text === undefined ? [] : [{ at, route: `${host}${text}${word}` }];
    });
  });
}
