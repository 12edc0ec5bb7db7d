import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import { cures } from '../engine/features/code-actions';
import { diagnostics } from '../engine/features/diagnostics';
import { safeEdits } from '../engine/features/fix-all';
import type { Commands } from '../engine/features/hover-markdown';
import { refactorings } from '../engine/features/refactorings';
import type { SourceFile } from '../engine/text/text';
import { pageCommand } from './pages';
import { type FixParams, type FixResult, fix as fixRequest } from './protocol';
import type { Session } from './session';
import { actionOf, isPossible, rangeOf, refactoringOf, spanOf, workspaceEditOf } from './translate';

const fixAllKind = `${CodeActionKind.SourceFixAll}.seamark`;

export const actionKinds: readonly string[] = [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, fixAllKind];

/** Offers fixes and refactorings, and makes them afresh for links that asked for them earlier. */
export function serveActions(session: Session): void {
  const { connection, files, ready } = session;

  connection.onCodeAction(
    session.answer(
      'code actions',
      async ({ textDocument: { uri }, range, context: { only } }): Promise<CodeAction[]> => {
        await ready;
        const { workspace } = files;
        const { language, abilities } = session;
        const file = workspace.files.get(uri);
        if (!file) return [];
        const span = spanOf(file, range);
        const setup = await session.chosen();
        const wanted = (kind: string) => !only || only.some(asked => kind === asked || kind.startsWith(`${asked}.`));
        const actions: CodeAction[] = [];
        if (wanted(CodeActionKind.QuickFix)) {
          const found = cures(workspace, uri, span, setup, session.rootOf(uri));
          const possible = found.filter(({ fix }) => isPossible(fix, abilities));
          actions.push(...possible.map(cure => actionOf(workspace, file, cure, language, abilities)));
        }
        if (wanted(CodeActionKind.RefactorRewrite)) {
          const found = refactorings(workspace, uri, span, setup, language);
          const possible = found.filter(one => isPossible(one, abilities));
          actions.push(...possible.map(one => refactoringOf(workspace, file, one, language, abilities)));
        }
        // Fixing everything is done on request only, such as when a file is saved.
        if (only?.some(asked => fixAllKind === asked || fixAllKind.startsWith(`${asked}.`))) {
          const edits = safeEdits(diagnostics(workspace, uri, setup));
          const title = { en: 'Apply the safe fixes of Seamark', ko: 'Seamark의 안전한 수정 적용' };
          const edit = workspaceEditOf(workspace, file, { title, edits }, language, abilities);
          if (edits.length > 0) actions.push({ title: title[language], kind: fixAllKind, edit });
        }
        return actions;
      },
      [],
    ),
  );

  connection.onRequest<FixResult | null, unknown>(
    fixRequest,
    session.answer(
      'fix',
      async ({ uri, version, rule, title, range }: FixParams): Promise<FixResult | null> => {
        await ready;
        const { workspace } = files;
        const { language, abilities } = session;
        const file = workspace.files.get(uri);
        if (!file) return null;
        if (files.versionOf(uri) !== version) return { stale: true };
        const span = spanOf(file, range);
        const setup = await session.chosen();
        const change =
          rule === undefined
            ? refactorings(workspace, uri, span, setup, language).find(one => one.title[language] === title)
            : cures(workspace, uri, span, setup, session.rootOf(uri)).find(
                ({ finding, fix }) => finding.rule.id === rule && fix.title[language] === title,
              )?.fix;
        return change ? { edit: workspaceEditOf(workspace, file, change, language, abilities) } : null;
      },
      null,
    ),
  );
}

/**
 * Links that run commands, for a client that says it can, in the version of the document that they are made for;
 * refactorings are those for `place`.
 */
export function commandsFor(session: Session, file: SourceFile, place: FixParams['range']): Commands | undefined {
  const { uri } = file;
  const version = session.files.versionOf(uri);
  if (!session.client.runsCommands || version === undefined) return undefined;
  const { language } = session;
  return {
    page: pageCommand,
    rollout: workload => `command:seamark.previewRollout?${encodeURIComponent(JSON.stringify([{ uri, workload }]))}`,
    refactor: ({ title }) => fixLink({ uri, version, title: title[language], range: place }),
    fix: ({ finding: { rule, span }, fix }) =>
      fixLink({ uri, version, rule: rule.id, title: fix.title[language], range: rangeOf(file, span) }),
  };
}

/** A link that asks for a fix; a bracket in a title would end it early. */
function fixLink(asked: FixParams): string {
  const query = encodeURIComponent(JSON.stringify([asked]))
    .replaceAll('(', '%28')
    .replaceAll(')', '%29');
  return `command:seamark.applyFix?${query}`;
}
