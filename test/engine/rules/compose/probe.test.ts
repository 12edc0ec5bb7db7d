import { strict as assert } from 'node:assert';
import { findingsOf } from '../../../support/fixture';

const shop = `\
services:
  web:
    image: nginx:1.27
    depends_on: [orders]
    networks: [front]
  db:
    image: postgres:16
    environment:
      POSTGRES_PASSWORD: sourdough-starter
    volumes:
      - data:/var/lib/postgresql/data
`;

describe('a Compose file with four faults', () => {
  it('has each of them reported once', () => {
    const found = findingsOf(shop, 'compose.yaml', { profile: 'recommended' })
      .filter(({ severity }) => severity === 'error' || severity === 'warning')
      .map(({ rule }) => rule.id);
    assert.deepEqual(found, [
      'compose/undefined-service',
      'compose/undefined-network',
      'compose/secret-in-environment',
      'compose/undefined-volume',
    ]);
  });

  it('has what Compose itself refuses reported in every profile', () => {
    const errors = findingsOf(shop, 'compose.yaml').filter(({ severity }) => severity === 'error');
    assert.deepEqual(
      errors.map(({ rule }) => rule.id),
      ['compose/undefined-service', 'compose/undefined-network', 'compose/undefined-volume'],
    );
  });
});
