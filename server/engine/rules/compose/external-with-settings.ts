import { type Declaration, declarationsIn, isGiven } from '../../model/compose-names';
import { projectOf } from '../../model/compose-project';
import type { Fix, Problem, Rule } from '../rule';
import { columnOf, isFlow, removing } from './edits';
import page from './external-with-settings.md';
import { composeFamilies } from './faults';
import { placed } from './projects';

/** What is made outside the project is only named here: Compose neither makes nor changes it. */
export const externalWithSettings: Rule = {
  id: 'compose/external-with-settings',
  severity: 'warning',
  page,
  families: composeFamilies,

  *checkFile(file, workspace) {
    for (const declaration of declarationsIn(file)) {
      const { kind, name, body, start } = declaration;
      if (kind === 'services' || kind === 'models' || body.kind !== 'map') continue;
      const external = body.get('external');
      const isExternal = external.value('1.2') === true || external.kind === 'map';
      if (!isExternal || !isGiven(external)) continue;
      if ((projectOf(workspace, file).declarations[kind].get(name) ?? []).length > 1) continue;
      for (const problem of [...conflicts(declaration), ...oldForm(declaration)]) yield placed(problem, start);
    }
  },
};

const nouns = {
  networks: { en: 'Network', ko: '네트워크' },
  volumes: { en: 'Volume', ko: '볼륨' },
  configs: { en: 'Config', ko: 'config' },
  secrets: { en: 'Secret', ko: '시크릿' },
} as const;

function* conflicts({ kind, name, body }: Declaration): Iterable<Problem> {
  if (kind === 'services' || kind === 'models') return;
  const others = [...body.fields.values()].filter(
    ({ key, value }) => key !== 'name' && key !== 'external' && !key.startsWith('x-') && isGiven(value),
  );
  const [first] = others;
  if (!first) return;
  const edits = others.flatMap(({ key }) => removing(body, key) ?? []);
  const keys = others.map(({ key }) => key);
  const isRefused = kind === 'volumes';
  const noun = nouns[kind];
  yield {
    span: first.keySpan,
    severity: isRefused ? 'error' : 'warning',
    message: {
      en: `${noun.en} "${name}" is external, so ${keys.map(key => `"${key}"`).join(', ')} has no place here${isRefused ? ' and Compose refuses to start' : ' and changes nothing'}. Remove it, or "external".`,
      ko: `"${name}" ${noun.ko} 선언에 \`external\`이 있어 다른 설정(${keys.join(', ')})을 ${isRefused ? '함께 적으면 컴포즈가 시작되지 않습니다' : '적어도 아무 효과가 없습니다'}. 그 설정이나 \`external\`을 삭제하세요.`,
    },
    fixes:
      edits.length === others.length && (edits.length === 1 || !isFlow(body))
        ? [
            {
              title: {
                en: `Remove ${keys.map(key => `"${key}"`).join(', ')}`,
                ko: `${keys.join(', ')} 삭제`,
              },
              edits,
              safe: false,
            },
          ]
        : [],
    related: [
      {
        span: body.get('external').keySpan,
        message: { en: 'It is external.', ko: '외부에서 만든 것으로 선언되어 있습니다.' },
      },
    ],
  };
}

function* oldForm({ kind, name, body }: Declaration): Iterable<Problem> {
  const entry = body.entries.find(({ key }) => key === 'external');
  const given = entry?.value.get('name');
  if (kind === 'services' || kind === 'models' || entry?.value.kind !== 'map' || given?.text === undefined) return;
  if (body.get('name').exists) return;
  const { document } = body;
  const span = { start: entry.keySpan.start, end: given.span.end };
  const source = document.text.slice(given.span.start, given.span.end);
  const gap = isFlow(body) ? ', ' : `\n${columnOf(document, span.start)}`;
  const isSimple = entry.value.entries.length === 1 && !entry.value.isAlias && !body.isAlias && !given.isAlias;
  const end = isFlow(entry.value) ? entry.value.span.end : span.end;
  const fix: Fix = {
    title: { en: 'Rewrite as "name" and "external: true"', ko: 'name과 external: true로 고쳐 쓰기' },
    edits: [{ span: { start: span.start, end }, newText: `name: ${source}${gap}external: true` }],
    safe: !document.text.slice(span.start, end).includes('#'),
  };
  yield {
    span: entry.keySpan,
    severity: 'information',
    message: {
      en: `A name under "external" is deprecated. Give ${nouns[kind].en.toLowerCase()} "${name}" the fields "name" and "external: true" instead.`,
      ko: `\`external\` 아래의 \`name\`은 사용 중단(deprecated)되었습니다. "${name}" ${nouns[kind].ko} 선언에 \`name\`과 \`external: true\`를 나란히 적으세요.`,
    },
    fixes: isSimple ? [fix] : [],
  };
}
