import { type Service, servicesIn } from '../../model/compose';
import { fileAt, pathsIn } from '../../model/compose-files';
import { type ComposeKind, declarationsIn, type Reference, referencesIn } from '../../model/compose-names';
import {
  type ComposeProject,
  extendedService,
  isLoneVariant,
  isRetagged,
  isSettled,
  nameOf,
  namesAround,
  profilesOf,
  projectOf,
} from '../../model/compose-project';
import type { Workspace } from '../../model/workspace';
import { memo } from '../../text/memo';
import { similar } from '../../text/similar';
import { type SourceFile, type Span, shifted, type Text } from '../../text/text';
import { documentsIn, type YamlDocument } from '../../yaml/stream';
import type { Edit, Fix, Problem } from '../rule';
import { declaring } from './edits';

/** A problem of one document, as seen from the start of its file. */
export function placed(problem: Problem, start: number): Problem {
  if (start === 0) return problem;
  const move = <Place extends { readonly span: Span; readonly uri?: string }>(place: Place): Place =>
    place.uri === undefined ? { ...place, span: shifted(place.span, start) } : place;
  return {
    ...problem,
    span: shifted(problem.span, start),
    ...(problem.fixes && { fixes: problem.fixes.map(fix => ({ ...fix, edits: fix.edits.map(move) })) }),
    ...(problem.related && { related: problem.related.map(move) }),
  };
}

/**
 * What `judge` says of the single services of a file that have one of `keys`. Silent about a service of which another file of the project takes
 * something away; what several services share is told once.
 */
export function serviceCheck(
  keys: readonly string[],
  judge: (service: Service) => Iterable<Problem>,
): (file: SourceFile, workspace: Workspace) => Iterable<Problem> {
  const inDocument = memo((document: YamlDocument) => {
    const seen = new Set<number>();
    return servicesIn(document).flatMap(service => {
      const { fields } = service.body;
      const problems = keys.some(key => fields.has(key)) ? [...judge(service)] : [];
      const fresh = problems.filter(({ span }) => !seen.has(span.start));
      for (const { span } of fresh) seen.add(span.start);
      return fresh.map(problem => ({ name: service.name, problem }));
    });
  });
  return function* (file, workspace) {
    for (const { document, start } of documentsIn(file)) {
      for (const { name, problem } of inDocument(document)) {
        if (!isRetagged(name, file, workspace)) yield placed(problem, start);
      }
    }
  };
}

/** Tells of every name of `kind` in a file that the project certainly does not declare. */
export function* undeclared(kind: ComposeKind, file: SourceFile, workspace: Workspace): Iterable<Problem> {
  const missing = missingNames(kind, file, workspace);
  if (missing.length === 0 || !isSettled(file, workspace, kind)) return;
  const around = namesAround(file, workspace, kind);
  const isLone = isLoneVariant(file, workspace);
  const project = projectOf(workspace, file);
  const told = new Set<number>();
  for (const reference of missing) {
    const { name, span, from } = reference;
    if (around.has(name) || told.has(span.start)) continue;
    const others = [...project.declarations[kind].keys()].filter(other => kind !== 'services' || other !== from.name);
    const near = nearNames(name, others);
    const hasOthers = kind === 'services' ? near.length > 0 : project.declarations[kind].size > 0;
    if ((isLone && !hasOthers) || isRetagged(from.name, file, workspace)) continue;
    told.add(span.start);
    const profiles = profilesOf(from.name, project);
    yield {
      span,
      severity: profiles?.length === 0 ? 'error' : 'warning',
      message: sentence(reference, near[0], profiles?.length === 0),
      fixes: [...renamings(reference, near, project), ...declarings(reference, near)],
    };
  }
}

/** Tells of every service that a file extends and that the other file certainly does not have. */
export function* notInExtended(file: SourceFile, workspace: Workspace): Iterable<Problem> {
  const told = new Set<number>();
  for (const reference of referencesIn(file)) {
    const { name, path, span, from, isOpen } = reference;
    if (path === undefined || isOpen || told.has(span.start)) continue;
    const project = projectOf(workspace, file);
    if (extendedService(reference, project, workspace)) continue;
    const target = extendedFile(reference, workspace);
    if (!target || documentsIn(target).some(({ document }) => document.syntaxErrors.length > 0)) continue;
    told.add(span.start);
    const names = declarationsIn(target).flatMap(({ kind, name }) => (kind === 'services' ? [name] : []));
    const near = nearNames(name, names);
    const where = nameOf(target);
    const hint = near[0];
    yield {
      span,
      message: {
        en: `There is no service "${name}" in ${where}, so "${from.name}" cannot extend it and Compose refuses to start. ${hint ? `Did you mean "${hint}"?` : 'Check the name and the file.'}`,
        ko: `${where} 파일에 "${name}" 서비스가 없어 "${from.name}" 서비스가 확장할 것이 없고 컴포즈가 시작되지 않습니다. ${hint ? `"${hint}"의 오타가 아닌지 확인하세요.` : '이름과 파일을 확인하세요.'}`,
      },
      fixes: renamings(reference, near, project),
    };
  }
}

/** The names that somebody may have meant: a slip of the pen away, else longer or shorter ones. */
export function nearNames(name: string, candidates: readonly string[]): readonly string[] {
  // Who counts things, "db1" and "db2", means both.
  const near = similar(name, candidates).filter(other => other.replace(/\d+/g, '0') !== name.replace(/\d+/g, '0'));
  if (near.length > 0 || name.length < 3) return near;
  return candidates.filter(other => other.length >= 3 && (other.startsWith(name) || name.startsWith(other)));
}

