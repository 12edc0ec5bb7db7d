import { strict as assert } from 'node:assert';
import { checkFindings, findingsOf } from '../../../support/fixture';

describe('compose/dependency-cycle', () => {
  it('shows the shortest way round, and the other steps beside', () => {
    const text = `services:
  a: { image: nginx, depends_on: [b] }
  b: { image: nginx, links: ["c:see"] }
  c: { image: nginx, network_mode: "service:a" }
  d: { image: nginx, depends_on: [a] }
`;
    const found = findingsOf(text, 'compose.yaml');
    assert.deepEqual(
      found.map(({ rule, message }) => `${rule.id} ${message.en.match(/\((.*)\)/)?.[1]}`),
      ['compose/dependency-cycle a → b → c → a'],
    );
    assert.deepEqual(
      found[0]?.related?.map(({ span, message }) => [text.slice(span.start, span.end), message.en]),
      [
        ['c', '"b" needs "c".'],
        ['a', '"c" needs "a".'],
      ],
    );
  });

  it('finds a service that needs itself, and services that extend each other', () =>
    checkFindings(`\
# file: compose.yaml
services:
  a:
    image: nginx:1.27
    depends_on: [a]
#                ^ compose/dependency-cycle: These services depend on each other in a circle (a → a), so none can start first and Compose refuses the project. Remove one of the dependencies.
  b: { extends: c }
#               ^ compose/dependency-cycle: These services extend each other in a circle (b → c → b), so Compose refuses to start. Let one of them stand by itself.
  c: { extends: { service: b } }
`));

  it('finds files that include each other', () =>
    checkFindings(`\
# file: compose.yaml
include: [part.yaml]
#         ^^^^^^^^^ compose/dependency-cycle: This file includes itself (compose.yaml → part.yaml → compose.yaml), so Compose refuses to start. Remove one of the includes.
services: { web: { image: "nginx:1.27" } }
# file: part.yaml
include: [compose.yaml]
#         ^^^^^^^^^^^^ compose/dependency-cycle: This file includes itself (part.yaml → compose.yaml → part.yaml), so Compose refuses to start. Remove one of the includes.
services: { db: { image: "postgres:17" } }
`));

  it('does not take a diamond for a circle', () =>
    checkFindings(`\
# file: compose.yaml
services:
  a: { image: "nginx:1.27", depends_on: [b, c] }
  b: { image: "nginx:1.27", depends_on: [d] }
  c: { image: "nginx:1.27", depends_on: [d] }
  d: { image: "nginx:1.27" }
`));

  it('takes time in proportion', () => {
    const chain = Array.from(
      { length: 1000 },
      (_, at) => `  s${at}: { image: n, depends_on: [s${(at + 1) % 1000}] }\n`,
    );
    const found = findingsOf(`services:\n${chain.join('')}`, 'compose.yaml');
    assert.equal(found.filter(({ rule }) => rule.id === 'compose/dependency-cycle').length, 1);
  });
});

describe('compose/unhealthy-dependency', () => {
  const waits = '  web: { image: "nginx:1.27", depends_on: { db: { condition: service_healthy } } }\n';
  const told = (db: string, name = 'compose.yaml') =>
    findingsOf(`services:\n${waits}  db: ${db}\n`, name)
      .filter(({ rule }) => rule.id === 'compose/unhealthy-dependency')
      .map(({ severity }) => severity);

  it('is certain of official images and of checks that are switched off', () => {
    assert.deepEqual(told('{ image: "postgres:17" }'), ['warning']);
    assert.deepEqual(told('{ image: "docker.io/library/mysql" }'), ['warning']);
    assert.deepEqual(told('{ image: "some/db", healthcheck: { disable: true } }'), ['warning']);
    assert.deepEqual(told('{ image: "some/db", healthcheck: { test: NONE } }'), ['warning']);
  });

  it('only hints where the image may bring a check', () => {
    assert.deepEqual(told('{ build: . }'), ['hint']);
    assert.deepEqual(told('{ image: "some/db" }'), ['hint']);
    assert.deepEqual(told('{ image: "${DB}" }'), ['hint']);
  });

  it('finds the check in the override and in what the service extends', () =>
    checkFindings(`\
# file: compose.yaml
services:
  web: { image: "nginx:1.27", depends_on: { a: { condition: service_healthy }, b: { condition: service_healthy } } }
  a: { image: "postgres:17" }
  b: { extends: { file: common.yaml, service: base } }
# file: compose.override.yaml
services:
  a: { healthcheck: { test: pg_isready } }
# file: common.yaml
services:
  base: { image: "postgres:17", healthcheck: { test: pg_isready } }
`));
});

