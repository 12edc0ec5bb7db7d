import { positionAt } from '../engine/features/positions';
import type { SourceFile, Span } from '../engine/text/text';
import { type Report, summary } from './report';

/** One JSON document with a final line end: positions zero-based as in LSP, severities as words. */
export function printJson(report: Report): string {
  const { language } = report;
  const findings = report.files.flatMap(({ path, file, findings }) =>
    findings.map(({ rule, severity, message, span, fixes, related }) => ({
      file: path,
      rule: rule.id,
      severity,
      message: message[language],
      range: range(file, span),
      fixes: (fixes ?? []).map(({ title, safe }) => ({ title: title[language], safe })),
      related: (related ?? []).map(place => ({
        file: path,
        range: range(file, place.span),
        message: place.message[language],
      })),
    })),
  );
  return `${JSON.stringify({ version: 1, findings, summary: summary(report) })}\n`;
}

function range(file: SourceFile, { start, end }: Span) {
  return { start: positionAt(file, start), end: positionAt(file, end) };
}
