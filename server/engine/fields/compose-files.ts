import type { WordsByPath } from './words';

/** The configs and secrets that a Compose file declares. */
export const fileWords: WordsByPath = {
  configs: {
    text: {
      en: 'Files to mount into containers without building them into the image. A service sees only those that its own `configs` lists.',
      ko: '이미지에 넣지 않고 컨테이너에 마운트할 파일입니다. 서비스는 자신의 `configs`에 적은 것만 봅니다.',
    },
    counterpart: {
      en: 'a ConfigMap each, mounted through `volumes[].configMap`.',
      ko: '항목마다 ConfigMap이며, `volumes[].configMap`으로 마운트합니다.',
    },
  },
  'configs.*': {
    text: {
      en: 'One file; exactly one of `file`, `content` and `environment` says what is in it.',
      ko: '파일 하나이며, 내용은 `file`, `content`, `environment` 중 하나로만 정합니다.',
    },
    counterpart: {
      en: 'a ConfigMap with one entry in `data`.',
      ko: '`data`에 항목이 하나인 ConfigMap입니다.',
    },
  },
  'configs.*.name': {
    text: {
      en: 'The name under which the platform keeps the config. With `external`, the one to look up.',
      ko: '플랫폼이 보관하는 이름입니다. `external`과 함께 적으면 찾아볼 이름입니다.',
    },
    counterpart: {
      en: '`metadata.name` of the ConfigMap.',
      ko: 'ConfigMap의 `metadata.name`입니다.',
    },
  },
  'configs.*.content': {
    text: {
      en: 'The text of the file, right here. `${...}` in it is replaced, so write `$$` for a dollar sign that is to stay.',
      ko: '파일 내용을 바로 적습니다. `${...}`가 치환되므로, 남겨 둘 달러 기호는 `$$`로 적으세요.',
    },
    counterpart: {
      en: 'an entry in `data` of the ConfigMap, where nothing is replaced.',
      ko: 'ConfigMap의 `data` 항목이며, 여기서는 아무것도 치환되지 않습니다.',
    },
  },
  'configs.*.environment': {
    text: {
      en: 'Takes the text of the file from a variable of your shell or `.env`.',
      ko: '셸이나 `.env`에 있는 변수의 값을 파일 내용으로 씁니다.',
    },
    counterpart: {
      en: 'nothing plays its part: the cluster does not see your shell. Make the ConfigMap first.',
      ko: '대응하는 것이 없습니다. 클러스터는 셸을 볼 수 없으니 ConfigMap을 미리 만드세요.',
    },
  },
  'configs.*.file': {
    text: {
      en: 'The file to mount, relative to the Compose file. It is read from this machine when the container starts.',
      ko: '마운트할 파일이며, 컴포즈 파일을 기준으로 한 경로입니다. 컨테이너를 시작할 때 이 장비에서 읽습니다.',
    },
    counterpart: {
      en: '`data` of a ConfigMap, such as `kubectl create configmap --from-file` makes.',
      ko: '`kubectl create configmap --from-file`로 만드는 ConfigMap의 `data`입니다.',
    },
  },
  'configs.*.external': {
    text: {
      en: 'With `true`, the platform must already have it. Only Swarm does: plain `docker compose` cannot provide it.',
      ko: '`true`이면 플랫폼에 이미 있어야 합니다. Swarm에서만 쓸 수 있고, `docker compose`만으로는 줄 수 없습니다.',
    },
    counterpart: {
      en: 'a ConfigMap that others made; only its name is mentioned.',
      ko: '다른 쪽에서 만든 ConfigMap이며, 이름만 적습니다.',
    },
  },
  'configs.*.external.name': {
    text: {
      en: 'The old place for the name of an existing config. Write `external: true` and put `name` beside it.',
      ko: '기존 config의 이름을 적던 예전 자리입니다. `external: true`로 바꾸고 `name`을 그 옆에 적으세요.',
    },
  },
  'configs.*.labels': {
    text: {
      en: 'Notes on the config for tools; they do not reach the container.',
      ko: '도구를 위해 config에 붙이는 메모이며, 컨테이너에는 전달되지 않습니다.',
    },
    counterpart: {
      en: '`metadata.labels` of the ConfigMap.',
      ko: 'ConfigMap의 `metadata.labels`입니다.',
    },
  },
  'configs.*.labels.*': {
    text: {
      en: 'One label with its value.',
      ko: '레이블 하나와 그 값입니다.',
    },
  },
  'configs.*.template_driver': {
    text: {
      en: 'Lets Swarm fill in placeholders in the file; `golang` is the one choice. Plain `docker compose` ignores it.',
      ko: 'Swarm이 파일 안의 자리표시자를 채우게 하며, 값은 `golang`뿐입니다. `docker compose`에서는 무시됩니다.',
    },
    counterpart: {
      en: 'nothing plays its part: Helm or Kustomize fills in values before they are applied.',
      ko: '대응하는 것이 없습니다. 적용하기 전에 Helm이나 Kustomize로 값을 채웁니다.',
    },
  },
  secrets: {
    text: {
      en: 'Passwords, keys and certificates that containers read as files, not as variables. A service sees only those that its own `secrets` lists.',
      ko: '컨테이너가 환경 변수가 아니라 파일로 읽는 비밀번호, 키, 인증서입니다. 서비스는 자신의 `secrets`에 적은 것만 봅니다.',
    },
    counterpart: {
      en: 'a Secret each, mounted through `volumes[].secret`. Base64 in it is no encryption.',
      ko: '항목마다 Secret이며, `volumes[].secret`으로 마운트합니다. 그 안의 base64는 암호화가 아닙니다.',
    },
  },
  'secrets.*': {
    text: {
      en: 'One secret, from a `file` or from a variable (`environment`). Keep the file itself out of the repository.',
      ko: '비밀 값 하나이며, 파일(`file`)이나 변수(`environment`)에서 읽습니다. 파일 자체는 저장소에 올리지 마세요.',
    },
    counterpart: {
      en: 'a Secret with one entry in `data`.',
      ko: '`data`에 항목이 하나인 Secret입니다.',
    },
  },
  'secrets.*.name': {
    text: {
      en: 'The name under which the platform keeps the secret. With `external`, the one to look up.',
      ko: '플랫폼이 보관하는 이름입니다. `external`과 함께 적으면 찾아볼 이름입니다.',
    },
    counterpart: {
      en: '`metadata.name` of the Secret.',
      ko: 'Secret의 `metadata.name`입니다.',
    },
  },
  'secrets.*.environment': {
    text: {
      en: 'Takes the value from a variable of your shell or `.env`; the container gets it as a file.',
      ko: '셸이나 `.env`에 있는 변수에서 값을 읽으며, 컨테이너에는 파일로 들어갑니다.',
    },
    counterpart: {
      en: 'nothing plays its part: make the Secret yourself with `kubectl create secret`.',
      ko: '대응하는 것이 없습니다. `kubectl create secret`으로 Secret을 직접 만드세요.',
    },
  },
  'secrets.*.file': {
    text: {
      en: 'The file that holds the value, relative to the Compose file. A line break at its end belongs to the value.',
      ko: '값이 든 파일이며, 컴포즈 파일을 기준으로 한 경로입니다. 끝의 줄바꿈도 값에 들어갑니다.',
    },
    counterpart: {
      en: '`data` of a Secret, such as `kubectl create secret generic --from-file` makes.',
      ko: '`kubectl create secret generic --from-file`로 만드는 Secret의 `data`입니다.',
    },
  },
  'secrets.*.external': {
    text: {
      en: 'With `true`, the platform must already have it. Only Swarm does: plain `docker compose` cannot provide it.',
      ko: '`true`이면 플랫폼에 이미 있어야 합니다. Swarm에서만 쓸 수 있고, `docker compose`만으로는 줄 수 없습니다.',
    },
    counterpart: {
      en: 'a Secret that others made; only its name is mentioned.',
      ko: '다른 쪽에서 만든 Secret이며, 이름만 적습니다.',
    },
  },
  'secrets.*.external.name': {
    text: {
      en: 'The old place for the name of an existing secret. Write `external: true` and put `name` beside it.',
      ko: '기존 비밀 값의 이름을 적던 예전 자리입니다. `external: true`로 바꾸고 `name`을 그 옆에 적으세요.',
    },
  },
  'secrets.*.labels': {
    text: {
      en: 'Notes on the secret for tools; they do not reach the container.',
      ko: '도구를 위해 비밀 값에 붙이는 메모이며, 컨테이너에는 전달되지 않습니다.',
    },
    counterpart: {
      en: '`metadata.labels` of the Secret.',
      ko: 'Secret의 `metadata.labels`입니다.',
    },
  },
  'secrets.*.labels.*': {
    text: {
      en: 'One label with its value.',
      ko: '레이블 하나와 그 값입니다.',
    },
  },
  'secrets.*.driver': {
    text: {
      en: 'A Swarm plugin that fetches the secret from elsewhere. Plain `docker compose` cannot use it.',
      ko: '비밀 값을 다른 곳에서 가져오는 Swarm 플러그인입니다. `docker compose`에서는 쓸 수 없습니다.',
    },
    counterpart: {
      en: 'an add-on such as External Secrets or the Secrets Store CSI driver.',
      ko: 'External Secrets나 Secrets Store CSI 드라이버 같은 추가 구성 요소입니다.',
    },
  },
  'secrets.*.driver_opts': {
    text: {
      en: 'Settings handed unchecked to the secret plugin.',
      ko: '비밀 값 플러그인에 검사 없이 넘기는 설정입니다.',
    },
  },
  'secrets.*.driver_opts.*': {
    text: {
      en: 'One setting of the secret plugin.',
      ko: '비밀 값 플러그인의 설정 하나입니다.',
    },
  },
  'secrets.*.template_driver': {
    text: {
      en: 'Lets Swarm fill in placeholders in the value; `golang` is the one choice. Plain `docker compose` ignores it.',
      ko: 'Swarm이 값 안의 자리표시자를 채우게 하며, 값은 `golang`뿐입니다. `docker compose`에서는 무시됩니다.',
    },
    counterpart: {
      en: 'nothing plays its part: fill in values before the Secret is applied.',
      ko: '대응하는 것이 없습니다. Secret을 적용하기 전에 값을 채웁니다.',
    },
  },
};
