import { inCompose, type WordsByType, words } from './kubernetes-words';

const suspend = words(
  'Pauses: running Pods of a Job are stopped, and a CronJob starts no further Jobs.',
  '잠시 멈춥니다. Job이면 실행 중인 파드를 내리고, CronJob이면 새 Job을 시작하지 않습니다.',
);

/** Work that ends, once or again and again. */
export const jobWords: WordsByType = {
  'batch.v1.JobSpec': {
    template: words(
      'The mould of its Pods. `restartPolicy` must be written and be `OnFailure` or `Never`, since the default `Always` is refused.',
      '파드를 찍어 내는 틀입니다. 기본값 `Always`는 거부되므로 `restartPolicy`를 `OnFailure`나 `Never`로 꼭 적어야 합니다.',
    ),
    backoffLimit: words(
      'How many failures are retried before the Job gives up; 6 if absent. The waits between retries grow.',
      'Job이 포기하기 전까지 다시 시도할 횟수입니다. 없으면 6번이며, 시도 사이의 간격은 점점 길어집니다.',
      inCompose('restart: on-failure:n', 'deploy.restart_policy.max_attempts'),
    ),
    completions: words(
      'How many Pods must succeed. If this and `parallelism` are absent, one.',
      '성공해야 하는 파드 수입니다. 이 값과 `parallelism`이 모두 없으면 1개입니다.',
    ),
    parallelism: words(
      'How many Pods run at the same time; 1 if absent.',
      '동시에 실행할 파드 수입니다. 없으면 1개입니다.',
    ),
    completionMode: words(
      '`Indexed` gives each Pod a number of its own, so that it knows its share of the work. It needs `completions`.',
      '`Indexed`면 파드마다 번호를 줘서 자기 몫을 알게 합니다. `completions`도 적어야 합니다.',
    ),
    activeDeadlineSeconds: words(
      'Seconds after which the whole Job is stopped and fails, whatever `backoffLimit` says. No limit if absent.',
      '이 초가 지나면 `backoffLimit`과 상관없이 Job 전체를 멈추고 실패로 칩니다. 없으면 제한이 없습니다.',
    ),
    ttlSecondsAfterFinished: words(
      'Seconds after its end until the Job is deleted with its Pods and their logs. If absent, it stays until you delete it.',
      'Job이 끝나고 나서 파드와 로그까지 지울 때까지의 초입니다. 없으면 직접 지울 때까지 남습니다.',
    ),
    suspend,
    selector: words(
      'Leave it out: the server makes one that is unique.',
      '적지 마세요. 서버가 겹치지 않는 값을 만듭니다.',
    ),
    manualSelector: words(
      'Lets you choose the selector yourself, and with it the risk of catching Pods of others.',
      '셀렉터를 직접 정하게 합니다. 남의 파드까지 고를 위험이 있습니다.',
    ),
    podFailurePolicy: words(
      'Treats failures differently by exit code or condition. It needs `restartPolicy: Never`.',
      '종료 코드나 상태에 따라 실패를 다르게 다룹니다. `restartPolicy: Never`여야 합니다.',
    ),
    backoffLimitPerIndex: words(
      'How many retries each index has for itself. Only with `completionMode: Indexed`.',
      '번호마다 따로 다시 시도할 횟수입니다. `completionMode: Indexed`에만 쓸 수 있습니다.',
    ),
  },
  'batch.v1.JobTemplateSpec': {
    metadata: words('Labels and annotations of every Job made.', '만들어지는 모든 Job의 레이블과 어노테이션입니다.'),
    spec: words('What every Job made does.', '만들어지는 모든 Job의 내용입니다.'),
  },
  'batch.v1.CronJobSpec': {
    schedule: words(
      'When to run: minute, hour, day of month, month, day of week. Sunday is 0, never 7, and there is no field for seconds.',
      '실행할 때를 분, 시, 일, 월, 요일 순서로 적습니다. 일요일은 7이 아니라 0이고, 초를 적는 자리는 없습니다.',
      {
        en: 'nothing plays its part. A container with cron inside is usual.',
        ko: '대응하는 것이 없습니다. cron이 든 컨테이너를 따로 띄우곤 합니다.',
      },
    ),
    timeZone: words(
      'The time zone of `schedule`, such as `Asia/Seoul`. If absent, that of the control plane, usually UTC.',
      '`schedule`의 시간대입니다(예: `Asia/Seoul`). 없으면 컨트롤 플레인의 시간대이며 보통 UTC입니다.',
    ),
    jobTemplate: words(
      'The mould of the Jobs. A change affects only Jobs that start later.',
      'Job을 찍어 내는 틀입니다. 바꾸면 그 뒤에 시작하는 Job부터 적용됩니다.',
    ),
    concurrencyPolicy: words(
      'What to do when it is time and the last Job still runs: `Allow` both, which is the default, `Forbid` the new, or `Replace` the old.',
      '앞선 Job이 아직 돌 때 어떻게 할지 정합니다. 기본값 `Allow`는 함께 돌리고, `Forbid`는 새 Job을 건너뛰고, `Replace`는 앞선 Job을 바꿉니다.',
    ),
    startingDeadlineSeconds: words(
      'By how many seconds a run may be late; after that it is skipped. No limit if absent.',
      '실행이 몇 초까지 늦어도 되는지 정합니다. 그보다 늦으면 건너뜁니다. 없으면 제한이 없습니다.',
    ),
    successfulJobsHistoryLimit: words(
      'How many finished Jobs are kept to look at; 3 if absent.',
      '성공한 Job을 몇 개 남겨 둘지 정합니다. 없으면 3개입니다.',
    ),
    failedJobsHistoryLimit: words(
      'How many failed Jobs are kept to look at; 1 if absent.',
      '실패한 Job을 몇 개 남겨 둘지 정합니다. 없으면 1개입니다.',
    ),
    suspend,
  },
};
