import {
  type CancellationToken,
  type CodeAction,
  CodeActionKind,
  type CodeLens,
  CodeLensRefreshRequest,
  type CompletionItem,
  type Connection,
  type Diagnostic,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type Disposable,
  type DocumentDiagnosticReport,
  type InitializeParams,
  type InitializeResult,
  type InlayHint,
  TextDocumentSyncKind,
  TextDocuments,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { KubernetesApi, type Structure } from '../engine/features/api';
import { cures } from '../engine/features/code-actions';
import { codeLenses } from '../engine/features/code-lens';
import { completions } from '../engine/features/completion';
import type { Descriptions } from '../engine/features/descriptions';
import { diagnostics, isOurs, type Profile, profiles, type Setup, severities } from '../engine/features/diagnostics';
import { safeEdits } from '../engine/features/fix-all';
import { hover } from '../engine/features/hover';
import { type Commands, hoverMarkdown } from '../engine/features/hover-markdown';
import { inlayHints } from '../engine/features/inlay-hints';
import { watchedPaths } from '../engine/features/paths';
import { offsetAt, positionAt } from '../engine/features/positions';
import { refactorings } from '../engine/features/refactorings';
import { workloadsIn } from '../engine/features/rollout';
import type { SnippetRange } from '../engine/features/snippets';
import { status } from '../engine/features/status';
import { filePatterns, isOfInterest } from '../engine/text/formats';
import type { Language, SourceFile } from '../engine/text/text';
import { clientFiles, type FileSource, Files } from './files';
import { migrationIn } from './migration';
import { conceptList, pageCommand, pageDocument, pageOf } from './pages';
import { previewOf } from './preview';
import {
  type ConceptsResult,
  concepts as conceptsRequest,
  type FixParams,
  type FixResult,
  fix as fixRequest,
  type InitializationOptions,
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
import {
  type Abilities,
  actionOf,
  completionOf,
  diagnosticOf,
  isPossible,
  rangeOf,
  refactoringOf,
  spanOf,
  workspaceEditOf,
} from './translate';

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
  readonly profile: Profile;
  /** By rule id; what is no severity counts as not set. */
  readonly severities: Setup['severities'];
  /** The most files to read of a workspace folder. */
  readonly maximum: number;
  readonly showsInlayHints: boolean;
  readonly showsCodeLenses: boolean;
}

const defaults: Settings = {
  kubernetesVersion: '',
  language: 'auto',
  profile: 'learn',
  severities: {},
  maximum: 5000,
  showsInlayHints: true,
  showsCodeLenses: true,
};

const fixAllKind = `${CodeActionKind.SourceFixAll}.seamark`;

/** Answers a client over `connection` until it leaves. */
export function serve(connection: Connection, host: Host): void {
  const files = new Files();
  /** Documents whose findings are on their way to a client that cannot pull. */
  const waiting = new Set<string>();
  const documents = new TextDocuments<SourceFile>({
    create: (uri, _language, version, text) => files.opened(uri, version, text),
    update: (file, changes, version) => files.changed(file, version, changes),
  });
  let structure: Promise<Structure> | undefined;
  let descriptions: Promise<Descriptions> | undefined;
  let params: InitializeParams | undefined;
  let settings = defaults;
  let setup: Setup | undefined;
  let roots: readonly string[] = [];
  let pausing: ReturnType<typeof setTimeout> | undefined;
  let watched: readonly string[] = [];
  let watching: Promise<Disposable> | undefined;
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
        inlayHintProvider: true,
        // A lens without its command would be a line that does nothing.
        ...(runsCommands() && { codeLensProvider: {} }),
        completionProvider: { triggerCharacters: ['/'] },
        codeActionProvider: {
          codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, fixAllKind],
        },
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
      const watchers = filePatterns.map(globPattern => ({ globPattern }));
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
    const uris = changes.map(({ uri }) => uri);
    await files.load(uris.filter(isOfInterest), source());
    await look('all');
    again();
  });

  documents.onDidChangeContent(({ document }) => {
    pushSoon(document.uri);
    lookSoon(document.uri);
  });
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
        const { workspace } = files;
        const file = workspace.files.get(uri);
        const found = file && hover(workspace, uri, offsetAt(file, position), await chosen(), known);
        if (!file || !found) return null;
        const value = hoverMarkdown(found, language(), commandsFor(file, { start: position, end: position }));
        return { range: rangeOf(file, found.span), contents: { kind: 'markdown' as const, value } };
      },
      null,
    ),
  );

  connection.onCompletion(
    answer(
      'completion',
      async ({ textDocument: { uri }, position }): Promise<CompletionItem[]> => {
        await ready;
        const file = files.workspace.files.get(uri);
        if (!file) return [];
        const { api } = await chosen();
        return completions(files.workspace, uri, offsetAt(file, position), api, snippetRange()).map(found =>
          completionOf(file, found, language()),
        );
      },
      [],
    ),
  );

  connection.languages.inlayHint.on(
    answer(
      'inlay hints',
      async ({ textDocument: { uri }, range }): Promise<InlayHint[]> => {
        await ready;
        const file = files.workspace.files.get(uri);
        if (!file || !settings.showsInlayHints) return [];
        return inlayHints(files.workspace, uri, spanOf(file, range)).map(({ offset, label, tooltip }) => ({
          position: positionAt(file, offset),
          label: label[language()],
          tooltip: tooltip[language()],
          paddingLeft: true,
        }));
      },
      [],
    ),
  );

  connection.onCodeLens(
    answer(
      'code lenses',
      async ({ textDocument: { uri } }): Promise<CodeLens[]> => {
        await ready;
        const file = files.workspace.files.get(uri);
        if (!file || !settings.showsCodeLenses || !runsCommands()) return [];
        return codeLenses(files.workspace, uri).map(({ span, title, workload }) => ({
          range: rangeOf(file, span),
          command: {
            command: 'seamark.previewRollout',
            title: title[language()],
            arguments: [{ uri, workload }],
          },
        }));
      },
      [],
    ),
  );

  connection.onRequest(
    rolloutRequest,
    answer(
      'rollout',
      async (asked: RolloutParams): Promise<RolloutResult | null> => {
        await ready;
        return previewOf(files.workspace, asked, language());
      },
      null,
    ),
  );

  connection.onRequest(
    migrationRequest,
    answer(
      'migration',
      async (): Promise<MigrationResult> => {
        await ready;
        return migrationIn(files.workspace, (await chosen()).api.version, language(), roots);
      },
      { markdown: '', files: [] },
    ),
  );

  connection.onRequest(
    conceptsRequest,
    answer('concepts', async (): Promise<ConceptsResult> => conceptList(language()), { sections: [] }),
  );

  connection.onRequest<Page | null, unknown>(
    pageRequest,
    answer(
      'page',
      async (asked: PageParams): Promise<Page | null> =>
        pageOf(asked, language(), (await chosen()).api, await describe()),
      null,
    ),
  );

  connection.onCodeAction(
    answer(
      'code actions',
      async ({ textDocument: { uri }, range, context: { only } }): Promise<CodeAction[]> => {
        await ready;
        const { workspace } = files;
        const file = workspace.files.get(uri);
        if (!file) return [];
        const wanted = (kind: string) => !only || only.some(asked => kind === asked || kind.startsWith(`${asked}.`));
        const actions: CodeAction[] = [];
        if (wanted(CodeActionKind.QuickFix)) {
          const found = cures(workspace, uri, spanOf(file, range), await chosen(), rootOf(uri));
          const possible = found.filter(({ fix }) => isPossible(fix, abilities()));
          actions.push(...possible.map(cure => actionOf(workspace, file, cure, language(), abilities())));
        }
        if (wanted(CodeActionKind.RefactorRewrite)) {
          const found = refactorings(workspace, uri, spanOf(file, range), await chosen(), language());
          const possible = found.filter(one => isPossible(one, abilities()));
          actions.push(...possible.map(one => refactoringOf(workspace, file, one, language(), abilities())));
        }
        // Fixing everything is done on request only, such as when a file is saved.
        if (only?.some(asked => fixAllKind === asked || fixAllKind.startsWith(`${asked}.`))) {
          const edits = safeEdits(diagnostics(workspace, uri, await chosen()));
          const title = { en: 'Apply the safe fixes of Seamark', ko: 'Seamark의 안전한 수정 적용' };
          const edit = workspaceEditOf(workspace, file, { title, edits }, language(), abilities());
          if (edits.length > 0) actions.push({ title: title[language()], kind: fixAllKind, edit });
        }
        return actions;
      },
      [],
    ),
  );

  connection.onRequest<FixResult | null, unknown>(
    fixRequest,
    answer(
      'fix',
      async ({ uri, version, rule, title, range }: FixParams): Promise<FixResult | null> => {
        await ready;
        const { workspace } = files;
        const file = workspace.files.get(uri);
        if (!file) return null;
        if (files.versionOf(uri) !== version) return { stale: true };
        const span = spanOf(file, range);
        if (rule === undefined) {
          const found = refactorings(workspace, uri, span, await chosen(), language());
          const wanted = found.find(one => one.title[language()] === title);
          return wanted ? { edit: workspaceEditOf(workspace, file, wanted, language(), abilities()) } : null;
        }
        const found = cures(workspace, uri, span, await chosen(), rootOf(uri));
        const cure = found.find(({ finding, fix }) => finding.rule.id === rule && fix.title[language()] === title);
        return cure ? { edit: workspaceEditOf(workspace, file, cure.fix, language(), abilities()) } : null;
      },
      null,
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
          hasRollout: workloadsIn(files.workspace, uri).length > 0,
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

  function abilities(): Abilities {
    const { workspaceEdit } = params?.capabilities.workspace ?? {};
    const { previewsAllEdits } = (params?.initializationOptions ?? {}) as InitializationOptions;
    const previews = previewsAllEdits ? 'all if one asks' : 'those that ask';
    return {
      snippets: workspaceEdit?.snippetEditSupport === true,
      versions: workspaceEdit?.documentChanges === true,
      newFiles: workspaceEdit?.resourceOperations?.includes('create') === true,
      previews: workspaceEdit?.changeAnnotationSupport ? previews : 'none',
      versionOf: uri => files.versionOf(uri) ?? null,
    };
  }

  /** Links that run commands, for a client that says it can, in the version of the document that they are made for. */
  function commandsFor(file: SourceFile, place: FixParams['range']): Commands | undefined {
    const { uri } = file;
    const version = files.versionOf(uri);
    if (!runsCommands() || version === undefined) return undefined;
    return {
      page: pageCommand,
      rollout: workload => `command:seamark.previewRollout?${encodeURIComponent(JSON.stringify([{ uri, workload }]))}`,
      refactor: ({ title }) => {
        const asked: FixParams = { uri, version, title: title[language()], range: place };
        return fixLink(asked);
      },
      fix: ({ finding, fix }) => {
        const { rule, span } = finding;
        const asked: FixParams = {
          uri,
          version,
          rule: rule.id,
          title: fix.title[language()],
          range: rangeOf(file, span),
        };
        return fixLink(asked);
      },
    };
  }

  /** The snippets that the client can fill in and does not bring itself. */
  function snippetRange(): SnippetRange {
    if (!params?.capabilities.textDocument?.completion?.completionItem?.snippetSupport) return 'none';
    const { contributesSnippets } = (params.initializationOptions ?? {}) as InitializationOptions;
    return contributesSnippets ? 'within documents' : 'all';
  }

  /** Whether the client is one that has our commands and pages. */
  function runsCommands(): boolean {
    return ((params?.initializationOptions ?? {}) as InitializationOptions).hoverCommands === true;
  }

  /** The open folder that a file lies in. */
  function rootOf(uri: string): string | undefined {
    return roots.filter(root => uri.startsWith(`${root}/`)).sort((a, b) => b.length - a.length)[0];
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
    roots = uris;
    await files.load(await source().find(uris, settings.maximum), source());
    await look('all');
  }

  /** Whether the folders hold what the files point to; tells whether something else is known now. */
  async function look(which: 'new' | 'all'): Promise<boolean> {
    const isNews = await files.look(roots, source(), which);
    watchPaths();
    return isNews;
  }

  /** A path that somebody writes is looked up once the typing pauses. */
  function lookSoon(uri: string): void {
    if (pausing) clearTimeout(pausing);
    pausing = setTimeout(() => lookAround(uri).catch(error => report('look', error)), 300);
  }

  async function lookAround(uri: string): Promise<void> {
    await ready;
    if (status(files.workspace, uri)?.family === 'compose' && (await look('new'))) again();
  }

  /** What the files point to may have any name, so each of the names is watched beside those of our own files. */
  function watchPaths(): void {
    if (!params?.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration) return;
    const patterns = watchedPaths(files.workspace);
    if (patterns.join() === watched.join()) return;
    watched = patterns;
    const before = watching;
    const watchers = patterns.map(globPattern => ({ globPattern }));
    watching = connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    watching.catch(error => report('watch', error));
    void before?.then(registration => registration.dispose()).catch(() => {});
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
    return diagnostics(files.workspace, uri, setup).map(finding => {
      const diagnostic = diagnosticOf(files.workspace, file, finding, language());
      return runsCommands() ? { ...diagnostic, codeDescription: { href: pageDocument(finding.rule.id) } } : diagnostic;
    });
  }

  /** Something besides a document's text changed: what was said of it may no longer hold. */
  function again(): void {
    const { diagnostics: findings, inlayHint, codeLens } = params?.capabilities.workspace ?? {};
    if (!pulls()) for (const uri of files.openUris) pushSoon(uri);
    else if (findings?.refreshSupport) connection.languages.diagnostics.refresh();
    if (inlayHint?.refreshSupport) void connection.languages.inlayHint.refresh();
    if (codeLens?.refreshSupport && runsCommands()) void connection.sendRequest(CodeLensRefreshRequest.type);
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

/** A link that asks for a fix; a bracket in a title would end it early. */
function fixLink(asked: FixParams): string {
  const query = encodeURIComponent(JSON.stringify([asked]))
    .replaceAll('(', '%28')
    .replaceAll(')', '%29');
  return `command:seamark.applyFix?${query}`;
}

function setupFrom({ kubernetesVersion, profile, severities }: Settings, structure: Structure): Setup {
  return { api: new KubernetesApi(structure, kubernetesVersion), profile, severities };
}

/** What a client sends may be anything; what is not as it should be counts as not set. */
function settingsFrom(sent: unknown): Settings {
  const { kubernetes, language, files, profile, rules, inlayHints, codeLens } = (sent ?? {}) as {
    profile?: unknown;
    rules?: unknown;
    kubernetes?: { version?: unknown } | null;
    language?: unknown;
    files?: { maximum?: unknown } | null;
    inlayHints?: { enabled?: unknown } | null;
    codeLens?: { enabled?: unknown } | null;
  };
  const maximum = files?.maximum;
  const chosen = Object.entries(typeof rules === 'object' && rules !== null ? rules : {});
  return {
    kubernetesVersion: typeof kubernetes?.version === 'string' ? kubernetes.version : defaults.kubernetesVersion,
    language: language === 'en' || language === 'ko' ? language : defaults.language,
    profile: profiles.find(known => known === profile) ?? defaults.profile,
    severities: Object.fromEntries(chosen.filter(([, severity]) => [...severities, 'off'].includes(severity))),
    maximum: typeof maximum === 'number' && maximum >= 0 ? maximum : defaults.maximum,
    showsInlayHints: inlayHints?.enabled !== false,
    showsCodeLenses: codeLens?.enabled !== false,
  };
}

/** The same for the same findings, so that a client need not be sent them twice (FNV-1a). */
function fingerprint(items: readonly Diagnostic[]): string {
  const text = JSON.stringify(items);
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return `${text.length}-${(hash >>> 0).toString(36)}`;
}
