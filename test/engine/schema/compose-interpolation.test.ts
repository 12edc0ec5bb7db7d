import { strict as assert } from 'node:assert';
import { interpolations, isInterpolated, withStandIns } from '../../../server/engine/schema/compose-interpolation';

describe('an interpolation', () => {
  it('is a name after a dollar, bare or in braces', () => {
    for (const text of ['$A', '${A}', '$_a1', '${a_B9}']) assert.deepEqual(kinds(text), ['variable'], text);
  });

  it('may say what to do without the variable', () => {
    const texts = ['${A-b}', '${A:-b}', '${A:-}', '${A?why}', '${A:?}', '${A+b}', '${A:+b c}'];
    for (const text of texts) assert.deepEqual(kinds(text), ['variable'], text);
  });

  it('may contain others', () => {
    assert.deepEqual(kinds('${A:-${B:-${C}}} ${D}'), ['variable', 'variable']);
    assert.deepEqual(kinds('${A:-{"x": 1}'), ['variable']);
  });

  it('is none after two dollars', () => {
    assert.deepEqual(kinds('$$A $${A'), ['dollar', 'dollar']);
    assert.ok(!isInterpolated('$$A'));
    assert.deepEqual(kinds('$$$A'), ['dollar', 'variable']);
  });

  it('is none where no name and no brace follows the dollar', () => {
    for (const text of ['$', '5$', '$(date)', '$1', '$ A', '^a$|b']) assert.deepEqual(kinds(text), [], text);
  });

  it('is broken where the braces hold nothing that Compose knows', () => {
    const texts = ['${', '${A', '${}', '${1}', '${A B}', '${A%.txt}', '${#A}', '${A:b}', '${A:-${B}', '${A:-${B!}}'];
    for (const text of texts) assert.deepEqual(kinds(text), ['broken'], text);
    assert.deepEqual(kinds('${A:-one\ntwo}'), ['broken']);
  });

  it('can be replaced by a stand-in', () => {
    assert.equal(withStandIns('a${B:-c}d$$e$F', '_'), 'a_d$e_');
  });
});

function kinds(text: string) {
  return interpolations(text).map(({ kind }) => kind);
}
