import { objectFamilies } from '../practice/families';
import { containersIn } from '../practice/workloads';
import type { Rule } from '../rule';
import { toFile } from './secret-files';
import page from './secret-in-env.md';

/** Variables leak more easily than files: into logs, crash reports and child processes. */
export const secretInEnv: Rule = {
  id: 'security/secret-in-env',
  severity: 'information',
  page,
  families: objectFamilies,
  profile: 'strict',
  aliases: ['kube-linter/read-secret-from-env-var'],

  *check(document) {
    for (const { view, workload } of containersIn(document)) {
      const variables = view.get('env').items.map(variable => ({
        at: variable.get('valueFrom', 'secretKeyRef'),
        fixes: () => toFile({ variable, container: view, workload }),
      }));
      const sources = view.get('envFrom').items.map(source => ({ at: source.get('secretRef'), fixes: () => [] }));
      for (const { at, fixes } of [...variables, ...sources]) {
        if (!at.exists) continue;
        yield {
          span: at.keySpan,
          message: {
            en: 'A secret in a variable ends up in logs, crash reports and child processes, and changes only with a restart. Mount it as a file.',
            ko: '환경 변수의 비밀 값은 로그, 오류 보고, 하위 프로세스로 새기 쉽고 재시작해야 바뀝니다. 파일로 마운트하세요.',
          },
          fixes: fixes(),
        };
      }
    }
  },
};