/**
 * Changes a reference to each of the names that are near to it. That is done unasked only where the two hardly can be
 * different things: one slip away, no other name as near, and, if it could as well be declared, not in use already.
 */
export function renamings(
  { kind, name, span, isExact }: Reference,
  near: readonly string[],
  { references }: ComposeProject,
): readonly Fix[] {
  if (!isExact) return [];
  const isUsed = (candidate: string) => references.some(other => other.kind === kind && other.name === candidate);
  return near.map(candidate => ({
    title: { en: `Change to "${candidate}"`, ko: `이름 변경: "${name}" → "${candidate}"` },
    edits: [{ span, newText: candidate }],
    safe: near.length === 1 && similar(name, near).length === 1 && (stubs[kind](name).length > 0 || !isUsed(candidate)),
  }));
}

/** An edit of the document that a reference stands in, as seen from the start of its file. */
export function editPlaced(edit: Edit, start: number): Edit {
  return { ...edit, span: shifted(edit.span, start) };
}

/** Whether two services run at the same time: both without a profile always do, those with different ones need not. */
export function runTogether(one: string, other: string, project: ComposeProject): 'always' | 'sometimes' | 'never' {
  const ours = profilesOf(one, project);
  const theirs = profilesOf(other, project);
  if (!ours || !theirs) return 'never';
  if (ours.length === 0 && theirs.length === 0) return 'always';
  const isShared = ours.length === 0 || theirs.length === 0 || ours.some(profile => theirs.includes(profile));
  return isShared ? 'sometimes' : 'never';
}

function missingNames(kind: ComposeKind, file: SourceFile, workspace: Workspace): readonly Reference[] {
  const { declarations } = projectOf(workspace, file);
  return referencesIn(file).filter(
    ({ kind: its, name, isOpen, path, way }) =>
      its === kind &&
      !isOpen &&
      path === undefined &&
      way !== 'additional_contexts' &&
      way !== 'credential_spec' &&
      !(kind === 'networks' && name === 'default') &&
      !declarations[kind].has(name),
  );
}

function extendedFile({ path, file }: Reference, workspace: Workspace): SourceFile | undefined {
  const known = pathsIn(file).find(({ way, text }) => way === 'extends' && text === path);
  return known && fileAt(known, workspace);
}

function sentence({ kind, name, from, way }: Reference, near: string | undefined, isActive: boolean): Text {
  const { en, ko } = nouns[kind];
  if (way === 'volumes' && name.includes('/')) {
    return {
      en: `"${name}" does not begin with a dot or a slash, so Compose takes it for a volume, finds none and refuses to start. Write "./${name}" for the folder.`,
      ko: `"${name}" 값이 점이나 슬래시로 시작하지 않아 컴포즈가 볼륨 이름으로 읽고, 그런 볼륨이 없어 시작되지 않습니다. 폴더라면 "./${name}"처럼 적으세요.`,
    };
  }
  const when = isActive
    ? { en: 'so Compose refuses to start', ko: '없어 컴포즈가 시작되지 않습니다' }
    : {
        en: `so Compose refuses to start once a profile of "${from.name}" is active`,
        ko: `없어 "${from.name}" 서비스의 프로필을 켜면 컴포즈가 시작되지 않습니다`,
      };
  return {
    en: `${en} "${name}" is not declared in this project, ${when.en}. Declare it under \`${kind}\`${near ? `, or did you mean "${near}"?` : '.'}`,
    ko: `이 프로젝트에는 "${name}" ${ko} 선언이 ${when.ko}. \`${kind}\`에 ${near ? `선언하거나, "${near}"의 오타가 아닌지 확인하세요.` : '선언하세요.'}`,
  };
}

const nouns: Readonly<Record<ComposeKind, Text>> = {
  services: { en: 'Service', ko: '서비스' },
  networks: { en: 'Network', ko: '네트워크' },
  volumes: { en: 'Volume', ko: '볼륨' },
  configs: { en: 'Config', ko: 'config' },
  secrets: { en: 'Secret', ko: '시크릿' },
  models: { en: 'Model', ko: '모델' },
};

/** Declares the name; with a near one at hand that is the less likely wish, and so not done unasked. */
function declarings(reference: Reference, near: readonly string[]): readonly Fix[] {
  const { kind, name, way, from, start, span, isExact } = reference;
  if (way === 'volumes' && name.includes('/')) {
    if (!isExact) return [];
    const folder = `./${name}`;
    const title = { en: `Change to "${folder}"`, ko: `값 변경: "${name}" → "${folder}"` };
    return [{ title, edits: [{ span, newText: folder }], safe: false }];
  }
  const { document } = from.body;
  const stub = stubs[kind](name);
  const edit = declaring(document, kind, name, stub);
  if (!edit) return [];
  const noun = nouns[kind];
  const title = {
    en: `Declare ${noun.en.toLowerCase()} "${name}"`,
    ko: `"${name}" ${noun.ko} 선언`,
  };
  const edits = [editPlaced(edit, start)];
  return stub.length > 0 ? [{ title, edits, safe: false, snippet: true }] : [{ title, edits, safe: near.length === 0 }];
}

/** What the user fills in. A name that can be declared has nothing that a snippet would take for its own. */
const stubs: Readonly<Record<ComposeKind, (name: string) => readonly string[]>> = {
  services: () => [`image: \${1:image}`],
  networks: () => [],
  volumes: () => [],
  configs: name => [`file: \${1:./${name}.conf}`],
  secrets: name => [`file: \${1:./${name}.txt}`],
  models: () => [`model: \${1:ai/smollm2}`],
};
