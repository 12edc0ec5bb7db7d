import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type FixParams, type FixResult, fix } from '../server/lsp/protocol';
import { done } from './progress';

/** Applies the fix that a link in a hover stands for, as one step to undo, unless the document is another by now. */
export async function applyFix(client: BaseLanguageClient, params: FixParams): Promise<void> {
  const result = await client.sendRequest<FixResult | null>(fix, params);
  const uri = client.protocol2CodeConverter.asUri(params.uri);
  const document = vscode.workspace.textDocuments.find(open => String(open.uri) === String(uri));
  // The user may have typed on while the server was thinking, so its word is not enough.
  if (!result || !('edit' in result) || document?.version !== params.version) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Nothing was changed: the file is not as it was when this fix was offered. Hover it again.'),
    );
    return;
  }
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(result.edit);
  if (edit && (await vscode.workspace.applyEdit(edit))) await done('appliedFix');
}

/** Quick fixes that say so once VS Code has applied them: it runs the command behind the edit. */
export function noted(
  actions: (vscode.Command | vscode.CodeAction)[] | null | undefined,
): (vscode.Command | vscode.CodeAction)[] | null | undefined {
  for (const action of actions ?? []) {
    if ('edit' in action && action.edit && !action.command) {
      action.command = { command: fixApplied, title: action.title };
    }
  }
  return actions;
}

/** The command behind our quick fixes. */
export const fixApplied = 'seamark.fixApplied';
