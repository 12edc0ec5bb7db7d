import { type Service, servicesIn } from '../../model/compose';
import { certain } from '../../model/workloads';
import { memo } from '../../text/memo';
import type { Text } from '../../text/text';
import type { YamlDocument } from '../../yaml/stream';
import type { View } from '../../yaml/view';
import type { ComposeSubject } from './compose';
import { imageAt, imageWords, isLatest } from './image';
import { bytes } from './quantity';
import { boldCounted, code, type Facts, isUnset, listed, quoted } from './words';

type InService = ComposeSubject & { readonly service: Service };

/** Which image is meant, and when it is fetched: on `image` and `pull_policy`. */
export function composeImage({ service: { body } }: InService): Facts {
  const image = imageAt(body.get('image'));
  if (!image || body.get('image').text?.includes('$')) return [];
  const policy = isUnset(body.get('pull_policy')) ? undefined : certain(body.get('pull_policy'));
  if (!isUnset(body.get('pull_policy')) && policy === undefined) return [];
  if (!isUnset(body.get('build'))) {
    const name = code(body.get('image').text ?? '');
    return [
      {
        en: `The image that \`build\` makes gets the name ${name}.`,
        ko: `\`build\`로 만든 이미지에 이 이름(${name})을 붙입니다.`,
      },
    ];
  }
  return [imageWords(image), pullWords(policy, isLatest(image))];
}

function pullWords(policy: string | undefined, mayDiffer: boolean): Text | undefined {
  if (policy === 'always') {
    return { en: 'Every `up` asks the registry for it.', ko: '`up`을 실행할 때마다 레지스트리에 확인합니다.' };
  }
  if (policy === 'never') {
    return {
      en: 'It is never fetched: it must already be on this machine.',
      ko: '레지스트리에서 받지 않으므로 이 장비에 미리 있어야 합니다.',
    };
  }
  if (policy !== undefined && policy !== 'missing' && policy !== 'if_not_present') return undefined;
  return mayDiffer
    ? {
        en: 'Compose fetches it only where it is missing, so two machines may run **different** images.',
        ko: '컴포즈는 이미지가 없을 때만 받으므로 장비마다 **다른** 이미지가 실행될 수 있습니다.',
      }
    : {
        en: 'Compose fetches it only if this machine does not have it.',
        ko: '컴포즈는 이 장비에 이미지가 없을 때만 받습니다.',
      };
}

/** A mount as written short or long. */
interface Mount {
  readonly kind: 'named' | 'bind' | 'anonymous';
  readonly source: string;
  readonly target: string;
}

/** What an entry of `volumes` mounts, and who else does. */
export function volumeOf({ document, service, path, root }: InService): Facts {
  const index = path[3];
  const item = typeof index === 'number' ? service.body.get('volumes').items[index] : undefined;
  const mount = item && mountAt(item);
  if (!mount) return [];
  const target = code(mount.target);
  if (mount.kind === 'anonymous') {
    return [
      {
        en: `An anonymous volume is mounted at ${target}; \`docker compose down -v\` deletes it.`,
        ko: `이름 없는 볼륨을 ${target} 경로에 마운트하며, \`docker compose down -v\` 명령에 삭제됩니다.`,
      },
    ];
  }
  if (mount.kind === 'bind') {
    const isRelative = mount.source.startsWith('.');
    const source = code(mount.source);
    return [
      {
        en: `${isRelative ? `${source}, seen from this file's folder,` : `${source} of this machine`} appears at ${target} in the container.`,
        ko: isRelative
          ? `이 파일의 폴더를 기준으로 한 ${source} 경로가 컨테이너의 ${target} 경로에 나타납니다.`
          : `이 장비의 ${source} 경로가 컨테이너의 ${target} 경로에 나타납니다.`,
      },
    ];
  }
  const declared = root.get('volumes', mount.source);
  if (!declared.exists) return [];
  const others = (mountersIn(document).get(mount.source) ?? []).filter(name => name !== service.name);
  const names = listed(others);
  const who = quoted(mount.source);
  return [
    others.length === 0
      ? {
          en: `Named volume ${who} at ${target}: **no other service** of this file mounts it.`,
          ko: `이름 있는 볼륨(${who})을 ${target} 경로에 마운트합니다. 이 파일의 **다른 서비스는** 마운트하지 않습니다.`,
        }
      : {
          en: `Named volume ${who} at ${target} is shared with ${boldCounted(others.length, 'service')}: ${names.en}.`,
          ko: `이름 있는 볼륨(${who})을 ${target} 경로에 마운트하며, 서비스 **${others.length}**개와 함께 씁니다: ${names.ko}`,
        },
  ];
}

