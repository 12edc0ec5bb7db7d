import { isGiven, referencesIn } from '../../model/compose-names';
import { bodiesOf, isLoneVariant, isSettled, namesAround, projectOf } from '../../model/compose-project';
import type { Rule } from '../rule';
import page from './bad-build-context.md';
import { composeFamilies } from './faults';
import { nearNames, renamings } from './projects';

/** `service:x` under `additional_contexts` means the image that another service builds. */
export const badBuildContext: Rule = {
  id: 'compose/bad-build-context',
  severity: 'error',
  page,
  families: composeFamilies,

  *checkFile(file, workspace) {
    const references = referencesIn(file).filter(({ way, isOpen }) => way === 'additional_contexts' && !isOpen);
    if (references.length === 0 || !isSettled(file, workspace, 'services')) return;
    if (isLoneVariant(file, workspace)) return;
    const project = projectOf(workspace, file);
    const around = namesAround(file, workspace, 'services');
    for (const reference of references) {
      const { name, span } = reference;
      const bodies = bodiesOf(name, project, workspace);
      if (around.has(name) || !bodies || bodies.some(body => isGiven(body.get('build')))) continue;
      const near = bodies.length > 0 ? [] : nearNames(name, [...project.declarations.services.keys()]);
      const hint = near[0];
      yield {
        span,
        message:
          bodies.length > 0
            ? {
                en: `Service "${name}" is not built, so its image cannot be a build context and Compose refuses to start. Write "docker-image://" and the image instead.`,
                ko: `"${name}" 서비스는 빌드하지 않으므로 빌드 컨텍스트로 쓸 수 없고 컴포즈가 시작되지 않습니다. 대신 "docker-image://"와 이미지 이름을 적으세요.`,
              }
            : {
                en: `Service "${name}" is not declared in this project, so it cannot be a build context and Compose refuses to start. ${hint ? `Did you mean "${hint}"?` : 'Name a service that is built.'}`,
                ko: `이 프로젝트에는 빌드 컨텍스트로 쓸 "${name}" 서비스 선언이 없어 컴포즈가 시작되지 않습니다. ${hint ? `"${hint}"의 오타가 아닌지 확인하세요.` : '빌드하는 서비스의 이름을 적으세요.'}`,
              },
        fixes: renamings(reference, near, project),
      };
    }
  },
};
