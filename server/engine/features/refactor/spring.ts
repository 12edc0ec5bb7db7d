import { flatSettings } from '../../convert/flat-settings';
import { printed, type Remark } from '../../convert/print';
import { define, isRecord, type Setting, type Settings, type SpringPart } from '../../convert/spring-part';
import type { RunningApplication } from '../../convert/workload-edits';
import { folderOf, placeOf } from '../../model/paths';
import { canonicalName, type Property, propertiesUnder } from '../../model/properties';
import { type SpringSettings, springSettings } from '../../model/spring';
import { type SpringApplication, springApplications } from '../../model/spring-applications';
import { containersOf } from '../../model/spring-kubernetes';
import { podTemplate } from '../../model/workloads';
import type { Workspace } from '../../model/workspace';
import type { Edit, NewFile } from '../../rules/rule';
import { type Language, type Span, shifted, type Text } from '../../text/text';
import { placeAt } from '../../yaml/cursor';
import { type Change, withEntries } from '../../yaml/insert';
import type { PlacedDocument } from '../../yaml/stream';
import { View } from '../../yaml/view';

/** Settings of Spring under the cursor: their document, and the application that reads them, if it is known. */
export interface SettingsHere {
  readonly settings: SpringSettings;
  readonly application: SpringApplication | undefined;
}

/** The settings at a place of a file, if the key or value there lies under one of `prefixes`. */
export function settingsUnder(
  workspace: Workspace,
  uri: string,
  span: Span,
  prefixes: readonly string[],
): SettingsHere | undefined {
  const file = workspace.files.get(uri);
  if (!file) return undefined;
  const wanted = prefixes.map(canonicalName);
  const settings = springSettings(file, workspace).find(one =>
    namesAt(one, span.start).some(name => wanted.some(prefix => name === prefix || isBelow(name, prefix))),
  );
  if (!settings) return undefined;
  const application = springApplications(workspace).find(one => one.settings.includes(settings));
  return { settings, application };
}

function isBelow(name: string, prefix: string): boolean {
  return name.startsWith(`${prefix}.`) || name.startsWith(`${prefix}[`);
}

/** The canonical names of what stands at an offset: of a mapping in a file of Spring too, which is no property itself. */
function namesAt({ where, document, properties }: SpringSettings, offset: number): readonly string[] {
  if (where === 'file' && document) {
    const place = placeAt(View.root(document.document), offset - document.start);
    if (place) return [canonicalName(place.path.map(key => (typeof key === 'number' ? `[${key}]` : key)).join('.'))];
  }
  return properties.flatMap(({ keySpan, valueSpan, canonical }) =>
    [keySpan, valueSpan].some(({ start, end }) => start <= offset && offset <= end) ? [canonical] : [],
  );
}

/** All that a document sets, whenever that holds. */
export function settingsOf(settings: SpringSettings): readonly Setting[] {
  return flatSettings([{ ...settings, profile: undefined }]);
}

/** A workload with the container that runs the application, and where they are written. */
export interface PlacedRunning extends RunningApplication {
  readonly uri: string;
  readonly start: number;
}

/** How an application runs on Kubernetes; absent if nothing runs it, or several containers might. */
export function runningOf({ name, workload }: SpringApplication): PlacedRunning | undefined {
  if (!workload) return undefined;
  const pod = podTemplate(workload.resource);
  const containers = containersOf(workload.resource);
  const own = containers.length === 1 ? containers[0] : containers.find(one => one.get('name').text === name);
  return pod && own && { pod, container: own, uri: workload.file.uri, start: workload.start };
}

/** Changes of a document as edits of its file. */
export function editsIn(uri: string, start: number, changes: readonly Change[]): readonly Edit[] {
  return changes.map(({ span, newText }) => ({ uri, span: shifted(span, start), newText }));
}

/**
 * Adds settings to a document of Spring's, each below the keys that are there, however these are spelled, and with their
 * comments in `language`. What is set already stays. Absent if a place is not the document's own.
 */
export function settingsAdded(
  { document, properties }: Pick<SpringSettings, 'document' | 'properties'>,
  { settings, remarks }: Pick<SpringPart, 'settings' | 'remarks'>,
  language: Language,
): readonly Change[] | undefined {
  if (!document) return undefined;
  const changes = added(View.root(document.document), unset(settings, '', properties), remarks, language);
  return changes.includes(undefined) ? undefined : changes.flatMap(change => change ?? []);
}

/** The settings without those that the properties set in whichever spelling. */
function unset(settings: Settings, path: string, properties: readonly Property[]): Settings {
  const left: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(settings)) {
    const name = path === '' ? key : `${path}.${key}`;
    const inner = isRecord(value) ? unset(value, name, properties) : value;
    const isSet = isRecord(inner) ? Object.keys(inner).length === 0 : propertiesUnder(properties, name).length > 0;
    if (!isSet) define(left, key, inner);
  }
  return left;
}

