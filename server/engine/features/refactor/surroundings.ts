import { applicationOf, isSameNamespace, namesOf } from '../../model/application';
import { resourcesIn } from '../../model/kubernetes';
import { identityOf, referencesIn } from '../../model/names';
import { carriesAll, knownKind, stringsOf } from '../../model/workloads';
import type { Workspace } from '../../model/workspace';
import type { Workload } from '../../rules/practice/workloads';
import type { SourceFile } from '../../text/text';
import { documentsIn, type PlacedDocument } from '../../yaml/stream';

/** The documents that have to do with a Deployment. */
export interface Surroundings {
  /** With a Service that sends requests to its Pods. */
  readonly services: readonly PlacedDocument[];
  /** Those that name it: autoscalers, for one. */
  readonly speakers: readonly PlacedDocument[];
  /** Whether one of these decides how many Pods it has. */
  readonly isScaled: boolean;
}

/** What is applied together with a Deployment, as far as it has to do with it. */
export function surroundingsOf(workload: Workload, file: SourceFile, workspace: Workspace): Surroundings {
  const application = applicationOf(workspace, file);
  const names = namesOf(application);
  const own = identityOf(workload.resource);
  const labels = stringsOf(workload.template.get('metadata', 'labels'));
  const documents = application.files.flatMap(documentsIn);
  const services = documents.filter(({ document }) =>
    resourcesIn(document).some(resource => {
      if (knownKind(resource) !== 'Service') return false;
      const wanted = stringsOf(resource.body.get('spec', 'selector'));
      const isNear = isSameNamespace(names, identityOf(resource).namespace, own.namespace);
      return isNear && labels !== undefined && wanted !== undefined && wanted.size > 0 && carriesAll(labels, wanted);
    }),
  );
  const referencesTo = ({ document }: PlacedDocument) =>
    referencesIn(document).filter(
      ({ kind, name, namespace }) =>
        kind === own.kind && name === own.name && isSameNamespace(names, namespace, own.namespace),
    );
  const speakers = documents.filter(placed => referencesTo(placed).length > 0);
  const scalers = ['HorizontalPodAutoscaler', 'ScaledObject'];
  const isScaled = speakers.flatMap(referencesTo).some(({ from }) => scalers.includes(from.kind ?? ''));
  return { services, speakers, isScaled };
}
