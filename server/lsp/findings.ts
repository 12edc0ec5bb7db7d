import {
  CodeLensRefreshRequest,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { diagnostics, isOurs } from '../engine/features/diagnostics';
import { pageDocument } from './pages';
import type { Session } from './session';
import { diagnosticOf } from './translate';

/** How findings reach the client, be it that it asks or that they are sent. */
export interface Findings {
  /** For clients that cannot ask. Several changes that arrive together are answered together. */
  pushSoon(uri: string): void;
  /** Something besides a document's text changed: what was said of it may no longer hold. */
  again(): void;
}

/** Answers for the findings of documents and of the whole workspace. */
export function serveFindings(session: Session): Findings {
  const { connection, files, ready } = session;
  /** Documents whose findings are on their way to a client that cannot ask. */
  const waiting = new Set<string>();

  connection.languages.diagnostics.on(
    session.answer(
      'diagnostics',
      async ({ textDocument: { uri }, previousResultId }): Promise<DocumentDiagnosticReport> => {
        await ready;
        const items = diagnosticsOf(uri);
        const resultId = fingerprint(items);
        return resultId === previousResultId ? { kind: 'unchanged', resultId } : { kind: 'full', resultId, items };
      },
      { kind: 'full', items: [] },
    ),
  );

  connection.languages.diagnostics.onWorkspace(
    session.answer(
      'workspace diagnostics',
      async ({ previousResultIds }, token) => {
        await ready;
        const previous = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
        const items: WorkspaceDocumentDiagnosticReport[] = [];
        let pause = Date.now() + 20;
        for (const uri of files.workspace.files.keys()) {
          // Many files take their time; typing must not wait for them.
          if (Date.now() > pause) {
            await new Promise(resolve => setTimeout(resolve, 0));
            pause = Date.now() + 20;
          }
          if (token.isCancellationRequested) break;
          const found = isOurs(files.workspace, uri) ? diagnosticsOf(uri) : [];
          const resultId = fingerprint(found);
          const before = previous.get(uri);
          if (before === undefined && found.length === 0) continue;
          const report = { uri, version: null, resultId };
          items.push(
            before === resultId ? { kind: 'unchanged', ...report } : { kind: 'full', ...report, items: found },
          );
        }
        return { items };
      },
      { items: [] },
    ),
  );

  function diagnosticsOf(uri: string): Diagnostic[] {
    const { workspace } = files;
    const file = workspace.files.get(uri);
    const setup = session.chosenSoFar;
    if (!file || !setup) return [];
    return diagnostics(workspace, uri, setup).map(finding => {
      const diagnostic = diagnosticOf(workspace, file, finding, session.language);
      const codeDescription = { href: pageDocument(finding.rule.id) };
      return session.client.runsCommands ? { ...diagnostic, codeDescription } : diagnostic;
    });
  }

  function pushSoon(uri: string): void {
    if (session.client.pulls || waiting.has(uri)) return;
    waiting.add(uri);
    void ready.then(() =>
      setTimeout(() => {
        waiting.delete(uri);
        if (!files.isOpen(uri)) return;
        try {
          void connection.sendDiagnostics({ uri, diagnostics: diagnosticsOf(uri) });
        } catch (error) {
          session.report('diagnostics', error);
        }
      }, 0),
    );
  }

  return {
    pushSoon,
    again() {
      const { pulls, refreshes, runsCommands } = session.client;
      if (!pulls) for (const uri of files.openUris) pushSoon(uri);
      else if (refreshes.findings) connection.languages.diagnostics.refresh();
      if (refreshes.inlayHints) void connection.languages.inlayHint.refresh();
      if (refreshes.codeLenses && runsCommands) void connection.sendRequest(CodeLensRefreshRequest.type);
    },
  };
}

/** The same for the same findings, so that a client need not be sent them twice (FNV-1a). */
function fingerprint(items: readonly Diagnostic[]): string {
  const text = JSON.stringify(items);
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return `${text.length}-${(hash >>> 0).toString(36)}`;
}
