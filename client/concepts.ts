import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { type ConceptEntry, type ConceptSection, type ConceptsResult, concepts } from '../server/lsp/protocol';

/** Keeps the view of all concepts, by section, in the order of the seminar. */
export function showConcepts(client: BaseLanguageClient): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let first: ConceptSection | undefined;
  const view = vscode.window.createTreeView<ConceptSection | ConceptEntry>('seamark.concepts', {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getTreeItem: item => ('concepts' in item ? sectionItem(item, item === first) : entryItem(item)),
      getChildren: async item => {
        if (item) return 'concepts' in item ? [...item.concepts] : [];
        const all = await sections(client);
        [first] = all;
        return [...all];
      },
    },
  });
  return vscode.Disposable.from(
    view,
    changed,
    { dispose: () => clearTimeout(timer) },
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) changed.fire();
    }),
    vscode.workspace.onDidChangeConfiguration(change => {
      if (!change.affectsConfiguration('seamark.language')) return;
      // The server reads its settings first.
      clearTimeout(timer);
      timer = setTimeout(() => changed.fire(), 300);
    }),
  );
}

/** Lets the user pick a concept by its title in any language; gives its id. */
export async function pickConcept(client: BaseLanguageClient): Promise<string | undefined> {
  const items = (await sections(client)).flatMap(section => [
    { label: section.title, kind: vscode.QuickPickItemKind.Separator, id: undefined },
    ...section.concepts.map(({ id, title, titles }) => ({
      label: title,
      description: titles.filter(other => other !== title).join(' · '),
      id,
    })),
  ]);
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Explain a concept'),
    placeHolder: vscode.l10n.t('Type a part of its name'),
    matchOnDescription: true,
  });
  return picked?.id;
}

async function sections(client: BaseLanguageClient): Promise<readonly ConceptSection[]> {
  return (await client.sendRequest<ConceptsResult>(concepts)).sections;
}

/** The first section lies open, so that one sees what sections hold, and the others stay in sight below it. */
function sectionItem({ id, title }: ConceptSection, isFirst: boolean): vscode.TreeItem {
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(title, isFirst ? Expanded : Collapsed);
  item.id = `section/${id}`;
  return item;
}

function entryItem({ id, title, titles }: ConceptEntry): vscode.TreeItem {
  const item = new vscode.TreeItem(title);
  item.id = id;
  // Whoever knows a term in the other language only finds it by pointing at what might be it.
  item.tooltip = titles.join('\n');
  item.iconPath = new vscode.ThemeIcon('book');
  item.command = { command: 'seamark.openPage', title: vscode.l10n.t('Open Page'), arguments: [id] };
  return item;
}
