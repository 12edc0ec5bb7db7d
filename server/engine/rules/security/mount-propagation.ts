import { objectFamilies } from '../practice/families';
import { changing, setTo } from '../practice/fixing';
import { containerName, containersIn } from '../practice/workloads';
import type { Rule } from '../rule';
import page from './mount-propagation.md';

/** What such a container mounts appears on the node and in all its Pods. */
export const mountPropagation: Rule = {
  id: 'security/mount-propagation',
  severity: 'warning',
  page,
  families: objectFamilies,
  profile: 'recommended',

  *check(document) {
    for (const container of containersIn(document)) {
      const name = containerName(container);
      for (const mount of container.view.get('volumeMounts').items) {
        const at = mount.get('mountPropagation');
        if (at.text !== 'Bidirectional') continue;
        yield {
          span: at.mark,
          message: {
            en: `What ${name.en.replace(/^C|^T/, first => first.toLowerCase())} mounts here appears on the node and in other Pods. Only storage drivers need this.`,
            ko: `${name.ko}에서 여기에 마운트한 것은 노드와 다른 파드에도 나타납니다. 스토리지 드라이버가 아니라면 빼세요.`,
          },
          fixes: changing(
            setTo('mountPropagation', 'None'),
            at.isAlias ? undefined : { span: at.span, newText: 'None' },
          ),
        };
      }
    }
  },
};
