import { strict as assert } from 'node:assert';
import { flowStyle } from '../../../../server/engine/rules/yaml/flow-style';
import { checkFix, findingsOf } from '../../../support/fixture';

const only = { only: flowStyle };

describe('yaml/flow-style', () => {
  const namespace = (labels: string) =>
    `apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n  labels:${labels}\n`;

  it('speaks in no profile by itself', () => {
    const found = findingsOf(namespace(' { a: b }'), 'a.yaml', { profile: 'strict' });
    assert.deepEqual(
      found.filter(({ rule }) => rule === flowStyle),
      [],
    );
  });

  it('writes mappings and lists in lines, whatever is in them', () => {
    checkFix(
      namespace(' { a: b, "c": \'d, e\', f: , g }'),
      namespace('\n    a: b\n    "c": \'d, e\'\n    f:\n    g:'),
      only,
    );
    checkFix(
      namespace(' { a: { b: [c, [d, e]], f: {}, g: [] },\n    h: { i: 1 } }'),
      namespace(
        '\n    a:\n      b:\n        - c\n        - - d\n          - e\n      f: {}\n      g: []\n    h:\n      i: 1',
      ),
      only,
    );
    checkFix(
      'services:\n  a:\n    image: a\n    ports:\n      - { target: 80, published: "80" }\n',
      'services:\n  a:\n    image: a\n    ports:\n      - target: 80\n        published: "80"\n',
      only,
    );
    checkFix('services:\n  a: { image: a }\n  b: {}', 'services:\n  a:\n    image: a\n  b: {}', only);
  });

  it('leaves what cannot be moved as it is written', () => {
    for (const labels of [
      ' { a: b } # why',
      ' &a { a: b }',
      ' { a: &a b }',
      ' { a: !!str 1 }',
      ' { a: "b\n    c" }',
      ' { # why\n    a: b }',
      ' { a: # why\n    b }',
      ' [a: b]',
      '\n    { a: b }',
    ])
      checkFix(namespace(labels), namespace(labels), only);
  });
});
