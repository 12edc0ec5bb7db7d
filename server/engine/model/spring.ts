import { memo, memo2 } from '../text/memo';
import { type SourceFile, shifted } from '../text/text';
import { documentsIn, type PlacedDocument, type YamlDocument } from '../yaml/stream';
import { View } from '../yaml/view';
import { fileAt } from './compose-files';
import { classify } from './family';
import { fileName, folderOf, placeOf, resolvePath } from './paths';
import { type Property, propertiesFileProperties, yamlProperties } from './properties';
import { environmentFilesOf, type LocalSettings, type Owner, settingsOfCompose } from './spring-compose';
import { environmentFileProperties, imageProperties } from './spring-environment';
import { settingsOfResources, valuesOf } from './spring-kubernetes';
import type { Workspace } from './workspace';

export type { Owner } from './spring-compose';

/** Some properties that Spring reads together, and where they are set. */
export interface SpringSettings {
  readonly where: 'file' | 'compose' | 'kubernetes' | 'embedded' | 'dockerfile';
  readonly owner: Owner;
  /** The profile in which they hold, as written (several joined by commas); absent if they always do. */
  readonly profile: string | undefined;
  readonly properties: readonly Property[];
  /** The file that the properties are written in; of a Compose service it may be an `env_file`. */
  readonly file: SourceFile;
  /** The YAML document that they are written in, if it is one. */
  readonly document: PlacedDocument | undefined;
}

/**
 * Every set of properties for Spring that a file holds, whatever the file is: a configuration of Spring, the environment
 * of Compose services, containers and images, and files inside ConfigMaps and Secrets. The environment of something that
 * has nothing to do with Spring is among them: nobody can tell before the properties are looked at.
 */
export function springSettings(file: SourceFile, workspace: Workspace): readonly SpringSettings[] {
  return settingsOf(workspace, file);
}

const settingsOf = memo2((workspace: Workspace, file: SourceFile): readonly SpringSettings[] => {
  switch (classify(workspace, file).family) {
    case 'compose':
      return ofCompose(file, workspace);
    case 'kubernetes':
    case 'kustomize-patch':
      return ofKubernetes(file, workspace);
    case 'dockerfile':
      return ofDockerfile(file);
    case 'environment':
      return ofEnvironmentFile(file);
    default:
      return isSpringFile(file, workspace) ? ofSpring(file, profileIn(file, workspace)) : [];
  }
});

/**
 * Whether Spring reads the whole file: by its family, and in a repository of configurations also by where it lies, as
 * `orders.yml` may hold nothing that is Spring's alone.
 */
export function isSpringFile(file: SourceFile, workspace: Workspace): boolean {
  const { family } = classify(workspace, file);
  if (family === 'spring') return true;
  return family === 'other' && mayBeSpring(file) && springFolders(workspace).has(folderOf(placeOf(file.uri)));
}

/** Whether a file of unknown kind sets what others than Spring may call so too. */
const mayBeSpring = memo(
  (file: SourceFile): boolean =>
    /\b(?:server|security|management|logging)\b/.test(file.text) &&
    documentsOf(file).some(({ properties }) => properties.some(({ canonical }) => weak.test(canonical))),
);

const weak =
  /^(?:server\.(?:port|servlet\.\w+)|security\.(?:oauth2|user)\.|management\.(?:endpoints?|server|metrics|health)\.|logging\.level\b)/;

/** The folders that hold a file which is Spring's without doubt. */
const springFolders = memo(
  (workspace: Workspace): ReadonlySet<string> =>
    new Set(
      [...workspace.files.values()]
        .filter(file => classify(workspace, file).family === 'spring')
        .map(({ uri }) => folderOf(placeOf(uri))),
    ),
);

/**
 * The profile that the name of a file stands for: "docker" of `application-docker.yml`, and of `orders-docker.yml` if
 * there is an `orders.yml` beside it.
 */
function profileIn(file: SourceFile, workspace: Workspace): string | undefined {
  const place = placeOf(file.uri);
  const name = fileName(place).replace(/\.\w+$/, '');
  const own = /^(?:application|bootstrap)-(.+)$/.exec(name)?.[1];
  if (own !== undefined || /^(?:application|bootstrap)$/.test(name)) return own;
  for (let dash = name.indexOf('-'); dash !== -1; dash = name.indexOf('-', dash + 1)) {
    const beside = `${folderOf(place)}/${name.slice(0, dash)}`;
    const isThere = ['yml', 'yaml', 'properties'].some(end => fileAt({ place: `${beside}.${end}` }, workspace));
    if (isThere) return name.slice(dash + 1);
  }
  return undefined;
}

