import * as vscode from 'vscode';
import { type BaseLanguageClient, DidChangeWatchedFilesNotification, FileChangeType } from 'vscode-languageclient';
import type { Place } from './documents';
import { done } from './progress';

/** The files of `examples/` by their path, as the build packs them into `dist/examples.json`. */
export type Examples = () => Promise<Readonly<Record<string, string>>>;

/** Reads the packed examples, once. */
export function packedExamples(extension: vscode.Uri): Examples {
  let examples: ReturnType<Examples> | undefined;
  return () => {
    examples ??= Promise.resolve(
      vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'dist/examples.json')),
    ).then(bytes => JSON.parse(new TextDecoder().decode(bytes)));
    return examples;
  };
}

/** Copies the example workspace into a folder of the user's choice and opens it. No file is overwritten. */
export async function openExamplesOnDisk(examples: Examples): Promise<void> {
  const [parent] =
    (await vscode.window.showOpenDialog({
      canSelectFolders: true,
      canSelectFiles: false,
      title: vscode.l10n.t('Where to put the folder of the example'),
      openLabel: vscode.l10n.t('Put It Here'),
    })) ?? [];
  if (!parent) return;

  const folder = await unusedFolder(parent);
  for (const [name, text] of Object.entries(await examples())) {
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, name), new TextEncoder().encode(text));
  }
  await done('openedExamples');
  await vscode.commands.executeCommand('vscode.openFolder', folder, {
    forceNewWindow: vscode.workspace.workspaceFolders !== undefined,
    // A browser would open the file in one more window.
    ...(vscode.env.uiKind === vscode.UIKind.Desktop && { filesToOpen: [vscode.Uri.joinPath(folder, 'compose.yaml')] }),
  });
}

/** Opens the example without a disk to put it on: it can be edited, and is as it was when the window opens again. */
export async function openExamplesInMemory(client: BaseLanguageClient, examples: Examples): Promise<void> {
  const uriOf = (name: string) => vscode.Uri.from({ scheme: 'seamark', path: `/examples/${name}` });
  // No folder of the workspace holds them, so the server does not find them by itself.
  const yaml = Object.keys(await examples()).filter(name => /\.ya?ml$/.test(name));
  await client.sendNotification(DidChangeWatchedFilesNotification.method, {
    changes: yaml.map(name => ({ uri: String(uriOf(name)), type: FileChangeType.Created })),
  });
  for (const name of ['k8s/orders.yaml', 'compose.yaml']) {
    await vscode.window.showTextDocument(uriOf(name), { preview: false });
  }
  await done('openedExamples');
  void vscode.window.showInformationMessage(
    vscode.l10n.t('This is the example, kept in memory: what you change is gone when the window closes.'),
  );
}

/** The example as documents `/examples/<path>`, with what the user has made of them. */
export function examplesInMemory(examples: Examples): Place {
  const changed = new Map<string, string>();
  return {
    folder: '/examples/',
    read: async name => changed.get(name) ?? (await examples())[name],
    write: (name, text) => void changed.set(name, text),
  };
}

async function unusedFolder(parent: vscode.Uri): Promise<vscode.Uri> {
  const taken = new Set((await vscode.workspace.fs.readDirectory(parent)).map(([name]) => name));
  for (let number = 1; ; number++) {
    const name = number === 1 ? 'seamark-example' : `seamark-example-${number}`;
    if (!taken.has(name)) return vscode.Uri.joinPath(parent, name);
  }
}
