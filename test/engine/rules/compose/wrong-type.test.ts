import { wrongType } from '../../../../server/engine/rules/compose/wrong-type';
import { checkFindings, checkFix } from '../../../support/fixture';

describe('compose/wrong-type', () => {
  it('marks the item that is wrong, not the list', () =>
    checkFindings(`\
services:
  web:
    image: nginx
    environment:
      - A=1
      - B: 2
#       ^ compose/wrong-type: An entry of "environment" takes a string, but this is a mapping, so Compose refuses the file. Correct the value or its indentation.
    command: [echo, 1]
#                   ^ compose/wrong-type: An entry of "command" takes a string, but this is a number, so Compose refuses the file. Put it in quotes.
`));

  it('takes a key without value for none', () =>
    checkFindings(`\
services:
  web:
# ^^^ compose/wrong-type: "web" has no value, so Compose refuses the file. Write one, or remove the key.
  db:
    image: postgres
    ports:
#   ^^^^^ compose/wrong-type: "ports" has no value, so Compose refuses the file. Write one, or remove the key.
    command:
    deploy:
networks:
  front:
volumes:
  data:
`));

  it('leaves variables alone, and takes the words that Compose reads as booleans', () =>
    checkFindings(`\
services:
  web:
    image: nginx
    tty: "yes"
    init: \${INIT}
    privileged: \${PRIVILEGED:-false}
    read_only: "maybe"
#              ^^^^^^^ compose/wrong-type: "read_only" takes true or false, but this is a string, so Compose refuses the file. Correct the value or its indentation.
    scale: "3"
    cpus: "0.5"
    pids_limit: many
#               ^^^^ compose/wrong-type: "pids_limit" takes a number, but this is a string, so Compose refuses the file. Correct the value or its indentation.
`));

  it('wants keys to be strings', () => {
    checkFindings(`\
services:
  web:
    image: nginx
    environment:
      1: a
#     ^ compose/wrong-type: Without quotes this key is not a string, and Compose takes only strings as keys. Write it as "1".
      "2": b
      yes: c
    extra_hosts:
      10.0.0.1: d
`);
    checkFix(
      'services:\n  web:\n    image: x\n    labels: { 8080: a }\n',
      'services:\n  web:\n    image: x\n    labels: { "8080": a }\n',
    );
  });

  it('adds and removes quotes', () =>
    checkFix(
      'services:\n  web:\n    image: 1.27\n    build: { dockerfile_inline: true }\n    use_api_socket: "true"\n',
      'services:\n  web:\n    image: "1.27"\n    build: { dockerfile_inline: "true" }\n    use_api_socket: true\n',
      { only: wrongType },
    ));

  it('says of a file that is no mapping that it should be one', () =>
    checkFindings(`\
# file: compose.yaml
services
#^^^^^^^ compose/wrong-type: A Compose file takes a mapping of keys and values, but this is a string, so Compose refuses the file. Correct the value or its indentation.
`));
});
