import { strict as assert } from 'node:assert';
import { rules } from '../../../../../server/engine/rules';
import type { Profile, Rule } from '../../../../../server/engine/rules/rule';
import { withEdits } from '../../../../../server/engine/text/text';
import { checkFindings, checkFix, findingsOf } from '../../../../support/fixture';

/** The rule of an id that has to be there. */
function ruleOf(id: string): Rule {
  const rule = rules.find(known => known.id === id);
  assert.ok(rule, id);
  return rule;
}

/** Asserts that the rule says nothing about a file. */
function checkSilence(id: string, text: string): void {
  checkFindings(text, { only: ruleOf(id) });
}

const strict: Profile = 'strict';
const web = 'services: { web: { image: nginx:1.27 } }';

describe('practice in Compose files', () => {
  it('is silent about a service that extends another one', () => {
    const text = `\
services:
  db:
    extends: { file: base.yaml, service: db }
    image: postgres
    ports: ["5432:5432"]
    environment: { POSTGRES_PASSWORD: flour-and-water }
`;
    const ids = findingsOf(text, 'compose.override.yaml', { profile: strict }).map(({ rule }) => rule.id);
    const mine = ['mutable-image', 'open-port', 'secret-in-environment', 'no-healthcheck', 'datastore-without-volume'];
    assert.deepEqual(
      ids.filter(id => mine.includes(id.replace('compose/', ''))),
      [],
    );
  });

  it('misses nothing in a service that may be a part of another file', () => {
    const text = `\
services:
  web:
    ports: ["127.0.0.1:8080:80"]
`;
    for (const id of ['no-healthcheck', 'no-limits', 'no-restart-policy', 'runs-as-root']) {
      checkSilence(`compose/${id}`, text);
    }
  });

  it('tells what services share once', () =>
    checkFindings(
      `\
x-web: &web
  image: nginx
#        ^^^^^ compose/mutable-image: No tag means "latest", which may be another image tomorrow, so two machines can run different versions. Write an exact version.
services:
  one: { <<: *web }
  two: { <<: *web }
`,
      { only: ruleOf('compose/mutable-image') },
    ));

  const values = ['', ' null', ' []', ' {}', ' [[]]', ' [{}]', ' *gone', ' !reset null', ' 5', ' "${X"', ' [~, *x]'];
  const keys = 'image build ports expose volumes environment depends_on cap_add deploy user command tmpfs';
  for (const key of keys.split(' ')) {
    it(`survives whatever is typed in ${key}`, () => {
      for (const value of values) {
        const block = `version:${value}\nservices:\n  db:\n    image: postgres\n    ${key}:${value}\n`;
        findingsOf(block, 'compose.yaml', { profile: strict });
        findingsOf(`services: { db: { ${key}:${value} } }\nvolumes:${value}`, 'compose.yaml', { profile: strict });
      }
    });
  }
});

describe('compose/obsolete-version', () => {
  const only = ruleOf('compose/obsolete-version');

  it('takes the empty line below the key along, and no comment', () =>
    checkFix(
      `\
# The bakery
version: '3'

# All of it
services:
  web: { image: nginx:1.27 }
`,
      `\
# The bakery

# All of it
services:
  web: { image: nginx:1.27 }
`,
      { only },
    ));

  it('leaves no empty line at the start', () => checkFix(`version: '3'\r\n\r\n${web}\r\n`, `${web}\r\n`, { only }));

  it('is no safe fix where a comment goes with it', () => {
    const [finding] = findingsOf('version: "3" # old\nservices: {}\n', 'compose.yaml', { only });
    assert.equal(finding?.fixes?.[0]?.safe, false);
  });
});

describe('compose/missing-project-name', () => {
  it('proposes the name of the folder', () => {
    const only = ruleOf('compose/missing-project-name');
    checkFix(`${web}\n`, `name: \${1:work}\n${web}\n`, { only });
    assert.deepEqual(findingsOf(`${web}\n`, 'compose.override.yaml', { only }), []);
  });
});

