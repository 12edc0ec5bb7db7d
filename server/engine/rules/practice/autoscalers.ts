import { resourcesIn } from '../../model/kubernetes';
import { certain, knownKind } from '../../model/workloads';
import { memo } from '../../text/memo';
import type { YamlDocument } from '../../yaml/stream';
import type { View } from '../../yaml/view';

/** A HorizontalPodAutoscaler and its bounds, absent where they are placeholders. */
export interface Autoscaler {
  readonly body: View;
  readonly least: number | undefined;
  readonly most: number | undefined;
}

/** The autoscalers of a document. */
export const autoscalersIn = memo((document: YamlDocument): readonly Autoscaler[] =>
  resourcesIn(document)
    .filter(resource => knownKind(resource) === 'HorizontalPodAutoscaler')
    .map(({ body }) => {
      const [min, max] = [body.get('spec', 'minReplicas'), body.get('spec', 'maxReplicas')];
      const isNothing = min.kind === 'absent' || min.kind === 'null';
      return { body, least: isNothing ? 1 : numberIn(min), most: numberIn(max) };
    }),
);

/** The resource metrics that an autoscaler counts in percent of what is requested: `cpu`, `memory`. */
export function utilizationsOf(autoscaler: View): readonly { readonly at: View; readonly resource: string }[] {
  const spec = autoscaler.get('spec');
  const older = spec.get('targetCPUUtilizationPercentage');
  if (older.exists) return [{ at: older, resource: 'cpu' }];
  return spec.get('metrics').items.flatMap(metric => {
    const resource = metric.get('resource');
    const name = resource.get('name').text;
    const isShare =
      resource.get('target', 'averageUtilization').exists || resource.get('targetAverageUtilization').exists;
    return metric.get('type').text === 'Resource' && isShare && name
      ? [{ at: resource.get('name'), resource: name }]
      : [];
  });
}

function numberIn(at: View): number | undefined {
  const value = certain(at) === undefined ? undefined : at.value('1.1');
  return typeof value === 'number' ? value : undefined;
}
