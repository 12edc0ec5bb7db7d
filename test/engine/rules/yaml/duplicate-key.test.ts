import { strict as assert } from 'node:assert';
import { checkFindings, findingsOf } from '../../../support/fixture';

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
});
