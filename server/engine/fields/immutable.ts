import type { Text } from '../text/text';

/**
 * Why a field cannot be changed once the object exists, and what to do instead; absent for fields that can.
 * `path` names keys only, such as "spec.selector" or "spec.containers[0].name"; indexes do not matter.
 */
export function immutable(kind: string, path: string): Text | undefined {
  const keys = path
    .replace(/\[[^\]]*\]/g, '')
    .split('.')
    .filter(key => !/^\d*$/.test(key));
  const rules = [...rulesForAll, ...(Object.hasOwn(rulesByKind, kind) ? (rulesByKind[kind] ?? []) : [])];
  return rules.find(
    rule => rule.paths.some(fixed => isWithin(keys, fixed)) && !rule.except?.some(free => isWithin(keys, free)),
  )?.text;
}

interface Rule {
  /** These fields, and all below them. */
  readonly paths: readonly string[];
  /** But not these, and what is below them. */
  readonly except?: readonly string[];
  readonly text: Text;
}

/** Which fields each kind fixes at creation, as the API server's update validation has it. */
export const rulesByKind: Readonly<Record<string, readonly Rule[]>> = withSelectors({
  Pod: [
    {
      paths: ['spec'],
      except: [
        'spec.containers.image',
        'spec.containers.resources',
        'spec.ephemeralContainers',
        'spec.initContainers.image',
        'spec.activeDeadlineSeconds',
        'spec.tolerations',
        'spec.schedulingGates',
      ],
      text: {
        en: 'Cannot be changed while the Pod exists; only images, tolerations and a shorter deadline can. Delete the Pod and create it again, or let a Deployment replace it.',
        ko: '파드가 있는 동안에는 바꿀 수 없습니다. 이미지, 톨러레이션, 더 짧은 기한만 됩니다. 지우고 다시 만들거나 Deployment에 맡기세요.',
      },
    },
  ],
  StatefulSet: [
    {
      paths: ['spec.selector', 'spec.serviceName', 'spec.podManagementPolicy'],
      text: {
        en: 'Cannot be changed after creation. Delete the StatefulSet with `--cascade=orphan`, which keeps its Pods, and create it again; replicas, template and update strategy may change.',
        ko: '만든 뒤에는 바꿀 수 없습니다. `--cascade=orphan`으로 파드를 남긴 채 지우고 다시 만드세요. 레플리카 수, 템플릿, 업데이트 전략은 바꿀 수 있습니다.',
      },
    },
    {
      paths: ['spec.volumeClaimTemplates'],
      text: {
        en: 'Cannot be changed after creation. Enlarge the claims themselves, then delete the StatefulSet with `--cascade=orphan` and create it again.',
        ko: '만든 뒤에는 바꿀 수 없습니다. PVC를 직접 늘린 다음, StatefulSet을 `--cascade=orphan`으로 지우고 다시 만드세요.',
      },
    },
  ],
  Job: [
    {
      paths: [
        'spec.selector',
        'spec.template',
        'spec.completionMode',
        'spec.podFailurePolicy',
        'spec.successPolicy',
        'spec.backoffLimitPerIndex',
        'spec.managedBy',
      ],
      text: {
        en: 'Cannot be changed after creation; `parallelism`, `suspend`, `backoffLimit` and the deadlines can. Delete the Job, or give the new one another name.',
        ko: '만든 뒤에는 바꿀 수 없습니다. `parallelism`, `suspend`, `backoffLimit`, 시간제한은 바꿀 수 있습니다. Job을 지우거나 새 이름으로 만드세요.',
      },
    },
    {
      paths: ['spec.completions'],
      text: {
        en: 'Cannot be changed after creation, except together with `parallelism` in an Indexed Job. Delete the Job, or give the new one another name.',
        ko: '만든 뒤에는 바꿀 수 없습니다. Indexed Job에서 `parallelism`과 함께 바꾸는 것만 됩니다. Job을 지우거나 새 이름으로 만드세요.',
      },
    },
  ],
  Service: [
    {
      paths: ['spec.clusterIP', 'spec.clusterIPs'],
      text: {
        en: 'Cannot be changed after it is assigned, unless `type` changes from or to `ExternalName`. Delete the Service and create it again.',
        ko: '정해진 뒤에는 바꿀 수 없습니다. `type`을 `ExternalName`과 서로 바꿀 때만 됩니다. 서비스를 지우고 다시 만드세요.',
      },
    },
    {
      paths: ['spec.ipFamilies'],
      text: {
        en: 'The first family cannot be changed after creation; a second may come and go with `ipFamilyPolicy`. For another first one delete the Service and create it again.',
        ko: '첫째 값은 만든 뒤에 바꿀 수 없고, 둘째 값은 `ipFamilyPolicy`에 따라 더하거나 뺄 수 있습니다. 첫째를 바꾸려면 서비스를 지우고 다시 만드세요.',
      },
    },
    {
      paths: ['spec.loadBalancerClass', 'spec.healthCheckNodePort'],
      text: {
        en: 'Cannot be changed while the Service is a LoadBalancer. Change `type` first, or delete the Service and create it again.',
        ko: '`LoadBalancer` 유형인 동안에는 바꿀 수 없습니다. `type`을 먼저 바꾸거나, 서비스를 지우고 다시 만드세요.',
      },
    },
  ],
  PersistentVolumeClaim: [
    {
      paths: ['spec'],
      except: ['spec.resources', 'spec.volumeAttributesClassName'],
      text: {
        en: 'Cannot be changed after creation; only the requested size may grow. Make a claim with a new name and copy the data.',
        ko: '만든 뒤에는 바꿀 수 없고 요청한 용량만 늘릴 수 있습니다. 새 이름으로 PVC를 만들어 데이터를 옮기세요.',
      },
    },
  ],
  PersistentVolume: [
    {
      paths: [...volumeSources(), 'spec.volumeMode', 'spec.nodeAffinity'],
      text: {
        en: 'Cannot be changed after creation; reclaim policy, capacity and access modes can. Delete the volume object, with `Retain` set so that the data stays, and create it again.',
        ko: '만든 뒤에는 바꿀 수 없습니다. 회수 정책, 용량, 접근 모드는 바꿀 수 있습니다. 데이터가 남게 `Retain`으로 두고, 지운 다음 다시 만드세요.',
      },
    },
  ],
  StorageClass: [
    {
      paths: ['provisioner', 'parameters', 'reclaimPolicy', 'volumeBindingMode'],
      text: {
        en: 'Cannot be changed after creation; `allowVolumeExpansion` and `mountOptions` can. Delete the class and create it again: existing volumes are not touched.',
        ko: '만든 뒤에는 바꿀 수 없습니다. `allowVolumeExpansion`과 `mountOptions`는 됩니다. 지우고 다시 만들어도 이미 있는 볼륨은 그대로입니다.',
      },
    },
  ],
  VolumeAttributesClass: [{ paths: ['driverName', 'parameters'], text: newName() }],
  CSIDriver: [{ paths: ['spec.attachRequired', 'spec.volumeLifecycleModes'], text: recreate() }],
  CSIStorageCapacity: [{ paths: ['nodeTopology', 'storageClassName'], text: recreate() }],
  VolumeAttachment: [{ paths: ['spec'], text: recreate() }],
  ConfigMap: [{ paths: ['immutable'], text: frozen() }],
  Secret: [
    { paths: ['immutable'], text: frozen() },
    {
      paths: ['type'],
      text: {
        en: 'Cannot be changed after creation; the data can. Delete the Secret and create it again, or use a new name.',
        ko: '만든 뒤에는 바꿀 수 없습니다. 데이터는 바꿀 수 있습니다. Secret을 지우고 다시 만들거나 새 이름을 쓰세요.',
      },
    },
  ],
  ResourceQuota: [
    {
      paths: ['spec.scopes'],
      text: {
        en: 'Cannot be changed after creation; the amounts in `hard` can. Delete the quota and create it again.',
        ko: '만든 뒤에는 바꿀 수 없습니다. `hard`의 양은 바꿀 수 있습니다. 지우고 다시 만드세요.',
      },
    },
  ],
  RoleBinding: [{ paths: ['roleRef'], text: binding() }],
  ClusterRoleBinding: [{ paths: ['roleRef'], text: binding() }],
  IngressClass: [{ paths: ['spec.controller'], text: newName() }],
  ServiceCIDR: [{ paths: ['spec.cidrs'], text: recreate() }],
  IPAddress: [{ paths: ['spec.parentRef'], text: recreate() }],
  PriorityClass: [
    {
      paths: ['value', 'preemptionPolicy'],
      text: {
        en: 'Cannot be changed after creation. Make a class with a new name; running Pods keep the priority they have.',
        ko: '만든 뒤에는 바꿀 수 없습니다. 새 이름으로 만드세요. 실행 중인 파드의 우선순위는 그대로입니다.',
      },
    },
  ],
  RuntimeClass: [{ paths: ['handler'], text: newName() }],
  EndpointSlice: [{ paths: ['addressType'], text: recreate() }],
  ControllerRevision: [{ paths: ['data'], text: recreate() }],
  LeaseCandidate: [{ paths: ['spec.leaseName'], text: recreate() }],
  Node: [
    {
      paths: ['spec.podCIDR', 'spec.podCIDRs', 'spec.providerID'],
      text: {
        en: 'Cannot be changed once it is set. Remove the node from the cluster and let it join again.',
        ko: '한 번 정해지면 바꿀 수 없습니다. 노드를 클러스터에서 뺀 뒤 다시 참여시키세요.',
      },
    },
  ],
  CustomResourceDefinition: [
    {
      paths: ['spec.group', 'spec.scope', 'spec.names.plural', 'spec.names.kind'],
      text: {
        en: 'Cannot be changed after creation; versions and schemas can. Deleting the definition deletes all its objects, so save them first.',
        ko: '만든 뒤에는 바꿀 수 없습니다. 버전과 스키마는 바꿀 수 있습니다. 정의를 지우면 그 오브젝트도 모두 지워지니 먼저 저장해 두세요.',
      },
    },
  ],
});

