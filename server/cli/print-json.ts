import { positionAt } from '../engine/features/positions';
import type { SourceFile, Span } from '../engine/text/text';
import { type Report, relatedPlaces, summary } from './report';

/** One JSON document with a final line end: positions zero-based as in LSP, severities as words. */
export function printJson(report: Report): string {
  const { language } = report;
  const findings = report.files.flatMap(checked =>
    checked.findings.map(finding => ({
      file: checked.path,
      rule: finding.rule.id,
      severity: finding.severity,
      message: finding.message[language],
      range: range(checked.file, finding.span),
      fixes: (finding.fixes ?? []).map(({ title, safe }) => ({ title: title[language], safe })),
      related: relatedPlaces(checked, finding, report).map(({ path, file, span, message }) => ({
        file: path,
        range: range(file, span),
        message: message[language],
      })),
    })),
  );
  return `${JSON.stringify({ version: 1, findings, summary: summary(report) })}\n`;
}

function range(file: SourceFile, { start, end }: Span) {
  return { start: positionAt(file, start), end: positionAt(file, end) };
}
