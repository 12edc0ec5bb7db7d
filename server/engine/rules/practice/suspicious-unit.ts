import { resourcesIn } from '../../model/kubernetes';
import { knownKind } from '../../model/workloads';
import type { View } from '../../yaml/view';
import type { Rule } from '../rule';
import { objectFamilies } from './families';
import { setTo } from './fixing';
import { amountOf } from './quantity';
import page from './suspicious-unit.md';
import { containersIn } from './workloads';

/** A quantity that is legal and cannot be meant: half a byte of memory, five hundred million CPUs. */
export const suspiciousUnit: Rule = {
  id: 'practice/suspicious-unit',
  severity: 'warning',
  page,
  families: objectFamilies,

  *check(document) {
    const seen = new Set<object>();
    const claims = resourcesIn(document).flatMap(resource => {
      const kind = knownKind(resource);
      if (kind === 'PersistentVolumeClaim') return [resource.body];
      return kind === 'StatefulSet' ? resource.body.get('spec', 'volumeClaimTemplates').items : [];
    });
    const owners = [
      ...containersIn(document).map(({ view }) => view.get('resources')),
      ...claims.map(claim => claim.get('spec', 'resources')),
    ];
    for (const { at, resource } of owners.flatMap(amountsIn)) {
      const amount = amountOf(at);
      if (!amount || !at.identity || seen.has(at.identity)) continue;
      seen.add(at.identity);
      const text = at.text ?? '';
      if (resource === 'cpu' ? amount < mostCpus : amount >= fewestBytes) continue;
      yield {
        span: at.mark,
        message:
          resource === 'cpu'
            ? {
                en: `${text} means ${spoken(amount)} CPUs, which no node has, so the Pod stays pending. 500m is half a CPU, 2 are two.`,
                ko: `이 값(${text})은 CPU ${spoken(amount)}개를 뜻하며 이런 노드는 없어 파드가 배치되지 않습니다. 500m은 CPU 반 개, 2는 두 개입니다.`,
              }
            : {
                en: `${text} means ${spoken(amount)} bytes of ${resource}, which is too little for anything. Write a unit such as Mi or Gi.`,
                ko: `${resource} 값(${text})은 ${spoken(amount)}바이트를 뜻하므로 무엇에도 모자랍니다. Mi, Gi 같은 단위를 적으세요.`,
              },
        fixes: at.isAlias
          ? []
          : meant(text, resource).map(newText => ({
              title: setTo(resource, newText),
              edits: [{ span: at.span, newText }],
              safe: false,
            })),
      };
    }
  },
};

/** Less than the smallest container that ever ran, and more than the largest machine. */
const fewestBytes = 1e6;
const mostCpus = 4096;

function amountsIn(resources: View): readonly { readonly at: View; readonly resource: string }[] {
  return ['requests', 'limits'].flatMap(part =>
    ['cpu', 'memory', 'ephemeral-storage', 'storage'].map(resource => ({
      at: resources.get(part, resource),
      resource,
    })),
  );
}

function meant(text: string, resource: string): readonly string[] {
  const number = /^\d+(?:\.\d+)?/.exec(text)?.[0];
  if (number === undefined) return [];
  return resource === 'cpu' ? [`${number}m`] : [`${number}Mi`, /m$/.test(text) ? `${number}M` : `${number}Gi`];
}

function spoken(amount: number): string {
  return String(Number(amount.toPrecision(6)));
}