function ofSpring(file: SourceFile, profile: string | undefined): readonly SpringSettings[] {
  const folder = folderOf(placeOf(file.uri));
  const owner: Owner = { kind: 'folder', name: folder, namespace: undefined };
  return documentsOf(file).map(({ properties, document }) => ({
    where: 'file',
    owner,
    profile: activation(properties) ?? profile,
    properties,
    file,
    document,
  }));
}

/** The profile that a document of a configuration says it is for. */
function activation(properties: readonly Property[]): string | undefined {
  const named = properties.filter(({ canonical }) =>
    /^spring\.(?:config\.activate\.onprofile|profiles)(?:\[\d+\])?$/.test(canonical),
  );
  return named.map(({ value }) => value).join(',') || undefined;
}

interface SpringDocument {
  readonly properties: readonly Property[];
  readonly document: PlacedDocument | undefined;
}

const documentsOf = memo((file: SourceFile): readonly SpringDocument[] => {
  if (file.uri.endsWith('.properties')) {
    return partsOf(file.text).map(({ text, start }) => ({
      properties: propertiesFileProperties(text, start),
      document: undefined,
    }));
  }
  return documentsIn(file).map(document => ({
    properties: moved(propertiesIn(document.document), document.start),
    document,
  }));
});

const propertiesIn = memo((document: YamlDocument) => yamlProperties(document));

/** The documents of a `.properties` text, which lines `#---` part. */
export function partsOf(text: string): readonly { readonly text: string; readonly start: number }[] {
  const cuts = [0, ...[...text.matchAll(/^[#!]---[ \t]*$/gm)].map(({ index }) => index)];
  return cuts.map((start, index) => ({ text: text.slice(start, cuts[index + 1]), start }));
}

function ofCompose(file: SourceFile, workspace: Workspace): readonly SpringSettings[] {
  const folder = folderOf(placeOf(file.uri));
  const reached = documentsIn(file).flatMap(({ document }) =>
    environmentFilesOf(document).flatMap(({ owner, path }): readonly SpringSettings[] => {
      const place = resolvePath(folder, path);
      const found = place === undefined ? undefined : fileAt({ place }, workspace);
      if (!found) return [];
      return [
        {
          where: 'compose',
          owner,
          profile: undefined,
          properties: variablesOf(found),
          file: found,
          document: undefined,
        },
      ];
    }),
  );
  return [...composeSettings(file), ...reached];
}

const composeSettings = memo((file: SourceFile) => placed(file, settingsOfCompose));

function ofKubernetes(file: SourceFile, workspace: Workspace): readonly SpringSettings[] {
  const settings = kubernetesSettings(file);
  const values = valuesOf(file, workspace);
  if (values.size === 0) return settings;
  return settings.map(one => {
    if (!one.properties.some(({ keySpan }) => values.has(keySpan.start))) return one;
    const properties = one.properties.map(property => {
      const value = values.get(property.keySpan.start);
      return value === undefined ? property : { ...property, value };
    });
    return { ...one, properties };
  });
}

const kubernetesSettings = memo((file: SourceFile) => placed(file, settingsOfResources));

function placed(
  file: SourceFile,
  read: (document: YamlDocument) => readonly LocalSettings[],
): readonly SpringSettings[] {
  return documentsIn(file).flatMap(document =>
    read(document.document).map(({ where, owner, profile, properties }) => ({
      where,
      owner,
      profile: profile ?? (where === 'embedded' ? activation(properties) : undefined),
      properties: moved(properties, document.start),
      file,
      document,
    })),
  );
}

function moved(properties: readonly Property[], by: number): readonly Property[] {
  if (by === 0) return properties;
  return properties.map(one => ({
    ...one,
    keySpan: shifted(one.keySpan, by),
    valueSpan: shifted(one.valueSpan, by),
  }));
}

const ofDockerfile = memo((file: SourceFile): readonly SpringSettings[] => {
  const properties = imageProperties(file.text);
  if (properties.length === 0) return [];
  const name = folderOf(placeOf(file.uri));
  const owner: Owner = { kind: 'folder', name, namespace: undefined };
  return [{ where: 'dockerfile', owner, profile: undefined, properties, file, document: undefined }];
});

/** The variables stand for those of whatever service reads the file. */
function ofEnvironmentFile(file: SourceFile): readonly SpringSettings[] {
  const name = folderOf(placeOf(file.uri));
  const owner: Owner = { kind: 'folder', name, namespace: undefined };
  const properties = variablesOf(file);
  return [{ where: 'compose', owner, profile: undefined, properties, file, document: undefined }];
}

const variablesOf = memo((file: SourceFile) => environmentFileProperties(file.text));

/** The root of the YAML document that settings are written in; absent where it is no YAML. */
export function rootOf({ document, where }: SpringSettings): View | undefined {
  return document && where === 'file' ? View.root(document.document) : undefined;
}
