import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { composeWords, composeWordsByPath } from '../../../server/engine/fields/compose';
import { describeCompose } from '../../../server/engine/schema/compose-describe';
import { formsOf, type SchemaNode } from '../../../server/engine/schema/compose-fields';
import { languages } from '../../../server/engine/text/text';

const schema: SchemaNode = JSON.parse(readFileSync('dist/schemas/compose.json', 'utf8'));
const keyPaths = [...new Set(keyPathsOf([schema]).map(path => path.join('.')))];
const said = Object.entries(composeWordsByPath);

describe('our words for Compose', () => {
  it('say something about every key of the schema', () => {
    assert.ok(keyPaths.length > 400, `${keyPaths.length} keys`);
    assert.deepEqual(
      keyPaths.filter(path => composeWords(path.split('.')) === undefined),
      [],
    );
  });

  it('are about keys of the schema only', () => {
    const known = new Set(keyPaths);
    assert.deepEqual(
      said.map(([path]) => path).filter(path => !known.has(path)),
      [],
    );
  });

  it('name the counterpart of every top-level key and of every key of a service', () => {
    const without = said.filter(([path, { counterpart }]) => counterpart === undefined && isMain(path));
    assert.deepEqual(
      without.map(([path]) => path),
      [],
    );
  });

  it('find a key by names that users choose and by indexes', () => {
    assert.equal(textAt('services', 'web', 'ports', '0', 'target'), wordsOf('services.*.ports.*.target'));
    assert.equal(textAt('services', 'web', 'environment', '2'), textAt('services', 'web', 'environment', 'JAVA_OPTS'));
    assert.equal(textAt('services', 'image'), wordsOf('services.*'));
    assert.equal(textAt('services', 'a.b', 'image'), wordsOf('services.*.image'));
  });

  it('say for which side a counterpart is meant', () => {
    const { counterpart } = composeWords(['services', 'web', 'restart']) ?? {};
    assert.match(counterpart?.en ?? '', /^\*\*Kubernetes\*\* — Pods of a Deployment always restart/);
    assert.match(counterpart?.ko ?? '', /^\*\*쿠버네티스\*\* — Deployment의 파드는/);
    assert.equal(composeWords(['services', 'web', 'dns', '0'])?.counterpart, undefined);
  });

  it('are silent where the schema knows no such key', () => {
    for (const path of ['imgae', 'services.web.imgae', 'services.web.image.tag', 'services.web.ports.0.targets']) {
      assert.equal(composeWords(path.split('.')), undefined, path);
      assert.equal(describeCompose(schema, path.split('.')), undefined, path);
    }
    for (const name of ['constructor', '__proto__']) assert.equal(textAt('services', 'web', name), undefined);
    assert.equal(composeWords([]), undefined);
  });

  it('know extensions at every level', () => {
    assert.match(textAt('x-common') ?? '', /anchors/);
    assert.equal(textAt('services', 'web', 'x-note'), textAt('x-common'));
    assert.equal(textAt('services', 'x-web'), wordsOf('services.*'));
    assert.equal(textAt('services', 'web', 'imgae', 'x-note'), undefined);
  });

  for (const language of languages) {
    it(`are short whole sentences without loose ends (${language})`, () => {
      for (const [path, { text, counterpart }] of said) {
        for (const sentence of [text[language], ...(counterpart ? [counterpart[language]] : [])]) {
          const where = `${path}: ${sentence}`;
          assert.match(sentence, /[^\s.].*\.$/, where);
          assert.equal(sentence, sentence.trim(), where);
          assert.doesNotMatch(sentence.replace(/`[^`]*`/g, 'code'), /\s\s|\.\.$|[!?*\n]/, where);
          assert.ok(sentence.length <= 220, `${sentence.length} characters: ${where}`);
          assert.equal(sentence.split('`').length % 2, 1, `an open backtick: ${where}`);
        }
      }
    });
  }

  it('are written in both languages', () => {
    for (const [path, { text, counterpart }] of said) {
      assert.match(text.ko, /[가-힣]/, path);
      assert.doesNotMatch(text.en, /[가-힣]/, path);
      // Counterparts may name nothing but fields, which both languages spell alike.
      if (counterpart) assert.match(counterpart.ko, /[가-힣]/, path);
      if (counterpart) assert.doesNotMatch(counterpart.en, /[가-힣]/, path);
    }
  });

  it('end as Korean statements or advice do', () => {
    const ending = /(?:니다|세요)(?:\([^)]*\))?\./;
    for (const [path, { text, counterpart }] of said) {
      for (const { ko } of [text, ...(counterpart ? [counterpart] : [])]) {
        assert.match(ko.slice(-40), new RegExp(`${ending.source}$`), `${path}: ${ko}`);
      }
    }
  });

  it('are none of the sentences of the schema', () => {
    const theirs = new Set(descriptionsIn(schema));
    const copied = said.filter(([, { text }]) => theirs.has(text.en));
    assert.deepEqual(
      copied.map(([path]) => path),
      [],
    );
  });
});

function textAt(...path: readonly string[]): string | undefined {
  return composeWords(path)?.text.en;
}

function wordsOf(pattern: string): string | undefined {
  return composeWordsByPath[pattern]?.text.en;
}

/** A top-level key, what stands below it, and a key of a service. */
function isMain(path: string): boolean {
  const steps = path.split('.');
  if (steps.length === 1) return true;
  return path.startsWith('services.*') && steps.length <= 3;
}

/** Every place that the schema names, with `*` for a name that users choose and for an index. */
function keyPathsOf(nodes: readonly SchemaNode[], above: readonly string[] = []): readonly (readonly string[])[] {
  return [...childrenOf(nodes.flatMap(formsOf))].flatMap(([step, children]) => {
    const path = [...above, step];
    return [path, ...keyPathsOf(children, path)];
  });
}

function childrenOf(forms: readonly SchemaNode[]): ReadonlyMap<string, readonly SchemaNode[]> {
  const found = new Map<string, readonly SchemaNode[]>();
  const add = (step: string, node: SchemaNode) => found.set(step, [...(found.get(step) ?? []), node]);
  for (const { properties, patternProperties, items, additionalProperties } of forms) {
    for (const [name, node] of Object.entries(properties ?? {})) add(name, node);
    for (const [pattern, node] of Object.entries(patternProperties ?? {})) if (pattern !== '^x-') add('*', node);
    if (items) add('*', items);
    if (typeof additionalProperties === 'object') add('*', additionalProperties);
  }
  return found;
}

function descriptionsIn(node: unknown): readonly string[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === 'description' && typeof value === 'string' ? [value] : descriptionsIn(value),
  );
}
