import type { Text } from '../text/text';
import type { Note } from './conversion';
import { printed } from './print';
import { isSecret, placeholder } from './secrets';
import type { ConfigUse, Item } from './spring-config';
import { type Setting, valueIn } from './spring-part';

/** A Spring application that nothing runs on Kubernetes yet. */
export interface NewWorkload {
  readonly name: string;
  readonly settings: readonly Setting[];
  /** As Compose has it. */
  readonly image?: string | undefined;
  readonly port?: number | undefined;
  /** The environment that Compose gives it. */
  readonly variables?: readonly Variable[];
  /** How it reads the configuration that the config server gave it. */
  readonly config?: ConfigUse | undefined;
  /** The profiles that some of its settings are written for. */
  readonly profiles?: readonly string[];
  /** Whether it has to be told to leave its registry alone. */
  readonly leavesEureka?: boolean;
  /** The version of Kubernetes that it will run on, such as "1.36"; the newest one if none is known. */
  readonly version?: string;
}

export interface Variable {
  readonly name: string;
  readonly value: string;
}

/** The environment of a container. */
export interface Environment {
  readonly items: readonly Item[] | undefined;
  /** Variables whose values go to a Secret. */
  readonly secrets: readonly string[];
  readonly notes: readonly Note[];
}

/** The environment that Compose gives, as Kubernetes has it: without what leads to servers that go away. */
export function environmentOf(name: string, workload: NewWorkload): Environment {
  const { variables = [], config } = workload;
  const notes: Note[] = [];
  const secrets: string[] = [];
  const active = activeProfiles(workload).join(',');
  const items: Item[] = [{ name: 'SPRING_PROFILES_ACTIVE', value: active }];
  const hasEureka = workload.leavesEureka || variables.some(isEureka);
  if (hasEureka) items.push({ name: 'EUREKA_CLIENT_ENABLED', value: 'false' });
  items.push(...(config?.env ?? []));
  notes.push(profileNote(active));

  const taken = new Set(items.map(item => item.name));
  for (const variable of variables) {
    if (taken.has(variable.name)) continue;
    taken.add(variable.name);
    if (isEureka(variable) || (config && isConfigClient(variable))) {
      notes.push(goneVariable(variable.name));
    } else if (isSecret([variable.name], variable.value)) {
      secrets.push(variable.name);
      items.push({ name: variable.name, valueFrom: { secretKeyRef: { name: secretName(name), key: variable.name } } });
      notes.push(secretVariable(variable.name, secretName(name)));
    } else {
      const value = withDefaults(variable.value);
      const isKnown = !/\$[{A-Za-z_]/.test(value.replaceAll('$$', ''));
      items.push({ name: variable.name, value: isKnown ? value.replaceAll('$$', '$') : placeholder });
      if (!isKnown) notes.push(openVariable(variable));
    }
  }
  return { items, secrets, notes };
}

function secretName(name: string): string {
  return `${name}-environment`;
}

/** The Secret that the variables read. */
export function secretOf(name: string, variables: readonly string[]): Text {
  const stringData = Object.fromEntries(variables.map(variable => [variable, placeholder]));
  return printed(
    { apiVersion: 'v1', kind: 'Secret', metadata: { name: secretName(name) }, type: 'Opaque', stringData },
    [
      {
        path: ['stringData'],
        text: {
          en: 'Fill these in where nobody else can read them: a Secret is encoded, not encrypted.',
          ko: '다른 사람이 읽을 수 없는 곳에서 채우세요. Secret은 암호화가 아니라 인코딩일 뿐입니다.',
        },
      },
    ],
  );
}

/**
 * The profiles that are active on Kubernetes: those of Compose, and `kubernetes` last. It takes the place of the one for
 * Docker, unless there are settings for that: what they say of names and ports holds in these containers too.
 */
export function activeProfiles({
  variables = [],
  settings,
  profiles = [],
}: Pick<NewWorkload, 'variables' | 'settings' | 'profiles'>): readonly string[] {
  const written =
    variables.find(({ name }) => name.toUpperCase() === 'SPRING_PROFILES_ACTIVE')?.value ??
    valueIn(settings, 'spring.profiles.active') ??
    '';
  const active = withDefaults(written)
    .split(',')
    .map(profile => profile.trim())
    .filter(profile => /^[\w.-]+$/.test(profile) && !/^(?:kubernetes|default)$/.test(profile))
    .filter(profile => !isForContainers(profile) || profiles.includes(profile));
  return [...new Set(active), 'kubernetes'];
}

function isForContainers(profile: string): boolean {
  return /^(?:docker(?:-compose)?|compose|container)$/i.test(profile);
}

function profileNote(active: string): Note {
  return {
    kind: 'changed',
    text: {
      en: `The active profiles are "${active}", so that application-kubernetes.yml is read last. One for Docker stays only if there are settings for it.`,
      ko: `application-kubernetes.yml을 마지막에 읽도록 활성 프로필을 정했습니다: "${active}". 도커용 프로필은 그 설정이 있을 때만 남깁니다.`,
    },
  };
}

function isEureka({ name }: Variable): boolean {
  return /^EUREKA_(?:CLIENT|INSTANCE)_|^eureka\.(?:client|instance)\./i.test(name);
}

function isConfigClient({ name, value }: Variable): boolean {
  return (
    /^SPRING_CLOUD_CONFIG_(?!SERVER_)/i.test(name) ||
    (/^SPRING_CONFIG_IMPORT$/i.test(name) && value.includes('configserver:'))
  );
}

function goneVariable(name: string): Note {
  return {
    kind: 'dropped',
    text: {
      en: `"${name}" leads to a server that is not needed on Kubernetes.`,
      ko: `"${name}" 변수는 쿠버네티스에서 필요 없는 서버에 접속하는 데 쓰입니다.`,
    },
  };
}

function secretVariable(name: string, secret: string): Note {
  return {
    kind: 'question',
    text: {
      en: `"${name}" looks like a secret: enter its value in the Secret "${secret}".`,
      ko: `"${name}" 변수는 비밀 값으로 보입니다. "${secret}" Secret에 값을 입력하세요.`,
    },
  };
}

function openVariable({ name, value }: Variable): Note {
  return {
    kind: 'question',
    text: {
      en: `Compose fills "${name}" in from ${value}, which Kubernetes does not do. Replace ${placeholder} by the value.`,
      ko: `컴포즈는 "${name}" 값을 변수(${value})로 채우지만 쿠버네티스는 그렇게 하지 않습니다. ${placeholder} 자리에 값을 적으세요.`,
    },
  };
}

/** Variables of Compose with the defaults that they name: `${TAG:-1.0}` is 1.0. */
export function withDefaults(text: string): string {
  return text.replace(/(?<!\$)\$\{\w+:?-([^${}]*)\}/g, '$1');
}
