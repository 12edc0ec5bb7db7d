import { isSameNamespace, selectedBy } from '../../model/application';
import { resourcesIn } from '../../model/kubernetes';
import { identityOf, type Labels, labelsAt } from '../../model/names';
import { knownKind } from '../../model/workloads';
import { withEntries } from '../../yaml/insert';
import { acrossFiles } from '../kubernetes/references';
import { objectFamilies } from '../practice/families';
import { changing } from '../practice/fixing';
import type { Rule } from '../rule';
import page from './selector-spans-colours.md';

/** A Service that finds both colours sends requests to the version that nobody has approved yet. */
export const selectorSpansColours: Rule = {
  id: 'rollout/selector-spans-colours',
  severity: 'warning',
  page,
  families: objectFamilies,

  checkFile: acrossFiles(
    document => resourcesIn(document).filter(resource => knownKind(resource) === 'Service'),
    function* (service, names) {
      const at = service.body.get('spec', 'selector');
      const { labels, isOpen } = labelsAt(at);
      const { namespace } = identityOf(service);
      if (names.isIncomplete || names.changes.patches.length > 0 || isOpen || labels.length === 0) return;
      const selected = selectedBy(names, { labels, expressions: [], isOpen }, namespace).filter(
        ({ kind, pods }) => kind === 'Deployment' && !pods.isOpen,
      );
      const [blue, green] = colours.map(colour => selected.find(one => one.pods.labels.some(isColour(colour))));
      if (!blue || !green || !isSameNamespace(names, blue.namespace, green.namespace)) return;
      const key = colourKey(blue.pods.labels, green.pods.labels);
      if (key === undefined) return;
      yield {
        span: at.keySpan,
        message: {
          en: `This selector finds the Pods of both "${blue.name}" and "${green.name}", so the new version gets requests before you switch to it. Add ${key}: blue.`,
          ko: `이 셀렉터는 두 워크로드(${blue.name}, ${green.name})의 파드를 모두 선택해, 전환하기 전에 새 버전에도 요청이 갑니다. 셀렉터에 \`${key}: blue\`를 추가하세요.`,
        },
        fixes: colours.flatMap(colour =>
          changing(
            { en: `Select only ${key}: ${colour}`, ko: `${key}: ${colour}만 선택` },
            withEntries(service.body, ['spec', 'selector'], [`${key}: ${colour}`]),
          ),
        ),
      };
    },
  ),
};

const colours = ['blue', 'green'] as const;

function isColour(colour: string): (label: Labels[number]) => boolean {
  return ([, value]) => value === colour;
}

/** The label that tells the two apart. */
function colourKey(blue: Labels, green: Labels): string | undefined {
  const [key] = blue.find(isColour('blue')) ?? [];
  return green.some(([other, value]) => other === key && value === 'green') ? key : undefined;
}
