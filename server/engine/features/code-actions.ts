import type { Workspace } from '../model/workspace';
import type { Fix, Setup } from '../rules/rule';
import type { Span } from '../text/text';
import { diagnostics, type Finding } from './diagnostics';

/** A fix and the finding it cures. */
export interface Cure {
  readonly finding: Finding;
  readonly fix: Fix;
  /** The best of the finding's fixes: what a single keystroke applies. */
  readonly preferred: boolean;
}

/** The fixes for what is found at `span` of a file. */
export function cures(workspace: Workspace, uri: string, span: Span, setup: Setup): readonly Cure[] {
  return diagnostics(workspace, uri, setup)
    .filter(finding => finding.span.start <= span.end && span.start <= finding.span.end)
    .flatMap(finding => (finding.fixes ?? []).map((fix, index) => ({ finding, fix, preferred: index === 0 })));
}
