import type { Workspace } from '../model/workspace';
import type { Fix, Setup } from '../rules/rule';
import type { Span } from '../text/text';
import { diagnostics, type Finding } from './diagnostics';
import { silencings } from './silence';

/** A fix and the finding it cures, or silences. */
export interface Cure {
  readonly finding: Finding;
  readonly fix: Fix;
  /** The best of the finding's fixes: what a single keystroke applies. */
  readonly preferred: boolean;
}

/** The fixes for what is found at `span` of a file, and behind them the ways to silence it; `root` is the open folder. */
export function cures(
  workspace: Workspace,
  uri: string,
  span: Span,
  setup: Setup,
  root: string | undefined,
): readonly Cure[] {
  const file = workspace.files.get(uri);
  if (!file) return [];
  const silent = findingsAt(workspace, uri, span, setup).flatMap(finding =>
    silencings(finding, file, workspace, root).map(fix => ({ finding, fix, preferred: false })),
  );
  return [...fixesAt(workspace, uri, span, setup), ...silent];
}

/** The fixes for what is found at `span` of a file. */
export function fixesAt(workspace: Workspace, uri: string, span: Span, setup: Setup): readonly Cure[] {
  return findingsAt(workspace, uri, span, setup).flatMap(finding =>
    (finding.fixes ?? []).map((fix, index) => ({ finding, fix, preferred: index === 0 })),
  );
}

function findingsAt(workspace: Workspace, uri: string, span: Span, setup: Setup): readonly Finding[] {
  return diagnostics(workspace, uri, setup).filter(
    finding => finding.span.start <= span.end && span.start <= finding.span.end,
  );
}
