import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import {
  type FromPreview,
  type PreviewState,
  type RolloutParams,
  type RolloutResult,
  rollout,
  type ToPreview,
} from '../../server/lsp/protocol';
import { done } from '../progress';

const viewType = 'seamark.rollout';

/** What a lens or a link in a hover asks for. */
interface Target {
  readonly uri: string;
  readonly workload?: string;
}

/** Keeps the previews of rollouts, one for each file, and the command that opens them. */
export function rolloutPreviews(client: BaseLanguageClient, extension: vscode.Uri): vscode.Disposable {
  const open = new Map<string, Preview>();

  const hold = (panel: vscode.WebviewPanel, state: PreviewState) => {
    const preview = previewIn(panel, state, client, extension);
    open.set(state.uri, preview);
    panel.onDidDispose(() => {
      preview.dispose();
      if (open.get(state.uri) === preview) open.delete(state.uri);
    });
  };

  return vscode.Disposable.from(
    { dispose: () => [...open.values()].forEach(preview => void preview.panel.dispose()) },
    vscode.commands.registerCommand('seamark.previewRollout', async (asked?: Target | vscode.Uri) => {
      const wanted = await targetOf(asked, client);
      const known = wanted && open.get(wanted.uri);
      if (!wanted) void vscode.window.showInformationMessage(nothing());
      else if (known) known.turnTo(wanted.workload);
      else hold(newPanel(), wanted);
      if (wanted) await done('watchedRollout');
    }),
    vscode.window.registerWebviewPanelSerializer(viewType, {
      async deserializeWebviewPanel(panel, state: PreviewState | undefined) {
        if (state?.uri) hold(panel, state);
        else panel.dispose();
      },
    }),
  );
}

/** Which workload is meant: the one that is named, or the one at the cursor; absent where there is none. */
async function targetOf(asked: Target | vscode.Uri | undefined, client: BaseLanguageClient) {
  if (asked && 'workload' in asked) return asked;
  const editor = vscode.window.activeTextEditor;
  const given = asked && ('uri' in asked ? client.protocol2CodeConverter.asUri(asked.uri) : asked);
  const uri = given ?? editor?.document.uri;
  if (!uri) return undefined;
  const isHere = String(editor?.document.uri) === String(uri);
  const params: RolloutParams = {
    uri: client.code2ProtocolConverter.asUri(uri),
    position: isHere && editor ? client.code2ProtocolConverter.asPosition(editor.selection.active) : undefined,
  };
  const found = await client.sendRequest<RolloutResult | null>(rollout, params);
  return found ? { uri: params.uri, workload: found.workload } : undefined;
}

function newPanel(): vscode.WebviewPanel {
  return vscode.window.createWebviewPanel(viewType, vscode.l10n.t('Rollout'), {
    viewColumn: vscode.ViewColumn.Beside,
    preserveFocus: true,
  });
}

/** A panel and what it shows. */
interface Preview extends vscode.Disposable {
  readonly panel: vscode.WebviewPanel;
  /** Comes to the front with another workload of its file. */
  turnTo(workload: string | undefined): void;
}

function previewIn(
  panel: vscode.WebviewPanel,
  first: PreviewState,
  client: BaseLanguageClient,
  extension: vscode.Uri,
): Preview {
  let state = first;
  let latest = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const post = (message: ToPreview) => panel.webview.postMessage(message);

  const update = async (turned: boolean) => {
    const mine = ++latest;
    const { uri, workload, strategy, assumptions } = state;
    const params: RolloutParams = { uri, workload, strategy, assumptions };
    const result = await client.sendRequest<RolloutResult | null>(rollout, params).catch(() => null);
    // An answer that a newer question has overtaken would show what was.
    if (mine !== latest) return;
    if (result) panel.title = vscode.l10n.t('Rollout: {0}', result.title);
    void post(result ? { result, turned } : { nothing: nothing() });
  };
  const updateIn = (milliseconds: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => update(false), milliseconds);
  };

  const resources = vscode.Uri.joinPath(extension, 'dist/preview');
  panel.webview.options = { enableScripts: true, localResourceRoots: [resources] };
  panel.iconPath = vscode.Uri.joinPath(extension, 'dist/learn/seamark.svg');
  const listening = vscode.Disposable.from(
    { dispose: () => clearTimeout(timer) },
    panel.webview.onDidReceiveMessage(({ ask }: FromPreview) => {
      state = ask;
      void update(false);
    }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      // What is typed must reach the server first.
      if (client.code2ProtocolConverter.asUri(document.uri) === state.uri) updateIn(100);
    }),
    vscode.workspace.onDidChangeConfiguration(change => {
      // The server reads its settings first.
      if (change.affectsConfiguration('seamark')) updateIn(300);
    }),
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) updateIn(0);
    }),
  );
  panel.webview.html = page(panel.webview, resources, first);
  return {
    panel,
    turnTo(workload) {
      state = { ...state, workload, strategy: undefined };
      panel.reveal(undefined, true);
      void update(true);
    },
    dispose: () => listening.dispose(),
  };
}

function nothing(): string {
  return vscode.l10n.t('No workload in this file has a rollout that can be shown.');
}

function page(webview: vscode.Webview, resources: vscode.Uri, state: PreviewState): string {
  const nonce = [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16)).join('');
  const address = (name: string) => escaped(String(webview.asWebviewUri(vscode.Uri.joinPath(resources, name))));
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${escaped(vscode.env.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${address('preview.css')}">
</head>
<body data-state="${escaped(JSON.stringify(state))}">
<script nonce="${nonce}" src="${address('preview.js')}"></script>
</body>
</html>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
