import { commandWords } from './compose-shared';
import { under, type WordsByPath } from './words';

/** What helps while a service is being developed. */
export const watchWords: WordsByPath = {
  ...under('develop.watch.*.exec', commandWords),
  develop: {
    text: {
      en: 'What helps while you write code. It counts only for `docker compose watch` and `up --watch`.',
      ko: '코드를 쓰는 동안 돕는 설정입니다. `docker compose watch`와 `up --watch`에서만 쓰입니다.',
    },
    counterpart: {
      en: 'nothing plays its part: tools outside the cluster do this, such as Skaffold or Tilt.',
      ko: '대응하는 것이 없습니다. Skaffold나 Tilt처럼 클러스터 밖의 도구가 맡습니다.',
    },
  },
  'develop.watch': {
    text: {
      en: 'Which files to watch, and what to do when one changes.',
      ko: '지켜볼 파일과, 파일이 바뀌었을 때 할 일입니다.',
    },
  },
  'develop.watch.*': {
    text: {
      en: 'One place to watch, with what to do.',
      ko: '지켜볼 곳 하나와 할 일입니다.',
    },
  },
  'develop.watch.*.path': {
    text: {
      en: 'The file or folder to watch on your machine, relative to the Compose file.',
      ko: '내 장비에서 지켜볼 파일이나 폴더이며, 컴포즈 파일을 기준으로 합니다.',
    },
  },
  'develop.watch.*.action': {
    text: {
      en: 'What a change does: `rebuild` makes a new image and container, `sync` copies the file, `restart` restarts, `sync+restart` and `sync+exec` do both.',
      ko: '바뀌었을 때 할 일입니다. `rebuild`는 이미지와 컨테이너를 새로 만들고, `sync`는 파일을 복사하며, `restart`, `sync+restart`, `sync+exec`도 있습니다.',
    },
  },
  'develop.watch.*.target': {
    text: {
      en: 'Where in the container the files go. Needed for every `sync` action; its user must be allowed to write there.',
      ko: '파일을 복사할 컨테이너 안의 경로입니다. `sync`가 든 동작에 필요하며, 컨테이너 사용자가 쓸 수 있는 곳이어야 합니다.',
    },
  },
  'develop.watch.*.ignore': {
    text: {
      en: 'Paths to leave out, as patterns relative to `path`. Rules of `.dockerignore` count as well.',
      ko: '제외할 경로로, `path`를 기준으로 한 패턴입니다. `.dockerignore`의 규칙도 적용됩니다.',
    },
  },
  'develop.watch.*.ignore.*': {
    text: {
      en: 'One pattern to leave out.',
      ko: '제외할 패턴 하나입니다.',
    },
  },
  'develop.watch.*.include': {
    text: {
      en: 'Watches only what matches these patterns, relative to `path`.',
      ko: '`path`를 기준으로 이 패턴에 맞는 것만 지켜봅니다.',
    },
  },
  'develop.watch.*.include.*': {
    text: {
      en: 'One pattern to watch.',
      ko: '지켜볼 패턴 하나입니다.',
    },
  },
  'develop.watch.*.exec': {
    text: {
      en: 'The command to run in the container after copying, for the action `sync+exec`.',
      ko: '`sync+exec` 동작에서 복사한 뒤 컨테이너 안에서 실행할 명령입니다.',
    },
  },
  'develop.watch.*.initial_sync': {
    text: {
      en: 'With `true`, copies everything once before watching begins. Otherwise changes made before are missed.',
      ko: '`true`이면 지켜보기 전에 전체를 한 번 복사합니다. 그러지 않으면 그 전에 바뀐 것은 빠집니다.',
    },
  },
};
