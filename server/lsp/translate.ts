import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  DiagnosticSeverity,
  type Range,
} from 'vscode-languageserver';
import type { Cure } from '../engine/features/code-actions';
import type { Finding, Severity } from '../engine/features/diagnostics';
import { offsetAt, positionAt } from '../engine/features/positions';
import type { Language, SourceFile, Span } from '../engine/text/text';

const diagnosticSeverity: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export function rangeOf(file: SourceFile, { start, end }: Span): Range {
  return { start: positionAt(file, start), end: positionAt(file, end) };
}

export function spanOf(file: SourceFile, { start, end }: Range): Span {
  return { start: offsetAt(file, start), end: offsetAt(file, end) };
}

export function diagnosticOf(file: SourceFile, finding: Finding, language: Language): Diagnostic {
  const related = finding.related?.map(({ span, message }) => ({
    location: { uri: file.uri, range: rangeOf(file, span) },
    message: message[language],
  }));
  return {
    range: rangeOf(file, finding.span),
    severity: diagnosticSeverity[finding.severity],
    code: finding.rule.id,
    source: 'seamark',
    message: finding.message[language],
    ...(related && { relatedInformation: related }),
  };
}

export function actionOf(file: SourceFile, { finding, fix, preferred }: Cure, language: Language): CodeAction {
  const edits = fix.edits.map(({ span, newText }) => ({ range: rangeOf(file, span), newText }));
  return {
    title: fix.title[language],
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnosticOf(file, finding, language)],
    isPreferred: preferred,
    edit: { changes: { [file.uri]: edits } },
  };
}
