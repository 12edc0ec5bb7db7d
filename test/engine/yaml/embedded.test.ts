import { strict as assert } from 'node:assert';
import { embeddedText } from '../../../server/engine/yaml/embedded';
import { YamlDocument } from '../../../server/engine/yaml/stream';
import { View } from '../../../server/engine/yaml/view';

const at = (text: string, ...path: readonly string[]) => embeddedText(View.root(new YamlDocument(text)).get(...path));

/** Every word of the embedded text must stand in the file where the text says it does. */
function checkWords(text: string, expected: string): void {
  const embedded = at(text, 'data', 'f');
  assert.ok(embedded, 'no text');
  assert.equal(embedded.text, expected);
  for (const { 0: word, index } of expected.matchAll(/\w+/g)) {
    const start = embedded.offsetOf(index);
    assert.equal(text.slice(start, start + word.length), word);
    assert.equal(embedded.offsetOf(index + word.length - 1), start + word.length - 1);
  }
}

describe('embedded text', () => {
  it('of a literal block has its lines without the indentation', () =>
    checkWords('data:\n  f: |\n    a: 1\n\n    b:\n      c: 2\n  g: x\n', 'a: 1\n\nb:\n  c: 2\n'));

  it('knows every chomping', () => {
    checkWords('data:\n  f: |-\n    a: 1\n    b: 2\n\n', 'a: 1\nb: 2');
    checkWords('data:\n  f: |+\n    a: 1\n    b: 2\n\n', 'a: 1\nb: 2\n\n');
    checkWords('data:\n  f: |- # why\n    a: 1', 'a: 1');
  });

  it('knows indentation indicators and leading blank lines', () => {
    checkWords('data:\n  f: |2\n      a: 1\n    b: 2\n', '  a: 1\nb: 2\n');
    checkWords('data:\n  f: |\n\n    a: 1\n', '\na: 1\n');
  });

  it('knows line ends of Windows', () => checkWords('data:\r\n  f: |\r\n    a: 1\r\n    b: 2\r\n', 'a: 1\nb: 2\n'));

  it('of a folded block follows the folding', () => {
    checkWords(
      'data:\n  f: >\n    one\n    two\n\n    three\n      four\n    five\n',
      'one two\nthree\n  four\nfive\n',
    );
    checkWords('data:\n  f: >-\n    one\n\n\n    two\n', 'one\n\ntwo');
    checkWords('data:\n  f: >-\n    one\n\n      two\n\n      three\n    four\n', 'one\n\n  two\n\n  three\nfour');
  });

  it('of quoted and plain scalars follows escapes and line breaks', () => {
    checkWords('data:\n  f: "a\\tb\\u0041 \\"c\\" \\\n    d\n    e"\n'.replace('\\u0041', 'A'), 'a\tbA "c" d e');
    checkWords("data:\n  f: 'it''s a\n    line\n\n    more'\n", "it's a line\nmore");
    checkWords('data:\n  f: plain words\n    go on\n', 'plain words go on');
  });

  it('behind an alias stands where it is written', () => {
    const text = 'a: &a |\n  x: 1\nb: *a\n';
    const embedded = at(text, 'b');
    assert.equal(embedded?.text, 'x: 1\n');
    assert.equal(embedded?.offsetOf(0), text.indexOf('x: 1'));
  });

  it('is not there for collections and for nothing, and an empty scalar is empty', () => {
    assert.equal(at('data: { f: [] }', 'data', 'f'), undefined);
    assert.equal(at('data: {}', 'data', 'f'), undefined);
    assert.equal(at('data:\n  f: |\n', 'data', 'f')?.text, '');
    assert.equal(at('data:\n  f: ""\n', 'data', 'f')?.text, '');
  });
});