describe('compose/mutable-image', () => {
  it('leaves digests, variables, builds and what is built beside alone', () =>
    checkSilence(
      'compose/mutable-image',
      `\
services:
  a: { image: "nginx@sha256:0000000000000000000000000000000000000000000000000000000000000000" }
  b: { image: "\${IMAGE:-nginx}" }
  c: { image: bakery/app:latest, build: . }
  d: { image: bakery/app:latest }
  e: { image: localhost:5000/app:1.0 }
`,
    ));

  it('asks for a tag', () =>
    checkFix(
      'services:\n  a:\n    image: r.io:5000/a/b:lts\n',
      'services:\n  a:\n    image: r.io:5000/a/b:${1:1.0.0}\n',
      {
        only: ruleOf('compose/mutable-image'),
      },
    ));
});

describe('compose/open-port', () => {
  const only = ruleOf('compose/open-port');

  it('leaves addresses, variables, ports of the container alone and the network of the host alone', () =>
    checkSilence(
      'compose/open-port',
      `\
services:
  a: { image: nginx:1.27, ports: ["127.0.0.1:80:80", "[::1]:81:80", "\${PORT}:80", "80", "\${IP:-127.0.0.1}:1:80"] }
  b: { image: nginx:1.27, network_mode: host, ports: ["80:80"] }
`,
    ));

  it('warns of a datastore in either syntax, and puts the address there', () =>
    checkFix(
      `\
services:
  db:
    image: postgres:17.2
    ports:
      - 6000-6001:5432-5433
      - target: 80
        published: 8080 # web
`,
      `\
services:
  db:
    image: postgres:17.2
    ports:
      - "127.0.0.1:6000-6001:5432-5433"
      - target: 80
        published: 8080 # web
        host_ip: 127.0.0.1
`,
      { only },
    ));
});

describe('compose/unquoted-port', () => {
  it('puts only what YAML 1.1 misreads into quotes', () =>
    checkFix(
      'services: { a: { image: nginx:1.27, ports: [22:22, 80:80, 3000:30/tcp, "25:25"] } }\n',
      'services: { a: { image: nginx:1.27, ports: ["22:22", 80:80, 3000:30/tcp, "25:25"] } }\n',
      { only: ruleOf('compose/unquoted-port') },
    ));
});

describe('the order of a Compose file', () => {
  it('moves services with their comments and keeps the gaps', () =>
    checkFix(
      `\
services:

  web: # the front
    image: nginx:1.27

  # takes orders
  orders:
    image: bakery/orders:1.4
    command: |
      # no comment
      run

  accounts: { image: bakery/accounts:1.4 }
volumes: {}
`,
      `\
services:

  accounts: { image: bakery/accounts:1.4 }

  # takes orders
  orders:
    image: bakery/orders:1.4
    command: |
      # no comment
      run

  web: # the front
    image: nginx:1.27
volumes: {}
`,
      { only: ruleOf('compose/service-order') },
    ));

  for (const [name, text] of [
    ['a comment of its own', 'services:\n  b: {}\n\n  # section\n\n  a: {}\n'],
    ['a comment above all', 'services:\n  # mine\n  b: {}\n  a: {}\n'],
    ['an anchor', 'services:\n  b: &b {}\n  a: *b\n'],
    ['no line break at the end', 'services:\n  b: {}\n  a: {}'],
    ['brackets', 'services: { b: {}, a: {} }\n'],
    ['text that keeps its empty lines', 'services:\n  b:\n    command: |+\n      x\n\n  a: {}\n'],
  ] as const) {
    it(`offers no fix where there is ${name}`, () => {
      const [finding] = findingsOf(text, 'compose.yaml', { only: ruleOf('compose/service-order') });
      assert.deepEqual(finding?.fixes, []);
    });
  }

  it('is reached by its fixes, which lose no line', () => {
    const text = `\
# The bakery
x-log: {}
services:
  web:
    # where it listens
    ports:
      - "8080:80" # plain
      # safe
      - "443:443"
    image: nginx:1.27
    depends_on:
      - orders
      - accounts
  orders: { image: bakery/orders:1.4 }
  accounts:
    image: bakery/accounts:1.4
`;
    let current = text;
    for (let round = 0; round < 9; round++) {
      const finding = findingsOf(current, 'compose.yaml', { profile: strict }).find(
        ({ rule, fixes }) => rule.id.endsWith('-order') && fixes?.[0],
      );
      if (!finding) break;
      current = withEdits(current, finding.fixes?.[0]?.edits ?? []);
    }
    assert.deepEqual(current.split('\n').sort(), text.split('\n').sort());
    const left = findingsOf(current, 'compose.yaml', { profile: strict }).filter(({ rule }) =>
      rule.id.endsWith('-order'),
    );
    // The comment above `ports` may be about the service.
    assert.deepEqual(
      left.map(({ rule }) => rule.id),
      ['compose/key-order'],
    );
  });
});

