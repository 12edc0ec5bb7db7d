import * as vscode from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { activate as activateWith, type Seamark } from './extension';

/** Entry for the browser: the server is a worker. */
export function activate(context: vscode.ExtensionContext): Promise<Seamark> {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist/web/server.js').toString(true);
  let worker: Worker | undefined;
  context.subscriptions.push({ dispose: () => worker?.terminate() });

  // Not the worker itself: a restart needs a fresh one, and VS Code's worker is no `instanceof Worker`.
  const start = async () => {
    worker?.terminate();
    worker = new Worker(script);
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  return activateWith(context, (id, name, options) => new LanguageClient(id, name, start, options), 'in memory');
}
