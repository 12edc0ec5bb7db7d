import {
  type CancellationToken,
  type Connection,
  DidChangeWatchedFilesNotification,
  type Disposable,
  type InitializeParams,
} from 'vscode-languageserver';
import type { Structure } from '../engine/features/api';
import type { Descriptions } from '../engine/features/descriptions';
import type { Setup } from '../engine/features/diagnostics';
import { watchedPaths } from '../engine/features/paths';
import type { Language } from '../engine/text/text';
import { type Client, clientOf } from './client';
import { clientFiles, type FileSource, Files } from './files';
import { defaults, settingsFrom, setupFrom } from './settings';
import type { Abilities } from './translate';

/** What differs between a server with a disk and one in a browser. */
export interface Host {
  /** Absent where there is no disk: then the client has to serve the files. */
  readonly disk?: FileSource;
  /** A file of `dist/schemas`; one whose name ends in `.gz` is unpacked. */
  readonly readSchema: (name: string) => Promise<string>;
}

/** What lasts as long as a client stays: who it is, its files, what its user chose, and the schemas. */
export class Session {
  readonly files = new Files();
  client: Client = clientOf({ processId: null, rootUri: null, capabilities: {} });
  settings = defaults;
  /** The open folders. */
  roots: readonly string[] = [];
  /** Settled once settings and files are there: findings before that could be wrong. */
  readonly ready: Promise<void>;
  private begun: () => void = () => {};
  private setup: Setup | undefined;
  private structure: Promise<Structure> | undefined;
  private descriptions: Promise<Descriptions> | undefined;
  private watched: readonly string[] = [];
  private watching: Promise<Disposable> | undefined;

  constructor(
    readonly connection: Connection,
    private readonly host: Host,
  ) {
    this.ready = new Promise(resolve => {
      this.begun = resolve;
    });
  }

  meet(params: InitializeParams): void {
    this.client = clientOf(params);
  }

  /** Reads settings and files; what depends on them waits until it is done, be it in vain. */
  async begin(): Promise<void> {
    try {
      await this.readSettings();
      await this.readFiles();
    } catch (error) {
      this.report('start', error);
    }
    this.begun();
  }

  get language(): Language {
    return this.settings.language === 'auto' ? this.client.language : this.settings.language;
  }

  get abilities(): Abilities {
    return { ...this.client.edits, versionOf: uri => this.files.versionOf(uri) ?? null };
  }

  get source(): FileSource {
    return this.client.servesFiles || !this.host.disk ? clientFiles(this.connection) : this.host.disk;
  }

  /** The open folder that a file lies in. */
  rootOf(uri: string): string | undefined {
    return this.roots.filter(root => uri.startsWith(`${root}/`)).sort((a, b) => b.length - a.length)[0];
  }

  async readSettings(): Promise<void> {
    if (this.client.hasSettings) {
      this.settings = settingsFrom(await this.connection.workspace.getConfiguration('seamark'));
    }
    this.setup = setupFrom(this.settings, await this.loadStructure());
  }

  async readFiles(): Promise<void> {
    const folders = (await this.connection.workspace.getWorkspaceFolders().catch(() => null)) ?? [];
    this.roots = folders.length > 0 ? folders.map(({ uri }) => uri) : this.client.folders;
    await this.files.load(await this.source.find(this.roots, this.settings.maximum), this.source);
    await this.look('all');
  }

  /** Whether the folders hold what the files point to; tells whether something else is known now. */
  async look(which: 'new' | 'all'): Promise<boolean> {
    const isNews = await this.files.look(this.roots, this.source, which);
    this.watchPaths();
    return isNews;
  }

  async chosen(): Promise<Setup> {
    this.setup ??= setupFrom(this.settings, await this.loadStructure());
    return this.setup;
  }

  /** What `chosen` gives, if that is known already. */
  get chosenSoFar(): Setup | undefined {
    return this.setup;
  }

  /** The texts of hovers and pages. */
  describe(): Promise<Descriptions> {
    const { readSchema } = this.host;
    this.descriptions ??= Promise.all([readSchema('kubernetes-docs.json.gz'), readSchema('compose.json')]).then(
      ([kubernetes, compose]) => ({ kubernetes: JSON.parse(kubernetes), compose: JSON.parse(compose) }),
    );
    return this.descriptions;
  }

  /** One broken feature must not take the session down: log it, and answer with nothing. */
  answer<Params, Result>(
    name: string,
    handle: (params: Params, token: CancellationToken) => Promise<Result>,
    nothing: Result,
  ) {
    return async (params: Params, token: CancellationToken): Promise<Result> => {
      try {
        return await handle(params, token);
      } catch (error) {
        this.report(name, error);
        return nothing;
      }
    };
  }

  report(name: string, error: unknown): void {
    this.connection.console.error(`${name}: ${error instanceof Error ? error.stack : String(error)}`);
  }

  /** Not before the handshake is over: until then a client in a browser, which serves the schemas, answers nothing. */
  private loadStructure(): Promise<Structure> {
    this.structure ??= this.host.readSchema('kubernetes.json').then(text => JSON.parse(text));
    return this.structure;
  }

  /** What the files point to may have any name, so each of the names is watched beside those of our own files. */
  private watchPaths(): void {
    if (!this.client.watchesFiles) return;
    const patterns = watchedPaths(this.files.workspace);
    if (patterns.join() === this.watched.join()) return;
    this.watched = patterns;
    const before = this.watching;
    const watchers = patterns.map(globPattern => ({ globPattern }));
    this.watching = this.connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    this.watching.catch(error => this.report('watch', error));
    void before?.then(registration => registration.dispose()).catch(() => {});
  }
}
