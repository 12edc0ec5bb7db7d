import { strict as assert } from 'node:assert';
import { checkFindings, checkFix, findingsOf } from '../../../support/fixture';

describe('compose/network-mode-with-networks', () => {
  it('accepts an empty list, and what an override takes away', () =>
    checkFindings(`\
# file: compose.yaml
services:
  web: { image: "nginx:1.27", network_mode: host, networks: [] }
  api: { image: "nginx:1.27", network_mode: host, networks: [back] }
networks: { back: }
# file: compose.override.yaml
services:
  api: { networks: !reset [] }
`));

  it('drops the one or the other', () => {
    const before = 'services:\n  web:\n    image: nginx\n    network_mode: host\n    networks: [default]\n';
    const [finding] = findingsOf(before, 'compose.yaml');
    assert.deepEqual(
      finding?.fixes?.map(({ title, safe }) => [title.en, safe]),
      [
        ['Remove "networks"', false],
        ['Remove "network_mode"', false],
      ],
    );
    checkFix(
      `# file: compose.yaml\n${before}`,
      `# file: compose.yaml\n${before.replace('    networks: [default]\n', '')}`,
    );
  });
});

describe('compose/bad-healthcheck-test', () => {
  const file = (test: string) =>
    `# file: compose.yaml\nservices:\n  web:\n    image: nginx\n    healthcheck:\n      test: ${test}\n`;

  it('puts the missing word in front, in the layout of the list', () => {
    checkFix(file('[curl, -f, localhost]'), file('["CMD", curl, -f, localhost]'));
    checkFix(file('["curl -f localhost"]'), file('["CMD-SHELL", "curl -f localhost"]'));
    checkFix(file('[cmd, curl]'), file('["CMD", curl]'));
    checkFix(
      file('\n        - curl\n        - localhost'),
      file('\n        - "CMD"\n        - curl\n        - localhost'),
    );
  });

  it('accepts strings, variables and nothing', () => {
    for (const test of ['curl -f localhost', '["${HOW}", curl]', '[]', '["NONE"]', '']) {
      assert.deepEqual(
        findingsOf(file(test), 'compose.yaml', {})
          .map(({ rule }) => rule.id)
          .filter(id => id.includes('health')),
        [],
      );
    }
  });
});

describe('compose/platform-not-built', () => {
  it('adds the platform in the layout of the list', () => {
    const file = (platforms: string) =>
      `# file: compose.yaml\nservices:\n  web:\n    platform: linux/arm64\n    build:\n      context: .\n      platforms:${platforms}\n`;
    checkFix(file(' [linux/amd64]'), file(' [linux/amd64, linux/arm64]'));
    checkFix(file('\n      - linux/amd64 # here'), file('\n      - linux/amd64 # here\n      - linux/arm64'));
  });
});

describe('compose/conflicting-limits', () => {
  it('compares amounts and not their spelling', () =>
    checkFindings(`\
# file: compose.yaml
services:
  web:
    image: nginx:1.27
    cpus: "0.50"
    mem_limit: 1g
    mem_reservation: \${RESERVED}
    pids_limit: 10
#               ^^ compose/conflicting-limits: "pids_limit" says 10 and "deploy.resources.limits.pids" says 20, so Compose refuses to start. Keep the value under "deploy".
    deploy:
      resources:
        limits: { cpus: "0.5", memory: 1024M, pids: 20 }
        reservations: { memory: 1g }
  api:
    image: nginx:1.27
    mem_limit: 1g
    deploy: { resources: { limits: {}, reservations: { memory: 1g } } }
`));
});

describe('compose/conflicting-replicas', () => {
  it('knows no negative number of containers', () =>
    checkFindings(`\
# file: compose.yaml
services:
  web:
    image: nginx:1.27
    deploy: { replicas: -1 }
#                       ^^ compose/conflicting-replicas: Service "web" cannot run -1 times. Write 0 or more.
  api: { image: "nginx:1.27", scale: 2, deploy: { replicas: 2 } }
  mail: { image: "nginx:1.27", scale: 2, deploy: { replicas: "\${COUNT}" } }
`));
});

