import { strict as assert } from 'node:assert';
import { hereFacts } from '../../../server/engine/features/here';
import { classify } from '../../../server/engine/model/family';
import { resourcesIn } from '../../../server/engine/model/kubernetes';
import { Workspace } from '../../../server/engine/model/workspace';
import type { SourceFile, Text } from '../../../server/engine/text/text';
import { placeAt } from '../../../server/engine/yaml/cursor';
import { documentAt } from '../../../server/engine/yaml/stream';
import { View } from '../../../server/engine/yaml/view';
import { filesIn, withCursor } from '../../support/fixture';

/** The English facts at the `$0` cursor of a fixture. */
export function factsAt(fixture: string): readonly string[] {
  return textsAt(fixture).map(({ en }) => en);
}

/** The Korean facts at the `$0` cursor of a fixture. */
export function koreanAt(fixture: string): readonly string[] {
  return textsAt(fixture).map(({ ko }) => ko);
}

/** Asserts that nothing is said at the `$0` cursor. */
export function checkNothing(fixture: string): void {
  assert.deepEqual(factsAt(fixture), []);
}

/** The facts at every place of every file. */
export function factsEverywhere(fixture: string): readonly Text[] {
  const files = filesIn(fixture);
  const workspace = Workspace.of(...files);
  return files.flatMap(file => Array.from(file.text, (_, offset) => factsIn(workspace, file, offset)).flat());
}

function textsAt(fixture: string): readonly Text[] {
  const files = filesIn(fixture);
  const under = files.find(({ text }) => text.includes('$0'));
  assert.ok(under, 'the fixture has no $0 cursor');
  const { text, offset } = withCursor(under.text);
  const file = { uri: under.uri, text };
  return factsIn(Workspace.of(...files.filter(other => other !== under), file), file, offset);
}

function factsIn(workspace: Workspace, file: SourceFile, offset: number): readonly Text[] {
  const placed = documentAt(file, offset);
  if (!placed) return [];
  const { document, start } = placed;
  const { family } = classify(workspace, file);
  const local = offset - start;
  const resource = resourcesIn(document).findLast(
    ({ body: { span } }) => span.start <= local && local <= span.end && family !== 'compose',
  );
  const place = placeAt(resource?.body ?? View.root(document), local);
  return place ? hereFacts({ family, file, document, resource, ...place }, workspace) : [];
}
