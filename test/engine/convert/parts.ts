import { parse, parseAllDocuments } from 'yaml';
import type { Conversion, Note } from '../../../server/engine/convert/conversion';
import type { Setting } from '../../../server/engine/convert/spring-part';
import { yamlProperties } from '../../../server/engine/model/properties';
import { languages } from '../../../server/engine/text/text';
import { YamlDocument } from '../../../server/engine/yaml/stream';

/** The settings of a Spring file in YAML. */
export function settings(text: string): readonly Setting[] {
  return yamlProperties(new YamlDocument(text)).map(property => ({ ...property, uri: 'file:///work/application.yml' }));
}

/** What a YAML text says. */
export function data(text: string): unknown {
  return parse(text);
}

/** The documents of all files, as data. */
export function documentsOf({ files }: Conversion): readonly unknown[] {
  return files.flatMap(({ text }) => parseAllDocuments(text.en).map(document => document.toJS() as unknown));
}

/** The notes of a kind, by their English sentences. */
export function sentences(notes: readonly Note[], kind: Note['kind']): readonly string[] {
  return notes.filter(note => note.kind === kind).map(({ text }) => text.en);
}

/** Notes without a sentence in one of the languages, or with the same one in all. */
export function untranslated(notes: readonly Note[]): readonly Note[] {
  return notes.filter(
    ({ text }) =>
      languages.some(language => text[language].trim() === '') || text.en === text.ko || !/[가-힣]/.test(text.ko),
  );
}
