import { certain } from '../../model/workloads';
import { type Text, verbatim } from '../../text/text';
import type { View } from '../../yaml/view';
import { imageAt, imageWords, isLatest } from './image';
import { bytes, quantityOf } from './quantity';
import { allContainersOf, containerAround, podSpecOf, type Subject } from './subject';
import { code, type Facts, isUnset, rounded, textOr } from './words';

/** Which image is meant, and when a node fetches it: on `image` and `imagePullPolicy`. */
export function imageMeans(subject: Subject): Facts {
  const container = containerAround(subject);
  const image = container && imageAt(container.get('image'));
  if (!container || !image) return [];
  const policy =
    textOr(container.get('imagePullPolicy'), '') ||
    (image.tag === 'latest' || isLatest(image) ? 'Always' : 'IfNotPresent');
  const when = pulls.get(policy);
  if (!when) return [];
  const setting = isUnset(container.get('imagePullPolicy'))
    ? { en: `\`${policy}\` by default`, ko: `기본값 \`${policy}\`` }
    : verbatim(`\`${policy}\``);
  return [
    subject.path.at(-1) === 'image' ? imageWords(image) : undefined,
    { en: `${when.en} (\`imagePullPolicy\`: ${setting.en}).`, ko: `${when.ko}(\`imagePullPolicy\`: ${setting.ko}).` },
  ];
}

const pulls: ReadonlyMap<string, Text> = new Map([
  [
    'Always',
    {
      en: 'Every start of a container asks the registry for it',
      ko: '컨테이너가 시작될 때마다 레지스트리에 확인합니다',
    },
  ],
  [
    'IfNotPresent',
    {
      en: 'A node that already has it does not ask the registry again',
      ko: '이미 받은 노드는 레지스트리에 다시 확인하지 않습니다',
    },
  ],
  [
    'Never',
    {
      en: 'It must already be on the node: the registry is never asked',
      ko: '레지스트리에서 받지 않으므로 노드에 미리 있어야 합니다',
    },
  ],
]);

/** What an amount of CPU or memory means: on the leaves of `resources`. */
export function amountMeans({ path, view }: Subject): Facts {
  const [side, name] = path.slice(-2);
  const written = certain(view);
  const amount = quantityOf(written);
  if (written === undefined || amount === undefined || amount === 0) return [];
  const isLimit = side === 'limits';
  if (name === 'cpu') return [cpuMeans(amount, isLimit)];
  if (name !== 'memory') return [];
  if (amount < 1) {
    return [
      {
        en: `${code(written)} is **${rounded(amount)}** bytes: \`m\` means thousandths, \`Mi\` means mebibytes.`,
        ko: `\`m\`은 1000분의 1을 뜻하므로 **${rounded(amount)}**바이트입니다. 메비바이트는 \`Mi\`로 적습니다.`,
      },
    ];
  }
  const size = bytes(amount);
  return [
    isLimit
      ? {
          en: `A container that uses more than **${size}** is killed (OOMKilled).`,
          ko: `메모리를 **${size}** 넘게 쓰면 컨테이너가 강제 종료됩니다(OOMKilled).`,
        }
      : {
          en: `**${size}** of a node's memory are set aside for it; a node with less left does not get this Pod.`,
          ko: `노드 메모리 **${size}** 만큼을 확보해 두며, 그만큼 남지 않은 노드에는 이 파드가 배치되지 않습니다.`,
        },
  ];
}

function cpuMeans(cores: number, isLimit: boolean): Text {
  const share = shares.get(cores);
  const amount = rounded(cores) === '0' ? String(cores) : rounded(cores);
  const en =
    share?.en ??
    (cores === 1 ? '**1** CPU core' : cores < 1 ? `**${amount}** of a CPU core` : `**${amount}** CPU cores`);
  const ko = share?.ko ?? `CPU 코어 **${amount}**개`;
  if (isLimit) {
    return {
      en: `It gets at most ${en} and is slowed down above that.`,
      ko: `최대 ${ko}까지 쓰고, 그 이상은 느려집니다.`,
    };
  }
  return {
    en: `Sets aside ${en} for it on its node.`,
    ko: `노드에서 ${ko} 분량을 확보해 둡니다.`,
  };
}

