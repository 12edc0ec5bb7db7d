import type { Fix, Severity } from '../engine/features/diagnostics';
import { positionAt } from '../engine/features/positions';
import { ruleList } from '../engine/features/rule-list';
import type { Language, SourceFile, Span } from '../engine/text/text';
import { type Report, relatedPlaces } from './report';

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** SARIF 2.1.0 with the rules that spoke, their help, and the fixes. Places are relative to where the command runs. */
export function printSarif(report: Report, version: string): string {
  const { files, language } = report;
  const spoke = new Set(files.flatMap(({ findings }) => findings.map(({ rule }) => rule.id)));
  const rules = ruleList().filter(({ id }) => spoke.has(id));
  const results = files.flatMap(checked =>
    checked.findings.map(finding => {
      const { path, file } = checked;
      const { rule, severity, message, span, fixes } = finding;
      const related = relatedPlaces(checked, finding, report);
      return {
        ruleId: rule.id,
        ruleIndex: rules.findIndex(({ id }) => id === rule.id),
        level: levels[severity],
        message: { text: message[language] },
        locations: [{ physicalLocation: physical(path, file, span) }],
        ...(related.length > 0 && {
          relatedLocations: related.map((place, id) => ({
            id,
            message: { text: place.message[language] },
            physicalLocation: physical(place.path, place.file, place.span),
          })),
        }),
        ...(fixes?.length && { fixes: fixes.filter(isPlain).map(fix => fixOf(fix, path, file, language)) }),
      };
    }),
  );
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Seamark',
            version,
            rules: rules.map(({ id, severity, title, body }) => ({
              id,
              shortDescription: { text: title[language] },
              fullDescription: { text: title[language] },
              help: { text: body[language], markdown: body[language] },
              defaultConfiguration: { level: levels[severity] },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results,
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** SARIF knows neither placeholders nor, as we print it, edits of other files. */
function isPlain(fix: Fix): boolean {
  return !fix.snippet && fix.edits.every(edit => edit.uri === undefined);
}

function fixOf({ title, edits }: Fix, path: string, file: SourceFile, language: Language) {
  const replacements = edits.map(edit => ({
    deletedRegion: region(file, edit.span),
    insertedContent: { text: edit.newText },
  }));
  return {
    description: { text: title[language] },
    artifactChanges: [{ artifactLocation: { uri: uriOf(path) }, replacements }],
  };
}

function physical(path: string, file: SourceFile, span: Span) {
  return { artifactLocation: { uri: uriOf(path) }, region: region(file, span) };
}

function region(file: SourceFile, span: Span) {
  const start = positionAt(file, span.start);
  const end = positionAt(file, span.end);
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

function uriOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