function added(
  map: View,
  settings: Settings,
  remarks: readonly Remark[],
  language: Language,
): readonly (Change | undefined)[] {
  const changes: (Change | undefined)[] = [];
  const fresh: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(settings)) {
    const own = map.entries.find(entry => canonicalName(entry.key) === canonicalName(key));
    const below = remarks.flatMap(({ path: [first, ...path], text }) => (first === key ? [{ path, text }] : []));
    if (!own) define(fresh, key, value);
    else if (!isRecord(value)) continue;
    else if (own.value.kind === 'null') changes.push(withEntries(map, [own.key], linesOf(value, below, language)));
    else if (own.value.isAlias || own.value.kind !== 'map') changes.push(undefined);
    else changes.push(...added(own.value, value, below, language));
  }
  if (Object.keys(fresh).length > 0) changes.push(withEntries(map, [], linesOf(fresh, remarks, language)));
  return changes;
}

function linesOf(data: unknown, remarks: readonly Remark[], language: Language): readonly string[] {
  const inside = remarks.filter(({ path }) => path.length > 0);
  return printed(data, inside)[language].trimEnd().split('\n');
}

/**
 * Removes the lines of the settings whose canonical name is under one of `prefixes`, with the keys above them that
 * would be left empty. Absent where something else stands on these lines.
 */
export function settingsRemoved(
  { document }: PlacedDocument,
  prefixes: readonly string[],
): readonly Change[] | undefined {
  const wanted = prefixes.map(canonicalName);
  const spans = removed(View.root(document), [], name =>
    wanted.some(prefix => name === prefix || isBelow(name, prefix)),
  );
  const lines = spans.map(span => wholeLines(document.text, span));
  return lines.includes(undefined) ? undefined : lines.flatMap(span => (span ? [{ span, newText: '' }] : []));
}

function removed(map: View, path: readonly string[], isGone: (name: string) => boolean): readonly Span[] {
  return map.entries.flatMap(({ key, keySpan, value }): readonly Span[] => {
    const at = [...path, key];
    const whole = { start: keySpan.start, end: endOf(value, keySpan.end) };
    if (isGone(canonicalName(at.join('.')))) return [whole];
    if (value.kind !== 'map' || value.isAlias) return [];
    const inner = removed(value, at, isGone);
    return inner.length > 0 && inner.length === value.entries.length && isAll(value, inner) ? [whole] : inner;
  });
}

/** Whether every entry of a mapping goes as a whole. */
function isAll(map: View, spans: readonly Span[]): boolean {
  return map.entries.every(({ keySpan }) => spans.some(({ start }) => start === keySpan.start));
}

/** Where the last scalar of a value ends, before the comments behind it. */
function endOf(value: View, otherwise: number): number {
  if (value.isAlias) return value.span.end;
  const last = value.kind === 'map' ? value.entries.at(-1) : undefined;
  const isFlow = /[{[]/.test(value.document.text[value.span.start] ?? '');
  if (isFlow) return value.span.end;
  if (last) return endOf(last.value, last.keySpan.end);
  const item = value.kind === 'list' ? value.items.at(-1) : undefined;
  if (item) return endOf(item, item.span.end);
  if (value.kind === 'scalar') return value.span.end;
  return value.document.text[otherwise] === ':' ? otherwise + 1 : otherwise;
}

function wholeLines(text: string, { start, end }: Span): Span | undefined {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  if (!/^\uFEFF?[ \t]*$/.test(text.slice(lineStart, start))) return undefined;
  if (end > 0 && text[end - 1] === '\n') return { start: lineStart, end };
  const lineBreak = text.indexOf('\n', end);
  const lineEnd = lineBreak === -1 ? text.length : lineBreak + 1;
  return /^[ \t]*(?:#.*)?\r?\n?$/.test(text.slice(end, lineEnd)) ? { start: lineStart, end: lineEnd } : undefined;
}

/** A file beside those of a module, as "k8s/orders/service.yaml". Absent if there is one of this name already. */
export function newFile(workspace: Workspace, folder: string, path: string, text: Text): NewFile | undefined {
  const uri = `${folder}/${path}`;
  const isTaken = [...workspace.files.keys()].some(known => placeOf(known) === placeOf(uri));
  return isTaken ? undefined : { uri, text };
}

/** The folder of the module that a file of resources belongs to, as part of its URI. */
export function moduleFolder(uri: string): string {
  return folderOf(uri).replace(/(?:\/src\/main\/resources)?(?:\/config)?$/, '');
}
