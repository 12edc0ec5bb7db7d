import type { KnownServices } from '../../convert/service';
import type { Setting } from '../../convert/spring-part';
import type { Resource } from '../../model/kubernetes';
import { someObject } from '../../model/objects';
import { folderOf } from '../../model/paths';
import type { Property } from '../../model/properties';
import { type SpringSettings, springSettings } from '../../model/spring';
import { applicationAt, applicationNamed, portOf, type SpringApplication } from '../../model/spring-applications';
import { podLabels, podTemplate, stringsOf } from '../../model/workloads';
import type { Workspace } from '../../model/workspace';
import type { Edit, NewFile } from '../../rules/rule';
import { memo } from '../../text/memo';
import type { SourceFile, Span, Text } from '../../text/text';
import { settingsUnder } from './spring';

/** A place in a configuration of Spring, and all that its application is told besides. */
export interface SpringPlace {
  readonly file: SourceFile;
  /** The document that holds it. */
  readonly here: SpringSettings;
  /** What stands there, if it is no mapping. */
  readonly property: Property | undefined;
  /** Whether it lies under one of the prefixes that were asked for. */
  readonly isUnder: boolean;
  readonly application: SpringApplication | undefined;
  /** What holds where the place does, that of its own document last. */
  readonly settings: readonly Setting[];
}

/** Where `span` of a configuration of Spring is; absent in other files, and beside the settings. */
export function springPlaceAt(
  workspace: Workspace,
  uri: string,
  span: Span,
  prefixes: readonly string[],
): SpringPlace | undefined {
  const file = workspace.files.get(uri);
  if (!file) return undefined;
  const under = settingsUnder(workspace, uri, span, prefixes)?.settings;
  const holds = ({ keySpan, valueSpan }: Property) =>
    keySpan.start <= span.start && span.start <= Math.max(keySpan.end, valueSpan.end);
  const here = under ?? springSettings(file, workspace).find(({ properties }) => properties.some(holds));
  if (here?.where !== 'file' || here.file !== file) return undefined;
  const application = applicationAt(file, workspace);
  return {
    file,
    here,
    property: here.properties.find(holds),
    isUnder: under !== undefined,
    application,
    settings: settingsAround(here, application, workspace),
  };
}

function settingsAround(
  here: SpringSettings,
  application: SpringApplication | undefined,
  workspace: Workspace,
): readonly Setting[] {
  const own = application?.settings ?? springSettings(here.file, workspace);
  const others = own.filter(
    one =>
      one.where === 'file' &&
      !(one.file === here.file && one.document?.start === here.document?.start) &&
      (one.profile === undefined || one.profile === here.profile),
  );
  const hasRoutes = here.properties.some(({ canonical }) => listOfRoutes.test(canonical));
  // A list replaces the whole list of another document.
  const around = others.map(one => ({
    ...one,
    properties: hasRoutes ? one.properties.filter(({ canonical }) => !listOfRoutes.test(canonical)) : one.properties,
  }));
  return [...around, here].flatMap(({ properties, file }) => properties.map(one => ({ ...one, uri: file.uri })));
}

const listOfRoutes = /^spring\.cloud\.gateway\.(?:[a-z.]+\.)?(?:routes|defaultfilters)\b/;

/** The services around an application, as the files of the workspace tell. */
export function knownServices(workspace: Workspace, near: SourceFile): KnownServices {
  return {
    portOf: name => portOf(workspace, name, near),
    targetPortOf: name => {
      const resource = applicationNamed(workspace, name, near)?.workload?.resource;
      return resource && targetPort(resource);
    },
    selectorOf: name => {
      const resource = applicationNamed(workspace, name, near)?.workload?.resource;
      return resource && selectorOf(resource);
    },
    hasService: name => someObject(workspace, ({ kind, name: other }) => kind === 'Service' && other === name),
  };
}

/** The name of the port if Pods have one called "http", as Services usually ask for it, else its number. */
function targetPort(resource: Resource): number | string | undefined {
  const containers = podTemplate(resource)?.get('spec', 'containers').items ?? [];
  const ports = containers.flatMap(container => container.get('ports').items);
  if (ports.some(port => port.get('name').text === 'http')) return 'http';
  const number = ports[0]?.get('containerPort').text;
  return number !== undefined && /^\d+$/.test(number) ? Number(number) : undefined;
}

/** What the workload selects its Pods by, which no release changes; else all of their labels. */
function selectorOf(resource: Resource): Readonly<Record<string, string>> | undefined {
  const own = stringsOf(resource.body.get('spec', 'selector', 'matchLabels'));
  const labels = own && own.size > 0 ? own : podLabels(resource);
  return labels && labels.size > 0 ? Object.fromEntries(labels) : undefined;
}

/**
 * Where manifests go: beside the workload of the application they are for, else into `k8s/` of the folder that holds all
 * files. None where a file is there already.
 */
export function newManifests(
  files: readonly { readonly path: string; readonly text: Text }[],
  workspace: Workspace,
  near: SourceFile,
): readonly NewFile[] {
  return files.flatMap(({ path, text }) => {
    const [name = '', ...rest] = path.split('/');
    const beside = applicationNamed(workspace, name, near)?.workload?.file.uri;
    const uri =
      beside === undefined
        ? `${commonFolder(workspace) ?? folderOf(near.uri)}/k8s/${path}`
        : `${folderOf(beside)}/${[name, ...rest].join('-')}`;
    return workspace.files.has(uri) ? [] : [{ uri, text }];
  });
}

/** The folder that all files of a workspace lie in; absent if that is only the root of a disk. */
const commonFolder = memo((workspace: Workspace): string | undefined => {
  const [first, ...others] = [...workspace.files.keys()].map(uri => folderOf(uri).split('/'));
  if (!first) return undefined;
  let length = first.length;
  for (const other of others) {
    const differs = first.findIndex((segment, index) => segment !== other[index]);
    if (differs !== -1) length = Math.min(length, differs);
  }
  // The scheme and an empty authority come first: "file:", "", "".
  return length > 3 ? first.slice(0, length).join('/') : undefined;
});

/** Edits of settings as edits of the file; a value in quotes stays in quotes, one that aliases repeat is changed once. */
export function editsOfValues(
  file: SourceFile,
  edits: readonly { readonly uri: string | undefined; readonly span: Span; readonly newText: string }[],
): readonly Edit[] {
  const places = new Map<number, Edit>();
  for (const { uri, span, newText } of edits) {
    if (uri !== file.uri || places.has(span.start)) continue;
    const quote = /["']/.exec(file.text[span.start] ?? '')?.[0] ?? '';
    // A block scalar ends behind its line break.
    const end = /\s*$/.exec(file.text.slice(span.start, span.end))?.[0] ?? '';
    places.set(span.start, { span, newText: `${quote}${newText}${quote}${end}` });
  }
  return [...places.values()];
}
