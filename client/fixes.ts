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
  if (!edit || !(await vscode.workspace.applyEdit(edit))) return;
  await (params.rule === undefined ? showMade() : done('appliedFix'));
}

/**
 * Code actions that say so once VS Code has applied them: it runs the command behind the edit. That one has no
 * arguments, as VS Code forgets them while the user looks at a preview.
 */
export function noted(
  actions: (vscode.Command | vscode.CodeAction)[] | null | undefined,
): (vscode.Command | vscode.CodeAction)[] | null | undefined {
  for (const action of actions ?? []) {
    if ('edit' in action && action.edit && !action.command) {
      const isRefactoring = action.kind !== undefined && vscode.CodeActionKind.Refactor.contains(action.kind);
      action.command = { command: isRefactoring ? refactored : fixApplied, title: action.title };
    }
  }
  return actions;
}

/** The command behind our quick fixes. */
const fixApplied = 'seamark.fixApplied';

/** The command behind our refactorings. */
const refactored = 'seamark.refactored';

/** The file that was made last, and when. */
let made: { readonly uri: vscode.Uri; readonly at: number } | undefined;

/** Puts the commands in place that follow our code actions. */
export function followUps(): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(fixApplied, () => done('appliedFix')),
    vscode.commands.registerCommand(refactored, showMade),
    vscode.workspace.onDidCreateFiles(({ files: [uri] }) => {
      made = uri && { uri, at: Date.now() };
    }),
  );
}

/** Opens the file that a refactoring has just made: nothing else would show that anything has happened. */
async function showMade(): Promise<void> {
  if (made && Date.now() - made.at < 5000) await vscode.window.showTextDocument(made.uri, { preview: false });
}
