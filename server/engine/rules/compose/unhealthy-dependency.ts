import { type Declaration, isGiven, referencesIn } from '../../model/compose-names';
import { bodiesOf, isRetagged, isSettled, namesAround, projectOf } from '../../model/compose-project';
import type { SourceFile } from '../../text/text';
import { View } from '../../yaml/view';
import type { Fix, Rule } from '../rule';
import { adding, indentOf } from './edits';
import { composeFamilies } from './faults';
import { editPlaced } from './projects';
import page from './unhealthy-dependency.md';

/** Whoever waits for a service to be healthy waits for its health check; without one the start fails. */
export const unhealthyDependency: Rule = {
  id: 'compose/unhealthy-dependency',
  severity: 'warning',
  page,
  families: composeFamilies,

  *checkFile(file, workspace) {
    const waiting = referencesIn(file).filter(
      ({ way, isOpen, body }) => way === 'depends_on' && !isOpen && body.get('condition').text === 'service_healthy',
    );
    if (waiting.length === 0) return;
    const project = projectOf(workspace, file);
    const told = new Set<number>();
    for (const { name, span, from } of waiting) {
      const bodies = bodiesOf(name, project, workspace);
      if (!bodies || bodies.length === 0 || told.has(span.start)) continue;
      const health = healthOf(bodies);
      if (health === 'checked' || isRetagged(name, file, workspace)) continue;
      if (!isSettled(file, workspace, 'services') || namesAround(file, workspace, 'services').has(name)) continue;
      told.add(span.start);
      const [target] = project.declarations.services.get(name) ?? [];
      yield {
        span,
        severity: health === 'unknown' ? 'hint' : 'warning',
        message:
          health === 'off'
            ? {
                en: `"${from.name}" waits for "${name}" to be healthy, but the health check of "${name}" is switched off, so the start fails. Switch it on, or wait for "service_started".`,
                ko: `"${from.name}" 서비스는 "${name}" 서비스가 정상이 되기를 기다리는데 그 헬스 체크가 꺼져 있어 시작에 실패합니다. 헬스 체크를 켜거나 \`service_started\`로 기다리세요.`,
              }
            : {
                en: `"${from.name}" waits for "${name}" to be healthy, but "${name}" has no health check${health === 'unknown' ? ' here, so the start fails unless its image brings one' : ' and neither has its image, so the start fails'}. Add one, or wait for "service_started".`,
                ko: `"${from.name}" 서비스는 "${name}" 서비스가 정상이 되기를 기다리는데 그 서비스에 헬스 체크가 없어${health === 'unknown' ? ', 이미지에도 없다면' : ''} 시작에 실패합니다. 헬스 체크를 추가하거나 \`service_started\`로 기다리세요.`,
              },
        fixes: target && health !== 'off' ? addition(target, file) : [],
        ...(target && {
          related: [
            {
              span: target.span,
              message: { en: `"${name}" is declared here.`, ko: `"${name}" 서비스는 여기에 선언되어 있습니다.` },
              ...(target.file !== file && { uri: target.file.uri }),
            },
          ],
        }),
      };
    }
  },
};

/** Images of the Docker Official Images program carry no HEALTHCHECK, as its FAQ says; of others nobody can tell. */
function healthOf(bodies: readonly View[]): 'checked' | 'off' | 'none' | 'unknown' {
  const checks = bodies.map(body => body.get('healthcheck')).filter(isGiven);
  if (checks.some(check => check.kind !== 'map')) return 'checked';
  if (checks.some(check => check.get('disable').value('1.2') === true || firstWord(check) === 'NONE')) return 'off';
  if (checks.length > 0) return 'checked';
  if (bodies.some(body => isGiven(body.get('build')) || isGiven(body.get('provider')))) return 'unknown';
  const images = bodies.flatMap(body => body.get('image').text ?? []);
  return images.length > 0 && images.every(isOfficial) ? 'none' : 'unknown';
}

function firstWord(check: View): string | undefined {
  const test = check.get('test');
  return test.kind === 'list' ? test.items[0]?.text : test.text;
}

function isOfficial(image: string): boolean {
  return /^(?:(?:docker\.io\/)?library\/)?[a-z0-9._-]+(?::[\w.-]+)?(?:@[\w:]+)?$/.test(image);
}

function addition(target: Declaration, file: SourceFile): readonly Fix[] {
  const step = indentOf(View.root(target.body.document));
  const lines = ['healthcheck:', `${step}test: ${testFor(target.body)}`, `${step}interval: \${2:10s}`];
  const edit = adding(target.body, lines);
  if (!edit) return [];
  const placed = editPlaced(edit, target.start);
  const title = {
    en: `Add a health check to "${target.name}"`,
    ko: `"${target.name}" 서비스에 헬스 체크 추가`,
  };
  const edits = [target.file === file ? placed : { ...placed, uri: target.file.uri }];
  return [{ title, edits, safe: false, snippet: true }];
}

function testFor(body: View): string {
  const image = (body.get('image').text ?? '').replace(/[:@].*$/, '').replace(/^.*\//, '');
  const known = tests.find(([pattern]) => pattern.test(image));
  return known ? known[1] : `["CMD", \${1:"curl", "-f", "http://localhost:8080/health"}]`;
}

const tests: readonly (readonly [RegExp, string])[] = [
  [/^postgres/, `["CMD-SHELL", "pg_isready -U \${1:postgres}"]`],
  [/^mysql/, `["CMD", "mysqladmin", "ping", "-h", "\${1:localhost}"]`],
  [/^mariadb/, `["CMD", "healthcheck.sh", "\${1:--connect}"]`],
  [/^(?:redis|valkey)/, `["CMD", "redis-cli", "\${1:ping}"]`],
  [/^mongo/, `["CMD", "mongosh", "--eval", "\${1:db.adminCommand('ping')}"]`],
  [/^rabbitmq/, `["CMD", "rabbitmq-diagnostics", "-q", "\${1:ping}"]`],
];
