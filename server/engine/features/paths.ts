import { pathTargets } from '../model/compose-paths';
import { fileName, placeOf } from '../model/paths';
import type { PathKind, Workspace } from '../model/workspace';

/** Every place outside the files themselves that the files of a workspace point to, as URIs. */
export function pointedTo(workspace: Workspace): readonly string[] {
  return pathTargets(workspace);
}

/** The workspace once somebody has looked what lies at `uris`; absent for what nobody can tell. */
export function withAnswers(
  workspace: Workspace,
  uris: readonly string[],
  answers: readonly (PathKind | undefined)[],
): Workspace {
  const kinds = new Map(workspace.kinds);
  let isNews = false;
  for (const [index, uri] of uris.entries()) {
    const place = placeOf(uri);
    const kind = answers[index];
    isNews ||= kinds.get(place) !== kind;
    if (kind) kinds.set(place, kind);
    else kinds.delete(place);
  }
  return isNews ? workspace.withKinds(kinds) : workspace;
}

/** Globs for the names of what the files point to, so that an editor tells when it comes or goes. */
export function watchedPaths(workspace: Workspace): readonly string[] {
  const places = [...workspace.kinds].flatMap(([place, kind]) => (kind === 'folder' ? [] : [place]));
  const names = new Set(places.map(fileName).filter(name => name !== '' && !/[*?{}[\]\\!,]/.test(name)));
  return [...names].sort().map(name => `**/${name}`);
}
