import { strict as assert } from 'node:assert';
import { findingsIn } from '../../../../server/engine/rules/check';
import { checkFindings, checkFix, filesIn, setupOf, workspaceOf } from '../../../support/fixture';

describe('compose/missing-file on what a project takes from the disk', () => {
  it('says nothing where nobody has looked', () =>
    checkFindings(`\
# file: compose.yaml
services:
  orders: { build: ./orders, env_file: orders.env, volumes: ["./data:/data"] }
`));

  it('names each kind of path, and says how bad it is', () =>
    checkFindings(`\
# file: compose.yaml
# missing: orders, orders.env, labels, app.conf, key.pem, proxy.conf, data, strict
services:
  orders:
    build: ./orders
#          ^^^^^^^^ compose/missing-file: There is no folder "./orders", so "orders" cannot be built. Correct the path, which counts from the folder of this file.
    env_file: [orders.env]
#              ^^^^^^^^^^ compose/missing-file: There is no file "orders.env", so Compose refuses to start "orders". Correct the path or create the file.
    label_file: labels
#               ^^^^^^ compose/missing-file: There is no file "labels", so Compose refuses to start "orders". Correct the path or create the file.
    configs: [app]
    secrets: [key]
    volumes:
      - ./proxy.conf:/etc/proxy.conf:ro
#       ^^^^^^^^^^^^ compose/missing-file: There is no file "./proxy.conf". The engine makes a folder of that name instead, and "orders" finds a folder where it reads a file. Correct the path or create the file.
      - ./data:/data
#       ^^^^^^ compose/missing-file: Nothing lies at "./data" yet, so the engine makes an empty folder there, on Linux one that belongs to root.
      - { type: bind, source: strict, target: /strict, bind: { create_host_path: false } }
#                             ^^^^^^ compose/missing-file: Nothing lies at "strict", and \`create_host_path: false\` forbids making it, so "orders" does not start. Correct the path or create it.
configs:
  app: { file: ./app.conf }
#              ^^^^^^^^^^ compose/missing-file: There is no file "./app.conf", so no container that uses config "app" starts. Correct the path or create the file.
secrets:
  key: { file: key.pem }
#              ^^^^^^^ compose/missing-file: There is no file "key.pem", so no container that uses secret "key" starts. Correct the path or create the file.
`));

  it('accepts what need not be there, or cannot be known', () =>
    checkFindings(`\
# file: compose.yaml
# missing: a.env, a, Dockerfile, dockerfile, key.pem
services:
  orders:
    image: bakery/orders:1.4
    env_file:
      - { path: a.env, required: false }
      - \${MODE}.env
      - ~/a.env
      - /etc/a.env
    secrets: [key]
    volumes:
      - a:/data
      - \${A}/a:/b
      - C:\\a:/c
      - .:/d
  remote: { build: "https://github.com/bakery/orders.git#main:a" }
  ssh: { build: "git@github.com:bakery/orders.git" }
  inline: { build: { context: ., dockerfile_inline: "FROM nginx:1.27" } }
volumes: { a: }
secrets:
  key: { external: true }
`));

  it('speaks of a folder once, and not of the Dockerfile in it', () =>
    checkFindings(`\
# file: compose.yaml
# missing: orders, orders/Dockerfile, orders/dockerfile
services:
  orders: { build: { context: orders } }
#                             ^^^^^^ compose/missing-file: There is no folder "orders", so "orders" cannot be built. Correct the path, which counts from the folder of this file.
`));

  it('looks for the Dockerfile in the context, also in lower case', () =>
    checkFindings(`\
# file: compose.yaml
# missing: orders/Dockerfile, orders/dockerfile, web/Dockerfile, web/prod.Dockerfile
services:
  orders: { build: orders }
#                  ^^^^^^ compose/missing-file: There is no "Dockerfile" in the build context, so "orders" cannot be built. The path counts from the context.
  lower: { build: { context: web } }
  prod: { build: { context: web, dockerfile: prod.Dockerfile } }
#                                            ^^^^^^^^^^^^^^^ compose/missing-file: There is no "prod.Dockerfile" in the build context, so "prod" cannot be built. The path counts from the context.
# file: orders/README.env
# file: web/dockerfile
FROM nginx:1.27
`));

  it('takes a path that leads somewhere from a folder above for one of a project that begins there', () =>
    checkFindings(`\
# file: docker/compose.yaml
# missing: docker/orders.env, docker/web.env
services:
  orders: { image: "bakery/orders:1.4", env_file: [orders.env, web.env] }
#                                                  ^^^^^^^^^^ compose/missing-file: There is no file "orders.env", so Compose refuses to start "orders". Correct the path or create the file.
# file: web.env
A=1
`));

  it('leaves alone what an override takes away', () =>
    checkFindings(`\
# file: compose.yaml
# missing: orders.env
services:
  orders: { image: "bakery/orders:1.4", env_file: orders.env }
# file: compose.override.yaml
services:
  orders: { env_file: !reset null }
`));
});

