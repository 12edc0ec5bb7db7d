import { strict as assert } from 'node:assert';
import { Workspace } from '../../../server/engine/model/workspace';
import { parsePage } from '../../../server/engine/pages/page';
import { rules } from '../../../server/engine/rules';
import { findingsIn } from '../../../server/engine/rules/check';
import { withEdits } from '../../../server/engine/text/text';
import { filesIn, setupOf } from '../../support/fixture';
import { examples } from '../../support/samples';

const annotation = /^#\s*\^+ .*\n?/gm;

describe('a safe fix', () => {
  const texts = [
    ...rules
      .flatMap(rule => parsePage(rule.page).examples)
      .flatMap(example => filesIn(example.replace(annotation, ''))),
    ...examples,
  ];

  it('leaves its finding gone, no new one, and every comment', () => {
    let fixed = 0;
    for (const file of texts) {
      const before = findingsIn(file, Workspace.of(file), setupOf());
      for (const finding of before) {
        for (const fix of finding.fixes ?? []) {
          if (!fix.safe) continue;
          const after = { uri: file.uri, text: withEdits(file.text, fix.edits) };
          const left = findingsIn(after, Workspace.of(after), setupOf()).map(
            ({ rule, message }) => `${rule.id} ${message.en}`,
          );
          const known = before
            .filter(other => other !== finding)
            .map(({ rule, message }) => `${rule.id} ${message.en}`);
          assert.deepEqual(left, known, `${fix.title.en} in\n${file.text}`);
          assert.deepEqual(after.text.match(/#.*/g), file.text.match(/#.*/g));
          fixed++;
        }
      }
    }
    assert.ok(fixed >= 5, `only ${fixed} safe fixes were tried`);
  });
});
