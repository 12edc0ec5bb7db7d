import { memo } from '../text/memo';
import type { SourceFile, Span } from '../text/text';
import { documentsIn } from '../yaml/stream';
import { View } from '../yaml/view';
import { fileName, foldersAbove, placeOf } from './paths';
import type { Workspace } from './workspace';

/** A checked-in `.seamark.yaml`: what a team chose for the files of its folder and below. */
export interface SettingsFile {
  readonly file: SourceFile;
  /** Where the folder is, as a place. */
  readonly folder: string;
  readonly profile: string | undefined;
  readonly kubernetesVersion: string | undefined;
  /** By rule id: a severity or "off", as written. */
  readonly rules: ReadonlyMap<string, string>;
  readonly ignores: readonly Ignore[];
  /** Where images may come from: hosts, with or without a path; anywhere if there are none. */
  readonly registries: readonly string[];
  /** The PriorityClasses that Pods may name; any if there are none. */
  readonly priorityClasses: readonly string[];
  /** Keys that every object has to carry. */
  readonly required: { readonly labels: readonly string[]; readonly annotations: readonly string[] };
}

/** A rule that is not to speak about some files. */
export interface Ignore {
  readonly rule: string;
  /** Globs from the folder of the settings; all files if there are none. */
  readonly files: readonly string[];
  readonly span: Span;
}

export function isSettingsName(name: string): boolean {
  return name === '.seamark.yaml' || name === '.seamark.yml';
}

/** The settings that hold for a file: those of the nearest folder above that has some. */
export function settingsFor(file: SourceFile, workspace: Workspace): SettingsFile | undefined {
  const known = settingsIn(workspace);
  if (known.size === 0) return undefined;
  for (const folder of foldersAbove(placeOf(file.uri))) {
    const settings = known.get(folder);
    if (settings) return readSettings(settings);
  }
  return undefined;
}

const settingsIn = memo((workspace: Workspace): ReadonlyMap<string, SourceFile> => {
  const found = new Map<string, SourceFile>();
  for (const file of workspace.files.values()) {
    if (!file.uri.includes('.seamark.y')) continue;
    const place = placeOf(file.uri);
    if (isSettingsName(fileName(place))) found.set(place.slice(0, place.lastIndexOf('/')), file);
  }
  return found;
});

/** What is not as it should be counts as not written; a rule of its own says so. */
export const readSettings = memo((file: SourceFile): SettingsFile => {
  const place = placeOf(file.uri);
  const [placed] = documentsIn(file);
  const folder = place.slice(0, place.lastIndexOf('/'));
  const root = placed && View.root(placed.document);
  const rules = [...(root?.get('rules').fields ?? [])].flatMap(([id, { value }]) => {
    // `off` is a boolean to some readers of YAML and text to others.
    const text = value.text;
    return text === undefined ? [] : [[id, text === 'false' ? 'off' : text] as const];
  });
  const ignores = (root?.get('ignore').items ?? []).flatMap(item => {
    const rule = item.get('rule').text;
    const files = item.get('files');
    const globs = [files, ...files.items].flatMap(({ text }) => text ?? []);
    return rule === undefined ? [] : [{ rule, files: globs, span: item.get('rule').span }];
  });
  return {
    file,
    folder,
    profile: root?.get('profile').text,
    kubernetesVersion: root?.get('kubernetes', 'version').text,
    rules: new Map(rules),
    ignores,
    registries: textsIn(root?.get('registries')),
    priorityClasses: textsIn(root?.get('priorityClasses')),
    required: {
      labels: textsIn(root?.get('required', 'labels')),
      annotations: textsIn(root?.get('required', 'annotations')),
    },
  };
});

function textsIn(list: View | undefined): readonly string[] {
  return (list?.items ?? []).flatMap(({ text }) => text || []);
}

/** Whether a glob of the settings means a file: `*` within a folder, `**` through folders, a folder all below it. */
export function matchesGlob(glob: string, path: string): boolean {
  return expressionOf(glob).test(path);
}

function expressionOf(glob: string): RegExp {
  const known = expressions.get(glob);
  if (known) return known;
  const pattern = glob
    .replace(/^\.?\//, '')
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll(
      /\*\*\/|\*\*|\*|\?/g,
      wild => ({ '**/': '(?:.*/)?', '**': '.*', '*': '[^/]*', '?': '[^/]' })[wild] ?? wild,
    );
  const expression = new RegExp(`^${pattern}(?:/.*)?$`);
  expressions.set(glob, expression);
  return expression;
}

const expressions = new Map<string, RegExp>();
