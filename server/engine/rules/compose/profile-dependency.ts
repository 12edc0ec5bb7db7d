import { referencesIn } from '../../model/compose-names';
import { isRetagged, profilesOf, projectOf } from '../../model/compose-project';
import type { Rule } from '../rule';
import { composeFamilies } from './faults';
import page from './profile-dependency.md';

/** A service that always runs cannot need one that only a profile brings: without the profile there is none. */
export const profileDependency: Rule = {
  id: 'compose/profile-dependency',
  severity: 'warning',
  page,
  families: composeFamilies,

  *checkFile(file, workspace) {
    const told = new Set<number>();
    for (const { kind, way, name, isOpen, body, span, from } of referencesIn(file)) {
      if (kind !== 'services' || way === 'extends' || way === 'additional_contexts' || isOpen || told.has(span.start)) {
        continue;
      }
      if (way === 'depends_on' && body.get('required').value('1.2') === false) continue;
      const project = projectOf(workspace, file);
      const profiles = profilesOf(name, project) ?? [];
      if (profiles.length === 0 || profilesOf(from.name, project)?.length !== 0) continue;
      if (isRetagged(name, file, workspace) || isRetagged(from.name, file, workspace)) continue;
      told.add(span.start);
      const list = profiles.map(profile => `"${profile}"`).join(', ');
      yield {
        span,
        message: {
          en: `"${from.name}" always runs but needs "${name}", which only runs with a profile (${profiles.join(', ')}), so Compose refuses to start without it. Give both the same profiles${way === 'depends_on' ? ', or set "required: false"' : ''}.`,
          ko: `항상 실행되는 "${from.name}" 서비스에 프로필(${profiles.join(', ')})을 켜야 실행되는 "${name}" 서비스가 필요해, 프로필 없이는 컴포즈가 시작되지 않습니다. 두 서비스의 프로필을 같게 맞추${way === 'depends_on' ? '거나 `required: false`를 적으' : ''}세요.`,
        },
        related: (project.declarations.services.get(name) ?? []).slice(0, 1).map(target => ({
          span: target.span,
          message: { en: `"${name}" belongs to ${list}.`, ko: `"${name}" 서비스의 프로필은 ${list}입니다.` },
          ...(target.file !== file && { uri: target.file.uri }),
        })),
      };
    }
  },
};
