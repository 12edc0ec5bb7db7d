import type { Connection } from 'vscode-languageserver';
import { pointedTo, withAnswers } from '../engine/features/paths';
import { withEdit, withText } from '../engine/features/positions';
import { type PathKind, Workspace } from '../engine/model/workspace';
import { filePatterns } from '../engine/text/formats';
import type { SourceFile } from '../engine/text/text';
import {
  type FindFilesParams,
  type FindFilesResult,
  findFiles,
  type PathKindsParams,
  type PathKindsResult,
  pathKinds,
  type ReadFileResult,
  readFile,
} from './protocol';
import { spanOf } from './translate';

/** Where files come from: the client, or the disk of a server that runs beside its editor. */
export interface FileSource {
  /** The files of the workspace that matter, at most `maximum` of each folder. */
  find(folders: readonly string[], maximum: number): Promise<readonly string[]>;
  /** The text of a file; absent if it cannot be read. */
  read(uri: string): Promise<string | undefined>;
  /** What lies at some paths, in the order of the question; absent for what cannot be told. */
  kinds(uris: readonly string[]): Promise<readonly (PathKind | undefined)[]>;
}

/** Files as the client serves them: disk, remote and web alike. */
export function clientFiles(connection: Connection): FileSource {
  return {
    async find(_folders, maximum) {
      const params: FindFilesParams = { patterns: filePatterns, maximum };
      return (await connection.sendRequest<FindFilesResult>(findFiles, params)).uris;
    },
    async read(uri) {
      return (await connection.sendRequest<ReadFileResult>(readFile, { uri })).text ?? undefined;
    },
    async kinds(uris) {
      const params: PathKindsParams = { uris };
      const { kinds } = await connection.sendRequest<PathKindsResult>(pathKinds, params);
      return kinds.map(kind => kind ?? undefined);
    },
  };
}

/** A part of the text, or all of it, replaced: what `textDocument/didChange` carries. */
type Change = { range: Parameters<typeof spanOf>[1]; text: string } | { text: string };

/** The files there are: what lies open wins over what is stored. */
export class Files {
  workspace = Workspace.of();
  private readonly open = new Map<string, { readonly file: SourceFile; readonly version: number }>();
  /** The paths that were asked about, whatever the answer. */
  private readonly looked = new Set<string>();

  /** The client's number for the text of an open file. */
  versionOf(uri: string): number | undefined {
    return this.open.get(uri)?.version;
  }

  isOpen(uri: string): boolean {
    return this.open.has(uri);
  }

  get openUris(): readonly string[] {
    return [...this.open.keys()];
  }

  opened(uri: string, version: number, text: string): SourceFile {
    const known = this.workspace.files.get(uri);
    return this.hold(known ? withText(known, text) : { uri, text }, version);
  }

  changed(file: SourceFile, version: number, changes: readonly Change[]): SourceFile {
    let next = file;
    for (const change of changes) {
      next = 'range' in change ? withEdit(next, spanOf(next, change.range), change.text) : withText(next, change.text);
    }
    return this.hold(next, version);
  }

  /** What was never saved goes with its editor; a stored file goes on as it is stored. */
  async closed(uri: string, source: FileSource): Promise<void> {
    this.open.delete(uri);
    await this.load([uri], source);
  }

  /** Reads files from their source again. What lies open or cannot be read is left out. */
  async load(uris: readonly string[], source: FileSource): Promise<void> {
    const texts = await inBatches(uris, async uri => ({ uri, text: await source.read(uri) }));
    const stored = texts.filter(({ uri }) => !this.open.has(uri));
    this.workspace = this.workspace.with(
      ...stored.flatMap(({ uri, text }) => (text === undefined ? [] : [this.version(uri, text)])),
    );
    for (const { uri, text } of stored) if (text === undefined) this.workspace = this.workspace.without(uri);
  }

  /**
   * Looks what lies where the files point to, within `folders` only: outside nobody has opened anything. Asks about
   * what is not known yet, or about everything afresh; tells whether the answer brings news.
   */
  async look(folders: readonly string[], source: FileSource, which: 'new' | 'all'): Promise<boolean> {
    if (which === 'all') this.looked.clear();
    const isInside = (uri: string) => folders.some(folder => uri === folder || uri.startsWith(`${folder}/`));
    const uris = pointedTo(this.workspace).filter(uri => !this.looked.has(uri) && isInside(uri));
    if (uris.length === 0) return false;
    for (const uri of uris) this.looked.add(uri);
    // A client that does not know the question leaves all of it open.
    const answers = await source.kinds(uris).catch(() => []);
    const before = this.workspace;
    this.workspace = withAnswers(before, uris, answers);
    return this.workspace !== before;
  }

  private version(uri: string, text: string): SourceFile {
    const known = this.workspace.files.get(uri);
    return known ? withText(known, text) : { uri, text };
  }

  private hold(file: SourceFile, version: number): SourceFile {
    this.open.set(file.uri, { file, version });
    this.workspace = this.workspace.with(file);
    return file;
  }
}

/** Some at a time, so that thousands of files do not all wait for the disk at once. */
async function inBatches<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let at = 0; at < items.length; at += 64) {
    results.push(...(await Promise.all(items.slice(at, at + 64).map(work))));
  }
  return results;
}
