import type { Resource } from '../../model/kubernetes';
import { generatedNames, type PlacedObject } from '../../model/objects';
import { certain, podTemplate } from '../../model/workloads';
import { memo } from '../../text/memo';
import type { Text } from '../../text/text';
import type { View } from '../../yaml/view';
import { allContainersOf, containerAround, named, namesOf, podSpecOf, type Subject } from './subject';
import { viewAt } from './traffic';
import { boldCounted, code, counted, type Facts, integerOr, isUnset, listed, nameOf, quoted } from './words';

/** Where an environment variable's value is written: on `configMapKeyRef`, `secretKeyRef` and below. */
export function keyReference(subject: Subject): Facts {
  const at = subject.path.findLastIndex(step => step === 'configMapKeyRef' || step === 'secretKeyRef');
  const reference = viewAt(subject.object.body, subject.path.slice(0, at + 1));
  const kind = subject.path[at] === 'configMapKeyRef' ? 'ConfigMap' : 'Secret';
  const name = reference && certain(reference.get('name'));
  const key = reference && certain(reference.get('key'));
  if (!reference || name === undefined || key === undefined) return [];
  const source = sourceOf(subject, kind, name);
  if (source === 'missing') return [notDeclared(kind, name, isOptional(reference))];
  if (source === 'unsure') return [];
  const { body, file } = source;
  const where = nameOf(file);
  const value = ['data', 'stringData', 'binaryData'].map(part => body.get(part, key)).find(view => !isUnset(view));
  if (!value) {
    return [
      {
        en: `${kind} ${quoted(name)} (${where}) has no key ${code(key)}.`,
        ko: `${quoted(name)} ${kind}(${where})에는 이 키(${code(key)})가 없습니다.`,
      },
    ];
  }
  const text = certain(value);
  // What is secret is not shown, also not in somebody's own editor: screens are shared.
  if (kind === 'Secret' || text === undefined) {
    return [
      {
        en: `The value is the key ${code(key)} of ${kind} ${quoted(name)} in **${where}**.`,
        ko: `값은 **${where}** 파일에 있는 ${quoted(name)} ${kind}의 키(${code(key)})에서 옵니다.`,
      },
    ];
  }
  return [
    {
      en: `The value is ${code(text)}, from ${kind} ${quoted(name)} in ${where}.`,
      ko: `값은 ${code(text)} 입니다(${where} 파일의 ${quoted(name)} ${kind}).`,
    },
  ];
}

/** Which variables a whole ConfigMap or Secret adds: on `envFrom` and below. */
export function wholeReference(subject: Subject): Facts {
  const at = subject.path.findLastIndex(step => step === 'configMapRef' || step === 'secretRef');
  const reference = viewAt(subject.object.body, subject.path.slice(0, at + 1));
  const kind = subject.path[at] === 'configMapRef' ? 'ConfigMap' : 'Secret';
  const name = reference && certain(reference.get('name'));
  if (!reference || name === undefined) return [];
  const source = sourceOf(subject, kind, name);
  if (source === 'missing') return [notDeclared(kind, name, isOptional(reference))];
  if (source === 'unsure') return [];
  const keys = keysOf(source);
  const names = listed(keys);
  if (keys.length === 0) return [];
  return [
    {
      en: `Adds ${boldCounted(keys.length, 'variable')} from ${nameOf(source.file)}: ${names.en}.`,
      ko: `${nameOf(source.file)} 파일에서 변수 **${keys.length}**개를 더합니다: ${names.ko}`,
    },
  ];
}

function sourceOf(subject: Subject, kind: string, name: string): PlacedObject | 'missing' | 'unsure' {
  if (generatedNames(subject.workspace).has(name)) return 'unsure';
  const found = named(subject, kind, name);
  // Secrets are rarely kept in files, so one that is missing here says nothing.
  if (found === 'missing') return kind === 'Secret' ? 'unsure' : 'missing';
  return found === 'unsure' ? found : found.object;
}

function notDeclared(kind: string, name: string, optional: boolean): Text {
  const rest = optional
    ? { en: 'it is optional, so the Pod starts without it', ko: '선택 사항(`optional`)이라 없어도 파드는 시작됩니다' }
    : { en: 'the Pod starts only once the cluster has it', ko: '클러스터에 있어야 파드가 시작됩니다' };
  return {
    en: `No file of this workspace declares ${kind} ${quoted(name)}; ${rest.en}.`,
    ko: `이 작업 영역의 파일에는 ${quoted(name)} ${kind} 선언이 없습니다. ${rest.ko}.`,
  };
}

