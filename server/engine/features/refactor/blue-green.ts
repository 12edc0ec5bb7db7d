import { nameAt } from '../../model/names';
import type { Language } from '../../text/text';
import { type Change, withEntries, withValue } from '../../yaml/insert';
import type { PlacedDocument } from '../../yaml/stream';
import { View } from '../../yaml/view';
import type { Refactoring } from '../refactorings';
import { behind, colourLabel, commentAbove, copyBehind, editsOf, type Pair } from './pair';
import { serviceText } from './services';

/**
 * Two Deployments of one, and a Service that leads to blue. A selector cannot be changed, so both have new names, and
 * the old one goes when blue has taken over.
 */
export function blueGreen(pair: Pair, language: Language): Refactoring | undefined {
  const { name, deployment, services, scalers } = pair;
  const [first] = services;
  const service = first && nameAt(View.root(first.document).get('metadata', 'name'));
  if (service === undefined) return undefined;
  const made = [`${name}-blue`, `${name}-green`].map(other => ['Deployment', other] as const);
  if ([...made, ['Service', `${service}-preview`] as const].some(([kind, other]) => pair.isTaken(kind, other)))
    return undefined;

  const edits = [
    editsOf(deployment, [
      commentAbove(
        deployment,
        {
          en: `Apply both Deployments first, then the Service. When ${name}-blue answers: kubectl delete ${pair.target}`,
          ko: `두 Deployment를 먼저, 서비스를 그다음에 적용하세요. ${name}-blue 파드가 응답하면: kubectl delete ${pair.target}`,
        }[language],
      ),
      ...inColour(deployment, name, 'blue'),
      copyBehind(
        deployment,
        {
          en: `The next version. Try it through Service "${service}-preview"; to switch, set ${colourLabel}: green in "${service}".`,
          ko: `다음 버전입니다. "${service}-preview" 서비스로 확인한 뒤 "${service}" 서비스의 셀렉터를 ${colourLabel}: green으로 바꾸면 전환됩니다.`,
        }[language],
        inColour(deployment, name, 'green'),
      ),
    ]),
    ...services.map(placed =>
      editsOf(placed, [
        withEntries(View.root(placed.document), ['spec', 'selector'], [`${colourLabel}: blue`]),
        ...(placed === first
          ? [behind(placed, serviceText(placed, `${service}-preview`, { [colourLabel]: 'green' }))]
          : []),
      ]),
    ),
    ...scalers.map(placed =>
      editsOf(placed, [
        ...scaling(placed, name, 'blue'),
        copyBehind(placed, undefined, scaling(placed, name, 'green')),
      ]),
    ),
  ];
  const known = edits.flatMap(some => some ?? []);
  if (edits.includes(undefined)) return undefined;
  return {
    title: { en: `Make Deployment "${name}" blue-green`, ko: `"${name}" Deployment를 블루-그린으로 전환` },
    edits: known,
    review: true,
  };
}

function inColour({ document }: PlacedDocument, name: string, colour: string): readonly (Change | undefined)[] {
  const body = View.root(document);
  return [
    withValue(body, ['metadata', 'name'], `${name}-${colour}`),
    withEntries(body, ['spec', 'selector', 'matchLabels'], [`${colourLabel}: ${colour}`]),
    withEntries(body, ['spec', 'template', 'metadata', 'labels'], [`${colourLabel}: ${colour}`]),
  ];
}

function scaling({ document }: PlacedDocument, name: string, colour: string): readonly (Change | undefined)[] {
  const body = View.root(document);
  const own = nameAt(body.get('metadata', 'name'));
  return [
    own === undefined ? undefined : withValue(body, ['metadata', 'name'], `${own}-${colour}`),
    withValue(body, ['spec', 'scaleTargetRef', 'name'], `${name}-${colour}`),
  ];
}
