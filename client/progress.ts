import * as vscode from 'vscode';

/** What people do while they learn, and the steps of the walkthrough wait for (`onContext` in package.json). */
export type Deed = 'openedExamples' | 'readHover' | 'appliedFix' | 'readPage' | 'watchedRollout' | 'readReport';

/**
 * Notes that somebody has really done it. VS Code remembers the steps that this completes.
 *
 * The key is true for a moment only: VS Code reads the walkthrough when it is first shown, and a step whose key is true
 * by then can no longer be completed.
 */
export async function done(deed: Deed): Promise<void> {
  const key = `seamark.${deed}`;
  await vscode.commands.executeCommand('setContext', key, true);
  await vscode.commands.executeCommand('setContext', key, false);
}
