import { serviceMonitorSelectsNothing } from '../../../../../server/engine/rules/kubernetes/service-monitor-selects-nothing';
import { undefinedCounterpart } from '../../../../../server/engine/rules/kubernetes/undefined-counterpart';
import { undefinedPriorityClass } from '../../../../../server/engine/rules/kubernetes/undefined-priority-class';
import { undefinedStorageClass } from '../../../../../server/engine/rules/kubernetes/undefined-storage-class';
import { volumeMismatch } from '../../../../../server/engine/rules/kubernetes/volume-mismatch';
import { checkFindings } from '../../../../support/fixture';

describe('kubernetes/undefined-counterpart', () => {
  const only = { only: undefinedCounterpart };

  it('compares Endpoints with Services by their own name', () =>
    checkFindings(
      `\
apiVersion: v1
kind: Service
metadata: { name: db }
spec: { ports: [{ port: 5432 }] }
---
apiVersion: v1
kind: Endpoints
metadata: { name: db }
---
apiVersion: v1
kind: Endpoints
metadata: { name: dbs }
#                 ^^^ kubernetes/undefined-counterpart: This application has no Service "dbs", so this Endpoints object is of no use until it is there. Did you mean "db"?
`,
      only,
    ));

  it('knows policies, reserved volumes and owners', () =>
    checkFindings(
      `\
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata: { name: limits }
---
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicyBinding
metadata: { name: limits }
spec: { policyName: limit, validationActions: [Deny] }
#                   ^^^^^ kubernetes/undefined-counterpart: This application has no ValidatingAdmissionPolicy "limit", so this ValidatingAdmissionPolicyBinding object is of no use until it is there. Did you mean "limits"?
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: orders, namespace: shop }
---
apiVersion: v1
kind: PersistentVolume
metadata: { name: disk }
spec: { claimRef: { name: order, namespace: shop } }
#                         ^^^^^ kubernetes/undefined-counterpart: This application has no PersistentVolumeClaim "order", so this PersistentVolume object is of no use until it is there. Did you mean "orders"?
---
apiVersion: v1
kind: ConfigMap
metadata:
  name: owned
  namespace: shop
  ownerReferences:
    - { apiVersion: v1, kind: PersistentVolumeClaim, name: cakes, uid: 1-2 }
#                                                          ^^^^^ kubernetes/undefined-counterpart: This application has no PersistentVolumeClaim "cakes", so this ConfigMap object is of no use until it is there.
`,
      only,
    ));

  it('says nothing where the application has none of the kind', () =>
    checkFindings(
      `\
apiVersion: v1
kind: Endpoints
metadata: { name: db }
---
apiVersion: v1
kind: ConfigMap
metadata: { name: a, ownerReferences: [{ kind: Node, name: one }, { kind: 3 }, null] }
`,
      only,
    ));
});

describe('kubernetes/service-monitor-selects-nothing', () => {
  const only = { only: serviceMonitorSelectsNothing };
  const service = (namespace: string, label: string) => `\
apiVersion: v1
kind: Service
metadata: { name: web, namespace: ${namespace}, labels: { app: ${label} } }
---
`;
  const monitor = (rest: string) => `\
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: { name: web, namespace: watch }
spec: { ${rest} }
`;

  it('looks in the namespaces that it is told', () => {
    const text = monitor('selector: { matchLabels: { app: web } }, namespaceSelector: { matchNames: [shop] }');
    checkFindings(service('shop', 'web') + text, only);
    checkFindings(
      `${service('shop', 'api')}${text}#       ^^^^^^^^ kubernetes/service-monitor-selects-nothing: No Service of this application has the labels app=web, so Prometheus collects no metrics here. Set the selector to labels of the Service itself, not of its Pods.\n`,
      only,
    );
  });

  it('looks everywhere with any, and says nothing where it sees no Services or a placeholder', () => {
    checkFindings(
      service('shop', 'web') + monitor('selector: { matchLabels: { app: web } }, namespaceSelector: { any: true }'),
      only,
    );
    checkFindings(service('shop', 'api') + monitor('selector: { matchLabels: { app: web } }'), only);
    checkFindings(service('watch', 'api') + monitor('selector: { matchLabels: { app: "${APP}" } }'), only);
    checkFindings(service('watch', 'api') + monitor('selector: {}'), only);
  });
});

