import { classify } from '../model/family';
import type { Workspace } from '../model/workspace';
import type { KubernetesApi } from '../schema/api';
import type { SourceFile, Span, Text } from '../text/text';
import { settingAt } from './settings';
import { type SnippetRange, snippetCompletions } from './snippets';
import { keyAt, valueAt } from './unfinished';

/** Something that may be written at the cursor. */
export interface Completion {
  readonly label: string;
  /** Replaces `span`; a key brings its colon, a snippet its placeholders and the indentation of its further lines. */
  readonly newText: string;
  readonly span: Span;
  readonly kind: 'key' | 'value' | 'snippet';
  readonly text: Text | undefined;
}

/** What may be written at `offset`: settings in a `.seamark.yaml`, elsewhere the snippets that fit the place. */
export function completions(
  workspace: Workspace,
  uri: string,
  offset: number,
  api: KubernetesApi,
  snippets: SnippetRange,
): readonly Completion[] {
  const file = workspace.files.get(uri);
  if (!file) return [];
  const { family } = classify(workspace, file);
  return family === 'seamark' ? settings(file, offset, api) : snippetCompletions(file, family, offset, snippets);
}

function settings(file: SourceFile, offset: number, api: KubernetesApi): readonly Completion[] {
  const typed = /[\w/.-]*$/.exec(file.text.slice(0, offset))?.[0] ?? '';
  const span = { start: offset - typed.length, end: offset };
  const parent = keyAt(file.text, span)?.path;
  const keys = parent ? (settingAt(parent, api)?.below ?? []) : [];
  if (parent && keys.length > 0) {
    const isInner = (key: string) => (settingAt([...parent, key], api)?.below.length ?? 0) > 0 || key === 'ignore';
    return keys.map(label => ({
      label,
      newText: isInner(label) ? `${label}:` : `${label}: `,
      span,
      kind: 'key',
      text: settingAt([...parent, label], api)?.text,
    }));
  }
  const path = valueAt(file.text, span)?.path;
  const values = path ? settingAt(path, api)?.values : undefined;
  return (values ?? []).map(label => ({
    label,
    newText: /^\d/.test(label) ? `"${label}"` : label,
    span,
    kind: 'value',
    text: settingAt(['rules', label], api)?.text,
  }));
}