function mountAt(item: View): Mount | undefined {
  if (item.kind === 'map') {
    const type = certain(item.get('type'));
    const target = certain(item.get('target'));
    const source = isUnset(item.get('source')) ? '' : certain(item.get('source'));
    if (target === undefined || source === undefined || (type !== 'volume' && type !== 'bind')) return undefined;
    if (type === 'bind') return source === '' ? undefined : { kind: 'bind', source, target };
    return { kind: source === '' ? 'anonymous' : 'named', source, target };
  }
  const text = certain(item);
  if (text === undefined || text.includes('$')) return undefined;
  const [first = '', second] = text.split(':');
  // Windows paths have a colon of their own.
  if (/^[A-Za-z]$/.test(first) || first === '') return undefined;
  if (second === undefined) return first.startsWith('/') ? { kind: 'anonymous', source: '', target: first } : undefined;
  if (!second.startsWith('/')) return undefined;
  return { kind: /^[./~]/.test(first) ? 'bind' : 'named', source: first, target: second };
}

/** For every named volume the services that mount it. */
const mountersIn = memo((document: YamlDocument) =>
  namesBy(document, ({ body }) => body.get('volumes').items.flatMap(item => namedBy(mountAt(item)) ?? [])),
);

function namedBy(mount: Mount | undefined): string | undefined {
  return mount?.kind === 'named' ? mount.source : undefined;
}

/** Who mounts a volume: on its key at the top level. */
export function volumeUsers({ document }: ComposeSubject, volume: string): Facts {
  const users = mountersIn(document).get(volume) ?? [];
  const names = listed(users);
  return users.length === 0
    ? []
    : [
        {
          en: `Mounted by ${boldCounted(users.length, 'service')}: ${names.en}.`,
          ko: `서비스 **${users.length}**개가 마운트합니다: ${names.ko}`,
        },
      ];
}

/** Who shares a network: on an entry of a service's `networks`. */
export function networkOf({ document, service, path, view }: InService): Facts {
  const entry = path[3];
  const network = typeof entry === 'number' ? certain(view) : entry;
  if (network === undefined) return [];
  const others = (membersIn(document).get(network) ?? []).filter(name => name !== service.name);
  const names = listed(others);
  const which = quoted(network);
  return [
    others.length === 0
      ? {
          en: `No other service of this file is on network ${which}.`,
          ko: `이 파일에서 ${which} 네트워크에 있는 다른 서비스가 없습니다.`,
        }
      : {
          en: `On network ${which} it reaches ${boldCounted(others.length, 'other service')} by name: ${names.en}.`,
          ko: `${which} 네트워크에서 다른 서비스 **${others.length}**개에 이름으로 접속합니다: ${names.ko}`,
        },
  ];
}

/** Who is on a network: on its key at the top level. */
export function networkUsers({ document }: ComposeSubject, network: string): Facts {
  const members = membersIn(document).get(network) ?? [];
  const names = listed(members);
  return members.length === 0
    ? []
    : [
        {
          en: `Joined by ${boldCounted(members.length, 'service')}: ${names.en}.`,
          ko: `서비스 **${members.length}**개가 연결되어 있습니다: ${names.ko}`,
        },
      ];
}

/** For every network its services. Those that name none are on `default`, unless they bring a `network_mode`. */
const membersIn = memo((document: YamlDocument) =>
  namesBy(document, ({ body }) => {
    const written = body.get('networks');
    if (!isUnset(written)) return [...written.fields.keys(), ...written.items.flatMap(item => certain(item) ?? [])];
    return isUnset(body.get('network_mode')) && isUnset(body.get('extends')) ? ['default'] : [];
  }),
);

/** The names of services by something that they use. */
function namesBy(
  document: YamlDocument,
  used: (service: Service) => readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const service of servicesIn(document)) {
    for (const key of new Set(used(service))) {
      const names = found.get(key);
      if (names) names.push(service.name);
      else found.set(key, [service.name]);
    }
  }
  return found;
}

