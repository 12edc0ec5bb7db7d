import { strict as assert } from 'node:assert';
import { Workspace } from '../../../../server/engine/model/workspace';
import { findingsIn } from '../../../../server/engine/rules/check';
import { withEdits } from '../../../../server/engine/text/text';
import { checkFindings, checkFix, filesIn, findingsOf, setupOf } from '../../../support/fixture';

describe('a name that a service uses', () => {
  it('is found in every form that Compose has for it', () =>
    checkFindings(`\
# file: compose.yaml
services:
  web:
    build:
      context: .
      secrets: [token]
#               ^^^^^ compose/undefined-secret: Secret "token" is not declared in this project, so Compose refuses to start. Declare it under \`secrets\`.
    depends_on:
      cache:
#     ^^^^^ compose/undefined-service: Service "cache" is not declared in this project, so Compose refuses to start. Declare it under \`services\`.
        condition: service_started
    links: ["store:db"]
#            ^^^^^ compose/undefined-service: Service "store" is not declared in this project, so Compose refuses to start. Declare it under \`services\`.
    volumes_from: [files:ro, "container:other"]
#                  ^^^^^ compose/undefined-service: Service "files" is not declared in this project, so Compose refuses to start. Declare it under \`services\`.
    ipc: service:shared
#                ^^^^^^ compose/undefined-service: Service "shared" is not declared in this project, so Compose refuses to start. Declare it under \`services\`.
    pid: "service:shared"
#                 ^^^^^^ compose/undefined-service: Service "shared" is not declared in this project, so Compose refuses to start. Declare it under \`services\`.
    networks:
      front: { aliases: [www] }
#     ^^^^^ compose/undefined-network: Network "front" is not declared in this project, so Compose refuses to start. Declare it under \`networks\`.
    volumes:
      - { type: volume, source: data, target: /data }
#                               ^^^^ compose/undefined-volume: Volume "data" is not declared in this project, so Compose refuses to start. Declare it under \`volumes\`.
      - "logs:/logs:ro"
#        ^^^^ compose/undefined-volume: Volume "logs" is not declared in this project, so Compose refuses to start. Declare it under \`volumes\`.
    configs: [settings]
#             ^^^^^^^^ compose/undefined-config: Config "settings" is not declared in this project, so Compose refuses to start. Declare it under \`configs\`.
    secrets:
      - source: password
#               ^^^^^^^^ compose/undefined-secret: Secret "password" is not declared in this project, so Compose refuses to start. Declare it under \`secrets\`.
    models:
      llm: { endpoint_var: URL }
#     ^^^ compose/undefined-model: Model "llm" is not declared in this project, so Compose refuses to start. Declare it under \`models\`.
  api:
    extends: { service: base }
#                       ^^^^ compose/undefined-service: Service "base" is not declared in this project, so Compose refuses to start. Declare it under \`services\`.
  mail:
    extends: web2
#            ^^^^ compose/undefined-service: Service "web2" is not declared in this project, so Compose refuses to start. Declare it under \`services\`, or did you mean "web"?
`));

  it('is no name if it is a path, empty, interpolated, the default network, or taken away', () =>
    checkFindings(`\
# file: compose.yaml
services:
  web:
    image: nginx:1.27
    depends_on: ["\${DB}"]
    network_mode: container:vpn
    volumes: [./a:/a, /b:/b, ~/c:/c, 'C:\\d:/d', "\${DATA:-data}:/e", /f, { type: bind, source: g, target: /g }]
    secrets: !reset [gone]
  api:
    image: nginx:1.27
    networks: [default, "\${NET}"]
`));

  it('is told once where several services share it by an anchor', () =>
    checkFindings(`\
# file: compose.yaml
x-common: &common
  networks: [front]
#            ^^^^^ compose/undefined-network: Network "front" is not declared in this project, so Compose refuses to start. Declare it under \`networks\`.
services:
  web: { <<: *common, image: "nginx:1.27" }
  api: { <<: *common, image: "nginx:1.27" }
x-unused:
  networks: [nowhere]
`));

  it('is less certain in a service that only a profile starts', () => {
    const [finding] = findingsOf(
      'services:\n  web:\n    image: nginx:1.27\n    profiles: [debug]\n    networks: [front]\n',
      'compose.yaml',
    );
    assert.equal(finding?.severity, 'warning');
    assert.match(finding.message.en, /once a profile of "web" is active/);
    assert.match(finding.message.ko, /"web" 서비스의 프로필을 켜면/);
  });

  it('of another service has to be there even if it is not required', () =>
    checkFindings(`\
# file: compose.yaml
services:
  web:
    image: nginx:1.27
    depends_on:
      db: { condition: service_started, required: false }
#     ^^ compose/undefined-service: Service "db" is not declared in this project, so Compose refuses to start. Declare it under \`services\`.
      debugger: { condition: service_started, required: false }
  debugger: { image: "nginx:1.27", profiles: [debug] }
`));
});

