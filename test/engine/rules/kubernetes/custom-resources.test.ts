import { strict as assert } from 'node:assert';
import { noSchema } from '../../../../server/engine/rules/kubernetes/no-schema';
import { checkFindings, findingsOf } from '../../../support/fixture';

/** A definition of ovens; `schema` is what stands under `openAPIV3Schema`, indented by ten. */
const definition = (schema: string) => `\
# file: crd.yaml
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: ovens.bakery.example.com }
spec:
  group: bakery.example.com
  scope: Namespaced
  names: { kind: Oven, plural: ovens }
  versions:
    - name: v1
      served: true
      storage: true
      schema:
        openAPIV3Schema:
          type: object
          properties:
            spec:
${schema}`;

const degrees = `\
              type: object
              required: [degrees]
              properties:
                degrees: { type: integer, minimum: 50, maximum: 400 }
                mode: { type: string, enum: [Bake, Grill] }
                door: { x-kubernetes-int-or-string: true }
                label: { type: string, pattern: "^[a-z]+$" }
                since: { type: string, format: date-time }
                clean: { type: boolean, default: false }
                racks:
                  type: array
                  maxItems: 2
                  items: { type: object, properties: { height: { type: number } } }
                notes: { type: object, additionalProperties: { type: string } }
                extra: { type: object, x-kubernetes-preserve-unknown-fields: true }
                mixed:
                  type: object
                  x-kubernetes-preserve-unknown-fields: true
                  properties: { known: { type: string } }
                pod: { type: object, x-kubernetes-embedded-resource: true, x-kubernetes-preserve-unknown-fields: true }
`;

describe('a custom resource whose definition is in the workspace', () => {
  it('is checked for unknown fields', () =>
    checkFindings(`${definition(degrees)}\
# file: oven.yaml
apiVersion: bakery.example.com/v1
kind: Oven
metadata: { name: stone }
spec:
  degrees: 250
  modes: Bake
# ^^^^^ kubernetes/unknown-field: "modes" is not a field of "spec", so it has no effect. Did you mean "mode"?
`));

  it('is checked for missing fields', () =>
    checkFindings(`${definition(degrees)}\
# file: oven.yaml
apiVersion: bakery.example.com/v1
kind: Oven
metadata: { name: stone }
spec:
#^^^ kubernetes/missing-field: "spec" lacks "degrees", so the API server rejects it. Add what is missing.
  mode: Bake
`));

  it('gives one finding for a required field that is misspelt', () =>
    checkFindings(`${definition(degrees)}\
# file: oven.yaml
apiVersion: bakery.example.com/v1
kind: Oven
metadata: { name: stone }
spec:
  degreees: 250
# ^^^^^^^^ kubernetes/unknown-field: "degreees" is not a field of "spec", so it has no effect. Did you mean "degrees"?
`));

  it('is checked for types, values, bounds, patterns and times', () =>
    checkFindings(`${definition(degrees)}\
# file: oven.yaml
apiVersion: bakery.example.com/v1
kind: Oven
metadata: { name: stone }
spec:
  degrees: 900
#          ^^^ kubernetes/out-of-range: "degrees" has to be between 50 and 400, so the API server rejects 900.
  mode: Cook
#       ^^^^ kubernetes/bad-value: "Cook" is not a value of "mode", so the API server rejects it. It takes Bake, Grill.
  label: STONE
#        ^^^^^ kubernetes/bad-format: "STONE" is not what the pattern in its CustomResourceDefinition asks for, so the API server rejects it. Correct the value.
  since: yesterday
#        ^^^^^^^^^ kubernetes/bad-format: "yesterday" is not a time, so the API server rejects it. Write it as in 2026-01-31T08:00:00Z.
  clean: "true"
#        ^^^^^^ kubernetes/wrong-type: "clean" takes true or false, but this is a string, which the API server rejects. Remove the quotes.
  racks: [{}, {}, { height: high }]
# ^^^^^ kubernetes/out-of-range: The number of items in "racks" is 3 and has to be at most 2, so the API server rejects it.
#                           ^^^^ kubernetes/wrong-type: "height" takes a number, but this is a string, which the API server rejects. Correct the value or its indentation.
`));

  it('may have an integer or a string where the definition says so', () =>
    checkFindings(`${definition(degrees)}\
# file: one.yaml
apiVersion: bakery.example.com/v1
kind: Oven
metadata: { name: one }
spec: { degrees: 250, door: 1 }
# file: two.yaml
apiVersion: bakery.example.com/v1
kind: Oven
metadata: { name: two }
spec: { degrees: 250, door: left }
# file: three.yaml
apiVersion: bakery.example.com/v1
kind: Oven
metadata: { name: three }
spec: { degrees: 250, door: true }
#                           ^^^^ kubernetes/wrong-type: "door" takes an integer or a string, but this is the boolean true, which the API server rejects. Correct the value or its indentation.
`));

  it('may have anything where unknown fields are preserved', () =>
    checkFindings(`${definition(degrees)}\
# file: oven.yaml
apiVersion: bakery.example.com/v1
kind: Oven
metadata: { name: stone }
spec:
  degrees: 250
  extra: { whatever: [1, two] }
  mixed: { other: true, known: 5 }
#                              ^ kubernetes/wrong-type: "known" takes a string, but this is a number, which the API server rejects. Put it in quotes.
  pod: { apiVersion: v1, kind: Pod, spec: { anything: goes } }
`));

  it('has the values of a free mapping checked', () =>
    checkFindings(`${definition(degrees)}\
# file: oven.yaml
apiVersion: bakery.example.com/v1
kind: Oven
metadata: { name: stone }
spec:
  degrees: 250
  notes: { colour: red, size: 5 }
#                             ^ kubernetes/wrong-type: "size" takes a string, but this is a number, which the API server rejects. Put it in quotes.
`));

  it('has the metadata of every object', () =>
    checkFindings(`${definition(degrees)}\
# file: oven.yaml
apiVersion: bakery.example.com/v1
kind: Oven
metadata:
  name: stone
  lables: { app: oven }
# ^^^^^^ kubernetes/unknown-field: "lables" is not a field of metadata, so it has no effect. Did you mean "labels"?
spec: { degrees: 250 }
`));

  it('may leave out a required field that has a default', () =>
    checkFindings(`${definition(`\
              type: object
              required: [degrees]
              properties:
                degrees: { type: integer, default: 200 }
`)}\
# file: oven.yaml
apiVersion: bakery.example.com/v1
kind: Oven
metadata: { name: stone }
spec: {}
`));

  it('may be null where the definition says nullable', () =>
    checkFindings(`${definition(`\
              type: object
              properties:
                degrees: { type: integer, nullable: true }
`)}\
# file: oven.yaml
apiVersion: bakery.example.com/v1
kind: Oven
metadata: { name: stone }
spec: { degrees: null }
`));

  it('is checked in the same file as its definition', () =>
    checkFindings(`${definition(degrees)}---
apiVersion: bakery.example.com/v1
kind: Oven
metadata: { name: stone }
spec:
  degrees: hot
#          ^^^ kubernetes/wrong-type: "degrees" takes an integer, but this is a string, which the API server rejects. Correct the value or its indentation.
`));

  it('is checked against the version it names', () =>
    checkFindings(`\
# file: crd.yaml
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: ovens.bakery.example.com }
spec:
  group: bakery.example.com
  scope: Namespaced
  names: { kind: Oven, plural: ovens }
  versions:
    - name: v1
      served: true
      storage: true
      schema: { openAPIV3Schema: { type: object, properties: { degrees: { type: integer } } } }
    - name: v1beta1
      served: true
      storage: false
      schema: { openAPIV3Schema: { type: object, properties: { heat: { type: integer } } } }
    - name: v1alpha1
      served: false
      storage: false
      schema: { openAPIV3Schema: { type: object } }
# file: one.yaml
apiVersion: bakery.example.com/v1
kind: Oven
metadata: { name: one }
degrees: 250
# file: two.yaml
apiVersion: bakery.example.com/v1beta1
kind: Oven
metadata: { name: two }
degrees: 250
#^^^^^^ kubernetes/unknown-field: "degrees" is not a field of an Oven, so it has no effect. Check its name and its indentation, or remove it.
# file: three.yaml
apiVersion: bakery.example.com/v1alpha1
kind: Oven
#     ^^^^ kubernetes/no-schema: Oven (bakery.example.com/v1alpha1) is a custom resource without a definition in this workspace, so its fields are not checked. Add its CustomResourceDefinition to have them checked.
metadata: { name: three }
degrees: 250
`));

  it('may have anything if the definition carries no schema', () =>
    checkFindings(
      `\
# file: crd.yaml
apiVersion: apiextensions.k8s.io/v1beta1
kind: CustomResourceDefinition
metadata: { name: ovens.bakery.example.com }
spec:
  group: bakery.example.com
  version: v1
  names: { kind: Oven, plural: ovens }
# file: oven.yaml
apiVersion: bakery.example.com/v1
kind: Oven
metadata: { name: stone }
anything: goes
`,
      { only: noSchema },
    ));
});

