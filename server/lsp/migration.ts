import { migrationReport } from '../engine/features/migration';
import { migrationMarkdown } from '../engine/features/migration-markdown';
import { positionAt } from '../engine/features/positions';
import type { Workspace } from '../engine/model/workspace';
import type { Language } from '../engine/text/text';
import type { MigrationResult } from './protocol';

/** The report on a workspace in one language; its links count from the first open folder, where previews follow them. */
export function migrationIn(
  workspace: Workspace,
  version: string,
  language: Language,
  roots: readonly string[],
): MigrationResult {
  const report = migrationReport(workspace, version);
  const [root] = roots;
  const markdown = migrationMarkdown(report, language, ({ uri, span }) => {
    const file = workspace.files.get(uri);
    const line = file ? positionAt(file, span.start).line + 1 : 1;
    const inside = roots.find(one => uri.startsWith(`${one}/`));
    const path = inside === undefined ? uri.slice(uri.lastIndexOf('/') + 1) : uri.slice(inside.length + 1);
    const name = `${readable(path)}:${line}`;
    return inside !== undefined && inside === root ? `[${name}](/${path}#L${line})` : `\`${name}\``;
  });
  return { markdown, files: report.files.map(({ path, text }) => ({ path, text: text[language] })) };
}

function readable(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
