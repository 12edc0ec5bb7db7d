import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceFile } from '../../server/engine/text/text';

/** The files of the example workspace, as if it were opened. */
export const examples: readonly SourceFile[] = readdirSync('examples', { recursive: true, encoding: 'utf8' })
  .filter(name => /\.ya?ml$/.test(name))
  .sort()
  .map(name => ({
    uri: `file:///examples/${name.replaceAll('\\', '/')}`,
    text: readFileSync(join('examples', name), 'utf8'),
  }));

/** Texts that broke some YAML tool once, or could. */
export const nasty: readonly string[] = [
  '&a [*a]',
  '*a',
  '? [a]\n: b',
  '{',
  '- - -',
  '\t',
  '%YAML 1.1\n---\n',
  '--- !!binary x',
  'a: &a { <<: *a }\n',
  'a: &a\n  <<: *b\nb: &b\n  <<: *a\n',
  `a: &a [x]\n${[...'bcdefghij'].map((name, index) => `${name}: &${name} [${'*'.concat('abcdefghi'[index] ?? '', ', ').repeat(9)}x]`).join('\n')}\n`,
  `${'['.repeat(10000)}${']'.repeat(10000)}`,
  Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
  'a: \ud800\n',
  'a: \0\n',
  'apiVersion: v1\r\nkind: Pod\r\nspec:\r\n\tcontainers: []\r\n',
  '\uFEFFapiVersion: v1\nkind: Pod\n',
  'services:\n  web: *missing\n',
  'services: [1, 2]\nvolumes: 3\n',
  'services:\n  web: !reset null\n  "": {}\n  ? {a: b}\n  : c\n',
  'apiVersion: [v1]\nkind: {a: b}\nmetadata: x\n',
  'apiVersion: v1\nkind: List\nitems:\n  - 1\n  - null\n  - kind: Pod\n',
  'apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nspec: { group: x.io, names: { kind: X }, versions: [ { name: v1, schema: { openAPIV3Schema: 3 } } ] }\n---\napiVersion: x.io/v1\nkind: X\n',
  'apiVersion: v1\nkind: constructor\nmetadata: { name: __proto__, toString: 1 }\n',
  'kind: __proto__\napiVersion: v1\nspec: { hasOwnProperty: 1 }\n',
];
