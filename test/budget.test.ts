import { strict as assert } from 'node:assert';
import { diagnostics } from '../server/engine/features/diagnostics';
import { Workspace } from '../server/engine/model/workspace';
import { documentsIn, withEdit } from '../server/engine/yaml/stream';
import { setupOf } from './support/fixture';

const deployment = (index: number) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: web-${index} }
spec:
  replicass: 2
  selector: { matchLabels: { app: shop-${index} } }
  template:
    metadata: { labels: { app: shop-${index} } }
    spec: { containers: [{ name: web, image: "nginx:1.27" }] }
`;

describe('budget', () => {
  it('an edit judges the edited document alone', () => {
    const file = { uri: 'file:///a.yaml', text: [0, 1, 2, 3].map(deployment).join('---\n') };
    const before = diagnostics(Workspace.of(file), file.uri, setupOf());
    const at = file.text.indexOf('web-1');
    const edited = withEdit(file, { start: at, end: at }, 'x');
    const after = diagnostics(Workspace.of(edited), file.uri, setupOf());
    assert.deepEqual(
      after.map((finding, index) => finding.message === before[index]?.message),
      [true, false, true, true],
    );
  });

  it('an edit in one file keeps the documents of the others', () => {
    const one = { uri: 'file:///one.yaml', text: deployment(1) };
    const two = { uri: 'file:///two.yaml', text: deployment(2) };
    const workspace = Workspace.of(one, two);
    const [before] = documentsIn(one);
    diagnostics(workspace.with(withEdit(two, { start: 0, end: 0 }, '# ')), two.uri, setupOf());
    assert.equal(documentsIn(one)[0], before);
  });

  it('a mapping of ten thousand keys takes time in proportion, not in the square', () => {
    const text = (keys: number) =>
      `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: big }\ndata:\n${Array.from({ length: keys }, (_, key) => `  key-${key}: "1"\n`).join('')}`;
    const time = (keys: number) => {
      const file = { uri: 'file:///a.yaml', text: text(keys) };
      const start = performance.now();
      diagnostics(Workspace.of(file), file.uri, setupOf());
      return performance.now() - start;
    };
    time(1000);
    const small = Math.min(time(2000), time(2000), time(2000));
    assert.ok(time(20000) < small * 60, 'ten times the keys took more than sixty times as long');
  });
});
