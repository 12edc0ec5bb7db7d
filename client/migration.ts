import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type MigrationResult, migration } from '../server/lsp/protocol';
import type { Place } from './documents';
import { done } from './progress';

/** Each report is a document of its own: what was shown before stays as it was. */
let edition = 0;

/** Shows what moving the Spring applications of the workspace to Kubernetes takes, and offers to write its files. */
export async function showMigrationReport(client: BaseLanguageClient): Promise<void> {
  edition++;
  const isBesideText = vscode.window.activeTextEditor !== undefined;
  await vscode.commands.executeCommand(
    isBesideText ? 'markdown.showPreviewToSide' : 'markdown.showPreview',
    vscode.Uri.from({ scheme: 'seamark', path: `/migration/${edition}/${reportName()}` }),
  );
  void done('readReport');
  const { files } = await client.sendRequest<MigrationResult>(migration);
  if (files.length === 0) return;
  const write = vscode.l10n.t('Write Files...');
  const message = vscode.l10n.t('The report comes with {0} files for Kubernetes.', files.length);
  if ((await vscode.window.showInformationMessage(message, write)) === write) await writeMigration(client);
}

/** Writes all files of the migration below a folder of the user's choice, as one step that is looked at first. */
export async function writeMigration(client: BaseLanguageClient): Promise<void> {
  const { files } = await client.sendRequest<MigrationResult>(migration);
  if (files.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is no Spring application here to migrate.'));
    return;
  }
  const [folder] =
    (await vscode.window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      title: vscode.l10n.t('Where to put the files for Kubernetes'),
      openLabel: vscode.l10n.t('Write Files Here'),
      ...defaultFolder(),
    })) ?? [];
  if (!folder) return;

  const edit = new vscode.WorkspaceEdit();
  const there: string[] = [];
  for (const { path, text } of files) {
    const uri = vscode.Uri.joinPath(folder, ...path.split('/'));
    if (await exists(uri)) there.push(path);
    else edit.createFile(uri, { contents: new TextEncoder().encode(text), ignoreIfExists: true });
  }
  if (there.length < files.length) {
    // In the preview, what asks for confirmation is not ticked. So this asks for the others, and makes nothing itself.
    const metadata = { label: vscode.l10n.t('Files for Kubernetes'), needsConfirmation: true };
    edit.createFile(folder, { ignoreIfExists: true }, metadata);
    await vscode.workspace.applyEdit(edit);
  }
  if (there.length > 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Left alone, as they are there already: {0}', there.join(', ')),
    );
  }
}

/** The reports as documents, written by the server in the user's language. */
export function migrationReports(client: BaseLanguageClient): Place {
  return {
    folder: '/migration/',
    read: async name =>
      /^\d+\/[^/]+\.md$/.test(name) ? (await client.sendRequest<MigrationResult>(migration)).markdown : undefined,
  };
}

/** The name of the report's document, which its tab shows. */
function reportName(): string {
  return `${vscode.l10n.t('Spring Cloud Migration')}.md`;
}

function defaultFolder(): { readonly defaultUri?: vscode.Uri } {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  return first ? { defaultUri: first.uri } : {};
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
