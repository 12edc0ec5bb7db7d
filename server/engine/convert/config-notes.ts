import { propertiesUnder } from '../model/properties';
import type { ConfigSource, FoundSecret } from './config-tree';
import type { Note } from './conversion';
import { isEncrypted } from './secrets';
import { canonicalSegments, isOpen, noted, type Setting, valueIn } from './spring-part';

/** What to know about a setting that moves to the Secret; `known` is what has its place there already. */
export function secretNotes(
  { key, name, value }: FoundSecret,
  known: { readonly value: string } | undefined,
  { uri }: ConfigSource,
): readonly Note[] {
  const where = uri === undefined ? '' : (uri.split('/').at(-1) ?? '');
  if (known) {
    if (known.value === value) return [];
    return [
      {
        kind: 'question',
        text: {
          en: `"${name}" has several values in the config repository; the Secret has one for all profiles. Decide which one Kubernetes gets.`,
          ko: `"${name}" 설정은 설정 저장소에 값이 여러 개인데 Secret에는 모든 프로필에 쓰일 값 하나만 있습니다. 쿠버네티스에서 쓸 값을 정하세요.`,
        },
      },
    ];
  }
  if (isEncrypted(value)) {
    return [
      {
        kind: 'question',
        text: {
          en: `"${name}" is encrypted ({cipher}) and only the config server can decrypt it. Enter the value in clear under "${key}" of the Secret.`,
          ko: `"${name}" 값은 암호화({cipher})되어 있어 Config Server만 복호화할 수 있습니다. Secret의 "${key}" 항목에 평문 값을 입력하세요.`,
        },
      },
    ];
  }
  const place = where === '' ? { en: '', ko: '' } : { en: ` of ${where}`, ko: `(${where})` };
  return [
    {
      kind: 'question',
      text: isOpen(value)
        ? {
            en: `"${name}"${place.en} is filled in from ${value} so far. Enter the value under "${key}" of the Secret.`,
            ko: `"${name}" 설정${place.ko}에는 지금까지 변수(${value})의 값이 쓰였습니다. Secret의 "${key}" 항목에 값을 입력하세요.`,
          }
        : {
            en: `"${name}"${place.en} looks like a secret, so it moves to the Secret without its value. Enter that under "${key}".`,
            ko: `"${name}" 설정${place.ko}은 비밀 값으로 보여 값 없이 Secret으로 옮깁니다. "${key}" 항목에 값을 입력하세요.`,
          },
    },
  ];
}

/** A file that nobody can divide. */
export function unreadable({ uri }: ConfigSource): Note {
  const name = uri?.split('/').at(-1) ?? '';
  return {
    kind: 'question',
    text: {
      en: `The configuration file "${name}" cannot be read as YAML, so its settings are not carried over.`,
      ko: `"${name}" 설정 파일을 YAML로 읽을 수 없어 그 설정은 옮기지 않았습니다.`,
    },
  };
}

/** More than the API server takes. */
export const tooLarge: Note = {
  kind: 'question',
  text: {
    en: 'A ConfigMap holds at most 1 MiB, and these settings are about as large. Split them into several.',
    ko: 'ConfigMap은 1MiB까지만 담을 수 있는데 설정이 그만큼 큽니다. 여러 개로 나누세요.',
  },
};

/** Spring Boot 4 reads the connection to MongoDB elsewhere. */
export function mongoNotes(files: ReadonlyMap<string, string>, secrets: ReadonlyMap<string, unknown>): readonly Note[] {
  const isOld =
    [...secrets.keys()].some(key => key.startsWith('spring.data.mongodb.')) ||
    [...files.values()].some(text => /^ {2}data:\n(?: {4}.*\n)*? {4}mongodb:/m.test(text));
  if (!isOld) return [];
  return [
    {
      kind: 'changed',
      text: {
        en: 'Since Spring Boot 4.0 the connection of `spring.data.mongodb.*` (host, database, password) is read from `spring.mongodb.*`; rename it with the upgrade, in the Secret too.',
        ko: '스프링 부트 4.0부터 `spring.data.mongodb.*`의 접속 정보(host, database, password)는 `spring.mongodb.*`에서 읽습니다. 업그레이드할 때 Secret의 키도 함께 바꾸세요.',
      },
    },
  ];
}

