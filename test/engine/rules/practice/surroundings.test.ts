import { strict as assert } from 'node:assert';
import { Workspace } from '../../../../server/engine/model/workspace';
import { amidSurroundings } from '../../../../server/engine/rules/practice/surroundings';
import { withEdit } from '../../../../server/engine/yaml/stream';
import { setupOf } from '../../../support/fixture';

const workload = (index: number) => `\
apiVersion: apps/v1
kind: Deployment
metadata: { name: web-${index} }
spec:
  selector: { matchLabels: { app: web-${index} } }
  template:
    metadata: { labels: { app: web-${index} } }
    spec: { containers: [{ name: web, image: "nginx:1.27" }] }
`;
const service = `apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { selector: { app: web-3 }, ports: [{ port: 80 }] }\n`;

describe('a rule that asks for what lies around', () => {
  const text = [...Array.from({ length: 200 }, (_, index) => workload(index)), service].join('---\n');

  it('judges only the edited document again, unless the others may ask about the edit', () => {
    let judged = 0;
    // biome-ignore lint/correctness/useYield: nothing is found here
    const check = amidSurroundings(function* () {
      judged++;
    });
    const run = (file: { readonly uri: string; readonly text: string }) => {
      judged = 0;
      const { api } = setupOf();
      const context = { family: 'kubernetes', api, customKinds: new Map(), setup: setupOf(), rules: [] } as const;
      for (const _ of check(file, Workspace.of(file), context)) assert.fail();
      return judged;
    };
    const before = { uri: 'file:///work/web.yaml', text };
    assert.equal(run(before), 201);

    const image = text.indexOf('nginx', text.length / 2);
    const retagged = withEdit(before, { start: image, end: image + 5 }, 'httpd');
    assert.equal(run(retagged), 1);

    const selector = text.indexOf('web-3 }, ports');
    const reselected = withEdit(retagged, { start: selector, end: selector + 5 }, 'web-4');
    assert.equal(run(reselected), 201);
  });
});
