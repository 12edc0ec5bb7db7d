import { nameAt } from '../../model/names';
import { wholeAt } from '../../rules/rollout/updates';
import { type Language, type Text, withEdits } from '../../text/text';
import { type Change, withEntries, withValue } from '../../yaml/insert';
import type { PlacedDocument } from '../../yaml/stream';
import { View } from '../../yaml/view';
import type { Refactoring } from '../refactorings';
import { behind, commentAbove, copyBehind, editsOf, type Pair, trackLabel } from './pair';
import { serviceText } from './services';

/** One Pod of the next version beside those of the present one, behind the same Service: a share by number of Pods. */
export function canary(pair: Pair, language: Language): Refactoring | undefined {
  const { name, workload, scalers } = pair;
  const replicas = scalers.length > 0 ? undefined : wholeAt(workload.body.get('spec', 'replicas'), 1);
  const share = replicas === undefined ? undefined : Math.round(100 / (replicas + 1));
  const comment: Text =
    share === undefined
      ? {
          en: `The next version: one Pod beside those of ${name}-stable, which gets a share of the connections.`,
          ko: `다음 버전입니다. ${name}-stable 파드 옆에 파드 하나를 두어 연결의 일부를 받습니다.`,
        }
      : {
          en: `The next version: 1 Pod of ${(replicas ?? 0) + 1}, so about ${share} % of the connections. More Pods in ${name}-stable make it less.`,
          ko: `다음 버전입니다. 파드 ${(replicas ?? 0) + 1}개 중 1개이므로 연결의 약 ${share}%를 받습니다. ${name}-stable 파드를 늘리면 줄어듭니다.`,
        };
  return refactoring(pair, comment, language, [], {
    en: `Make Deployment "${name}" a canary release, by number of Pods`,
    ko: `"${name}" Deployment를 카나리 배포로 전환(파드 수 비율)`,
  });
}

/** As `canary`, with a Service for each of the two, and a route that weighs them. */
export function weightedCanary(pair: Pair, language: Language): Refactoring | undefined {
  const { name, services, routes } = pair;
  const routed = services.find(placed => routes.some(route => backendsOf(route, placed).length > 0));
  const service = routed && nameAt(View.root(routed.document).get('metadata', 'name'));
  if (!routed || service === undefined || pair.isTaken('Service', `${service}-canary`)) return undefined;
  const chosen = routes.filter(route => backendsOf(route, routed).length > 0);
  const changes = [
    editsOf(routed, [
      withEntries(View.root(routed.document), ['spec', 'selector'], [`${trackLabel}: stable`]),
      behind(routed, serviceText(routed, `${service}-canary`, { [trackLabel]: 'canary' })),
    ]),
    ...chosen.map(route =>
      editsOf(
        route,
        backendsOf(route, routed).flatMap(backend => weighed(backend, `${service}-canary`)),
      ),
    ),
  ];
  const comment: Text = {
    en: `The next version: it gets the weight that the HTTPRoute gives to "${service}-canary".`,
    ko: `다음 버전입니다. HTTPRoute에서 "${service}-canary"에 준 가중치만큼 요청을 받습니다.`,
  };
  return refactoring(pair, comment, language, changes, {
    en: `Make Deployment "${name}" a canary release, by HTTPRoute weight (90/10)`,
    ko: `"${name}" Deployment를 카나리 배포로 전환(HTTPRoute 가중치 90/10)`,
  });
}

function refactoring(
  pair: Pair,
  comment: Text,
  language: Language,
  others: readonly ReturnType<typeof editsOf>[],
  title: Refactoring['title'],
): Refactoring | undefined {
  const { name, deployment, scalers } = pair;
  if (['stable', 'canary'].some(track => pair.isTaken('Deployment', `${name}-${track}`))) return undefined;
  const body = View.root(deployment.document);
  const edits = [
    editsOf(deployment, [
      commentAbove(
        deployment,
        {
          en: `Apply both Deployments first, then the rest. When ${name}-stable answers: kubectl delete ${pair.target}`,
          ko: `두 Deployment를 먼저, 나머지를 그다음에 적용하세요. ${name}-stable 파드가 응답하면: kubectl delete ${pair.target}`,
        }[language],
      ),
      ...onTrack(deployment, name, 'stable'),
      copyBehind(deployment, comment[language], [
        ...onTrack(deployment, name, 'canary'),
        withValue(body, ['spec', 'replicas'], '1'),
      ]),
    ]),
    ...scalers.map(placed =>
      editsOf(placed, [withValue(View.root(placed.document), ['spec', 'scaleTargetRef', 'name'], `${name}-stable`)]),
    ),
    ...others,
  ];
  return edits.includes(undefined) ? undefined : { title, edits: edits.flatMap(some => some ?? []), review: true };
}

function onTrack({ document }: PlacedDocument, name: string, track: string): readonly (Change | undefined)[] {
  const body = View.root(document);
  return [
    withValue(body, ['metadata', 'name'], `${name}-${track}`),
    withEntries(body, ['spec', 'selector', 'matchLabels'], [`${trackLabel}: ${track}`]),
    withEntries(body, ['spec', 'template', 'metadata', 'labels'], [`${trackLabel}: ${track}`]),
  ];
}

/** Where a route sends everything of a rule to a Service. */
function backendsOf(route: PlacedDocument, service: PlacedDocument): readonly View[] {
  const [from, to] = [View.root(route.document), View.root(service.document)];
  const namespaceOf = (body: View) => body.get('metadata', 'namespace').text;
  return from.get('spec', 'rules').items.flatMap(rule => {
    const [backend, ...others] = rule.get('backendRefs').items;
    const isThis =
      backend !== undefined &&
      others.length === 0 &&
      backend.get('name').text === to.get('metadata', 'name').text &&
      (backend.get('kind').text ?? 'Service') === 'Service' &&
      (backend.get('namespace').text ?? namespaceOf(from)) === namespaceOf(to) &&
      !backend.get('weight').exists;
    return isThis ? [backend] : [];
  });
}

function weighed(backend: View, name: string): readonly (Change | undefined)[] {
  const { text } = backend.document;
  const start = backend.span.start;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lead = text.slice(lineStart, start);
  const weight = withValue(backend, ['weight'], '10');
  const renamed = withValue(backend, ['name'], name);
  if (!weight || !renamed) return [undefined];
  const end = Math.max(backend.span.end, weight.span.end);
  const copy = withEdits(text, [renamed, weight]).slice(
    start,
    end + renamed.newText.length - (renamed.span.end - renamed.span.start) + weight.newText.length,
  );
  if (/^ *- +$/.test(lead)) {
    const isBlock = text[start] !== '{';
    const eol = text.includes('\r\n') ? '\r\n' : '\n';
    const lineEnd = text.indexOf('\n', end - 1) + 1 || text.length;
    const at = isBlock ? end : lineEnd;
    const isBroken = at > 0 && text[at - 1] === '\n';
    const newText = isBroken ? lead + copy.replace(/\r?\n?$/, '') + eol : eol + lead + copy.replace(/\r?\n$/, '');
    return [withValue(backend, ['weight'], '90'), { span: { start: at, end: at }, newText }];
  }
  return [withValue(backend, ['weight'], '90'), { span: { start: end, end }, newText: `, ${copy}` }];
}
