import { checkFindings } from '../../../support/fixture';

describe('conflicts between a file and its override', () => {
  it('are told in the override, which brings them in', () =>
    checkFindings(`\
# file: compose.yaml
services:
  a: { image: "nginx:1.27", networks: [front] }
  b: { image: "nginx:1.27", container_name: web }
  c: { image: "nginx:1.27", scale: 2 }
  d: { image: "nginx:1.27", mem_limit: 128m }
  e: { build: { context: ., dockerfile: web.Dockerfile } }
networks: { front: {} }
# file: compose.override.yaml
services:
  a: { network_mode: host }
#      ^^^^^^^^^^^^ compose/network-mode-with-networks: Service "a" has both "network_mode" and "networks", so Compose refuses to start. Keep one of them.
  b: { deploy: { replicas: 3 } }
#                ^^^^^^^^ compose/container-name-with-replicas: Service "b" runs 3 times, but only one container can be called "web", so Compose refuses to start. Remove "container_name".
  c: { deploy: { replicas: 3 } }
#                ^^^^^^^^ compose/conflicting-replicas: "scale" says 2 and "deploy.replicas" says 3, so Compose refuses to start "c". Keep "deploy.replicas" alone.
  d: { deploy: { resources: { limits: { memory: 64m } } } }
#                                       ^^^^^^ compose/conflicting-limits: "mem_limit" says 128m and "deploy.resources.limits.memory" says 64m, so Compose refuses to start. Keep the value under "deploy".
  e: { build: { dockerfile_inline: "FROM nginx:1.27" } }
#               ^^^^^^^^^^^^^^^^^ compose/dockerfile-twice: The build of "e" has both "dockerfile" and "dockerfile_inline", so Compose refuses to start. Keep one of them.
`));

  it('are none where the override says the same, takes something away or is none', () =>
    checkFindings(`\
# file: compose.yaml
services:
  a: { image: "nginx:1.27", networks: [front] }
  c: { image: "nginx:1.27", scale: 2 }
  d: { image: "nginx:1.27", mem_limit: 128m }
networks: { front: {} }
# file: compose.override.yaml
services:
  c: { deploy: { replicas: 2 } }
  d: { deploy: { resources: { limits: { memory: 131072k } } } }
# file: compose.prod.yaml
services:
  a: { network_mode: host }
`));

  it('are none where a tag takes something away', () =>
    checkFindings(`\
# file: compose.yaml
services:
  a: { image: "nginx:1.27", networks: [front] }
networks: { front: {} }
# file: compose.override.yaml
services:
  a: { network_mode: host, networks: !reset [] }
`));

  it('come in with what a service extends', () =>
    checkFindings(`\
# file: compose.yaml
services:
  a: { extends: { file: base.yaml, service: base }, network_mode: host }
#                                                   ^^^^^^^^^^^^ compose/network-mode-with-networks: Service "a" has both "network_mode" and "networks", so Compose refuses to start. Keep one of them.
# file: base.yaml
services:
  base: { image: "nginx:1.27", networks: [front] }
networks: { front: {} }
`));

  it('stop nobody where services extend each other in a circle', () =>
    checkFindings(`\
# file: compose.yaml
services:
  a: { extends: b, network_mode: host }
#               ^ compose/dependency-cycle: These services extend each other in a circle (a → b → a), so Compose refuses to start. Let one of them stand by itself.
  b: { extends: a, networks: [default] }
`));
});

describe('compose/duplicate-host-port across files', () => {
  it('knows that Compose adds the ports of the override', () =>
    checkFindings(`\
# file: compose.yaml
services:
  web: { image: "nginx:1.27", ports: ["8080:80", "9090:90"] }
# file: compose.override.yaml
services:
  web: { ports: ["8080:81", "9090:90/tcp", { published: "9090", target: 90 }] }
#                ^^^^^^^^^ compose/duplicate-host-port: Service "web" publishes host port 8080 twice, so its container does not start. Change one of the host ports.
`));
});

describe('compose/include-conflict', () => {
  it('accepts the same once more, paths and numbers that may be equal, and what an override changes', () =>
    checkFindings(`\
# file: compose.yaml
include: [sub/database.yaml]
services:
  database: { image: "postgres:17", env_file: ./a.env, mem_limit: 128m, networks: [back], volumes: ["data:/data"] }
networks: { back: { driver: bridge } }
volumes: { data: }
# file: compose.override.yaml
services:
  database: { image: "postgres:16" }
# file: sub/database.yaml
services:
  database: { image: "postgres:17", env_file: ../a.env, mem_limit: 131072k, networks: [back], volumes: ["data:/data"] }
networks: { back: { driver: bridge } }
volumes: { data: {} }
`));

  it('sees networks, and what is included by what is included', () =>
    checkFindings(`\
# file: compose.yaml
include: [a.yaml]
services:
  web: { image: "nginx:1.27", networks: [back] }
networks: { back: { driver: overlay } }
#           ^^^^ compose/include-conflict: Network "back" comes from b.yaml as well, which this file includes, and says something else there, so Compose refuses to start. Rename one, or move the change to an override file.
# file: a.yaml
include: [b.yaml]
# file: b.yaml
services:
  api: { image: "nginx:1.27", networks: [back] }
networks: { back: { driver: bridge } }
`));

  it('leaves alone files that are merged before they are included', () =>
    checkFindings(`\
# file: compose.yaml
include:
  - path: [a.yaml, b.yaml]
services:
  web: { image: "nginx:1.27" }
# file: a.yaml
services:
  web: { image: "nginx:1.26" }
# file: b.yaml
services:
  web: { image: "nginx:1.27" }
`));
});

describe('compose/bad-mount', () => {
  it('looks for gaps, and lets variables be', () =>
    checkFindings(`\
# file: compose.yaml
services:
  web:
    image: nginx:1.27
    volumes:
      - ./a:
#       ^^^ compose/unknown-field: "./a" is not a field of a volume mount, so Compose refuses the file. Check its name and its indentation, or remove it.
#       ^^^ compose/missing-field: A volume mount needs "type", so Compose refuses the file. Add what is missing.
      - ""
#       ^^ compose/bad-mount: In the mount "" of "web" a part is empty, so Compose refuses the file. Write SOURCE:TARGET, or the target alone.
      - \${A}:\${B}
      - /only
      - { type: bind, source: "", target: /a }
#                             ^^ compose/bad-mount: An empty source mounts the whole folder of the project into "web". Name the path to mount.
      - { type: bind, source: , target: /b }
#                     ^^^^^^ compose/wrong-type: "source" has no value, so Compose refuses the file. Write one, or remove the key.
      - { type: bind, source: "\${A}", target: /c }
      - { type: volume, source: "", target: /d }
      - { type: tmpfs, target: /e }
`));
});

describe('anchors in a circle', () => {
  it('stop no rule', () =>
    checkFindings(`\
# file: compose.yaml
x-a: &a
  <<: *a
  b: *a
services:
  web: &web
    <<: *web
    image: nginx:1.27
#   ^^^^^ compose/build-and-image: Service "web" has "build" and "image": Compose pulls the image if it can and builds it otherwise. Say which with "pull_policy", or remove one.
    environment: &env
      <<: *env
      A: \${A}
#        ^^^^ compose/undefined-variable: .env does not set "A", so unless the shell does, an empty text is filled in. Set it there, or give a default.
    build: &build
      <<: *build
      context: .
      args: { <<: *build }
    env_file: [{ path: .env }]
    volumes: ["./a:/a"]
# file: .env
B=1
`));
});
