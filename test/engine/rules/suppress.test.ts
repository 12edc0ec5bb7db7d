import { strict as assert } from 'node:assert';
import { checkFindings, findingsOf } from '../../support/fixture';

describe('a suppression', () => {
  it('behind something means its line', () =>
    checkFindings(`\
apiVersion: v1
kind: ConfigMap
metadata: { name: a }
data:
  one: 1 # seamark-ignore kubernetes/wrong-type: numbers come quoted from the build
  two: 2
#      ^ kubernetes/wrong-type: "two" takes a string, but this is a number, which the API server rejects. Put it in quotes.
`));

  it('on a line of its own means the entry that follows, whole', () =>
    checkFindings(`\
apiVersion: v1
kind: ConfigMap
metadata: { name: a }
# seamark-ignore kubernetes/wrong-type: numbers come quoted from the build

data:
  one: 1
  two: 2
binaryData: 3
#           ^ kubernetes/wrong-type: "binaryData" takes a mapping of fields, but this is a number, which the API server rejects. Correct the value or its indentation.
`));

  it('before a list item means the item, whole', () =>
    checkFindings(`\
apiVersion: v1
kind: Pod
metadata: { name: a }
spec:
  containers:
    # seamark-ignore kubernetes/unknown-field: filled in by a webhook
    - name: one
      imagee: a
    - name: two
      imagee: a
#     ^^^^^^ kubernetes/unknown-field: "imagee" is not a field of a container, so it has no effect. Did you mean "image"?
`));

  it('of a file means all its documents', () =>
    checkFindings(`\
# seamark-ignore-file kubernetes/wrong-type, kubernetes/unknown-field: generated
apiVersion: v1
kind: ConfigMap
metadata: { name: a }
data: { one: 1 }
---
apiVersion: v1
kind: ConfigMap
metadata: { name: b, labelz: {} }
data: { one: 1 }
`));

  it('can mean all rules of a family', () =>
    checkFindings(`\
apiVersion: v1
kind: ConfigMap
metadata: { name: a }
data: { one: 1 } # seamark-ignore kubernetes/*: generated
`));

  it('inside a string is none', () =>
    checkFindings(`\
apiVersion: v1
kind: ConfigMap
metadata: { name: a }
data:
  script: |
    # seamark-ignore kubernetes/wrong-type: this is content
  one: 1
#      ^ kubernetes/wrong-type: "one" takes a string, but this is a number, which the API server rejects. Put it in quotes.
`));

  it('of a rule that does not exist is reported with the nearest one', () =>
    checkFindings(`\
apiVersion: v1
kind: ConfigMap
metadata: { name: a }
data: {} # seamark-ignore kubernetes/wrong-typ: oh
#        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ seamark/unused-suppression: There is no rule "kubernetes/wrong-typ", so this comment silences nothing. Did you mean "kubernetes/wrong-type"?
`));

  it('in .seamark.yaml means the files that it names', () =>
    checkFindings(`\
# file: .seamark.yaml
ignore:
  - rule: kubernetes/wrong-type
    files: ["legacy/**"]
# file: legacy/old/a.yaml
apiVersion: v1
kind: ConfigMap
metadata: { name: a }
data: { one: 1 }
# file: new.yaml
apiVersion: v1
kind: ConfigMap
metadata: { name: b }
data: { one: 1 }
#            ^ kubernetes/wrong-type: "one" takes a string, but this is a number, which the API server rejects. Put it in quotes.
`));
});

describe('a suppression of another tool', () => {
  const pod = (annotations: string) => `\
apiVersion: v1
kind: Pod
metadata:
  name: web
  annotations: { ${annotations} }
spec:
  containers: [{ name: web, image: nginx, resources: { limits: { memory: 64Mi }, requests: { cpu: 10m } } }]
`;
  const heard = (annotations: string) =>
    findingsOf(pod(annotations), 'web.yaml', { profile: 'recommended' }).map(({ rule }) => rule.id);

  it('counts for the rule that means the same mistake', () => {
    const image = 'practice/mutable-image-tag';
    assert.ok(heard('a: b').includes(image));
    for (const annotation of [
      'ignore-check.kube-linter.io/latest-tag: "pinned elsewhere"',
      'kube-linter.io/ignore-all: "a test"',
      'kube-score/ignore: container-image-tag',
      'polaris.fairwinds.com/tagNotSpecified-exempt: "true"',
    ]) {
      assert.ok(!heard(annotation).includes(image), annotation);
    }
  });

  it('leaves the other rules alone', () => {
    assert.deepEqual(
      heard('kube-score/ignore: container-image-tag'),
      heard('a: b').filter(id => id !== 'practice/mutable-image-tag'),
    );
  });

  it('may be a comment of dclint', () => {
    const compose = 'version: "3"\nservices:\n  web: { image: "nginx:1.27" }\n';
    const rules = (text: string) =>
      findingsOf(text, 'compose.yaml', { profile: 'recommended' }).map(({ rule }) => rule.id);
    assert.ok(rules(compose).includes('compose/obsolete-version'));
    assert.ok(!rules(`# dclint disable no-version-field\n${compose}`).includes('compose/obsolete-version'));
    assert.ok(
      !rules(compose.replace('"3"', '"3" # dclint disable-line no-version-field')).includes('compose/obsolete-version'),
    );
  });
});

describe('settings in .seamark.yaml', () => {
  it('change how loud a rule is, or switch it off, for their folder', () =>
    checkFindings(`\
# file: shop/.seamark.yaml
rules: { kubernetes/wrong-type: off }
# file: shop/a.yaml
apiVersion: v1
kind: ConfigMap
metadata: { name: a }
data: { one: 1 }
# file: b.yaml
apiVersion: v1
kind: ConfigMap
metadata: { name: b }
data: { one: 1 }
#            ^ kubernetes/wrong-type: "one" takes a string, but this is a number, which the API server rejects. Put it in quotes.
`));

  it('choose the version of Kubernetes', () =>
    checkFindings(`\
# file: .seamark.yaml
kubernetes: { version: "1.31" }
# file: a.yaml
apiVersion: flowcontrol.apiserver.k8s.io/v1beta3
#           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ kubernetes/deprecated-api: FlowSchema in flowcontrol.apiserver.k8s.io/v1beta3 is deprecated since Kubernetes 1.29 and goes away with 1.32. Use flowcontrol.apiserver.k8s.io/v1.
kind: FlowSchema
metadata: { name: a }
`));
});
