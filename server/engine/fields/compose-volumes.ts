import type { WordsByPath } from './words';

/** The volumes that a Compose file declares. */
export const volumeWords: WordsByPath = {
  volumes: {
    text: {
      en: 'Named volumes: storage that outlives containers. A name that a service mounts must stand here too, and `docker compose down -v` deletes the data.',
      ko: '컨테이너가 없어져도 남는 이름 있는 볼륨입니다. 서비스가 쓰는 이름은 여기에도 있어야 하며, `docker compose down -v`는 데이터를 지웁니다.',
    },
    counterpart: {
      en: 'a PersistentVolumeClaim each; for databases, `spec.volumeClaimTemplates` of a StatefulSet.',
      ko: '볼륨마다 PersistentVolumeClaim이며, 데이터베이스라면 StatefulSet의 `spec.volumeClaimTemplates`입니다.',
    },
  },
  'volumes.*': {
    text: {
      en: 'One volume; an empty entry is enough. A new one is filled once with what the image has at the mount path.',
      ko: '볼륨 하나이며, 빈 항목이면 충분합니다. 새 볼륨은 이미지의 마운트 경로에 있던 내용으로 한 번 채워집니다.',
    },
    counterpart: {
      en: 'a PersistentVolumeClaim. It asks for a size (`spec.resources.requests.storage`) and always starts empty.',
      ko: 'PersistentVolumeClaim입니다. 크기(`spec.resources.requests.storage`)를 적어야 하고 늘 빈 상태로 시작합니다.',
    },
  },
  'volumes.*.name': {
    text: {
      en: "The exact name in Docker, without the project's name in front. The way to keep using data that another project made.",
      ko: '프로젝트 이름이 붙지 않는 도커의 실제 이름입니다. 다른 프로젝트가 만든 데이터를 이어서 쓸 때 적습니다.',
    },
    counterpart: {
      en: '`metadata.name` of the PersistentVolumeClaim.',
      ko: 'PersistentVolumeClaim의 `metadata.name`입니다.',
    },
  },
  'volumes.*.driver': {
    text: {
      en: 'Which driver keeps the data. The default `local` means a folder on this machine; another one must be installed as a plugin.',
      ko: '데이터를 보관할 드라이버입니다. 기본값 `local`은 이 장비의 폴더이며, 다른 드라이버는 플러그인으로 설치되어 있어야 합니다.',
    },
    counterpart: {
      en: '`spec.storageClassName` of the PersistentVolumeClaim.',
      ko: 'PersistentVolumeClaim의 `spec.storageClassName`입니다.',
    },
  },
  'volumes.*.driver_opts': {
    text: {
      en: 'Settings for the driver, such as an NFS address. An existing volume keeps its old ones until it is removed.',
      ko: 'NFS 주소 같은 드라이버 설정입니다. 이미 있는 볼륨은 지우고 다시 만들기 전까지 이전 설정을 씁니다.',
    },
    counterpart: {
      en: '`parameters` of the StorageClass.',
      ko: 'StorageClass의 `parameters`입니다.',
    },
  },
  'volumes.*.driver_opts.*': {
    text: {
      en: 'One setting of the driver. `local` takes `type`, `o` and `device`, as the `mount` command does.',
      ko: '드라이버 설정 하나입니다. `local`은 `mount` 명령처럼 `type`, `o`, `device`를 받습니다.',
    },
  },
  'volumes.*.external': {
    text: {
      en: 'With `true`, the volume must already exist: Compose neither creates nor removes it, not even with `down -v`.',
      ko: '`true`이면 이미 있는 볼륨을 씁니다. 컴포즈는 만들지 않고, `down -v`로도 지우지 않습니다.',
    },
    counterpart: {
      en: 'a PersistentVolumeClaim that others made; only its name goes into `claimName`.',
      ko: '다른 쪽에서 만든 PersistentVolumeClaim이며, 이름만 `claimName`에 적습니다.',
    },
  },
  'volumes.*.external.name': {
    text: {
      en: 'The old place for the name of an existing volume. Write `external: true` and put `name` beside it.',
      ko: '기존 볼륨의 이름을 적던 예전 자리입니다. `external: true`로 바꾸고 `name`을 그 옆에 적으세요.',
    },
  },
  'volumes.*.labels': {
    text: {
      en: 'Notes on the volume for tools and filters. Changing them later has no effect on a volume that exists.',
      ko: '도구와 필터를 위해 볼륨에 붙이는 메모입니다. 나중에 바꿔도 이미 있는 볼륨에는 반영되지 않습니다.',
    },
    counterpart: {
      en: '`metadata.labels` of the PersistentVolumeClaim.',
      ko: 'PersistentVolumeClaim의 `metadata.labels`입니다.',
    },
  },
  'volumes.*.labels.*': {
    text: {
      en: 'One label with its value.',
      ko: '레이블 하나와 그 값입니다.',
    },
  },
};
