import { strict as assert } from 'node:assert';
import { documentsIn } from '../../../server/engine/yaml/stream';
import { View } from '../../../server/engine/yaml/view';

describe('a view', () => {
  it('reads through merge keys, single and listed', () => {
    const root = read('a: &a { x: 1 }\nb: &b { y: 2 }\nc: { <<: *a }\nd: { <<: [*a, *b], x: 9 }\n');
    assert.deepEqual(
      [root.get('c', 'x'), root.get('d', 'x'), root.get('d', 'y')].map(view => view.value('1.2')),
      [1, 9, 2],
    );
  });

  it('prefers what a mapping says itself to what it merges', () => {
    const root = read('a: &a { x: 1, y: 1 }\nb: { <<: *a, x: 2 }\n');
    assert.deepEqual(
      [...root.get('b').fields].map(([key, { value }]) => `${key}=${value.text}`),
      ['x=2', 'y=1'],
    );
  });

  it('places what is missing at its nearest present parent', () => {
    assert.deepEqual(read('a:\n  b: 1\n').get('a', 'c', 'd').span, { start: 0, end: 1 });
  });

  it('survives anchors that merge or contain themselves', () => {
    assert.equal(read('a: &a { <<: *a }\n').get('a', 'x').exists, false);
    assert.equal(read('a: &a\n  b: *a\n').get('a', 'b', 'b', 'b').kind, 'map');
  });

  it('takes an alias for the last anchor of that name before it', () => {
    const root = read('a: &x 1\nb: *x\nc: &x 2\nd: *x\n');
    assert.deepEqual([root.get('b').text, root.get('d').text], ['1', '2']);
  });

  it('tells a key without value from a missing one', () => {
    const root = read('a:\nb: ~\nc: ""\n');
    assert.deepEqual(
      ['a', 'b', 'c', 'd'].map(key => root.get(key).kind),
      ['null', 'null', 'scalar', 'absent'],
    );
  });

  it('reads plain scalars in either dialect, and quoted ones as strings', () => {
    const root = read(
      '- yes\n- "yes"\n- 0777\n- 0x1F\n- 1_000\n- 1.5\n- .5\n- ~\n- 2026-01-31\n- 12:30\n- 1e3\n- +1\n- !!str 80\n',
    );
    const values = (dialect: '1.1' | '1.2') => root.items.map(item => item.value(dialect));
    assert.deepEqual(values('1.1'), [true, 'yes', 511, 31, 1000, 1.5, 0.5, null, '2026-01-31', '12:30', 1000, 1, '80']);
    assert.deepEqual(values('1.2').slice(0, 1), ['yes']);
  });

  it('stands for a collection by its key, and for an item by its first key', () => {
    const text = 'ports:\n  - name: web\n';
    const root = read(text);
    const marked = [root.get('ports').mark, root.get('ports').items[0]?.mark].map(span =>
      text.slice(span?.start, span?.end),
    );
    assert.deepEqual(marked, ['ports', 'name']);
  });
});

function read(text: string): View {
  const [placed] = documentsIn({ uri: 'file:///test.yaml', text });
  assert.ok(placed);
  return View.root(placed.document);
}
