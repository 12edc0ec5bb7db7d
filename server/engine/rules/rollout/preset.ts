import { amountOf, isShare, rollingUpdate } from '../../rollout/arithmetic';
import { type Change, withEntries, withValue } from '../../yaml/insert';
import type { View } from '../../yaml/view';
import { aimingAt, type Surroundings, servicesOf } from '../practice/surroundings';
import type { Workload } from '../practice/workloads';
import type { Fix } from '../rule';
import { preStopSeconds, runsSpring, springDrain } from './programs';
import { isBound, isUnset, wholeAt } from './updates';

/** What the preset is called, as a fix and as a refactoring. */
export const presetTitle = {
  en: 'Apply the zero-downtime preset (rolling update, probe, drain)',
  ko: '무중단 배포 프리셋 적용(롤링 업데이트, 프로브, 종료 대기)',
};

/** Who sends requests to a Deployment, and who decides how many Pods it has. */
export interface Usage {
  /** Whether a Service leads to it. */
  readonly isServed: boolean;
  readonly isScaled: boolean;
}

/** The preset as a fix, where something is left to add. */
export function presetFixes(workload: Workload, around: Surroundings): readonly Fix[] {
  const isScaled = aimingAt(workload, around, 'HorizontalPodAutoscaler').length > 0;
  const edits = zeroDowntime(workload, { isServed: servicesOf(workload, around).length > 0, isScaled });
  return edits.length > 0 ? [{ title: presetTitle, edits, safe: false }] : [];
}

/**
 * What a Deployment lacks for an update that nobody notices, as changes of its document. None where it lacks nothing,
 * where two of its Pods cannot run side by side, or where some place cannot be written to.
 */
export function zeroDowntime(workload: Workload, { isServed, isScaled }: Usage): readonly Change[] {
  const { kind, body } = workload;
  const replicas = wholeAt(body.get('spec', 'replicas'), 1);
  if (kind !== 'Deployment' || isBound(workload) || replicas === undefined || replicas === 0) return [];
  const main = workload.containers.filter(({ role }) => role === 'main').map(({ view }) => view);
  const wanted = isScaled ? replicas : Math.max(2, replicas);
  // What stands deeper comes first: several of these are added at the end of the same text.
  const changes: readonly (Change | undefined)[] = [
    ...main.flatMap(container => containerChanges(container, isServed && main.length === 1)),
    ...graceChanges(workload, main),
    ...specChanges(body, wanted, isScaled),
  ];
  const known = changes.filter(change => change !== undefined);
  return known.length === changes.length ? known : [];
}

/** Seconds to wait before a Pod is told to end, until its Services have taken it out. */
const pause = 10;

/** `preStop` as it stands below `lifecycle`. */
export const sleepLines: readonly string[] = ['preStop:', '  sleep:', `    seconds: ${pause}`];

/** How many seconds a workload's Pods have to end. */
export function podGrace({ pod }: Workload): number | undefined {
  return wholeAt(pod.get('terminationGracePeriodSeconds'), 30);
}

/** Without a Service nobody sends requests that a probe or a pause could save; among several containers nobody knows which. */
function containerChanges(container: View, isServed: boolean): readonly (Change | undefined)[] {
  const [port] = container.get('ports').items;
  const name = port?.get('name').text ?? port?.get('containerPort').text;
  if (!isServed || name === undefined) return [];
  const hasProbe = container.get('readinessProbe').exists;
  const hasPause = container.get('lifecycle', 'preStop').exists;
  const probe = runsSpring(container)
    ? ['httpGet:', '  path: /actuator/health/readiness', `  port: ${name}`]
    : ['tcpSocket:', `  port: ${name}`];
  return [
    ...(hasProbe ? [] : [withEntries(container, ['readinessProbe'], probe)]),
    ...(hasPause ? [] : [withEntries(container, ['lifecycle'], sleepLines)]),
  ];
}

function graceChanges(workload: Workload, main: readonly View[]): readonly (Change | undefined)[] {
  const grace = podGrace(workload);
  const needed = Math.max(
    0,
    ...main.map(container => {
      const before = container.get('lifecycle', 'preStop').exists ? preStopSeconds(container) : pause;
      return before === undefined || container.get('ports').items.length === 0 ? 0 : before + springDrain(container);
    }),
  );
  if (grace === undefined || grace >= needed) return [];
  return [withValue(workload.pod, ['terminationGracePeriodSeconds'], String(needed))];
}

