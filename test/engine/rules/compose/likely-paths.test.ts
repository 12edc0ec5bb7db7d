import { strict as assert } from 'node:assert';
import { findingsIn } from '../../../../server/engine/rules/check';
import { checkFindings, filesIn, setupOf, workspaceOf } from '../../../support/fixture';

describe('compose/missing-file on other Compose files', () => {
  it('is certain where somebody has looked, and silent about what is there unread', () =>
    checkFindings(`\
# file: compose.yaml
# missing: parts/db.yaml, base.yaml
include:
  - parts/db.yaml
#   ^^^^^^^^^^^^^ compose/missing-file: There is no file "parts/db.yaml", so Compose refuses to start. Correct the path, which counts from the folder of this file, or create the file.
  - ../elsewhere/db.yaml
  - git@git.example.com:bakery/db.git
services:
  orders:
    extends: { file: base.yaml, service: orders }
#                    ^^^^^^^^^ compose/missing-file: There is no file "base.yaml", so Compose refuses to start. Correct the path, which counts from the folder of this file, or create the file.
`));

  it('only supposes where the path may count from another folder', () =>
    checkFindings(`\
# file: compose.override.yaml
# missing: base.yaml
services:
  orders:
    extends: { file: base.yaml, service: orders }
`));
});

describe('compose/missing-file on paths with variables', () => {
  it('takes the default, and says so softly', () =>
    checkFindings(`\
# file: compose.yaml
# missing: dev.env, base.yaml, prod.env, orders
include: ["\${BASE:-base}.yaml"]
#         ^^^^^^^^^^^^^^^^^^^^ compose/missing-file: There is no file "base.yaml", so Compose refuses to start. Correct the path, which counts from the folder of this file, or create the file. "\${BASE:-base}.yaml" comes to that unless the shell says otherwise.
services:
  orders:
    image: bakery/orders:1.4
    env_file: \${MODE-dev}.env
#             ^^^^^^^^^^^^^^^ compose/missing-file: There is no file "dev.env", so Compose refuses to start "orders". Correct the path or create the file. "\${MODE-dev}.env" comes to that unless the shell says otherwise.
  bread:
    build: \${ORDERS:-\${OTHER:-./orders}}
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ compose/missing-file: There is no folder "./orders", so "bread" cannot be built. Correct the path, which counts from the folder of this file. "\${ORDERS:-\${OTHER:-./orders}}" comes to that unless the shell says otherwise.
  unknown:
    image: bakery/orders:1.4
    env_file: \${MODE}.env
`));

  it('takes what .env says', () =>
    checkFindings(`\
# file: compose.yaml
# missing: prod.env
services:
  orders:
    image: bakery/orders:1.4
    env_file: ["\${MODE:-dev}.env", "\${OTHER}.env"]
#              ^^^^^^^^^^^^^^^^^^ compose/missing-file: There is no file "prod.env", so Compose refuses to start "orders". Correct the path or create the file. "\${MODE:-dev}.env" comes to that unless the shell says otherwise.
# file: .env
MODE=prod
OTHER=\${MODE}
`));
});

describe('compose/undefined-variable inside a default', () => {
  it('is asked for only where the outer one is not set', () =>
    checkFindings(`\
# file: compose.yaml
services:
  orders:
    image: "bakery/orders:\${UNSET:-\${FALLBACK}}"
#                                  ^^^^^^^^^^^ compose/undefined-variable: .env does not set "FALLBACK", so unless the shell does, an empty text is filled in. Set it there, or give a default.
    environment:
      A: \${SET:-\${NEVER}}
      B: \${UNSET:-\${SET}}
      C: \${UNSET:+\${NOT_ASKED}}
      D: \${UNSET:-\${DEEP:-none}}
      E: \${HOME:-\${ALSO_NEVER}}
# file: .env
SET=1
`));
});

describe('compose/include-conflict between included files', () => {
  it('is told at the later path', () =>
    checkFindings(`\
# file: compose.yaml
include:
  - a.yaml
  - b.yaml
#   ^^^^^^ compose/include-conflict: Service "db" in b.yaml says something else than in a.yaml, which is included as well, so Compose refuses to start. Rename one, or include only one of the files.
  - c.yaml
# file: a.yaml
services:
  db: { image: "postgres:17" }
# file: b.yaml
services:
  db: { image: "mysql:9" }
# file: c.yaml
services:
  db: { image: "postgres:17" }
  web: { image: "nginx:1.27" }
`));

  it('does not take one file reached by two ways for two', () =>
    checkFindings(`\
# file: compose.yaml
include: [a.yaml, b.yaml]
# file: a.yaml
include: [common.yaml]
services:
  web: { image: "nginx:1.27" }
# file: b.yaml
include: [common.yaml]
services:
  api: { image: "nginx:1.27" }
# file: common.yaml
services:
  db: { image: "postgres:17" }
`));
});

describe('compose/undefined-build-arg where an image may take arguments itself', () => {
  const severities = (dockerfile: string) => {
    const files = filesIn(
      `# file: compose.yaml\nservices:\n  orders: { build: { context: ., args: { LEVEL: 1 } } }\n# file: Dockerfile\n${dockerfile}`,
    );
    return files.flatMap(file => findingsIn(file, workspaceOf(files), setupOf()).map(({ severity }) => severity));
  };

  it('only hints', () => assert.deepEqual(severities('FROM registry.example.com/bakery/base\n'), ['hint']));

  it('is certain of official images, and of a Dockerfile with arguments of its own', () => {
    assert.deepEqual(severities('FROM alpine:3.20\n'), ['warning']);
    assert.deepEqual(severities('FROM registry.example.com/bakery/base\nARG OTHER\n'), ['warning']);
  });
});