describe('kubernetes/undefined-priority-class', () => {
  const only = { only: undefinedPriorityClass };
  const pod = (name: string) => `\
apiVersion: v1
kind: Pod
metadata: { name: orders }
spec:
  priorityClassName: ${name}
  containers: [{ name: main, image: "bakery/orders:1.4" }]
`;

  it('knows those that every cluster has', () => {
    checkFindings(pod('system-node-critical'), only);
    checkFindings(
      `${pod('front').replace('  containers', '#                    ^^^^^ kubernetes/undefined-priority-class: This application has no PriorityClass "front", so its Pods are not created until the cluster has it.\n  containers')}`,
      only,
    );
  });
});

describe('kubernetes/undefined-storage-class', () => {
  const only = { only: undefinedStorageClass };
  const claim = (name: string) => `\
apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: orders }
spec: { storageClassName: ${name} }
`;

  it('says nothing where no class is defined here, or a volume has that word', () => {
    checkFindings(claim('gp3'), only);
    checkFindings(
      `${claim('manual')}---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: { name: fast }
---
apiVersion: v1
kind: PersistentVolume
metadata: { name: disk }
spec: { storageClassName: manual }
`,
      only,
    );
  });

  it('reads the claims of a StatefulSet', () =>
    checkFindings(
      `\
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: { name: fast }
---
apiVersion: apps/v1
kind: StatefulSet
metadata: { name: db }
spec:
  volumeClaimTemplates:
    - metadata: { name: data }
      spec: { storageClassName: slow }
#                               ^^^^ kubernetes/undefined-storage-class: This application has no StorageClass "slow", so the claim waits until the cluster has it.
`,
      only,
    ));
});

describe('kubernetes/volume-mismatch', () => {
  const only = { only: volumeMismatch };
  const volume = (spec: string) => `\
apiVersion: v1
kind: PersistentVolume
metadata: { name: disk }
spec: { capacity: { storage: 1Gi }, accessModes: [ReadWriteOnce], ${spec} }
---
`;
  const claim = (spec: string) => `\
apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: orders, namespace: shop }
spec: { accessModes: [ReadWriteOnce], ${spec} }
`;

  it('compares classes only where the claim names the volume', () => {
    checkFindings(
      volume('storageClassName: a, claimRef: { name: orders, namespace: shop }') + claim('storageClassName: b'),
      only,
    );
    checkFindings(
      `${volume('storageClassName: a')}${claim('volumeName: disk, storageClassName: b')}#                                                                         ^ kubernetes/volume-mismatch: PersistentVolume "disk" has the storageClassName a, so this claim is never bound to it and its Pods wait. Make the two agree.\n`,
      only,
    );
  });

  it('compares nothing where each names the other, as Kubernetes does', () =>
    checkFindings(
      volume('claimRef: { name: orders, namespace: shop }') +
        claim('volumeName: disk, resources: { requests: { storage: 5Gi } }'),
      only,
    ));

  it('compares sizes as amounts', () => {
    checkFindings(volume('') + claim('volumeName: disk, resources: { requests: { storage: 1024Mi } }'), only);
    checkFindings(volume('') + claim('volumeName: disk, resources: { requests: { storage: "${SIZE}" } }'), only);
  });

  it('leaves volumes for other claims alone', () =>
    checkFindings(
      volume('claimRef: { name: orders, namespace: other }') + claim('resources: { requests: { storage: 5Gi } }'),
      only,
    ));
});
