import { flatSettings } from '../../convert/flat-settings';
import { configSources, newWorkload } from '../../convert/new-workload';
import { type ConfigConversion, configOf } from '../../convert/spring-config';
import { deploymentFor } from '../../convert/workload';
import { configChanges } from '../../convert/workload-edits';
import { folderOf } from '../../model/paths';
import type { SpringApplication } from '../../model/spring-applications';
import type { Workspace } from '../../model/workspace';
import type { Setup } from '../../rules/rule';
import type { Refactorer, Refactoring } from '../refactorings';
import { editsIn, moduleFolder, newFile, runningOf, settingsUnder } from './spring';

/** From the config server to ConfigMap and Secret, at the settings that lead to it. */
export const configRefactorings: Refactorer = (workspace, uri, span, setup) => {
  const here = settingsUnder(workspace, uri, span, ['spring.cloud.config', 'spring.config.import']);
  const { application, settings } = here ?? {};
  if (!application || !settings) return [];
  const flat = flatSettings(application.settings);
  const isClient = settings.properties.some(
    ({ canonical, value }) =>
      /^spring\.cloud\.config\.(?!server\b)/.test(canonical) ||
      (canonical.startsWith('spring.config.import') && value.includes('configserver:')),
  );
  const isServer = flat.some(({ canonical }) => canonical.startsWith('spring.cloud.config.server.'));
  if (!isClient || isServer) return [];
  const conversion = configOf(application.name, configSources(application), flat);
  return application.workload
    ? inWorkload(workspace, application, conversion)
    : withWorkload(workspace, application, conversion, moduleFolder(settings.file.uri), setup);
};

function inWorkload(
  workspace: Workspace,
  application: SpringApplication,
  { files, use }: ConfigConversion,
): readonly Refactoring[] {
  const running = runningOf(application);
  const changes = running && configChanges(running, use);
  if (!running || !changes || changes.length === 0) return [];
  const folder = folderOf(running.uri);
  const creates = files.map(({ path, text }) => newFile(workspace, folder, path.replace('/', '-'), text));
  if (creates.includes(undefined)) return [];
  return [
    {
      title: {
        en: `Give "${application.name}" its configuration by ConfigMap and Secret, without the config server`,
        ko: `Config Server 대신 ConfigMap과 Secret으로 "${application.name}" 애플리케이션에 설정 전달`,
      },
      edits: editsIn(running.uri, running.start, changes),
      creates: creates.flatMap(file => file ?? []),
      review: true,
    },
  ];
}

/** Nothing runs it on Kubernetes yet, so a Deployment comes with the configuration. */
function withWorkload(
  workspace: Workspace,
  application: SpringApplication,
  conversion: ConfigConversion,
  folder: string,
  { api }: Setup,
): readonly Refactoring[] {
  const workload = deploymentFor({ ...newWorkload(application, api.version), config: conversion.use });
  const creates = [...conversion.files, ...workload.files].map(({ path, text }) =>
    newFile(workspace, `${folder}/k8s`, path, text),
  );
  if (creates.includes(undefined)) return [];
  return [
    {
      title: {
        en: `Create ConfigMap, Secret and Deployment for "${application.name}", without the config server`,
        ko: `Config Server 없이 "${application.name}" 애플리케이션을 실행할 ConfigMap, Secret, Deployment 생성`,
      },
      edits: [],
      creates: creates.flatMap(file => file ?? []),
      review: true,
    },
  ];
}
