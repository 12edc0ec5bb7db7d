import { withValue } from '../../yaml/insert';
import { objectFamilies } from '../practice/families';
import { changing, setTo } from '../practice/fixing';
import { amidSurroundings, servicesOf } from '../practice/surroundings';
import { resourceMark, resourceName } from '../practice/workloads';
import type { Rule } from '../rule';
import page from './no-warm-up.md';
import { runsJava } from './programs';
import { isUnset, rollingDeploymentsIn, wholeAt } from './updates';

/** A Java program is ready long before it is fast. */
export const noWarmUp: Rule = {
  id: 'rollout/no-warm-up',
  severity: 'hint',
  page,
  families: objectFamilies,
  profile: 'recommended',

  checkFile: amidSurroundings(function* (document, around) {
    for (const { workload } of rollingDeploymentsIn(document)) {
      const { body, containers } = workload;
      const at = body.get('spec', 'minReadySeconds');
      if (wholeAt(at, 0) !== 0 || wholeAt(body.get('spec', 'replicas'), 1) === 0) continue;
      if (!containers.some(({ view, role }) => role === 'main' && runsJava(view))) continue;
      if (servicesOf(workload, around).length === 0) continue;
      const name = resourceName(body);
      yield {
        span: isUnset(at) ? resourceMark(body) : at.mark,
        message: {
          en: `${name.en} runs Java, which is slow in its first seconds, and with minReadySeconds 0 the rollout goes on at once. Set it to 10 or so.`,
          ko: `${name.ko}는 자바 프로그램이라 처음 몇 초는 느린데, \`minReadySeconds\`가 0이면 롤아웃이 바로 다음 파드로 넘어갑니다. 10초 정도로 설정하세요.`,
        },
        fixes: changing(setTo('minReadySeconds', '10'), withValue(body, ['spec', 'minReadySeconds'], '10')),
      };
    }
  }),
};
