import { classify } from '../model/family';
import type { Workspace } from '../model/workspace';
import { type Finding, findingsIn } from '../rules/check';
import type { Setup } from '../rules/rule';
import { formatOf } from '../text/formats';
import type { SourceFile } from '../text/text';

export type { Finding } from '../rules/check';
export { type Fix, type Profile, profiles, type Setup, type Severity, severities } from '../rules/rule';

/** The findings of a file in the order of the text; none for a file that the workspace does not have. */
export function diagnostics(workspace: Workspace, uri: string, setup: Setup): readonly Finding[] {
  const file = workspace.files.get(uri);
  return file ? findingsIn(file, workspace, setup) : [];
}

/** Whether a file is of a family that Seamark speaks about without being asked: all but the unknown ones. */
export function isOurs(workspace: Workspace, uri: string): boolean {
  const file = workspace.files.get(uri);
  return file !== undefined && isChecked(file) && classify(workspace, file).family !== 'other';
}

/** Whether there is anything to find in a file: those with variables and Dockerfiles only help to judge others. */
export function isChecked(file: SourceFile): boolean {
  const format = formatOf(file);
  return format === 'yaml' || format === 'properties';
}