function isOptional(reference: View): boolean {
  return reference.get('optional').value('1.1') === true;
}

function keysOf({ body }: PlacedObject): readonly string[] {
  return ['data', 'stringData', 'binaryData'].flatMap(part => [...body.get(part).fields.keys()]);
}

/** Who uses a ConfigMap, Secret or claim: on its `kind` and `name`. */
export function usedBy(subject: Subject): Facts {
  const { object, application } = subject;
  const { kind, name, namespace } = object;
  if (kind === undefined || name === undefined) return [];
  const users = application.objects.filter(
    other => other.namespace === namespace && namesUsed(other.resource).get(kind)?.includes(name),
  );
  const names = listed(namesOf(users));
  if (names.en === '') return [];
  return [
    {
      en: `Used by ${boldCounted(users.length, 'workload')}: ${names.en}.`,
      ko: `워크로드 **${users.length}**개가 사용합니다: ${names.ko}`,
    },
  ];
}

/** The names of the ConfigMaps, Secrets and claims that a workload's Pods take in, by kind. */
const namesUsed = memo((resource: Resource): ReadonlyMap<string, readonly string[]> => {
  const podSpec = podTemplate(resource)?.get('spec');
  if (!podSpec) return new Map();
  const volumes = podSpec.get('volumes').items;
  const sources = [...volumes, ...volumes.flatMap(one => one.get('projected', 'sources').items)];
  const containers = allContainersOf(podSpec);
  const variables = containers.flatMap(one => one.get('env').items);
  const lists = containers.flatMap(one => one.get('envFrom').items);
  return new Map([
    ['PersistentVolumeClaim', texts(volumes.map(one => one.get('persistentVolumeClaim', 'claimName')))],
    [
      'ConfigMap',
      texts([
        ...sources.map(one => one.get('configMap', 'name')),
        ...variables.map(one => one.get('valueFrom', 'configMapKeyRef', 'name')),
        ...lists.map(one => one.get('configMapRef', 'name')),
      ]),
    ],
    [
      'Secret',
      texts([
        // A volume names its Secret by another key than a part of a projected volume.
        ...sources.flatMap(one => [one.get('secret', 'secretName'), one.get('secret', 'name')]),
        ...variables.map(one => one.get('valueFrom', 'secretKeyRef', 'name')),
        ...lists.map(one => one.get('secretRef', 'name')),
        ...podSpec.get('imagePullSecrets').items.map(one => one.get('name')),
      ]),
    ],
  ]);
});

function texts(views: readonly View[]): readonly string[] {
  return views.flatMap(view => certain(view) ?? []);
}

/** What a volume mount shows: on an item of `volumeMounts`. */
export function mountShows(subject: Subject): Facts {
  const at = subject.path.lastIndexOf('volumeMounts');
  const index = subject.path[at + 1];
  const mount = typeof index === 'number' ? containerAround(subject)?.get('volumeMounts').items[index] : undefined;
  const name = mount && certain(mount.get('name'));
  const path = mount && certain(mount.get('mountPath'));
  const podSpec = podSpecOf(subject.object);
  if (name === undefined || path === undefined || !podSpec) return [];
  const template = subject.object.body
    .get('spec', 'volumeClaimTemplates')
    .items.find(one => one.get('metadata', 'name').text === name);
  if (subject.object.kind === 'StatefulSet' && template) return [claimPerPod(subject, name)];
  const volume = podSpec.get('volumes').items.find(one => one.get('name').text === name);
  const source = volume && sourceWords(subject, volume);
  const part = mount && certain(mount.get('subPath'));
  if (!source) return [];
  if (part !== undefined) {
    return [
      {
        en: `${code(path)} shows only ${code(part)} of ${source.en}.`,
        ko: `${code(path)} 경로의 내용: ${source.ko} 중 ${code(part)}`,
      },
    ];
  }
  return [{ en: `${code(path)} shows ${source.en}.`, ko: `${code(path)} 경로의 내용: ${source.ko}` }];
}

