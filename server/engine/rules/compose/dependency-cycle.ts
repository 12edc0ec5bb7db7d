import { fileAt, pathsIn } from '../../model/compose-files';
import type { Reference } from '../../model/compose-names';
import { type ComposeProject, isRetagged, isSettled, profilesOf, projectOf } from '../../model/compose-project';
import { fileName, placeOf } from '../../model/paths';
import type { Workspace } from '../../model/workspace';
import type { SourceFile } from '../../text/text';
import type { Problem, Related, Rule } from '../rule';
import page from './dependency-cycle.md';
import { composeFamilies } from './faults';

/** Services that wait for each other, extend each other, and files that include each other: none can be the first. */
export const dependencyCycle: Rule = {
  id: 'compose/dependency-cycle',
  severity: 'error',
  page,
  families: composeFamilies,

  *checkFile(file, workspace) {
    const project = projectOf(workspace, file);
    const open = project.references.filter(({ kind, isOpen, path }) => kind === 'services' && !isOpen && !path);
    yield* inCircles(
      file,
      workspace,
      project,
      open.filter(({ way }) => way !== 'extends'),
    );
    yield* inCircles(
      file,
      workspace,
      project,
      open.filter(({ way }) => way === 'extends'),
    );
    yield* includedInItself(file, workspace);
  },
};

function* inCircles(
  file: SourceFile,
  workspace: Workspace,
  project: ComposeProject,
  references: readonly Reference[],
): Iterable<Problem> {
  for (const cycle of cyclesIn(references)) {
    const first = cycle.find(reference => reference.file === file);
    if (!first || cycle.some(({ from }) => isRetagged(from.name, file, workspace))) continue;
    if (!isSettled(file, workspace, 'services')) return;
    const names = [...cycle.map(({ from }) => from.name), cycle[0]?.from.name].join(' → ');
    const isActive = cycle.every(({ from }) => profilesOf(from.name, project)?.length === 0);
    yield {
      span: first.span,
      severity: isActive ? 'error' : 'warning',
      message:
        first.way === 'extends'
          ? {
              en: `These services extend each other in a circle (${names}), so Compose refuses to start. Let one of them stand by itself.`,
              ko: `서비스가 서로를 확장하는 순환(${names})이 있어 컴포즈가 시작되지 않습니다. 이 가운데 한 서비스에서 \`extends\`를 지우세요.`,
            }
          : {
              en: `These services depend on each other in a circle (${names}), so none can start first and Compose refuses the project. Remove one of the dependencies.`,
              ko: `서비스가 서로를 기다리는 순환(${names})이 있어 먼저 시작할 수 있는 서비스가 없고 컴포즈가 거부합니다. 이 가운데 의존 관계 하나를 지우세요.`,
            },
      related: cycle.filter(reference => reference !== first).map(relatedFrom(file)),
    };
  }
}

function relatedFrom(file: SourceFile): (reference: Reference) => Related {
  return ({ from, name, span, file: its }) => ({
    span,
    message: { en: `"${from.name}" needs "${name}".`, ko: `"${from.name}" 서비스에 "${name}" 서비스가 필요합니다.` },
    ...(its !== file && { uri: its.uri }),
  });
}

/** One shortest circle for each group of services that reach each other. */
function cyclesIn(references: readonly Reference[]): readonly (readonly Reference[])[] {
  const edges = new Map<string, Reference[]>();
  for (const reference of references) {
    const known = edges.get(reference.from.name);
    if (known) known.push(reference);
    else edges.set(reference.from.name, [reference]);
  }
  const looping = inLoops(edges);
  const found: (readonly Reference[])[] = [];
  const told = new Set<string>();
  for (const name of edges.keys()) {
    if (told.has(name) || !looping.has(name)) continue;
    const cycle = shortestFrom(name, edges, looping);
    if (!cycle) continue;
    for (const { from } of cycle) told.add(from.name);
    found.push(cycle);
  }
  return found;
}

/** What is left after taking away, again and again, the services that need no other and those that no other needs. */
function inLoops(edges: ReadonlyMap<string, readonly Reference[]>): ReadonlySet<string> {
  const needs = new Map([...edges].map(([name, all]) => [name, new Set(all.map(reference => reference.name))]));
  const trimmed = withoutLeaves(needs);
  const neededBy = new Map<string, Set<string>>();
  for (const [name, all] of trimmed) {
    for (const other of all) neededBy.set(other, (neededBy.get(other) ?? new Set()).add(name));
  }
  return new Set(withoutLeaves(neededBy).keys());
}

function withoutLeaves(needs: ReadonlyMap<string, ReadonlySet<string>>): ReadonlyMap<string, ReadonlySet<string>> {
  const left = new Map([...needs].map(([name, all]) => [name, new Set(all)]));
  const neededBy = new Map<string, string[]>();
  for (const [name, all] of left) for (const other of all) neededBy.set(other, [...(neededBy.get(other) ?? []), name]);
  const leaves = [...neededBy.keys()].filter(name => !left.has(name));
  for (let leaf = leaves.pop(); leaf !== undefined; leaf = leaves.pop()) {
    for (const name of neededBy.get(leaf) ?? []) {
      const needed = left.get(name);
      if (needed?.delete(leaf) && needed.size === 0) {
        left.delete(name);
        leaves.push(name);
      }
    }
  }
  return left;
}

function shortestFrom(
  start: string,
  edges: ReadonlyMap<string, readonly Reference[]>,
  within: ReadonlySet<string>,
): readonly Reference[] | undefined {
  const ways = new Map<string, readonly Reference[]>([[start, []]]);
  const waiting = [start];
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    for (const reference of edges.get(at) ?? []) {
      const way = [...(ways.get(at) ?? []), reference];
      if (reference.name === start) return way;
      if (!within.has(reference.name) || ways.has(reference.name)) continue;
      ways.set(reference.name, way);
      waiting.push(reference.name);
    }
  }
  return undefined;
}

function* includedInItself(file: SourceFile, workspace: Workspace): Iterable<Problem> {
  const waiting = pathsIn(file).flatMap(path => (path.way === 'include' ? [{ path, names: [file] }] : []));
  const seen = new Set<SourceFile>();
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const target = fileAt(next.path, workspace);
    if (!target) continue;
    if (target === file) {
      const names = [...next.names, file].map(({ uri }) => fileName(placeOf(uri))).join(' → ');
      const first = pathsIn(file).find(({ way, place }) => {
        const second = next.names[1] ?? file;
        return way === 'include' && place === placeOf(second.uri);
      });
      if (!first) return;
      yield {
        span: first.span,
        message: {
          en: `This file includes itself (${names}), so Compose refuses to start. Remove one of the includes.`,
          ko: `이 파일이 자기 자신을 다시 가져오는 순환(${names})이 있어 컴포즈가 시작되지 않습니다. \`include\` 하나를 지우세요.`,
        },
      };
      return;
    }
    if (seen.has(target)) continue;
    seen.add(target);
    const names = [...next.names, target];
    waiting.push(...pathsIn(target).flatMap(path => (path.way === 'include' ? [{ path, names }] : [])));
  }
}
