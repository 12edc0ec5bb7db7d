import { strict as assert } from 'node:assert';
import {
  canonicalName,
  environmentMatches,
  environmentProperty,
  jsonProperties,
  type Property,
  propertiesFileProperties,
  propertiesUnder,
  propertyOf,
  yamlProperties,
} from '../../../server/engine/model/properties';
import { YamlDocument } from '../../../server/engine/yaml/stream';

const yaml = (text: string) => yamlProperties(new YamlDocument(text));
const lines = (properties: readonly Property[]) => properties.map(({ name, value }) => `${name}=${value}`);
const places = (text: string, properties: readonly Property[]) =>
  properties.map(
    ({ keySpan, valueSpan }) =>
      `${text.slice(keySpan.start, keySpan.end)}: ${text.slice(valueSpan.start, valueSpan.end)}`,
  );

describe('properties', () => {
  it('compare whatever the spelling', () => {
    const spellings = ['serviceUrl', 'service-url', 'service_url', 'SERVICEURL'];
    assert.deepEqual(new Set(spellings.map(one => canonicalName(`eureka.client.${one}`))).size, 1);
    assert.equal(canonicalName('spring.cloud.gateway.routes[0].uri'), 'spring.cloud.gateway.routes[0].uri');
    assert.equal(canonicalName('logging.level[org.apache-x]'), 'logging.level.org.apachex');
    assert.notEqual(canonicalName('a.bc'), canonicalName('ab.c'));
  });

  it('of YAML are flattened, dotted keys and lists too', () => {
    const text = `\
spring:
  application.name: shop
  cloud:
    gateway:
      routes:
        - id: users
          predicates: [Path=/a/**, "Method=GET"]
zuul.sensitiveHeaders:
eureka: { client: {} }
"[strange.key]": 1
`;
    const properties = yaml(text);
    assert.deepEqual(lines(properties), [
      'spring.application.name=shop',
      'spring.cloud.gateway.routes[0].id=users',
      'spring.cloud.gateway.routes[0].predicates[0]=Path=/a/**',
      'spring.cloud.gateway.routes[0].predicates[1]=Method=GET',
      'zuul.sensitiveHeaders=',
      'eureka.client=',
      '[strange.key]=1',
    ]);
    assert.deepEqual(places(text, properties), [
      'application.name: shop',
      'id: users',
      'Path=/a/**: Path=/a/**',
      '"Method=GET": "Method=GET"',
      'zuul.sensitiveHeaders: zuul.sensitiveHeaders',
      'client: {}',
      '"[strange.key]": 1',
    ]);
  });

  it('of YAML follow aliases and merges', () =>
    assert.deepEqual(lines(yaml('base: &b { x: 1 }\na: { <<: *b, y: 2 }\nc: *b\n')), [
      'base.x=1',
      'a.y=2',
      'a.x=1',
      'c.x=1',
    ]));

  it('of YAML survive anchors in themselves, explosions, depth and nonsense', () => {
    assert.deepEqual(lines(yaml('a: &a { b: 1, c: *a }\n')), ['a.b=1']);
    const bomb = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let level = 1; level < 9; level++) bomb.push(`a${level}: &a${level} [${`*a${level - 1}, `.repeat(10)}]`);
    assert.ok(yaml(bomb.join('\n')).length <= 20_000);
    assert.deepEqual(lines(yaml(`${'a: {'.repeat(50)}`)).length < 2, true);
    for (const text of ['', '- a\n- b: 1\n', 'just text', '? [a, b]\n: 1\n', 'a: *nowhere\n', 'a: [\n', ': x'])
      assert.doesNotThrow(() => yaml(text), text);
  });

  it('of a .properties text know separators, comments, continuations and escapes', () => {
    const text = [
      '# comment = no',
      '! comment too',
      'a.b=1',
      'c : two words ',
      'd three',
      '  e\\ f = x',
      'long = one,\\',
      '       two',
      'uni=\\u0041\\tb\\:c',
      'empty=',
      'alone',
      'list[0].x=y=z',
      'win=C:\\\\a',
    ].join('\r\n');
    const properties = propertiesFileProperties(text);
    assert.deepEqual(lines(properties), [
      'a.b=1',
      'c=two words ',
      'd=three',
      'e f=x',
      'long=one,two',
      'uni=A\tb:c',
      'empty=',
      'alone=',
      'list[0].x=y=z',
      'win=C:\\a',
    ]);
    assert.deepEqual(places(text, properties).slice(0, 5), [
      'a.b: 1',
      'c: two words ',
      'd: three',
      'e\\ f: x',
      'long: one,\\\r\n       two',
    ]);
    assert.equal(propertiesFileProperties('x=1', 10)[0]?.valueSpan.start, 12);
  });

  it('of a broken .properties text are those that can be read', () => {
    for (const text of ['', '=', '\\', 'a=\\', 'a=\\u00', '===\n:::', '\\\n\\\n', '\u0000=1'])
      assert.doesNotThrow(() => propertiesFileProperties(text), text);
    assert.deepEqual(lines(propertiesFileProperties('=x\na=\\u00zz')), ['a=u00zz']);
  });

  it('of JSON stand where they stand in the file', () => {
    const file = 'env: \'{"eureka": {"client": {"enabled": false}}}\'';
    const inner = file.slice(6, -1);
    const properties = jsonProperties(inner, index => index + 6);
    assert.deepEqual(lines(properties), ['eureka.client.enabled=false']);
    assert.deepEqual(places(file, properties), ['"enabled": false']);
  });

  it('are found by name and by prefix, in files and in the environment', () => {
    const none = { start: 0, end: 0 };
    const environment = (name: string) => environmentProperty(name, 'x', none, none);
    const properties = [
      ...yaml('zuul: { routes: { a-b: { path: /a } }, prefix: /p }\nzuulish: 1\n'),
      environment('EUREKA_CLIENT_REGISTER_WITH_EUREKA'),
      environment('SPRING_CLOUD_GATEWAY_ROUTES_0_URI'),
      environment('eureka.client.serviceUrl.defaultZone'),
      environment('ZUULISH_X'),
    ];
    assert.equal(propertyOf(properties, 'zuul.routes.a-b.path')?.value, '/a');
    assert.equal(propertyOf(properties, 'eureka.client.register-with-eureka')?.environment, true);
    assert.equal(
      propertyOf(properties, 'spring.cloud.gateway.routes[0].uri')?.name,
      'SPRING_CLOUD_GATEWAY_ROUTES_0_URI',
    );
    assert.equal(propertyOf(properties, 'eureka.client.enabled'), undefined);
    assert.deepEqual(
      propertiesUnder(properties, 'zuul').map(({ name }) => name),
      ['zuul.routes.a-b.path', 'zuul.prefix'],
    );
    assert.deepEqual(
      propertiesUnder(properties, 'eureka.client').map(({ name }) => name),
      ['EUREKA_CLIENT_REGISTER_WITH_EUREKA', 'eureka.client.serviceUrl.defaultZone'],
    );
  });

  it('match variables with and without underscores for dashes', () => {
    const name = canonicalName('eureka.client.register-with-eureka');
    assert.ok(environmentMatches('EUREKA_CLIENT_REGISTERWITHEUREKA', name));
    assert.ok(environmentMatches('EUREKA_CLIENT_REGISTER_WITH_EUREKA', name));
    assert.ok(!environmentMatches('EUREKA_CLIENT_REGISTER', name));
  });
});
