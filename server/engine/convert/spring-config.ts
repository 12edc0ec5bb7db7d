import type { Text } from '../text/text';
import { clientNotes, deliveryNotes, mongoNotes, secretNotes, tooLarge, unreadable } from './config-notes';
import {
  type ConfigSource,
  documentsOf,
  isFilled,
  secretFolder,
  secretsTaken,
  type Tree,
  textOf,
  withImport,
} from './config-tree';
import type { Conversion, Note } from './conversion';
import { joined, printed, type Remark } from './print';
import { isEncrypted, placeholder } from './secrets';
import { serviceName } from './service';
import type { Setting } from './spring-part';

export type { ConfigSource } from './config-tree';

/** What a container needs to read its configuration from ConfigMap and Secret: items of its lists and its Pod's. */
export interface ConfigUse {
  readonly env: readonly Item[];
  readonly envFrom: readonly Item[];
  readonly volumeMounts: readonly Item[];
  readonly volumes: readonly Item[];
}

export type Item = Readonly<Record<string, unknown>>;

/** The configuration of an application as Kubernetes delivers it. */
export interface ConfigConversion extends Conversion {
  readonly use: ConfigUse;
  readonly configMap: string;
  /** Absent where nothing is secret. */
  readonly secret?: string;
}

/**
 * ConfigMap and Secret for what an application gets from the config server. `sources` are its files of the config
 * repository, from the weakest to the strongest; without them there is only a place to fill in. `settings` are the
 * application's own, which say how it reaches the config server.
 */
export function configOf(
  application: string,
  sources: readonly ConfigSource[],
  settings: readonly Setting[],
): ConfigConversion {
  const name = serviceName(application) ?? 'application';
  const configMap = `${name}-config`;
  const split = splitSources(sources);
  if (split.files.size === 0) return skeleton(name, configMap, [...split.notes, ...clientNotes(settings)]);

  const secret = split.secrets.size > 0 ? `${name}-secret` : undefined;
  const documents = [printed(configMapData(configMap, split), []), ...(secret ? [secretText(secret, split)] : [])];
  return {
    files: [{ path: `${name}/config.yaml`, text: joined(documents) }],
    notes: [...split.notes, ...clientNotes(settings), ...deliveryNotes(configMap, secret)],
    use: mountedUse(configMap, secret),
    configMap,
    ...(secret && { secret }),
  };
}

function configMapData(name: string, { files }: Split): unknown {
  return { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name }, data: Object.fromEntries(files) };
}

function secretText(name: string, { secrets }: Split): Text {
  const stringData = Object.fromEntries([...secrets.keys()].map(key => [key, placeholder]));
  const remarks: Remark[] = [
    {
      path: ['stringData'],
      text: {
        en: 'Fill these in where nobody else can read them: a Secret is encoded, not encrypted. External Secrets, Sealed Secrets or SOPS keep them out of the repository.',
        ko: '다른 사람이 읽을 수 없는 곳에서 채우세요. Secret은 암호화가 아니라 인코딩일 뿐입니다. External Secrets, Sealed Secrets, SOPS를 쓰면 저장소에 남지 않습니다.',
      },
    },
  ];
  for (const [key, { value }] of secrets) {
    if (isEncrypted(value)) remarks.push({ path: ['stringData', key], text: encryptedRemark });
  }
  return printed({ apiVersion: 'v1', kind: 'Secret', metadata: { name }, type: 'Opaque', stringData }, remarks);
}

const encryptedRemark: Text = {
  en: 'Was {cipher}: only the config server can decrypt it. Enter the value in clear.',
  ko: '{cipher} 값이라 Config Server만 복호화할 수 있습니다. 평문 값을 입력하세요.',
};

const configFolder = '/etc/app-config';
const clientOff: Item = { name: 'SPRING_CLOUD_CONFIG_ENABLED', value: 'false' };

function mountedUse(configMap: string, secret: string | undefined): ConfigUse {
  return {
    env: [clientOff, { name: 'SPRING_CONFIG_ADDITIONAL_LOCATION', value: `optional:file:${configFolder}/` }],
    envFrom: [],
    volumeMounts: [
      { name: 'config', mountPath: configFolder, readOnly: true },
      ...(secret ? [{ name: 'secrets', mountPath: secretFolder, readOnly: true }] : []),
    ],
    volumes: [
      { name: 'config', configMap: { name: configMap } },
      ...(secret ? [{ name: 'secrets', secret: { secretName: secret } }] : []),
    ],
  };
}

/** A ConfigMap in environment form for the user to fill in. */
function skeleton(name: string, configMap: string, notes: readonly Note[]): ConfigConversion {
  const remark: Remark = {
    path: ['data', 'SPRING_DATASOURCE_URL'],
    text: {
      en: `keys of ${name}.yml in the config repository, in environment form`,
      ko: `설정 저장소의 ${name}.yml에 있는 키를 환경 변수 형식으로 적으세요`,
    },
  };
  const data = { SPRING_DATASOURCE_URL: placeholder };
  const text = printed({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: configMap }, data }, [remark]);
  return {
    files: [{ path: `${name}/config.yaml`, text }],
    notes: [
      {
        kind: 'question',
        text: {
          en: `What the config server gives to "${name}" is not in this workspace. Fill "${configMap}" in with the settings of ${name}.yml and application.yml of the config repository; passwords belong in a Secret.`,
          ko: `Config Server가 "${name}" 애플리케이션에 주는 설정이 작업 영역에 없습니다. 설정 저장소의 ${name}.yml과 application.yml에 있는 설정으로 "${configMap}" ConfigMap을 채우고, 비밀번호는 Secret에 두세요.`,
        },
      },
      ...notes,
    ],
    use: { env: [clientOff], envFrom: [{ configMapRef: { name: configMap } }], volumeMounts: [], volumes: [] },
    configMap,
  };
}

interface Split {
  /** Keys of the ConfigMap and the files that they hold. */
  readonly files: ReadonlyMap<string, string>;
  /** Keys of the Secret, with the setting that each stands for. */
  readonly secrets: ReadonlyMap<string, { readonly value: string }>;
  readonly notes: readonly Note[];
}

function splitSources(sources: readonly ConfigSource[]): Split {
  const files = new Map<string, string>();
  const secrets = new Map<string, { value: string }>();
  const notes: Note[] = [];
  const parts = new Map<string, Tree[]>();
  for (const source of sources) {
    const documents = documentsOf(source);
    if (!documents) {
      notes.push(unreadable(source));
      continue;
    }
    for (const document of documents) {
      for (const found of secretsTaken(document)) {
        notes.push(...secretNotes(found, secrets.get(found.key), source));
        if (!secrets.has(found.key)) secrets.set(found.key, found);
      }
    }
    const key = source.profile ? `application-${source.profile}.yml` : 'application.yml';
    parts.set(key, [...(parts.get(key) ?? []), ...documents.filter(isFilled)]);
  }
  if (secrets.size > 0) parts.set('application.yml', withImport(parts.get('application.yml') ?? []));
  for (const [key, documents] of parts) {
    if (documents.length > 0) files.set(key, documents.map(textOf).join('---\n'));
  }
  const size = [...files.values()].reduce((sum, text) => sum + text.length, 0);
  if (size > 1_000_000) notes.push(tooLarge);
  if (sources.some(({ text }) => /mongodb/.test(text)) && files.size > 0) notes.push(...mongoNotes(files, secrets));
  return { files, secrets, notes };
}
