import { flatSettings } from '../../convert/flat-settings';
import { serviceName } from '../../convert/service';
import { destinationRuleOf } from '../../convert/spring-mesh';
import type { Setting } from '../../convert/spring-part';
import { actuatorHealth } from '../../convert/spring-probes';
import { resilienceOf } from '../../convert/spring-resilience';
import { healthChanges } from '../../convert/workload-edits';
import { groupOf } from '../../model/kubernetes';
import { someObject } from '../../model/objects';
import { canonicalName, propertiesUnder } from '../../model/properties';
import { type SpringApplication, springApplications } from '../../model/spring-applications';
import type { Workspace } from '../../model/workspace';
import type { Setup } from '../../rules/rule';
import type { Language, Span, Text } from '../../text/text';
import type { Refactorer, Refactoring } from '../refactorings';
import { withoutEndpoint } from './exposure';
import {
  editsIn,
  moduleFolder,
  newFile,
  type PlacedRunning,
  runningOf,
  type SettingsHere,
  settingsAdded,
  settingsOf,
  settingsRemoved,
  settingsUnder,
} from './spring';

/** From Hystrix to Resilience4j, to probes and to a mesh, at the settings of Hystrix and at the workload. */
export const resilienceRefactorings: Refactorer = (workspace, uri, span, setup, language) => {
  const here = settingsUnder(workspace, uri, span, hystrix);
  if (!here) return [...atExposure(workspace, uri, span), ...atWorkload(workspace, uri, span, setup)];
  const { application } = here;
  return [
    ...toResilience4j(here, language),
    ...(application ? toProbes(application, setup, instead) : []),
    ...toMesh(workspace, here),
  ];
};

const hystrix = ['hystrix', 'feign.hystrix', 'spring.cloud.circuitbreaker.hystrix'];

/** Adding comes first; what it replaces goes only once that is there. */
function toResilience4j({ settings }: SettingsHere, language: Language): readonly Refactoring[] {
  const { where, document, file } = settings;
  if (where !== 'file' || !document) return [];
  const part = resilienceOf(settingsOf(settings));
  const lost = part.notes.filter(({ kind }) => kind === 'dropped').length;
  const changes = settingsAdded(settings, part, language);
  if (changes && changes.length > 0) {
    return [
      {
        title: {
          en: `Add Resilience4j settings for the Hystrix ones${lost > 0 ? ` (${lost} without a counterpart)` : ''}`,
          ko: `히스트릭스 설정에 대응하는 Resilience4j 설정 추가${lost > 0 ? `(대응 없는 설정 ${lost}개)` : ''}`,
        },
        edits: editsIn(file.uri, document.start, changes),
        review: true,
      },
    ];
  }
  if (!changes || Object.keys(part.settings).length === 0) return [];
  const removals = settingsRemoved(document, hystrix);
  if (!removals || removals.length === 0) return [];
  return [
    {
      title: {
        en: 'Remove the Hystrix settings, which Resilience4j replaces',
        ko: 'Resilience4j로 대체된 히스트릭스 설정 삭제',
      },
      edits: [
        ...editsIn(file.uri, document.start, removals),
        ...editsIn(file.uri, 0, withoutEndpoint(settings, stream)),
      ],
      review: true,
    },
  ];
}

const stream = 'hystrix.stream';

function atExposure(workspace: Workspace, uri: string, span: Span): readonly Refactoring[] {
  const here = settingsUnder(workspace, uri, span, ['management.endpoints.web.exposure.include']);
  const changes = here?.settings.where === 'file' ? withoutEndpoint(here.settings, stream) : [];
  if (changes.length === 0) return [];
  return [
    {
      title: {
        en: 'Remove hystrix.stream from the exposed endpoints',
        ko: '노출하는 엔드포인트에서 hystrix.stream 삭제',
      },
      edits: editsIn(uri, 0, changes),
    },
  ];
}

/** The same for a workload that runs an application of Spring. */
function atWorkload(workspace: Workspace, uri: string, span: Span, setup: Setup): readonly Refactoring[] {
  const application = springApplications(workspace).find(({ workload }) => {
    if (workload?.file.uri !== uri) return false;
    const { start, end } = workload.resource.body.span;
    return workload.start + start <= span.start && span.start <= workload.start + end;
  });
  return application ? toProbes(application, setup, { en: '', ko: '' }) : [];
}

