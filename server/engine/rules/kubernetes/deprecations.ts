import { isPatched } from '../../model/application';
import { groupOf, type Resource, resourcesIn } from '../../model/kubernetes';
import { knownKind, podTemplate } from '../../model/workloads';
import type { KubernetesApi } from '../../schema/api';
import { memo } from '../../text/memo';
import type { Text } from '../../text/text';
import { withValue } from '../../yaml/insert';
import type { YamlDocument } from '../../yaml/stream';
import type { Entry, View } from '../../yaml/view';
import { withoutField } from '../practice/removal';
import type { Edit, FileRule, Fix } from '../rule';
import { underPatches } from './references';

/**
 * A field, label or annotation that Kubernetes gives up while its API lives on. From the descriptions of the API, the list
 * of well-known labels and annotations, and the release notes.
 */
export interface OldUse {
  readonly at: View;
  /** What is used, as a sentence calls it. */
  readonly name: string;
  /** Absent where it was so before anybody counted. */
  readonly since?: string;
  /** The first version that no longer honours it. */
  readonly gone?: string;
  /** What happens or may be done instead. */
  readonly advice: Text;
  readonly fix?: Omit<Fix, 'safe'>;
  /** Whether the fix keeps the meaning as long as no patch speaks of the name. */
  readonly isSafe?: boolean;
}

/** Judges the old uses in a file that `isMeant` picks for a version of Kubernetes. */
export function oldUses(
  isMeant: (use: OldUse, api: KubernetesApi) => boolean,
  sentence: (use: OldUse, version: string) => Text,
): FileRule['checkFile'] {
  const judged = memo((api: KubernetesApi) =>
    underPatches(function* (document, changes) {
      for (const use of usesIn(document)) {
        const { at, fix, name, isSafe = false } = use;
        if (!isMeant(use, api)) continue;
        const fixes = fix ? [{ ...fix, safe: isSafe && !isPatched(changes, name) }] : [];
        yield { span: at.keySpan, message: sentence(use, api.version), fixes };
      }
    }),
  );
  return (file, workspace, context) => judged(context.api)(file, workspace, context);
}

/** Whether a version is at least another one. */
export function isReached(version: string, now: string): boolean {
  return Number(version.split('.')[1]) <= Number(now.split('.')[1]);
}

const usesIn = memo((document: YamlDocument): readonly OldUse[] =>
  resourcesIn(document).flatMap(resource => [...inObject(resource), ...inPod(resource)]),
);

function inObject(resource: Resource): readonly OldUse[] {
  const spec = resource.body.get('spec');
  if (knownKind(resource) === 'Service') return ofService(spec);
  if (knownKind(resource) === 'Ingress') return ofIngress(resource);
  if (resource.kind === 'PersistentVolume' && resource.apiVersion === 'v1') return volumeTypes(spec);
  return [];
}

function ofService(spec: View): readonly OldUse[] {
  const addresses = spec.get('externalIPs');
  const address = spec.get('loadBalancerIP');
  return [
    ...(addresses.items.length > 0
      ? [
          {
            at: addresses,
            name: 'externalIPs',
            since: '1.36',
            advice: {
              en: 'Anybody who may write Services can draw traffic to such an address; a LoadBalancer or a Gateway is the way to be reached from outside.',
              ko: '서비스를 만들 수 있으면 누구나 이 주소의 트래픽을 가로챌 수 있으니, 밖에서 접속하게 하려면 LoadBalancer나 Gateway를 쓰세요.',
            },
          },
        ]
      : []),
    ...(address.text
      ? [
          {
            at: address,
            name: 'loadBalancerIP',
            since: '1.24',
            advice: {
              en: 'What it means depends on the cloud; its controller has an annotation for the address.',
              ko: '클라우드마다 뜻이 다르니, 컨트롤러가 정한 어노테이션으로 주소를 지정하세요.',
            },
          },
        ]
      : []),
  ];
}

