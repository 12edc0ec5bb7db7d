import {
  type CodeLens,
  type CompletionItem,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeResult,
  type InlayHint,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { codeLenses } from '../engine/features/code-lens';
import { completions } from '../engine/features/completion';
import { hover } from '../engine/features/hover';
import { hoverMarkdown } from '../engine/features/hover-markdown';
import { inlayHints } from '../engine/features/inlay-hints';
import { offsetAt, positionAt } from '../engine/features/positions';
import { workloadsIn } from '../engine/features/rollout';
import { status } from '../engine/features/status';
import { filePatterns, isOfInterest } from '../engine/text/formats';
import type { SourceFile } from '../engine/text/text';
import { actionKinds, commandsFor, serveActions } from './actions';
import { serveFindings } from './findings';
import { migrationIn } from './migration';
import { conceptList, pageOf } from './pages';
import { previewOf } from './preview';
import {
  type ConceptsResult,
  concepts as conceptsRequest,
  type MigrationResult,
  migration as migrationRequest,
  type Page,
  type PageParams,
  page as pageRequest,
  type RolloutParams,
  type RolloutResult,
  rollout as rolloutRequest,
  type Status,
  type StatusParams,
  status as statusRequest,
} from './protocol';
import { type Host, Session } from './session';
import { completionOf, rangeOf, spanOf } from './translate';

/** Answers a client over `connection` until it leaves. */
export function serve(connection: Connection, host: Host): void {
  const session = new Session(connection, host);
  const { files, ready } = session;
  const documents = new TextDocuments<SourceFile>({
    create: (uri, _language, version, text) => files.opened(uri, version, text),
    update: (file, changes, version) => files.changed(file, version, changes),
  });
  let pausing: ReturnType<typeof setTimeout> | undefined;

  const { pushSoon, again } = serveFindings(session);
  serveActions(session);

  connection.onInitialize((params): InitializeResult => {
    session.meet(params);
    const { pulls, runsCommands } = session.client;
    return {
      capabilities: {
        textDocumentSync: TextDocumentSyncKind.Incremental,
        hoverProvider: true,
        inlayHintProvider: true,
        // A lens without its command would be a line that does nothing.
        ...(runsCommands && { codeLensProvider: {} }),
        completionProvider: { triggerCharacters: ['/'] },
        codeActionProvider: { codeActionKinds: [...actionKinds] },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
        ...(pulls && {
          diagnosticProvider: { identifier: 'seamark', interFileDependencies: true, workspaceDiagnostics: true },
        }),
      },
      serverInfo: { name: 'seamark' },
    };
  });

  connection.onInitialized(async () => {
    const { announcesSettings, watchesFiles, hasFolders } = session.client;
    if (announcesSettings) {
      void connection.client.register(DidChangeConfigurationNotification.type, { section: 'seamark' });
    }
    if (watchesFiles) {
      const watchers = filePatterns.map(globPattern => ({ globPattern }));
      void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    }
    if (hasFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(async () => {
        await session.readFiles();
        again();
      });
    }
    await session.begin();
    again();
  });

  connection.onDidChangeConfiguration(async () => {
    await session.readSettings();
    again();
  });

  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    const uris = changes.map(({ uri }) => uri);
    await files.load(uris.filter(isOfInterest), session.source);
    await session.look('all');
    again();
  });

  documents.onDidChangeContent(({ document: { uri } }) => {
    pushSoon(uri);
    // A path that somebody writes is looked up once the typing pauses.
    if (pausing) clearTimeout(pausing);
    pausing = setTimeout(() => lookAround(uri).catch(error => session.report('look', error)), 300);
  });
  documents.onDidClose(async ({ document: { uri } }) => {
    await files.closed(uri, session.source);
    if (!session.client.pulls) void connection.sendDiagnostics({ uri, diagnostics: [] });
  });

  async function lookAround(uri: string): Promise<void> {
    await ready;
    if (status(files.workspace, uri)?.family === 'compose' && (await session.look('new'))) again();
  }

  connection.onHover(
    session.answer(
      'hover',
      async ({ textDocument: { uri }, position }) => {
        await ready;
        const known = await session.describe();
        const { workspace } = files;
        const file = workspace.files.get(uri);
        const found = file && hover(workspace, uri, offsetAt(file, position), await session.chosen(), known);
        if (!file || !found) return null;
        const commands = commandsFor(session, file, { start: position, end: position });
        const value = hoverMarkdown(found, session.language, commands);
        return { range: rangeOf(file, found.span), contents: { kind: 'markdown' as const, value } };
      },
      null,
    ),
  );

  connection.onCompletion(
    session.answer(
      'completion',
      async ({ textDocument: { uri }, position }): Promise<CompletionItem[]> => {
        await ready;
        const file = files.workspace.files.get(uri);
        if (!file) return [];
        const { api } = await session.chosen();
        const found = completions(files.workspace, uri, offsetAt(file, position), api, session.client.snippets);
        return found.map(one => completionOf(file, one, session.language));
      },
      [],
    ),
  );

  connection.languages.inlayHint.on(
    session.answer(
      'inlay hints',
      async ({ textDocument: { uri }, range }): Promise<InlayHint[]> => {
        await ready;
        const file = files.workspace.files.get(uri);
        if (!file || !session.settings.showsInlayHints) return [];
        return inlayHints(files.workspace, uri, spanOf(file, range)).map(({ offset, label, tooltip }) => ({
          position: positionAt(file, offset),
          label: label[session.language],
          tooltip: tooltip[session.language],
          paddingLeft: true,
        }));
      },
      [],
    ),
  );

  connection.onCodeLens(
    session.answer(
      'code lenses',
      async ({ textDocument: { uri } }): Promise<CodeLens[]> => {
        await ready;
        const file = files.workspace.files.get(uri);
        if (!file || !session.settings.showsCodeLenses || !session.client.runsCommands) return [];
        return codeLenses(files.workspace, uri).map(({ span, title, workload }) => ({
          range: rangeOf(file, span),
          command: {
            command: 'seamark.previewRollout',
            title: title[session.language],
            arguments: [{ uri, workload }],
          },
        }));
      },
      [],
    ),
  );

  connection.onRequest(
    rolloutRequest,
    session.answer(
      'rollout',
      async (asked: RolloutParams): Promise<RolloutResult | null> => {
        await ready;
        return previewOf(files.workspace, asked, session.language);
      },
      null,
    ),
  );

  connection.onRequest(
    migrationRequest,
    session.answer(
      'migration',
      async (): Promise<MigrationResult> => {
        await ready;
        const { version } = (await session.chosen()).api;
        return migrationIn(files.workspace, version, session.language, session.roots);
      },
      { markdown: '', files: [] },
    ),
  );

  connection.onRequest(
    conceptsRequest,
    session.answer('concepts', async (): Promise<ConceptsResult> => conceptList(session.language), { sections: [] }),
  );

  connection.onRequest<Page | null, unknown>(
    pageRequest,
    session.answer(
      'page',
      async (asked: PageParams): Promise<Page | null> =>
        pageOf(asked, session.language, (await session.chosen()).api, await session.describe()),
      null,
    ),
  );

  connection.onRequest(
    statusRequest,
    session.answer(
      'status',
      async ({ uri }: StatusParams): Promise<Status | null> => {
        await ready;
        const found = status(files.workspace, uri);
        if (!found) return null;
        const { version, versions } = (await session.chosen()).api;
        return {
          family: found.family,
          reason: found.reason[session.language],
          kubernetesVersion: version,
          versions: [...versions].reverse(),
          hasRollout: workloadsIn(files.workspace, uri).length > 0,
        };
      },
      null,
    ),
  );

  documents.listen(connection);
  connection.listen();
}
