import type { Workspace } from '../model/workspace';
import type { Edit, Setup } from '../rules/rule';
import { type SourceFile, withEdits } from '../text/text';
import { withText } from '../yaml/stream';
import { diagnostics, type Finding } from './diagnostics';

/** The edits of the safe fixes of a file that do not touch each other; those that were left out come with a next call. */
export function safeEdits(findings: readonly Finding[]): readonly Edit[] {
  const chosen: Edit[] = [];
  for (const { fixes } of findings) {
    const fix = fixes?.find(candidate => candidate.safe);
    if (!fix || fix.edits.some(edit => edit.uri !== undefined)) continue;
    const apart = fix.edits.every(edit => chosen.every(other => !overlap(edit, other)));
    if (apart) chosen.push(...fix.edits);
  }
  return chosen;
}

/** A file after all its safe fixes, and how many findings they mended. */
export function fixed(file: SourceFile, workspace: Workspace, setup: Setup): { file: SourceFile; mended: number } {
  let now = file;
  let mended = 0;
  // One fix may make room for the next; more rounds than this would mean that two of them undo each other.
  for (let round = 0; round < 10; round++) {
    const findings = diagnostics(workspace.with(now), now.uri, setup);
    const edits = safeEdits(findings);
    if (edits.length === 0) break;
    const next = withText(now, withEdits(now.text, edits));
    mended += findings.length - diagnostics(workspace.with(next), next.uri, setup).length;
    now = next;
  }
  return { file: now, mended };
}

function overlap({ span: a }: Edit, { span: b }: Edit): boolean {
  return a.start < b.end && b.start < a.end ? true : a.start === b.start && a.end === b.end;
}
