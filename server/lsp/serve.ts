import {
  type CancellationToken,
  CodeActionKind,
  type Connection,
  type Diagnostic,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type DocumentDiagnosticReport,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { KubernetesApi, type Structure } from '../engine/features/api';
import { cures } from '../engine/features/code-actions';
import type { Descriptions } from '../engine/features/descriptions';
import { diagnostics, isOurs, type Setup } from '../engine/features/diagnostics';
import { hover } from '../engine/features/hover';
import { offsetAt } from '../engine/features/positions';
import { status } from '../engine/features/status';
import type { Language, SourceFile } from '../engine/text/text';
import { clientFiles, type FileSource, Files } from './files';
import { type InitializationOptions, type Status, type StatusParams, status as statusRequest } from './protocol';
import { actionOf, diagnosticOf, rangeOf, spanOf } from './translate';

/** What differs between a server with a disk and one in a browser. */
export interface Host {
  /** Absent where there is no disk: then the client has to serve the files. */
  readonly disk?: FileSource;
  /** A file of `dist/schemas`; one whose name ends in `.gz` is unpacked. */
  readonly readSchema: (name: string) => Promise<string>;
}

/** What the user chose. */
interface Settings {
  readonly kubernetesVersion: string;
  readonly language: 'auto' | Language;
  /** The most files to read of a workspace folder. */
  readonly maximum: number;
}

const defaults: Settings = { kubernetesVersion: '', language: 'auto', maximum: 5000 };

/** Answers a client over `connection` until it leaves. */
export function serve(connection: Connection, host: Host): void {
  const files = new Files();
  /** Documents whose findings are on their way to a client that cannot pull. */
  const waiting = new Set<string>();
  const documents = new TextDocuments<SourceFile>({
    create: (uri, _language, _version, text) => files.opened(uri, text),
    update: (file, changes) => files.changed(file, changes),
  });
  let structure: Promise<Structure> | undefined;
  let descriptions: Promise<Descriptions> | undefined;
  let params: InitializeParams | undefined;
  let settings = defaults;
  let setup: Setup | undefined;
  let begun: () => void = () => {};
  /** Settled once settings and files are there: findings before that could be wrong. */
  const ready = new Promise<void>(resolve => {
    begun = resolve;
  });

  connection.onInitialize((initialize): InitializeResult => {
    params = initialize;
    return {
      capabilities: {
        textDocumentSync: TextDocumentSyncKind.Incremental,
        hoverProvider: true,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
        ...(pulls() && {
          diagnosticProvider: { identifier: 'seamark', interFileDependencies: true, workspaceDiagnostics: true },
        }),
      },
      serverInfo: { name: 'seamark' },
    };
  });

  connection.onInitialized(async () => {
    const { workspace } = params?.capabilities ?? {};
    if (workspace?.didChangeConfiguration?.dynamicRegistration) {
      void connection.client.register(DidChangeConfigurationNotification.type, { section: 'seamark' });
    }
    if (workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      const watchers = [{ globPattern: '**/*.{yaml,yml}' }, { globPattern: '**/Kustomization' }];
      void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    }
    if (workspace?.workspaceFolders) connection.workspace.onDidChangeWorkspaceFolders(() => reload());
    try {
      await readSettings();
      await readFiles();
    } catch (error) {
      report('start', error);
    }
    begun();
    again();
  });

  connection.onDidChangeConfiguration(async () => {
    await readSettings();
    again();
  });

  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    await files.load(
      changes.map(({ uri }) => uri),
      source(),
    );
    again();
  });

  documents.onDidChangeContent(({ document }) => pushSoon(document.uri));
  documents.onDidClose(async ({ document: { uri } }) => {
    await files.closed(uri, source());
    if (!pulls()) void connection.sendDiagnostics({ uri, diagnostics: [] });
  });

  connection.languages.diagnostics.on(
    answer(
      'diagnostics',
      async ({ textDocument: { uri }, previousResultId }): Promise<DocumentDiagnosticReport> => {
        await ready;
        const items = diagnosticsOf(uri);
        const resultId = fingerprint(items);
        return resultId === previousResultId ? { kind: 'unchanged', resultId } : { kind: 'full', resultId, items };
      },
      { kind: 'full', items: [] },
    ),
  );

  connection.languages.diagnostics.onWorkspace(
    answer(
      'workspace diagnostics',
      async ({ previousResultIds }, token) => {
        await ready;
        const previous = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
        const items: WorkspaceDocumentDiagnosticReport[] = [];
        let pause = Date.now() + 20;
        for (const uri of files.workspace.files.keys()) {
          // Many files take their time; typing must not wait for them.
          if (Date.now() > pause) {
            await new Promise(resolve => setTimeout(resolve, 0));
            pause = Date.now() + 20;
          }
          if (token.isCancellationRequested) break;
          const found = isOurs(files.workspace, uri) ? diagnosticsOf(uri) : [];
          const resultId = fingerprint(found);
          const before = previous.get(uri);
          if (before === undefined && found.length === 0) continue;
          const report = { uri, version: null, resultId };
          items.push(
            before === resultId ? { kind: 'unchanged', ...report } : { kind: 'full', ...report, items: found },
          );
        }
        return { items };
      },
      { items: [] },
    ),
  );

  connection.onHover(
    answer(
      'hover',
      async ({ textDocument: { uri }, position }) => {
        await ready;
        const known = await describe();
        const file = files.workspace.files.get(uri);
        if (!file) return null;
        const found = hover(files.workspace, uri, offsetAt(file, position), (await chosen()).api, known);
        return found
          ? {
              range: rangeOf(file, found.span),
              contents: { kind: 'markdown' as const, value: found.markdown[language()] },
            }
          : null;
      },
      null,
    ),
  );

  connection.onCodeAction(
    answer(
      'code actions',
      async ({ textDocument: { uri }, range, context: { only } }) => {
        await ready;
        const file = files.workspace.files.get(uri);
        if (!file || (only && !only.some(kind => CodeActionKind.QuickFix.startsWith(kind)))) return [];
        const found = cures(files.workspace, uri, spanOf(file, range), await chosen());
        return found.map(cure => actionOf(file, cure, language()));
      },
      [],
    ),
  );

  connection.onRequest(
    statusRequest,
    answer(
      'status',
      async ({ uri }: StatusParams): Promise<Status | null> => {
        await ready;
        const found = status(files.workspace, uri);
        if (!found) return null;
        const { version, versions } = (await chosen()).api;
        return {
          family: found.family,
          reason: found.reason[language()],
          kubernetesVersion: version,
          versions: [...versions].reverse(),
        };
      },
      null,
    ),
  );

  documents.listen(connection);
  connection.listen();

  function source(): FileSource {
    const { servesFiles } = (params?.initializationOptions ?? {}) as InitializationOptions;
    return servesFiles || !host.disk ? clientFiles(connection) : host.disk;
  }

  function pulls(): boolean {
    return params?.capabilities.textDocument?.diagnostic !== undefined;
  }

  function language(): Language {
    if (settings.language !== 'auto') return settings.language;
    return params?.locale?.toLowerCase().startsWith('ko') ? 'ko' : 'en';
  }

  async function readSettings(): Promise<void> {
    if (params?.capabilities.workspace?.configuration) {
      settings = settingsFrom(await connection.workspace.getConfiguration('seamark'));
    }
    setup = setupFrom(settings, await loadStructure());
  }

  async function readFiles(): Promise<void> {
    const folders =
      (await connection.workspace.getWorkspaceFolders().catch(() => null)) ?? params?.workspaceFolders ?? [];
    const root = params?.rootUri ? [params.rootUri] : [];
    const uris = folders.length > 0 ? folders.map(({ uri }) => uri) : root;
    await files.load(await source().find(uris, settings.maximum), source());
  }

  async function reload(): Promise<void> {
    await readFiles();
    again();
  }

  async function chosen(): Promise<Setup> {
    setup ??= setupFrom(settings, await loadStructure());
    return setup;
  }

  /** Not before the handshake is over: until then a client in a browser, which serves the schemas, answers nothing. */
  function loadStructure(): Promise<Structure> {
    structure ??= host.readSchema('kubernetes.json').then(text => JSON.parse(text));
    return structure;
  }

  function describe(): Promise<Descriptions> {
    descriptions ??= Promise.all([host.readSchema('kubernetes-docs.json.gz'), host.readSchema('compose.json')]).then(
      ([kubernetes, compose]) => ({ kubernetes: JSON.parse(kubernetes), compose: JSON.parse(compose) }),
    );
    return descriptions;
  }

  function diagnosticsOf(uri: string): Diagnostic[] {
    const file = files.workspace.files.get(uri);
    if (!file || !setup) return [];
    return diagnostics(files.workspace, uri, setup).map(finding => diagnosticOf(file, finding, language()));
  }

  /** Something besides a document's text changed: what was said of it may no longer hold. */
  function again(): void {
    if (!pulls()) for (const uri of files.openUris) pushSoon(uri);
    else if (params?.capabilities.workspace?.diagnostics?.refreshSupport) connection.languages.diagnostics.refresh();
  }

  /** For clients that cannot pull. Several changes that arrive together are answered together. */
  function pushSoon(uri: string): void {
    if (pulls() || waiting.has(uri)) return;
    waiting.add(uri);
    void ready.then(() =>
      setTimeout(() => {
        waiting.delete(uri);
        if (!files.isOpen(uri)) return;
        try {
          void connection.sendDiagnostics({ uri, diagnostics: diagnosticsOf(uri) });
        } catch (error) {
          report('diagnostics', error);
        }
      }, 0),
    );
  }

  /** One broken feature must not take the session down: log it, and answer with nothing. */
  function answer<Params, Result>(
    name: string,
    handle: (params: Params, token: CancellationToken) => Promise<Result>,
    nothing: Result,
  ) {
    return async (params: Params, token: CancellationToken): Promise<Result> => {
      try {
        return await handle(params, token);
      } catch (error) {
        report(name, error);
        return nothing;
      }
    };
  }

  function report(name: string, error: unknown): void {
    connection.console.error(`${name}: ${error instanceof Error ? error.stack : String(error)}`);
  }
}

function setupFrom({ kubernetesVersion }: Settings, structure: Structure): Setup {
  return { api: new KubernetesApi(structure, kubernetesVersion), profile: 'learn', severities: {} };
}

/** What a client sends may be anything; what is not as it should be counts as not set. */
function settingsFrom(sent: unknown): Settings {
  const { kubernetes, language, files } = (sent ?? {}) as {
    kubernetes?: { version?: unknown } | null;
    language?: unknown;
    files?: { maximum?: unknown } | null;
  };
  const maximum = files?.maximum;
  return {
    kubernetesVersion: typeof kubernetes?.version === 'string' ? kubernetes.version : defaults.kubernetesVersion,
    language: language === 'en' || language === 'ko' ? language : defaults.language,
    maximum: typeof maximum === 'number' && maximum >= 0 ? maximum : defaults.maximum,
  };
}

/** The same for the same findings, so that a client need not be sent them twice (FNV-1a). */
function fingerprint(items: readonly Diagnostic[]): string {
  const text = JSON.stringify(items);
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return `${text.length}-${(hash >>> 0).toString(36)}`;
}
