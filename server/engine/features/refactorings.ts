import type { Workspace } from '../model/workspace';
import type { Edit, NewFile, Setup } from '../rules/rule';
import type { Language, Span, Text } from '../text/text';
import { configRefactorings } from './refactor/config';
import { discoveryRefactorings } from './refactor/discovery';
import { kubernetesProfileRefactorings } from './refactor/kubernetes-profile';
import { resilienceRefactorings } from './refactor/resilience';
import { rolloutRefactorings } from './refactor/rollout';
import { routeRefactorings } from './refactor/routes';
import { tracingRefactorings } from './refactor/tracing';

/** A change that somebody may want although nothing is wrong: to another strategy, to another platform. */
export interface Refactoring {
  readonly title: Text;
  readonly edits: readonly Edit[];
  /** Files to make beside the edits; one that is there already stays as it is. */
  readonly creates?: readonly NewFile[];
  /** The new texts are LSP snippets, as in a fix. */
  readonly snippet?: true;
  /** Large enough to be looked at before it is made, where the client can show it. */
  readonly review?: true;
}

/**
 * Offers refactorings for the place `span` of a file; none where it knows nothing. Offsets count from the file's start.
 * Comments that go into the user's files are in `language`.
 */
export type Refactorer = (
  workspace: Workspace,
  uri: string,
  span: Span,
  setup: Setup,
  language: Language,
) => readonly Refactoring[];

const refactorers: readonly Refactorer[] = [
  rolloutRefactorings,
  configRefactorings,
  resilienceRefactorings,
  tracingRefactorings,
  discoveryRefactorings,
  routeRefactorings,
  kubernetesProfileRefactorings,
];

/** Everything that may be made of the place `span` of a file, with comments in `language`. */
export function refactorings(
  workspace: Workspace,
  uri: string,
  span: Span,
  setup: Setup,
  language: Language,
): readonly Refactoring[] {
  return refactorers.flatMap(offer => offer(workspace, uri, span, setup, language));
}
