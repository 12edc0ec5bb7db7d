import { strict as assert } from 'node:assert';
import { cures } from '../server/engine/features/code-actions';
import { diagnostics } from '../server/engine/features/diagnostics';
import { hover } from '../server/engine/features/hover';
import { Workspace } from '../server/engine/model/workspace';
import { documentsIn, withEdit } from '../server/engine/yaml/stream';
import { descriptions, setupOf } from './support/fixture';
import { randomEdits } from './support/random';
import { examples, nasty } from './support/samples';

/** Names that lead to different families, so that every text is read in every way. */
const names = ['compose.yaml', 'test.yaml', 'templates/test.yaml', 'application.yml', 'kustomization.yaml'];

describe('broken input', function () {
  this.timeout(30_000);

  for (const [index, text] of nasty.entries()) {
    it(`never makes the engine throw: ${JSON.stringify(text.slice(0, 40))} (${index})`, () => {
      for (const name of names) everything(name, text);
    });
  }

  for (const { uri, text } of examples) {
    it(`never makes the engine throw: every beginning of ${uri.slice('file:///'.length)}`, () => {
      const name = uri.slice('file:///'.length);
      for (let length = 0; length < text.length; length += length < 400 ? 1 : 7) findings(name, text.slice(0, length));
    });
  }

  it('leaves findings in the order of the text, the same every time', () => {
    for (const { uri, text } of examples) {
      const starts = findings(uri, text).map(({ span }) => span.start);
      assert.deepEqual(
        starts,
        [...starts].sort((a, b) => a - b),
      );
      assert.deepEqual(findings(uri, text), findings(uri, text));
    }
  });

  it('has the same findings after any edits as when opened afresh', () => {
    for (const { uri, text } of examples) {
      let file = { uri, text };
      documentsIn(file);
      for (const { span, newText } of randomEdits(text.length, 25, () => file.text)) {
        file = withEdit(file, span, newText);
        const now = diagnostics(Workspace.of(file), uri, setupOf());
        assert.deepEqual(now, findings(uri, file.text));
      }
    }
  });
});

function findings(name: string, text: string) {
  const uri = name.startsWith('file:') ? name : `file:///${name}`;
  return diagnostics(Workspace.of({ uri, text }), uri, setupOf());
}

function everything(name: string, text: string): void {
  const uri = `file:///${name}`;
  const workspace = Workspace.of({ uri, text });
  for (const { span } of diagnostics(workspace, uri, setupOf())) {
    assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length + 1, JSON.stringify(span));
  }
  cures(workspace, uri, { start: 0, end: text.length }, setupOf(), undefined);
  for (let offset = 0; offset <= text.length; offset += Math.ceil(text.length / 50) || 1) {
    hover(workspace, uri, offset, setupOf(), descriptions);
  }
}
