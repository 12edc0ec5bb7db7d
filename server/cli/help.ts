import type { Text } from '../engine/text/text';

/** What `seamark --help` prints. */
export const help: Text = {
  en: `Seamark checks Docker Compose and Kubernetes YAML.

  seamark check [paths...]   check files and folders (default: the current folder)
  seamark --version          print the version

"seamark check --help" tells its options.
`,
  ko: `Seamark는 도커 컴포즈와 쿠버네티스 YAML을 검사합니다.

  seamark check [경로...]    파일과 폴더 검사(기본값: 현재 폴더)
  seamark --version          버전 출력

옵션은 \`seamark check --help\`에서 볼 수 있습니다.
`,
};

/** What `seamark check --help` prints. */
export const checkHelp: Text = {
  en: `seamark check [options] [paths...]

Checks the YAML files among the paths; of a folder all below it, except .git, node_modules and what .gitignore
excludes. "-" reads standard input. Files around the paths are read as well, to know what belongs together.

  --format text|json             how to print (default: text)
  --kubernetes-version VERSION   such as 1.34 (default: the newest bundled one)
  --lang en|ko                   language of the messages (default: from LC_ALL, LANG)
  --fail-on SEVERITY             error, warning, information, hint or never: what exit code 1 means (default: error)
  --stdin-filename PATH          the place that standard input is taken to have
  -h, --help                     this text

Exit code: 0 clean, 1 findings at or above --fail-on, 2 could not run or could not read everything.

  seamark check k8s compose.yaml
  git show HEAD:compose.yaml | seamark check - --stdin-filename compose.yaml
`,
  ko: `seamark check [옵션] [경로...]

경로의 YAML 파일을 검사합니다. 폴더는 하위까지 모두 검사하되 .git, node_modules와 .gitignore로 제외한 것은 뺍니다.
"-"는 표준 입력을 읽습니다. 무엇이 함께 쓰이는지 알기 위해 주변 파일도 읽습니다.

  --format text|json             출력 형식(기본값: text)
  --kubernetes-version 버전      1.34 같은 버전(기본값: 들어 있는 가장 새 버전)
  --lang en|ko                   메시지 언어(기본값: LC_ALL, LANG에 따름)
  --fail-on 심각도               error, warning, information, hint, never: 종료 코드 1의 기준(기본값: error)
  --stdin-filename 경로          표준 입력을 이 경로의 파일로 봄
  -h, --help                     이 도움말

종료 코드: 0 문제없음, 1 --fail-on 이상의 결과 있음, 2 실행하지 못했거나 읽지 못한 것이 있음.

  seamark check k8s compose.yaml
  git show HEAD:compose.yaml | seamark check - --stdin-filename compose.yaml
`,
};
