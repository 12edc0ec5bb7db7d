import { memo } from '../text/memo';
import type { SourceFile } from '../text/text';
import { embeddedText } from '../yaml/embedded';
import { documentsIn, type YamlDocument } from '../yaml/stream';
import type { View } from '../yaml/view';
import { type Resource, resourcesIn } from './kubernetes';
import { objectsAround } from './objects';
import { type Property, propertiesFileProperties, withOffsets, yamlProperties } from './properties';
import { type LocalSettings, type Owner, optionsAt } from './spring-compose';
import { propertiesOfVariable, variable } from './spring-environment';
import { podTemplate } from './workloads';
import type { Workspace } from './workspace';

/** The environments of containers, and what ConfigMaps and Secrets hold for Spring. */
export const settingsOfResources = memo((document: YamlDocument): readonly LocalSettings[] =>
  // Most documents of a large file hold nothing of this.
  /\b(?:env|command|args|data|stringData|binaryData)["']?\s*:/.test(document.text)
    ? resourcesIn(document).flatMap(settingsOfResource)
    : [],
);

function settingsOfResource(resource: Resource): readonly LocalSettings[] {
  const { kind, body } = resource;
  const owner = ownerOf(resource);
  if (kind === 'ConfigMap') return settingsOfData(owner, body.get('data'), 'plain');
  if (kind === 'Secret') {
    return [
      ...settingsOfData(owner, body.get('stringData'), 'plain'),
      ...settingsOfData(owner, body.get('data'), 'encoded'),
    ];
  }
  return containersOf(resource).flatMap((container): readonly LocalSettings[] => {
    const properties = [
      ...container.get('env').items.flatMap(environmentEntry),
      ...['command', 'args'].flatMap(key => optionsAt(container.get(key))),
    ];
    const inside = { ...owner, container: container.get('name').text };
    return properties.length === 0 ? [] : [{ where: 'kubernetes', owner: inside, profile: undefined, properties }];
  });
}

/** Whom a resource is: its kind, name and namespace as written. */
export const ownerOf = memo(({ kind, body }: Resource): Owner => {
  const metadata = body.get('metadata');
  return { kind: kind ?? '', name: metadata.get('name').text ?? '', namespace: metadata.get('namespace').text };
});

/** The containers of a workload that run its program; those that only prepare it are not among them. */
export const containersOf = memo(
  (resource: Resource): readonly View[] => podTemplate(resource)?.get('spec', 'containers').items ?? [],
);

function environmentEntry(entry: View): readonly Property[] {
  const name = entry.get('name');
  // What a patch takes away is not set.
  if (name.text === undefined || entry.get('$patch').text === 'delete') return [];
  return propertiesOfVariable(variable(name.text, name.span, entry.get('value')));
}

/**
 * The entries of a ConfigMap or Secret: files of Spring, each as settings of its own, and single values, which `envFrom`
 * makes variables of. The value of an encoded entry is not read.
 */
function settingsOfData(owner: Owner, data: View, form: 'plain' | 'encoded'): readonly LocalSettings[] {
  const files: LocalSettings[] = [];
  const values: Property[] = [];
  for (const { key, keySpan, value } of data.fields.values()) {
    const text = value.text ?? '';
    if (/\.(?:ya?ml|properties|json)$/.test(key) && form === 'plain') {
      files.push(...embeddedFile(owner, key, value));
    } else if (/^[A-Za-z_][\w.-]*$/.test(key) && !/\.\w{2,4}$/.test(key) && text.length < 4000) {
      if (form === 'encoded')
        values.push(...propertiesOfVariable({ name: key, value: '', keySpan, valueSpan: keySpan }));
      else if (!text.trimEnd().includes('\n') || /json$/i.test(key)) {
        values.push(...propertiesOfVariable(variable(key, keySpan, value)));
      }
    }
  }
  if (values.length > 0) files.push({ where: 'kubernetes', owner, profile: undefined, properties: values });
  return files;
}

/** A file of Spring inside an entry: by its name, or by what it sets. */
function embeddedFile(owner: Owner, key: string, value: View): readonly LocalSettings[] {
  const { text } = value;
  if (text === undefined) return [];
  const byName = /^(?:application|bootstrap)(?:-([\w.-]+))?\.(?:ya?ml|properties)$/.exec(key);
  if (!byName && !/\b(?:spring|eureka|zuul|hystrix|ribbon|feign|turbine|resilience4j)\b/.test(text)) return [];
  const written = embeddedText(value);
  // Where characters cannot be told apart, the whole entry stands for each of them.
  const place = (properties: readonly Property[]) =>
    written
      ? withOffsets(properties, written.offsetOf)
      : properties.map(one => ({ ...one, keySpan: value.keySpan, valueSpan: value.keySpan }));
  const parts = key.endsWith('.properties')
    ? [propertiesFileProperties(text)]
    : documentsIn({ uri: key, text }).map(({ document, start }) => yamlProperties(document, start));
  const isSpring = byName || parts.some(part => part.some(({ canonical }) => ofSpring.test(canonical)));
  if (!isSpring) return [];
  const inside = { ...owner, entry: key };
  return parts.map(part => ({ where: 'embedded', owner: inside, profile: byName?.[1], properties: place(part) }));
}

const ofSpring =
  /^(?:spring\.(?:application|cloud|config|profiles|datasource|jpa|kafka|rabbitmq)\b|eureka\.(?:client|instance|server)\.|zuul\.routes\.|hystrix\.(?:command|threadpool)\.|(?:[^.]+\.)?ribbon\.\w+|feign\.(?:client|hystrix)\.|resilience4j\.\w+\.)/;

/** What `valueFrom` of a file's containers leads to within the application, by where the variable's name begins. */
export function valuesOf(file: SourceFile, workspace: Workspace): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const { document, start } of documentsIn(file)) {
    for (const { at, kind, name, key } of lookupsOf(document)) {
      const entries = mapsAround(file, workspace).get(`${kind} ${name}`);
      const value = entries?.get(kind === 'Secret' ? 'stringData' : 'data', key).text;
      if (value !== undefined) found.set(at + start, value);
    }
  }
  return found;
}

