import { gunzipSync } from 'node:zlib';

const block = 512;

/**
 * The text files of a gzipped tar archive whose path, without the leading folder, is wanted.
 *
 * Read in memory: the packages hold tens of thousands of small files, of which few are needed once.
 */
export function filesIn(tgz, wanted) {
  const tar = gunzipSync(tgz);
  const files = new Map();
  let longPath;
  for (let at = 0; at + block <= tar.length && tar[at] !== 0; ) {
    const size = Number.parseInt(text(tar, at + 124, 12), 8);
    const content = tar.subarray(at + block, at + block + size);
    const type = String.fromCharCode(tar[at + 156]);
    if (type === 'x') {
      // A pax header before an entry gives the path that does not fit into the entry's own header.
      longPath = /\d+ path=(.*)\n/.exec(content.toString('utf8'))?.[1] ?? longPath;
    } else {
      const prefix = text(tar, at + 345, 155);
      const path = longPath ?? (prefix ? `${prefix}/` : '') + text(tar, at, 100);
      const inner = path.slice(path.indexOf('/') + 1);
      if ((type === '0' || type === '\0') && wanted(inner)) files.set(inner, content.toString('utf8'));
      longPath = undefined;
    }
    at += block + Math.ceil(size / block) * block;
  }
  return files;
}

function text(bytes, start, length) {
  const field = bytes.subarray(start, start + length);
  const end = field.indexOf(0);
  return field.toString('utf8', 0, end < 0 ? length : end);
}