const shares: ReadonlyMap<number, Text> = new Map([
  [0.25, { en: '**a quarter** of a CPU core (0.25)', ko: 'CPU 코어의 **4분의 1**(0.25개)' }],
  [0.5, { en: '**half** a CPU core (0.5)', ko: 'CPU 코어의 **절반**(0.5개)' }],
  [0.1, { en: '**a tenth** of a CPU core (0.1)', ko: 'CPU 코어의 **10분의 1**(0.1개)' }],
]);

/** The quality of service that a Pod's amounts result in, and what is filled in: on `resources` and its halves. */
export function resourcesMean(subject: Subject): Facts {
  const container = containerAround(subject);
  const podSpec = podSpecOf(subject.object);
  if (!container || !podSpec) return [];
  // A LimitRange fills in what is missing, and resources of the whole Pod count differently.
  const isOpen =
    subject.application.objects.some(({ kind }) => kind === 'LimitRange') || podSpec.get('resources').exists;
  return isOpen ? [] : [qualityWords(podSpec), requestedByLimit(container.get('resources'))];
}

function requestedByLimit(resources: View): Text | undefined {
  const missing = ['cpu', 'memory'].filter(
    name =>
      quantityOf(certain(resources.get('limits', name))) !== undefined && isUnset(resources.get('requests', name)),
  );
  if (missing.length === 0) return undefined;
  const names = missing.map(name => `\`${name}\``).join(', ');
  return {
    en: `No request for ${names} is written, so it is the same as the limit.`,
    ko: `요청이 없는 항목(${names})은 한도와 같은 값을 요청한 것으로 계산합니다.`,
  };
}

function qualityWords(podSpec: View): Text | undefined {
  const quality = qualityOf(podSpec);
  return (
    quality && {
      en: `QoS class **${quality}**: ${order[quality].en}.`,
      ko: `QoS 클래스는 **${quality}** 입니다. ${order[quality].ko}.`,
    }
  );
}

type Quality = 'Guaranteed' | 'Burstable' | 'BestEffort';

const order: Readonly<Record<Quality, Text>> = {
  Guaranteed: {
    en: 'on a node that runs out of memory this Pod goes last',
    ko: '노드에 메모리가 모자라면 가장 나중에 축출됩니다',
  },
  Burstable: {
    en: 'on a node that runs out of memory this Pod goes early if it uses more than it requests',
    ko: '노드에 메모리가 모자랄 때 요청보다 많이 쓰고 있으면 먼저 축출됩니다',
  },
  BestEffort: {
    en: 'nothing is set aside for this Pod, and on a node that runs out of memory it goes first',
    ko: '확보해 둔 리소스가 없어 노드에 메모리가 모자라면 가장 먼저 축출됩니다',
  },
};

/** As the API server computes it from every container; absent if an amount cannot be read. */
function qualityOf(podSpec: View): Quality | undefined {
  const containers = allContainersOf(podSpec);
  if (containers.length === 0) return undefined;
  let some = false;
  let guaranteed = true;
  for (const container of containers) {
    for (const name of ['cpu', 'memory']) {
      const [limit, request] = ['limits', 'requests'].map(side => container.get('resources', side, name));
      if (!limit || !request) return undefined;
      const amounts = [limit, request].map(view => (isUnset(view) ? 0 : quantityOf(certain(view))));
      const [most, least] = amounts;
      if (most === undefined || least === undefined) return undefined;
      if (most > 0 || least > 0) some = true;
      if (most === 0 || (!isUnset(request) && least !== most)) guaranteed = false;
    }
  }
  return guaranteed ? 'Guaranteed' : some ? 'Burstable' : 'BestEffort';
}
