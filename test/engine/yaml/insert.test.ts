import { strict as assert } from 'node:assert';
import { withEdits } from '../../../server/engine/text/text';
import { type Change, withEntries, withItems, withValue } from '../../../server/engine/yaml/insert';
import { documentsIn } from '../../../server/engine/yaml/stream';
import { View } from '../../../server/engine/yaml/view';

const lines = ['requests:', '  cpu: ${1:100m}'];

describe('inserting entries', () => {
  it('puts them behind the last entry, at its indentation', () => {
    check('a:\n    b: 1\nc: 2\n', root => withEntries(root, ['a'], ['x: 1']), 'a:\n    b: 1\n    x: 1\nc: 2\n');
    check('a:\n  b:\n    c: 1\n', root => withEntries(root, ['a'], ['x: 1']), 'a:\n  b:\n    c: 1\n  x: 1\n');
    check('a: 1\n', root => withEntries(root, [], ['x: 1']), 'a: 1\nx: 1\n');
  });

  it('keeps comments where they are', () => {
    check(
      '# top\na:\n  b: 1 # why\n  # below\n\n# next\nc: 2\n',
      root => withEntries(root, ['a'], ['x: 1']),
      '# top\na:\n  b: 1 # why\n  x: 1\n  # below\n\n# next\nc: 2\n',
    );
    check('a: # why\nb: 1\n', root => withEntries(root, ['a'], ['x: 1']), 'a: # why\n  x: 1\nb: 1\n');
    check('a: {} # why\n', root => withEntries(root, ['a'], ['x: 1']), 'a:\n  x: 1 # why\n');
  });

  it('knows that the mapping of a list item stands beside the dash', () => {
    check(
      'a:\n  - name: x\n  - name: y\n',
      root => withEntries(root.get('a').items[0] ?? root, ['resources'], lines),
      'a:\n  - name: x\n    resources:\n      requests:\n        cpu: ${1:100m}\n  - name: y\n',
    );
    check('- - a: 1\n', root => withEntries(root.items[0]?.items[0] ?? root, [], ['x: 1']), '- - a: 1\n    x: 1\n');
    check('- a:\n', root => withEntries(root.items[0] ?? root, ['a'], ['x: 1']), '- a:\n    x: 1\n');
  });

  it('creates the mappings on the way', () => {
    check('a: 1\n', root => withEntries(root, ['b', 'c'], ['x: 1', 'y: 2']), 'a: 1\nb:\n  c:\n    x: 1\n    y: 2\n');
    check('b:\n  c:\n', root => withEntries(root, ['b', 'c'], ['x: 1']), 'b:\n  c:\n    x: 1\n');
    check('b: {}\nd: 1\n', root => withEntries(root, ['b', 'c'], ['x: 1']), 'b:\n  c:\n    x: 1\nd: 1\n');
    check('b: null\n', root => withEntries(root, ['b'], ['x: 1']), 'b:\n  x: 1\n');
  });

  it('stays in braces', () => {
    check('a: { b: 1 }\n', root => withEntries(root, ['a'], lines), 'a: { b: 1, requests: { cpu: ${1:100m} } }\n');
    check('a: { b: {}, c: 1 }\n', root => withEntries(root, ['a', 'b'], ['x: 1']), 'a: { b: { x: 1 }, c: 1 }\n');
    check('[{}]\n', root => withEntries(root.items[0] ?? root, [], ['x: [1, "2"]']), '[{ x: [1, "2"] }]\n');
    check('a: {\n  b: 1, # why\n}\n', root => withEntries(root, ['a'], ['x: 1']), 'a: {\n  b: 1, x: 1, # why\n}\n');
  });

  it('leaves the ends of lines and of the file as they are', () => {
    check('a: 1', root => withEntries(root, [], ['x: 1']), 'a: 1\nx: 1');
    check('a: 1\r\nb:\r\n  c: 1\r\n', root => withEntries(root, ['b'], ['x: 1']), 'a: 1\r\nb:\r\n  c: 1\r\n  x: 1\r\n');
    check('a: |\n  text\n\nb: 1\n', root => withEntries(root, [], ['x: 1']), 'a: |\n  text\n\nb: 1\nx: 1\n');
    check(
      'b:\n  a: |\n    text\n\nc: 1\n',
      root => withEntries(root, ['b'], ['x: 1']),
      'b:\n  a: |\n    text\n  x: 1\n\nc: 1\n',
    );
  });

  it('changes nothing that other places share', () => {
    check('a: &a { x: 1 }\nb: *a\n', root => withEntries(root, ['b'], ['y: 1']), undefined);
    check('a: &a\n  c: { x: 1 }\nb:\n  <<: *a\n', root => withEntries(root, ['b', 'c'], ['y: 1']), undefined);
    check('a: text\nb: [1]\n', root => withEntries(root, ['a'], ['y: 1']), undefined);
  });
});

describe('inserting items', () => {
  const items = [['name: A', 'value: "1"'], ['name: B']];

  it('puts them behind the last item, at its indentation', () => {
    check(
      'e:\n- name: X # why\nf: 1\n',
      root => withItems(root, 'e', items),
      'e:\n- name: X # why\n- name: A\n  value: "1"\n- name: B\nf: 1\n',
    );
    check('e:\n    - a\n', root => withItems(root, 'e', [['b']]), 'e:\n    - a\n    - b\n');
    check('e:\n  - |\n    a\n', root => withItems(root, 'e', [['b']]), 'e:\n  - |\n    a\n  - b\n');
  });

  it('makes the list where there is none', () => {
    check('a: 1\n', root => withItems(root, 'e', [['b']]), 'a: 1\ne:\n  - b\n');
    check('e:\nf: 1\n', root => withItems(root, 'e', [['b']]), 'e:\n  - b\nf: 1\n');
    check('e: [] # why\n', root => withItems(root, 'e', [['b']]), 'e:\n  - b # why\n');
  });

  it('stays in brackets', () => {
    check('e: [a]\n', root => withItems(root, 'e', items), 'e: [a, { name: A, value: "1" }, { name: B }]\n');
    check('{ e: [], f: 1 }\n', root => withItems(root, 'e', [['b']]), '{ e: [b], f: 1 }\n');
    check('{ f: 1 }\n', root => withItems(root, 'e', [['b']]), '{ f: 1, e: [b] }\n');
  });

  it('changes nothing that other places share', () => {
    check('a: &a [1]\ne: *a\n', root => withItems(root, 'e', [['b']]), undefined);
    check('a: &a { e: [1] }\nb:\n  <<: *a\n', root => withItems(root.get('b'), 'e', [['b']]), undefined);
    check('e: text\n', root => withItems(root, 'e', [['b']]), undefined);
  });
});

describe('setting a value', () => {
  it('replaces the one that is there', () =>
    check('a: { b: true } # why\n', root => withValue(root, ['a', 'b'], 'false'), 'a: { b: false } # why\n'));

  it('adds the field where it is missing', () => {
    check('a: 1\n', root => withValue(root, ['b', 'c'], 'false'), 'a: 1\nb:\n  c: false\n');
    check('a: &a { x: 1 }\nb: *a\n', root => withValue(root, ['b', 'x'], '2'), undefined);
  });
});

function check(text: string, change: (root: View) => Change | undefined, after: string | undefined): void {
  const [placed] = documentsIn({ uri: 'file:///test.yaml', text });
  assert.ok(placed);
  const made = change(View.root(placed.document));
  assert.equal(made && withEdits(text, [made]), after);
}
