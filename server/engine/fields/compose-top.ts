import type { WordsByPath } from './words';

/** What stands at the top of a Compose file, apart from networks, volumes, configs and secrets. */
export const topWords: WordsByPath = {
  version: {
    text: {
      en: 'Ignored: it once chose a file format that no longer exists. Delete the line.',
      ko: '예전에 파일 형식을 고르던 키로, 지금은 무시됩니다. 이 줄을 삭제하세요.',
    },
    counterpart: {
      en: 'nothing plays its part. `apiVersion` looks alike, but every object needs it and it is read.',
      ko: '대응하는 것이 없습니다. `apiVersion`은 비슷해 보이지만 모든 오브젝트에 필요하고 실제로 읽힙니다.',
    },
  },
  name: {
    text: {
      en: "The project's name, put in front of the names of containers, networks and volumes. Default is the folder's name: after renaming the folder, named volumes start empty.",
      ko: '프로젝트 이름으로, 컨테이너·네트워크·볼륨 이름 앞에 붙습니다. 기본값은 폴더 이름이라, 폴더 이름을 바꾸면 이름 있는 볼륨이 빈 상태로 새로 시작합니다.',
    },
    counterpart: {
      en: 'a namespace of its own, or the label `app.kubernetes.io/part-of`.',
      ko: '프로젝트 전용 네임스페이스나 `app.kubernetes.io/part-of` 레이블입니다.',
    },
  },
  include: {
    text: {
      en: 'Takes in other Compose files, each with paths relative to its own folder. A name that two of the files define is a conflict, not an override.',
      ko: '다른 컴포즈 파일을 함께 불러오며, 상대 경로는 각 파일의 폴더를 기준으로 합니다. 두 파일이 같은 이름을 정의하면 덮어쓰지 않고 충돌로 처리합니다.',
    },
    counterpart: {
      en: '`resources` in a `kustomization.yaml`.',
      ko: '`kustomization.yaml`의 `resources`입니다.',
    },
  },
  'include.*': {
    text: {
      en: 'One file to take in: its path, or a mapping where more than the path is to be said.',
      ko: '불러올 파일 하나입니다. 경로만 적거나, 더 정할 것이 있으면 매핑으로 적습니다.',
    },
  },
  'include.*.path': {
    text: {
      en: 'The file to take in. In a list of several, later files override earlier ones before the result is included.',
      ko: '불러올 파일입니다. 목록으로 여러 개를 적으면 뒤의 파일이 앞의 파일을 덮어쓴 결과를 불러옵니다.',
    },
  },
  'include.*.path.*': {
    text: {
      en: 'One of the files that are merged into one; the later file wins.',
      ko: '하나로 합칠 파일 중 하나이며, 뒤에 적은 파일이 우선합니다.',
    },
  },
  'include.*.env_file': {
    text: {
      en: "Where `${...}` in the included file finds its values, instead of the `.env` in its folder. Your own project's environment still goes first.",
      ko: '불러온 파일의 `${...}`에 넣을 값을 그 폴더의 `.env` 대신 여기서 읽습니다. 그래도 현재 프로젝트의 환경이 우선합니다.',
    },
  },
  'include.*.env_file.*': {
    text: {
      en: 'One file with values for `${...}`.',
      ko: '`${...}`에 넣을 값이 든 파일 하나입니다.',
    },
  },
  'include.*.project_directory': {
    text: {
      en: 'The folder from which relative paths in the included file start. Default is the folder of that file.',
      ko: '불러온 파일의 상대 경로가 시작하는 폴더입니다. 기본값은 그 파일이 있는 폴더입니다.',
    },
  },
  services: {
    text: {
      en: 'The programs of the application, one entry each. Every name here is also a host name for the others.',
      ko: '애플리케이션을 이루는 프로그램을 하나씩 적습니다. 여기 적은 이름은 서로를 부르는 호스트 이름이 됩니다.',
    },
    counterpart: {
      en: 'a Deployment that runs each entry, and a Service that gives it its name.',
      ko: '항목마다 실행을 맡는 Deployment와 이름을 주는 쿠버네티스 서비스입니다.',
    },
  },
  'services.*': {
    text: {
      en: 'One program: which image runs, and how. Other services on the same network reach it under this name.',
      ko: '프로그램 하나로, 어떤 이미지를 어떻게 실행할지 적습니다. 같은 네트워크의 다른 서비스는 이 이름으로 접속합니다.',
    },
    counterpart: {
      en: 'a Deployment, and a Service of the same name: without the Service, nobody finds it by name. `_` and `.` are not allowed there, so `my_db` becomes `my-db`.',
      ko: 'Deployment와 같은 이름의 쿠버네티스 서비스입니다. 서비스가 없으면 이름으로 찾을 수 없습니다. `_`와 `.`은 쓸 수 없어 `my_db`는 `my-db`가 됩니다.',
    },
  },
  jobs: {
    text: {
      en: 'Programs that run to their end, on demand or on a schedule. Experimental: most versions of Compose do not know this key.',
      ko: '필요할 때나 정해진 시각에 실행되어 끝까지 가는 프로그램입니다. 실험 기능이라 이 키를 모르는 컴포즈 버전이 많습니다.',
    },
    counterpart: {
      en: 'a Job, or a CronJob where there is a schedule.',
      ko: 'Job이며, 일정이 있으면 CronJob입니다.',
    },
  },
  'jobs.*': {
    text: {
      en: 'One program that runs and ends. Experimental, so its keys may still change.',
      ko: '실행되고 끝나는 프로그램 하나입니다. 실험 기능이라 키가 바뀔 수 있습니다.',
    },
    counterpart: {
      en: 'Job `spec.template`, or CronJob `spec.jobTemplate`.',
      ko: 'Job의 `spec.template`이나 CronJob의 `spec.jobTemplate`입니다.',
    },
  },
  models: {
    text: {
      en: 'Language models that Docker runs beside the services. Needs Docker Model Runner and a recent Compose.',
      ko: '도커가 서비스 곁에서 실행하는 언어 모델입니다. Docker Model Runner와 최신 컴포즈가 필요합니다.',
    },
    counterpart: {
      en: 'nothing plays its part: run a model server as a Deployment with a Service.',
      ko: '대응하는 것이 없습니다. 모델 서버를 Deployment와 쿠버네티스 서비스로 직접 띄웁니다.',
    },
  },
  'models.*': {
    text: {
      en: 'One model and how it is loaded. Services ask for it by this name.',
      ko: '모델 하나와 불러오는 방법입니다. 서비스는 이 이름으로 모델을 요청합니다.',
    },
  },
  'models.*.name': {
    text: {
      en: 'Another name for the model than the key it stands under.',
      ko: '모델을 키와 다른 이름으로 부를 때 적습니다.',
    },
  },
  'models.*.model': {
    text: {
      en: 'The model to pull, written like an image: `ai/smollm2`. Its first start downloads gigabytes.',
      ko: '받아 올 모델로, `ai/smollm2`처럼 이미지와 같은 모양으로 적습니다. 처음 시작할 때 수 GB를 내려받기도 합니다.',
    },
  },
  'models.*.context_size': {
    text: {
      en: 'How many tokens the model can consider at once. A larger number takes more memory.',
      ko: '모델이 한 번에 살필 수 있는 토큰 수입니다. 클수록 메모리를 더 씁니다.',
    },
  },
  'models.*.runtime_flags': {
    text: {
      en: 'Options handed unchecked to the program that runs the model; each such program has its own.',
      ko: '모델을 실행하는 프로그램에 검사 없이 넘기는 옵션입니다. 프로그램마다 옵션이 다릅니다.',
    },
  },
  'models.*.runtime_flags.*': {
    text: {
      en: 'One option, written as on a command line.',
      ko: '명령줄에 쓰듯이 적는 옵션 하나입니다.',
    },
  },
};
