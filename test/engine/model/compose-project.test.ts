import { strict as assert } from 'node:assert';
import { fileAt, pathsIn } from '../../../server/engine/model/compose-files';
import { referencesIn } from '../../../server/engine/model/compose-names';
import { nameOf, projectOf } from '../../../server/engine/model/compose-project';
import { Workspace } from '../../../server/engine/model/workspace';
import { withEdit } from '../../../server/engine/yaml/stream';
import { filesIn } from '../../support/fixture';

const files = filesIn(`\
# file: compose.yaml
include: [parts/db.yaml]
services:
  web: { image: nginx, depends_on: ["db"], volumes: ["data:/d"] }
# file: compose.override.yaml
services:
  web: { networks: { back: } }
networks: { back: }
# file: docker-compose.yml
services: { old: { image: nginx } }
# file: parts/db.yaml
services:
  db: { image: postgres, extends: { file: ../common.yaml, service: base } }
volumes: { data: }
# file: common.yaml
services: { base: { image: nginx } }
`);
const workspace = Workspace.of(...files);

describe('the project of a Compose file', () => {
  const names = (of: string) => {
    const file = files.find(one => nameOf(one) === of);
    assert.ok(file);
    return projectOf(workspace, file).files.map(nameOf);
  };

  it('is the base, its override and what they include, seen from each of them', () => {
    assert.deepEqual(names('compose.yaml'), ['compose.yaml', 'compose.override.yaml', 'db.yaml']);
    assert.deepEqual(names('compose.override.yaml'), ['compose.yaml', 'compose.override.yaml', 'db.yaml']);
    assert.deepEqual(new Set(names('db.yaml')), new Set(['db.yaml', 'compose.yaml']));
  });

  it('is one file alone where Compose takes another base, or only a body is taken', () => {
    assert.deepEqual(names('docker-compose.yml'), ['docker-compose.yml']);
    assert.deepEqual(names('common.yaml'), ['common.yaml']);
  });

  it('knows where each name is declared and used', () => {
    const [file] = files;
    assert.ok(file);
    const { declarations, references } = projectOf(workspace, file);
    const at = (one: { file: { text: string }; span: { start: number; end: number } }) =>
      one.file.text.slice(one.span.start, one.span.end);
    assert.deepEqual([...declarations.services.keys()], ['web', 'db']);
    assert.deepEqual(declarations.services.get('web')?.map(at), ['web', 'web']);
    assert.deepEqual(
      references.map(one => `${one.way} ${at(one)}`),
      ['depends_on db', 'volumes data', 'networks back', 'extends base'],
    );
  });

  it('follows a path from the folder of its file', () => {
    const [path] = pathsIn(files[3] ?? { uri: '', text: '' });
    assert.equal(path && fileAt(path, workspace)?.uri, 'file:///work/common.yaml');
  });

  it('keeps what it knows of the files that an edit leaves alone', () => {
    const [file, override] = files;
    assert.ok(file && override);
    const before = referencesIn(override);
    projectOf(workspace.with(withEdit(file, { start: 0, end: 0 }, '# ')), file);
    assert.equal(referencesIn(override), before);
  });
});
