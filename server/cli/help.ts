import type { Text } from '../engine/text/text';

/** What `seamark --help` prints. */
export const help: Text = {
  en: `Seamark checks Docker Compose and Kubernetes YAML.

  seamark check [paths...]   check files and folders (default: the current folder)
  seamark explain [NAME]     explain a concept, a rule or a field (default: list the concepts)
  seamark rollout FILE       show step by step how the workloads of a file are rolled out
  seamark migrate [FOLDER]   report what moving Spring Cloud applications to Kubernetes takes, and generate the files
  seamark rules              list the rules
  seamark --version          print the version

"seamark check --help" tells its options.
`,
  ko: `Seamark는 도커 컴포즈와 쿠버네티스 YAML을 검사합니다.

  seamark check [경로...]    파일과 폴더 검사(기본값: 현재 폴더)
  seamark explain [이름]     개념, 규칙, 필드 설명(기본값: 개념 목록)
  seamark rollout 파일       파일의 워크로드가 배포되는 과정을 단계별로 보기
  seamark migrate [폴더]     스프링 클라우드 애플리케이션을 쿠버네티스로 옮기는 보고서와 파일 생성
  seamark rules              규칙 목록
  seamark --version          버전 출력

옵션은 \`seamark check --help\`에서 볼 수 있습니다.
`,
};

