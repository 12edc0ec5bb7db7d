import { strict as assert } from 'node:assert';
import { isSecret } from '../../../server/engine/convert/secrets';
import { configOf } from '../../../server/engine/convert/spring-config';
import { findingsOf } from '../../support/fixture';
import { data, documentsOf, sentences, settings, untranslated } from './parts';

const bootstrap = `\
spring:
  application:
    name: account-service
  cloud:
    config:
      uri: http://config:8888
      fail-fast: true
      username: user
      password: \${CONFIG_SERVICE_PASSWORD}
`;

const repository = `\
server:
  port: 6000
spring:
  data:
    mongodb:
      host: account-mongodb
      database: piggy
      password: \${MONGODB_PASSWORD}
`;

/** The ConfigMap's file and the keys of the Secret. */
function split(...texts: readonly string[]): { files: unknown; secrets: readonly string[] } {
  const [configMap, secret] = documentsOf(
    configOf(
      'app',
      texts.map(text => ({ text })),
      [],
    ),
  ) as { data: Record<string, string>; stringData?: Record<string, string> }[];
  return { files: configMap?.data['application.yml'], secrets: Object.keys(secret?.stringData ?? {}) };
}

describe('config server to ConfigMap and Secret', () => {
  it('divides the file of the config repository', () => {
    const conversion = configOf('account-service', [{ text: repository }], settings(bootstrap));
    assert.deepEqual(conversion.files, [
      {
        path: 'account-service/config.yaml',
        text: {
          en: written(
            'Fill these in where nobody else can read them: a Secret is encoded, not encrypted. External Secrets, Sealed Secrets or SOPS keep them out of the repository.',
          ),
          ko: written(
            '다른 사람이 읽을 수 없는 곳에서 채우세요. Secret은 암호화가 아니라 인코딩일 뿐입니다. External Secrets, Sealed Secrets, SOPS를 쓰면 저장소에 남지 않습니다.',
          ),
        },
      },
    ]);
    assert.deepEqual(
      [conversion.use.env, conversion.use.volumeMounts, conversion.use.volumes],
      data(`\
- - {name: SPRING_CLOUD_CONFIG_ENABLED, value: "false"}
  - {name: SPRING_CONFIG_ADDITIONAL_LOCATION, value: optional:file:/etc/app-config/}
- - {name: config, mountPath: /etc/app-config, readOnly: true}
  - {name: secrets, mountPath: /etc/app-secrets, readOnly: true}
- - name: config
    configMap: {name: account-service-config}
  - name: secrets
    secret: {secretName: account-service-secret}
`),
    );
    // Four settings that lead to the server, and what the server could do.
    assert.equal(sentences(conversion.notes, 'dropped').length, 5);
    assert.match(sentences(conversion.notes, 'changed').join(), /spring\.mongodb/);
    assert.match(sentences(conversion.notes, 'question').join(), /need Spring Boot 2\.4/);
    assert.deepEqual(untranslated(conversion.notes), []);
  });

  it('leaves a place to fill in where the repository is not known', () => {
    const conversion = configOf('order-service', [], []);
    assert.equal(
      conversion.files[0]?.text.en,
      `\
apiVersion: v1
kind: ConfigMap
metadata:
  name: order-service-config
data:
  # keys of order-service.yml in the config repository, in environment form
  SPRING_DATASOURCE_URL: CHANGE_ME
`,
    );
    assert.deepEqual(conversion.use.envFrom, [{ configMapRef: { name: 'order-service-config' } }]);
    assert.equal(sentences(conversion.notes, 'question').length, 1);
  });

  it('keeps comments, orders and styles', () =>
    assert.deepEqual(
      split('# top\nserver: { port: 80 } # why\nspring:\n  # the name\n  application:\n    name: "a"\n'),
      {
        files: '# top\nserver: { port: 80 } # why\nspring:\n  # the name\n  application:\n    name: "a"\n',
        secrets: [],
      },
    ));

  it('takes keys away that are left empty', () =>
    assert.deepEqual(split('a: 1\nsecurity:\n  user:\n    password: x\n'), {
      files: 'a: 1\nspring.config.import: "optional:configtree:/etc/app-secrets/"\n',
      secrets: ['security.user.password'],
    }));

  it('adds to imports that are there', () =>
    assert.deepEqual(split('spring:\n  config:\n    import: file:a.yml\n  r.password: x\n'), {
      files: 'spring:\n  config:\n    import:\n      - file:a.yml\n      - "optional:configtree:/etc/app-secrets/"\n',
      secrets: ['spring.r.password'],
    }));

  it('adds to a list of imports', () =>
    assert.deepEqual(split('spring:\n  config:\n    import: [a.yml]\n  r.password: x\n'), {
      files: 'spring:\n  config:\n    import: [ a.yml, "optional:configtree:/etc/app-secrets/" ]\n',
      secrets: ['spring.r.password'],
    }));

  it('refers to secrets inside lists, which only one place can set', () =>
    assert.deepEqual(split('users:\n  - name: a\n    password: x\n'), {
      files:
        'users:\n  - name: a\n    password: "${users-0.password}"\nspring.config.import: "optional:configtree:/etc/app-secrets/"\n',
      secrets: ['users-0.password'],
    }));

  it('puts shared settings before those of the application, and profiles beside them', () => {
    const conversion = configOf(
      'app',
      [
        { text: 'a: 1\n' },
        { text: 'a: 2\n---\nspring.config.activate.on-profile: x\na: 3\n' },
        { text: 'a: 4\n', profile: 'docker' },
      ],
      [],
    );
    assert.deepEqual((documentsOf(conversion)[0] as { data: unknown }).data, {
      'application.yml': 'a: 1\n---\na: 2\n---\nspring.config.activate.on-profile: x\na: 3\n',
      'application-docker.yml': 'a: 4\n',
    });
  });

  it('says that only the config server can decrypt', () => {
    const conversion = configOf('app', [{ text: "db:\n  login: '{cipher}0f2c'\n" }], []);
    assert.match(conversion.files[0]?.text.en ?? '', /# Was \{cipher\}.*\n {2}db\.login: CHANGE_ME/);
    assert.match(sentences(conversion.notes, 'question')[0] ?? '', /"db\.login" is encrypted/);
  });

  it('writes a document with aliases anew', () =>
    assert.deepEqual(split('a: &p\n  password: x\n  b: 1\nc: *p\n').secrets, ['a.password', 'c.password']));

  it('asks for an import that would stop the start', () => {
    const required = configOf('app', [], settings('spring.config.import: "configserver:http://config:8888"\n'));
    assert.match(sentences(required.notes, 'question')[1] ?? '', /^This import is not optional/);
    const optional = configOf('app', [], settings('spring.config.import: "optional:configserver:"\n'));
    assert.match(sentences(optional.notes, 'dropped')[0] ?? '', /^The import of the config server does nothing/);
  });

  it("changes nobody else's tree and survives an alias without anchor", () => {
    const [first, second] = [split('a.password: x\nb: *c\n'), split('a.password: x\nb: *c\n')];
    assert.deepEqual(first, second);
    assert.deepEqual(split('# nothing yet\n').secrets, []);
  });

  it('says what it cannot read', () => {
    const conversion = configOf('app', [{ text: 'a: [\n', uri: 'file:///work/app.yml' }], []);
    assert.match(sentences(conversion.notes, 'question').join('\n'), /"app\.yml" cannot be read/);
  });

  for (const version of ['1.30', '1.36']) {
    it(`is quiet about what it writes for ${version}`, () => {
      const text = configOf('account-service', [{ text: repository }], []).files[0]?.text.en ?? '';
      const found = findingsOf(text, 'config.yaml', { version, profile: 'recommended' });
      assert.deepEqual(
        found.map(({ rule }) => rule.id),
        [],
      );
    });
  }
});

describe('secret settings', () => {
  for (const [name, value] of [
    ['spring.datasource.password', 'x'],
    ['spring.datasource.password', '12345'],
    ['jwt.clientSecret', '${X}'],
    ['API_TOKEN', 'abc'],
    ['encrypt.key', 'abc'],
    ['cloud.credentials', 'abc'],
    ['spring.data.mongodb.uri', 'mongodb://me:pw@db/x'],
    ['anything', '{cipher}AB'],
  ] as const) {
    it(`holds ${name}: ${value} for one`, () => assert.ok(isSecret(name.split('.'), value)));
  }
  for (const [name, value] of [
    ['spring.datasource.password', ''],
    ['spring.cassandra.keyspace-name', 'x'],
    ['server.ssl.key-store', 'classpath:a.p12'],
    ['server.ssl.key-alias', 'a'],
    ['token.validity-seconds', '60'],
    ['jwt.token-uri', 'x'],
    ['app.secret.enabled', 'true'],
    ['spring.datasource.url', 'jdbc:mysql://db:3306/x'],
    ['monkey', 'x'],
    ['spring.kafka.producer.key-serializer', 'a.B'],
  ] as const) {
    it(`holds ${name}: ${value} for none`, () => assert.ok(!isSecret(name.split('.'), value)));
  }
});

function written(comment: string): string {
  return `\
apiVersion: v1
kind: ConfigMap
metadata:
  name: account-service-config
data:
  application.yml: |
    server:
      port: 6000
    spring:
      config:
        import: "optional:configtree:/etc/app-secrets/"
      data:
        mongodb:
          host: account-mongodb
          database: piggy
---
apiVersion: v1
kind: Secret
metadata:
  name: account-service-secret
type: Opaque
# ${comment}
stringData:
  spring.data.mongodb.password: CHANGE_ME
`;
}
