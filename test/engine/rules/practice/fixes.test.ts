import { strict as assert } from 'node:assert';
import { Workspace } from '../../../../server/engine/model/workspace';
import { parsePage } from '../../../../server/engine/pages/page';
import { rules } from '../../../../server/engine/rules';
import { findingsIn } from '../../../../server/engine/rules/check';
import type { Fix } from '../../../../server/engine/rules/rule';
import { type SourceFile, withEdits } from '../../../../server/engine/text/text';
import { filesIn, setupOf } from '../../../support/fixture';

const annotation = /^#\s*\^+ .*\n?/gm;
const own = rules.filter(({ id }) => /^(?:practice|security)\//.test(id));

describe('a fix for practice or security', () => {
  for (const rule of own) {
    const texts = parsePage(rule.page).examples.map(example => example.replace(annotation, '# kept\n'));
    const cases = texts
      .flatMap(filesIn)
      .flatMap(file => found(file).flatMap(({ fixes = [] }) => fixes.map(fix => ({ file, fix }))));
    if (cases.length === 0) continue;

    it(`removes what ${rule.id} reports, and nothing else`, () => {
      for (const { file, fix } of cases) {
        const after = {
          uri: file.uri,
          text: withEdits(
            file.text,
            fix.edits.map(edit => resolved(fix, edit)),
          ),
        };
        assert.ok(found(after).length < found(file).length, `${fix.title.en}:\n${after.text}`);
        assert.deepEqual(errorsIn(after), errorsIn(file).slice(0, errorsIn(after).length), after.text);
        // What stands inside of something that is removed goes with it.
        if (!fix.title.en.startsWith('Remove'))
          assert.deepEqual(after.text.match(/# kept/g), file.text.match(/# kept/g));
      }
    });

    function found(file: SourceFile) {
      const findings = findingsIn(file, Workspace.of(file), setupOf({ only: rule }));
      return findings.filter(finding => finding.rule.id === rule.id);
    }
  }
});

/** A snippet as it is when the user takes what it proposes. */
function resolved(fix: Fix, edit: Fix['edits'][number]) {
  return fix.snippet ? { ...edit, newText: edit.newText.replace(/\$\{\d+:([^}]*)\}/g, '$1') } : edit;
}

function errorsIn(file: SourceFile): readonly string[] {
  return findingsIn(file, Workspace.of(file), setupOf())
    .filter(({ severity }) => severity === 'error')
    .map(finding => finding.rule.id);
}
