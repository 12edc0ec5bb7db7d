import type { InitializeParams } from 'vscode-languageserver';
import type { SnippetRange } from '../engine/features/snippets';
import type { Language } from '../engine/text/text';
import type { InitializationOptions } from './protocol';
import type { Abilities } from './translate';

/** What a client can do, and what it said of itself when it started. */
export interface Client {
  /** Asks for findings itself; else they are sent. */
  readonly pulls: boolean;
  /** Has our commands and pages. */
  readonly runsCommands: boolean;
  readonly servesFiles: boolean;
  /** The snippets that it can fill in and does not bring itself. */
  readonly snippets: SnippetRange;
  /** What it can do with edits. */
  readonly edits: Omit<Abilities, 'versionOf'>;
  /** The language that it speaks. */
  readonly language: Language;
  /** It tells settings when asked, and when they change. */
  readonly hasSettings: boolean;
  readonly announcesSettings: boolean;
  readonly watchesFiles: boolean;
  readonly hasFolders: boolean;
  /** The folders it began with. */
  readonly folders: readonly string[];
  /** What it asks for again when told to. */
  readonly refreshes: { readonly findings: boolean; readonly inlayHints: boolean; readonly codeLenses: boolean };
}

export function clientOf({ capabilities, initializationOptions, locale, ...params }: InitializeParams): Client {
  const { textDocument, workspace } = capabilities;
  const options = (initializationOptions ?? {}) as InitializationOptions;
  const { workspaceEdit } = workspace ?? {};
  const fillsIn = textDocument?.completion?.completionItem?.snippetSupport === true;
  const whole = options.previewsAllEdits ? 'all if one asks' : 'those that ask';
  const folders = params.workspaceFolders?.map(({ uri }) => uri) ?? [];
  const root = 'rootUri' in params && params.rootUri ? [params.rootUri] : [];
  return {
    pulls: textDocument?.diagnostic !== undefined,
    runsCommands: options.hoverCommands === true,
    servesFiles: options.servesFiles === true,
    snippets: fillsIn ? (options.contributesSnippets ? 'within documents' : 'all') : 'none',
    edits: {
      snippets: workspaceEdit?.snippetEditSupport === true,
      versions: workspaceEdit?.documentChanges === true,
      newFiles: workspaceEdit?.resourceOperations?.includes('create') === true,
      previews: workspaceEdit?.changeAnnotationSupport ? whole : 'none',
    },
    language: locale?.toLowerCase().startsWith('ko') ? 'ko' : 'en',
    hasSettings: workspace?.configuration === true,
    announcesSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    hasFolders: workspace?.workspaceFolders === true,
    folders: folders.length > 0 ? folders : root,
    refreshes: {
      findings: workspace?.diagnostics?.refreshSupport === true,
      inlayHints: workspace?.inlayHint?.refreshSupport === true,
      codeLenses: workspace?.codeLens?.refreshSupport === true,
    },
  };
}
