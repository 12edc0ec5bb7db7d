import type { Note } from '../../convert/conversion';
import { flatSettings } from '../../convert/flat-settings';
import { newWorkload } from '../../convert/new-workload';
import type { KnownServices } from '../../convert/service';
import { configOf } from '../../convert/spring-config';
import { staticDiscovery, usesDiscovery } from '../../convert/spring-discovery';
import { sentinelOf } from '../../convert/spring-others';
import { isRecord, type Setting } from '../../convert/spring-part';
import { kubernetesParts } from '../../convert/spring-profile';
import { resilienceOf } from '../../convert/spring-resilience';
import { routingOf } from '../../convert/spring-routes';
import { securityOf } from '../../convert/spring-security';
import { tracingOf } from '../../convert/spring-tracing';
import { someObject } from '../../model/objects';
import type { Property } from '../../model/properties';
import type { SpringSettings } from '../../model/spring';
import { portOf, type SpringApplication } from '../../model/spring-applications';
import type { Workspace } from '../../model/workspace';
import { memo, memo2 } from '../../text/memo';
import { type Text, verbatim } from '../../text/text';

/** What becomes of one setting of Spring on Kubernetes: which setting takes its place, and what is lost. */
export function springFacts(
  property: Property,
  here: SpringSettings,
  application: SpringApplication | undefined,
  workspace: Workspace,
  version: string,
): readonly Text[] {
  const uri = here.file.uri;
  const isIt = (one: Setting) => one.uri === uri && one.keySpan.start === property.keySpan.start;
  const all = settingsAround(here, application, version);
  const settings = all.read.some(isIt) ? all.read : all.own;
  const name = application?.name ?? 'application';
  const known = knownServices(workspace, here);
  const outcome = knownOutcome(workspace, settings)(name, known);
  const other = outcomeOf(
    settings.map(one => (isIt(one) ? { ...one, value: altered(one.value) } : one)),
    name,
    known,
  );
  const depending = [...outcome.values].filter(([path, value]) => other.values.get(path) !== value);
  const notes = outcome.notes.filter(({ at }) => at?.uri === uri && at.span.start === property.keySpan.start);
  return [...mappings(property, depending), ...sentences(notes)].slice(0, mostFacts);
}

const mostFacts = 3;

function mappings({ name, value }: Property, depending: readonly (readonly [string, string])[]): readonly Text[] {
  const [first] = depending;
  if (!first) return [];
  const shown = depending.slice(0, 2).map(([path, to]) => `\`${path}: ${to}\``);
  return [verbatim(`\`${name}: ${value}\` → ${shown.join(', ')}.`)];
}

function sentences(notes: readonly Note[]): readonly Text[] {
  const unique = new Map(notes.map(({ text }) => [text.en, text]));
  return [...unique.values()];
}

/** The same lists as long as nothing changes, so that what follows from them stays remembered. */
function settingsAround(here: SpringSettings, application: SpringApplication | undefined, version: string) {
  return { read: application ? readBy(application)(version) : [], own: ownSettings(here) };
}

const readBy = memo((application: SpringApplication) => {
  const known = new Map<string, readonly Setting[]>();
  return (version: string): readonly Setting[] => {
    const read = known.get(version) ?? newWorkload(application, version).settings;
    known.set(version, read);
    return read;
  };
});

const ownSettings = memo((here: SpringSettings): readonly Setting[] => flatSettings([{ ...here, profile: undefined }]));

const knownOutcome = memo2((_workspace: Workspace, settings: readonly Setting[]) => {
  let outcome: Outcome | undefined;
  return (name: string, known: KnownServices): Outcome => {
    outcome ??= outcomeOf(settings, name, known);
    return outcome;
  };
});

interface Outcome {
  /** What is set in the end, by dotted path. */
  readonly values: ReadonlyMap<string, string>;
  readonly notes: readonly Note[];
}

function outcomeOf(settings: readonly Setting[], name: string, known: KnownServices): Outcome {
  const client = { name, settings, known };
  const discovery = usesDiscovery(client) ? [staticDiscovery(client)] : [];
  const parts = [
    ...discovery.map(part => ({ ...part, notes: part.notes.filter(isAboutSetting) })),
    ...[resilienceOf, tracingOf, sentinelOf, securityOf].map(part => part(settings)),
    ...kubernetesParts(settings),
  ];
  const values = new Map<string, string>();
  for (const part of parts) flatten(part.settings, '', values);
  const notes = [
    ...parts.flatMap(part => part.notes),
    ...configOf(name, [], settings).notes,
    ...(routingOf(client)?.notes.filter(isAboutSetting) ?? []),
  ];
  return { values, notes };
}

/** What a generated Service leaves open is no matter of the setting. */
function isAboutSetting({ kind }: Note): boolean {
  return kind !== 'question';
}

function flatten(value: unknown, path: string, into: Map<string, string>): void {
  if (isRecord(value)) {
    for (const [key, inner] of Object.entries(value)) flatten(inner, path === '' ? key : `${path}.${key}`, into);
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) flatten(item, `${path}[${index}]`, into);
  } else into.set(path, String(value));
}

/** Another value of the same kind, to see what follows it. */
function altered(value: string): string {
  if (/^true$/i.test(value)) return 'false';
  if (/^false$/i.test(value)) return 'true';
  return /^-?\d+(?:\.\d+)?$/.test(value) ? String(Number(value) + 1) : `${value}x`;
}

function knownServices(workspace: Workspace, { file }: SpringSettings): KnownServices {
  return {
    portOf: name => portOf(workspace, name, file),
    selectorOf: () => undefined,
    hasService: name => someObject(workspace, ({ kind, name: other }) => kind === 'Service' && other === name),
  };
}
