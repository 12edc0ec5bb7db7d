import { strict as assert } from 'node:assert';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, sep } from 'node:path';

/** Who may import whom; `server/README.md` explains the table. Everything not listed is forbidden. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'server/engine/text': ['fastest-levenshtein'],
  'server/engine/yaml': ['server/engine/text', 'yaml'],
  'server/engine/pages': ['server/engine/text', 'yaml'],
  'server/engine/schema': ['server/engine/text', 'server/engine/yaml', 'seamark-schemas'],
  'server/engine/model': ['server/engine/text', 'server/engine/yaml', '@marcbachmann/cel-js'],
  'server/engine/rules': [
    'server/engine/text',
    'server/engine/yaml',
    'server/engine/model',
    'server/engine/schema',
    'server/engine/pages',
    'server/engine/convert',
    'server/engine/rollout',
  ],
  'server/engine/fields': ['server/engine/text'],
  'server/engine/concepts': ['server/engine/text', 'server/engine/yaml', 'server/engine/model', 'server/engine/pages'],
  'server/engine/convert': ['server/engine/text', 'server/engine/yaml', 'server/engine/model', 'yaml'],
  'server/engine/rollout': ['server/engine/text', 'server/engine/yaml', 'server/engine/model'],
  'server/engine/features': ['server/engine', 'snippets'],
  'server/lsp': [
    'server/engine/features',
    'server/engine/model/workspace',
    'server/engine/text',
    'vscode-languageserver',
  ],
  'server/cli': [
    'server/engine/features',
    'server/engine/model/workspace',
    'server/engine/text',
    'server/disk',
    'node:',
    'string-width',
    'diff',
    'package.json',
  ],
  'server/disk': ['server/lsp/files', 'server/engine/model/workspace', 'server/engine/text', 'node:', 'ignore'],
  client: ['vscode', 'vscode-languageclient', 'server/lsp/protocol'],
};

describe('architecture', () => {
  for (const [folder, targets] of Object.entries(allowed)) {
    it(`${folder} imports only ${targets.join(', ') || 'itself'}`, () => {
      const strays = importsUnder(folder).filter(
        ({ to }) => ![folder, ...targets].some(target => isWithin(to, target)),
      );
      assert.deepEqual(strays, []);
    });
  }

  it('no rule imports another rule', () => {
    const isRule = (path: string) => existsSync(`${path}.md`);
    const strays = importsUnder('server/engine/rules').filter(
      ({ from, to }) => isRule(from.replace(/\.ts$/, '')) && isRule(to),
    );
    assert.deepEqual(strays, []);
  });

  it('nothing in the engine waits, or knows where it runs', () => {
    const stray =
      /\b(?:async |await |Promise<|setTimeout|process\.(?:env|argv|cwd|std|exit|platform)|console\.|Date\.now|Math\.random|require\()/;
    const found = sourcesUnder('server/engine').filter(file => stray.test(withoutComments(readFileSync(file, 'utf8'))));
    assert.deepEqual(found, []);
  });

  it('only the command line and its helpers print or exit', () => {
    const found = sourcesUnder('server').filter(
      file =>
        /process\.(?:exit|stdout|stderr)|console\./.test(readFileSync(file, 'utf8')) && !file.startsWith('server/cli'),
    );
    assert.deepEqual(
      found.filter(file => !file.includes('connection.console')),
      ['server/lsp/session.ts'],
      'session.ts logs through its connection',
    );
  });
});

function importsUnder(folder: string): readonly { readonly from: string; readonly to: string }[] {
  return sourcesUnder(folder).flatMap(from => {
    const source = readFileSync(from, 'utf8');
    return [...source.matchAll(/\bfrom '([^']+)'/g)].map(([, specifier = '']) => ({
      from,
      to: target(from, specifier),
    }));
  });
}

function sourcesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map(name => join(folder, name).split(sep).join('/'));
}

function target(from: string, specifier: string): string {
  return specifier.startsWith('.') ? posix.join(dirname(from), specifier) : specifier;
}

function isWithin(to: string, target: string): boolean {
  return to === target || to.startsWith(target.endsWith(':') ? target : `${target}/`);
}

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
}
