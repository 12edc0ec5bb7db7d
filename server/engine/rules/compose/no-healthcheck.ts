import { isGiven } from '../../model/compose-names';
import { withEntries } from '../../yaml/insert';
import type { View } from '../../yaml/view';
import { filling } from '../practice/fixing';
import type { Rule } from '../rule';
import { inSnippet } from './edits';
import { composeFamilies } from './faults';
import { given, isLongRunning, ofWholeServices } from './judged-services';
import page from './no-healthcheck.md';

/** Without a health check, a container that hangs counts as running. */
export const noHealthcheck: Rule = {
  id: 'compose/no-healthcheck',
  severity: 'information',
  profile: 'recommended',
  page,
  families: composeFamilies,

  check: ofWholeServices(function* (service) {
    const { name, nameSpan, body } = service;
    if (body.get('healthcheck').exists || !isLongRunning(service)) return;
    yield {
      span: nameSpan,
      message: {
        en: `Service "${name}" has no health check, so Compose takes it for ready as soon as it starts. Add one, unless its image brings its own.`,
        ko: `"${name}" 서비스에 헬스 체크가 없어 컴포즈는 시작되자마자 준비된 것으로 봅니다. 이미지에 헬스 체크가 없다면 추가하세요.`,
      },
      fixes: filling(
        { en: 'Add a health check', ko: '헬스 체크 추가' },
        withEntries(
          body,
          [],
          [
            'healthcheck:',
            `  test: ${testFor(body)}`,
            '  interval: ${2:10s}',
            '  timeout: ${3:5s}',
            '  retries: ${4:5}',
          ],
        ),
      ),
    };
  }),
};

function testFor(body: View): string {
  const image = (body.get('image').text ?? '').replace(/@.*$/, '').replace(/:[^/]*$/, '');
  const known = isGiven(body.get('build')) ? undefined : tests.find(([pattern]) => pattern.test(image));
  return known?.[1] ?? `["CMD", "curl", "-fsS", "\${1:http://localhost:${port(body)}${path(body)}}"]`;
}

/** What the images themselves bring to ask whether their server answers. */
const tests: readonly (readonly [RegExp, string])[] = [
  [/(?:^|\/)(?:postgres|postgresql|postgis|timescaledb)$/, '["CMD-SHELL", "pg_isready -U ${1:postgres}"]'],
  [/(?:^|\/)mariadb$/, '["CMD", "healthcheck.sh", "--connect", "${1:--innodb_initialized}"]'],
  [/(?:^|\/)mysql$/, '["CMD", "mysqladmin", "ping", "-h", "${1:127.0.0.1}"]'],
  [/(?:^|\/)redis$/, '["CMD", "redis-cli", "${1:ping}"]'],
  [/(?:^|\/)valkey$/, '["CMD", "valkey-cli", "${1:ping}"]'],
  [/(?:^|\/)nginx$/, '["CMD", "curl", "-fsS", "${1:http://localhost/}"]'],
  [/(?:^|\/)rabbitmq$/, '["CMD", "rabbitmq-diagnostics", "-q", "${1:ping}"]'],
  [/(?:^|\/)mongo$/, `["CMD", "mongosh", "--quiet", "--eval", "\${1:db.adminCommand('ping')}"]`],
  [/(?:^|\/)elasticsearch$/, '["CMD-SHELL", "curl -fsS ${1:http://localhost:9200/_cluster/health}"]'],
];

/** The port of the container that the service names first. */
function port(body: View): string {
  const [first] = [...given(body.get('ports')), ...given(body.get('expose'))];
  const text = first?.kind === 'map' ? first.get('target').text : first?.text;
  return inSnippet(/(\d+)(?:\/\w+)?$/.exec(text ?? '')?.[1] ?? '8080');
}

/** Where Spring Boot tells its health, if the service looks like one of its programs. */
function path(body: View): string {
  const environment = body.get('environment');
  const names = [...environment.fields.keys(), ...environment.items.flatMap(({ text }) => text ?? [])];
  const isSpring = names.some(name => /^(?:SPRING_|EUREKA_|JAVA_|MANAGEMENT_)/i.test(name));
  return isSpring ? '/actuator/health' : '/';
}
