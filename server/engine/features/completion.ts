import { classify } from '../model/family';
import type { Workspace } from '../model/workspace';
import type { KubernetesApi } from '../schema/api';
import type { Span, Text } from '../text/text';
import { placeAt } from '../yaml/cursor';
import { YamlDocument } from '../yaml/stream';
import { View } from '../yaml/view';
import { settingAt } from './settings';

/** Something that may be written at the cursor. */
export interface Completion {
  readonly label: string;
  /** Replaces `span`; a key brings its colon. */
  readonly newText: string;
  readonly span: Span;
  readonly kind: 'key' | 'value';
  readonly text: Text | undefined;
}

/** What may be written at `offset` of a `.seamark.yaml`; nothing in other files. */
export function completions(
  workspace: Workspace,
  uri: string,
  offset: number,
  api: KubernetesApi,
): readonly Completion[] {
  const file = workspace.files.get(uri);
  if (!file || classify(workspace, file).family !== 'seamark') return [];
  const typed = /[\w/.-]*$/.exec(file.text.slice(0, offset))?.[0] ?? '';
  const span = { start: offset - typed.length, end: offset };
  const asKey = pathWith(file.text, span, `${mark}:`);
  const asValue = pathWith(file.text, span, mark);

  const keys = asKey?.at(-1) === mark ? settingAt(asKey.slice(0, -1), api)?.below : undefined;
  if (keys?.length) {
    const parent = asKey?.slice(0, -1) ?? [];
    const isInner = (key: string) => (settingAt([...parent, key], api)?.below.length ?? 0) > 0 || key === 'ignore';
    return keys.map(label => ({
      label,
      newText: isInner(label) ? `${label}:` : `${label}: `,
      span,
      kind: 'key',
      text: settingAt([...parent, label], api)?.text,
    }));
  }
  const values = asValue ? settingAt(asValue, api)?.values : undefined;
  return (values ?? []).map(label => ({
    label,
    newText: /^\d/.test(label) ? `"${label}"` : label,
    span,
    kind: 'value',
    text: settingAt(['rules', label], api)?.text,
  }));
}

/** A word that nobody writes, put at the cursor so that unfinished text has a place to ask for. */
const mark = 'seamark__cursor';

/** Where a text stands that is put in place of `span`; absent if what results cannot be read. */
function pathWith(text: string, span: Span, put: string): readonly (string | number)[] | undefined {
  const document = new YamlDocument(text.slice(0, span.start) + put + text.slice(span.end));
  return placeAt(View.root(document), span.start + 1)?.path;
}
