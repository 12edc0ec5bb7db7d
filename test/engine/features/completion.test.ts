import { strict as assert } from 'node:assert';
import { completions } from '../../../server/engine/features/completion';
import { Workspace } from '../../../server/engine/model/workspace';
import { apiOf, hoverAt, withCursor } from '../../support/fixture';

describe('completion in .seamark.yaml', () => {
  it('offers the settings', () =>
    assert.deepEqual(labels('$0'), [
      'profile',
      'kubernetes',
      'rules',
      'ignore',
      'registries',
      'priorityClasses',
      'required',
    ]));

  it('offers the values of a setting', () => {
    assert.deepEqual(labels('profile: $0\n'), ['learn', 'recommended', 'strict']);
    assert.deepEqual(labels('kubernetes:\n  version: $0\n').slice(0, 2), ['1.36', '1.35']);
    assert.deepEqual(labels('rules:\n  kubernetes/no-schema: $0\n'), [
      'error',
      'warning',
      'information',
      'hint',
      'off',
    ]);
  });

  it('offers the rules, also after a few letters', () => {
    assert.ok(labels('rules:\n  $0\n').includes('kubernetes/unknown-field'));
    assert.ok(labels('rules:\n  kubernetes/unk$0\n').includes('kubernetes/unknown-field'));
    assert.ok(labels('ignore:\n  - rule: $0\n').includes('kubernetes/unknown-field'));
  });
});

describe('hover in .seamark.yaml', () => {
  it('explains settings and rules', () => {
    assert.match(hoverAt('# file: .seamark.yaml\nprof$0ile: learn\n'), /How much to say/);
    assert.match(hoverAt('# file: .seamark.yaml\nrules:\n  kubernetes/no-s$0chema: off\n', 'ko'), /[가-힣]/);
  });
});

function labels(fixture: string, name = '.seamark.yaml'): readonly string[] {
  const { text, offset } = withCursor(fixture);
  const uri = `file:///shop/${name}`;
  return completions(Workspace.of({ uri, text }), uri, offset, apiOf(), 'all').map(({ label }) => label);
}
