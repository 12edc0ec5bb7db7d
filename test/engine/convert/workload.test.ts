import { strict as assert } from 'node:assert';
import { parse } from 'yaml';
import { configOf } from '../../../server/engine/convert/spring-config';
import { actuatorHealth } from '../../../server/engine/convert/spring-probes';
import { deploymentFor, type NewWorkload } from '../../../server/engine/convert/workload';
import { configChanges, healthChanges } from '../../../server/engine/convert/workload-edits';
import { withEdits } from '../../../server/engine/text/text';
import { YamlDocument } from '../../../server/engine/yaml/stream';
import { View } from '../../../server/engine/yaml/view';
import { findingsOf } from '../../support/fixture';
import { data, documentsOf, sentences, settings, untranslated } from './parts';

/** The application of a Compose file with a registry, a config server and Zipkin. */
const orders: NewWorkload = {
  name: 'order-service',
  image: 'registry.example.com/order-service:1.4.0',
  port: 8080,
  settings: [],
  config: configOf('order-service', [], []).use,
  variables: [
    { name: 'SPRING_PROFILES_ACTIVE', value: 'docker' },
    { name: 'EUREKA_CLIENT_SERVICEURL_DEFAULTZONE', value: 'http://registry:8761/eureka/' },
    { name: 'SPRING_CLOUD_CONFIG_URI', value: 'http://config:8888' },
    { name: 'SPRING_ZIPKIN_BASE_URL', value: 'http://zipkin:9411' },
  ],
};

describe('a Deployment for an application of Spring', () => {
  it('runs what Compose runs, without registry and config server', () => {
    const conversion = deploymentFor(orders);
    assert.deepEqual(
      conversion.files.map(({ path }) => path),
      ['order-service/deployment.yaml', 'order-service/service.yaml', 'order-service/pod-disruption-budget.yaml'],
    );
    assert.deepEqual(documentsOf(conversion), [
      data(`\
apiVersion: apps/v1
kind: Deployment
metadata:
  name: order-service
  labels: {app: order-service}
spec:
  replicas: 2
  minReadySeconds: 10
  selector:
    matchLabels: {app: order-service}
  template:
    metadata:
      labels: {app: order-service}
    spec:
      terminationGracePeriodSeconds: 45
      securityContext:
        seccompProfile: {type: RuntimeDefault}
      topologySpreadConstraints:
        - maxSkew: 1
          topologyKey: kubernetes.io/hostname
          whenUnsatisfiable: ScheduleAnyway
          labelSelector:
            matchLabels: {app: order-service}
      containers:
        - name: order-service
          image: registry.example.com/order-service:1.4.0
          ports:
            - {name: http, containerPort: 8080}
          env:
            - {name: SPRING_PROFILES_ACTIVE, value: kubernetes}
            - {name: EUREKA_CLIENT_ENABLED, value: "false"}
            - {name: SPRING_CLOUD_CONFIG_ENABLED, value: "false"}
            - {name: SPRING_ZIPKIN_BASE_URL, value: "http://zipkin:9411"}
          envFrom:
            - configMapRef: {name: order-service-config}
          startupProbe:
            httpGet: {path: /actuator/health/liveness, port: http}
            periodSeconds: 5
            failureThreshold: 24
          livenessProbe:
            httpGet: {path: /actuator/health/liveness, port: http}
            periodSeconds: 10
            timeoutSeconds: 2
            failureThreshold: 3
          readinessProbe:
            httpGet: {path: /actuator/health/readiness, port: http}
            periodSeconds: 5
            timeoutSeconds: 2
            failureThreshold: 3
          lifecycle:
            preStop:
              sleep: {seconds: 10}
          resources:
            requests: {cpu: 250m, memory: 512Mi}
            limits: {memory: 512Mi}
          securityContext: {allowPrivilegeEscalation: false}
`),
      data(`\
apiVersion: v1
kind: Service
metadata:
  name: order-service
spec:
  selector: {app: order-service}
  ports:
    - {name: http, port: 8080, targetPort: http}
`),
      data(`\
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: order-service
spec:
  maxUnavailable: 1
  selector:
    matchLabels: {app: order-service}
  unhealthyPodEvictionPolicy: AlwaysAllow
`),
    ]);
    assert.deepEqual(
      sentences(conversion.notes, 'dropped').map(sentence => sentence.split(' ')[0]),
      ['"EUREKA_CLIENT_SERVICEURL_DEFAULTZONE"', '"SPRING_CLOUD_CONFIG_URI"'],
    );
    assert.deepEqual(untranslated(conversion.notes), []);
  });

  for (const version of ['1.30', '1.36']) {
    it(`is accepted without a word for ${version}, with all that may have to be filled in`, () => {
      const config = configOf('orders', [{ text: 'spring.datasource.password: x\nserver.port: 1\n' }], []);
      const { files } = deploymentFor({
        name: 'orders',
        version,
        settings: settings('management.server.port: 9000\nredis.port: "${REDIS_PORT:6379}"\n'),
        config: config.use,
        variables: [
          { name: 'DB_PASSWORD', value: 'secret' },
          { name: 'HOST', value: '${HOST}' },
        ],
      });
      for (const language of ['en', 'ko'] as const) {
        const text = [...config.files, ...files].map(file => file.text[language]).join('---\n');
        const found = findingsOf(text, 'orders.yaml', { version, profile: 'recommended' });
        assert.deepEqual(
          found.map(({ rule, message }) => `${rule.id}: ${message.en}`),
          [],
        );
      }
    });
  }

  it('asks for what nobody but the user can know', () => {
    const conversion = deploymentFor({
      name: 'orders',
      image: 'me/orders',
      settings: [],
      variables: [
        { name: 'DB_PASSWORD', value: 'secret' },
        { name: 'HOST', value: '${HOST}' },
        { name: 'TAG', value: '${TAG:-1}$$x' },
      ],
    });
    const [secret, deployment] = documentsOf(conversion) as [
      { stringData: unknown },
      { spec: { template: { spec: { containers: [{ image: string; env: unknown[] }] } } } },
    ];
    const [container] = deployment.spec.template.spec.containers;
    assert.deepEqual(secret.stringData, { DB_PASSWORD: 'CHANGE_ME' });
    assert.equal(container.image, 'me/orders:CHANGE_ME');
    assert.deepEqual(container.env.slice(1), [
      { name: 'DB_PASSWORD', valueFrom: { secretKeyRef: { name: 'orders-environment', key: 'DB_PASSWORD' } } },
      { name: 'HOST', value: 'CHANGE_ME' },
      { name: 'TAG', value: '1$x' },
    ]);
    assert.deepEqual(
      sentences(conversion.notes, 'question').map(sentence => sentence.slice(0, 24)),
      [
        'The image "me/orders" ha',
        'No setting says which po',
        '"DB_PASSWORD" looks like',
        'Compose fills "HOST" in ',
        'The probes ask /actuator',
        'CPU 250m and memory 512M',
      ],
    );
    assert.deepEqual(untranslated(conversion.notes), []);
  });

  it('keeps variables of Kubernetes from being taken for ports', () => {
    const [deployment] = documentsOf(deploymentFor({ name: 'a', settings: settings('a: "${REDIS_PORT:6379}"\n') }));
    assert.match(JSON.stringify(deployment), /"enableServiceLinks":false/);
  });
});