function specChanges(body: View, replicas: number, isScaled: boolean): readonly (Change | undefined)[] {
  const spec = body.get('spec');
  const strategy = spec.get('strategy');
  const rolling = strategy.get('rollingUpdate');
  const ready = spec.get('minReadySeconds');
  const deadline = wholeAt(spec.get('progressDeadlineSeconds'), 600) ?? 0;
  const written = wholeAt(spec.get('replicas'), 1) ?? replicas;
  const lines = [
    ...(!isScaled && isUnset(spec.get('replicas')) ? [`replicas: ${replicas}`] : []),
    ...(isUnset(strategy) ? ['strategy:', '  type: RollingUpdate', ...amountLines.map(line => `  ${line}`)] : []),
    ...(ready.kind === 'absent' && deadline > pause ? [`minReadySeconds: ${pause}`] : []),
  ];
  const isSlow = wholeAt(ready, 0) === 0 && ready.kind === 'scalar' && deadline > pause;
  return [
    ...(written < replicas && !isUnset(spec.get('replicas')) ? [withValue(spec, ['replicas'], String(replicas))] : []),
    ...(isSlow ? [withValue(spec, ['minReadySeconds'], String(pause))] : []),
    ...(isUnset(strategy) ? [] : strategyChanges(strategy, rolling, replicas)),
    ...(lines.length > 0 ? [atTop(spec, lines)] : []),
  ];
}

const amountLines = ['rollingUpdate:', '  maxSurge: 1', '  maxUnavailable: 0'];

function strategyChanges(strategy: View, rolling: View, replicas: number): readonly (Change | undefined)[] {
  const type = strategy.get('type');
  const isRolling = isUnset(type) || type.text === 'RollingUpdate';
  const typeChange = isRolling ? [] : [withValue(strategy, ['type'], 'RollingUpdate')];
  if (isUnset(rolling)) {
    return [
      ...typeChange,
      rolling.kind === 'null'
        ? withEntries(
            strategy,
            ['rollingUpdate'],
            amountLines.slice(1).map(line => line.trim()),
          )
        : withEntries(strategy, [], amountLines),
    ];
  }
  const [surge, unavailable] = ['maxSurge', 'maxUnavailable'].map(key => {
    const at = rolling.get(key);
    return isUnset(at) ? undefined : amountOf(at.value('1.1'));
  });
  const update = rollingUpdate(replicas, { maxSurge: surge, maxUnavailable: unavailable });
  const keepsAll =
    update?.unavailable === 0 && (unavailable === undefined || !isShare(unavailable) || update.surge > 0);
  if (keepsAll) return typeChange;
  const hasSurge = surge === undefined || (isShare(surge) ? surge !== '0%' : surge > 0);
  return [
    ...typeChange,
    ...(hasSurge ? [] : [withValue(rolling, ['maxSurge'], '1')]),
    withValue(rolling, ['maxUnavailable'], '0'),
  ];
}

/** Behind `replicas`, or as the first fields of a spec: the template that ends it is long. */
function atTop(spec: View, lines: readonly string[]): Change | undefined {
  const { text } = spec.document;
  const first = spec.entries[0];
  const replicas = spec.entries.find(({ key }) => key === 'replicas');
  const isBlock = first !== undefined && first.keySpan.start === spec.span.start && text[spec.span.start] !== '{';
  if (!isBlock || spec.isAlias) return withEntries(spec, [], lines);
  const lineStart = text.lastIndexOf('\n', first.keySpan.start - 1) + 1;
  const indent = text.slice(lineStart, first.keySpan.start);
  if (!/^ *$/.test(indent)) return withEntries(spec, [], lines);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const lineEnd = replicas?.value.kind === 'scalar' ? text.indexOf('\n', replicas.value.span.end) + 1 : 0;
  const at = lineEnd > 0 ? lineEnd : text.lastIndexOf('\n', lineStart - 1) + 1;
  return { span: { start: at, end: at }, newText: lines.map(line => indent + line + eol).join('') };
}
