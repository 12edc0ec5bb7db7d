import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type FindFilesParams,
  type FindFilesResult,
  findFiles,
  type ReadFileParams,
  type ReadFileResult,
  type ReadSchemaParams,
  type ReadSchemaResult,
  readFile,
  readSchema,
} from '../server/lsp/protocol';

/** Answers the server's questions about files, so that disk, remote and virtual workspaces are one and the same to it. */
export function serveFiles(client: BaseLanguageClient, extension: vscode.Uri): void {
  client.onRequest(findFiles, ({ maximum }: FindFilesParams) => yamlFiles(maximum));
  client.onRequest(readFile, ({ uri }: ReadFileParams) => text(vscode.Uri.parse(uri)));
  client.onRequest(readSchema, ({ name }: ReadSchemaParams) =>
    bytes(vscode.Uri.joinPath(extension, 'dist/schemas', name)),
  );
}

async function yamlFiles(maximum: number): Promise<FindFilesResult> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const found = await Promise.all(
    folders.map(folder =>
      vscode.workspace.findFiles(
        new vscode.RelativePattern(folder, '**/{*.yaml,*.yml,Kustomization}'),
        '**/{node_modules,.git}/**',
        maximum,
      ),
    ),
  );
  return { uris: found.flat().map(String) };
}

async function text(uri: vscode.Uri): Promise<ReadFileResult> {
  try {
    return { text: new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)) };
  } catch {
    // Deleted since it was found, or not readable for this user: the server says so where it matters.
    return { text: null };
  }
}

async function bytes(uri: vscode.Uri): Promise<ReadSchemaResult> {
  const content = await vscode.workspace.fs.readFile(uri);
  return { data: btoa(Array.from(content, byte => String.fromCharCode(byte)).join('')) };
}
