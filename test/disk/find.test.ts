import { strict as assert } from 'node:assert';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { findFiles } from '../../server/disk/find';

describe('the files of a folder', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'seamark-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('are YAML, variables, Dockerfiles and properties of Spring', async () => {
    write('compose.yaml', 'a.YML', '.env', '.env.dev', 'orders.env', 'Dockerfile', 'Dockerfile.dev', 'web.Dockerfile');
    write('Containerfile', 'application.properties', 'application-dev.properties', 'bootstrap.properties');
    const ours = await found();
    write('environment', 'my.properties', 'Dockerfiles', 'a.env.ts', 'readme.md', 'compose.yaml.bak');
    assert.deepEqual(await found(), ours);
    assert.equal(ours.length, 12);
  });

  it('are rather YAML than others where there are too many', async () => {
    write('.env', 'Dockerfile', 'a.yaml', 'z/b.yaml', 'z/.env');
    assert.deepEqual(await found(3), ['.env', 'a.yaml', 'z/b.yaml']);
    assert.deepEqual(await found(1), ['a.yaml']);
  });

  it('count with their variables even if these are not checked in', async () => {
    writeFileSync(join(folder, '.gitignore'), '.env\nDockerfile\nbuild/\n');
    write('.env', 'Dockerfile', 'build/.env', 'a.yaml');
    assert.deepEqual(await found(), ['.env', 'a.yaml']);
  });

  async function found(maximum?: number): Promise<readonly string[]> {
    return (await findFiles(folder, maximum)).map(path => relative(folder, path));
  }

  function write(...names: readonly string[]): void {
    for (const name of names) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), '');
    }
  }
});
