import type { Family } from '../../model/family';
import { type Property, propertyOf } from '../../model/properties';
import { type SpringSettings, springSettings } from '../../model/spring';
import { type SpringApplication, springApplications } from '../../model/spring-applications';
import type { Workspace } from '../../model/workspace';
import { formatOf } from '../../text/formats';
import { memo } from '../../text/memo';
import type { SourceFile } from '../../text/text';
import { someDocument } from '../../yaml/stream';

/** Where settings of Spring may stand and be spoken about. */
export const springFamilies: readonly Family[] = ['spring', 'compose', 'kubernetes', 'kustomize-patch'];

/** The sets of settings that are written in this very file; none if it sets nothing that these rules know. */
export function settingsWritten(file: SourceFile, workspace: Workspace): readonly SpringSettings[] {
  const isRead = formatOf(file) === 'yaml' ? mayMatter(file) : known.test(file.text);
  return isRead ? springSettings(file, workspace).filter(settings => settings.file === file) : [];
}

/** Words of which one stands in every document that has something for these rules; a large file mostly has none. */
const known = /eureka|zuul|ribbon|hystrix|bootstrap|spring[\W_]*cloud|health[\W_]*probes|forward[-_]?headers/i;

const mayMatter = someDocument(({ text }) => known.test(text));

/** The application that some settings belong to; absent if nobody knows. */
export function applicationOf({ file, owner, where }: SpringSettings, workspace: Workspace) {
  return applicationsByFile(workspace)
    .get(file)
    ?.find(({ settings }) =>
      settings.some(
        one =>
          one.file === file &&
          one.where === where &&
          one.owner.kind === owner.kind &&
          one.owner.name === owner.name &&
          one.owner.namespace === owner.namespace,
      ),
    );
}

const applicationsByFile = memo((workspace: Workspace) => {
  const found = new Map<SourceFile, SpringApplication[]>();
  for (const application of springApplications(workspace)) {
    for (const file of new Set(application.settings.map(settings => settings.file))) {
      found.set(file, [...(found.get(file) ?? []), application]);
    }
  }
  return found;
});

/** Whether a file of the application has the address of Eureka under the key that is read. */
export function declaresZone(settings: SpringSettings, workspace: Workspace): boolean {
  const all = applicationOf(settings, workspace)?.settings ?? [settings];
  return all.some(
    ({ where, properties }) =>
      (where === 'file' || where === 'embedded') &&
      properties.some(
        ({ canonical, segments }) =>
          canonical === 'eureka.client.serviceurl.defaultzone' && segments.at(-1) === 'defaultZone',
      ),
  );
}

/**
 * What proves that an application uses Spring Cloud 2020.0 or newer, which has no Zuul, Ribbon and Hystrix any more:
 * settings that came with it or with its Spring Boot 2.4. Absent if nothing does. Source: the release notes of both.
 */
export function proofOfModern({ settings }: SpringApplication): { property: Property; file: SourceFile } | undefined {
  for (const { properties, file, profile } of settings) {
    // What is for Kubernetes alone may have been generated in advance of the upgrade that it asks for.
    const property = /^(?:kubernetes|k8s)$/.test(profile ?? '') ? undefined : properties.find(isModern);
    if (property) return { property, file };
  }
  return undefined;
}

function isModern({ canonical, value, environment }: Property): boolean {
  if (environment) return /^SPRING_CONFIG_IMPORT$/.test(canonical.toUpperCase()) && value.includes('configserver:');
  if (/^spring\.config\.import(?:\[\d+\])?$/.test(canonical)) return /^(?:optional:)?configserver:/.test(value);
  return /^spring\.(?:config\.activate\.onprofile\b|cloud\.gateway\.server\.|cloud\.openfeign\.)/.test(canonical);
}

/** Whether an application sets something anywhere, in whatever profile. */
export function setsAnywhere({ settings }: SpringApplication, name: string): boolean {
  return settings.some(({ properties }) => propertyOf(properties, name) !== undefined);
}
