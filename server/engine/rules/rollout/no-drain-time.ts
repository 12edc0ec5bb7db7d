import { withEntries } from '../../yaml/insert';
import { objectFamilies } from '../practice/families';
import { adding, changing } from '../practice/fixing';
import { amidSurroundings, servicesOf } from '../practice/surroundings';
import { containerName, runningContainersIn } from '../practice/workloads';
import type { Rule } from '../rule';
import page from './no-drain-time.md';
import { sleepLines } from './preset';

/** A Pod is told to end while its Service still sends requests to it. */
export const noDrainTime: Rule = {
  id: 'rollout/no-drain-time',
  severity: 'information',
  page,
  families: objectFamilies,
  profile: 'strict',

  checkFile: amidSurroundings(function* (document, around) {
    for (const container of runningContainersIn(document)) {
      const { view, workload } = container;
      if (view.get('lifecycle', 'preStop').exists || view.get('ports').items.length === 0) continue;
      if (servicesOf(workload, around).length === 0) continue;
      const name = containerName(container);
      yield {
        span: view.get('name').mark,
        message: {
          en: `${name.en} is told to end while its Service still sends requests for some seconds, so some may fail at every rollout. Add a preStop that sleeps.`,
          ko: `${name.ko}는 종료 신호를 받은 뒤에도 몇 초 동안 서비스를 통해 요청을 받으므로, 롤아웃할 때마다 일부가 실패할 수 있습니다. 잠시 기다리는 \`preStop\`을 추가하세요.`,
        },
        fixes: changing(adding('preStop'), withEntries(view, ['lifecycle'], sleepLines)),
      };
    }
  }),
};
