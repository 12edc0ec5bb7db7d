import { strict as assert } from 'node:assert';
import { variablesIn } from '../../../server/engine/model/environment';
import { nasty } from '../../support/samples';

describe('a file with variables', () => {
  it('is read as Compose reads it, with places', () => {
    const text = [
      '# A=0',
      'A=1 # comment',
      '  export B = "two # words"',
      "C: 'it\\'",
      'D="line\nE=line"',
      'F',
      'G=a#b',
      'not a variable',
      'H=',
      'I.x-y=1\r',
      'J="open',
    ].join('\n');
    const found = variablesIn({ uri: 'file:///a/.env', text });
    assert.deepEqual(
      found.map(({ name, value }) => [name, value]),
      [
        ['A', '1'],
        ['B', 'two # words'],
        ['C', 'it\\'],
        ['D', 'line\nE=line'],
        ['F', undefined],
        ['G', 'a#b'],
        ['H', ''],
        ['I.x-y', '1'],
        ['J', '"open'],
      ],
    );
    for (const { name, span } of found) assert.equal(text.slice(span.start, span.end), name);
  });

  it('may hold anything', () => {
    for (const text of nasty) variablesIn({ uri: 'file:///a/.env', text });
  });
});
