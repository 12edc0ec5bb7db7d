import { strict as assert } from 'node:assert';
import { parseAllDocuments } from 'yaml';
import { documentAt, documentsIn, offsetAt, positionAt, withEdit, withText } from '../../../server/engine/yaml/stream';
import { randomEdits } from '../../support/random';

const streams = [
  'a: 1\n',
  'a: 1\n---\nb: 2\n---\nc: 3\n',
  '---\na: 1\n---\n---\nb: 2',
  '# licence\n\n---\na: 1\n# tail\n---\nb: 2\n',
  '%YAML 1.2\n---\na: 1\n...\n%TAG ! tag:x,2000:\n---\nb: 2\n',
  'a: 1\n...\nb: 2\n...\n',
  'a: 1\n...\n# nothing more\n',
  'a: |\n  ---\n  text\n---\nb: 1\n',
  '--- text\n--- |\n block\n--- {a: 1}\n',
  'a: 1\r\n---\r\nb: 2\r\n',
  '\uFEFF---\na: 1\n---\nb: 2\n',
  '---a: 1\n',
  '- a\n---\n- b\n---   # comment\n- c\n',
  '# only a comment\n',
  '',
];

describe('a stream', () => {
  for (const text of streams) {
    it(`of ${JSON.stringify(text)} reads as the whole text does`, () => {
      const whole = parseAllDocuments(text, { uniqueKeys: false, logLevel: 'silent' });
      const parts = documentsIn({ uri: 'file:///a.yaml', text }).map(({ document }) => document.tree);
      const values = (documents: Iterable<{ toJS(): unknown } | undefined>) =>
        [...documents].flatMap(document => (document ? [document.toJS()] : []));
      assert.deepEqual(values(parts), values(whole as Iterable<{ toJS(): unknown }>));
    });

    it(`of ${JSON.stringify(text)} is cut into parts that join to the whole`, () => {
      const parts = documentsIn({ uri: 'file:///a.yaml', text });
      assert.equal(parts.map(({ document }) => document.text).join(''), text);
    });
  }

  it('keeps the documents that an edit does not touch', () => {
    const file = { uri: 'file:///a.yaml', text: 'a: 1\n---\nb: 2\n---\nc: 3\n---\nd: 4\n' };
    const before = documentsIn(file).map(({ document }) => document);
    const at = file.text.indexOf('2');
    const after = documentsIn(withEdit(file, { start: at, end: at + 1 }, '20')).map(({ document }) => document);
    assert.deepEqual(
      after.map((document, index) => document === before[index]),
      [true, false, true, true],
    );
  });

  it('keeps the documents that a new text shares with the old one', () => {
    const file = { uri: 'file:///a.yaml', text: 'a: 1\n---\nb: 2\n' };
    const [, second] = documentsIn(file);
    const [, , third] = documentsIn(withText(file, 'z: 0\n---\na: 1\n---\nb: 2\n'));
    assert.equal(third?.document, second?.document);
  });

  it('is cut the same after any edits as when opened afresh', () => {
    for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
      let file = { uri: 'file:///a.yaml', text: streams.join('---\n') };
      documentsIn(file);
      for (const { span, newText } of randomEdits(seed, 120, () => file.text)) {
        file = withEdit(file, span, newText);
        const fresh = documentsIn({ uri: file.uri, text: file.text });
        const texts = (parts: typeof fresh) => parts.map(({ document, start }) => `${start} ${document.text}`);
        assert.deepEqual(texts(documentsIn(file)), texts(fresh));
      }
    }
  });

  it('counts lines and columns as LSP does', () => {
    const file = { uri: 'file:///a.yaml', text: 'a: 가\r\n---\nb: 😀 c\n\n---\nlast' };
    for (let offset = 0; offset <= file.text.length; offset++) {
      const before = file.text.slice(0, offset).split(/\r\n|\r(?!$)|\n/);
      const position = positionAt(file, offset);
      if (file.text[offset - 1] === '\r') continue;
      assert.deepEqual(position, { line: before.length - 1, character: before.at(-1)?.length });
      assert.equal(offsetAt(file, position), offset);
    }
  });

  it('takes positions outside the text for its nearest place', () => {
    const file = { uri: 'file:///a.yaml', text: 'a: 1\n---\nb: 2\n' };
    assert.equal(offsetAt(file, { line: 0, character: 99 }), 4);
    assert.equal(offsetAt(file, { line: 99, character: 0 }), file.text.length);
    assert.deepEqual(positionAt(file, 999), { line: 3, character: 0 });
  });

  it('of another format has places and takes edits, but no documents', () => {
    const file = { uri: 'file:///a/.env', text: 'A: 1\n---\nB=: [\n' };
    assert.deepEqual(documentsIn(file), []);
    assert.equal(documentAt(file, 2), undefined);
    assert.deepEqual(positionAt(file, 10), { line: 2, character: 1 });
    const edited = withEdit(file, { start: 9, end: 10 }, 'C');
    assert.equal(edited.text, 'A: 1\n---\nC=: [\n');
    assert.deepEqual(documentsIn(edited), []);
  });
});
