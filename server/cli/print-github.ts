import type { Severity } from '../engine/features/diagnostics';
import { positionAt } from '../engine/features/positions';
import type { Report } from './report';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** Workflow commands that GitHub Actions shows beside the lines of a pull request. */
export function printGithub({ files, language }: Report): string {
  return files
    .flatMap(({ path, file, findings }) =>
      findings.map(({ rule, severity, message, span }) => {
        const start = positionAt(file, span.start);
        const end = positionAt(file, span.end);
        const place = {
          file: path,
          line: start.line + 1,
          endLine: end.line + 1,
          col: start.character + 1,
          endColumn: end.character + 1,
          title: rule.id,
        };
        const properties = Object.entries(place).map(([name, value]) => `${name}=${property(String(value))}`);
        return `::${commands[severity]} ${properties.join(',')}::${data(message[language])}\n`;
      }),
    )
    .join('');
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
