import { strict as assert } from 'node:assert';
import { concepts, conceptsAt } from '../../../server/engine/concepts';
import { conceptsUnder, fileWith, placeIn } from './cursor';

/** A line that every concept explains, in the order of the seminar; nothing for those that only the index leads to. */
const places: readonly { readonly concept: string; readonly file?: string; readonly yaml?: string }[] = [
  {
    concept: 'docker',
    yaml: `\
services:
  web:
    image: nginx:1.27
    volumes:
      - $0/var/run/docker.sock:/var/run/docker.sock
`,
  },
  {
    concept: 'docker-engine',
    yaml: `\
services:
  web:
    image: nginx:1.27
    $0privileged: true
`,
  },
  {
    concept: 'container-image',
    yaml: `\
services:
  web:
    image: $0nginx:1.27
`,
  },
  {
    concept: 'container',
    yaml: `\
services:
  $0web:
    image: nginx:1.27
`,
  },
  {
    concept: 'one-image-one-container',
    yaml: `\
$0services:
  web: { image: nginx:1.27 }
  db: { image: postgres:17 }
`,
  },
  {
    concept: 'disposable-container',
    yaml: `\
services:
  db: { image: postgres:17 }
volumes:
  $0data:
`,
  },
  {
    concept: 'linux-requirement',
    yaml: `\
apiVersion: apps/v1
kind: Deployment
spec:
  template:
    spec:
      nodeSelector:
        kubernetes.io/os: $0windows
`,
  },
  {
    concept: 'docker-desktop',
    yaml: `\
services:
  web:
    image: nginx:1.27
    environment:
      DB_HOST: $0host.docker.internal
`,
  },
  {
    concept: 'wsl2-backend',
    yaml: `\
services:
  web:
    image: nginx:1.27
    volumes:
      - $0/mnt/c/shop:/srv
`,
  },
  {
    concept: 'hyper-v-backend',
    yaml: `\
services:
  web:
    image: nginx:1.27
    volumes:
      - $0C:\\shop:/srv
`,
  },
  {
    concept: 'hyperkit',
    yaml: `\
services:
  web:
    image: nginx:1.27
    platform: $0linux/amd64
`,
  },
  {
    concept: 'sixty-four-bit',
    yaml: `\
services:
  web:
    image: nginx:1.27
    platform: $0linux/386
`,
  },
  {
    concept: 'docker-compose',
    yaml: `\
$0version: '3'
services:
  web: { image: nginx:1.27 }
`,
  },
  {
    concept: 'single-host',
    yaml: `\
services:
  web:
    image: nginx:1.27
    ports:
      - $08080:80
    deploy:
      replicas: 2
`,
  },
  {
    concept: 'kubernetes',
    yaml: `\
$0apiVersion: v1
kind: ConfigMap
`,
  },
  {
    concept: 'container-orchestration',
    yaml: `\
apiVersion: apps/v1
kind: Deployment
spec:
  $0template:
    metadata: {}
`,
  },
  {
    concept: 'desired-state',
    yaml: `\
apiVersion: apps/v1
kind: Deployment
spec:
  $0replicas: 3
`,
  },
  {
    concept: 'control-plane',
    yaml: `\
apiVersion: apps/v1
kind: Deployment
spec:
  template:
    spec:
      tolerations:
        - key: $0node-role.kubernetes.io/master
`,
  },
  {
    concept: 'cluster-node',
    yaml: `\
apiVersion: apps/v1
kind: Deployment
spec:
  template:
    spec:
      $0nodeSelector:
        disk: ssd
`,
  },
  {
    concept: 'managed-kubernetes',
    yaml: `\
apiVersion: v1
kind: Service
spec:
  type: $0LoadBalancer
`,
  },
  {
    concept: 'aks',
    yaml: `\
apiVersion: v1
kind: Service
metadata:
  annotations:
    $0service.beta.kubernetes.io/azure-load-balancer-internal: "true"
`,
  },
  {
    concept: 'eks',
    yaml: `\
apiVersion: v1
kind: ServiceAccount
metadata:
  annotations:
    $0eks.amazonaws.com/role-arn: arn:aws:iam::1:role/shop
`,
  },
  {
    concept: 'gke',
    yaml: `\
apiVersion: v1
kind: Service
metadata:
  annotations:
    $0cloud.google.com/neg: "{}"
`,
  },
  {
    concept: 'multi-node',
    yaml: `\
apiVersion: apps/v1
kind: $0DaemonSet
`,
  },
  {
    concept: 'pod',
    yaml: `\
apiVersion: v1
kind: $0Pod
metadata:
  name: web
`,
  },
  {
    concept: 'kubernetes-service',
    yaml: `\
apiVersion: v1
kind: Service
spec:
  $0selector: { app: web }
`,
  },
  {
    concept: 'auto-scaling',
    yaml: `\
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
spec:
  $0maxReplicas: 6
`,
  },
  {
    concept: 'self-healing',
    yaml: `\
services:
  web:
    image: nginx:1.27
    $0restart: always
`,
  },
  {
    concept: 'compose-vs-kubernetes',
    yaml: `\
services:
  web:
    image: nginx:1.27
    $0depends_on:
      - db
`,
  },
  {
    concept: 'docker-desktop-kubernetes',
    yaml: `\
apiVersion: v1
kind: PersistentVolumeClaim
spec:
  storageClassName: $0hostpath
`,
  },
  {
    concept: 'self-managed-kubernetes',
    yaml: `\
apiVersion: kubeadm.k8s.io/v1beta4
kind: $0ClusterConfiguration
`,
  },
  {
    concept: 'managed-vs-self',
  },
  {
    concept: 'cluster-ip-load-balancing',
    yaml: `\
apiVersion: v1
kind: Service
spec:
  $0clusterIP: None
`,
  },
  {
    concept: 'zero-downtime',
    yaml: `\
apiVersion: apps/v1
kind: Deployment
spec:
  $0strategy:
    type: RollingUpdate
`,
  },
  {
    concept: 'rolling-update',
    yaml: `\
apiVersion: apps/v1
kind: Deployment
spec:
  strategy:
    rollingUpdate:
      $0maxSurge: 1
`,
  },
  {
    concept: 'recreate-strategy',
    yaml: `\
apiVersion: apps/v1
kind: Deployment
spec:
  strategy:
    type: $0Recreate
`,
  },
  {
    concept: 'blue-green',
    yaml: `\
apiVersion: v1
kind: Service
spec:
  selector: { app: shop, color: $0blue }
`,
  },
  {
    concept: 'canary',
    yaml: `\
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
spec:
  rules:
    - backendRefs:
        - name: shop
          $0weight: 5
`,
  },
  {
    concept: 'virtual-machine',
    yaml: `\
apiVersion: kubevirt.io/v1
kind: $0VirtualMachine
`,
  },
  {
    concept: 'vmware-tanzu',
    yaml: `\
apiVersion: run.tanzu.vmware.com/v1alpha3
kind: $0TanzuKubernetesCluster
`,
  },
  {
    concept: 'cluster-api',
    yaml: `\
apiVersion: cluster.x-k8s.io/v1beta2
kind: MachineDeployment
spec:
  replicas: $03
`,
  },
  {
    concept: 'infrastructure-as-code',
    file: 'kustomization.yaml',
    yaml: `\
apiVersion: kustomize.config.k8s.io/v1beta1
kind: $0Kustomization
resources: [base]
`,
  },
  {
    concept: 'hybrid-multi-cloud',
    yaml: `\
apiVersion: v1
kind: Service
metadata:
  $0annotations:
    cloud.google.com/neg: "{}"
    service.beta.kubernetes.io/azure-load-balancer-internal: "true"
`,
  },
  {
    concept: 'iaas',
  },
  {
    concept: 'paas',
    file: 'manifest.yml',
    yaml: `\
applications:
  - name: shop
    $0buildpacks: [java_buildpack]
`,
  },
  {
    concept: 'spring-cloud-vs-kubernetes',
    file: 'application.yml',
    yaml: `\
spring:
  application:
    $0name: order-service
`,
  },
  {
    concept: 'config-management',
    file: 'application.yml',
    yaml: `\
spring:
  config:
    import: $0configserver:http://config:8888
`,
  },
  {
    concept: 'service-discovery-lb',
    file: 'application.yml',
    yaml: `\
spring:
  cloud:
    consul:
      discovery:
        $0enabled: true
`,
  },
  {
    concept: 'resilience',
    file: 'application.yml',
    yaml: `\
resilience4j:
  $0circuitbreaker:
    instances: {}
`,
  },
  {
    concept: 'api-management',
    yaml: `\
apiVersion: networking.k8s.io/v1
kind: Ingress
spec:
  ingressClassName: $0nginx
`,
  },
  {
    concept: 'service-security',
    yaml: `\
apiVersion: networking.k8s.io/v1
kind: $0NetworkPolicy
`,
  },
  {
    concept: 'centralized-logging',
    yaml: `\
services:
  web:
    image: nginx:1.27
    $0logging:
      driver: json-file
`,
  },
  {
    concept: 'centralized-metrics',
    file: 'application.yml',
    yaml: `\
management.endpoints.web.exposure.$0include: health,prometheus
`,
  },
  {
    concept: 'distributed-tracing',
    file: 'application.yml',
    yaml: `\
spring:
  sleuth:
    $0enabled: true
`,
  },
  {
    concept: 'scheduling-deployment',
    yaml: `\
apiVersion: apps/v1
kind: $0Deployment
`,
  },
  {
    concept: 'auto-scaling-self-healing',
    file: 'application.yml',
    yaml: `\
eureka:
  instance:
    $0leaseRenewalIntervalInSeconds: 5
`,
  },
  {
    concept: 'eureka',
    file: 'application.yml',
    yaml: `\
eureka:
  client:
    serviceUrl:
      $0defaultZone: http://eureka:8761/eureka/
`,
  },
  {
    concept: 'ribbon',
    file: 'application.yml',
    yaml: `\
orders:
  ribbon:
    $0listOfServers: a:8080
`,
  },
  {
    concept: 'zuul',
    file: 'application.yml',
    yaml: `\
zuul:
  routes:
    orders:
      $0path: /orders/**
`,
  },
  {
    concept: 'hystrix',
    file: 'application.yml',
    yaml: `\
hystrix:
  command:
    $0default: {}
`,
  },
  {
    concept: 'resource-isolation',
    yaml: `\
apiVersion: apps/v1
kind: Deployment
spec:
  template:
    spec:
      containers:
        - name: web
          resources:
            $0limits: { memory: 1Gi }
`,
  },
  {
    concept: 'health-check',
    yaml: `\
apiVersion: apps/v1
kind: Deployment
spec:
  template:
    spec:
      containers:
        - name: web
          $0startupProbe: { tcpSocket: { port: 80 } }
`,
  },
  {
    concept: 'spring-cloud-pros-cons',
  },
  {
    concept: 'kubernetes-pros-cons',
    yaml: `\
apiVersion: $0autoscaling/v2beta2
kind: HorizontalPodAutoscaler
`,
  },
];

