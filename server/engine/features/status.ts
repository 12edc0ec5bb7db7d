import { type Classification, classify } from '../model/family';
import type { Workspace } from '../model/workspace';

/** What a file is taken for and why; absent for a file that the workspace does not have. */
export function status(workspace: Workspace, uri: string): Classification | undefined {
  const file = workspace.files.get(uri);
  return file && classify(workspace, file);
}
