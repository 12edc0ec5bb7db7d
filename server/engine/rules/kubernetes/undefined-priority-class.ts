import { type Reference, referencesIn } from '../../model/names';
import { settingsFor } from '../../model/settings-file';
import { memo2 } from '../../text/memo';
import { similar } from '../../text/similar';
import { type Block, blocksIn } from '../../yaml/stream';
import { moved } from '../moved';
import type { Problem, Rule } from '../rule';
import { addDocument, likely, undefinedNames } from './references';
import page from './undefined-priority-class.md';

/** The API server takes no Pod whose PriorityClass is not there; which ones are there, a team may say in its settings. */
export const undefinedPriorityClass: Rule = {
  id: 'kubernetes/undefined-priority-class',
  severity: 'information',
  page,
  families: ['kubernetes'],
  aliases: ['kube-linter/priority-class-name'],

  *checkFile(file, workspace, context) {
    const allowed = settingsFor(file, workspace)?.priorityClasses ?? [];
    if (allowed.length === 0) return void (yield* undefinedClasses(file, workspace, context));
    for (const { block, start } of blocksIn(file)) {
      for (const problem of notAllowed(block, allowed)) yield moved(problem, start);
    }
  },
};

// Every cluster has those two.
const undefinedClasses = undefinedNames(
  reference => isOfClass(reference) && !/^system-(?:cluster|node)-critical$/.test(reference.name),
  ({ name, at }) => ({
    message: {
      en: `This application has no PriorityClass "${name}", so its Pods are not created until the cluster has it.`,
      ko: `이 애플리케이션에 "${name}" PriorityClass 정의가 없어, 클러스터에 생길 때까지 파드가 생성되지 않습니다.`,
    },
    fixes: addDocument(
      at,
      { en: `Add PriorityClass "${name}"`, ko: `"${name}" PriorityClass 추가` },
      `apiVersion: scheduling.k8s.io/v1\nkind: PriorityClass\nmetadata:\n  name: ${name}\nvalue: \${1:1000}\n`,
    ),
  }),
  'information',
);

const notAllowed = memo2((block: Block, allowed: readonly string[]): readonly Problem[] =>
  block.documents.flatMap((document, index) =>
    (document.syntaxErrors.length > 0 ? [] : referencesIn(document))
      .filter(reference => isOfClass(reference) && !allowed.includes(reference.name))
      .map(({ name, at }): Problem => {
        const shown = allowed.slice(0, 3).join(', ') + (allowed.length > 3 ? ', ...' : '');
        const { advice, fixes } = likely(at, similar(name, allowed));
        const problem: Problem = {
          span: at.mark,
          severity: 'warning',
          message: {
            en: `PriorityClass "${name}" is not one that the settings allow (${shown}).${advice.en || ' Name one of these.'}`,
            ko: `"${name}" PriorityClass는 설정에서 허용한 것(${shown})이 아닙니다.${advice.ko || ' 허용된 이름을 쓰세요.'}`,
          },
          fixes,
        };
        return moved(problem, block.starts[index] ?? 0);
      }),
  ),
);

function isOfClass({ kind }: Reference): boolean {
  return kind === 'PriorityClass';
}
