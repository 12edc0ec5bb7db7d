import { isOpen } from '../../model/compose';
import { declarationsIn, isGiven } from '../../model/compose-names';
import { dockerfilesOf } from '../../model/compose-paths';
import { isRetagged } from '../../model/compose-project';
import { similar } from '../../text/similar';
import { shifted } from '../../text/text';
import type { Rule } from '../rule';
import { composeFamilies } from './faults';
import page from './undefined-stage.md';

/** `build.target` names a stage of the Dockerfile; a number counts them. */
export const undefinedStage: Rule = {
  id: 'compose/undefined-stage',
  severity: 'error',
  page,
  families: composeFamilies,

  *checkFile(file, workspace) {
    const told = new Set<number>();
    for (const declaration of declarationsIn(file)) {
      if (declaration.kind !== 'services') continue;
      const { name, body, start } = declaration;
      const at = body.get('build', 'target');
      const { text: target } = at;
      if (!isGiven(at) || !target || isOpen(target) || told.has(at.span.start + start)) continue;
      const dockerfiles = dockerfilesOf(declaration, workspace);
      const stages = dockerfiles.flatMap(dockerfile => dockerfile.stages);
      if (stages.length === 0 || dockerfiles.some(({ isPlain }) => !isPlain)) continue;
      if (stages.some(stage => stage.name === target.toLowerCase() || stage.name?.includes('$'))) continue;
      if (/^\d+$/.test(target) && Number(target) < stages.length) continue;
      if (isRetagged(name, file, workspace)) continue;
      told.add(at.span.start + start);
      const names = stages.flatMap(stage => stage.name ?? []);
      const near = similar(target, names);
      const span = shifted(at.mark, start);
      yield {
        span,
        message: {
          en: `The Dockerfile of "${name}" has no stage "${target}", so the build fails. ${near[0] ? `Did you mean "${near[0]}"?` : names.length > 0 ? `Its stages: ${names.join(', ')}.` : 'Name one with `FROM ... AS`.'}`,
          ko: `"${name}" 서비스의 Dockerfile에 "${target}" 스테이지가 없어 빌드가 실패합니다. ${near[0] ? `"${near[0]}"의 오타가 아닌지 확인하세요.` : names.length > 0 ? `있는 스테이지: ${names.join(', ')}` : '`FROM ... AS`로 이름을 붙이세요.'}`,
        },
        fixes: near.map(stage => ({
          title: { en: `Change to "${stage}"`, ko: `이름 변경: "${target}" → "${stage}"` },
          edits: [{ span, newText: stage }],
          safe: false,
        })),
      };
    }
  },
};
