import { strict as assert } from 'node:assert';
import { checkNothing, factsAt, koreanAt } from './here-at';

describe('what it means here, in Kubernetes', () => {
  describe('rollouts', () => {
    it('says what a rollout does with so many replicas', () => {
      assert.deepEqual(factsAt(deployment({ spec: 'repli$0cas: 4' })), [
        '4 replicas: a rollout keeps at least **3** serving and runs at most **5** Pods, in **2** waves.',
      ]);
    });

    it('counts one replica where none are written', () => {
      assert.deepEqual(factsAt(deployment({ spec: 'strat$0egy: { type: RollingUpdate }', container: ready })), [
        '1 replica: a rollout keeps at least **1** serving and runs at most **2** Pods, in **1** wave.',
      ]);
    });

    it('rounds a surge up', () => {
      assert.deepEqual(factsAt(deployment({ spec: 'replicas: 5; strategy: { rollingUpdate: { maxS$0urge: 30% } }' })), [
        '30% of 5 replicas, rounded up, is **2** extra Pods: a rollout keeps at least **4** serving and runs at most **7** Pods, in **2** waves.',
      ]);
    });

    it('says that two amounts that round to nothing count as one missing Pod', () => {
      const strategy = 'strategy: { rollingUpdate: { maxSurge: 0, maxUnavail$0able: 10% } }';
      assert.deepEqual(factsAt(deployment({ spec: `replicas: 3; ${strategy}` })), [
        'With 3 replicas, both amounts come to 0, so **1** Pod may be missing: a rollout keeps at least **2** serving and runs at most **3** Pods, in **3** waves.',
      ]);
    });

    it('says nothing of amounts that the API server refuses', () => {
      checkNothing(deployment({ spec: 'strategy: { rollingUpdate: { maxSu$0rge: 0, maxUnavailable: 0 } }' }));
    });

    it('says that Recreate leaves nobody serving', () => {
      assert.deepEqual(factsAt(deployment({ spec: 'replicas: 3; strategy: { ty$0pe: Recreate }' })), [
        'All 3 Pods stop before the first new one starts: **0** are serving until one is ready.',
      ]);
    });

    it('says that without a readinessProbe a new Pod counts at once', () => {
      assert.equal(
        factsAt(deployment({ spec: 'strat$0egy: {}' }))[1],
        'Container "app" has no readinessProbe, so a new Pod counts as serving as soon as it has started.',
      );
    });

    it('says who else sets the replicas', () => {
      assert.equal(
        factsAt(deployment({ spec: 'repli$0cas: 4' }) + autoscaler)[0],
        'HPA "web" sets this number between **2** and **10**; every apply of this file sets it back to what is written here.',
      );
    });

    it('does not guess replicas that an autoscaler decides', () => {
      checkNothing(deployment({ spec: 'strategy: { ty$0pe: RollingUpdate }', container: ready }) + autoscaler);
    });

    for (const wrong of ['${REPLICAS}', '"4"', '-1', '[4]', '1.5', 'many']) {
      it(`says nothing of ${wrong} replicas`, () => checkNothing(deployment({ spec: `repli$0cas: ${wrong}` })));
    }

    it('follows aliases', () => {
      assert.deepEqual(factsAt(deployment({ spec: 'minReadySeconds: &n 4; repli$0cas: *n' })), [
        '4 replicas: a rollout keeps at least **3** serving and runs at most **5** Pods, in **2** waves.',
      ]);
    });

    it('says in which order a StatefulSet is updated', () => {
      assert.deepEqual(factsAt(statefulSet('repli$0cas: 3')), [
        '3 replicas: an update replaces one Pod at a time, from "db-2" down to "db-0", and **2** keep serving.',
      ]);
    });

    it('says which Pods a partition leaves alone', () => {
      assert.deepEqual(factsAt(statefulSet('replicas: 3, updateStrategy: { rollingUpdate: { parti$0tion: 2 } }')), [
        'An update changes **1** Pod, "db-2" and above; 2 of 3 keep the old version.',
      ]);
    });

    it('names the claims of a StatefulSet', () => {
      assert.deepEqual(factsAt(statefulSet('replicas: 2, volumeClaim$0Templates: [{ metadata: { name: data } }]')), [
        'Every Pod has a claim of its own, 2 claims in all: **data-db-0, data-db-1**.',
      ]);
    });

    it('says on how many nodes a DaemonSet is updated at a time', () => {
      const set = (strategy: string) =>
        `apiVersion: apps/v1\nkind: DaemonSet\nmetadata: { name: a }\nspec: { updateStr$0ategy: ${strategy} }\n`;
      assert.deepEqual(factsAt(set('{ type: RollingUpdate }')), [
        'An update goes over **1** node at a time, and stops the old Pod there before the new one starts.',
      ]);
      assert.deepEqual(factsAt(set('{ rollingUpdate: { maxSurge: 10%, maxUnavailable: 0 } }')), [
        'An update starts the new Pod beside the old one on **10%** of its nodes (rounded up) at a time.',
      ]);
      checkNothing(set('{ rollingUpdate: { maxSurge: 1, maxUnavailable: 1 } }'));
    });
  });

  describe('traffic', () => {
    it('names the workloads that a Service selects', () => {
      const canary = deployment({ name: 'web-canary', container: ready });
      assert.deepEqual(factsAt(service('sel$0ector: { app: web }') + deployment({ container: ready }) + canary), [
        'Selects **2** workloads: web, web-canary.',
      ]);
    });

    it('says that traffic arrives early', () => {
      assert.equal(
        factsAt(service('selector: { a$0pp: web }') + deployment({}))[1],
        'No `readinessProbe` in web: traffic arrives before the program listens.',
      );
    });

    it('says that nothing is selected', () => {
      assert.deepEqual(factsAt(service('sel$0ector: { app: none }') + deployment({})), [
        'Selects **0** workloads: none in this workspace has the labels `app=none`.',
      ]);
    });

    it('does not say so where labels are yet to be filled in', () => {
      checkNothing(service('sel$0ector: { app: none }') + deployment({ label: '"${APP}"' }));
    });

    it('does not say so where another application has such a workload', () => {
      checkNothing(
        `# file: a/service.yaml\n${service('sel$0ector: { app: web }')}# file: b/web.yaml\n${deployment({})}`,
      );
    });

    it('looks only into its own namespace', () => {
      checkNothing(service('sel$0ector: { app: web }', 'shop') + deployment({}));
    });

    it('takes the namespace that a kustomization sets for all of them', () => {
      assert.equal(
        factsAt(`\
# file: kustomization.yaml
namespace: shop
resources: [service.yaml, web.yaml]
# file: service.yaml
${service('sel$0ector: { app: web }', 'other')}
# file: web.yaml
${deployment({})}`)[0],
        'Selects **1** workload: web.',
      );
    });

    it('resolves a named port', () => {
      const ports = 'selector: { app: web }, ports: [{ port: 80, target$0Port: http }]';
      assert.deepEqual(factsAt(service(ports) + deployment({ container: http })), [
        'Port **80** of this Service leads to port **8080** (`http`) of container "app".',
      ]);
    });

    it('says nothing of a named port that is not there', () => {
      checkNothing(
        service('selector: { app: web }, ports: [{ port: 80, target$0Port: grpc }]') + deployment({ container: http }),
      );
    });

    it('says nothing of the ports of a Service without an address', () => {
      const ports = 'clusterIP: None, selector: { app: web }, ports: [{ po$0rt: 80, targetPort: http }]';
      checkNothing(service(ports) + deployment({ container: http }));
    });

    it('says how others reach a container port', () => {
      assert.deepEqual(
        factsAt(
          deployment({ container: 'ports: [{ name: http, container$0Port: 8080 }]' }) +
            service('selector: { app: web }, ports: [{ port: 80, targetPort: http }]'),
        ),
        ['Other Pods reach port **8080** through `web:80`.'],
      );
    });

    it('says which Service sends traffic to the Pods', () => {
      const text = deployment({}).replace('labels:', 'lab$0els:') + service('selector: { app: web }');
      assert.deepEqual(factsAt(text), ['**1** Service sends traffic to these Pods: web.']);
    });

    it('says that traffic arrives before the program listens', () => {
      const text = deployment({}).replace('containers', 'con$0tainers') + service('selector: { app: web }');
      assert.deepEqual(factsAt(text), [
        'No `readinessProbe`: traffic of **1** Service (web) arrives as soon as the container runs, even before the program listens.',
      ]);
    });

    it('does not say so where a startupProbe is waited for', () => {
      const text = deployment({ container: 'startupProbe: {}, livenessProbe: {}' });
      checkNothing(text.replace('containers', 'con$0tainers') + service('selector: { app: web }'));
    });

    it('says where an Ingress leads', () => {
      assert.deepEqual(
        factsAt(
          ingress('na$0me: web, port: { number: 80 }') +
            service('selector: { app: web }, ports: [{ port: 80, targetPort: http }]') +
            deployment({ container: http }),
        ),
        ['Service "web" (test.yaml), port **80**, leads to port **8080** (`http`) of container "app".'],
      );
    });

    it('says that the Service behind an Ingress has other ports', () => {
      assert.deepEqual(factsAt(ingress('name: web, port: { num$0ber: 81 }') + service('ports: [{ port: 80 }]')), [
        'Service "web" (test.yaml) has no port `81`; it has **80**.',
      ]);
    });

    it('says that the Service behind an Ingress is in no file', () => {
      assert.deepEqual(factsAt(ingress('na$0me: web, port: { number: 81 }')), [
        'No file of this workspace declares a Service "web".',
      ]);
    });

    it('says which share of the requests a weight is', () => {
      assert.deepEqual(
        factsAt(`\
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: a }
spec: { rules: [{ backendRefs: [{ name: a }, { name: b }, { name: c, wei$0ght: 8 }] }] }
`),
        ['8 of 10: **80%** of the requests go here.', 'No file of this workspace declares a Service "c".'],
      );
    });
  });

  describe('containers', () => {
    it('says where an image without a tag leads, and when it is fetched', () => {
      assert.deepEqual(factsAt(deployment({ container: 'ima$0ge: nginx' })), [
        'No tag means `nginx:latest` from **Docker Hub**: tomorrow it may be another image.',
        'Every start of a container asks the registry for it (`imagePullPolicy`: `Always` by default).',
      ]);
    });

    it('says nothing of an image that is yet to be filled in', () => {
      checkNothing(deployment({ container: 'ima$0ge: "nginx:${TAG}"' }));
    });

    it('says when a probe is asked and when it gives up', () => {
      const probe = 'readiness$0Probe: { initialDelaySeconds: 20, periodSeconds: 5 }';
      assert.deepEqual(factsAt(deployment({ container: probe })), [
        'First check **20** s after the container has started, then every **5** s; after **3** failures in a row (about **15 s**) the Pod gets no more traffic.',
      ]);
    });

    it('says how long a program may take to start', () => {
      const probe = 'startupProbe: { failureThres$0hold: 30, periodSeconds: 10, initialDelaySeconds: 20 }';
      assert.deepEqual(factsAt(deployment({ container: probe })), [
        'The program has about **320 s** to start (30 checks, 10 s apart, after a delay of 20 s); then the container is restarted.',
      ]);
    });

    it('says what an amount means', () => {
      const amount = (text: string) => factsAt(deployment({ container: `resources: { ${text} }` }))[0];
      assert.equal(
        amount('requests: { cpu: 25$00m }'),
        'Sets aside **a quarter** of a CPU core (0.25) for it on its node.',
      );
      assert.equal(amount('limits: { cpu: "$02" }'), 'It gets at most **2** CPU cores and is slowed down above that.');
      assert.equal(
        amount('limits: { memory: 12$08Mi }'),
        'A container that uses more than **128 MiB** is killed (OOMKilled).',
      );
      assert.equal(
        amount('limits: { memory: 12$08m }'),
        '`128m` is **0.13** bytes: `m` means thousandths, `Mi` means mebibytes.',
      );
    });

    it('says which quality of service results', () => {
      const quality = (text: string) => factsAt(deployment({ container: `resour$0ces: { ${text} }` }))[0]?.slice(0, 24);
      assert.equal(quality(''), 'QoS class **BestEffort**');
      assert.equal(quality('requests: { cpu: 1 }'), 'QoS class **Burstable**:');
      assert.equal(quality('limits: { cpu: 1, memory: 1Gi }'), 'QoS class **Guaranteed**');
      assert.equal(quality('requests: { cpu: 500m }, limits: { cpu: 1, memory: 1Gi }'), 'QoS class **Burstable**:');
    });

    it('says nothing of the quality of service where a LimitRange fills in', () => {
      checkNothing(
        `${deployment({ container: 'resour$0ces: {}' })}apiVersion: v1\nkind: LimitRange\nmetadata: { name: a }\n`,
      );
    });

    it('says what preStop leaves to the program', () => {
      const hook = 'lifecycle: { preS$0top: { exec: { command: [sh, -c, sleep 10] } } }';
      assert.deepEqual(factsAt(deployment({ container: hook })), [
        '`preStop` takes **10** s of 30 s, which leaves **20** s to the program after SIGTERM.',
      ]);
    });

    it('shows the value that a ConfigMap gives', () => {
      assert.deepEqual(factsAt(deployment({ container: reference('configMapKeyRef', 'LOG') }) + configMap), [
        'The value is `debug`, from ConfigMap "conf" in test.yaml.',
      ]);
    });

    it('says that a key or a ConfigMap is not there', () => {
      assert.deepEqual(factsAt(deployment({ container: reference('configMapKeyRef', 'GONE') }) + configMap), [
        'ConfigMap "conf" (test.yaml) has no key `GONE`.',
      ]);
      assert.deepEqual(factsAt(deployment({ container: reference('configMapKeyRef', 'LOG') })), [
        'No file of this workspace declares ConfigMap "conf"; the Pod starts only once the cluster has it.',
      ]);
    });

    it('says nothing of a ConfigMap that a kustomization generates', () => {
      checkNothing(`\
# file: kustomization.yaml
resources: [web.yaml]
configMapGenerator: [{ name: conf, literals: [LOG=debug] }]
# file: web.yaml
${deployment({ container: reference('configMapKeyRef', 'LOG') })}`);
    });

    it('never shows the value of a Secret', () => {
      const secret = configMap.replace('ConfigMap', 'Secret').replace('\ndata:', '\nstringData:');
      assert.deepEqual(factsAt(deployment({ container: reference('secretKeyRef', 'LOG') }) + secret), [
        'The value is the key `LOG` of Secret "conf" in **test.yaml**.',
      ]);
    });

    it('says what a mount shows', () => {
      const mount = deployment({ container: 'volumeMounts: [{ name: conf, mount$0Path: /etc/conf }]' });
      const volumes = '      volumes: [{ name: conf, configMap: { name: conf } }]\n';
      assert.deepEqual(factsAt(mount.replace(/^---\n/m, `${volumes}---\n`) + configMap), [
        '`/etc/conf` shows the files of ConfigMap "conf" (test.yaml): **LOG**.',
      ]);
    });

    it('says who uses a ConfigMap', () => {
      const text = deployment({ container: reference('configMapKeyRef', 'LOG').replace('$0', '') });
      assert.deepEqual(factsAt(text + configMap.replace('kind', 'ki$0nd')), ['Used by **1** workload: web.']);
    });
  });

  describe('scaling and budgets', () => {
    it('says what an autoscaler keeps', () => {
      assert.deepEqual(factsAt(deployment({ spec: 'replicas: 4' }) + autoscaler.replace('maxR', 'max$0R')), [
        'Keeps Deployment "web" (test.yaml) between **2** and **10** Pods; the file says 4.',
      ]);
    });

    it('says what a share of the requests is', () => {
      const text = deployment({ container: 'resources: { requests: { cpu: 250m } }' });
      assert.deepEqual(factsAt(text + autoscaler.replace('averageU', 'average$0U')), [
        '80% of the 250m that a Pod requests: above an average of **200m** per Pod more Pods start.',
      ]);
    });

    it('says that there is nothing to take a share of', () => {
      assert.deepEqual(factsAt(deployment({}) + autoscaler.replace('averageU', 'average$0U')), [
        'Container "app" has no CPU request, so there is nothing to take 80% of.',
      ]);
    });

    it('says how many Pods may be evicted', () => {
      assert.deepEqual(factsAt(deployment({ spec: 'replicas: 3' }) + budget('minAvail$0able: 50%')), [
        'With 3 Pods of web, **1** may be evicted at a time and **2** stay.',
      ]);
    });

    it('says that a budget lets no Pod go', () => {
      assert.deepEqual(factsAt(deployment({}) + budget('minAvail$0able: 1')), [
        'With 1 Pod of web, **0** may be evicted: draining a node waits for ever.',
      ]);
    });

    it('says nothing of a budget whose Pods an autoscaler counts', () => {
      checkNothing(deployment({ spec: 'replicas: 3' }) + budget('minAvail$0able: 50%') + autoscaler);
    });
  });

  describe('namespaces', () => {
    it('says where an object without a namespace goes', () => {
      assert.deepEqual(factsAt('apiVersion: v1\nkind: Pod\nmeta$0data: { name: a }\nspec: {}\n'), [
        'No namespace is written: it goes to the one that `kubectl` is set to, which is `default` unless somebody changed it.',
      ]);
    });

    it('says that a kustomization decides', () => {
      assert.deepEqual(
        factsAt(
          '# file: kustomization.yaml\nnamespace: shop\nresources: [a.yaml]\n# file: a.yaml\napiVersion: v1\nkind: Pod\nmeta$0data: { name: a }\n',
        ),
        ['The kustomization puts it into namespace "shop".'],
      );
    });
  });

  describe('schedules', () => {
    const said: readonly (readonly [schedule: string, en: string, ko: string])[] = [
      ['0 3 * * *', 'at 03:00 every day', '매일 03:00에'],
      ['@daily', 'at 00:00 every day', '매일 00:00에'],
      ['*/15 * * * *', 'every 15 minutes', '15분마다'],
      ['* * * * *', 'every minute', '1분마다'],
      ['30 * * * *', 'at minute 30 of every hour', '매시 30분에'],
      ['0 */6 * * *', 'every 6 hours, at minute 0', '0시부터 6시간마다 0분에'],
      ['0 9,18 * * 1-5', 'at 09:00 and 18:00 from Monday to Friday', '월요일부터 금요일까지 09:00, 18:00에'],
      ['0 0 1 * *', 'at 00:00 on day 1 of every month', '매월 1일 00:00에'],
      ['0 0 1 1 *', 'at 00:00 on day 1 of January', '매년 1월 1일 00:00에'],
      ['0 4 * * sun', 'at 04:00 every Sunday', '매주 일요일 04:00에'],
      ['*/10 9-17 * * *', 'every 10 minutes from 09:00 to 17:59 every day', '매일 09:00부터 17:59까지 10분마다'],
    ];
    for (const [schedule, en, ko] of said) {
      it(`reads ${schedule}`, () => {
        const [fact] = textOf(schedule);
        assert.equal(fact?.en, `Runs **${en}** (by the clock of the cluster, mostly UTC).`);
        assert.equal(fact?.ko, `실행 시각: **${ko}** (클러스터의 시간대, 보통 UTC)`);
      });
    }

    for (const schedule of [
      '0 0 13 * 5',
      '*/7 * * * *',
      '5/10 * * * *',
      '61 * * * *',
      '@every 5m',
      '0 0 L * *',
      '0 0',
      '${X}',
    ]) {
      it(`says nothing of ${schedule}`, () => assert.deepEqual(textOf(schedule), []));
    }
  });
});

