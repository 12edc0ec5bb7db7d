import { resourcesIn } from '../../model/kubernetes';
import { certain } from '../../model/workloads';
import type { Rule } from '../rule';
import { objectFamilies } from './families';
import { changing, setTo } from './fixing';
import page from './instance-label.md';

/** For teams that name objects after the instance they belong to. */
export const instanceLabel: Rule = {
  id: 'practice/instance-label',
  severity: 'information',
  page,
  families: objectFamilies,
  profile: 'strict',
  aliases: ['polaris/metadataAndInstanceMismatched'],

  *check(document) {
    for (const { body } of resourcesIn(document)) {
      const at = body.get('metadata', 'labels', 'app.kubernetes.io/instance');
      const [instance, name] = [certain(at), certain(body.get('metadata', 'name'))];
      if (instance === undefined || name === undefined || instance === name) continue;
      yield {
        span: at.mark,
        message: {
          en: `This label names the instance "${instance}" while the object is called "${name}". Tools that go by either show them apart.`,
          ko: `이 레이블의 인스턴스는 "${instance}"인데 오브젝트 이름은 "${name}"입니다. 둘 중 하나로 묶는 도구에서 따로 보입니다.`,
        },
        fixes: changing(
          setTo('app.kubernetes.io/instance', name),
          at.isAlias ? undefined : { span: at.span, newText: name },
        ),
      };
    }
  },
};