/** What a volume is and who mounts it: on an item of `volumes`. */
export function volumeIs(subject: Subject): Facts {
  const at = subject.path.lastIndexOf('volumes');
  const index = subject.path[at + 1];
  const podSpec = podSpecOf(subject.object);
  const volume = typeof index === 'number' ? podSpec?.get('volumes').items[index] : undefined;
  const name = volume && certain(volume.get('name'));
  if (!podSpec || !volume || name === undefined) return [];
  const users = allContainersOf(podSpec).filter(container =>
    container.get('volumeMounts').items.some(mount => mount.get('name').text === name),
  );
  const names = texts(users.map(container => container.get('name')));
  const source = sourceWords(subject, volume);
  const mounted = listed(names);
  return [
    source && { en: `The volume is ${source.en}.`, ko: `볼륨의 내용: ${source.ko}` },
    names.length === 0
      ? undefined
      : {
          en: `Mounted by ${boldCounted(names.length, 'container')}: ${mounted.en}.`,
          ko: `컨테이너 **${names.length}**개가 마운트합니다: ${mounted.ko}`,
        },
  ];
}

/** What is in a volume, as a part of a sentence. */
function sourceWords(subject: Subject, volume: View): Text | undefined {
  const emptyDir = volume.get('emptyDir');
  if (emptyDir.exists) {
    return emptyDir.get('medium').text === 'Memory'
      ? {
          en: 'an empty folder **in memory** that ends with the Pod',
          ko: '**메모리**에 두는 빈 폴더(파드와 함께 사라짐)',
        }
      : { en: 'an **empty folder** that ends with the Pod', ko: '**빈 폴더**(파드와 함께 사라짐)' };
  }
  const host = certain(volume.get('hostPath', 'path'));
  if (host !== undefined) {
    return {
      en: `the folder or file ${code(host)} of **whichever node** the Pod runs on`,
      ko: `파드가 **실행되는 노드**의 ${code(host)}`,
    };
  }
  const claim = certain(volume.get('persistentVolumeClaim', 'claimName'));
  if (claim !== undefined) return claimWords(subject, claim);
  const config = certain(volume.get('configMap', 'name'));
  if (config !== undefined) return filesOf(subject, 'ConfigMap', config, volume.get('configMap', 'items'));
  const secret = certain(volume.get('secret', 'secretName'));
  return secret === undefined ? undefined : filesOf(subject, 'Secret', secret, volume.get('secret', 'items'));
}

function filesOf(subject: Subject, kind: string, name: string, chosen: View): Text {
  const source = sourceOf(subject, kind, name);
  const keys = typeof source === 'string' || chosen.items.length > 0 ? [] : keysOf(source);
  const files = listed(keys);
  const what = { en: `the files of ${kind} ${quoted(name)}`, ko: `${quoted(name)} ${kind}의 파일` };
  return keys.length === 0 || typeof source === 'string'
    ? what
    : {
        en: `${what.en} (${nameOf(source.file)}): **${files.en}**`,
        ko: `${what.ko}(${nameOf(source.file)}): **${files.ko}**`,
      };
}

function claimWords(subject: Subject, claim: string): Text {
  const found = named(subject, 'PersistentVolumeClaim', claim);
  const spec = typeof found === 'string' ? undefined : found.object.body.get('spec');
  const size = spec && certain(spec.get('resources', 'requests', 'storage'));
  const modes = spec ? texts(spec.get('accessModes').items).join(', ') : '';
  const details = size !== undefined && modes !== '' ? ` (**${size}**, ${modes})` : '';
  return {
    en: `the storage of claim ${quoted(claim)}${details}, which outlives the Pod`,
    ko: `파드가 사라져도 남는 저장소(PVC ${quoted(claim)})${details}`,
  };
}

/** What a StatefulSet's `volumeClaimTemplates` make. */
export function claimTemplates(subject: Subject): Facts {
  const at = subject.path.lastIndexOf('volumeClaimTemplates');
  const index = subject.path[at + 1];
  const templates = subject.object.body.get('spec', 'volumeClaimTemplates').items;
  const template = typeof index === 'number' ? templates[index] : templates.length === 1 ? templates[0] : undefined;
  const name = template && certain(template.get('metadata', 'name'));
  return name === undefined ? [] : [claimPerPod(subject, name)];
}

function claimPerPod({ object }: Subject, claim: string): Text | undefined {
  const replicas = integerOr(object.body.get('spec', 'replicas'), 1);
  const first = integerOr(object.body.get('spec', 'ordinals', 'start'), 0);
  if (object.name === undefined || replicas === undefined || first === undefined || replicas === 0) return undefined;
  const ordinals = Array.from({ length: Math.min(replicas, 1000) }, (_, index) => first + index);
  const names = listed(ordinals.map(ordinal => `${claim}-${object.name}-${ordinal}`));
  return {
    en: `Every Pod has a claim of its own, ${counted(replicas, 'claim')} in all: **${names.en}**.`,
    ko: `파드마다 PVC를 따로 두어 모두 ${replicas}개입니다: **${names.ko}**`,
  };
}
