import { unknownField } from '../../../../server/engine/rules/compose/unknown-field';
import { checkFindings, checkFix } from '../../../support/fixture';

describe('compose/unknown-field', () => {
  it('looks into every form of a field', () =>
    checkFindings(`\
services:
  web:
    build: { contxt: . }
#            ^^^^^^ compose/unknown-field: "contxt" is not a field of a build, so Compose refuses the file. Did you mean "context"?
    ports:
      - { target: 80, publish: "8080" }
#                     ^^^^^^^ compose/unknown-field: "publish" is not a field of a port, so Compose refuses the file. Did you mean "published"?
    networks:
      front: { alias: [a] }
#              ^^^^^ compose/unknown-field: "alias" is not a field of a network of a service, so Compose refuses the file. Did you mean "aliases"?
networks:
  front: { drivr: bridge }
#          ^^^^^ compose/unknown-field: "drivr" is not a field of a network, so Compose refuses the file. Did you mean "driver"?
`));

  it('says where a field that slipped out of its object belongs', () =>
    checkFindings(`\
services:
  web:
    image: nginx
    healthcheck:
      test: ["CMD", "x"]
      restart: always
#     ^^^^^^^ compose/unknown-field: "restart" is not a field of a health check, so Compose refuses the file. It belongs beside "healthcheck": indent it as much as that.
    interval: 30s
#   ^^^^^^^^ compose/unknown-field: "interval" is not a field of a service, so Compose refuses the file. It belongs to "healthcheck": indent it so that it stands under that.
`));

  it('does not also miss the field that is there under a slip of the pen or one level off', () => {
    checkFindings(`\
services:
  web:
    imgae: nginx
#   ^^^^^ compose/unknown-field: "imgae" is not a field of a service, so Compose refuses the file. Did you mean "image"?
    extends:
      file: base.yaml
    service: base
#   ^^^^^^^ compose/unknown-field: "service" is not a field of a service, so Compose refuses the file. It belongs to "extends": indent it so that it stands under that.
  db:
    image: postgres
`);
  });

  it('tells a slip at the top of the file', () =>
    checkFindings(`\
# file: stack.yaml
verison: "3.8"
#^^^^^^ compose/unknown-field: "verison" is not a field of a Compose file, so Compose refuses the file. Did you mean "version"?
services:
  web:
    image: nginx
`));

  it('reports what an anchor shares where it is written', () =>
    checkFindings(`\
x-base: &base
  image: nginx
  restrt: always
# ^^^^^^ compose/unknown-field: "restrt" is not a field of a service, so Compose refuses the file. Did you mean "restart"?
services:
  a: *base
  b:
    <<: *base
`));

  it('renames the key', () =>
    checkFix(
      'services:\n  web:\n    image: nginx\n    enviroment: [A=1] # here\n',
      'services:\n  web:\n    image: nginx\n    environment: [A=1] # here\n',
      { only: unknownField },
    ));
});