describe('health of an application of Spring', () => {
  const health = (text: string, port = 8080) => {
    const { port: asked, scheme, liveness, readiness, graceSeconds } = actuatorHealth(settings(text), port);
    return `${scheme} ${asked} ${liveness} ${readiness} ${graceSeconds}`;
  };

  it('follows the paths and ports of Actuator', () => {
    assert.equal(health('a: 1\n'), 'HTTP 8080 /actuator/health/liveness /actuator/health/readiness 45');
    assert.equal(
      health(
        'management: { endpoints.web.base-path: /manage/, server.port: 9000 }\nserver.servlet.context-path: /api\n',
      ),
      'HTTP 9000 /manage/health/liveness /manage/health/readiness 45',
    );
    assert.equal(
      health(
        'server.servlet.context-path: /api\nmanagement.endpoints.web: { base-path: /, path-mapping.health: up }\n',
      ),
      'HTTP 8080 /api/up/liveness /api/up/readiness 45',
    );
    assert.equal(
      health('server.ssl.key-store: a.p12\nspring.lifecycle.timeout-per-shutdown-phase: 1m\n'),
      'HTTPS 8080 /actuator/health/liveness /actuator/health/readiness 75',
    );
    assert.equal(
      health('management.server.port: "${MANAGEMENT:9001}"\n'),
      'HTTP 9001 /actuator/health/liveness /actuator/health/readiness 45',
    );
  });

  it('says what may keep the probes from working', () => {
    const notes = (text: string) => actuatorHealth(settings(text), 8080).notes;
    assert.match(sentences(notes('a: 1\n'), 'question')[0] ?? '', /Spring Boot 2\.3 to 3\.x/);
    assert.match(sentences(notes('management.server.port: -1\n'), 'question')[1] ?? '', /switches Actuator off/);
    assert.match(sentences(notes('management.server.port: 1\n'), 'changed')[0] ?? '', /add-additional-paths/);
    assert.match(
      sentences(notes('management.endpoint.health.probes.enabled: false\n'), 'question')[1] ?? '',
      /do not exist/,
    );
    assert.match(sentences(notes('management.health.probes.enabled: true\n'), 'dropped')[0] ?? '', /by no release/);
    assert.deepEqual(untranslated(notes('management.server.port: 1\nmanagement.health.probes.enabled: true\n')), []);
  });
});

