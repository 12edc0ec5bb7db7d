import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { FileSource } from '../lsp/files';
import { findYaml } from './find';

/** The server's own disk, for editors that do not serve files. */
export const diskFiles: FileSource = {
  async find(folders, maximum) {
    const found = await Promise.all(
      folders.filter(uri => uri.startsWith('file:')).map(uri => findYaml(fileURLToPath(uri), maximum)),
    );
    return found.flat().map(path => pathToFileURL(path).href);
  },
  async read(uri) {
    if (!uri.startsWith('file:')) return undefined;
    return readFile(fileURLToPath(uri), 'utf8').catch(() => undefined);
  },
};

/** A file of the `schemas` folder that lies beside this bundle. */
export async function readSchema(name: string): Promise<string> {
  const bytes = await readFile(join(__dirname, 'schemas', name));
  return (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}
