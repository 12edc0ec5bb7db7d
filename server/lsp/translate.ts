import {
  type CodeAction,
  CodeActionKind,
  type CompletionItem,
  CompletionItemKind,
  type CreateFile,
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  InsertTextFormat,
  InsertTextMode,
  type Range,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Cure } from '../engine/features/code-actions';
import type { Completion } from '../engine/features/completion';
import type { Finding, Fix, Severity } from '../engine/features/diagnostics';
import { offsetAt, positionAt } from '../engine/features/positions';
import type { Refactoring } from '../engine/features/refactorings';
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
  /**
   * Whether the user looks at edits before they are made: at those that ask for it, or at all of them as soon as one
   * asks, those ticked that do not ask themselves.
   */
  readonly previews: 'those that ask' | 'all if one asks' | 'none';
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

const completionKind = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  snippet: CompletionItemKind.Snippet,
} as const;

export function completionOf(
  file: SourceFile,
  { label, newText, span, kind, text }: Completion,
  language: Language,
): CompletionItem {
  return {
    label,
    kind: completionKind[kind],
    textEdit: { range: rangeOf(file, span), newText },
    // A snippet brings its indentation along.
    ...(kind === 'snippet' && { insertTextFormat: InsertTextFormat.Snippet, insertTextMode: InsertTextMode.asIs }),
    ...(text && { documentation: { kind: 'markdown', value: text[language] } }),
  };
}

/** Whether a client can make a change as a whole: without its new files it would be half a change, or none. */
export function isPossible({ creates = [] }: Pick<Fix, 'creates'>, { newFiles, versions }: Abilities): boolean {
  return creates.length === 0 || (newFiles && versions);
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
    edit: workspaceEditOf(workspace, file, fix, language, abilities),
  };
}

/** A refactoring as the client offers it. */
export function refactoringOf(
  workspace: Workspace,
  file: SourceFile,
  refactoring: Refactoring,
  language: Language,
  abilities: Abilities,
): CodeAction {
  return {
    title: refactoring.title[language],
    kind: CodeActionKind.RefactorRewrite,
    edit: workspaceEditOf(workspace, file, refactoring, language, abilities),
  };
}

/** What a fix or a refactoring does, of whichever files, as one step. A refactoring may want to be looked at first. */
export function workspaceEditOf(
  workspace: Workspace,
  file: SourceFile,
  change: Pick<Fix, 'title' | 'edits' | 'snippet' | 'creates'> & Pick<Refactoring, 'review'>,
  language: Language,
  { snippets, versions, newFiles, previews, versionOf }: Abilities,
): WorkspaceEdit {
  const { snippet, creates = [], review } = change;
  const looked = review && versions ? previews : 'none';
  // VS Code knows of an unsaved document only that there is no such file.
  const isStored = !file.uri.startsWith('untitled:');
  const asksForAll = looked === 'all if one asks' && newFiles && isStored;
  const annotated = looked === 'none' || asksForAll ? {} : { annotationId: reviewed };
  const byFile = new Map<string, TextDocumentEdit['edits']>();
  for (const { uri = file.uri, span, newText } of change.edits) {
    const target = uri === file.uri ? file : workspace.files.get(uri);
    if (!target) continue;
    const range = rangeOf(target, span);
    const edit =
      snippet && snippets && versions
        ? { range, snippet: { kind: 'snippet' as const, value: withoutIndentation(target, span, newText) } }
        : { range, newText: snippet ? withoutPlaceholders(newText) : newText, ...annotated };
    byFile.set(uri, [...(byFile.get(uri) ?? []), edit]);
  }
  if (!versions) return { changes: Object.fromEntries(byFile) as NonNullable<WorkspaceEdit['changes']> };
  const edits = [...byFile].map(([uri, changes]) => ({
    textDocument: { uri, version: versionOf(uri) },
    edits: changes,
  }));
  // A new file that is there already would get the text a second time.
  const missing = newFiles ? creates.filter(({ uri }) => !workspace.files.has(uri)) : [];
  const made = missing.flatMap(({ uri, text }): [CreateFile, TextDocumentEdit] => [
    { kind: 'create', uri, options: { ignoreIfExists: true }, ...annotated },
    {
      textDocument: { uri, version: null },
      edits: [{ range: { start: origin, end: origin }, newText: text[language], ...annotated }],
    },
  ]);
  return {
    documentChanges: [...(asksForAll ? [asking(file.uri)] : []), ...edits, ...made],
    ...(looked !== 'none' && {
      changeAnnotations: { [reviewed]: { label: change.title[language], needsConfirmation: true } },
    }),
  };
}

/** A change that does nothing but ask for a look at the others: there is such a file, so it is not even listed. */
function asking(uri: string): CreateFile {
  return { kind: 'create', uri, options: { ignoreIfExists: true }, annotationId: reviewed };
}

const origin = { line: 0, character: 0 };

/** The name of the annotation that asks for a look before anything is changed. */
const reviewed = 'reviewed';

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