describe('compose/container-name-with-replicas', () => {
  it('removes the name, but not a comment unasked', () => {
    const file = (name: string) => `services:\n  web:\n    image: nginx\n${name}    scale: 2\n`;
    const [plain] = findingsOf(file('    container_name: web\n'), 'compose.yaml');
    const [commented] = findingsOf(file('    container_name: web # for the scripts\n'), 'compose.yaml');
    assert.deepEqual([plain?.fixes?.[0]?.safe, commented?.fixes?.[0]?.safe], [true, false]);
    checkFix(`# file: compose.yaml\n${file('    container_name: web\n')}`, `# file: compose.yaml\n${file('')}`);
  });

  it('follows "scale" before "deploy.replicas"', () =>
    checkFindings(`\
# file: compose.yaml
services:
  web: { image: "nginx:1.27", container_name: web, scale: 1, deploy: { replicas: 1 } }
  api: { image: "nginx:1.27", container_name: api, deploy: { replicas: "\${COUNT:-2}" } }
`));
});

describe('compose/duplicate-mount', () => {
  it('sees through modes, slashes and the long form', () =>
    checkFindings(`\
# file: compose.yaml
services:
  web:
    image: nginx:1.27
    tmpfs: ["/run:size=1m", /tmp]
    volumes:
      - ./a:/data:ro
      - { type: bind, source: ./b, target: /data/ }
#                                          ^^^^^^ compose/duplicate-mount: "/data" is the target of an earlier mount as well, and Compose keeps only the last one. Remove one of them, or give it another target.
      - ./c:/run
#       ^^^^^^^^ compose/duplicate-mount: "/run" is the target of another mount as well, so Compose refuses to start. Remove one of them, or give it another target.
      - "./d:\${WHERE}/e"
      - "./f:\${WHERE}/e"
      - 'C:\\g:/g'
`));
});

describe('compose/bad-source', () => {
  it('asks for one source, of what the project declares itself', () =>
    checkFindings(`\
# file: compose.yaml
services:
  web: { image: "nginx:1.27", configs: [a, b, c, d], secrets: [e, f] }
configs:
  a: { content: text }
  b: { external: true }
  c: { file: a.conf, content: text }
#                    ^^^^^^^ compose/bad-source: Config "c" takes its content from "file" and "content", so Compose refuses to start. Keep one of them.
  d: { name: other }
# ^ compose/bad-source: Config "d" does not say where its content comes from, so Compose refuses to start. Set "file", "environment" or "content", or "external: true".
secrets:
  e: { driver: vault }
  f: { environment: F }
`));

  it('lets an override bring it', () =>
    checkFindings(`\
# file: compose.yaml
services:
  web: { image: "nginx:1.27", configs: [a] }
configs:
  a: { name: app }
# file: compose.override.yaml
configs:
  a: { file: app.conf }
`));
});

describe('compose/external-with-settings', () => {
  it('rewrites the old form', () =>
    checkFix(
      '# file: compose.yaml\nservices:\n  web: { image: nginx, networks: [a] }\nnetworks:\n  a:\n    external:\n      name: "shared" \n',
      '# file: compose.yaml\nservices:\n  web: { image: nginx, networks: [a] }\nnetworks:\n  a:\n    name: "shared"\n    external: true \n',
    ));

  it('accepts a name, extensions, and what is not external', () =>
    checkFindings(`\
# file: compose.yaml
services:
  web: { image: "nginx:1.27", volumes: ["one:/a", "two:/b"] }
volumes:
  one: { external: true, name: a, x-note: here }
  two: { external: false, driver: local }
`));
});

describe('compose/bad-watch', () => {
  it('wants a target for what is copied, and a path', () =>
    checkFindings(`\
# file: compose.yaml
services:
  web:
    build: .
    develop:
      watch:
        - { action: sync+restart, path: ./a }
#                   ^^^^^^^^^^^^ compose/bad-watch: "sync+restart" copies files into the container but has no "target", so Compose refuses to start. Say where they go.
        - { action: restart, path: "" }
#                                  ^^ compose/bad-watch: The path to watch is empty, so Compose refuses to start. Name a file or folder.
        - { action: rebuild, path: ./b }
`));
});

describe('compose/legacy-key', () => {
  it('speaks in the profile "recommended"', () => {
    const text = 'services:\n  web: { image: nginx, links: [db], mem_limit: 1g }\n  db: { image: postgres }\n';
    const found = (profile: 'learn' | 'recommended') =>
      findingsOf(text, 'compose.yaml', { profile }).filter(({ rule }) => rule.id === 'compose/legacy-key').length;
    assert.deepEqual([found('learn'), found('recommended')], [0, 1]);
  });
});
