import { checkFindings } from '../../../support/fixture';

const bare = 'services:\n  web:\n    environment: [A=1]\n';

describe('compose/no-image-or-build', () => {
  it('reports a service without anything to run', () =>
    checkFindings(`\
# file: compose.yaml
services:
  web:
# ^^^ compose/no-image-or-build: Service "web" has neither "image" nor "build", so Compose refuses the file. Say which image it runs, or how to build it.
    environment: [A=1]
`));

  it('counts build, extends and provider', () =>
    checkFindings(`\
# file: compose.yaml
services:
  a: { build: . }
  b: { extends: a }
  c: { provider: { type: model } }
  d: { <<: { image: nginx } }
`));

  it('is silent in overrides and variants', () => {
    for (const name of ['compose.override.yaml', 'docker-compose.dev.yml', 'my-docker-compose-override.yml']) {
      checkFindings(`# file: ${name}\n${bare}`);
    }
  });

  it('is silent where a file nearby has the image', () =>
    checkFindings(`\
# file: docker/compose.yaml
${bare}\
# file: docker/base/docker-compose.yaml
services:
  web:
    image: nginx
`));

  it('is silent in files that others include or extend', () =>
    checkFindings(`\
# file: compose.yaml
include:
  - path: ["oci://example.com/parts:1", parts/two/compose.yaml]
services:
  api:
    extends: { file: ./common/compose.yaml, service: web }
# file: parts/two/compose.yaml
${bare}\
# file: common/compose.yaml
${bare}`));

  it('is silent in a file of another name that gives no service an image', () =>
    checkFindings(`# file: docker-compose-ports.yaml\n${bare}`));

  it('reads the documents of a file as one', () =>
    checkFindings(`\
# file: compose.yaml
services:
  web:
    environment: [A=1]
---
services:
  web:
    image: nginx
`));
});
