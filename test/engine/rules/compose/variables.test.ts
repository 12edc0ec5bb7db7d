import { strict as assert } from 'node:assert';
import { findingsIn } from '../../../../server/engine/rules/check';
import { checkFindings, checkFix, filesIn, setupOf, workspaceOf } from '../../../support/fixture';

describe('compose/undefined-variable', () => {
  it('is silent without a .env, whatever else lies there', () =>
    checkFindings(`\
# file: compose.yaml
services:
  orders: { image: "bakery/orders:\${TAG}" }
# file: .env.example
TAGS=1
`));

  it('accepts what .env sets, in every way of writing it', () =>
    checkFindings(`\
# file: compose.yaml
services:
  orders:
    image: bakery/orders:$A$B\${C}\${D}\${E}
# file: .env
# comment
A=1
export B="two
lines=X"
C: 'x' # comment
D
E =
F='no end
`));

  it('accepts a default, an insistence, a replacement, an escape and what the surroundings bring', () =>
    checkFindings(`\
# file: compose.yaml
services:
  orders:
    image: bakery/orders:\${TAG:-1}\${TAG-1}\${TAG:?}\${TAG?no}\${TAG:+\${OTHER}}$$TAG
    user: \${UID}:\${GID}
    volumes: ["\${HOME}/x:/x", "\${PWD}:/y", "\${DOCKER_SOCK}:/z"]
# file: .env
A=1
`));

  it('tells each name once, louder where a name is near', () =>
    checkFindings(`\
# file: compose.yaml
services:
  orders: { image: "bakery/orders:\${VERSON}", environment: { A: "\${LEVEL}", B: "\${LEVEL}" } }
#                                 ^^^^^^^^^ compose/undefined-variable: .env does not set "VERSON", so unless the shell does, an empty text is filled in. Did you mean "VERSION"?
#                                                                ^^^^^^^^ compose/undefined-variable: .env does not set "LEVEL", so unless the shell does, an empty text is filled in. Set it there, or give a default.
# file: .env
VERSION=1
`));

  it('tells of a variable that only containers get', () =>
    checkFindings(`\
# file: compose.yaml
services:
  orders: { image: "bakery/orders:\${TAG}", env_file: orders.env }
#                                 ^^^^^^ compose/undefined-variable: "TAG" is set in orders.env, which \`env_file\` hands to the container; Compose does not read it to fill in values here. Set it in .env as well.
# file: orders.env
TAG=1
# file: .env
A=1
`));

  it('counts files that may be chosen in place of .env, and those above', () =>
    checkFindings(`\
# file: docker/compose.yaml
services:
  orders: { image: "bakery/orders:\${TAG}\${LEVEL}" }
# file: docker/.env
A=1
# file: docker/.env.prod
TAG=1
# file: .env
LEVEL=1
`));

  it('is silent where an include chooses its own environment', () =>
    checkFindings(`\
# file: compose.yaml
include:
  - { path: web.yaml, project_directory: .., env_file: web.env }
services:
  orders: { image: "bakery/orders:\${TAG}" }
# file: web.yaml
services:
  web: { image: "nginx:1.27" }
# file: .env
A=1
`));
});

describe('compose/swallowed-variable', () => {
  it('sees loops, assignments and reads of a shell', () =>
    checkFindings(`\
# file: compose.yaml
services:
  a: { image: "alpine:3.20", command: [sh, -ec, "for i in 1 2; do echo $i; done"] }
#                                                                      ^^ compose/swallowed-variable: Compose fills in "$i" itself, from the host, so the shell that sets "i" here never gets to read it. Write "$$i" for the shell.
  b: { image: "alpine:3.20", entrypoint: /bin/sh -c, command: ["X=1; echo \${X}"] }
#                                                                         ^^^^ compose/swallowed-variable: Compose fills in "\${X}" itself, from the host, so the shell that sets "X" here never gets to read it. Write "$\${X}" for the shell.
  c:
    image: alpine:3.20
    healthcheck:
      test: read -r line < /state && test $line = ok
#                                         ^^^^^ compose/swallowed-variable: Compose fills in "$line" itself, from the host, so the shell that sets "line" here never gets to read it. Write "$$line" for the shell.
  d:
    image: alpine:3.20
    command:
      - bash
      - -c
      - |
        name=web
        echo "$name"
#             ^^^^^ compose/swallowed-variable: Compose fills in "$name" itself, from the host, so the shell that sets "name" here never gets to read it. Write "$$name" for the shell.
`));

  it('accepts what is no shell, is doubled, handed on, or set by .env', () =>
    checkFindings(`\
# file: compose.yaml
services:
  a: { image: "alpine:3.20", command: ["bake", "i=1; echo $i"] }
#                                                         ^^ compose/undefined-variable: .env does not set "i", so unless the shell does, an empty text is filled in. Set it there, or give a default.
  b: { image: "alpine:3.20", command: "bake i=1 $i" }
  c: { image: "alpine:3.20", command: "sh -c 'i=1; echo $$i $1 $?'" }
  d: { image: "alpine:3.20", command: "sh -c 'TAG=$TAG ./run'" }
  e: { image: "alpine:3.20", command: "sh -c 'TAG=$TAG; echo $TAG'" }
  f: { image: "alpine:3.20", command: "sh -c 'A=1; echo $A'" }
  g: { image: "alpine:3.20", environment: ["A2=\${A2}", B2], command: "sh -c 'echo $A2 $B2'" }
# file: .env
A=1
A2=1
B2=1
TAG=1
`));
});

describe('the fixes of variables', () => {
  it('change the name, give a default, or set it in .env', () => {
    const files = filesIn('# file: compose.yaml\nservices:\n  web: { image: "nginx:${TAGS}" }\n# file: .env\nTAG=1');
    const [file] = files;
    assert.ok(file);
    const [finding] = findingsIn(file, workspaceOf(files), setupOf());
    assert.deepEqual(
      finding?.fixes?.map(({ title, safe, edits }) => [
        title.en,
        safe,
        edits.map(({ uri, newText }) => [uri, newText]),
      ]),
      [
        ['Change to "TAG"', false, [[undefined, '${TAG}']]],
        ['Give a default', false, [[undefined, '\\${TAGS:-${1}\\}']]],
        ['Add "TAGS" to .env', false, [['file:///work/.env', '\nTAGS=\n']]],
      ],
    );
  });

  it('double the dollar', () => {
    const before =
      '# file: compose.yaml\nservices:\n  web:\n    image: nginx:1.27\n    command: sh -c "a=1; echo $a"\n';
    checkFix(before, before.replace('$a', '$$$a'));
  });
});
