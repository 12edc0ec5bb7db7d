import { ulimitWords } from './compose-shared';
import { under, type WordsByPath } from './words';

/** How the image of a service is built. */
export const buildWords: WordsByPath = {
  build: {
    text: {
      en: 'Builds the image from a Dockerfile: a folder, or a mapping. An image that exists is kept until you run `docker compose build` or `up --build`.',
      ko: 'Dockerfile로 이미지를 만듭니다. 폴더나 매핑으로 적습니다. 이미 있는 이미지는 `docker compose build`나 `up --build` 전까지 그대로 씁니다.',
    },
    counterpart: {
      en: 'nothing plays its part: the cluster does not build. Push the image to a registry first.',
      ko: '대응하는 것이 없습니다. 클러스터는 빌드하지 않으니 이미지를 먼저 레지스트리에 올리세요.',
    },
  },
  'build.context': {
    text: {
      en: 'The folder whose files `COPY` can reach, or the address of a repository. All of it goes to the builder: keep a `.dockerignore`.',
      ko: '`COPY`로 가져올 수 있는 파일이 든 폴더나 저장소 주소입니다. 통째로 빌더에 보내므로 `.dockerignore`를 두세요.',
    },
  },
  'build.dockerfile': {
    text: {
      en: 'The Dockerfile, relative to `context` and not to this file. Default is `Dockerfile`.',
      ko: 'Dockerfile의 경로이며, 이 파일이 아니라 `context`를 기준으로 합니다. 기본값은 `Dockerfile`입니다.',
    },
  },
  'build.dockerfile_inline': {
    text: {
      en: 'The text of the Dockerfile, right here. It cannot stand beside `dockerfile`, and `$` is written `$$`.',
      ko: 'Dockerfile의 내용을 바로 적습니다. `dockerfile`과 함께 쓸 수 없고, `$`는 `$$`로 적습니다.',
    },
  },
  'build.target': {
    text: {
      en: 'The stage of the Dockerfile at which to stop. Default is the last one.',
      ko: 'Dockerfile에서 빌드를 멈출 스테이지이며, 기본값은 마지막 스테이지입니다.',
    },
  },
  'build.args': {
    text: {
      en: "Values for the `ARG` lines of the Dockerfile. They stay visible in the image's history: no passwords.",
      ko: 'Dockerfile의 `ARG`에 넣을 값입니다. 이미지 기록에 남아 보이므로 비밀번호를 적지 마세요.',
    },
  },
  'build.args.*': {
    text: {
      en: 'One value. Without it, the variable of your shell counts; without `ARG` in the Dockerfile it is lost.',
      ko: '값 하나입니다. 값을 비우면 셸의 변수를 쓰고, Dockerfile에 `ARG`가 없으면 쓰이지 않습니다.',
    },
  },
  'build.ssh': {
    text: {
      en: 'Lends your SSH keys to the build, for `RUN --mount=type=ssh`. They do not end up in the image.',
      ko: '`RUN --mount=type=ssh`에 쓸 SSH 키를 빌드에 빌려줍니다. 이미지에는 남지 않습니다.',
    },
  },
  'build.ssh.*': {
    text: {
      en: 'One entry: `default` for the running SSH agent, or a name with a key file or socket.',
      ko: '항목 하나로, 실행 중인 SSH 에이전트를 뜻하는 `default`나 이름과 키 파일·소켓을 적습니다.',
    },
  },
  'build.labels': {
    text: {
      en: 'Labels of the image itself, unlike `labels` of the service, which mark the container.',
      ko: '이미지 자체에 붙는 레이블입니다. 서비스의 `labels`는 컨테이너에 붙습니다.',
    },
  },
  'build.labels.*': {
    text: {
      en: 'One label with its value.',
      ko: '레이블 하나와 그 값입니다.',
    },
  },
  'build.cache_from': {
    text: {
      en: 'Where else the builder looks for finished layers, such as an image that CI pushed.',
      ko: 'CI가 올린 이미지처럼, 완성된 레이어를 더 찾아볼 곳입니다.',
    },
  },
  'build.cache_from.*': {
    text: {
      en: 'One source: an image, or `type=registry,ref=name` and the like.',
      ko: '출처 하나로, 이미지 이름이나 `type=registry,ref=이름` 등을 적습니다.',
    },
  },
  'build.cache_to': {
    text: {
      en: 'Where the builder puts its layers for the next build. The default builder of Docker supports few kinds.',
      ko: '다음 빌드를 위해 레이어를 저장할 곳입니다. 도커의 기본 빌더가 지원하는 종류는 적습니다.',
    },
  },
  'build.cache_to.*': {
    text: {
      en: 'One place, such as `type=local,dest=path`.',
      ko: '`type=local,dest=경로`처럼 적는 저장할 곳 하나입니다.',
    },
  },
  'build.no_cache': {
    text: {
      en: 'With `true`, every step runs afresh on every build, which takes longer.',
      ko: '`true`이면 빌드할 때마다 모든 단계를 새로 실행해 오래 걸립니다.',
    },
  },
  'build.no_cache_filter': {
    text: {
      en: 'The stages that run afresh on every build; the others keep their cache.',
      ko: '빌드할 때마다 새로 실행할 스테이지이며, 나머지는 캐시를 씁니다.',
    },
  },
  'build.no_cache_filter.*': {
    text: {
      en: 'One stage of the Dockerfile.',
      ko: 'Dockerfile의 스테이지 하나입니다.',
    },
  },
  'build.additional_contexts': {
    text: {
      en: 'More folders, images or repositories that the Dockerfile can name in `FROM` and `COPY --from`.',
      ko: 'Dockerfile의 `FROM`과 `COPY --from`에서 이름으로 쓸 수 있는 추가 폴더, 이미지, 저장소입니다.',
    },
  },
  'build.additional_contexts.*': {
    text: {
      en: "One of them: a path, `docker-image://name`, an address, or `service:name` for another service's image.",
      ko: '그중 하나로, 경로, `docker-image://이름`, 주소, 또는 다른 서비스의 이미지를 뜻하는 `service:이름`을 적습니다.',
    },
  },
  'build.network': {
    text: {
      en: 'Which network `RUN` steps use: `host`, `none` or a name. The services of this file are not running there.',
      ko: '`RUN` 단계에서 쓸 네트워크로, `host`, `none`, 이름을 적습니다. 이 파일의 서비스에 접속하는 용도가 아닙니다.',
    },
  },
  'build.pull': {
    text: {
      en: 'With `true`, asks for a newer base image on every build, even if one is there.',
      ko: '`true`이면 이미 있어도 빌드할 때마다 새 베이스 이미지를 확인합니다.',
    },
  },
  'build.shm_size': {
    text: {
      en: 'The size of `/dev/shm` during the build, not of the container that runs later.',
      ko: '빌드하는 동안의 `/dev/shm` 크기입니다. 나중에 실행될 컨테이너와는 상관없습니다.',
    },
  },
  'build.extra_hosts': {
    text: {
      en: 'Names and addresses for `RUN` steps only.',
      ko: '`RUN` 단계에서만 쓰는 이름과 주소입니다.',
    },
  },
  'build.extra_hosts.*': {
    text: {
      en: 'The address for one name, or in a list `name=address`.',
      ko: '이름 하나의 주소이며, 목록에서는 `이름=주소`로 적습니다.',
    },
  },
  'build.extra_hosts.*.*': {
    text: {
      en: 'One of the addresses for this name.',
      ko: '이 이름의 주소 하나입니다.',
    },
  },
  'build.isolation': {
    text: {
      en: 'How Windows separates the build steps. Not used on Linux.',
      ko: 'Windows에서 빌드 단계를 나누는 방식입니다. 리눅스에서는 쓰지 않습니다.',
    },
  },
  'build.privileged': {
    text: {
      en: 'With `true`, build steps get all rights. BuildKit, the usual builder, wants `entitlements` instead.',
      ko: '`true`이면 빌드 단계가 모든 권한을 얻습니다. 보통 쓰는 BuildKit에서는 `entitlements`를 적습니다.',
    },
  },
  'build.entitlements': {
    text: {
      en: 'Extra rights for the build. Whoever builds must agree to them.',
      ko: '빌드에 주는 추가 권한이며, 빌드하는 쪽에서 허락해야 합니다.',
    },
  },
  'build.entitlements.*': {
    text: {
      en: 'One right, such as `network.host` or `security.insecure`.',
      ko: '권한 하나로, `network.host`, `security.insecure` 등이 있습니다.',
    },
  },
  'build.secrets': {
    text: {
      en: 'Which of the top-level `secrets` the build may read, with `RUN --mount=type=secret`. They leave no trace in the image.',
      ko: '빌드에서 `RUN --mount=type=secret`으로 읽을 최상위 `secrets`입니다. 이미지에는 흔적이 남지 않습니다.',
    },
  },
  'build.secrets.*': {
    text: {
      en: 'One secret: its name, or a mapping. It is there only in the steps that mount it.',
      ko: '비밀 값 하나로, 이름이나 매핑으로 적습니다. 마운트한 단계에서만 보입니다.',
    },
  },
  'build.secrets.*.source': {
    text: {
      en: 'The name under which the top level declares it.',
      ko: '최상위 `secrets`에 선언한 이름입니다.',
    },
  },
  'build.secrets.*.target': {
    text: {
      en: 'The `id` by which the Dockerfile asks for it; by default the name of the secret.',
      ko: 'Dockerfile이 요청할 때 쓰는 `id`이며, 기본값은 비밀 값의 이름입니다.',
    },
  },
  'build.secrets.*.uid': {
    text: {
      en: 'Has no effect on a build: write `uid=` in `RUN --mount` of the Dockerfile.',
      ko: '여기 적어도 빌드에는 쓰이지 않습니다. Dockerfile의 `RUN --mount`에 `uid=`를 적으세요.',
    },
  },
  'build.secrets.*.gid': {
    text: {
      en: 'Has no effect on a build: write `gid=` in `RUN --mount` of the Dockerfile.',
      ko: '여기 적어도 빌드에는 쓰이지 않습니다. Dockerfile의 `RUN --mount`에 `gid=`를 적으세요.',
    },
  },
  'build.secrets.*.mode': {
    text: {
      en: 'Has no effect on a build: write `mode=` in `RUN --mount` of the Dockerfile.',
      ko: '여기 적어도 빌드에는 쓰이지 않습니다. Dockerfile의 `RUN --mount`에 `mode=`를 적으세요.',
    },
  },
  'build.tags': {
    text: {
      en: 'More names for the built image, besides `image`.',
      ko: '만든 이미지에 `image` 외에 더 붙일 이름입니다.',
    },
  },
  'build.tags.*': {
    text: {
      en: 'One more name, with its tag.',
      ko: '태그를 붙인 이름 하나입니다.',
    },
  },
  'build.ulimits': {
    text: {
      en: 'Limits of the kernel during the build only.',
      ko: '빌드하는 동안에만 적용되는 커널 한도입니다.',
    },
  },
  ...under('build.ulimits', ulimitWords),
  'build.platforms': {
    text: {
      en: 'The systems and processors to build for. It must contain the `platform` of the service; several at once need a builder that can.',
      ko: '빌드할 운영체제와 프로세서입니다. 서비스의 `platform`이 들어 있어야 하고, 여러 개를 한 번에 만들려면 빌더가 지원해야 합니다.',
    },
  },
  'build.platforms.*': {
    text: {
      en: 'One of them, such as `linux/arm64`.',
      ko: '그중 하나로, `linux/arm64` 등을 적습니다.',
    },
  },
  'build.provenance': {
    text: {
      en: 'Whether to attach a record of how the image was built; `mode=max` records more, build arguments included.',
      ko: '이미지를 어떻게 만들었는지 기록을 붙일지 정합니다. `mode=max`는 빌드 인자까지 더 많이 기록합니다.',
    },
  },
  'build.sbom': {
    text: {
      en: 'Whether to attach a list of the software in the image. Scanners read it.',
      ko: '이미지에 든 소프트웨어 목록(SBOM)을 붙일지 정합니다. 취약점 검사 도구가 읽습니다.',
    },
  },
};
