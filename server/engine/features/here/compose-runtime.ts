import { type Service, servicesIn } from '../../model/compose';
import { secondsOf } from '../../model/compose-duration';
import { certain } from '../../model/workloads';
import { memo } from '../../text/memo';
import type { Text } from '../../text/text';
import type { YamlDocument } from '../../yaml/stream';
import type { View } from '../../yaml/view';
import type { ComposeSubject } from './compose';
import { boldCounted, code, type Facts, integerOr, isUnset, listed, quoted, seconds } from './words';

type InService = ComposeSubject & { readonly service: Service };

/** Which services wait for this one: on its key. */
export function dependents({ document, service }: InService): Facts {
  const waiting =
    dependentsIn(document)
      .get(service.name)
      ?.map(({ name }) => name) ?? [];
  if (waiting.length === 0) return [];
  const names = listed(waiting);
  const verb = waiting.length === 1 ? 'depends' : 'depend';
  return [
    {
      en: `${boldCounted(waiting.length, 'service')} ${verb} on it: ${names.en}.`,
      ko: `서비스 **${waiting.length}**개가 이 서비스에 의존합니다: ${names.ko}`,
    },
  ];
}

/** The services that one waits for, and until when. */
const dependsOn = memo(({ body }: Service): ReadonlyMap<string, string | undefined> => {
  const written = body.get('depends_on');
  const short = written.items.flatMap(item => {
    const name = certain(item);
    return name === undefined ? [] : [[name, 'service_started'] as const];
  });
  const long = [...written.fields].map(([name, { value }]) => {
    const condition = value.get('condition');
    return [name, isUnset(condition) ? 'service_started' : certain(condition)] as const;
  });
  return new Map([...short, ...long]);
});

/** For every service those that wait for it. */
const dependentsIn = memo((document: YamlDocument): ReadonlyMap<string, readonly Service[]> => {
  const found = new Map<string, Service[]>();
  for (const service of servicesIn(document)) {
    for (const name of dependsOn(service).keys()) {
      const others = found.get(name);
      if (others) others.push(service);
      else found.set(name, [service]);
    }
  }
  return found;
});

/** Until when a service waits for another one: on an entry of `depends_on`. */
export function dependency({ document, service, path, view }: InService): Facts {
  const entry = path[3];
  const name = typeof entry === 'number' ? certain(view) : entry;
  const target = servicesIn(document).find(other => other.name === name);
  const condition = name === undefined ? undefined : dependsOn(service).get(name);
  if (!target || condition === undefined) return [];
  const checks = healthOf(target);
  const who = quoted(target.name);
  switch (condition) {
    case 'service_started':
      return [
        checks === 'written'
          ? {
              en: `Waits only until the container of ${who} has **started**; its healthcheck is not waited for.`,
              ko: `${who} 컨테이너가 **시작**될 때까지만 기다리며, 헬스 체크가 성공할 때까지는 기다리지 않습니다.`,
            }
          : {
              en: `Waits only until the container of ${who} has **started**, not until its program answers.`,
              ko: `${who} 컨테이너가 **시작**될 때까지만 기다리며, 프로그램이 응답할 때까지는 기다리지 않습니다.`,
            },
      ];
    case 'service_healthy':
      if (checks === 'unsure') return [];
      return [
        checks === 'written'
          ? {
              en: `Waits until the healthcheck of ${who} **passes**.`,
              ko: `${who} 서비스의 헬스 체크가 **성공**할 때까지 기다립니다.`,
            }
          : {
              en: `${who} has **no healthcheck** in this file: unless its image brings one, waiting for it fails.`,
              ko: `이 파일의 ${who} 서비스에는 **헬스 체크가 없어** 이미지에도 없으면 기다리다 실패합니다.`,
            },
      ];
    case 'service_completed_successfully':
      return [
        {
          en: `Waits until ${who} has **ended** with exit code 0.`,
          ko: `${who} 서비스가 종료 코드 0으로 **끝날** 때까지 기다립니다.`,
        },
      ];
    default:
      return [];
  }
}

function healthOf({ body }: Service): 'written' | 'none' | 'unsure' {
  const check = body.get('healthcheck');
  if (check.get('disable').value('1.2') === true) return 'none';
  if (check.get('test').items[0]?.text === 'NONE') return 'none';
  if (check.get('test').exists) return 'written';
  return !isUnset(check) || body.get('extends').exists ? 'unsure' : 'none';
}

