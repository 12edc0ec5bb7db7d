import { strict as assert } from 'node:assert';
import { similar } from '../../../server/engine/text/similar';

describe('similar names', () => {
  const cases: readonly (readonly [word: string, candidates: readonly string[], found: readonly string[]])[] = [
    ['poarts', ['ports', 'expose'], ['ports']],
    ['resoruces', ['resources'], ['resources']],
    ['naem', ['name', 'game'], ['name']],
    ['PORTS', ['ports'], ['ports']],
    ['imagee', ['image', 'images'], ['image', 'images']],
    ['cpu', ['gpu', 'memory'], ['gpu']],
    ['a', ['b'], []],
    ['image', ['image'], []],
    ['colour', ['volumes'], []],
  ];
  for (const [word, candidates, found] of cases) {
    it(`to ${word} among ${candidates} are ${found.join(', ') || 'none'}`, () =>
      assert.deepEqual(similar(word, candidates), found));
  }
});
