import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

describe('the strings of the extension', () => {
  it('stand in English and Korean for everything package.json shows', () => {
    const used = [...readFileSync('package.json', 'utf8').matchAll(/"%([^%"]+)%"/g)].map(([, name]) => name);
    const wanted = [...new Set(used)].sort();
    assert.deepEqual(Object.keys(json('package.nls.json')).sort(), wanted);
    assert.deepEqual(Object.keys(json('package.nls.ko.json')).sort(), wanted);
  });

  it('stand in Korean for everything the client says', () => {
    const sources = readdirSync('client', { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts'));
    const said = sources.flatMap(name =>
      [...readFileSync(path.join('client', name), 'utf8').matchAll(/l10n\.t\('([^']+)'/g)].map(([, text]) => text),
    );
    assert.deepEqual(Object.keys(json('client/l10n/bundle.l10n.ko.json')).sort(), [...new Set(said)].sort());
  });
});

function json(file: string): Record<string, string> {
  return JSON.parse(readFileSync(file, 'utf8'));
}