/** The API server refuses a new Ingress with both, unless they agree. */
function ofIngress({ body, apiVersion = '' }: Resource): readonly OldUse[] {
  const key = 'kubernetes.io/ingress.class';
  const annotations = body.get('metadata', 'annotations');
  const entry = annotations.entries.find(one => one.key === key);
  if (!entry || groupOf(apiVersion) !== 'networking.k8s.io') return [];
  const { text } = entry.value;
  const field = body.get('spec', 'ingressClassName');
  const removal = withoutEntry(body.get('metadata'), 'annotations', entry);
  const addition = field.exists || !text ? undefined : withValue(body, ['spec', 'ingressClassName'], text);
  const edits = removal && (field.exists || addition) ? [removal, ...(addition ? [addition] : [])] : undefined;
  const isDone = field.exists && field.text === text;
  return [
    {
      at: entry.value,
      name: key,
      since: '1.18',
      advice: {
        en: 'The field `ingressClassName` has taken its place; it names an IngressClass, which the cluster must have.',
        ko: '`ingressClassName` 필드가 그 자리를 대신합니다. 클러스터에 같은 이름의 IngressClass가 있어야 합니다.',
      },
      ...(edits &&
        (isDone || !field.exists) && {
          fix: {
            title: isDone
              ? { en: 'Remove the annotation', ko: '어노테이션 삭제' }
              : { en: 'Move to ingressClassName', ko: 'ingressClassName으로 이동' },
            edits,
          },
        }),
    },
  ];
}

function inPod(resource: Resource): readonly OldUse[] {
  const kind = knownKind(resource);
  const template = kind === undefined ? undefined : podTemplate(resource);
  if (!template) return [];
  const spec = template.get('spec');
  return [
    ...ofAccount(spec),
    ...ofAnnotations(template),
    ...spec.get('volumes').items.flatMap(volumeTypes),
    ...ofNodeLabels(spec),
  ];
}

function ofAccount(spec: View): readonly OldUse[] {
  const entry = spec.entries.find(({ key }) => key === 'serviceAccount');
  const account = entry?.value.text;
  if (!entry || !account) return [];
  const field = spec.get('serviceAccountName');
  const removal = withoutField(spec, entry);
  const edits: readonly Edit[] | undefined = field.exists
    ? field.text === account && removal
      ? [removal]
      : undefined
    : [{ span: entry.keySpan, newText: 'serviceAccountName' }];
  return [
    {
      at: entry.value,
      name: 'serviceAccount',
      advice: {
        en: 'The field is called `serviceAccountName`.',
        ko: '지금 이름은 `serviceAccountName`입니다.',
      },
      ...(edits && {
        isSafe: true,
        fix: {
          title: field.exists
            ? { en: 'Remove serviceAccount', ko: 'serviceAccount 삭제' }
            : { en: 'Rename to serviceAccountName', ko: '이름 변경: serviceAccount → serviceAccountName' },
          edits,
        },
      }),
    },
  ];
}

/** Annotations that a field has replaced; where the field is there too, they are for older clusters. */
function ofAnnotations(template: View): readonly OldUse[] {
  const spec = template.get('spec');
  const has = (field: string) =>
    spec.get('securityContext', field).exists ||
    ['containers', 'initContainers'].some(list =>
      spec.get(list).items.some(container => container.get('securityContext', field).exists),
    );
  return template.get('metadata', 'annotations').entries.flatMap(({ key, value }): readonly OldUse[] => {
    if (/^(?:container\.)?seccomp\.security\.alpha\.kubernetes\.io\//.test(key) && !has('seccompProfile')) {
      const advice = {
        en: 'Set `securityContext.seccompProfile`.',
        ko: '`securityContext.seccompProfile` 필드에 적으세요.',
      };
      return [{ at: value, name: key, since: '1.19', gone: '1.27', advice }];
    }
    if (/^container\.apparmor\.security\.beta\.kubernetes\.io\//.test(key) && !has('appArmorProfile')) {
      const advice = {
        en: 'Set `securityContext.appArmorProfile`.',
        ko: '`securityContext.appArmorProfile` 필드에 적으세요.',
      };
      return [{ at: value, name: key, since: '1.30', advice }];
    }
    return [];
  });
}

/** The types of volumes that were built into Kubernetes. */
function volumeTypes(volume: View): readonly OldUse[] {
  return volume.entries.flatMap(({ key, value }) => {
    const fact = builtIn.get(key);
    return fact && value.kind === 'map' ? [{ at: value, name: key, ...fact }] : [];
  });
}

function replacedBy(driver: string): Text {
  return {
    en: `Kubernetes hands it to the driver ${driver}, which must be installed; claim a volume of its StorageClass.`,
    ko: `쿠버네티스는 이 볼륨을 ${driver} 드라이버에 맡기므로 드라이버가 설치되어 있어야 합니다. 그 StorageClass의 PVC를 쓰세요.`,
  };
}

const byDriver: Text = {
  en: 'Use a CSI driver for this storage.',
  ko: '이 스토리지의 CSI 드라이버를 쓰세요.',
};

