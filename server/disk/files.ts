import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { PathKind } from '../engine/model/workspace';
import type { FileSource } from '../lsp/files';
import { findFiles } from './find';

/** The server's own disk, for editors that do not serve files. */
export const diskFiles: FileSource = {
  async find(folders, maximum) {
    const found = await Promise.all(
      folders.filter(uri => uri.startsWith('file:')).map(uri => findFiles(fileURLToPath(uri), maximum)),
    );
    return found.flat().map(path => pathToFileURL(path).href);
  },
  async read(uri) {
    if (!uri.startsWith('file:')) return undefined;
    return readFile(fileURLToPath(uri), 'utf8').catch(() => undefined);
  },
  kinds: uris => Promise.all(uris.map(kindOf)),
};

async function kindOf(uri: string): Promise<PathKind | undefined> {
  try {
    return (await stat(fileURLToPath(uri))).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'missing' : undefined;
  }
}

/** A file of the `schemas` folder that lies beside this bundle. */
export async function readSchema(name: string): Promise<string> {
  const bytes = await readFile(join(__dirname, 'schemas', name));
  return (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}