/** Which folder an image is built from. */
export function buildFolder({ service: { body } }: InService): Facts {
  const build = body.get('build');
  const written = build.kind === 'map' ? build.get('context') : build;
  const context = build.kind === 'map' && isUnset(written) ? '.' : certain(written);
  const named = build.get('dockerfile');
  const file = isUnset(named) ? 'Dockerfile' : certain(named);
  if (context === undefined || file === undefined || `${context}${file}`.includes('$')) return [];
  if (!isUnset(build.get('dockerfile_inline')) || /^(?:[a-z]+:\/\/|git@|\/)|\.git(?:#|$)/.test(context)) return [];
  if (file.startsWith('/') || context.includes('://')) return [];
  const folder = context.replace(/^\.\//, '').replace(/\/$/, '');
  const where =
    folder === '.' || folder === ''
      ? { en: "this file's folder", ko: '이 파일이 있는 폴더' }
      : { en: `folder ${code(folder)}`, ko: `${code(folder)} 폴더` };
  return [
    {
      en: `Built from everything in ${where.en}, with its ${code(file)}.`,
      ko: `${where.ko} 전체를 컨텍스트로, 그 안의 ${code(file)} 파일로 빌드합니다.`,
    },
  ];
}

/** What an amount of memory or CPU means. */
export function memory({ path, view }: InService): Facts {
  const text = certain(view);
  if (text === undefined || text.includes('$')) return [];
  const key = String(path.at(-1));
  const isLimit = key === 'mem_limit' || key === 'cpus' ? !path.includes('reservations') : path.includes('limits');
  if (key === 'cpus') {
    const cores = /^\d*\.?\d+$/.test(text) ? Number(text) : undefined;
    if (!cores || !isLimit) return [];
    return [
      {
        en: `Every container gets at most **${cores}** of this machine's CPU cores.`,
        ko: `컨테이너마다 이 장비의 CPU 코어를 최대 **${cores}**개까지 씁니다.`,
      },
    ];
  }
  const [, digits, unit = ''] = /^(\d+\.?\d*|\.\d+) ?(?:([kmgt])i?b?|b)?$/i.exec(text) ?? [];
  if (digits === undefined || Number(digits) === 0) return [];
  const size = bytes(Number(digits) * 1024 ** (unit === '' ? 0 : 'kmgt'.indexOf(unit.toLowerCase()) + 1));
  if (isLimit) {
    return [
      {
        en: `Every container gets at most **${size}** of memory; when that and its swap are used up, it is killed.`,
        ko: `컨테이너마다 메모리를 최대 **${size}**까지 쓰며, 스왑까지 다 쓰면 강제 종료됩니다.`,
      },
    ];
  }
  return [{ en: `**${size}** of memory.`, ko: `메모리 **${size}** 입니다.` }];
}

/** Where variables are read from, and what wins over them. */
export function envFile({ service: { body }, path }: InService): Facts {
  const files = body.get('env_file');
  const index = path[3];
  const item = typeof index === 'number' ? files.items[index] : files.kind === 'list' ? files.items[0] : files;
  if (!item || (files.kind === 'list' && typeof index !== 'number' && files.items.length > 1)) return [];
  const name = certain(item.kind === 'map' ? item.get('path') : item);
  if (name === undefined || name.includes('$')) return [];
  const own = body.get('environment');
  const count = own.kind === 'map' ? own.fields.size : own.items.length;
  const file = code(name);
  const isOptional = item.get('required').value('1.2') === false;
  const needed = isOptional ? { en: 'may be missing', ko: '없어도 됩니다' } : { en: 'must exist', ko: '있어야 합니다' };
  return [
    {
      en: `${file}${name.startsWith('/') ? '' : ", seen from this file's folder,"} ${needed.en}; its variables go into the container, not into \`\${...}\` of this file.`,
      ko: `${file} 파일이 ${needed.ko}. 그 변수는 컨테이너에 들어가며 이 파일의 \`\${...}\`에는 쓰이지 않습니다.`,
    },
    count === 0
      ? undefined
      : {
          en: `\`environment\` wins over it: ${boldCounted(count, 'variable')}.`,
          ko: `\`environment\`에 적힌 변수 **${count}**개가 이 파일보다 우선합니다.`,
        },
  ];
}

/** Where a secret or config comes from and who gets it: on its key at the top level. */
export function fileResource({ document, root }: ComposeSubject, section: 'secrets' | 'configs', name: string): Facts {
  const file = certain(root.get(section, name, 'file'));
  const users = servicesIn(document)
    .filter(({ body }) =>
      body.get(section).items.some(item => certain(item.kind === 'map' ? item.get('source') : item) === name),
    )
    .map(service => service.name);
  const names = listed(users);
  const source = file === undefined || file.includes('$') ? undefined : code(file);
  if (users.length === 0) return [];
  return [
    {
      en: `${source === undefined ? 'Given' : `The file ${source} is given`} to ${boldCounted(users.length, 'service')}: ${names.en}.`,
      ko: `${source === undefined ? '' : `${source} 파일의 내용을 `}서비스 **${users.length}**개에 넘깁니다: ${names.ko}`,
    },
  ];
}
