import type { Text } from '../text/text';
import type { Strategy, Version } from './rollout';

/** What the things are called that a strategy replaces. */
export interface Noun {
  readonly one: string;
  readonly many: string;
  /** A Korean word that ends in a vowel, so that the particles below fit. */
  readonly ko: string;
}

export function nounOf(strategy: Strategy): Noun {
  return nouns[strategy] ?? { one: 'Pod', many: 'Pods', ko: '파드' };
}

const nouns: Partial<Record<Strategy, Noun>> = {
  Swarm: { one: 'task', many: 'tasks', ko: '태스크' },
  Compose: { one: 'container', many: 'containers', ko: '컨테이너' },
};

/** What has become of some Pods. */
export interface Turn {
  readonly version: Version;
  readonly count: number;
  readonly isReady: boolean;
  readonly answers: boolean;
  readonly isCounted: boolean;
  readonly isFailing: boolean;
  readonly wasCounted: boolean;
}

export function begins(noun: Noun, count: number): Text {
  return {
    en: `The rollout begins with ${amount(noun, 'old', count)}.`,
    ko: `이전 ${noun.ko} ${count}개에서 롤아웃을 시작합니다.`,
  };
}

export function started(noun: Noun, version: Version, count: number): Text {
  return {
    en: `${amount(noun, version, count)} ${count === 1 ? 'is' : 'are'} created.`,
    ko: `${versionKo(version)} ${noun.ko} ${count}개를 띄웁니다.`,
  };
}

export function stopped(noun: Noun, version: Version, count: number): Text {
  return {
    en: `${amount(noun, version, count)} ${count === 1 ? 'is' : 'are'} told to end and ${count === 1 ? 'gets' : 'get'} no more requests.`,
    ko: `${versionKo(version)} ${noun.ko} ${count}개를 내리며, 더는 요청을 보내지 않습니다.`,
  };
}

export function stoppedOrdinals(from: number, count: number): Text {
  return {
    en: `${ordinals(from, count)} of the old version ${count === 1 ? 'is' : 'are'} told to end.`,
    ko: `${ordinalsKo(from, count)}의 이전 파드 ${count}개를 내립니다.`,
  };
}

export function startedOrdinals(from: number, count: number): Text {
  return {
    en: `${ordinals(from, count)} ${count === 1 ? 'is' : 'are'} created again with the new version.`,
    ko: `${ordinalsKo(from, count)}의 파드 ${count}개를 새 버전으로 다시 만듭니다.`,
  };
}

export function vanished(noun: Noun, version: Version, count: number): Text {
  return {
    en: `${amount(noun, version, count)} ${count === 1 ? 'has' : 'have'} ended.`,
    ko: `${versionKo(version)} ${noun.ko} ${count}개가 종료되었습니다.`,
  };
}

export function changed(noun: Noun, turn: Turn, minReadySeconds: number): Text {
  const { version, count, isReady, answers, isCounted, isFailing, wasCounted } = turn;
  const en = amount(noun, version, count);
  const ko = `${versionKo(version)} ${noun.ko} ${count}개`;
  const is = count === 1 ? 'is' : 'are';
  const does = count === 1 ? 'does' : 'do';
  if (isFailing && !isReady) {
    return {
      en: `${en} ${count === 1 ? 'runs' : 'run'} but never ${count === 1 ? 'becomes' : 'become'} ready, so no request is sent there.`,
      ko: `${ko}가 실행되지만 준비되지 않아 요청을 받지 않습니다.`,
    };
  }
  if (isFailing) {
    return {
      en: `${en} ${count === 1 ? 'runs' : 'run'} and ${count === 1 ? 'counts' : 'count'} as ready although ${count === 1 ? 'it does' : 'they do'} not work: requests sent there fail.`,
      ko: `${ko}가 동작하지 않는데도 준비된 것으로 간주되어, 그쪽으로 간 요청이 실패합니다.`,
    };
  }
  if (!answers && noun.one === 'container') {
    return {
      en: `${en} ${count === 1 ? 'runs' : 'run'} but ${does} not answer yet; Compose does not wait for that.`,
      ko: `${ko}가 실행되지만 아직 응답하지 못하며, 컴포즈는 이를 기다리지 않습니다.`,
    };
  }
  if (!answers) {
    return {
      en: `${en} ${count === 1 ? 'runs' : 'run'} and ${count === 1 ? 'counts' : 'count'} as ready, but ${does} not answer yet: nothing checks readiness.`,
      ko: `${ko}가 실행되자마자 준비된 것으로 간주되지만 아직 응답하지 못합니다. 준비 여부를 확인하는 프로브가 없습니다.`,
    };
  }
  if (!isCounted) {
    return {
      en: `${en} ${is} ready, but ${count === 1 ? 'counts' : 'count'} only after ${minReadySeconds} s of readiness.`,
      ko: `${ko}가 준비되었고, 준비된 상태로 ${minReadySeconds}초가 지나야 가용한 것으로 간주됩니다.`,
    };
  }
  if (wasCounted)
    return { en: `${en} really ${count === 1 ? 'answers' : 'answer'} now.`, ko: `${ko}가 이제 실제로 응답합니다.` };
  return { en: `${en} ${is} available.`, ko: `${ko}가 가용 상태가 되었습니다.` };
}

export function deadlinePassed(seconds: number): Text {
  return {
    en: `${seconds} s without progress: the Deployment reports ProgressDeadlineExceeded. Nothing is rolled back.`,
    ko: `${seconds}초 동안 진전이 없어 Deployment가 ProgressDeadlineExceeded를 알립니다. 자동으로 롤백되지는 않습니다.`,
  };
}

