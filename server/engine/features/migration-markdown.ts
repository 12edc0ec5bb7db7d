import type { Note } from '../convert/conversion';
import type { Language, Text } from '../text/text';
import {
  componentWords,
  concernRows,
  effortWords,
  type MigrationReport,
  noteKinds,
  noteWords,
  type Place,
  type ReportedApplication,
  roleWords,
} from './migration';

/** How a report calls a place of a file, as Markdown: a link, or only its name and line. */
export type PlaceLink = (place: Place) => string;

/** The report as a page in Markdown. */
export function migrationMarkdown(report: MigrationReport, language: Language, link: PlaceLink): string {
  const say = (text: Text) => text[language];
  const { applications, files, notes } = report;
  if (applications.length === 0) return `# ${say(words.title)}\n\n${say(words.nothing)}\n`;
  const parts = [
    `# ${say(words.title)}`,
    say(summary(report)),
    table(
      [words.application, words.role, words.effort, words.questions].map(say),
      applications.map(one => [
        one.name,
        say(roleWords[one.role]),
        say(effortWords[one.effort]),
        String(one.notes.filter(({ kind }) => kind === 'question').length),
      ]),
    ),
    ...(files.length > 0 ? [say(words.useFiles)] : []),
    ...(notes.length > 0 ? [`## ${say(words.forAll)}`, ...notesIn(notes, language, link)] : []),
    ...applications.flatMap(one => applicationPart(one, language, link)),
    `## ${say(words.concerns)}`,
    say(words.comparison),
    table(
      [words.concern, words.springThen, words.kubernetesThen, words.today, words.here].map(say),
      concernRows.map(({ id, name, spring, kubernetes, today }) => {
        const users = applications.filter(({ concerns }) => concerns.some(one => one.id === id));
        return [say(name), say(spring), say(kubernetes), say(today), users.map(one => one.name).join(', ') || '-'];
      }),
    ),
  ];
  return `${parts.join('\n\n')}\n`;
}

function applicationPart(one: ReportedApplication, language: Language, link: PlaceLink): readonly string[] {
  const say = (text: Text) => text[language];
  const rows = one.concerns.flatMap(({ id, found }) =>
    found.map(({ component, places }) => {
      const { name, target } = componentWords(component);
      const concern = concernRows.find(row => row.id === id)?.name;
      const shown = places.slice(0, mostPlaces).map(link).join(', ');
      const more = places.length > mostPlaces ? ` +${places.length - mostPlaces}` : '';
      return [concern ? say(concern) : id, `${say(name)} (${shown}${more})`, say(target)];
    }),
  );
  return [
    `## ${one.name}`,
    `${say(words.role)}: ${say(roleWords[one.role])} · ${say(words.effort)}: ${say(effortWords[one.effort])}`,
    ...(rows.length > 0 ? [table([words.concern, words.found, words.onKubernetes].map(say), rows)] : []),
    ...(one.files.length > 0 ? [`**${say(words.files)}:** ${one.files.map(path => `\`${path}\``).join(', ')}`] : []),
    ...notesIn(one.notes, language, link),
  ];
}

const mostPlaces = 4;

function notesIn(notes: readonly Note[], language: Language, link: PlaceLink): readonly string[] {
  return noteKinds.flatMap(kind => {
    const told = notes.filter(note => note.kind === kind);
    if (told.length === 0) return [];
    const lines = merged(told, language, link);
    return [`**${noteWords[kind][language]}**`, lines.map(line => `- ${line}`).join('\n')];
  });
}

/** One line for each sentence, with all places that it is said of. */
function merged(notes: readonly Note[], language: Language, link: PlaceLink): readonly string[] {
  const places = new Map<string, string[]>();
  for (const { text, at } of notes) {
    const line = text[language].replaceAll('\n', ' ');
    const known = places.get(line) ?? [];
    if (at) known.push(link(at));
    places.set(line, known);
  }
  return [...places].map(([line, at]) => (at.length > 0 ? `${line} (${[...new Set(at)].join(', ')})` : line));
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) => `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
}

/** How many applications and files there are, and what is left to do. */
export function summary({ applications, files, notes }: MigrationReport): Text {
  const all = [...applications.flatMap(one => one.notes), ...notes];
  const questions = all.filter(({ kind }) => kind === 'question').length;
  const gone = applications.filter(({ effort }) => effort === 'none').length;
  const isGone = {
    en: `, of which ${gone} ${gone === 1 ? 'is' : 'are'} not needed on Kubernetes`,
    ko: ` 중 ${gone}개는 쿠버네티스에서 필요 없습니다`,
  };
  return {
    en: `${count(applications.length, 'Spring application')}${gone > 0 ? isGone.en : ''}; ${count(files.length, 'file')} to generate, ${count(questions, 'open question')}.`,
    ko: `스프링 애플리케이션 ${applications.length}개${gone > 0 ? isGone.ko : '가 있습니다'}. 만들 파일 ${files.length}개, 정할 것 ${questions}개.`,
  };
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}

const words = {
  title: { en: 'From Spring Cloud to Kubernetes', ko: '스프링 클라우드에서 쿠버네티스로' },
  nothing: {
    en: 'No Spring application shows itself here: there is no application.yml, no service of Compose and no workload that runs one.',
    ko: '스프링 애플리케이션을 찾지 못했습니다. application.yml도, 이를 실행하는 컴포즈 서비스나 워크로드도 없습니다.',
  },
  application: { en: 'Application', ko: '애플리케이션' },
  role: { en: 'Role', ko: '역할' },
  effort: { en: 'Effort', ko: '작업량' },
  questions: { en: 'Open questions', ko: '정할 것' },
  useFiles: {
    en: 'The generated files are to be looked at before they are used: nothing of yours is changed. An `application-kubernetes.yml` goes beside the `application.yml` of its application; the others are for `kubectl apply`, patches for Kustomize. Where `CHANGE_ME` stands, only you know the value.',
    ko: '생성된 파일은 쓰기 전에 확인하세요. 기존 파일은 바꾸지 않습니다. `application-kubernetes.yml`은 해당 애플리케이션의 `application.yml` 옆에 두고, 나머지는 `kubectl apply`로, 패치는 Kustomize로 적용합니다. `CHANGE_ME` 자리에는 알고 있는 값을 채우세요.',
  },
  forAll: { en: 'For all applications', ko: '모든 애플리케이션에 해당하는 내용' },
  concern: { en: 'Concern', ko: '관심사' },
  found: { en: 'Found', ko: '찾은 것' },
  onKubernetes: { en: 'On Kubernetes', ko: '쿠버네티스에서는' },
  files: { en: 'Files', ko: '파일' },
  concerns: { en: 'The ten concerns', ko: '열 가지 관심사' },
  comparison: {
    en: 'What Spring Cloud and Kubernetes had for each in 2016, and what holds today.',
    ko: '2016년에 스프링 클라우드와 쿠버네티스가 저마다 쓰던 것과 지금의 상황입니다.',
  },
  springThen: { en: 'Spring Cloud 2016', ko: '스프링 클라우드 2016' },
  kubernetesThen: { en: 'Kubernetes 2016', ko: '쿠버네티스 2016' },
  today: { en: 'Today', ko: '지금' },
  here: { en: 'Here', ko: '이 작업 영역' },
} satisfies Record<string, Text>;
