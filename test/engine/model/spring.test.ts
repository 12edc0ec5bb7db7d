import { strict as assert } from 'node:assert';
import { springSettings } from '../../../server/engine/model/spring';
import { Workspace } from '../../../server/engine/model/workspace';
import { nasty } from '../../support/samples';

/** The settings of the first file as text: where, whose, in which profile, what, and what stands at the value. */
const settings = (files: Readonly<Record<string, string>>) => {
  const all = Object.entries(files).map(([name, text]) => ({ uri: `file:///shop/${name}`, text }));
  const [first] = all;
  assert.ok(first);
  return springSettings(first, Workspace.of(...all)).map(
    ({ where, owner, profile, properties, file }) =>
      `${where} ${owner.kind} ${owner.name} ${profile ?? '-'}: ${properties
        .map(
          ({ name, value, valueSpan, keySpan }) =>
            `${name}=${value} <${file.text.slice(keySpan.start, keySpan.end)}|${file.text.slice(valueSpan.start, valueSpan.end)}>`,
        )
        .join('; ')}`,
  );
};

describe('settings of Spring', () => {
  it('have the profile of their document, else of their file', () => {
    assert.deepEqual(
      settings({
        'a/application-docker.yml':
          'server.port: 1\n---\nspring: { config: { activate: { on-profile: prod } } }\n---\nspring:\n  profiles: old\n',
      }),
      [
        'file folder file:///shop/a docker: server.port=1 <server.port|1>',
        'file folder file:///shop/a prod: spring.config.activate.on-profile=prod <on-profile|prod>',
        'file folder file:///shop/a old: spring.profiles=old <profiles|old>',
      ],
    );
    assert.deepEqual(settings({ 'application.properties': 'a.b=1\n#---\nspring.config.activate.on-profile=x\n' }), [
      'file folder file:///shop -: a.b=1 <a.b|1>',
      'file folder file:///shop x: spring.config.activate.on-profile=x <spring.config.activate.on-profile|x>',
    ]);
  });

  it('of a repository of configurations are found by content, and by what lies beside', () => {
    assert.equal(settings({ 'shared/gateway.yml': 'zuul: { routes: { a: /a/** } }\n' }).length, 1);
    const orders = { 'shared/orders.yml': 'server: { port: 7000 }\n' };
    assert.deepEqual(settings(orders), []);
    assert.equal(settings({ ...orders, 'shared/application.yml': 'spring: {}\n' }).length, 1);
    assert.deepEqual(settings({ 'x/mkdocs.yml': 'site_name: x\nserver: { url: y }\n' }), []);
  });

  it('of a repository have the profile behind the name of another file', () =>
    assert.match(
      settings({ 'c/my-shop-docker.yml': 'eureka.client.enabled: true\n', 'c/my-shop.yml': '' })[0] ?? '',
      /^file folder \S+ docker:/,
    ));

  it('of Compose are the environment as mapping, as list and from files', () =>
    assert.deepEqual(
      settings({
        'compose.yaml': `\
services:
  a:
    image: a
    environment:
      EUREKA_CLIENT_ENABLED: "false"
      EMPTY:
  b:
    image: b
    env_file: [./b.env, missing.env]
    environment:
      - "SERVER_PORT=80"
      - eureka.client.serviceUrl.defaultZone=http://e:8761/eureka
      - BARE
`,
        'b.env': '# no\nexport SPRING_PROFILES_ACTIVE="docker"\nX=1 # why\n',
      }),
      [
        'compose service a -: EUREKA_CLIENT_ENABLED=false <EUREKA_CLIENT_ENABLED|"false">; EMPTY= <EMPTY|EMPTY>',
        'compose service b -: SERVER_PORT=80 <SERVER_PORT|80>; eureka.client.serviceUrl.defaultZone=http://e:8761/eureka <eureka.client.serviceUrl.defaultZone|http://e:8761/eureka>; BARE= <BARE|BARE>',
        'compose service b -: SPRING_PROFILES_ACTIVE=docker <SPRING_PROFILES_ACTIVE|"docker">; X=1 <X|1>',
      ],
    ));

  it('are in JSON, in options of the Java machine and in commands', () =>
    assert.deepEqual(
      settings({
        'compose.yaml': `\
services:
  a:
    image: a
    environment:
      SPRING_APPLICATION_JSON: '{"zuul": {"prefix": "/p"}}'
      JAVA_TOOL_OPTIONS: -Xmx1g -Deureka.client.enabled=false -Dx=y
    command: ["java", "-jar", "a.jar", "--server.port=81"]
`,
      }),
      [
        'compose service a -: zuul.prefix=/p <"prefix"|"/p">; JAVA_TOOL_OPTIONS=-Xmx1g -Deureka.client.enabled=false -Dx=y <JAVA_TOOL_OPTIONS|-Xmx1g -Deureka.client.enabled=false -Dx=y>; eureka.client.enabled=false <eureka.client.enabled|false>; server.port=81 <server.port|81>',
      ],
    ));

  it('of containers are their variables, with what ConfigMaps give', () =>
    assert.deepEqual(
      settings({
        'a.yaml': `\
apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: shop }
spec:
  template:
    spec:
      initContainers: [{ name: wait, env: [{ name: A, value: b }] }]
      containers:
        - name: web
          env:
            - { name: SERVER_PORT, value: "80" }
            - name: EUREKA
              valueFrom: { configMapKeyRef: { name: settings, key: url } }
`,
        'b.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: settings }\ndata: { url: "http://e/eureka" }\n',
      }),
      ['kubernetes Deployment web -: SERVER_PORT=80 <SERVER_PORT|"80">; EUREKA=http://e/eureka <EUREKA|EUREKA>'],
    ));

  it('inside ConfigMaps stand where they are written, however the scalar is written', () => {
    for (const [header, chomp] of [
      ['|', ''],
      ['|-', ''],
      ['|2', '  '],
      ['>-', ''],
    ] as const) {
      const found = settings({
        'a.yaml': `\
apiVersion: v1
kind: Namespace
metadata: { name: a }
---
apiVersion: v1
kind: ConfigMap
metadata: { name: web }
data:
  application-docker.yml: ${header}
${chomp.slice(2)}    eureka: { client: { enabled: false } }
  LOG_LEVEL: debug
  nginx.conf: "a: b"
  other.yaml: "a: b"
`,
      });
      assert.deepEqual(
        found,
        [
          'embedded ConfigMap web docker: eureka.client.enabled=false <enabled|false>',
          'kubernetes ConfigMap web -: LOG_LEVEL=debug <LOG_LEVEL|debug>',
        ],
        header,
      );
    }
  });

  it('inside ConfigMaps may be several documents, or a .properties text', () =>
    assert.deepEqual(
      settings({
        'a.yaml': `\
apiVersion: v1
kind: ConfigMap
metadata: { name: web }
data:
  application.yaml: |-
    a: 1
    ---
    spring.config.activate.on-profile: x
    b: "two"
  orders.properties: |
    eureka.client.enabled=true
`,
      }),
      [
        'embedded ConfigMap web -: a=1 <a|1>',
        'embedded ConfigMap web x: spring.config.activate.on-profile=x <spring.config.activate.on-profile|x>; b=two <b|"two">',
        'embedded ConfigMap web -: eureka.client.enabled=true <eureka.client.enabled|true>',
      ],
    ));

  it('of a Secret have a value only where it is not encoded', () =>
    assert.deepEqual(
      settings({
        'a.yaml':
          'apiVersion: v1\nkind: Secret\nmetadata: { name: s }\nstringData: { CONFIG_PASSWORD: x }\ndata: { SPRING_PASSWORD: eHl6 }\n',
      }),
      [
        'kubernetes Secret s -: CONFIG_PASSWORD=x <CONFIG_PASSWORD|x>',
        'kubernetes Secret s -: SPRING_PASSWORD= <SPRING_PASSWORD|SPRING_PASSWORD>',
      ],
    ));

  it('of an image are its variables', () =>
    assert.deepEqual(
      settings({
        Dockerfile:
          'FROM x\nENV SERVER_PORT=80 \\\n    A="b c"\nENV OLD one two\nCMD ["java", "--eureka.client.enabled=false"]\n',
      }),
      [
        'dockerfile folder file:///shop -: SERVER_PORT=80 <SERVER_PORT|80>; A=b c <A|"b c">; OLD=one two <OLD|one two>; eureka.client.enabled=false <eureka.client.enabled|false>',
      ],
    ));

  it('of broken files are what can be read', () => {
    const manifest = (data: string) =>
      `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\ndata:\n  application.yml: |\n${data.replace(/^/gm, '    ')}\n`;
    // Those of many thousand levels only cost the time of parsing them.
    for (const text of nasty.filter(({ length }) => length < 9000)) {
      for (const name of ['application.yml', 'compose.yaml', 'a.yaml', 'Dockerfile', '.env', 'application.properties'])
        assert.doesNotThrow(() => settings({ [name]: text }), JSON.stringify(text.slice(0, 50)));
      assert.doesNotThrow(() => settings({ 'a.yaml': manifest(text) }), JSON.stringify(text.slice(0, 50)));
    }
  });
});
