import { overlappingSelectors } from '../../../../../server/engine/rules/kubernetes/overlapping-selectors';
import { checkFindings } from '../../../../support/fixture';

const only = { only: overlappingSelectors };

const deployment = (name: string, labels: string, { more = labels, namespace = 'shop', kind = 'Deployment' } = {}) => `\
apiVersion: apps/v1
kind: ${kind}
metadata: { name: ${name}, namespace: ${namespace} }
spec:
  selector: { matchLabels: { ${labels} } }
  template:
    metadata: { labels: { ${more} } }
    spec: { containers: [{ name: oven, image: "bakery/oven:1.4" }] }
`;

const told = (text: string, other: string) =>
  text.replace(
    '  template:',
    `# ^^^^^^^^ kubernetes/overlapping-selectors: This selector (app=oven) also finds the Pods of Deployment "${other}", so an autoscaler or a budget of one counts both. Give selector and template a label that only these Pods have.\n  template:`,
  );

describe('kubernetes/overlapping-selectors', () => {
  it('looks at both sides, and only at Pods of the same namespace and kind', () =>
    checkFindings(
      `# file: ovens.yaml\n${[
        told(deployment('a', 'app: oven'), 'b'),
        told(deployment('b', 'app: oven', { more: 'app: oven, track: canary' }), 'a'),
        deployment('c', 'app: oven', { namespace: 'other' }),
        deployment('d', 'app: oven', { kind: 'StatefulSet' }),
      ].join('---\n')}`,
      only,
    ));

  it('leaves files alone that may be meant for different clusters', () =>
    checkFindings(
      `# file: a.yaml\n${deployment('a', 'app: oven')}# file: b.yaml\n${deployment('b', 'app: oven')}`,
      only,
    ));

  it('takes files for one that a kustomization lists', () =>
    checkFindings(
      `# file: a.yaml\n${told(deployment('a', 'app: oven'), 'b')}# file: b.yaml\n${told(deployment('b', 'app: oven'), 'a')}# file: kustomization.yaml\nresources: [a.yaml, b.yaml]\n`,
      only,
    ));

  it('accepts labels that tell them apart, also those that somebody fills in', () =>
    checkFindings(
      `# file: ovens.yaml\n${[
        deployment('a', 'app: oven, track: stable'),
        deployment('b', 'app: oven, track: canary'),
        deployment('c', 'app: "${APP}"'),
        deployment('d', 'app: "${APP}"'),
      ].join('---\n')}`,
      only,
    ));
});
