import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { describeCompose } from '../../../server/engine/schema/compose-describe';

const schema: unknown = JSON.parse(readFileSync('dist/schemas/compose.json', 'utf8'));
const describeField = (path: string) => describeCompose(schema, path.split('.'));
const services = 'https://docs.docker.com/reference/compose-file/services/';

describe('the description of a Compose field', () => {
  it('tells type, default, prose and the place in the reference', () => {
    const field = describeField('services.web.healthcheck.interval');
    assert.deepEqual(field?.types, [{ en: 'string', ko: '문자열' }]);
    assert.equal(field?.default, '30s');
    assert.match(field?.description ?? '', /Time between/);
    assert.equal(field?.url, `${services}#healthcheck`);
  });

  it('tells what is required and which values there are', () => {
    const field = describeField('services.web.depends_on.db.condition');
    assert.equal(field?.required, true);
    assert.deepEqual(field?.allowed, ['service_started', 'service_healthy', 'service_completed_successfully']);
    assert.equal(field?.url, `${services}#depends_on`);
    assert.equal(describeField('services.web.image')?.required, false);
  });

  it('joins the forms of a field', () => {
    const types = (path: string) => describeField(path)?.types.map(({ en }) => en);
    assert.deepEqual(types('services.web.build'), ['string', 'mapping']);
    assert.deepEqual(types('services.web.environment'), ['mapping', 'list of strings']);
    assert.deepEqual(types('services.web.ports'), ['list']);
    assert.deepEqual(types('services.web.ports.0'), ['number', 'string', 'mapping']);
    assert.deepEqual(types('services.web.ports.0.target'), ['integer']);
    assert.deepEqual(types('services.web.init'), ['boolean']);
  });

  it('knows names that users choose as what they name', () => {
    assert.equal(describeField('services.web')?.description, 'Configuration for a service.');
    assert.equal(describeField('services')?.url, services);
    assert.equal(describeField('networks.front.driver')?.default, 'bridge');
  });

  it('leads to the pages that large fields have of their own', () => {
    assert.equal(
      describeField('services.web.deploy.restart_policy')?.url,
      'https://docs.docker.com/reference/compose-file/deploy/#restart_policy',
    );
    assert.equal(
      describeField('volumes.data.external')?.url,
      'https://docs.docker.com/reference/compose-file/volumes/#external',
    );
  });

  it('says what is deprecated', () => assert.equal(describeField('version')?.deprecated, true));

  it('is absent where the schema has no such field', () => {
    assert.equal(describeField('services.web.imgae'), undefined);
    assert.equal(describeField('services.web.image.tag'), undefined);
  });
});