/** How the configuration reaches the application, and what goes with the config server. */
export function deliveryNotes(configMap: string, secret: string | undefined): readonly Note[] {
  const names = secret ? `"${configMap}", "${secret}"` : `"${configMap}"`;
  return [
    {
      kind: 'question',
      text: {
        en: '`optional:` and `configtree:` need Spring Boot 2.4. Before that write file:/etc/app-config/ as the location and give the Secret to the container by envFrom, with keys such as SPRING_DATASOURCE_PASSWORD.',
        ko: '`optional:`과 `configtree:`는 스프링 부트 2.4부터 쓸 수 있습니다. 그 전 버전에서는 위치를 `file:/etc/app-config/`로 적고 Secret은 SPRING_DATASOURCE_PASSWORD 같은 키로 만들어 `envFrom`으로 넘기세요.',
      },
    },
    {
      kind: 'changed',
      text: {
        en: `Kubernetes delivers the configuration itself (${names}). Mounted files change in place after about a minute, but Spring does not read them again: restart the rollout, or put a hash of the configuration into an annotation of the Pod.`,
        ko: `쿠버네티스가 설정을 직접 전달합니다(${names}). 마운트한 파일은 1분쯤 뒤에 바뀌지만 스프링이 다시 읽지는 않으므로, 롤아웃을 재시작하거나 파드 어노테이션에 설정의 해시를 넣으세요.`,
      },
    },
    {
      kind: 'dropped',
      text: {
        en: 'A label or branch chosen at runtime, /encrypt and /decrypt, and refreshing without a restart are lost with the config server. Git and its pull requests stay the history.',
        ko: '실행 중에 레이블이나 브랜치를 고르는 기능, /encrypt와 /decrypt, 재시작 없는 갱신은 Config Server와 함께 없어집니다. 이력은 Git과 풀 리퀘스트에 남습니다.',
      },
    },
  ];
}

/** What becomes of the settings that lead the application to its config server. */
export function clientNotes(settings: readonly Setting[]): readonly Note[] {
  const notes: Note[] = [];
  for (const setting of propertiesUnder(settings, 'spring.cloud.config') as readonly Setting[]) {
    if (canonicalSegments(setting)[3] === 'server') continue;
    notes.push(
      noted('dropped', setting, {
        en: `"${setting.name}" leads to the config server, which Kubernetes replaces with ConfigMap and Secret.`,
        ko: `"${setting.name}" 설정은 Config Server에 접속하는 데 쓰이며, 쿠버네티스에서는 ConfigMap과 Secret이 Config Server를 대신합니다.`,
      }),
    );
  }
  for (const setting of propertiesUnder(settings, 'spring.config.import') as readonly Setting[]) {
    if (!/(?:^|[,;\s])(?:optional:)?configserver:/.test(setting.value)) continue;
    notes.push(setting.value.includes('optional:configserver:') ? importOff(setting) : importBreaks(setting));
  }
  if (valueIn(settings, 'encrypt.key') !== undefined || valueIn(settings, 'encrypt.key-store.location') !== undefined) {
    notes.push({
      kind: 'dropped',
      text: {
        en: '`encrypt.*` is needed only for {cipher} values, which a Secret does not have.',
        ko: '`encrypt.*`는 {cipher} 값에만 필요하며 Secret에는 그런 값이 없습니다.',
      },
    });
  }
  return notes;
}

function importOff(setting: Setting): Note {
  return noted('dropped', setting, {
    en: 'The import of the config server does nothing on Kubernetes, where SPRING_CLOUD_CONFIG_ENABLED switches its client off.',
    ko: '쿠버네티스에서는 SPRING_CLOUD_CONFIG_ENABLED가 Config Server 클라이언트를 끄므로 이 import는 아무 일도 하지 않습니다.',
  });
}

function importBreaks(setting: Setting): Note {
  return noted('question', setting, {
    en: 'This import is not optional: with the config client switched off nothing understands "configserver:", and the application does not start. Write `optional:configserver:`, or move it to a document for other profiles (`spring.config.activate.on-profile: "!kubernetes"`).',
    ko: '이 import는 필수라서, 설정 클라이언트를 끄면 "configserver:" 주소를 읽을 수 없어 애플리케이션이 시작되지 않습니다. `optional:configserver:`로 바꾸거나 다른 프로필용 문서(`spring.config.activate.on-profile: "!kubernetes"`)로 옮기세요.',
  });
}