describe('compose/no-healthcheck', () => {
  const only = ruleOf('compose/no-healthcheck');

  it('asks Spring for its health', () =>
    checkFix(
      `\
services:
  orders:
    build: .
    ports: ["127.0.0.1:9000:8081"]
    environment: { SPRING_PROFILES_ACTIVE: prod }
`,
      `\
services:
  orders:
    build: .
    ports: ["127.0.0.1:9000:8081"]
    environment: { SPRING_PROFILES_ACTIVE: prod }
    healthcheck:
      test: ["CMD", "curl", "-fsS", "\${1:http://localhost:8081/actuator/health}"]
      interval: \${2:10s}
      timeout: \${3:5s}
      retries: \${4:5}
`,
      { only },
    ));

  it('leaves tasks alone', () =>
    checkSilence(
      'compose/no-healthcheck',
      `\
services:
  db-init: { image: postgres:17.2 }
  load: { image: mysql:9.1 }
  dump: { image: redis:7.4, restart: "no" }
  web:
    image: bakery/web:1.4
    depends_on: { load: { condition: service_completed_successfully } }
`,
    ));
});

describe('compose/secret-in-environment', () => {
  const id = 'compose/secret-in-environment';

  it('leaves variables, files, flags and words to be replaced alone', () =>
    checkSilence(
      id,
      `\
services:
  a:
    image: bakery/a:1.4
    environment:
      DB_PASSWORD: \${DB_PASSWORD:-flour}
      DB_PASSWORD_FILE: /run/secrets/db
      API_TOKEN: ""
      API_KEY:
      SECRET_KEY: change-me
      JWT_SECRET: <your secret>
      MYSQL_ALLOW_EMPTY_PASSWORD: "yes"
      AWS_SECRET_KEY: '!changeme!'
      TOKEN_TTL: 3600s
      PASSWORD: 12
  b:
    image: bakery/b:1.4
    environment: [DB_PASSWORD, "TOKEN=\${T}", "AUTH_SECRET=your-secret-here"]
`,
    ));

  it('knows the password of an administrator', () =>
    checkFindings(
      `\
services:
  a:
    image: bakery/a:1.4
    environment:
      ADMIN_PASSWORD: flour
#                     ^^^^^ compose/secret-in-environment: "ADMIN_PASSWORD" looks like a secret, and everybody who reads this file can read it. Use "secrets", or a variable from an ".env" file that is not checked in.
`,
      { only: ruleOf(id) },
    ));

  it('refers to a variable instead', () =>
    checkFix(
      `\
services:
  a:
    image: bakery/a:1.4
    environment:
      - DB_PASSWORD=flour
`,
      `\
services:
  a:
    image: bakery/a:1.4
    environment:
      - "DB_PASSWORD=\${DB_PASSWORD:?}"
`,
      { only: ruleOf(id) },
    ));
});

describe('compose/datastore-without-volume', () => {
  const only = ruleOf('compose/datastore-without-volume');

  it('leaves mounts around the data, tests and data kept elsewhere alone', () =>
    checkSilence(
      'compose/datastore-without-volume',
      `\
services:
  a: { image: postgres:17, volumes: [data:/var/lib/postgresql] }
  b: { image: mysql:9.1, volumes: [{ type: tmpfs, target: /var/lib/mysql }] }
  c: { image: mongo:8, tmpfs: /data/db }
  d: { image: postgres:17, environment: { PGDATA: /elsewhere } }
  e: { image: postgres:17, volumes: ["\${DATA}"] }
  db-test: { image: postgres:17 }
  replicas: { image: mongo:8, command: [mongosh, init.js] }
  f: { image: postgres, volumes: [data:/var/lib/postgresql/data] }
volumes: { data: {} }
`,
    ));

  it('mounts and declares a volume in one go', () =>
    checkFix(
      `\
services:
  db:
    image: mysql:9.1
    volumes:
      - ./init:/docker-entrypoint-initdb.d # the schema
`,
      `\
services:
  db:
    image: mysql:9.1
    volumes:
      - ./init:/docker-entrypoint-initdb.d # the schema
      - db-data:/var/lib/mysql
volumes:
  db-data:
`,
      { only },
    ));
});
