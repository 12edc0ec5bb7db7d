import { offsetAt } from '../engine/features/positions';
import { rolloutPreview } from '../engine/features/rollout-preview';
import type { Workspace } from '../engine/model/workspace';
import { type Language, languages, type Text } from '../engine/text/text';
import type { RolloutParams, RolloutResult } from './protocol';

/** The rollout that is asked for, in one language; null for a file that rolls nothing out. */
export function previewOf(workspace: Workspace, asked: RolloutParams, language: Language): RolloutResult | null {
  const file = workspace.files.get(asked.uri);
  if (!file) return null;
  const offset = asked.position && offsetAt(file, asked.position);
  const found = rolloutPreview(workspace, asked.uri, { ...asked, offset });
  return found ? said(found, language) : null;
}

/** The same data with its sentences in one language. */
type Said<Data> = Data extends Text
  ? string
  : Data extends readonly (infer Item)[]
    ? readonly Said<Item>[]
    : Data extends object
      ? { readonly [Key in keyof Data]: Said<Data[Key]> }
      : Data;

function said<Data>(data: Data, language: Language): Said<Data>;
function said(data: unknown, language: Language): unknown {
  if (Array.isArray(data)) return data.map(item => said(item, language));
  if (typeof data !== 'object' || data === null) return data;
  if (isText(data)) return data[language];
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, said(value, language)]));
}

function isText(data: object): data is Text {
  return languages.every(language => language in data);
}
