import { deprecatedField } from '../../../../server/engine/rules/kubernetes/deprecated-field';
import { ignoredField } from '../../../../server/engine/rules/kubernetes/ignored-field';
import { checkFindings, checkFix } from '../../../support/fixture';

const pod = (spec: string) => `\
apiVersion: v1
kind: Pod
metadata: { name: oven }
spec:
${spec}  containers:
    - { name: oven, image: "bakery/oven:1.4" }
`;

describe('kubernetes/deprecated-field', () => {
  const only = { only: deprecatedField };

  it('renames what means the same', () =>
    checkFix(
      pod(`\
  serviceAccount: baker
  nodeSelector:
    beta.kubernetes.io/os: linux # as before
  topologySpreadConstraints:
    - { maxSkew: 1, topologyKey: failure-domain.beta.kubernetes.io/zone, whenUnsatisfiable: DoNotSchedule }
`),
      pod(`\
  serviceAccountName: baker
  nodeSelector:
    kubernetes.io/os: linux # as before
  topologySpreadConstraints:
    - { maxSkew: 1, topologyKey: topology.kubernetes.io/zone, whenUnsatisfiable: DoNotSchedule }
`),
      only,
    ));

  it('removes what is there under both names, unless they disagree', () => {
    checkFix(pod('  serviceAccount: baker\n  serviceAccountName: baker\n'), pod('  serviceAccountName: baker\n'), only);
    const disagreeing = pod('  serviceAccount: other\n  serviceAccountName: baker\n');
    checkFix(disagreeing, disagreeing, only);
    const both = pod('  nodeSelector: { beta.kubernetes.io/os: linux, kubernetes.io/os: linux }\n');
    checkFix(both, both, only);
  });

  it('moves the class of an Ingress', () =>
    checkFix(
      `\
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: shop
  annotations:
    kubernetes.io/ingress.class: traefik
spec:
  defaultBackend:
    service: { name: shop, port: { number: 80 } }
`,
      `\
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: shop
spec:
  defaultBackend:
    service: { name: shop, port: { number: 80 } }
  ingressClassName: traefik
`,
      only,
    ));

  it('knows since when', () => {
    const service = (marks: string) => `\
# file: service.yaml
apiVersion: v1
kind: Service
metadata: { name: shop }
spec:
  ports: [{ port: 80 }]
  externalIPs: [192.0.2.1]
${marks}`;
    checkFindings(service(''), { ...only, version: '1.35' });
    checkFindings(
      service(
        '# ^^^^^^^^^^^ kubernetes/deprecated-field: "externalIPs" is deprecated since Kubernetes 1.36. Anybody who may write Services can draw traffic to such an address; a LoadBalancer or a Gateway is the way to be reached from outside.\n',
      ),
      { ...only, version: '1.36' },
    );
  });

  it('accepts half-written fields', () =>
    checkFindings(
      `# file: pod.yaml\n${pod('  serviceAccount:\n  nodeSelector:\n  affinity: [a]\n  topologySpreadConstraints: { a: b }\n  volumes: [rbd, { name: a, gitRepo }]\n')}`,
      only,
    ));
});

describe('kubernetes/ignored-field', () => {
  it('follows the version', () => {
    const volume = pod('  volumes:\n    - name: a\n      rbd: { image: a, monitors: [b] }\n');
    checkFindings(`# file: pod.yaml\n${volume}`, { only: ignoredField, version: '1.30' });
    checkFindings(
      `# file: pod.yaml\n${volume.replace(
        '  containers:',
        '#     ^^^ kubernetes/ignored-field: Since Kubernetes 1.31 nodes do not mount a "rbd" volume, so the Pod does not start. Use a CSI driver for this storage.\n  containers:',
      )}`,
      { only: ignoredField, version: '1.31' },
    );
  });
});