function textOf(schedule: string): readonly { readonly en: string; readonly ko: string }[] {
  const text = `apiVersion: batch/v1\nkind: CronJob\nmetadata: { name: a }\nspec: { sched$0ule: "${schedule}" }\n`;
  const korean = koreanAt(text);
  return factsAt(text).map((en, index) => ({ en, ko: korean[index] ?? '' }));
}

const ready = 'readinessProbe: { periodSeconds: 5 }';
const http = 'ports: [{ name: http, containerPort: 8080 }]';

interface Parts {
  readonly name?: string;
  readonly spec?: string;
  readonly label?: string;
  readonly container?: string;
}

function deployment({ name = 'web', spec = 'paused: false', label = 'web', container = '' }: Parts): string {
  return `\
apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name} }
spec:
  ${spec.replaceAll('; ', '\n  ')}
  template:
    metadata: { labels: { app: ${label} } }
    spec:
      containers: [{ name: app${container && `, ${container}`} }]
---
`;
}

function statefulSet(spec: string): string {
  return `apiVersion: apps/v1\nkind: StatefulSet\nmetadata: { name: db }\nspec: { ${spec} }\n`;
}

function service(spec: string, namespace?: string): string {
  const metadata = namespace === undefined ? 'name: web' : `name: web, namespace: ${namespace}`;
  return `apiVersion: v1\nkind: Service\nmetadata: { ${metadata} }\nspec: { ${spec} }\n---\n`;
}

function ingress(backend: string): string {
  return `\
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: edge }
spec: { rules: [{ http: { paths: [{ path: /, backend: { service: { ${backend} } } }] } }] }
---
`;
}

function reference(kind: string, key: string): string {
  return `env: [{ name: LOG, valueFrom: { ${kind}: { name: conf, k$0ey: ${key} } } }]`;
}

function budget(amount: string): string {
  return `\
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: { name: web }
spec: { ${amount}, selector: { matchLabels: { app: web } } }
---
`;
}

const configMap = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: conf }\ndata: { LOG: debug }\n';

const autoscaler = `\
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: web }
spec:
  scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }
  minReplicas: 2
  maxReplicas: 10
  metrics:
    - type: Resource
      resource: { name: cpu, target: { type: Utilization, averageUtilization: 80 } }
`;
