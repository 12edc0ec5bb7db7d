import { withValue } from '../../yaml/insert';
import type { Rule } from '../rule';
import page from './all-nodes-at-once.md';
import { objectFamilies } from './families';
import { changing, setTo } from './fixing';
import { workloadsIn } from './workloads';

/** A DaemonSet may replace its Pods on every node in one go, so that its work rests everywhere. */
export const allNodesAtOnce: Rule = {
  id: 'practice/all-nodes-at-once',
  severity: 'information',
  page,
  families: objectFamilies,
  profile: 'recommended',

  *check(document) {
    for (const { kind, body } of workloadsIn(document)) {
      const strategy = body.get('spec', 'updateStrategy');
      const at = strategy.get('rollingUpdate', 'maxUnavailable');
      if (kind !== 'DaemonSet' || at.text !== '100%' || (strategy.get('type').text ?? rolling) !== rolling) continue;
      yield {
        span: at.mark,
        message: {
          en: 'An update takes the Pods of all nodes away at once, and a bad image is everywhere before anybody notices. Allow a share, such as 10%.',
          ko: '업데이트할 때 모든 노드의 파드가 한꺼번에 내려가고, 잘못된 이미지도 알아채기 전에 모든 노드로 퍼집니다. `10%`처럼 일부만 허용하세요.',
        },
        fixes: changing(
          setTo('maxUnavailable', '10%'),
          withValue(body, ['spec', 'updateStrategy', 'rollingUpdate', 'maxUnavailable'], '10%'),
        ),
      };
    }
  },
};

const rolling = 'RollingUpdate';
