import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type FindFilesParams,
  type FindFilesResult,
  findFiles,
  type PathKind,
  type PathKindsParams,
  type PathKindsResult,
  pathKinds,
  type ReadFileParams,
  type ReadFileResult,
  type ReadSchemaParams,
  type ReadSchemaResult,
  readFile,
  readSchema,
} from '../server/lsp/protocol';

/** Answers the server's questions about files, so that disk, remote and virtual workspaces are one and the same to it. */
export function serveFiles(client: BaseLanguageClient, extension: vscode.Uri): void {
  client.onRequest(findFiles, (params: FindFilesParams) => filesInFolders(params));
  client.onRequest(readFile, ({ uri }: ReadFileParams) => text(vscode.Uri.parse(uri)));
  client.onRequest(
    pathKinds,
    async ({ uris }: PathKindsParams): Promise<PathKindsResult> => ({
      kinds: await Promise.all(uris.map(uri => kindOf(vscode.Uri.parse(uri)))),
    }),
  );
  client.onRequest(readSchema, ({ name }: ReadSchemaParams) =>
    bytes(vscode.Uri.joinPath(extension, 'dist/schemas', name)),
  );
}

async function filesInFolders(params: FindFilesParams): Promise<FindFilesResult> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const found = await Promise.all(folders.map(folder => filesIn(folder, params)));
  return { uris: found.flat().map(String) };
}

async function filesIn(
  folder: vscode.WorkspaceFolder,
  { patterns, maximum }: FindFilesParams,
): Promise<readonly vscode.Uri[]> {
  const found: vscode.Uri[] = [];
  for (const glob of patterns) {
    const left = maximum - found.length;
    if (left <= 0) break;
    const pattern = new vscode.RelativePattern(folder, glob);
    found.push(...(await vscode.workspace.findFiles(pattern, '**/{node_modules,.git}/**', left)));
  }
  return found;
}

async function text(uri: vscode.Uri): Promise<ReadFileResult> {
  try {
    return { text: new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)) };
  } catch {
    // Deleted since it was found, or not readable for this user: the server says so where it matters.
    return { text: null };
  }
}

async function kindOf(uri: vscode.Uri): Promise<PathKind | null> {
  try {
    const { type } = await vscode.workspace.fs.stat(uri);
    return type & vscode.FileType.Directory ? 'folder' : 'file';
  } catch (error) {
    return error instanceof vscode.FileSystemError && error.code === 'FileNotFound' ? 'missing' : null;
  }
}

async function bytes(uri: vscode.Uri): Promise<ReadSchemaResult> {
  const content = await vscode.workspace.fs.readFile(uri);
  return { data: btoa(Array.from(content, byte => String.fromCharCode(byte)).join('')) };
}
