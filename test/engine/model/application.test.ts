import { strict as assert } from 'node:assert';
import { applicationOf, namesOf } from '../../../server/engine/model/application';
import { Workspace } from '../../../server/engine/model/workspace';
import { withEdit } from '../../../server/engine/yaml/stream';

const resource = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\n';

const around = (name: string, files: Readonly<Record<string, string>>) => {
  const all = Object.entries(files).map(([path, text]) => ({ uri: `file:///work/${path}`, text }));
  const workspace = Workspace.of(...all);
  const file = all.find(({ uri }) => uri.endsWith(`/${name}`));
  assert.ok(file);
  const { files: found, isIncomplete } = applicationOf(workspace, file);
  return [...found.map(({ uri }) => uri.slice('file:///work/'.length)), ...(isIncomplete ? ['...'] : [])];
};

describe('the application around a file', () => {
  it('is its folder with those below', () =>
    assert.deepEqual(
      around('app/a.yaml', { 'app/a.yaml': resource, 'app/sub/b.yaml': resource, 'other/c.yaml': resource }),
      ['app/a.yaml', 'app/sub/b.yaml'],
    ));

  it('leaves out folders with a kustomization of their own', () =>
    assert.deepEqual(
      around('a.yaml', {
        'a.yaml': resource,
        'sub/kustomization.yaml': 'resources: [b.yaml]',
        'sub/b.yaml': resource,
      }),
      ['a.yaml'],
    ));

  it('is what the kustomization lists, and what that leads to', () =>
    assert.deepEqual(
      around('overlay/a.yaml', {
        'overlay/kustomization.yaml': 'resources: [a.yaml, ../base]',
        'overlay/a.yaml': resource,
        'overlay/unlisted.yaml': resource,
        'base/kustomization.yaml': 'resources: [b.yaml]',
        'base/b.yaml': resource,
      }),
      ['overlay/a.yaml', 'base/b.yaml'],
    ));

  it('of a base has the overlays that use it, of an overlay no other overlay', () => {
    const files = {
      'base/kustomization.yaml': 'resources: [b.yaml]',
      'base/b.yaml': resource,
      'dev/kustomization.yaml': 'resources: [../base, d.yaml]',
      'dev/d.yaml': resource,
      'prod/kustomization.yaml': 'resources: [../base, p.yaml]',
      'prod/p.yaml': resource,
    };
    assert.deepEqual(around('base/b.yaml', files), ['base/b.yaml', 'dev/d.yaml', 'prod/p.yaml']);
    assert.deepEqual(around('dev/d.yaml', files), ['base/b.yaml', 'dev/d.yaml']);
  });

  it('is incomplete where a kustomization lists what is not there', () =>
    assert.deepEqual(around('a.yaml', { 'kustomization.yaml': 'resources: [a.yaml, b.yaml]', 'a.yaml': resource }), [
      'a.yaml',
      '...',
    ]));

  it('survives kustomizations that list each other', () =>
    assert.deepEqual(
      around('a/x.yaml', {
        'a/kustomization.yaml': 'resources: [../b, x.yaml]',
        'a/x.yaml': resource,
        'b/kustomization.yaml': 'resources: [../a, *nothing, {}, 3]',
      }),
      ['a/x.yaml', '...'],
    ));
});

describe('the names of an application', () => {
  it('are the same object after an edit that leaves every name alone', () => {
    const text = Array.from({ length: 200 }, (_, index) => `${resource.replace(': a', `: a${index}`)}data: { k: v }\n`);
    const file = { uri: 'file:///work/a.yaml', text: text.join('---\n') };
    const at = file.text.indexOf('v }', file.text.length / 2);
    const edited = withEdit(file, { start: at, end: at }, 'x');
    const names = (one: typeof file) => namesOf(applicationOf(Workspace.of(one), one));
    assert.equal(names(edited), names(file));
    const renamed = withEdit(file, { start: file.text.indexOf('a100'), end: file.text.indexOf('a100') }, 'x');
    assert.notEqual(names(renamed), names(file));
  });
});
