import { strict as assert } from 'node:assert';
import type { Conversion } from '../../../server/engine/convert/conversion';
import type { KnownServices } from '../../../server/engine/convert/service';
import type { Setting } from '../../../server/engine/convert/spring-part';
import { yamlProperties } from '../../../server/engine/model/properties';
import { YamlDocument } from '../../../server/engine/yaml/stream';
import { findingsOf } from '../../support/fixture';

/** The settings of a YAML text, as those of one file. */
export function settingsOf(text: string): readonly Setting[] {
  return yamlProperties(new YamlDocument(text)).map(one => ({ ...one, uri: 'file:///work/application.yml' }));
}

/** Services with these ports, whose Pods are labelled by their names. */
export function knowing(ports: Readonly<Record<string, number>>): KnownServices {
  const known = new Map(Object.entries(ports));
  return {
    portOf: name => known.get(name),
    selectorOf: name => (known.has(name) ? { app: name } : undefined),
    hasService: () => false,
  };
}

/** Notes as "kind: text". */
export function notesOf({ notes }: Pick<Conversion, 'notes'>, language: 'en' | 'ko' = 'en'): readonly string[] {
  return notes.map(({ kind, text }) => `${kind}: ${text[language]}`);
}

/** Asserts that nobody finds fault with generated manifests, in the oldest and the newest version. */
export function assertClean({ files }: Pick<Conversion, 'files'>): void {
  for (const version of ['1.30', '1.36']) {
    for (const text of files.flatMap(file => [file.text.en, file.text.ko])) {
      const found = findingsOf(text, 'generated.yaml', { version, profile: 'recommended' });
      const loud = found.filter(({ severity }) => severity === 'error' || severity === 'warning');
      assert.deepEqual(
        loud.map(({ rule, message }) => `${rule.id}: ${message.en}`),
        [],
        text,
      );
    }
  }
}
