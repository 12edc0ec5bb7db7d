import { type Declaration, isGiven } from '../../model/compose-names';
import { isRetagged, projectOf } from '../../model/compose-project';
import { isInterpolated } from '../../schema/compose-interpolation';
import { shifted } from '../../text/text';
import type { Rule } from '../rule';
import page from './duplicate-container-name.md';
import { composeFamilies } from './faults';
import { runTogether } from './projects';

/** The engine has every container's name once. */
export const duplicateContainerName: Rule = {
  id: 'compose/duplicate-container-name',
  severity: 'error',
  page,
  families: composeFamilies,
  aliases: ['dclint/no-duplicate-container-names'],

  *checkFile(file, workspace) {
    const project = projectOf(workspace, file);
    const owners = new Map<string, Declaration[]>();
    const told = new Set<number>();
    for (const [name, declarations] of project.declarations.services) {
      // Of several files the last one that says it counts.
      const declaration = declarations.findLast(({ body }) => isGiven(body.get('container_name')));
      const at = declaration?.body.get('container_name');
      if (!declaration || !at?.text || isInterpolated(at.text)) continue;
      const others = owners.get(at.text) ?? [];
      owners.set(at.text, [...others, declaration]);
      if (declaration.file !== file) continue;
      const other = others.find(({ name: its }) => runTogether(its, name, project) !== 'never');
      const span = shifted(at.mark, declaration.start);
      if (!other || told.has(span.start)) continue;
      if ([other.name, name].some(one => isRetagged(one, file, workspace))) continue;
      told.add(span.start);
      const isCertain = runTogether(other.name, name, project) === 'always';
      yield {
        span,
        severity: isCertain ? 'error' : 'warning',
        message: {
          en: `Services "${other.name}" and "${name}" both call their container "${at.text}", so Compose refuses to start ${isCertain ? 'them' : 'them together'}. Rename one, or leave out "container_name".`,
          ko: `"${other.name}" 서비스와 "${name}" 서비스의 컨테이너 이름(${at.text})이 같아 ${isCertain ? '' : '함께 켜면 '}컴포즈가 시작되지 않습니다. 한쪽의 이름을 바꾸거나 \`container_name\`을 삭제하세요.`,
        },
        related: [
          {
            span: shifted(other.body.get('container_name').mark, other.start),
            message: {
              en: `"${other.name}" takes the name here.`,
              ko: `"${other.name}" 서비스의 이름은 여기에 있습니다.`,
            },
            ...(other.file !== file && { uri: other.file.uri }),
          },
        ],
      };
    }
  },
};
