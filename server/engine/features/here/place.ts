import type { Family } from '../../model/family';
import type { Resource } from '../../model/kubernetes';
import type { SourceFile } from '../../text/text';
import type { YamlDocument } from '../../yaml/stream';
import type { View } from '../../yaml/view';

/** The key or value that somebody looks at. */
export interface HerePlace {
  readonly family: Family;
  readonly file: SourceFile;
  readonly document: YamlDocument;
  /** In Kubernetes the innermost object around the place. */
  readonly resource: Resource | undefined;
  /** From the object's body, in Compose from the document's root. */
  readonly path: readonly (string | number)[];
  readonly view: View;
  readonly onKey: boolean;
}