describe('concepts', () => {
  it('are shown at a line each', () =>
    assert.deepEqual(
      places.map(({ concept }) => concept),
      concepts.map(({ id }) => id),
    ));

  for (const { concept, file, yaml } of places) {
    if (yaml === undefined) {
      it(`${concept} has no line of its own`, () =>
        assert.deepEqual(concepts.find(({ id }) => id === concept)?.anchors, []));
    } else {
      it(`${concept} is among the two that are shown at its line`, () => {
        const found = conceptsUnder(yaml, file);
        assert.ok(found.slice(0, 2).includes(concept), found.join(', '));
      });
    }
  }

  const first = (yaml: string, wanted: readonly string[], file?: string) =>
    assert.deepEqual(conceptsUnder(yaml, file).slice(0, wanted.length), wanted);

  it('let the provider speak before the image', () =>
    first('services:\n  web:\n    image: $0shop.azurecr.io/web:1\n', ['aks', 'container-image']));

  it('let a value speak before the field', () =>
    first('apiVersion: v1\nkind: Service\nspec:\n  type: $0NodePort\n', [
      'self-managed-kubernetes',
      'kubernetes-service',
    ]));

  it('name the Pod before what keeps its number', () =>
    first('apiVersion: v1\nkind: $0Pod\n', ['pod', 'desired-state', 'kubernetes']));

  it('do not take the kind of another group for the one they know', () => {
    first('apiVersion: postgresql.cnpg.io/v1\nkind: $0Cluster\n', ['kubernetes']);
    assert.ok(!conceptsUnder('apiVersion: serving.knative.dev/v1\nkind: $0Service\n').includes('kubernetes-service'));
    assert.ok(!conceptsUnder('apiVersion: postgresql.cnpg.io/v1\nkind: $0Cluster\n').includes('cluster-api'));
  });

  it('know environment variables in every spelling', () => {
    first('services:\n  a:\n    image: a\n    environment:\n      $0EUREKA_URI: x\n', ['eureka']);
    first('services:\n  a:\n    image: a\n    environment:\n      - $0EUREKA_URI=x\n', ['eureka']);
    first('apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - env:\n        - name: $0EUREKA_URI\n', ['eureka']);
    first('apiVersion: v1\nkind: ConfigMap\ndata:\n  $0EUREKA_URI: x\n', ['eureka']);
  });

  it('know Spring keys in every spelling', () => {
    first('spring.cloud.config.$0uri: http://config\n', ['config-management'], 'application.yml');
    first('eureka:\n  client:\n    service-url:\n      $0default-zone: x\n', ['eureka'], 'application.yml');
    first('spring:\n  cloud.gateway:\n    routes[0].$0uri: http://orders\n', ['zuul'], 'application.yml');
  });

  it('ask for more than the place where an anchor says so', () => {
    const port = (more: string) => `services:\n  a:\n    image: a\n    ports:\n      - $08080:80\n${more}`;
    assert.deepEqual(conceptsUnder(port('')), []);
    assert.deepEqual(conceptsUnder(port('    scale: 3\n')), ['single-host']);
    const command = (line: string) => conceptsUnder(`services:\n  a:\n    image: a\n    command: $0${line}\n`);
    assert.deepEqual(command('sh -c "cron & nginx"'), ['one-image-one-container']);
    assert.deepEqual(command('sh -c "migrate && check && serve 2>&1"'), []);
    assert.ok(!conceptsUnder('$0services:\n  a: { image: a }\n').includes('one-image-one-container'));
  });

  it('are silent on what they do not know', () => {
    assert.deepEqual(conceptsUnder('a:\n  $0services: 1\n'), []);
    assert.deepEqual(conceptsUnder('apiVersion: v1\nkind: ConfigMap\ndata:\n  a: $0b\n'), []);
  });

  it('survive every position of half a file', () => {
    const files = places.flatMap(({ yaml = '', file }) => [
      fileWith(yaml.replace('$0', ''), file),
      fileWith(yaml.slice(0, yaml.indexOf('$0')), file),
      fileWith(yaml.replace('$0', '*none &a [ '), file),
    ]);
    for (const file of files) {
      for (let offset = 0; offset <= file.text.length; offset++) {
        const place = placeIn(file, offset);
        if (place) conceptsAt(place);
      }
    }
  });
});
