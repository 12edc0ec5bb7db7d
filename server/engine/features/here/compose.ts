import { type Service, servicesIn } from '../../model/compose';
import { memo } from '../../text/memo';
import type { Text } from '../../text/text';
import type { YamlDocument } from '../../yaml/stream';
import { View } from '../../yaml/view';
import { deployReplicas, portFacts } from './compose-ports';
import {
  buildFolder,
  composeImage,
  envFile,
  fileResource,
  memory,
  networkOf,
  networkUsers,
  volumeOf,
  volumeUsers,
} from './compose-resources';
import { dependency, dependents, health, profiles, restart, stopGrace } from './compose-runtime';
import { variableFacts } from './compose-variables';
import type { HerePlace } from './place';
import { type Facts, present } from './words';

/** The place in a Compose file that somebody looks at. */
export interface ComposeSubject {
  readonly document: YamlDocument;
  readonly root: View;
  readonly path: readonly (string | number)[];
  readonly view: View;
  /** The service around the place, if it stands in one. */
  readonly service: Service | undefined;
}

/** The facts of a place in a Compose file. */
export function composeFacts({ document, path, view }: HerePlace): readonly Text[] {
  const [section, name, ...rest] = path;
  if (typeof name !== 'string') return [];
  const subject = { document, root: View.root(document), path, view };
  if (section === 'services') {
    const service = servicesByName(document).get(name);
    if (!service) return [];
    const inService = { ...subject, service };
    const finder = inServices.get(nameOfPath(rest));
    return present([...variableFacts(inService), ...(finder?.(inService) ?? [])]);
  }
  const outside = { ...subject, service: undefined };
  if (section === 'volumes' && rest.length === 0) return present(volumeUsers(outside, name));
  if (section === 'networks' && rest.length === 0) return present(networkUsers(outside, name));
  if ((section === 'secrets' || section === 'configs') && rest.length === 0) {
    return present(fileResource(outside, section, name));
  }
  return [];
}

type Finder = (subject: ComposeSubject & { readonly service: Service }) => Facts;

const servicesByName = memo(
  (document: YamlDocument): ReadonlyMap<string, Service> =>
    new Map(servicesIn(document).map(service => [service.name, service])),
);

function nameOfPath(path: readonly (string | number)[]): string {
  const [first, second] = path;
  // What stands under these keys is named by the user.
  if ((first === 'depends_on' || first === 'networks') && typeof second === 'string') {
    return [first, '*', ...path.slice(2)].join('.');
  }
  return path
    .map(step => (typeof step === 'number' ? '[]' : `.${step}`))
    .join('')
    .replace(/^\./, '');
}

function each(finder: Finder, ...names: readonly string[]): readonly (readonly [string, Finder])[] {
  return names.map(name => [name, finder] as const);
}

const inServices: ReadonlyMap<string, Finder> = new Map([
  ...each(dependents, '', 'container_name'),
  ...each(
    portFacts,
    ...['ports', 'ports[]', 'ports[].published', 'ports[].target', 'ports[].host_ip', 'expose', 'expose[]'],
  ),
  ...each(composeImage, 'image', 'pull_policy'),
  ...each(dependency, 'depends_on[]', 'depends_on.*', 'depends_on.*.condition'),
  ...each(health, ...['', '.interval', '.retries', '.start_period', '.timeout'].map(key => `healthcheck${key}`)),
  ...each(restart, 'restart'),
  ...each(deployReplicas, 'deploy.replicas', 'scale'),
  ...each(volumeOf, 'volumes[]', 'volumes[].source', 'volumes[].target', 'volumes[].type'),
  ...each(networkOf, 'networks[]', 'networks.*'),
  ...each(profiles, 'profiles', 'profiles[]'),
  ...each(buildFolder, 'build', 'build.context', 'build.dockerfile'),
  ...each(
    memory,
    ...['mem_limit', 'mem_reservation', 'shm_size', 'cpus'],
    ...['limits', 'reservations'].flatMap(side => [`deploy.resources.${side}.memory`, `deploy.resources.${side}.cpus`]),
  ),
  ...each(stopGrace, 'stop_grace_period', 'stop_signal'),
  ...each(envFile, 'env_file', 'env_file[]', 'env_file[].path'),
]);
