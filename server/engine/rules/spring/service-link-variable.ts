import { objectsAround } from '../../model/objects';
import type { Property } from '../../model/properties';
import { type SpringApplication, springApplications } from '../../model/spring-applications';
import { podTemplate } from '../../model/workloads';
import type { Workspace } from '../../model/workspace';
import { memo } from '../../text/memo';
import { type SourceFile, shifted } from '../../text/text';
import { withValue } from '../../yaml/insert';
import type { View } from '../../yaml/view';
import type { Rule } from '../rule';
import page from './service-link-variable.md';

/** Kubernetes gives every Pod variables named after Services, and one of these shadows what a placeholder means. */
export const serviceLinkVariable: Rule = {
  id: 'spring/service-link-variable',
  severity: 'warning',
  page,
  families: ['kubernetes'],

  *checkFile(file, workspace) {
    for (const application of runBy(workspace).get(file) ?? []) {
      const { workload, settings } = application;
      const template = workload && podTemplate(workload.resource);
      const pod = template?.get('spec');
      if (!workload || !pod || pod.get('enableServiceLinks').text === 'false') continue;
      if (mayBeSetElsewhere(pod, file, workspace)) continue;
      const own = new Set(
        settings.flatMap(one => one.properties.filter(({ environment }) => environment).map(({ name }) => name)),
      );
      const variables = variablesOf(file, workspace);
      const found = settings.flatMap(({ where, properties, file: writtenIn }) =>
        where === 'file' || where === 'embedded'
          ? properties.flatMap(property =>
              placeholdersOf(property).flatMap(name => {
                const service = own.has(name) ? undefined : variables.get(name);
                return service === undefined ? [] : [{ name, service, property, writtenIn }];
              }),
            )
          : [],
      );
      const [first] = found;
      if (!first) continue;
      const { name, service, property, writtenIn } = first;
      const change = withValue(pod, ['enableServiceLinks'], 'false');
      yield {
        span: shifted(pod.keySpan, workload.start),
        message: {
          en: `Because of the Service "${service}", Kubernetes sets ${name} to something like tcp://10.0.0.5:80 in these Pods, and the placeholder in "${property.name}" takes it. Set enableServiceLinks to false.`,
          ko: `"${service}" 서비스 때문에 쿠버네티스가 이 파드에 tcp://10.0.0.5:80 같은 ${name} 변수를 넣고, "${property.name}" 속성의 자리 표시자가 그 값을 씁니다. \`enableServiceLinks\`를 false로 설정하세요.`,
        },
        fixes: change
          ? [
              {
                title: { en: 'Set enableServiceLinks to false', ko: 'enableServiceLinks 값 변경: false' },
                edits: [{ ...change, span: shifted(change.span, workload.start) }],
                safe: false,
              },
            ]
          : [],
        related: [
          {
            span: property.valueSpan,
            uri: writtenIn.uri,
            message: { en: 'The placeholder that takes it', ko: '그 값을 쓰는 자리 표시자' },
          },
        ],
      };
    }
  },
};

const runBy = memo((workspace: Workspace): ReadonlyMap<SourceFile, readonly SpringApplication[]> => {
  const found = new Map<SourceFile, SpringApplication[]>();
  for (const one of springApplications(workspace)) {
    if (one.workload) found.set(one.workload.file, [...(found.get(one.workload.file) ?? []), one]);
  }
  return found;
});

/** Whether containers take their variables from a ConfigMap or Secret that no file holds. */
function mayBeSetElsewhere(pod: View, file: SourceFile, workspace: Workspace): boolean {
  const { objects } = objectsAround(file, workspace);
  const sources = pod.get('containers').items.flatMap(container => container.get('envFrom').items);
  return sources.some(source =>
    [
      ['ConfigMap', source.get('configMapRef', 'name').text],
      ['Secret', source.get('secretRef', 'name').text],
    ].some(([kind, wanted]) => wanted !== undefined && !objects.some(one => one.kind === kind && one.name === wanted)),
  );
}

/** The variables that stand for Services of an application, with the name of the Service. Headless ones have none. */
function variablesOf(file: SourceFile, workspace: Workspace): ReadonlyMap<string, string> {
  return new Map(
    objectsAround(file, workspace).objects.flatMap(({ kind, name, body }): [string, string][] => {
      if (kind !== 'Service' || name === undefined || body.get('spec', 'clusterIP').text === 'None') return [];
      return [[`${name.toUpperCase().replaceAll('-', '_')}_PORT`, name]];
    }),
  );
}

/** "REDIS_PORT" of `${REDIS_PORT:6379}`. */
function placeholdersOf({ value }: Property): readonly string[] {
  return [...value.matchAll(/\$\{([A-Z][A-Z0-9_]*_PORT)(?=[:}])/g)].map(([, name = '']) => name);
}
