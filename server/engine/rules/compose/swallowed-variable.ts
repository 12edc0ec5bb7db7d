import { environmentOf } from '../../model/compose-environment';
import { shifted } from '../../text/text';
import { documentsIn } from '../../yaml/stream';
import type { Rule } from '../rule';
import { composeFamilies } from './faults';
import page from './swallowed-variable.md';
import { variablesIn } from './variables';

/** A `$NAME` for the shell in the container, which Compose fills in before the shell ever sees it. */
export const swallowedVariable: Rule = {
  id: 'compose/swallowed-variable',
  severity: 'warning',
  page,
  families: composeFamilies,

  *checkFile(file, workspace) {
    if (!file.text.includes('$')) return;
    const known = environmentOf(workspace, file)?.names;
    for (const { document, start } of documentsIn(file)) {
      for (const { name, forShell, span, isExact, text, start: from, end } of variablesIn(document)) {
        if (!forShell || known?.has(name)) continue;
        const written = text.slice(from, end);
        const isAssigned = forShell === 'assigned';
        yield {
          span: shifted(span, start),
          ...(!isAssigned && { severity: 'information' as const }),
          message: isAssigned
            ? {
                en: `Compose fills in "${written}" itself, from the host, so the shell that sets "${name}" here never gets to read it. Write "$${written}" for the shell.`,
                ko: `컴포즈가 이 변수(${written})를 호스트의 값으로 먼저 채워, 여기에서 "${name}" 변수를 정하는 셸까지 전달되지 않습니다. 셸에 넘기려면 "$${written}"처럼 적으세요.`,
              }
            : {
                en: `Compose fills in "${written}" itself, from the host and not from the \`environment\` of the service. Write "$${written}" for the shell in the container.`,
                ko: `컴포즈가 이 변수(${written})를 먼저 채우며, 서비스의 \`environment\`가 아니라 호스트의 값을 씁니다. 컨테이너의 셸에 넘기려면 "$${written}"처럼 적으세요.`,
              },
          fixes: isExact
            ? [
                {
                  title: { en: 'Double the dollar sign', ko: '달러 기호를 두 번 적음' },
                  edits: [{ span: { start: span.start + start, end: span.start + start }, newText: '$' }],
                  safe: isAssigned,
                },
              ]
            : [],
        };
      }
    }
  },
};
