import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type Page, type PageParams, page } from '../server/lsp/protocol';
import type { Place } from './documents';
import { done } from './progress';

/** Shows the page of a concept, a rule or a field in the Markdown preview. */
export async function openPage(client: BaseLanguageClient, id: string): Promise<void> {
  if (!(await pageOf(client, id))) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is no page with this name: {0}', id));
    return;
  }
  const isBesideText = vscode.window.activeTextEditor !== undefined;
  await vscode.commands.executeCommand(
    isBesideText ? 'markdown.showPreviewToSide' : 'markdown.showPreview',
    vscode.Uri.from({ scheme: 'seamark', path: `/pages/${id}.md` }),
  );
  await done('readPage');
}

/** The pages as documents `/pages/<id>.md`, written by the server in the user's language. */
export function pages(client: BaseLanguageClient): Place {
  return {
    folder: '/pages/',
    async read(name) {
      const id = name.replace(/\.md$/, '');
      return id === name ? undefined : (await pageOf(client, id))?.replaceAll(commandLink, toDocument);

      /** The preview runs no commands; links from document to document it follows. */
      function toDocument(_link: string, query: string): string {
        const [target] = JSON.parse(decodeURIComponent(query)) as [string];
        return `](${'../'.repeat(id.split('/').length - 1)}${target}.md)`;
      }
    },
  };
}

const commandLink = /\]\(command:seamark\.openPage\?([^)\s]+)\)/g;

async function pageOf(client: BaseLanguageClient, id: string): Promise<string | undefined> {
  const params: PageParams = { id, commands: true };
  return (await client.sendRequest<Page | null>(page, params))?.markdown;
}