const rulesForAll: readonly Rule[] = [
  {
    paths: ['metadata.name'],
    text: {
      en: 'Cannot be changed after creation: another name makes another object, and the old one stays until you delete it.',
      ko: '만든 뒤에는 바꿀 수 없습니다. 이름을 바꾸면 다른 오브젝트가 생기고, 예전 것은 지울 때까지 남습니다.',
    },
  },
  {
    paths: ['metadata.namespace'],
    text: {
      en: 'Cannot be changed after creation: another namespace makes another object, and the old one stays until you delete it.',
      ko: '만든 뒤에는 바꿀 수 없습니다. 네임스페이스를 바꾸면 다른 오브젝트가 생기고, 예전 것은 지울 때까지 남습니다.',
    },
  },
];

function withSelectors(rules: Readonly<Record<string, readonly Rule[]>>): Readonly<Record<string, readonly Rule[]>> {
  const selector: Rule = {
    paths: ['spec.selector'],
    text: {
      en: 'Cannot be changed after creation; the template can, as long as its labels still match. Delete the object and create it again, or use a new name.',
      ko: '만든 뒤에는 바꿀 수 없습니다. 템플릿은 레이블이 계속 일치하면 바꿀 수 있습니다. 지우고 다시 만들거나 새 이름을 쓰세요.',
    },
  };
  return { ...rules, Deployment: [selector], ReplicaSet: [selector], DaemonSet: [selector] };
}

