import { type Finding, type Severity, severities } from '../engine/features/diagnostics';
import type { Language, SourceFile } from '../engine/text/text';

/** A file with what was found in it. */
export interface CheckedFile {
  /** Relative to where the command runs, with slashes. */
  readonly path: string;
  readonly file: SourceFile;
  readonly findings: readonly Finding[];
  readonly documents: number;
}

/** What a run found; a printer turns it into text. */
export interface Report {
  /** Every file there is, also those that nothing is reported on. */
  readonly known: ReadonlyMap<string, SourceFile>;
  /** How a file is named in the output. */
  readonly pathOf: (uri: string) => string;
  readonly files: readonly CheckedFile[];
  readonly language: Language;
  readonly milliseconds: number;
}

export type Summary = Readonly<Record<Severity | 'files' | 'documents', number>>;

/** Another place that a finding speaks of: in its own file or in one that it names. */
export function relatedPlaces({ path, file }: CheckedFile, { related = [] }: Finding, { known, pathOf }: Report) {
  return related.flatMap(({ uri, span, message }) => {
    const other = uri === undefined ? file : known.get(uri);
    return other ? [{ path: uri === undefined ? path : pathOf(uri), file: other, span, message }] : [];
  });
}

/** Files and documents that were checked, and findings by severity. */
export function summary({ files }: Report): Summary {
  const findings = files.flatMap(file => file.findings);
  const count = (severity: Severity) => findings.filter(finding => finding.severity === severity).length;
  const bySeverity = Object.fromEntries(severities.map(severity => [severity, count(severity)])) as Record<
    Severity,
    number
  >;
  return { files: files.length, documents: files.reduce((sum, { documents }) => sum + documents, 0), ...bySeverity };
}
