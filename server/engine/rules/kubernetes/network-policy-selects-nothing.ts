import { hasControllers } from '../../model/application';
import { type Resource, resourcesIn } from '../../model/kubernetes';
import { identityOf, selectorAt } from '../../model/names';
import type { Rule } from '../rule';
import page from './network-policy-selects-nothing.md';
import { acrossFiles, selectorText, selectsNothing } from './references';

/** A NetworkPolicy that selects no Pod protects none, and a peer that selects none lets nobody through. */
export const networkPolicySelectsNothing: Rule = {
  id: 'kubernetes/network-policy-selects-nothing',
  severity: 'warning',
  page,
  families: ['kubernetes'],
  aliases: [
    'kube-linter/dangling-networkpolicy',
    'kube-linter/dangling-networkpolicypeer-podselector',
    'kube-score/networkpolicy-targets-pod',
  ],

  checkFile: acrossFiles(
    document => resourcesIn(document).filter(isNetworkPolicy),
    function* (resource, names) {
      // Controllers make Pods that no file shows.
      if (hasControllers(names)) return;
      const { namespace } = identityOf(resource);
      const spec = resource.body.get('spec');
      const at = spec.get('podSelector');
      const selector = selectorAt(at);
      if (selectsNothing(names, selector, namespace)) {
        yield {
          span: at.keySpan,
          message: {
            en: `No Pod of this application has the labels ${selectorText(selector)}, so this NetworkPolicy protects nothing. Check the labels.`,
            ko: `이 애플리케이션에 레이블(${selectorText(selector)})이 일치하는 파드가 없어 이 NetworkPolicy는 아무것도 보호하지 않습니다. 레이블을 확인하세요.`,
          },
        };
      }
      const peers = [
        ...spec.get('ingress').items.flatMap(one => one.get('from').items),
        ...spec.get('egress').items.flatMap(one => one.get('to').items),
      ];
      for (const peer of peers) {
        const peerAt = peer.get('podSelector');
        const wanted = selectorAt(peerAt);
        // Pods of other namespaces are most often another application's.
        if (peer.get('namespaceSelector').exists || !selectsNothing(names, wanted, namespace)) continue;
        yield {
          span: peerAt.keySpan,
          severity: 'information',
          message: {
            en: `No Pod of this application has the labels ${selectorText(wanted)}, so this peer lets nobody through unless such Pods come from elsewhere.`,
            ko: `이 애플리케이션에 레이블(${selectorText(wanted)})이 일치하는 파드가 없어, 다른 곳에서 만들지 않는다면 이 항목으로는 아무 통신도 허용되지 않습니다.`,
          },
        };
      }
    },
  ),
};

function isNetworkPolicy({ kind, apiVersion }: Resource): boolean {
  return kind === 'NetworkPolicy' && /^(?:networking\.k8s\.io|extensions)\//.test(apiVersion ?? '');
}
