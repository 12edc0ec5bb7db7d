import { unusedAnchor } from '../../../../server/engine/rules/yaml/unused-anchor';
import { checkFindings, checkFix } from '../../../support/fixture';

const only = { only: unusedAnchor };

describe('yaml/unused-anchor', () => {
  it('accepts anchors that an alias uses, in a merge and in a list of merges too', () =>
    checkFindings(
      `\
x-a: &a { init: true }
x-b: &b { tty: true }
x-c: &c 512m
services:
  web: &web
    <<: [*a, *b]
    image: nginx:1.27
    mem_limit: *c
  api:
    <<: *web
`,
      only,
    ));

  it('counts an alias for the last anchor of its name before it', () =>
    checkFindings(
      `\
x-a: &a { init: true }
#    ^^ yaml/unused-anchor: No alias refers to the anchor "a", so it has no effect. Remove it, or refer to it with *a.
x-b: &a { tty: true }
services:
  web:
    <<: *a
    image: nginx:1.27
  api: &a
#      ^^ yaml/unused-anchor: No alias refers to the anchor "a", so it has no effect. Remove it, or refer to it with *a.
    image: nginx:1.27
`,
      only,
    ));

  it('knows that an anchor ends with its document', () =>
    checkFindings(
      `\
apiVersion: v1
kind: Namespace
metadata: &shop { name: shop }
#         ^^^^^ yaml/unused-anchor: No alias refers to the anchor "shop", so it has no effect. Remove it, or refer to it with *shop.
---
apiVersion: v1
kind: Namespace
metadata: &test { name: test, labels: *test }
`,
      only,
    ));

  it('says nothing beside faults, in templates and in files of other tools', () => {
    checkFindings('services:\n  web: &web\n    image: nginx:1.27\n  api:\n    <<: *\n', only);
    checkFindings('services:\n  web: &web\n    image: nginx:1.27\n  api:\n    <<: *wep\n', only);
    checkFindings('# file: notes.yaml\ntitle: &title one\n', only);
    checkFindings(
      '# file: shop/Chart.yaml\napiVersion: v2\nname: shop\nversion: 1.0.0\n# file: shop/templates/a.yaml\napiVersion: v1\nkind: Namespace\nmetadata: &a\n  name: shop\n',
      only,
    );
  });

  it('is not misled by comments, tags and ampersands in texts', () =>
    checkFix(
      'services:\n  web: &web # for &web\n    image: nginx:1.27\n    command: "a && b &web"\n    labels: &l !!map # &l\n      a: b\n',
      'services:\n  web: # for &web\n    image: nginx:1.27\n    command: "a && b &web"\n    labels: !!map # &l\n      a: b\n',
      only,
    ));

  it('removes the anchor with the blanks beside it', () => {
    const pod = 'services:\n  web:\n    image: nginx:1.27\n';
    checkFix(`${pod}x-a: &a\n  b: 1\n`, `${pod}x-a:\n  b: 1\n`, only);
    checkFix(`${pod}x-a: &a {}\n`, `${pod}x-a: {}\n`, only);
    checkFix(`${pod}x-a: &a |\n  text\n`, `${pod}x-a: |\n  text\n`, only);
    checkFix(`${pod}x-a:\n  &a\n  b: 1\n`, `${pod}x-a:\n  b: 1\n`, only);
    checkFix(`${pod}x-a:\n  - &a b: 1\n    c: 2\n`, `${pod}x-a:\n  - b: 1\n    c: 2\n`, only);
    checkFix(`${pod}x-a: &a\r\n  b: 1\r\n`, `${pod}x-a:\r\n  b: 1\r\n`, only);
    checkFix(`${pod}x-a: &a`, `${pod}x-a:`, only);
  });

  it('leaves an anchor that is all there is of an item', () => {
    const text = 'services:\n  web:\n    image: nginx:1.27\nx-a: [&a , b]\n';
    checkFix(text, text, only);
  });
});
