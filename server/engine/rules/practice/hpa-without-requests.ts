import { memo } from '../../text/memo';
import { documentsWhere } from '../../yaml/stream';
import type { View } from '../../yaml/view';
import type { Rule } from '../rule';
import { autoscalersIn, utilizationsOf } from './autoscalers';
import { objectFamilies } from './families';
import page from './hpa-without-requests.md';
import { inDocuments, neighboursOf, sharesNamespace } from './neighbours';
import { type Workload, workloadsIn } from './workloads';

/** A share of a request that is not there cannot be computed, so the autoscaler does nothing. */
export const hpaWithoutRequests: Rule = {
  id: 'practice/hpa-without-requests',
  severity: 'warning',
  page,
  families: objectFamilies,

  *checkFile(file, workspace) {
    const scaling = withAutoscalers(file);
    if (scaling.length === 0) return;
    const around = neighboursOf(file, workspace);
    // A LimitRange gives requests to containers that have none, and a patch may.
    if (around.isIncomplete || around.of('LimitRange').length > 0) return;
    yield* inDocuments(
      file,
      function* (document) {
        for (const { body } of autoscalersIn(document)) {
          const { kind, wanted } = aimOf(body);
          const workloads = around
            .named(kind, wanted)
            .filter(other => sharesNamespace(body, other))
            .flatMap(other => workloadsIn(other.document).find(one => one.body.identity === other.identity) ?? []);
          const [workload] = workloads;
          if (workloads.length !== 1 || !workload) continue;
          for (const { at, resource } of sharesOf(body)) {
            const container = withoutRequest(workload)(resource);
            if (container === undefined) continue;
            const word = resource === 'cpu' ? 'CPU' : resource;
            yield {
              span: at.mark,
              message: {
                en: `Container "${container}" of ${kind} "${wanted}" requests no ${word}, so this share cannot be computed and nothing is scaled. Set its resources.requests.${resource}.`,
                ko: `"${wanted}" ${kind}의 "${container}" 컨테이너에 ${word} 요청이 없어 사용률을 계산할 수 없고 스케일링이 일어나지 않습니다. \`resources.requests.${resource}\` 값을 정하세요.`,
              },
            };
          }
        }
      },
      scaling,
    );
  },
};

const withAutoscalers = documentsWhere(document => autoscalersIn(document).length > 0);

/** With hundreds of autoscalers in a file, what each of them says is read once and not at every keystroke. */
const aimOf = memo((body: View) => {
  const target = body.get('spec', 'scaleTargetRef');
  return { kind: target.get('kind').text ?? '', wanted: target.get('name').text ?? '' };
});

const sharesOf = memo(utilizationsOf);

/** The name of a container that keeps the share of a resource from being computed. */
const withoutRequest = memo(({ containers, pod }: Workload) => {
  const known = new Map<string, string | undefined>();
  return (resource: string): string | undefined => {
    if (!known.has(resource)) known.set(resource, lacking(resource));
    return known.get(resource);
  };

  function lacking(resource: string): string | undefined {
    const has = (path: string) => pod.get('resources', path, resource).exists;
    if (has('requests') || has('limits')) return undefined;
    const found = containers.find(({ view, role }) => {
      const resources = view.get('resources');
      return (
        role !== 'init' && !resources.get('requests', resource).exists && !resources.get('limits', resource).exists
      );
    });
    return found?.view.get('name').text;
  }
});
