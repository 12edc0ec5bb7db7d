import {
  type CodeAction,
  CodeActionKind,
  type CreateFile,
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  type Range,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Cure } from '../engine/features/code-actions';
import type { Finding, Fix, Severity } from '../engine/features/diagnostics';
import { offsetAt, positionAt } from '../engine/features/positions';
import type { Silencing } from '../engine/features/silence';
import type { Workspace } from '../engine/model/workspace';
import type { Language, SourceFile, Span } from '../engine/text/text';

/** What a client can do with edits and says so when it starts. */
export interface Abilities {
  /** Placeholders in edits, to be filled in one after the other. */
  readonly snippets: boolean;
  /** Edits that name the version of the document that they are for; else an edit is a plain list of changes. */
  readonly versions: boolean;
  /** Edits that make new files. */
  readonly newFiles: boolean;
  /** The version of an open document, so that an edit of another one is refused. */
  readonly versionOf: (uri: string) => number | null;
}

const diagnosticSeverity: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const diagnosticTag = { deprecated: DiagnosticTag.Deprecated, unnecessary: DiagnosticTag.Unnecessary } as const;

export function rangeOf(file: SourceFile, { start, end }: Span): Range {
  return { start: positionAt(file, start), end: positionAt(file, end) };
}

export function spanOf(file: SourceFile, { start, end }: Range): Span {
  return { start: offsetAt(file, start), end: offsetAt(file, end) };
}

export function diagnosticOf(workspace: Workspace, file: SourceFile, finding: Finding, language: Language): Diagnostic {
  const related = finding.related?.flatMap(({ span, message, uri }) => {
    const other = uri === undefined ? file : workspace.files.get(uri);
    return other ? [{ location: { uri: other.uri, range: rangeOf(other, span) }, message: message[language] }] : [];
  });
  return {
    range: rangeOf(file, finding.span),
    severity: diagnosticSeverity[finding.severity],
    code: finding.rule.id,
    source: 'seamark',
    message: finding.message[language],
    ...(finding.rule.tags && { tags: finding.rule.tags.map(tag => diagnosticTag[tag]) }),
    ...(related && { relatedInformation: related }),
  };
}

/** A fix of a finding as the client offers it. */
export function actionOf(
  workspace: Workspace,
  file: SourceFile,
  { finding, fix, preferred }: Cure,
  language: Language,
  abilities: Abilities,
): CodeAction {
  return {
    title: fix.title[language],
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnosticOf(workspace, file, finding, language)],
    ...(preferred && { isPreferred: true }),
    edit: workspaceEditOf(workspace, file, fix, abilities),
  };
}

/** The edits of a fix, of whichever files, as one step. */
export function workspaceEditOf(
  workspace: Workspace,
  file: SourceFile,
  fix: Fix & Pick<Silencing, 'creates'>,
  { snippets, versions, newFiles, versionOf }: Abilities,
): WorkspaceEdit {
  const byFile = new Map<string, TextDocumentEdit['edits']>();
  for (const { uri = file.uri, span, newText } of fix.edits) {
    const target = uri === file.uri ? file : workspace.files.get(uri);
    if (!target) continue;
    const range = rangeOf(target, span);
    const edit =
      fix.snippet && snippets && versions
        ? { range, snippet: { kind: 'snippet' as const, value: withoutIndentation(target, span, newText) } }
        : { range, newText: fix.snippet ? withoutPlaceholders(newText) : newText };
    byFile.set(uri, [...(byFile.get(uri) ?? []), edit]);
  }
  if (!versions) return { changes: Object.fromEntries(byFile) as NonNullable<WorkspaceEdit['changes']> };
  const edits = [...byFile].map(([uri, changes]) => ({
    textDocument: { uri, version: versionOf(uri) },
    edits: changes,
  }));
  if (!fix.creates || !newFiles) return { documentChanges: edits };
  const { uri, text } = fix.creates;
  const create: CreateFile = { kind: 'create', uri, options: { ignoreIfExists: true } };
  const origin = { line: 0, character: 0 };
  const fill = {
    textDocument: { uri, version: null },
    edits: [{ range: { start: origin, end: origin }, newText: text }],
  };
  return { documentChanges: [...edits, create, fill] };
}

/**
 * A client indents the further lines of a snippet as much as the line where it goes in. Ours bring their indentation
 * along, so that much of it is left out.
 */
function withoutIndentation(file: SourceFile, { start }: Span, snippet: string): string {
  const { character } = positionAt(file, start);
  const before = file.text.slice(start - character, start);
  const indentation = /^[ \t]*/.exec(before)?.[0] ?? '';
  return indentation === '' ? snippet : snippet.replaceAll(`\n${indentation}`, '\n');
}

/** A snippet as plain text: each placeholder gives way to its own words. */
function withoutPlaceholders(snippet: string): string {
  return snippet
    .replaceAll(/\$\{\d+:([^}]*)\}/g, '$1')
    .replaceAll(/\$\{\d+\|([^,|]*)[^}]*\}/g, '$1')
    .replaceAll(/\$\d+/g, '')
    .replaceAll(/\\([$}\\])/g, '$1');
}
