import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

// The generator refuses facts that match no field, so a build that went through proves the rest.
describe('the facts about schemas', () => {
  it('stand in files that name their source', () => {
    for (const name of ['list-keys', 'values', 'defaults', 'formats', 'quantities', 'lifecycle', 'name-rules']) {
      const text = readFileSync(`schemas/facts/${name}.yaml`, 'utf8');
      assert.match(text, /^# Source\b/m, name);
      assert.ok(parse(text), name);
    }
  });

  it('are refused when they match no field', () => {
    const script = `
      import { byField } from './schemas/facts.mjs';
      const table = byField({ 'core.v1.PodSpec.containers': 1, 'core.v1.*Container.gone': 2 }, 'x.yaml');
      table.of('core.v1.PodSpec.containers');
      table.of('core.v1.Container.name');
      console.log(table.unmatched().join());`;
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    assert.equal(said.trim(), 'x.yaml: core.v1.*Container.gone');
  });
});
