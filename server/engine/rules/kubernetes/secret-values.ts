import { resourcesIn } from '../../model/kubernetes';
import { knownKind } from '../../model/workloads';
import { fits } from '../../schema/formats';
import { type Change, withEntries } from '../../yaml/insert';
import type { YamlDocument } from '../../yaml/stream';
import type { Entry, View } from '../../yaml/view';
import { withoutField } from '../practice/removal';
import type { Fix } from '../rule';

/** A value of a Secret in `data`, where base64 is expected. */
export interface SecretValue {
  readonly body: View;
  readonly entry: Entry;
}

/** The values in `data` of a document's Secrets. */
export function secretValuesIn(document: YamlDocument): readonly SecretValue[] {
  return resourcesIn(document)
    .filter(resource => knownKind(resource) === 'Secret')
    .flatMap(({ body }) => body.get('data').entries.map(entry => ({ body, entry })));
}

/**
 * Moves a value to `stringData`, which takes plain text: by the name of the whole mapping if nothing in it is base64,
 * else line by line.
 */
export function toStringData({ body, entry }: SecretValue): readonly Fix[] {
  const data = body.entries.find(({ key }) => key === 'data');
  if (!data || data.value.isAlias || entry.value.isAlias || entry.value.kind !== 'scalar') return [];
  const values = data.value.entries.map(({ value }) => value);
  const areAllPlain = values.every(
    ({ span, text = '' }) => span.start === entry.value.span.start || !fits(text, 'byte'),
  );
  const edits = areAllPlain && !body.get('stringData').exists ? [renamed(data)] : moved(body, data.value, entry);
  return edits ? [{ title: { en: 'Move to stringData', ko: 'stringData로 이동' }, edits, safe: false }] : [];
}

function renamed({ keySpan }: Entry): Change {
  return { span: keySpan, newText: 'stringData' };
}

function moved(body: View, data: View, entry: Entry): readonly Change[] | undefined {
  const line = body.document.text.slice(entry.keySpan.start, entry.value.span.end);
  if (line.includes('\n')) return undefined;
  const out = withoutField(data, entry);
  const into = withEntries(body, ['stringData'], [line]);
  return out && into ? [out, into] : undefined;
}