describe('the project in which a name is looked for', () => {
  it('is base and override, and what they include', () =>
    checkFindings(`\
# file: compose.yaml
include: [parts/database.yaml]
services:
  web:
    image: nginx:1.27
    depends_on: [db, cache, quue]
#                           ^^^^ compose/undefined-service: Service "quue" is not declared in this project, so Compose refuses to start. Declare it under \`services\`, or did you mean "queue"?
    networks: [back]
# file: compose.override.yaml
services:
  web:
    networks: [back, bcak]
#                    ^^^^ compose/undefined-network: Network "bcak" is not declared in this project, so Compose refuses to start. Declare it under \`networks\`, or did you mean "back"?
  cache: { image: "redis:7" }
  queue: { image: "rabbitmq:4" }
networks: { back: }
# file: parts/database.yaml
services:
  db:
    image: postgres:17
    links: [cache]
    networks: [back]
`));

  it('is not known while an included file is not', () =>
    checkFindings(`\
# file: compose.yaml
include: ["oci://example.com/parts:1"]
services:
  web: { image: "nginx:1.27", depends_on: [db], networks: [back] }
`));

  it('may be completed by a file nearby that somebody names by hand', () =>
    checkFindings(`\
# file: compose.yaml
services:
  web: { image: "nginx:1.27", networks: [back] }
# file: compose.networks.yaml
networks: { back: }
`));

  it('is not judged by a fragment, a lone variant, or a file that does not parse', () => {
    for (const name of ['services.docker-compose.yml', 'compose.dev.yaml']) {
      checkFindings(`# file: ${name}\nservices:\n  web: { ports: ["80:80"], depends_on: [db] }\n`);
    }
    checkFindings(
      '# file: compose.tools.yaml\nservices:\n  web: { image: nginx, networks: [back], depends_on: [db] }\n',
    );
    const broken = findingsOf('services:\n  web: { image: nginx, networks: [back] }\n  api: {\n', 'compose.yaml');
    assert.deepEqual([...new Set(broken.map(({ rule }) => rule.id))], ['yaml/syntax']);
  });

  it('leaves alone what a variant takes away', () =>
    checkFindings(`\
# file: compose.yaml
services:
  web: { image: "nginx:1.27", depends_on: [db] }
# file: compose.solo.yaml
services:
  web: { depends_on: !reset [] }
`));

  it('is not asked for where the section is there under a slip of the pen', () => {
    const found = findingsOf('services:\n  web: { image: nginx, networks: [a] }\nnetwroks: { a: }\n', 'compose.yaml');
    assert.deepEqual(
      found.map(({ rule }) => rule.id),
      ['compose/unknown-field'],
    );
  });

  it('for "extends" is the other file', () =>
    checkFindings(`\
# file: compose.yaml
services:
  web:
    extends: { file: common.yaml, service: bse }
#                                          ^^^ compose/undefined-service: There is no service "bse" in common.yaml, so "web" cannot extend it and Compose refuses to start. Did you mean "base"?
  api:
    extends: { file: common.yaml, service: base }
# file: common.yaml
services:
  base:
    image: nginx:1.27
    networks: [declared-by-whoever-extends]
`));
});

