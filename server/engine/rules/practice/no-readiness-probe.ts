import { withEntries } from '../../yaml/insert';
import type { View } from '../../yaml/view';
import type { Rule } from '../rule';
import { objectFamilies } from './families';
import { adding, filling } from './fixing';
import page from './no-readiness-probe.md';
import { probeLines } from './probes';
import { amidSurroundings, type Neighbour, servicesOf } from './surroundings';
import { containerName, runningContainersIn } from './workloads';

/** Without it a Service sends requests to Pods that are still starting. */
export const noReadinessProbe: Rule = {
  id: 'practice/no-readiness-probe',
  severity: 'warning',
  page,
  families: objectFamilies,
  profile: 'recommended',
  aliases: ['kube-linter/no-readiness-probe', 'kube-score/pod-probes', 'polaris/readinessProbeMissing'],

  checkFile: amidSurroundings(function* (document, around) {
    for (const container of runningContainersIn(document)) {
      const { view, workload } = container;
      if (view.get('readinessProbe').exists) continue;
      const services = servicesOf(workload, around);
      const isAlone = workload.containers.filter(({ role }) => role === 'main').length === 1;
      if (services.length === 0 || !(isAlone || services.some(service => reaches(service, view)))) continue;
      const name = containerName(container);
      yield {
        span: view.get('name').mark,
        message: {
          en: `${name.en} has no readinessProbe, so its Service sends requests while it is still starting, at every rollout. Add one.`,
          ko: `${name.ko}에 readiness 프로브가 없어 롤아웃할 때마다 아직 시작 중인 파드에 요청이 갑니다. \`readinessProbe\`를 추가하세요.`,
        },
        fixes: filling(adding('readinessProbe'), withEntries(view, [], probeLines('readinessProbe', view, '/healthz'))),
      };
    }
  }),
};

/** Whether a Service sends to a port that the container declares. */
function reaches({ targetPorts = [] }: Neighbour, container: View): boolean {
  const declared = container
    .get('ports')
    .items.flatMap(port => [port.get('name').text, port.get('containerPort').text]);
  return targetPorts.some(target => declared.includes(target));
}