/** What `seamark check --help` prints. */
export const checkHelp: Text = {
  en: `seamark check [options] [paths...]

Checks the YAML files among the paths; of a folder all below it, except .git, node_modules and what .gitignore
excludes. "-" reads standard input. Files around the paths are read as well, to know what belongs together.

  --format FORMAT                text, json, sarif or github: how to print (default: text)
  --profile PROFILE              learn, recommended or strict: how much to say (default: learn)
  --rule ID=SEVERITY             how loud one rule is, or off; may be repeated
  --fix                          apply the safe fixes
  --fix --dry-run                show as a diff what --fix would change
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

  --format 형식                  text, json, sarif, github: 출력 형식(기본값: text)
  --profile 프로필               learn, recommended, strict: 알림의 양(기본값: learn)
  --rule 규칙=심각도             규칙 하나의 심각도 또는 off. 여러 번 쓸 수 있음
  --fix                          안전한 수정 적용
  --fix --dry-run                --fix로 바뀔 내용을 diff로 보기
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

/** What `seamark rules --help` prints. */
export const rulesHelp: Text = {
  en: `seamark rules [options]

Lists every rule: its id, how loud it is, the least profile in which it speaks, and its title.

  --format text|json   how to print; JSON carries the pages in all languages (default: text)
  --lang en|ko         language of the titles (default: from LC_ALL, LANG)
`,
  ko: `seamark rules [옵션]

규칙마다 이름, 심각도, 알림이 시작되는 프로필, 제목을 보여 줍니다.

  --format text|json   출력 형식. JSON에는 모든 언어의 설명이 들어감(기본값: text)
  --lang en|ko         제목 언어(기본값: LC_ALL, LANG에 따름)
`,
};

/** What `seamark explain --help` prints. */
export const explainHelp: Text = {
  en: `seamark explain [options] [NAME]

Explains a concept, a rule or a field. Without a name it lists the concepts. Lists and names that you choose need not
stand in the path of a field.

  --lang en|ko                   language of the page (default: from LC_ALL, LANG)
  --kubernetes-version VERSION   such as 1.34, for Kubernetes fields (default: the newest bundled one)
  -h, --help                     this text

Exit code: 0 explained, 2 nothing has that name.

  seamark explain rolling-update
  seamark explain deployment.spec.strategy
`,
  ko: `seamark explain [옵션] [이름]

개념, 규칙, 필드를 설명합니다. 이름이 없으면 개념 목록을 보여 줍니다. 필드 경로에서 목록 번호와 직접 지은 이름은 생략할 수 있습니다.

  --lang en|ko                   설명 언어(기본값: LC_ALL, LANG에 따름)
  --kubernetes-version 버전      쿠버네티스 필드의 기준이 되는 1.34 같은 버전(기본값: 들어 있는 가장 새 버전)
  -h, --help                     이 도움말

종료 코드: 0 설명함, 2 그런 이름이 없음.

  seamark explain rolling-update
  seamark explain deployment.spec.strategy
`,
};

/** What `seamark rollout --help` prints. */
export const rolloutHelp: Text = {
  en: `seamark rollout [options] FILE

Plays the rollout of every Deployment, StatefulSet, DaemonSet and Compose service of a file: how many Pods serve at each
step, what that means, and the same with other strategies. "-" reads standard input.

  --ready TIME             how long a new Pod takes to answer, such as 20s or 1m30s (default: 20s)
  --terminate TIME         how long a Pod takes to end (default: 5s)
  --broken                 the new version never answers
  --workload KIND/NAME     only this one; the name alone is enough
  --strategy STRATEGY      as if it were rolled out so: rolling-update, recreate, blue-green, canary, ...
  --format FORMAT          text, json or svg: how to print; svg draws one workload (default: text)
  --lang en|ko             language (default: from LC_ALL, LANG)
  --stdin-filename PATH    the place that standard input is taken to have
  -h, --help               this text

Exit code: 0 something answers at every moment, 1 nothing answers for a while or the rollout gets stuck, 2 nothing to
show or could not run.

  seamark rollout k8s/web.yaml --ready 40s --broken
  seamark rollout k8s/web.yaml --workload web --format svg > web.svg
`,
  ko: `seamark rollout [옵션] 파일

파일의 Deployment, StatefulSet, DaemonSet, 컴포즈 서비스가 배포되는 과정을 재생합니다. 단계마다 응답하는 파드 수와
그 의미를 보여 주고, 다른 배포 방식과 비교합니다. "-"는 표준 입력을 읽습니다.

  --ready 시간             새 파드가 응답하기까지 걸리는 시간. 20s, 1m30s 등(기본값: 20s)
  --terminate 시간         파드가 종료되기까지 걸리는 시간(기본값: 5s)
  --broken                 새 버전이 끝내 응답하지 않는 경우
  --workload 종류/이름     이 워크로드만 보기. 이름만 써도 됨
  --strategy 방식          이 방식으로 배포한다고 가정: rolling-update, recreate, blue-green, canary 등
  --format 형식            text, json, svg: 출력 형식. svg는 워크로드 하나를 그림(기본값: text)
  --lang en|ko             언어(기본값: LC_ALL, LANG에 따름)
  --stdin-filename 경로    표준 입력을 이 경로의 파일로 봄
  -h, --help               이 도움말

종료 코드: 0 언제나 응답하는 것이 있음, 1 응답이 끊기거나 롤아웃이 멈춤, 2 보여 줄 것이 없거나 실행하지 못함.

  seamark rollout k8s/web.yaml --ready 40s --broken
  seamark rollout k8s/web.yaml --workload web --format svg > web.svg
`,
};

/** What `seamark migrate --help` prints. */
export const migrateHelp: Text = {
  en: `seamark migrate [options] [FOLDER]

Reports what it takes to move the Spring Cloud applications of a folder (default: the current one) to Kubernetes: what
Kubernetes replaces and what it does not, where it stands, what is left to decide, and which files it takes. Nothing of
yours is changed.

  --write DIR                    write the generated files below this folder; one that is there already stays as it is
  --format FORMAT                text, markdown or json: how to print (default: text)
  --kubernetes-version VERSION   such as 1.34 (default: the newest bundled one)
  --lang en|ko                   language of the report and of comments in the files (default: from LC_ALL, LANG)
  -h, --help                     this text

Exit code: 0 done, 1 files were left alone as they are there already, 2 nothing to migrate or could not run.

  seamark migrate
  seamark migrate --write k8s-migration --format markdown > migration.md
`,
  ko: `seamark migrate [옵션] [폴더]

폴더(기본값: 현재 폴더)의 스프링 클라우드 애플리케이션을 쿠버네티스로 옮길 때 할 일을 알려 줍니다. 쿠버네티스가 대신하는
것과 그렇지 않은 것, 설정이 적힌 곳, 정할 것, 필요한 파일을 보여 줍니다. 기존 파일은 바꾸지 않습니다.

  --write 폴더                   생성한 파일을 이 폴더에 쓰기. 이미 있는 파일은 그대로 둠
  --format 형식                  text, markdown, json: 출력 형식(기본값: text)
  --kubernetes-version 버전      1.34 같은 버전(기본값: 들어 있는 가장 새 버전)
  --lang en|ko                   보고서와 파일 주석의 언어(기본값: LC_ALL, LANG에 따름)
  -h, --help                     이 도움말

종료 코드: 0 완료, 1 이미 있어 그대로 둔 파일이 있음, 2 옮길 것이 없거나 실행하지 못함.

  seamark migrate
  seamark migrate --write k8s-migration --format markdown > migration.md
`,
};
