import { strict as assert } from 'node:assert';
import { type AnchorPlace, conceptsAt } from '../../../server/engine/concepts';
import { classify } from '../../../server/engine/model/family';
import { resourcesIn } from '../../../server/engine/model/kubernetes';
import { Workspace } from '../../../server/engine/model/workspace';
import { memo } from '../../../server/engine/text/memo';
import type { SourceFile } from '../../../server/engine/text/text';
import { placeAt } from '../../../server/engine/yaml/cursor';
import { documentAt } from '../../../server/engine/yaml/stream';
import { View } from '../../../server/engine/yaml/view';

/** The ids of the concepts at the `$0` cursor, the most fitting first. */
export function conceptsUnder(fixture: string, name = 'test.yaml'): readonly string[] {
  const place = placeIn(fileWith(fixture.replace('$0', ''), name), fixture.indexOf('$0'));
  assert.ok(place, 'nothing can be hovered at the cursor');
  return conceptsAt(place).map(({ id }) => id);
}

/** A file of this name, alone in its workspace. */
export function fileWith(text: string, name = 'test.yaml'): SourceFile {
  return { uri: `file:///work/${name}`, text };
}

/** What a hover knows of an offset in a file of its own. */
export function placeIn(file: SourceFile, offset: number): AnchorPlace | undefined {
  const placed = documentAt(file, offset);
  if (!placed) return undefined;
  const local = offset - placed.start;
  const resource = resourcesIn(placed.document).findLast(
    ({ body: { span } }) => span.start <= local && local <= span.end,
  );
  const place = placeAt(resource?.body ?? View.root(placed.document), local);
  return place && { ...place, family: familyOf(file), apiVersion: resource?.apiVersion, kind: resource?.kind };
}

const familyOf = memo((file: SourceFile) => classify(Workspace.of(file), file).family);
