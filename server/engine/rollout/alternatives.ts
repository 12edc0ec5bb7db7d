import { defaultAmount } from './arithmetic';
import { sharedBy } from './plan';
import type { Plan } from './rollout';

/**
 * Ways to roll out the same Pods, to be laid side by side; the plan itself is one of them. Those that its kind of
 * workload cannot take are left out.
 */
export function alternatives(plan: Plan): readonly Plan[] {
  const shared = sharedBy(plan);
  switch (plan.strategy) {
    case 'StatefulSet': {
      const { firstOrdinal, pods } = plan;
      const last = Math.max(firstOrdinal, firstOrdinal + pods - 1);
      // The last Pod alone is what a canary is to a StatefulSet.
      const canary = pods > 1 && plan.partition !== last ? [{ ...plan, partition: last }] : [];
      return [plan, ...canary, { ...shared, strategy: 'OnDelete' }];
    }
    case 'DaemonSet': {
      const isSurging = plan.maxSurge !== 0 && plan.maxSurge !== '0%';
      const other = isSurging ? { maxSurge: 0, maxUnavailable: 1 } : { maxSurge: 1, maxUnavailable: 0 };
      return [plan, { ...plan, ...other }, { ...shared, strategy: 'OnDelete' }];
    }
    case 'OnDelete':
      return [plan];
    default:
      return amongUsual(plan);
  }
}

function amongUsual(plan: Plan): readonly Plan[] {
  const shared = sharedBy(plan);
  const progressDeadlineSeconds = 'progressDeadlineSeconds' in plan ? plan.progressDeadlineSeconds : 600;
  const usual: readonly Plan[] = [
    {
      ...shared,
      strategy: 'RollingUpdate',
      maxSurge: defaultAmount,
      maxUnavailable: defaultAmount,
      progressDeadlineSeconds,
    },
    { ...shared, strategy: 'Recreate', progressDeadlineSeconds },
    { ...shared, strategy: 'blue-green' },
    { ...shared, strategy: 'canary', by: 'replicas', steps: [10, 50, 100], stepSeconds: 60 },
  ];
  const isUsual = usual.some(({ strategy }) => strategy === plan.strategy);
  const all = usual.map(each => (each.strategy === plan.strategy ? plan : each));
  // What a Compose file asks of Swarm is ignored by Compose itself, which is worth seeing.
  const compose: readonly Plan[] = plan.strategy === 'Swarm' ? [{ ...shared, strategy: 'Compose' }] : [];
  return isUsual ? all : [plan, ...compose, ...all];
}
