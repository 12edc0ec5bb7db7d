import { memo } from '../text/memo';
import type { YamlDocument } from '../yaml/stream';
import type { View } from '../yaml/view';
import { isOpen, servicesIn } from './compose';
import type { Property } from './properties';
import { optionsIn, propertiesOfVariable, variable, variablesAt } from './spring-environment';

/** Whom properties are set for: a folder, a Compose service, or a Kubernetes object. */
export interface Owner {
  /** "folder", "service", or the kind of the object. */
  readonly kind: string;
  readonly name: string;
  readonly namespace: string | undefined;
  /** The container of a workload. */
  readonly container?: string | undefined;
  /** The entry of a ConfigMap or Secret that holds a file: "application-docker.yml". */
  readonly entry?: string;
}

/** Settings as one document writes them; spans are local to the document. */
export interface LocalSettings {
  readonly where: 'compose' | 'kubernetes' | 'embedded';
  readonly owner: Owner;
  readonly profile: string | undefined;
  readonly properties: readonly Property[];
}

/** The environments of the services of a Compose document, with what their commands set. */
export const settingsOfCompose = memo((document: YamlDocument): readonly LocalSettings[] =>
  servicesIn(document).flatMap(({ name, body }): readonly LocalSettings[] => {
    const properties = [
      ...variablesAt(body.get('environment')).flatMap(propertiesOfVariable),
      ...['command', 'entrypoint'].flatMap(key => optionsAt(body.get(key))),
    ];
    const owner = { kind: 'service', name, namespace: undefined };
    return properties.length === 0 ? [] : [{ where: 'compose', owner, profile: undefined, properties }];
  }),
);

/** The properties in a command line, as a text or as a list. */
export function optionsAt(view: View): readonly Property[] {
  return [view, ...view.items].flatMap(one => {
    const { text } = one;
    return text?.includes('=') && /-D|--/.test(text) ? optionsIn(variable('', one.span, one)) : [];
  });
}

/** The `env_file` paths of the services of a document that can be read without variables. */
export const environmentFilesOf = memo((document: YamlDocument) =>
  servicesIn(document).flatMap(({ name, body }) => {
    const written = body.get('env_file');
    const paths = written.kind === 'list' ? written.items : [written];
    return paths.flatMap(one => {
      const path = one.kind === 'map' ? one.get('path').text : one.text;
      const owner: Owner = { kind: 'service', name, namespace: undefined };
      return path === undefined || isOpen(path) ? [] : [{ owner, path }];
    });
  }),
);