const builtIn: ReadonlyMap<string, Pick<OldUse, 'since' | 'gone' | 'advice'>> = new Map([
  ['awsElasticBlockStore', { since: '1.17', advice: replacedBy('ebs.csi.aws.com') }],
  ['azureDisk', { since: '1.19', advice: replacedBy('disk.csi.azure.com') }],
  ['azureFile', { since: '1.21', advice: replacedBy('file.csi.azure.com') }],
  ['cephfs', { since: '1.28', gone: '1.31', advice: byDriver }],
  ['cinder', { advice: replacedBy('cinder.csi.openstack.org') }],
  ['flexVolume', { since: '1.23', advice: byDriver }],
  ['flocker', { since: '1.22', gone: '1.25', advice: byDriver }],
  ['gcePersistentDisk', { since: '1.17', advice: replacedBy('pd.csi.storage.gke.io') }],
  [
    'gitRepo',
    {
      since: '1.11',
      gone: '1.33',
      advice: {
        en: 'Clone into an `emptyDir` with an init container.',
        ko: '초기화 컨테이너로 `emptyDir`에 내려받으세요.',
      },
    },
  ],
  ['glusterfs', { since: '1.25', gone: '1.26', advice: byDriver }],
  ['portworxVolume', { since: '1.25', advice: replacedBy('pxd.portworx.com') }],
  ['quobyte', { since: '1.22', gone: '1.25', advice: byDriver }],
  ['rbd', { since: '1.28', gone: '1.31', advice: byDriver }],
  ['scaleIO', { since: '1.16', gone: '1.22', advice: byDriver }],
  ['storageos', { since: '1.22', gone: '1.25', advice: byDriver }],
  ['vsphereVolume', { since: '1.19', advice: replacedBy('csi.vsphere.vmware.com') }],
]);

/** The labels of nodes under their first names; every node has both. */
function ofNodeLabels(spec: View): readonly OldUse[] {
  const selector = spec.get('nodeSelector');
  const keys = selector.entries.flatMap(({ key, keySpan, value }) => {
    const name = labels.get(key);
    const isFree = name !== undefined && !selector.fields.has(name) && !selector.isAlias;
    return name === undefined ? [] : [{ at: value, name: key, to: name, span: isFree ? keySpan : undefined }];
  });
  const terms = spec.get('affinity', 'nodeAffinity');
  const required = terms.get('requiredDuringSchedulingIgnoredDuringExecution', 'nodeSelectorTerms').items;
  const preferred = terms.get('preferredDuringSchedulingIgnoredDuringExecution').items;
  const expressions = [...required, ...preferred.map(one => one.get('preference'))].flatMap(term =>
    term.get('matchExpressions').items.map(expression => expression.get('key')),
  );
  const around = ['podAffinity', 'podAntiAffinity'].flatMap(field => {
    const affinity = spec.get('affinity', field);
    return [
      ...affinity.get('requiredDuringSchedulingIgnoredDuringExecution').items,
      ...affinity.get('preferredDuringSchedulingIgnoredDuringExecution').items.map(one => one.get('podAffinityTerm')),
    ].map(term => term.get('topologyKey'));
  });
  const spread = spec.get('topologySpreadConstraints').items.map(one => one.get('topologyKey'));
  const values = [...expressions, ...around, ...spread].flatMap(at => {
    const name = labels.get(at.text ?? '');
    return name === undefined || at.text === undefined
      ? []
      : [{ at, name: at.text, to: name, span: at.isAlias ? undefined : at.span }];
  });
  return [...keys, ...values].map(({ at, name, to, span }) => ({
    at,
    name,
    since: name.endsWith('/arch') || name.endsWith('/os') ? '1.14' : '1.17',
    advice: { en: `The label is called "${to}".`, ko: `지금 이름은 "${to}"입니다.` },
    isSafe: true,
    ...(span && {
      fix: {
        title: { en: `Change to "${to}"`, ko: `이름 변경: "${name}" → "${to}"` },
        edits: [{ span, newText: to }],
      },
    }),
  }));
}

const labels: ReadonlyMap<string, string> = new Map([
  ['beta.kubernetes.io/arch', 'kubernetes.io/arch'],
  ['beta.kubernetes.io/os', 'kubernetes.io/os'],
  ['beta.kubernetes.io/instance-type', 'node.kubernetes.io/instance-type'],
  ['failure-domain.beta.kubernetes.io/zone', 'topology.kubernetes.io/zone'],
  ['failure-domain.beta.kubernetes.io/region', 'topology.kubernetes.io/region'],
]);

/** Takes a field out of the mapping `key` of `map`, or the whole mapping if nothing else is in it. */
function withoutEntry(map: View, key: string, entry: Entry) {
  const own = map.entries.find(one => one.key === key);
  if (!own || own.value.isAlias) return undefined;
  return own.value.entries.length > 1 ? withoutField(own.value, entry) : withoutField(map, own);
}
