/**
 * A URI as plain text, so that `%40` and `@` compare as equal: clients escape differently. Everything below works on
 * such places; they are for comparing, not for handing back to a client.
 */
export function placeOf(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

/** The last segment: "compose.yaml". */
export function fileName(place: string): string {
  return place.slice(place.lastIndexOf('/') + 1);
}

/** The folder that holds `place`, without a closing slash. */
export function folderOf(place: string): string {
  return place.slice(0, Math.max(0, place.lastIndexOf('/')));
}

/** `place`'s folder and the folders above it, nearest first. */
export function foldersAbove(place: string): readonly string[] {
  const folders: string[] = [];
  const root = place.indexOf('://') + 3;
  for (let folder = folderOf(place); folder.length >= root; folder = folderOf(folder)) folders.push(folder);
  return folders;
}

/** Where `path`, as written in a file of `folder`, leads. Absolute paths, addresses and `..` above everything lead nowhere. */
export function resolvePath(folder: string, path: string): string | undefined {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/|~)/i.test(path)) return undefined;
  const segments = folder.split('/');
  for (const segment of path.split('/')) {
    // The first three are `file:`, an empty one and the host.
    if (segment === '..' && segments.length <= 3) return undefined;
    if (segment === '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  return segments.join('/');
}