const bare = `\
apiVersion: apps/v1
kind: Deployment
metadata:
  name: order-service
spec:
  replicas: 2
  selector:
    matchLabels: {app: order-service}
  template:
    metadata:
      labels: {app: order-service}
    spec:
      containers:
        # the program
        - name: order-service
          image: registry.example.com/order-service:1.4.0 # pinned
          ports:
            - name: http
              containerPort: 8080
`;

describe('edits of a workload', () => {
  const parts = (text: string) => {
    const pod = View.root(new YamlDocument(text)).get('spec', 'template');
    return { pod, container: pod.get('spec', 'containers').items[0] ?? pod };
  };

  it('adds probes, a pause and resources', () => {
    const health = actuatorHealth([], 8080);
    const after = withEdits(bare, healthChanges(parts(bare), health, '1.36'));
    assert.deepEqual(
      parse(after),
      data(`\
apiVersion: apps/v1
kind: Deployment
metadata:
  name: order-service
spec:
  replicas: 2
  selector:
    matchLabels: {app: order-service}
  template:
    metadata:
      labels: {app: order-service}
    spec:
      terminationGracePeriodSeconds: 45
      containers:
        - name: order-service
          image: registry.example.com/order-service:1.4.0
          ports:
            - name: http
              containerPort: 8080
          startupProbe:
            httpGet: {path: /actuator/health/liveness, port: http}
            periodSeconds: 5
            failureThreshold: 24
          livenessProbe:
            httpGet: {path: /actuator/health/liveness, port: http}
            periodSeconds: 10
            timeoutSeconds: 2
            failureThreshold: 3
          readinessProbe:
            httpGet: {path: /actuator/health/readiness, port: http}
            periodSeconds: 5
            timeoutSeconds: 2
            failureThreshold: 3
          lifecycle:
            preStop:
              sleep: {seconds: 10}
          resources:
            requests: {cpu: 250m, memory: 512Mi}
            limits: {memory: 512Mi}
`),
    );
    assert.ok(after.startsWith(bare), 'comments stay');
    assert.deepEqual(healthChanges(parts(after), health, '1.36'), []);
  });

  it('leaves what is there, and pauses by a shell before Kubernetes 1.30', () => {
    const text = `${bare}          livenessProbe: { tcpSocket: { port: 8080 } }\n          resources:\n`;
    const after = withEdits(text, healthChanges(parts(text), actuatorHealth([], 9999), '1.29'));
    const { containers } = (parse(after) as { spec: { template: { spec: { containers: Record<string, unknown>[] } } } })
      .spec.template.spec;
    assert.deepEqual(containers[0]?.livenessProbe, { tcpSocket: { port: 8080 } });
    assert.deepEqual(containers[0]?.lifecycle, { preStop: { exec: { command: ['sh', '-c', 'sleep 10'] } } });
    assert.deepEqual(containers[0]?.resources, {
      requests: { cpu: '250m', memory: '512Mi' },
      limits: { memory: '512Mi' },
    });
    assert.match(after, /port: 9999/);
  });

  it('mounts the configuration beside what is mounted', () => {
    const text = `\
apiVersion: apps/v1
kind: Deployment
metadata: { name: account-service }
spec:
  template:
    spec:
      containers:
      - name: account-service
        image: sqshq/piggymetrics-account-service
        env:
        - name: A
          value: b # why
        volumeMounts: [{ name: tmp, mountPath: /tmp }]
      volumes: [{ name: tmp, emptyDir: {} }]
`;
    const { use } = configOf('account-service', [{ text: 'a.password: x\nb: 1\n' }], []);
    const changes = configChanges(parts(text), use);
    assert.equal(
      withEdits(text, changes ?? []),
      `\
apiVersion: apps/v1
kind: Deployment
metadata: { name: account-service }
spec:
  template:
    spec:
      containers:
      - name: account-service
        image: sqshq/piggymetrics-account-service
        env:
        - name: A
          value: b # why
        - name: SPRING_CLOUD_CONFIG_ENABLED
          value: "false"
        - name: SPRING_CONFIG_ADDITIONAL_LOCATION
          value: optional:file:/etc/app-config/
        volumeMounts: [{ name: tmp, mountPath: /tmp }, { name: config, mountPath: /etc/app-config, readOnly: true }, { name: secrets, mountPath: /etc/app-secrets, readOnly: true }]
      volumes: [{ name: tmp, emptyDir: {} }, { name: config, configMap: { name: account-service-config } }, { name: secrets, secret: { secretName: account-service-secret } }]
`,
    );
    assert.deepEqual(configChanges(parts(withEdits(text, changes ?? [])), use), []);
  });

  it('changes nothing that is shared', () =>
    assert.equal(
      configChanges(
        parts('spec:\n  template:\n    spec:\n      containers:\n        - env: *a\n'),
        configOf('a', [], []).use,
      ),
      undefined,
    ));
});