export function stuck(noun: Noun): Text {
  return {
    en: `Nothing moves any more: the rollout waits for a new ${noun.one} to become ready.`,
    ko: `새 ${noun.ko}가 준비되기를 기다리며 롤아웃이 멈춥니다.`,
  };
}

export function completed(noun: Noun, count: number): Text {
  return {
    en: `The rollout is complete with ${amount(noun, 'new', count)}.`,
    ko: `새 ${noun.ko} ${count}개로 롤아웃이 끝났습니다.`,
  };
}

export function rolledBack(noun: Noun, count: number): Text {
  return {
    en:
      count === 1
        ? `The only ${noun.one} has the old version again.`
        : `All ${count} ${noun.many} have the old version again.`,
    ko: `${noun.ko} ${count}개가 모두 이전 버전으로 돌아왔습니다.`,
  };
}

export function partitioned(count: number): Text {
  return {
    en: `The update ends at the partition: ${count} ${count === 1 ? 'Pod keeps' : 'Pods keep'} the old version until it is lowered.`,
    ko: `업데이트가 파티션에서 끝나며, 파티션을 낮출 때까지 파드 ${count}개가 이전 버전으로 남습니다.`,
  };
}

export function weighted(share: number): Text {
  return {
    en: `The route sends ${share} % of the requests to the new version.`,
    ko: `라우트가 요청의 ${share}%를 새 버전으로 보냅니다.`,
  };
}

export function watched(seconds: number, share: number): Text {
  return {
    en: `The new version has taken ${share} % of the requests for ${seconds} s.`,
    ko: `새 버전이 ${seconds}초 동안 요청의 ${share}%를 처리했습니다.`,
  };
}

export function tasksFail(count: number): Text {
  return {
    en: `${count} new ${count === 1 ? 'task fails its' : 'tasks fail their'} health check; Swarm keeps restarting ${count === 1 ? 'it' : 'them'}.`,
    ko: `새 태스크 ${count}개가 헬스 체크에 실패하며, Swarm이 계속 재시작합니다.`,
  };
}

export const nothingToDo: Text = {
  en: 'No Pod is wanted, so nothing happens.',
  ko: '레플리카가 0개라 아무 일도 일어나지 않습니다.',
};

export const waitsForDeletion: Text = {
  en: 'With OnDelete nothing happens until somebody deletes a Pod; only its successor has the new version.',
  ko: 'OnDelete에서는 누군가 파드를 삭제해야 그 자리에 새 버전이 뜨므로, 그 전에는 아무 일도 일어나지 않습니다.',
};

export const paused: Text = {
  en: 'The Deployment is paused, so a new template waits until `kubectl rollout resume`.',
  ko: 'Deployment가 일시 정지(`paused`)되어 있어, `kubectl rollout resume`을 실행할 때까지 새 템플릿을 반영하지 않습니다.',
};

export const switched: Text = {
  en: 'The Service selects the new version: all requests change sides at once.',
  ko: '서비스의 셀렉터를 새 버전으로 바꿔 모든 요청이 한 번에 넘어갑니다.',
};

export const switchedBack: Text = {
  en: 'The new version does not work, so the Service selects the old one again.',
  ko: '새 버전이 동작하지 않아 서비스의 셀렉터를 이전 버전으로 되돌립니다.',
};

export const notSwitched: Text = {
  en: 'The new version never becomes ready, so the Service is not switched and no request is lost.',
  ko: '새 버전이 준비되지 않아 서비스를 전환하지 않으며, 요청은 그대로 이전 버전이 처리합니다.',
};

export const canaryNotReady: Text = {
  en: 'The canary never becomes ready, so it gets no requests and the old version goes on alone.',
  ko: '카나리가 준비되지 않아 요청을 받지 않으며, 이전 버전이 계속 처리합니다.',
};

export const canaryFails: Text = {
  en: 'The canary fails its requests and is removed.',
  ko: '카나리로 간 요청이 실패해 카나리를 내립니다.',
};

export const canaryWaits: Text = {
  en: 'The canary runs beside the old version until somebody decides.',
  ko: '누군가 결정할 때까지 카나리가 이전 버전과 함께 실행됩니다.',
};

export const swarmPauses: Text = {
  en: 'Swarm pauses the update; the tasks that are not yet replaced go on.',
  ko: 'Swarm이 업데이트를 멈추며, 아직 바뀌지 않은 태스크는 계속 실행됩니다.',
};

export const swarmRollsBack: Text = {
  en: 'Swarm rolls back, one task at a time.',
  ko: 'Swarm이 태스크를 하나씩 이전 버전으로 되돌립니다.',
};

export const swarmGoesOn: Text = {
  en: 'Swarm has gone through all tasks although the new ones fail.',
  ko: '새 태스크가 실패하는데도 Swarm이 모든 태스크를 업데이트했습니다.',
};

function amount({ one, many }: Noun, version: Version, count: number): string {
  return `${count} ${version} ${count === 1 ? one : many}`;
}

function versionKo(version: Version): string {
  return version === 'old' ? '이전' : '새';
}

function ordinals(from: number, count: number): string {
  return count === 1 ? `Pod ${from}` : `Pods ${from} to ${from + count - 1}`;
}

function ordinalsKo(from: number, count: number): string {
  return count === 1 ? `순번 ${from}` : `순번 ${from}부터 ${from + count - 1}까지`;
}
