import type * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activate as activateWith, type Seamark } from './extension';

/** Entry for the desktop and for remote windows: the server is a process of its own. */
export function activate(context: vscode.ExtensionContext): Promise<Seamark> {
  const module = context.asAbsolutePath('dist/server.js');
  return activateWith(
    context,
    (id, name, options) => new LanguageClient(id, name, { module, transport: TransportKind.ipc }, options),
    'on disk',
  );
}