function volumeSources(): readonly string[] {
  const current = ['csi', 'fc', 'flexVolume', 'hostPath', 'iscsi', 'local', 'nfs'];
  const former = ['awsElasticBlockStore', 'azureDisk', 'azureFile', 'cephfs', 'cinder', 'flocker', 'gcePersistentDisk'];
  const gone = ['glusterfs', 'photonPersistentDisk', 'portworxVolume', 'quobyte', 'rbd', 'scaleIO', 'storageos'];
  return [...current, ...former, ...gone, 'vsphereVolume'].map(name => `spec.${name}`);
}

function recreate(): Text {
  return {
    en: 'Cannot be changed after creation. Delete the object and create it again.',
    ko: '만든 뒤에는 바꿀 수 없습니다. 지우고 다시 만드세요.',
  };
}

function newName(): Text {
  return {
    en: 'Cannot be changed after creation. Make another with a new name and let its users refer to that.',
    ko: '만든 뒤에는 바꿀 수 없습니다. 새 이름으로 만들고 쓰는 쪽이 그 이름을 가리키게 하세요.',
  };
}

function frozen(): Text {
  return {
    en: '`true` cannot be taken back, and from then on the data cannot be changed. Make another with a new name, or delete this one and create it again.',
    ko: '`true`는 되돌릴 수 없고, 그때부터 데이터도 바꿀 수 없습니다. 새 이름으로 만들거나, 지우고 다시 만드세요.',
  };
}

function binding(): Text {
  return {
    en: 'Cannot be changed after creation; the subjects can. Delete the binding and create it again.',
    ko: '만든 뒤에는 바꿀 수 없습니다. `subjects`는 바꿀 수 있습니다. 바인딩을 지우고 다시 만드세요.',
  };
}

function isWithin(keys: readonly string[], path: string): boolean {
  return path.split('.').every((step, index) => keys[index] === step);
}
