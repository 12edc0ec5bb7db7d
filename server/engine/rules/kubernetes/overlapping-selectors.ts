import {
  type Application,
  applicationOf,
  isPatched,
  makersOfPods,
  type Names,
  namesOf,
  selectedBy,
} from '../../model/application';
import { resourcesIn } from '../../model/kubernetes';
import { type Definition, identityOf } from '../../model/names';
import { memo } from '../../text/memo';
import { type SourceFile, shifted } from '../../text/text';
import { documentsIn } from '../../yaml/stream';
import type { Rule } from '../rule';
import page from './overlapping-selectors.md';
import { selectorText } from './references';

/** Kubernetes does not stop two controllers from claiming each other's Pods, and whoever counts Pods counts both. */
export const overlappingSelectors: Rule = {
  id: 'kubernetes/overlapping-selectors',
  severity: 'warning',
  page,
  families: ['kubernetes'],

  *checkFile(file, workspace) {
    const application = applicationOf(workspace, file);
    const overlaps = overlapsIn(namesOf(application));
    if (overlaps.length === 0) return;
    const own = placesIn(file);
    for (const { one, other } of overlaps) {
      const at = own.get(keyOf(one));
      const there = own.get(keyOf(other));
      // Files beside each other may be meant for different clusters.
      if (!at || !(there || isAppliedAsOne(application)) || !one.selector) continue;
      yield {
        span: at.selector,
        message: {
          en: `This selector (${selectorText(one.selector)}) also finds the Pods of ${other.kind} "${other.name}", so an autoscaler or a budget of one counts both. Give selector and template a label that only these Pods have.`,
          ko: `이 셀렉터(${selectorText(one.selector)})는 "${other.name}" ${other.kind} 오브젝트의 파드도 선택해, 오토스케일러나 PDB가 둘을 합쳐서 셉니다. 셀렉터와 템플릿에 이 파드에만 있는 레이블을 추가하세요.`,
        },
        ...(there && {
          related: [
            {
              span: there.name,
              uri: file.uri,
              message: { en: 'Its Pods have these labels too.', ko: '이쪽 파드에도 같은 레이블이 있습니다.' },
            },
          ],
        }),
      };
    }
  },
};

interface Overlap {
  readonly one: Definition;
  readonly other: Definition;
}

const overlapsIn = memo((names: Names): readonly Overlap[] =>
  makersOfPods(names).flatMap(one => {
    const { selector, name, namespace } = one;
    if (!selector || name === '' || selector.labels.some(([, value]) => isPatched(names.changes, value))) return [];
    const others = selectedBy(names, selector, namespace).filter(
      other =>
        other.kind === one.kind &&
        other.name !== '' &&
        other.name !== name &&
        // One that is written and one that is not may be the same, or not.
        (names.changes.setsNamespace || other.namespace === namespace) &&
        !other.pods.isOpen,
    );
    const [other] = others;
    return other ? [{ one, other }] : [];
  }),
);

function isAppliedAsOne({ kustomizations }: Application): boolean {
  return kustomizations.length === 1;
}

const placesIn = memo(
  (file: SourceFile) =>
    new Map(
      documentsIn(file).flatMap(({ document, start }) =>
        resourcesIn(document).map(resource => {
          const selector = shifted(resource.body.get('spec', 'selector').keySpan, start);
          const name = shifted(resource.body.get('metadata', 'name').mark, start);
          return [keyOf(identityOf(resource)), { selector, name }] as const;
        }),
      ),
    ),
);

function keyOf({ kind, namespace, name }: Pick<Definition, 'kind' | 'namespace' | 'name'>): string {
  return `${kind} ${namespace} ${name}`;
}