describe('kubernetes/no-schema', () => {
  it('is one faint hint, and nothing else is said', () =>
    checkFindings(`\
apiVersion: cert-manager.io/v1
kind: Certificate
#     ^^^^^^^^^^^ kubernetes/no-schema: Certificate (cert-manager.io/v1) is a custom resource without a definition in this workspace, so its fields are not checked. Add its CustomResourceDefinition to have them checked.
metadata: { name: shop }
spec:
  dnsNames: 5
  whatever: true
`));

  it('is a hint', () => {
    const [finding] = findingsOf('apiVersion: cert-manager.io/v1\nkind: Certificate\nmetadata: { name: shop }\n');
    assert.equal(finding?.severity, 'hint');
  });

  it('is said for each resource of a list', () =>
    checkFindings(`\
apiVersion: v1
kind: List
items:
  - apiVersion: cert-manager.io/v1
    kind: Certificate
#         ^^^^^^^^^^^ kubernetes/no-schema: Certificate (cert-manager.io/v1) is a custom resource without a definition in this workspace, so its fields are not checked. Add its CustomResourceDefinition to have them checked.
    metadata: { name: shop }
  - apiVersion: cert-manager.io/v1
    kind: Issuer
#         ^^^^^^ kubernetes/no-schema: Issuer (cert-manager.io/v1) is a custom resource without a definition in this workspace, so its fields are not checked. Add its CustomResourceDefinition to have them checked.
    metadata: { name: shop }
`));

  it('is not said of what a template will fill in', () =>
    checkFindings(`\
apiVersion: \${GROUP}/v1
kind: Certificate
metadata: { name: shop }
`));
});
