import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { FixParams, InitializationOptions, Status } from '../server/lsp/protocol';
import { pickConcept, showConcepts } from './concepts';
import { serveDocuments } from './documents';
import { examplesInMemory, openExamplesInMemory, openExamplesOnDisk, packedExamples } from './examples';
import { serveFiles } from './files';
import { applyFix, followUps, noted } from './fixes';
import { ourDocuments } from './languages';
import { migrationReports, showMigrationReport, writeMigration } from './migration';
import { openPage, pages } from './pages';
import { rolloutPreviews } from './preview/panel';
import { done } from './progress';
import { currentStatus, selectKubernetesVersion, showStatus } from './status';

/** Makes a client whose server is a process or a worker: all that differs between the entries. */
export type StartServer = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

/** What `activate` returns to other extensions and to our tests. */
export interface Seamark {
  /** What Seamark takes the document to be, or `null` where it does not know it. */
  status(uri: vscode.Uri): Promise<Status | null>;
}

/** Where a copy of the example workspace may go: a browser has no folder to offer. */
export type ExamplesGo = 'on disk' | 'in memory';

/** Starts the language server and puts commands, views and status bar item in place. */
export async function activate(
  context: vscode.ExtensionContext,
  startServer: StartServer,
  examplesGo: ExamplesGo,
): Promise<Seamark> {
  const output = vscode.window.createOutputChannel('Seamark', { log: true });
  const client = startServer('seamark', 'Seamark', options(output));
  serveFiles(client, context.extensionUri);
  const examples = packedExamples(context.extensionUri);
  const openExamples = () =>
    examplesGo === 'on disk' ? openExamplesOnDisk(examples) : openExamplesInMemory(client, examples);

  context.subscriptions.push(
    output,
    { dispose: () => void client.dispose() },
    showStatus(client),
    showConcepts(client),
    rolloutPreviews(client, context.extensionUri),
    followUps(),
    serveDocuments([pages(client), migrationReports(client), examplesInMemory(examples)]),
    vscode.commands.registerCommand('seamark.applyFix', (params: FixParams) => applyFix(client, params)),
    vscode.commands.registerCommand('seamark.openPage', (id: string) => openPage(client, id)),
    vscode.commands.registerCommand('seamark.explainConcept', () => explainConcept(client)),
    vscode.commands.registerCommand('seamark.migrationReport', () => showMigrationReport(client)),
    vscode.commands.registerCommand('seamark.writeMigration', () => writeMigration(client)),
    vscode.commands.registerCommand('seamark.openExamples', openExamples),
    vscode.commands.registerCommand('seamark.selectKubernetesVersion', () => selectKubernetesVersion(client)),
    vscode.commands.registerCommand('seamark.restartServer', () => restart(client)),
    vscode.commands.registerCommand('seamark.showOutput', () => output.show()),
  );
  await client.start();
  return { status: uri => currentStatus(client, uri) };
}

async function restart(client: BaseLanguageClient): Promise<void> {
  if (client.needsStop()) await client.stop();
  await client.start();
}

async function explainConcept(client: BaseLanguageClient): Promise<void> {
  const id = await pickConcept(client);
  if (id !== undefined) await openPage(client, id);
}

/** The commands that links in our hovers may run; every other `command:` link stays dead. */
const hoverCommands: readonly string[] = [
  'seamark.applyFix',
  'seamark.openPage',
  'seamark.explainConcept',
  'seamark.previewRollout',
];

function options(output: vscode.LogOutputChannel): LanguageClientOptions {
  const initializationOptions: InitializationOptions = {
    servesFiles: true,
    hoverCommands: true,
    contributesSnippets: true,
    previewsAllEdits: true,
  };
  return {
    documentSelector: ourDocuments(),
    initializationOptions,
    markdown: { isTrusted: { enabledCommands: hoverCommands } },
    outputChannel: output,
    middleware: {
      async provideHover(document, position, token, next) {
        const hover = await next(document, position, token);
        if (hover) void done('readHover');
        return hover;
      },
      provideCodeActions: async (document, range, context, token, next) =>
        noted(await next(document, range, context, token)),
    },
  };
}
