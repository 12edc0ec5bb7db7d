import type { SourceFile } from '../text/text';
import { documentsIn } from '../yaml/stream';

/** How many documents of a file say something. */
export function documentCount(file: SourceFile): number {
  return documentsIn(file).filter(({ document }) => document.tree?.contents).length;
}