describe('the fix of an unknown name', () => {
  it('changes it to the near one, and keeps quotes and the rest of the text', () =>
    checkFix(
      '# file: compose.yaml\nservices:\n  web: { image: nginx, volumes: ["dta:/d"] }\nvolumes: { data: }\n',
      '# file: compose.yaml\nservices:\n  web: { image: nginx, volumes: ["data:/d"] }\nvolumes: { data: }\n',
    ));

  it('declares it at the end of its section', () =>
    checkFix(
      '# file: compose.yaml\nservices:\n    web:\n        image: nginx\n        networks: [front, back]\n\nnetworks:\n    back: # the inner one\n    # more to come\n',
      '# file: compose.yaml\nservices:\n    web:\n        image: nginx\n        networks: [front, back]\n\nnetworks:\n    back: # the inner one\n    front:\n    # more to come\n',
    ));

  it('declares it in a new section, empty lines and line ends as they are', () =>
    checkFix(
      '# file: compose.yaml\r\nname: shop\r\n\r\nservices:\r\n  web:\r\n    image: nginx\r\n    networks:\r\n      - "1"',
      '# file: compose.yaml\r\nname: shop\r\n\r\nservices:\r\n  web:\r\n    image: nginx\r\n    networks:\r\n      - "1"\r\n\r\nnetworks:\r\n  "1":',
    ));

  it('declares it in an empty section and between braces', () => {
    checkFix(
      '# file: compose.yaml\nservices:\n  web: { image: nginx, networks: [a] }\nnetworks:\n',
      '# file: compose.yaml\nservices:\n  web: { image: nginx, networks: [a] }\nnetworks:\n  a:\n',
    );
    checkFix(
      '# file: compose.yaml\nservices:\n  web: { image: nginx, networks: [a, b1] }\nnetworks: { b1: }\n',
      '# file: compose.yaml\nservices:\n  web: { image: nginx, networks: [a, b1] }\nnetworks: { a: {}, b1: }\n',
    );
  });

  it('is not done unasked where both names may be meant', () => {
    const safe = (networks: string, declared: string) =>
      findingsOf(`services:\n  web: { image: nginx, networks: ${networks} }\nnetworks: ${declared}\n`, 'compose.yaml')
        .flatMap(({ fixes }) => fixes ?? [])
        .filter(fix => fix.safe)
        .map(({ title }) => title.en);
    assert.deepEqual(safe('[bakc]', '{ back: }'), ['Change to "back"']);
    assert.deepEqual(safe('[bakc, back]', '{ back: }'), []);
    assert.deepEqual(safe('[net1, net2]', '{ net1: }'), ['Declare network "net2"']);
  });

  it('says what it does', () => {
    const [finding] = findingsOf(
      'services:\n  web: { image: nginx, networks: [front] }\nnetworks: { frontend: }\n',
      'compose.yaml',
    );
    assert.deepEqual(
      finding?.fixes?.map(({ title, safe }) => [title.en, title.ko, safe]),
      [
        ['Change to "frontend"', '이름 변경: "front" → "frontend"', false],
        ['Declare network "front"', '"front" 네트워크 선언', false],
      ],
    );
    assert.equal(
      finding.message.ko,
      '이 프로젝트에는 "front" 네트워크 선언이 없어 컴포즈가 시작되지 않습니다. `networks`에 선언하거나, "frontend"의 오타가 아닌지 확인하세요.',
    );
  });

  it('leaves a place to fill in where a declaration needs a value', () => {
    const file = 'services:\n  web:\n    image: nginx\n    secrets: [token]\n';
    const [fix] = findingsOf(file, 'compose.yaml')[0]?.fixes ?? [];
    assert.equal(fix?.snippet, true);
    assert.equal(withEdits(file, fix.edits), `${file.trimEnd()}\nsecrets:\n  token:\n    file: \${1:./token.txt}\n`);
  });
});

describe('compose/missing-file', () => {
  it('is certain of what looks like a slip of the pen only', () => {
    const [file, ...others] = filesIn(`\
# file: compose.yaml
include:
  - parts/databse.yaml
  - parts/generated.yaml
  - \${PART}.yaml
  - https://example.com/compose.yaml
# file: parts/database.yaml
services: { db: { image: "postgres:17" } }
`);
    assert.ok(file);
    const found = findingsIn(file, Workspace.of(file, ...others), setupOf());
    assert.deepEqual(
      found.map(({ severity, span }) => [severity, file.text.slice(span.start, span.end)]),
      [
        ['error', 'parts/databse.yaml'],
        ['warning', 'parts/generated.yaml'],
      ],
    );
  });

  it('is silent where no folder was listed', () =>
    checkFindings(
      '# file: compose.yaml\ninclude: [parts/database.yaml]\nservices: { web: { image: "nginx:1.27" } }\n',
    ));
});