/** When a container counts as unhealthy, and who waits for it: on `healthcheck` and its times. */
export function health({ document, service }: InService): Facts {
  const check = service.body.get('healthcheck');
  if (healthOf(service) !== 'written') return [];
  const interval = durationOr(check.get('interval'), 30);
  const retries = integerOr(check.get('retries'), 3);
  const start = durationOr(check.get('start_period'), 0);
  if (!interval || !retries || start === undefined) return [];
  const isWritten = !isUnset(check.get('interval')) && !isUnset(check.get('retries'));
  const about = seconds(interval * retries);
  const every = seconds(interval);
  const grace = seconds(start);
  const usually = isWritten ? { en: 'Unhealthy', ko: '' } : { en: 'By default unhealthy', ko: '기본값으로는 ' };
  const waiting = (dependentsIn(document).get(service.name) ?? []).filter(
    other => dependsOn(other).get(service.name) === 'service_healthy',
  );
  const names = listed(waiting.map(({ name }) => name));
  return [
    {
      en: `${usually.en} after about **${about.en}**: ${boldCounted(retries, 'failure')} in a row, ${every.en} apart${start > 0 ? `; failures in the first **${grace.en}** do not count` : ''}.`,
      ko: `${usually.ko}${every.ko} 간격으로 연속 **${retries}**번, 약 **${about.ko}** 동안 실패하면 비정상(unhealthy)이 됩니다.${start > 0 ? ` 처음 **${grace.ko}** 동안의 실패는 세지 않습니다.` : ''}`,
    },
    waiting.length === 0
      ? {
          en: 'Nothing in this file waits for it, and Compose does not restart an unhealthy container.',
          ko: '이 파일에는 이 결과를 기다리는 서비스가 없고, 컴포즈는 비정상 컨테이너를 재시작하지 않습니다.',
        }
      : {
          en: `${boldCounted(waiting.length, 'service')} ${waiting.length === 1 ? 'waits' : 'wait'} for it: ${names.en}.`,
          ko: `서비스 **${waiting.length}**개가 이 결과를 기다립니다: ${names.ko}`,
        },
  ];
}

/** When a container is started again. */
export function restart({ service, view }: InService): Facts {
  const written = certain(view);
  const tries = /^on-failure:(\d+)$/.exec(written ?? '')?.[1];
  const who = quoted(service.name);
  if (tries !== undefined) {
    return [
      {
        en: `${who} is started again after a failure (exit code other than 0), at most **${tries}** times.`,
        ko: `${who} 컨테이너는 0이 아닌 종료 코드로 끝나면 최대 **${tries}**번까지 다시 시작됩니다.`,
      },
    ];
  }
  const words = restarts.get(written ?? '');
  return words ? [{ en: `${who} ${words.en}.`, ko: `${who} 컨테이너는 ${words.ko}.` }] : [];
}

const restarts: ReadonlyMap<string, Text> = new Map([
  ['no', { en: 'stays down once its process has ended', ko: '프로세스가 끝나면 다시 시작되지 않습니다' }],
  [
    'always',
    {
      en: 'is started again whenever its process ends, and with the Docker Engine after a reboot',
      ko: '어떻게 끝나든 다시 시작되며, 재부팅 뒤에도 도커 엔진과 함께 시작됩니다',
    },
  ],
  [
    'unless-stopped',
    {
      en: 'is started again whenever its process ends, also after a reboot, unless somebody has stopped it',
      ko: '직접 멈추지 않는 한 어떻게 끝나든, 재부팅 뒤에도 다시 시작됩니다',
    },
  ],
  [
    'on-failure',
    {
      en: 'is started again only after a failure (exit code other than 0)',
      ko: '0이 아닌 종료 코드로 끝날 때만 다시 시작됩니다',
    },
  ],
]);

/** When a service with profiles is started. */
export function profiles({ service }: InService): Facts {
  const names = service.body.get('profiles').items.map(item => certain(item));
  const known = names.filter(name => name !== undefined);
  const [first] = known;
  if (first === undefined || known.length < names.length || known.includes('*')) return [];
  const command = code(`docker compose --profile ${first} up`);
  const others = listed(known);
  return [
    known.length === 1
      ? {
          en: `${quoted(service.name)} starts only with ${command}, or when it is named itself.`,
          ko: `${quoted(service.name)} 서비스는 ${command} 명령을 쓰거나 직접 지정할 때만 시작됩니다.`,
        }
      : {
          en: `${quoted(service.name)} starts only with one of ${boldCounted(known.length, 'profile')} (${others.en}), or when it is named itself.`,
          ko: `${quoted(service.name)} 서비스는 프로필 **${known.length}**개(${others.ko}) 중 하나를 켜거나 직접 지정할 때만 시작됩니다.`,
        },
  ];
}

/** How long a container has to end. */
export function stopGrace({ service }: InService): Facts {
  const grace = durationOr(service.body.get('stop_grace_period'), 10);
  const signal = isUnset(service.body.get('stop_signal')) ? 'SIGTERM' : certain(service.body.get('stop_signal'));
  if (grace === undefined || signal === undefined) return [];
  const wait = seconds(grace);
  const isWritten = !isUnset(service.body.get('stop_signal'));
  const sent = isWritten ? code(signal) : 'SIGTERM';
  return [
    {
      en: `When it is stopped, the program gets ${sent} and has **${wait.en}** to end before it is killed.`,
      ko: `멈출 때 프로그램에 신호(${sent})를 보내고, **${wait.ko}** 안에 끝나지 않으면 강제로 종료합니다.`,
    },
  ];
}

/** A duration such as `1m30s` in seconds; absent if something else is written. */
function durationOr(view: View, fallback: number): number | undefined {
  if (isUnset(view)) return fallback;
  const text = certain(view);
  return text === undefined ? undefined : secondsOf(text);
}
