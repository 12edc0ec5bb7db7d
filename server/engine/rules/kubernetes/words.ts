import type { Expected } from '../../schema/walk';
import type { Text } from '../../text/text';

/** How an object type is called in a sentence: "a container", "the spec of a Deployment". */
export function ownerName(owner: string): Text {
  const known = Object.hasOwn(owners, owner) ? owners[owner] : undefined;
  if (known) return known;
  const [, kind] = /^([A-Z]\w*)Spec$/.exec(owner) ?? [];
  if (kind) return { en: `the spec of ${article(kind)}`, ko: `${kind}의 spec` };
  return /^[A-Z]/.test(owner) ? { en: article(owner), ko: owner } : { en: `"${owner}"`, ko: `"${owner}" 항목` };
}

/** What a type asks for, as it stands in a sentence. */
export function expectation(expected: Expected): Text {
  return expectations[expected];
}

/** The last key of a path: "ports" of `spec.ports[0]`, "a/b" of `metadata.labels["a/b"]`. */
export function fieldName(path: string): string {
  const [, quoted, plain] = /(?:\["([^"]*)"\]|([\w-]+))(?:\[\d+\])*$/.exec(path) ?? [];
  return quoted ?? plain ?? path;
}

/** "a", "b" and "c". */
export function listed(names: readonly string[]): Text {
  const quoted = names.map(name => `"${name}"`);
  const head = quoted.slice(0, -1).join(', ');
  return { en: head ? `${head} and ${quoted.at(-1)}` : quoted.join(''), ko: quoted.join(', ') };
}

/** The first few of many, so that a sentence stays one. */
export function shortList(names: readonly string[]): string {
  const shown = names.filter(name => name !== '').slice(0, 12);
  return shown.join(', ') + (names.length > shown.length + 1 ? ', ...' : '');
}

function article(noun: string): string {
  return `${/^(?:[AEIO]|HTTP|HPA|NFS|RBD)/.test(noun) ? 'an' : 'a'} ${noun}`;
}

const owners: Readonly<Record<string, Text>> = {
  Container: { en: 'a container', ko: '컨테이너' },
  ContainerPort: { en: 'a container port', ko: '컨테이너 포트' },
  EnvVar: { en: 'an environment variable', ko: '환경 변수' },
  EphemeralContainer: { en: 'an ephemeral container', ko: '임시 컨테이너' },
  JobTemplateSpec: { en: 'a Job template', ko: 'Job 템플릿' },
  LabelSelector: { en: 'a selector', ko: '셀렉터' },
  ObjectMeta: { en: 'metadata', ko: '메타데이터(`metadata`)' },
  PodSpec: { en: 'the spec of a Pod', ko: '파드의 spec' },
  PodTemplateSpec: { en: 'a Pod template', ko: '파드 템플릿' },
  Probe: { en: 'a probe', ko: '프로브' },
  ResourceRequirements: { en: 'resources', ko: '리소스(`resources`)' },
  Service: { en: 'a Service', ko: '서비스' },
  ServicePort: { en: 'a port of a Service', ko: '서비스의 포트' },
  ServiceSpec: { en: 'the spec of a Service', ko: '서비스의 spec' },
  Volume: { en: 'a volume', ko: '볼륨' },
  VolumeMount: { en: 'a volume mount', ko: '볼륨 마운트' },
};

const expectations: Readonly<Record<Expected, Text>> = {
  object: { en: 'a mapping of fields', ko: '필드로 이루어진 매핑' },
  list: { en: 'a list', ko: '목록' },
  string: { en: 'a string', ko: '문자열' },
  integer: { en: 'an integer', ko: '정수' },
  number: { en: 'a number', ko: '숫자' },
  boolean: { en: 'true or false', ko: 'true 또는 false' },
  quantity: { en: 'a quantity such as 500m or 128Mi', ko: '500m, 128Mi 같은 수량' },
  'int-or-string': { en: 'an integer or a string', ko: '정수 또는 문자열' },
};
