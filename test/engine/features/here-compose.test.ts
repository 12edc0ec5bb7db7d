import { strict as assert } from 'node:assert';
import { checkNothing, factsAt } from './here-at';

/** The facts at the cursor in the only service of a file. */
function inService(line: string, more = ''): readonly string[] {
  return factsAt(`services:\n  web:\n    image: nginx:1.27\n    ${line}\n${more}`);
}

describe('what it means here, in Compose', () => {
  it('says who reaches a published port', () => {
    assert.deepEqual(inService('ports: ["80$080:80"]'), [
      'Host port **8080**, on **every interface** of this machine, leads to port **80** in the container.',
    ]);
  });

  it('says that a port on a loopback address is for this machine', () => {
    assert.deepEqual(inService('ports: ["127.0.0.1:80$080:80"]'), [
      'Only programs on **this machine** reach port **80** in the container, through `127.0.0.1:8080`.',
    ]);
  });

  it('reads the long form', () => {
    assert.deepEqual(inService('ports: [{ target: 53, publi$0shed: "53", protocol: udp }]'), [
      'Host port **53**, on **every interface** of this machine, leads to port **53** (UDP) in the container.',
    ]);
  });

  it('says that a container port alone gets a free host port', () => {
    assert.deepEqual(inService('ports: ["30$000"]'), [
      'Docker chooses a free host port for port **3000** in the container; `docker compose port web 3000` shows it.',
    ]);
  });

  it('counts the ports that are open to everybody', () => {
    assert.deepEqual(inService('por$0ts: ["8080:80", "127.0.0.1:1:1", "8443:443"]'), [
      '**2** host ports are published on **every interface** of this machine: 8080, 8443.',
    ]);
  });

  it('does not speak of ports that a variable decides', () => {
    assert.deepEqual(inService('por$0ts: ["${PORT}:80"]'), []);
  });

  it('does not speak of ports where the network is the host', () => {
    assert.deepEqual(inService('ports: ["80$080:80"]', '    network_mode: host\n'), []);
  });

  it('says that exposed ports are for other services', () => {
    assert.deepEqual(inService('expose: [30$000]'), [
      'Other services on its networks reach it at `web:3000`; nothing is published on the host.',
    ]);
  });

  it('says where an image without a tag leads', () => {
    assert.deepEqual(factsAt('services:\n  web: { ima$0ge: nginx }\n'), [
      'No tag means `nginx:latest` from **Docker Hub**: tomorrow it may be another image.',
      'Compose fetches it only where it is missing, so two machines may run **different** images.',
    ]);
  });

  it('says that an image beside a build is only a name', () => {
    assert.deepEqual(factsAt('services:\n  web: { ima$0ge: shop/web, build: . }\n'), [
      'The image that `build` makes gets the name `shop/web`.',
    ]);
  });

  it('says what a dependency waits for', () => {
    assert.deepEqual(inService('depends_on: [d$0b]', '  db: { image: postgres:17 }\n'), [
      'Waits only until the container of "db" has **started**, not until its program answers.',
    ]);
  });

  it('says that a healthcheck is not waited for', () => {
    assert.deepEqual(inService('depends_on: [d$0b]', '  db: { image: a:1, healthcheck: { test: [CMD, x] } }\n'), [
      'Waits only until the container of "db" has **started**; its healthcheck is not waited for.',
    ]);
  });

  it('says that a healthcheck is missing', () => {
    assert.deepEqual(
      inService('depends_on: { db: { condi$0tion: service_healthy } }', '  db: { image: postgres:17 }\n'),
      ['"db" has **no healthcheck** in this file: unless its image brings one, waiting for it fails.'],
    );
  });

  it('does not miss a healthcheck that another service may bring', () => {
    checkNothing(`\
services:
  web: { image: a, depends_on: { d$0b: { condition: service_healthy } } }
  db: { extends: { file: x.yaml, service: y } }
`);
  });

  it('counts who depends on a service', () => {
    assert.deepEqual(factsAt('services:\n  d$0b: { image: a }\n  web: { image: b, depends_on: [db] }\n'), [
      '**1** service depends on it: web.',
    ]);
  });

  it('says when a container is unhealthy, and who waits for it', () => {
    assert.deepEqual(
      inService(
        'health$0check: { test: [CMD, x], interval: 1m30s, retries: 4, start_period: 40s }',
        '  api: { image: a, depends_on: { web: { condition: service_healthy } } }\n',
      ),
      [
        'Unhealthy after about **6 min**: **4** failures in a row, 90 s apart; failures in the first **40 s** do not count.',
        '**1** service waits for it: api.',
      ],
    );
  });

  it('says when a container is started again', () => {
    assert.deepEqual(inService('restart: on-fail$0ure:3'), [
      '"web" is started again after a failure (exit code other than 0), at most **3** times.',
    ]);
  });

  it('says that replicas want the same host port', () => {
    assert.deepEqual(inService('deploy: { repli$0cas: 3 }', '    ports: ["8080:80"]\n'), [
      'With `docker compose up`, **3** containers want host port **8080**, and only one can have it: the others fail to start.',
    ]);
  });

  it('says that replicas with a range of ports get along', () => {
    assert.deepEqual(inService('deploy: { repli$0cas: 3 }', '    ports: ["8080-8082:80"]\n'), [
      '**3** containers answer to the name "web" inside the project.',
    ]);
  });

  it('says who shares a volume', () => {
    assert.deepEqual(
      inService('volumes: ["da$0ta:/data"]', '  api: { image: a, volumes: ["data:/x"] }\nvolumes: { data: }\n'),
      ['Named volume "data" at `/data` is shared with **1** service: api.'],
    );
  });

  it('says from where a relative folder is seen', () => {
    assert.deepEqual(inService('volumes: ["./s$0rc:/app"]'), [
      "`./src`, seen from this file's folder, appears at `/app` in the container.",
    ]);
  });

  it('says that a volume without a name is anonymous', () => {
    assert.deepEqual(inService('volumes: ["/ca$0che"]'), [
      'An anonymous volume is mounted at `/cache`; `docker compose down -v` deletes it.',
    ]);
  });

  it('says who mounts a volume of the top level', () => {
    assert.deepEqual(factsAt('services:\n  web: { image: a, volumes: ["data:/x"] }\nvolumes:\n  da$0ta:\n'), [
      'Mounted by **1** service: web.',
    ]);
  });

  it('says who is on the same network', () => {
    assert.deepEqual(
      inService(
        'networks: [ba$0ck]',
        '  api: { image: a, networks: { back: { aliases: [x] } } }\n  db: { image: b }\n',
      ),
      ['On network "back" it reaches **1** other service by name: api.'],
    );
  });

  it('says where a variable comes from', () => {
    assert.deepEqual(inService('environment: { TAG: "${TAG:-la$0test}" }'), [
      '`TAG` comes from the shell that runs Compose, or from `.env`; if it is not set or empty, the default `latest` is used.',
    ]);
  });

  it('says that a variable without a value is passed on', () => {
    assert.deepEqual(inService('environment: [TO$0KEN]'), [
      '`TOKEN` has no value here, so the container gets that of the shell that runs Compose or of `.env`; without one it is not set.',
    ]);
  });

  it('does not take an escaped dollar for a variable', () => {
    assert.deepEqual(inService('environment: { A: "$$HO$0ME" }'), []);
  });

  it('says how a service with a profile is started', () => {
    assert.deepEqual(inService('pro$0files: [debug]'), [
      '"web" starts only with `docker compose --profile debug up`, or when it is named itself.',
    ]);
  });

  it('says what is built', () => {
    assert.deepEqual(factsAt('services:\n  web: { build: ./a$0pi }\n'), [
      'Built from everything in folder `api`, with its `Dockerfile`.',
    ]);
  });

  it('says how much memory is meant', () => {
    assert.deepEqual(inService('mem_limit: 51$02m'), [
      'Every container gets at most **512 MiB** of memory; when that and its swap are used up, it is killed.',
    ]);
  });

  it('says how long a program has to end', () => {
    assert.deepEqual(inService('stop_grace_period: 1m$030s'), [
      'When it is stopped, the program gets SIGTERM and has **90 s** to end before it is killed.',
    ]);
  });

  it('says what wins over a file of variables', () => {
    assert.equal(
      inService('env_file: web.e$0nv', '    environment: { A: b }\n')[1],
      '`environment` wins over it: **1** variable.',
    );
  });

  it('says who gets a secret', () => {
    assert.deepEqual(
      factsAt('services:\n  web: { image: a, secrets: [key] }\nsecrets:\n  k$0ey: { file: key.txt }\n'),
      ['The file `key.txt` is given to **1** service: web.'],
    );
  });
});