describe('the fixes of compose/missing-file', () => {
  it('make the file, from its example where there is one', () => {
    const text =
      '# file: compose.yaml\n# missing: orders.env, web.env\nservices:\n  web: { image: "nginx:1.27", env_file: [orders.env, web.env] }\n';
    const files = filesIn(`${text}# file: orders.env.example\nTAG=1\n`);
    const [file] = files;
    assert.ok(file);
    const fixes = findingsIn(file, workspaceOf(files), setupOf()).flatMap(finding => finding.fixes ?? []);
    assert.deepEqual(
      fixes.map(({ title, safe, creates }) => [title.en, safe, creates?.map(made => [made.uri, made.text.ko])]),
      [
        [
          'Create "orders.env" from orders.env.example',
          false,
          [['file:///work/orders.env', '# file: orders.env.example\nTAG=1\n']],
        ],
        ['Create "web.env"', false, [['file:///work/web.env', '']]],
      ],
    );
  });

  it('change the path to one that is there, and nothing else of a mount', () => {
    const before =
      '# file: compose.yaml\n# missing: conf/nginx.env\nservices:\n  web:\n    image: nginx:1.27\n    volumes: ["./conf/nginx.env:/a"]\n';
    checkFix(`${before}# file: conf/ngnx.env\n`, before.replace('./conf/nginx.env:', './conf/ngnx.env:'));
  });
});

describe('compose/undefined-stage', () => {
  it('compares without regard to case, and counts stages', () =>
    checkFindings(`\
# file: compose.yaml
services:
  a: { build: { context: ., target: BUILD } }
  b: { build: { context: ., target: "1" } }
  c: { build: { context: ., target: "2" } }
#                                   ^^^ compose/undefined-stage: The Dockerfile of "c" has no stage "2", so the build fails. Its stages: build.
  d: { build: { context: ., target: "\${STAGE}" } }
# file: Dockerfile
FROM golang:1.23 as build
FROM alpine:3.20
`));

  it('reads the text in place, continued lines and heredocs', () =>
    checkFindings(`\
# file: compose.yaml
services:
  a:
    build:
      target: prod
#             ^^^^ compose/undefined-stage: The Dockerfile of "a" has no stage "prod", so the build fails. Its stages: dev.
      dockerfile_inline: |
        FROM --platform=linux/amd64 \\
          # the base
          alpine:3.20 \\
          AS dev
        RUN <<END
        FROM nowhere AS prod
        END
`));

  it('knows nothing of files it has not read, templates and other languages', () =>
    checkFindings(`\
# file: compose.yaml
services:
  a: { build: { context: api, target: prod } }
  b: { build: { context: web, target: prod } }
  c: { build: { context: ., target: prod } }
  d: { build: { context: ., dockerfile: recipe.docker, target: prod } }
# file: web/Dockerfile
FROM {{ .base }} AS dev
# file: Dockerfile
# syntax=example/frontend:1
FROM alpine:3.20 AS dev
`));
});

describe('compose/undefined-build-arg', () => {
  it('takes lists and mappings, and leaves alone what builds share', () =>
    checkFindings(`\
# file: compose.yaml
x-args: &args
  SHARED: a
services:
  a:
    build:
      args: [LEVEL=1, "LOST=2", PASSED, HTTP_PROXY=x, BUILDKIT_INLINE_CACHE=1]
#                      ^^^^ compose/undefined-build-arg: No \`ARG\` in the Dockerfile of "a" takes "LOST", so the value is lost. Declare it there, or remove it here.
  b:
    build:
      args: *args
  c:
    build:
      args:
        <<: *args
        "LEVELS": 3
#        ^^^^^^ compose/undefined-build-arg: No \`ARG\` in the Dockerfile of "c" takes "LEVELS", so the value is lost. Did you mean "LEVEL"?
# file: Dockerfile
FROM alpine:3.20
ARG LEVEL=1 \\
    PASSED
`));
});