describe('compose/profile-dependency', () => {
  it('accepts what belongs to the same profile, and what is not required', () =>
    checkFindings(`\
# file: compose.yaml
services:
  web: { image: "nginx:1.27", profiles: [a], depends_on: [db] }
  api: { image: "nginx:1.27", depends_on: { db: { condition: service_started, required: false } } }
  db: { image: "postgres:17", profiles: [a] }
  tool: { image: "nginx:1.27", profiles: ["\${ONE}"] }
  user: { image: "nginx:1.27", depends_on: [tool] }
`));
});

describe('compose/bad-build-context', () => {
  it('reads lists and mappings, and other kinds of contexts', () =>
    checkFindings(`\
# file: compose.yaml
services:
  web:
    build:
      context: .
      additional_contexts:
        - base=service:bse
#                      ^^^ compose/bad-build-context: Service "bse" is not declared in this project, so it cannot be a build context and Compose refuses to start. Did you mean "base"?
        - base2=service:base
        - other=docker-image://nginx
        - files=./files
  base:
    build: ./base
`));
});

describe('compose/duplicate-host-port', () => {
  it('compares ranges, addresses, protocols and both forms', () =>
    checkFindings(`\
# file: compose.yaml
services:
  a: { image: "nginx:1.27", ports: ["127.0.0.1:80:80", "53:53/udp", "9000-9005:9000-9005", "1000-4000:80"] }
  b:
    image: nginx:1.27
    ports:
      - 127.0.0.2:80:80
      - 53:53/tcp
      - 3500:80
      - { target: 80, published: "9003", host_ip: 127.0.0.1 }
#                                ^^^^^^ compose/duplicate-host-port: Services "a" and "b" both publish host port 9003, so whichever starts second fails. Change the host port of one.
      - "\${PORT}:80"
      - 80
  c:
    image: nginx:1.27
    ports:
      - 80:80
#       ^^^^^ compose/duplicate-host-port: Services "a" and "c" both publish host port 80, so whichever starts second fails. Change the host port of one.
      - 81:80
      - 81:81
#       ^^^^^ compose/duplicate-host-port: Service "c" publishes host port 81 twice, so its container does not start. Change one of the host ports.
  off: { image: "nginx:1.27", ports: ["80:80"], deploy: { replicas: 0 } }
`));

  it('knows that an override repeats what it extends', () =>
    checkFindings(`\
# file: compose.yaml
services:
  a: { image: "nginx:1.27", ports: ["80:80"] }
# file: compose.override.yaml
services:
  a: { ports: ["80:80"] }
  b: { image: "nginx:1.27", ports: ["80:80"] }
#                                   ^^^^^^^ compose/duplicate-host-port: Services "a" and "b" both publish host port 80, so whichever starts second fails. Change the host port of one.
`));

  it('is less certain where a profile may keep the two apart', () => {
    const text =
      'services:\n  a: { image: nginx, ports: ["80:80"] }\n  b: { image: nginx, ports: ["80:80"], profiles: [b] }\n';
    assert.deepEqual(
      findingsOf(text, 'compose.yaml').map(({ severity }) => severity),
      ['warning'],
    );
  });
});

describe('compose/duplicate-container-name', () => {
  it('takes the last file that says the name, and leaves variables alone', () =>
    checkFindings(`\
# file: compose.yaml
services:
  a: { image: "nginx:1.27", container_name: shop }
  b: { image: "nginx:1.27", container_name: shop }
  c: { image: "nginx:1.27", container_name: "\${NAME}" }
  d: { image: "nginx:1.27", container_name: "\${NAME}" }
# file: compose.override.yaml
services:
  b: { container_name: other }
`));
});

describe('compose/unused-declaration', () => {
  it('counts what files nearby use, and the network that is there anyway', () =>
    checkFindings(`\
# file: compose.yaml
services:
  web: { image: "nginx:1.27", credential_spec: { config: spec } }
networks: { default: { driver: bridge }, back: }
configs: { spec: { file: spec.json } }
volumes: { data: }
# file: compose.dev.yaml
services:
  web: { networks: [back], volumes: ["data:/data"] }
`));

  it('is silent where a variable may be the name, or a slip of the pen', () => {
    const found = findingsOf(
      'services:\n  web: { image: nginx, networks: ["${N}"], volumes: ["dta:/d"] }\nnetworks: { a: }\nvolumes: { data: }\n',
      'compose.yaml',
    );
    assert.deepEqual(
      found.map(({ rule }) => rule.id),
      ['compose/undefined-volume'],
    );
  });

  it('is removed with its section if nothing else is in it', () => {
    const text = 'services:\n  web: { image: nginx }\nvolumes:\n  data:\n';
    const [fix] = findingsOf(text, 'compose.yaml')[0]?.fixes ?? [];
    assert.equal(fix?.safe, true);
    assert.deepEqual(
      fix.edits.map(({ span }) => text.slice(span.start, span.end)),
      ['volumes:\n  data:\n'],
    );
  });
});
