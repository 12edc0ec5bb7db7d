import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { type Family, type Status, type StatusParams, status } from '../server/lsp/protocol';
import { isOurs } from './languages';

/** What the server takes the document to be; `null` while no server runs. */
export async function currentStatus(client: BaseLanguageClient, uri: vscode.Uri): Promise<Status | null> {
  if (client.state !== State.Running) return null;
  const params: StatusParams = { uri: client.code2ProtocolConverter.asUri(uri) };
  return client.sendRequest<Status | null>(status, params);
}

/** Keeps a status bar item that names the family of the document in the active editor. */
export function showStatus(client: BaseLanguageClient): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('status', vscode.StatusBarAlignment.Right, 100);
  item.name = 'Seamark';
  item.command = 'seamark.selectKubernetesVersion';

  let latest = 0;
  const update = async () => {
    const mine = ++latest;
    const current = await activeStatus(client).catch(() => null);
    // An answer that a newer question has overtaken would name the wrong document.
    if (mine !== latest) return;
    display(item, current);
    // Commands and buttons appear where they can do something.
    await vscode.commands.executeCommand('setContext', 'seamark.hasRollout', current?.hasRollout === true);
  };
  const soon = debounced(update);

  return vscode.Disposable.from(
    item,
    soon,
    client.onDidChangeState(update),
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.workspace.onDidChangeConfiguration(change => {
      if (change.affectsConfiguration('seamark')) soon.run();
    }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document === vscode.window.activeTextEditor?.document) soon.run();
    }),
  );
}

/** Asks for the Kubernetes version to check against and keeps the answer in the workspace settings. */
export async function selectKubernetesVersion(client: BaseLanguageClient): Promise<void> {
  const current = (await activeStatus(client)) ?? (await anyStatus(client));
  if (!current) {
    // Nothing is open that a version means anything to; the setting still can be found.
    await vscode.commands.executeCommand('workbench.action.openSettings', 'seamark.kubernetes.version');
    return;
  }

  const [newest = ''] = current.versions;
  const configuration = vscode.workspace.getConfiguration('seamark.kubernetes');
  const chosen = configuration.get('version', '');
  const choices = ['', ...current.versions].map(version => ({
    version,
    label: version ? `Kubernetes ${version}` : vscode.l10n.t('Newest ({0})', newest),
    picked: version === chosen,
    ...(version === chosen ? { description: vscode.l10n.t('current') } : {}),
  }));
  const choice = await vscode.window.showQuickPick(choices, {
    title: vscode.l10n.t('Kubernetes version to check against'),
    placeHolder: current.reason,
  });
  if (!choice) return;

  const inWorkspace = vscode.workspace.workspaceFolders !== undefined;
  const target = inWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
  await configuration.update('version', choice.version || undefined, target);
}

/** Names as Compose and Kubernetes people write them, the same in every language. */
const labels: Record<Exclude<Family, 'other'>, string> = {
  compose: 'Compose',
  kubernetes: 'Kubernetes',
  kustomize: 'Kustomize',
  'kustomize-patch': 'Kustomize patch',
  'helm-template': 'Helm template',
  'helm-values': 'Helm values',
  spring: 'Spring Cloud',
  environment: '.env',
  dockerfile: 'Dockerfile',
  seamark: 'Seamark',
};

async function activeStatus(client: BaseLanguageClient): Promise<Status | null> {
  const document = vscode.window.activeTextEditor?.document;
  return document && isOurs(document) ? currentStatus(client, document.uri) : null;
}

/** That of some open document: from the walkthrough no editor is active. */
async function anyStatus(client: BaseLanguageClient): Promise<Status | null> {
  const document = vscode.workspace.textDocuments.find(isOurs);
  return document ? currentStatus(client, document.uri) : null;
}

function display(item: vscode.StatusBarItem, current: Status | null): void {
  if (!current || current.family === 'other') {
    item.hide();
    return;
  }
  const label = labels[current.family];
  // The icon tells it apart from VS Code's own language item, which may say the same word.
  item.text = `$(compass) ${current.family === 'kubernetes' ? `${label} ${current.kubernetesVersion}` : label}`;
  item.tooltip = `${current.reason}\n${vscode.l10n.t('Click to choose the Kubernetes version')}`;
  item.show();
}

function debounced(act: () => void): vscode.Disposable & { run(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    run() {
      clearTimeout(timer);
      timer = setTimeout(act, 300);
    },
    dispose: () => clearTimeout(timer),
  };
}
