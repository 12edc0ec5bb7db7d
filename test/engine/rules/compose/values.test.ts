import { badDuration } from '../../../../server/engine/rules/compose/bad-duration';
import { badImage } from '../../../../server/engine/rules/compose/bad-image';
import { badRestart } from '../../../../server/engine/rules/compose/bad-restart';
import { badSize } from '../../../../server/engine/rules/compose/bad-size';
import { badValue } from '../../../../server/engine/rules/compose/bad-value';
import { checkFindings, checkFix } from '../../../support/fixture';

const service = (fields: string) => `services:\n  web:\n    image: nginx\n    ${fields}\n`;

describe('a value of a Compose file', () => {
  it('may be left to variables, and to !reset', () =>
    checkFindings(`\
services:
  web:
    image: \${REGISTRY:-}nginx:\${TAG}
    restart: \${RESTART:-always}
    pull_policy: $POLICY
    mem_limit: \${MEMORY}
    stop_grace_period: "\${GRACE}s"
    ports: ["\${ADDRESS:-127.0.0.1}:\${PORT:-80}:80"]
    shm_size: !reset wrong
`));

  it('is repaired where one can tell what was meant: durations', () => {
    const repaired = (from: string, to: string) =>
      checkFix(service(`stop_grace_period: ${from}`), service(`stop_grace_period: ${to}`), { only: badDuration });
    repaired('30', '30s');
    repaired('"30"', '30s');
    repaired('2 minutes', '2m');
    repaired('1 hour 30 min', '1h30m');
    repaired('soon', 'soon');
  });

  it('is repaired where one can tell what was meant: sizes', () => {
    const repaired = (from: string, to: string) =>
      checkFix(service(`mem_limit: ${from}`), service(`mem_limit: ${to}`), { only: badSize });
    repaired('512Mi', '512m');
    repaired('2 Gigabytes', '2g');
    repaired('much', 'much');
  });

  it('is repaired where one can tell what was meant: restart policies', () => {
    const repaired = (from: string, to: string) =>
      checkFix(service(`restart: ${from}`), service(`restart: ${to}`), { only: badRestart });
    repaired('Always', 'always');
    repaired('OnFailure', 'on-failure');
    repaired('unless-stoped', 'unless-stopped');
    repaired('false', '"no"');
    repaired('sometimes', 'sometimes');
  });

  it('is repaired where one can tell what was meant: images', () =>
    checkFix('services: { web: { image: Team/Web:Latest } }\n', 'services: { web: { image: team/web:Latest } }\n', {
      only: badImage,
    }));

  it('is repaired where one can tell what was meant: words', () => {
    const repaired = (from: string, to: string) => checkFix(service(from), service(to), { only: badValue });
    repaired('pull_policy: allways', 'pull_policy: always');
    repaired('cgroup: Host', 'cgroup: host');
  });

  it('may be a bare no, which Compose reads as the word', () => checkFindings(service('restart: no')));

  it('may name a namespace of another service or container', () =>
    checkFindings(
      `${service('pid: "service:db"\n    ipc: container:cache\n    uts: host\n    pull_policy: every_1d12h')}  db:\n    image: postgres\n`,
    ));

  it('is only warned of where Compose ignores it', () =>
    checkFindings(`\
services:
  web:
    image: nginx
    deploy:
      endpoint_mode: dns
#                    ^^^ compose/bad-value: "dns" is not a value of "endpoint_mode", so it has no effect. It takes vip, dnsrr.
`));

  it('must not repeat itself in a list of names', () =>
    checkFindings(`\
services:
  web:
    image: nginx
    depends_on: [db, db]
#                    ^^ compose/bad-value: "depends_on" has this entry twice, so Compose refuses the file. Remove one.
    cap_add: [ALL, ALL]
  db:
    image: postgres
`));

  it('has one finding, whichever rule is the closest', () =>
    checkFindings(`\
services:
  web:
    image: 17
#          ^^ compose/wrong-type: "image" takes a string, but this is a number, so Compose refuses the file. Put it in quotes.
    restart: 1
#            ^ compose/bad-restart: "1" is not a restart policy, so the container is not created. It takes no, always, on-failure (or on-failure:3) and unless-stopped.
    stop_grace_period: [1s]
#   ^^^^^^^^^^^^^^^^^ compose/wrong-type: "stop_grace_period" takes a string, but this is a list, so Compose refuses the file. Correct the value or its indentation.
    depends_on:
      db: { condition: [service_started] }
#           ^^^^^^^^^ compose/wrong-type: "condition" takes a string, but this is a list, so Compose refuses the file. Correct the value or its indentation.
  db:
    image: postgres
`));
});
