import { strict as assert } from 'node:assert';
import { keyAlphabet } from '../../../../server/engine/rules/yaml/key-alphabet';
import { checkFindings, checkFix, findingsOf } from '../../../support/fixture';

const only = { only: keyAlphabet };

describe('yaml/key-alphabet', () => {
  const text = 'services:\n  web:\n    image: nginx:1.27\n    # the server\n    command: nginx\n';

  it('speaks in no profile by itself', () => {
    const found = findingsOf(text, 'compose.yaml', { profile: 'strict' });
    assert.deepEqual(
      found.filter(({ rule }) => rule === keyAlphabet),
      [],
    );
  });

  it('leaves lists as they are, where the first key stands behind a dash', () => {
    const list = 'services:\n  web:\n    image: nginx:1.27\n    ports:\n      - target: 80\n        published: "80"\n';
    checkFix(list, list, only);
  });

  it('sorts the keys, and comments with them', () =>
    checkFix(text, 'services:\n  web:\n    # the server\n    command: nginx\n    image: nginx:1.27\n', only));

  it('lets a merge stand first, and looks into lists', () =>
    checkFindings(
      `\
services:
  web:
    Zone: a
    image: nginx:1.27
    ports:
      - target: 80
        published: "80"
#       ^^^^^^^^^ yaml/key-alphabet: "published" comes before "target" in the alphabet. Put the keys in order.
x-a: &a { init: true }
x-b:
  <<: *a
  2: x
`,
      only,
    ));
});
