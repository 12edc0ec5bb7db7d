import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { InitializationOptions, Status } from '../server/lsp/protocol';
import { serveFiles } from './files';
import { currentStatus, selectKubernetesVersion, showStatus } from './status';

/** Makes a client whose server is a process or a worker: all that differs between the entries. */
export type StartServer = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

/** What `activate` returns to other extensions and to our tests. */
export interface Seamark {
  /** What Seamark takes the document to be, or `null` where it does not know it. */
  status(uri: vscode.Uri): Promise<Status | null>;
}

/** Starts the language server and puts commands and status bar item in place. */
export async function activate(context: vscode.ExtensionContext, startServer: StartServer): Promise<Seamark> {
  const output = vscode.window.createOutputChannel('Seamark', { log: true });
  const client = startServer('seamark', 'Seamark', options(output));
  serveFiles(client, context.extensionUri);

  context.subscriptions.push(
    output,
    { dispose: () => void client.dispose() },
    showStatus(client),
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

/** The commands that links in our hovers may run; every other `command:` link stays dead. */
const hoverCommands: readonly string[] = [];

function options(output: vscode.LogOutputChannel): LanguageClientOptions {
  const initializationOptions: InitializationOptions = { servesFiles: true, hoverCommands: true };
  return {
    documentSelector: schemes().flatMap(scheme => [
      { scheme, language: 'yaml' },
      { scheme, language: 'dockercompose' },
    ]),
    initializationOptions,
    markdown: { isTrusted: { enabledCommands: hoverCommands } },
    outputChannel: output,
  };
}

/**
 * Where documents come from: disk, unsaved editors, and whatever file system the folders are on.
 *
 * Naming schemes keeps the old side of a comparison (`git:`) and other read-only copies out of the Problems list.
 */
function schemes(): readonly string[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const known = ['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'vscode-test-web'];
  return [...new Set([...known, ...folders.map(folder => folder.uri.scheme)])];
}
