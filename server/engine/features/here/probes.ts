import type { Text } from '../../text/text';
import type { View } from '../../yaml/view';
import { containerAround, containersOf, namesOf, podSpecOf, type Subject, servicesBefore } from './subject';
import { boldCounted, type Facts, integerOr, isUnset, listed, quoted, seconds } from './words';

/** Whether something tells when the Pod's program is ready to be talked to. */
export function hasReadiness(podSpec: View): boolean {
  if (podSpec.get('readinessGates').items.length > 0) return true;
  return containersOf(podSpec).some(
    container => container.get('readinessProbe').exists || container.get('startupProbe').exists,
  );
}

/** What a container's missing probes mean: on `containers`, a container's name, its ports. */
export function missingProbes(subject: Subject): Facts {
  const podSpec = podSpecOf(subject.object);
  const container = containerAround(subject);
  if (!podSpec || subject.path.includes('initContainers')) return [];
  const services = namesOf(servicesBefore(subject));
  if (services.length > 0 && !hasReadiness(podSpec)) {
    const names = listed(services);
    return [
      {
        en: `No \`readinessProbe\`: traffic of ${boldCounted(services.length, 'Service')} (${names.en}) arrives as soon as the container runs, even before the program listens.`,
        ko: `\`readinessProbe\`가 없어 서비스 **${services.length}**개(${names.ko})의 트래픽이 프로그램이 포트를 열기 전에도 들어옵니다.`,
      },
    ];
  }
  const isLong = !['Job', 'CronJob'].includes(subject.object.kind ?? '');
  const name = container?.get('name').text;
  if (isLong && container && name !== undefined && isUnset(container.get('livenessProbe'))) {
    return [
      {
        en: `No \`livenessProbe\`: ${quoted(name)} is restarted only when its process ends, not when it hangs.`,
        ko: `\`livenessProbe\`가 없어 ${quoted(name)} 컨테이너는 프로세스가 끝날 때만 재시작되고, 멈춘 채로 있을 때는 재시작되지 않습니다.`,
      },
    ];
  }
  return [];
}

/** When a probe is first asked, and when it gives up. */
export function probeTiming(subject: Subject): Facts {
  const container = containerAround(subject);
  const kind = subject.path.find(step => typeof step === 'string' && step.endsWith('Probe'));
  if (!container || typeof kind !== 'string') return [];
  const probe = container.get(kind);
  if (probe.kind !== 'map') return [];
  const delay = integerOr(probe.get('initialDelaySeconds'), 0);
  const period = integerOr(probe.get('periodSeconds'), 10) || 10;
  const failures = integerOr(probe.get('failureThreshold'), 3) || 3;
  const isKnown = [probe.get('periodSeconds'), probe.get('failureThreshold')].every(
    view => integerOr(view, 0) !== undefined,
  );
  if (delay === undefined || !isKnown) return [];
  // A Pod that is never restarted ends instead.
  if (kind !== 'readinessProbe' && !restarts(subject)) return [];
  if (kind === 'startupProbe') return [startupBudget(delay, period, failures)];
  const end = ends.get(kind);
  const about = seconds(period * failures);
  const start = startOf(container, delay);
  if (!end) return [];
  return [
    {
      en: `First check ${start.en}, then every **${period}** s; after ${boldCounted(failures, 'failure')} in a row (about **${about.en}**) ${end.en}.`,
      ko: `${start.ko} 처음 확인하고 **${period}**초마다 반복하며, 연속 **${failures}**번(약 **${about.ko}**) 실패하면 ${end.ko}.`,
    },
  ];
}

function restarts({ object }: Subject): boolean {
  const policy = podSpecOf(object)?.get('restartPolicy');
  return policy !== undefined && (isUnset(policy) || policy.text === 'Always');
}

function startOf(container: View, delay: number): Text {
  if (container.get('startupProbe').exists) {
    return { en: 'once the startupProbe has passed', ko: 'startup 프로브가 성공한 뒤에' };
  }
  if (delay === 0) return { en: 'as soon as the container has started', ko: '컨테이너가 시작되면 바로' };
  return { en: `**${delay}** s after the container has started`, ko: `컨테이너가 시작되고 **${delay}**초 뒤에` };
}

function startupBudget(delay: number, period: number, failures: number): Text {
  const budget = seconds(delay + period * failures);
  return {
    en: `The program has about **${budget.en}** to start (${failures} checks, ${period} s apart${delay > 0 ? `, after a delay of ${delay} s` : ''}); then the container is restarted.`,
    ko: `프로그램이 약 **${budget.ko}** 안에 시작해야 합니다(${delay > 0 ? `${delay}초 기다린 뒤 ` : ''}${period}초 간격으로 ${failures}번 확인). 넘으면 컨테이너가 재시작됩니다.`,
  };
}

const ends: ReadonlyMap<string, Text> = new Map([
  ['readinessProbe', { en: 'the Pod gets no more traffic', ko: '파드로 트래픽을 보내지 않습니다' }],
  ['livenessProbe', { en: 'the container is restarted', ko: '컨테이너를 재시작합니다' }],
]);

/** `terminationGracePeriodSeconds` and `preStop`: how much time is left to the program. */
export function graceLeft(subject: Subject): Facts {
  const podSpec = podSpecOf(subject.object);
  const grace = podSpec && integerOr(podSpec.get('terminationGracePeriodSeconds'), 30);
  if (!podSpec || grace === undefined) return [];
  const around = containerAround(subject);
  const containers = around ? [around] : containersOf(podSpec);
  const slowest = containers.find(container => container.get('lifecycle', 'preStop').kind === 'map');
  if (!slowest) {
    return around
      ? []
      : [
          {
            en: `A Pod that is taken down has **${grace}** s between SIGTERM and SIGKILL.`,
            ko: `파드를 내릴 때 SIGTERM을 받고 **${grace}**초 뒤에 SIGKILL로 끝납니다.`,
          },
        ];
  }
  const sleep = sleepOf(slowest.get('lifecycle', 'preStop'));
  const hooks = containers.filter(container => container.get('lifecycle', 'preStop').kind === 'map');
  if (sleep === undefined || hooks.length > 1) return [];
  const left = grace - sleep;
  if (left <= 0) {
    return [
      {
        en: `\`preStop\` takes ${sleep} s of ${grace} s, so **0** s are left to the program after SIGTERM.`,
        ko: `전체 ${grace}초 중 \`preStop\`이 ${sleep}초를 써서 SIGTERM 뒤에 프로그램에 남는 시간이 **0**초입니다.`,
      },
    ];
  }
  return [
    {
      en: `\`preStop\` takes **${sleep}** s of ${grace} s, which leaves **${left}** s to the program after SIGTERM.`,
      ko: `전체 ${grace}초 중 \`preStop\`이 **${sleep}**초를 쓰고, SIGTERM 뒤에 프로그램에 **${left}**초가 남습니다.`,
    },
  ];
}

/** The seconds that a `preStop` only sleeps; absent if it does something else. */
function sleepOf(preStop: View): number | undefined {
  const direct = preStop.get('sleep', 'seconds');
  if (direct.exists) return integerOr(direct, 0);
  const command = preStop
    .get('exec', 'command')
    .items.map(({ text }) => text ?? '')
    .join(' ');
  const [, digits] = /^(?:(?:\/bin\/)?(?:sh|bash) -c )?(?:\/bin\/)?sleep (\d+)s?$/.exec(command.trim()) ?? [];
  return digits === undefined ? undefined : Number(digits);
}
