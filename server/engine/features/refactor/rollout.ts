import { classify } from '../../model/family';
import { workloadsIn } from '../../rules/practice/workloads';
import { presetTitle, zeroDowntime } from '../../rules/rollout/preset';
import { type Span, shifted } from '../../text/text';
import { documentAt } from '../../yaml/stream';
import type { View } from '../../yaml/view';
import type { Refactorer, Refactoring } from '../refactorings';
import { blueGreen } from './blue-green';
import { canary, weightedCanary } from './canary';
import { pairOf } from './pair';
import { surroundingsOf } from './surroundings';

/** Other ways to roll out the Deployment at `span`: without downtime, as blue-green, as a canary. */
export const rolloutRefactorings: Refactorer = (workspace, uri, span, _setup, language) => {
  const file = workspace.files.get(uri);
  if (!file || classify(workspace, file).family !== 'kubernetes') return [];
  const placed = documentAt(file, span.start);
  if (!placed || placed.document.syntaxErrors.length > 0) return [];
  const { document, start } = placed;
  const local = shifted(span, -start);
  const workload = workloadsIn(document).find(({ kind, body }) => kind === 'Deployment' && isAtHead(body, local));
  if (!workload) return [];

  const around = surroundingsOf(workload, file, workspace);
  const usage = { isServed: around.services.length > 0, isScaled: around.isScaled };
  const changes = zeroDowntime(workload, usage);
  const edits = changes.map(change => ({ ...change, span: shifted(change.span, start) }));
  const preset: Refactoring = { title: presetTitle, edits, review: true };
  const pair = pairOf(workload, placed, workspace, around);
  return [
    ...(edits.length > 0 ? [preset] : []),
    ...(pair
      ? [blueGreen(pair, language), canary(pair, language), weightedCanary(pair, language)].flatMap(one => one ?? [])
      : []),
  ];
};

/** Whether a place speaks of the Deployment as a whole, or of its Pods' number and renewal. */
function isAtHead(body: View, { start, end }: Span): boolean {
  const spec = body.get('spec');
  const whole = [
    body.get('apiVersion'),
    body.get('kind'),
    body.get('metadata', 'name'),
    ...['replicas', 'strategy', 'minReadySeconds'].map(key => spec.get(key)),
  ];
  const places = [
    ...whole.filter(({ exists }) => exists).map(at => ({ start: at.keySpan.start, end: at.span.end })),
    spec.keySpan,
  ];
  return places.some(place => place.start <= end && start <= place.end);
}