/** The ConfigMaps and Secrets of the application around a file, by kind and name. */
function mapsAround(file: SourceFile, workspace: Workspace): ReadonlyMap<string, View> {
  return mapsOf(objectsAround(file, workspace));
}

const mapsOf = memo(
  ({ objects }: ReturnType<typeof objectsAround>): ReadonlyMap<string, View> =>
    new Map(
      objects.flatMap(({ kind, name, body }) =>
        kind === 'ConfigMap' || kind === 'Secret' ? [[`${kind} ${name}`, body] as const] : [],
      ),
    ),
);

const lookupsOf = memo((document: YamlDocument) => {
  if (!document.text.includes('KeyRef')) return [];
  return resourcesIn(document)
    .flatMap(containersOf)
    .flatMap(container => container.get('env').items)
    .flatMap(entry => {
      const from = entry.get('valueFrom');
      return (['ConfigMap', 'Secret'] as const).flatMap(kind => {
        const reference = from.get(kind === 'Secret' ? 'secretKeyRef' : 'configMapKeyRef');
        const name = reference.get('name').text;
        const key = reference.get('key').text;
        return name === undefined || key === undefined ? [] : [{ at: entry.get('name').span.start, kind, name, key }];
      });
    });
});

/** The ConfigMaps and Secrets that a workload reads whole: as its environment, or as files. */
export const mapsReadBy = memo((resource: Resource): readonly string[] => {
  const pod = podTemplate(resource)?.get('spec');
  const volumes = pod?.get('volumes').items ?? [];
  const sources = [
    ...containersOf(resource).flatMap(container => container.get('envFrom').items),
    ...volumes.flatMap(volume => [volume, ...volume.get('projected', 'sources').items]),
  ];
  return sources.flatMap(source => [
    ...['configMapRef', 'configMap'].flatMap(key => named('ConfigMap', source.get(key, 'name'))),
    ...['secretRef', 'secret'].flatMap(key =>
      ['name', 'secretName'].flatMap(name => named('Secret', source.get(key, name))),
    ),
  ]);
});

function named(kind: string, { text }: View): readonly string[] {
  return text === undefined ? [] : [`${kind} ${text}`];
}
