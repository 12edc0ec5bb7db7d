import { fileName, folderOf, placeOf } from '../model/paths';
import type { SpringApplication } from '../model/spring-applications';
import { variablesAt } from '../model/spring-environment';
import type { SourceFile } from '../text/text';
import { flatSettings } from './flat-settings';
import type { ConfigSource } from './spring-config';
import { valueIn } from './spring-part';
import { numberOf } from './spring-probes';
import { activeProfiles, type NewWorkload, usesEureka, type Variable } from './workload';

/** An application as `deploymentFor` wants it, with what Compose and its settings say. */
export function newWorkload(application: SpringApplication, version: string): NewWorkload {
  const { name, composeService, settings } = application;
  const variables = composeVariables(application);
  const profiles = settings.flatMap(({ profile }) => profile?.split(',').map(one => one.trim()) ?? []);
  const active = activeProfiles({ variables, settings: flatSettings(settings), profiles });
  const read = flatSettings(settings, active);
  return {
    name,
    settings: read,
    image: composeService?.service.body.get('image').text,
    port: listening(numberOf(valueIn(read, 'server.port'))) ?? application.port,
    variables,
    profiles,
    leavesEureka: usesEureka(read),
    version,
  };
}

/** Port 0 stands for any, which no Service can lead to. */
function listening(port: number | undefined): number | undefined {
  return port !== undefined && port > 0 ? port : undefined;
}

/** The environment that Compose gives to an application; what the service says itself comes before its `env_file`. */
function composeVariables({ composeService, settings }: SpringApplication): readonly Variable[] {
  if (!composeService) return [];
  const own = variablesAt(composeService.service.body.get('environment'));
  const files = settings.filter(({ where, file }) => where === 'compose' && file !== composeService.file);
  const others = files.flatMap(({ properties }) => properties.filter(({ environment }) => environment));
  return [...own, ...others].map(({ name, value }) => ({ name, value }));
}

/** The files of the config repository that an application reads, the weakest first. */
export function configSources({ name, folder, settings }: SpringApplication): readonly ConfigSource[] {
  const files = new Map<string, SourceFile>();
  for (const { where, file } of settings) if (where === 'file') files.set(file.uri, file);
  const repository = nearest([...files.values()].filter(file => !isGeneral(file)).map(folderOfFile), folder);
  return [...files.values()]
    .filter(file => folderOfFile(file) === repository)
    .map(file => {
      const stem = fileName(placeOf(file.uri)).replace(/\.\w+$/, '');
      const base = isGeneral(file) ? 'application' : name.toLowerCase();
      const profile = stem.toLowerCase().startsWith(`${base}-`) ? stem.slice(base.length + 1) : '';
      return { text: file.text, uri: file.uri, ...(profile !== '' && { profile }) };
    });
}

/** Whether a file is read by all applications, or lies in a module of its own. */
function isGeneral({ uri }: SourceFile): boolean {
  return /^(?:application|bootstrap)\b/.test(fileName(placeOf(uri)));
}

function folderOfFile({ uri }: SourceFile): string {
  return folderOf(placeOf(uri));
}

/** Of several folders the one that shares the longest way with `folder`: samples and chapters come in copies. */
function nearest(folders: readonly string[], folder: string): string | undefined {
  const shared = (other: string) => {
    const [own, its] = [folder.split('/'), other.split('/')];
    const differs = own.findIndex((segment, index) => segment !== its[index]);
    return differs === -1 ? own.length : differs;
  };
  return folders.reduce<string | undefined>(
    (best, one) => (best === undefined || shared(one) > shared(best) ? one : best),
    undefined,
  );
}