/** What has to be said where it stands for Hystrix. */
const instead: Text = { en: ' (not a circuit breaker)', ko: '(서킷 브레이커는 아님)' };

function toProbes(application: SpringApplication, setup: Setup, remark: Text): readonly Refactoring[] {
  const running = runningOf(application);
  const settings = flatSettings(application.settings);
  if (!running || !isOwnProgram(running, settings)) return [];
  const health = actuatorHealth(settings, application.port);
  const changes = healthChanges(running, health, setup.api.version);
  if (changes.length === 0) return [];
  const { en, ko } = partsOf(running);
  return [
    {
      title: {
        en: `Add ${en} to "${application.name}"${remark.en}`,
        ko: `"${application.name}" 워크로드에 ${ko} 추가${remark.ko}`,
      },
      edits: editsIn(running.uri, running.start, changes),
      review: true,
    },
  ];
}

/** Ready-made servers may be Spring inside, but their health is asked otherwise. */
function isOwnProgram({ container }: PlacedRunning, settings: readonly Setting[]): boolean {
  const image = container.get('image').text ?? '';
  if (/nacos|zipkin|keycloak|sentinel|seata|consul|zookeeper|kafka|rabbitmq|jaeger|skywalking/i.test(image))
    return false;
  return settings.some(({ canonical }) => /^(?:spring|management|eureka|server)\./.test(canonical));
}

/** What of it a container does not have yet. */
function partsOf({ container }: PlacedRunning): Text {
  const isMissing = (key: string) => ['absent', 'null'].includes(container.get(key).kind);
  const hasProbes = ['startupProbe', 'livenessProbe', 'readinessProbe'].some(isMissing);
  const parts: readonly Text[] = [
    ...(hasProbes ? [{ en: 'Actuator probes', ko: 'Actuator 프로브' }] : []),
    ...(isMissing('lifecycle') ? [{ en: 'a pause before the end', ko: '종료 전 대기' }] : []),
    ...(isMissing('resources') ? [{ en: 'resources', ko: '리소스 설정' }] : []),
  ];
  return {
    en: parts
      .map(({ en }) => en)
      .join(', ')
      .replace(/, ([^,]*)$/, ' and $1'),
    ko: parts.map(({ ko }) => ko).join(', '),
  };
}

/** Only in a mesh that is there already, and for the services that commands are named after. */
function toMesh(workspace: Workspace, { settings, application }: SettingsHere): readonly Refactoring[] {
  const apiVersion = istioIn(workspace);
  if (!application || apiVersion === undefined) return [];
  const flat = settingsOf(settings);
  const keys = new Set(propertiesUnder(flat, 'hystrix.command').map(({ segments }) => segments[2] ?? ''));
  const called = springApplications(workspace).filter(({ name }) => keys.has(name));
  const folder = `${moduleFolder(settings.file.uri)}/k8s`;
  return (called.length > 0 ? called : [application]).flatMap(({ name, service }): readonly Refactoring[] => {
    const host = service?.name ?? serviceName(name);
    if (host === undefined || hasRule(workspace, host)) return [];
    const creates = destinationRuleOf(host, flat, apiVersion).files.flatMap(
      ({ path, text }) => newFile(workspace, folder, path, text) ?? [],
    );
    return creates.length === 0
      ? []
      : [
          {
            title: {
              en: `Create an Istio DestinationRule for "${host}" (ejects failing Pods, has no fallback)`,
              ko: `"${host}" 서비스의 Istio DestinationRule 생성(실패하는 파드 제외, 폴백 없음)`,
            },
            edits: [],
            creates,
            review: true,
          },
        ];
  });
}

const istio = 'networking.istio.io';

/** The version of Istio's objects in a workspace; absent if there are none. */
function istioIn(workspace: Workspace): string | undefined {
  let found: string | undefined;
  someObject(workspace, ({ resource: { apiVersion = '' } }) => {
    if (groupOf(apiVersion) === istio) found = apiVersion;
    else if (groupOf(apiVersion).endsWith('.istio.io')) found ??= `${istio}/v1`;
    return false;
  });
  return found;
}

function hasRule(workspace: Workspace, host: string): boolean {
  return someObject(
    workspace,
    ({ resource: { kind }, body }) =>
      kind === 'DestinationRule' &&
      canonicalName(body.get('spec', 'host').text?.split('.')[0] ?? '') === canonicalName(host),
  );
}
