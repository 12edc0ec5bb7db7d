import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { parseAllDocuments } from 'yaml';
import { conceptOf, concepts, sections } from '../../../server/engine/concepts';
import { languages } from '../../../server/engine/text/text';

const longestLead = 600;

describe('the pages of the concepts', () => {
  it('are all listed', () => {
    const files = readdirSync('server/engine/concepts').filter(name => name.endsWith('.md'));
    const ids = files.map(name => name.slice(0, -'.md'.length)).filter(id => id !== 'README' && id !== 'glossary');
    assert.deepEqual(ids.sort(), concepts.map(({ id }) => id).sort());
  });

  it('have their rows in the table of what the seminar names', () => {
    const table = readFileSync('server/engine/concepts/README.md', 'utf8').replaceAll('\\|', '|');
    for (const { id, at } of concepts.map(concept => ({ id: concept.id, at: concept.anchors[0]?.line }))) {
      assert.ok(table.includes(`| [${id}](${id}.md) | ${at === undefined ? 'none (index only)' : `\`${at}\``} |`), id);
    }
  });

  it('follow the parts of the seminar', () => {
    const order = concepts.map(({ section }) => sections.findIndex(({ id }) => id === section));
    assert.deepEqual(order, [...order].sort());
    assert.deepEqual([...new Set(order)], [...sections.keys()]);
  });

  for (const { id, title, lead, body, related } of concepts) {
    describe(id, () => {
      it('speak every language', () => {
        for (const language of languages) {
          assert.ok(title[language], `title, ${language}`);
          assert.ok(lead[language].length > 0 && lead[language].length <= longestLead, `lead, ${language}`);
          assert.ok(body[language].replaceAll('\n', ' ').startsWith(lead[language]), `body, ${language}`);
          assert.ok(body[language].length > lead[language].length + 100, `more than the lead, ${language}`);
        }
      });

      it('speak Korean in Korean, and English in English', () => {
        assert.match(lead.ko, /[가-힣]/);
        assert.doesNotMatch(withoutCode(body.ko), /(?:[A-Za-z][\w'.,-]*\s+){6}/);
        assert.doesNotMatch(title.en + body.en, /[가-힣]/);
      });

      it('have the same parts in both languages', () => {
        const shape = (text: string) => text.split('\n\n').map(part => /^(?:```|- |1\. |\*\*|)/.exec(part)?.[0]);
        assert.deepEqual(shape(body.ko), shape(body.en));
      });

      it('close their marks, and let no particle swallow one', () => {
        for (const language of languages) {
          const prose = withoutCode(body[language]);
          assert.equal(prose.split('**').length % 2, 1);
          assert.doesNotMatch(body[language], /[)"`]\*\*[가-힣A-Za-z]/);
          assert.ok(!prose.includes('`'));
        }
      });

      it('show YAML that parses', () => {
        for (const language of languages) {
          for (const [, yaml = ''] of body[language].matchAll(/```yaml\n([\s\S]*?)```/g)) {
            assert.deepEqual(
              parseAllDocuments(yaml).flatMap(({ errors }) => errors),
              [],
            );
          }
        }
      });

      it('lead on to two to five others', () => {
        assert.ok(related.length >= 2 && related.length <= 5);
        assert.equal(new Set(related).size, related.length);
        assert.ok(!related.includes(id));
        for (const other of related) assert.ok(conceptOf(other), other);
      });
    });
  }
});

function withoutCode(text: string): string {
  return text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`]*`/g, '');
}
