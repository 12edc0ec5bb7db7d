import { strict as assert } from 'node:assert';
import { badInterpolation } from '../../../../server/engine/rules/compose/bad-interpolation';
import { checkFindings, findingsOf } from '../../../support/fixture';

describe('compose/bad-interpolation', () => {
  it('marks the expression inside its value', () =>
    checkFindings(`\
services:
  web:
    image: "nginx:\${TAG:1}-x"
#                 ^^^^^^^^ compose/bad-interpolation: "\${TAG:1}" is not a variable that Compose can fill in, so it refuses the file. Write \${NAME} or \${NAME:-default}, or "$$" if the dollar is meant for the container.
    command: ["echo", "$\${A}", "$(date) $1 \${B"]
#                                          ^^^ compose/bad-interpolation: The variable that begins here has no closing brace, so Compose refuses the file. Add "}", or write "$$" if the dollar is meant for the container.
`));

  it('leaves keys, comments and shell text with doubled dollars alone', () =>
    checkFindings(`\
services:
  web:
    image: nginx # \${
    labels:
      "\${key": a
    command: |
      for f in *; do echo "$\${f%.txt}" $$# $? $(date); done
`));

  it('looks into extension fields and block scalars', () => {
    const text = 'x-script: &script |\n  echo ok\n  echo ${#A}\nservices: { web: { image: x, command: *script } }\n';
    const findings = findingsOf(text, 'compose.yaml', { only: badInterpolation });
    assert.deepEqual(
      findings.map(({ span }) => text.slice(span.start, span.end)),
      ['${#A}'],
    );
  });
});
