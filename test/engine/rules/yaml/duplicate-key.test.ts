import { strict as assert } from 'node:assert';
import { duplicateKey } from '../../../../server/engine/rules/yaml/duplicate-key';
import { checkFindings, checkFix, findingsOf } from '../../../support/fixture';

describe('yaml/duplicate-key', () => {
  it('marks every repetition after the first', () =>
    checkFindings(`\
apiVersion: v1
kind: ConfigMap
metadata: { name: colours }
data:
  red: "1"
  red: "2"
# ^^^ yaml/duplicate-key: "red" appears twice in this mapping, so the file is refused or one value is lost. Remove or rename one.
  red: "3"
# ^^^ yaml/duplicate-key: "red" appears twice in this mapping, so the file is refused or one value is lost. Remove or rename one.
`));

  it('looks into nested mappings of any file', () =>
    checkFindings(`\
# file: shop/Chart.yaml
apiVersion: v2
name: shop
version: 1.0.0
# file: shop/values.yaml
web:
  resources:
    limits: { memory: 1Gi }
    limits: { cpu: 1 }
#   ^^^^^^ yaml/duplicate-key: "limits" appears twice in this mapping, so the file is refused or one value is lost. Remove or rename one.
`));

  it('looks into braces', () =>
    checkFindings(`\
apiVersion: v1
kind: Namespace
metadata: { name: shop, labels: { team: bread, team: cake } }
#                                              ^^^^ yaml/duplicate-key: "team" appears twice in this mapping, so the file is refused or one value is lost. Remove or rename one.
`));

  it('takes a quoted key for the same', () =>
    checkFindings(`\
apiVersion: v1
kind: Namespace
metadata:
  name: shop
  "name": store
# ^^^^^^ yaml/duplicate-key: "name" appears twice in this mapping, so the file is refused or one value is lost. Remove or rename one.
`));

  it('accepts equal keys in different items of a list', () =>
    checkFindings(`\
apiVersion: v1
kind: Service
metadata: { name: web }
spec:
  ports:
    - { name: http, port: 80 }
    - { name: https, port: 443 }
`));

  it('accepts equal keys in different documents', () =>
    checkFindings(`\
apiVersion: v1
kind: Namespace
metadata: { name: shop }
---
apiVersion: v1
kind: Namespace
metadata: { name: test }
`));

  it('accepts a key that overrides a merged one', () =>
    checkFindings(`\
services:
  web: &web
    image: nginx:1.27
    restart: always
  spare:
    <<: *web
    restart: "no"
`));

  it('says nothing in a template, where branches exclude each other', () =>
    checkFindings(`\
# file: shop/Chart.yaml
apiVersion: v2
name: shop
version: 1.0.0
# file: shop/templates/service.yaml
apiVersion: v1
kind: Service
metadata: { name: web }
spec:
  {{- if .Values.public }}
  type: LoadBalancer
  {{- else }}
  type: ClusterIP
  {{- end }}
`));

  it('says nothing in files of no family', () =>
    checkFindings(`\
# file: notes.yaml
title: one
title: two
`));

  it('shows where the key stands first', () => {
    const text = 'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n  name: store\n';
    const [finding] = findingsOf(text);
    const [first] = finding?.related ?? [];
    assert.equal(first?.span.start, text.indexOf('name: shop'));
  });

  it('merges several anchors with one list', () =>
    checkFix(
      `\
x-a: &a { init: true }
x-b: &b { tty: true }
x-c: &c { read_only: true }
services:
  web:
    <<: [*a]
    image: nginx:1.27
    <<: *b # terminals
    <<: *c
`,
      `\
x-a: &a { init: true }
x-b: &b { tty: true }
x-c: &c { read_only: true }
services:
  web:
    <<: [*a, *b, *c]
    image: nginx:1.27
    # terminals
`,
      { only: duplicateKey },
    ));

  it('leaves merges alone that are more than aliases', () => {
    const text = (first: string, second: string) =>
      `x-a: &a { init: true }\nservices:\n  web:\n    image: nginx:1.27\n    <<: ${first}\n    <<: ${second}\n`;
    for (const broken of [text('*a', '{ tty: true }'), text('{ tty: true }', '*a'), text('*a', '')])
      checkFix(broken, broken, { only: duplicateKey });
  });

  it('only warns of two merges where Kubernetes reads them', () => {
    const text =
      'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n  labels: &a { team: bread }\n  annotations:\n    <<: *a\n    <<: *a\n';
    const [finding] = findingsOf(text, 'test.yaml', { only: duplicateKey });
    // The severity that somebody chose would win, so this one is asked for without.
    const [unchosen] = findingsOf(text).filter(({ rule }) => rule.id === 'yaml/duplicate-key');
    assert.equal(unchosen?.severity, 'warning');
    assert.match(finding?.message.en ?? '', /not every reader/);
  });
});
