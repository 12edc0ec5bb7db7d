import { certain } from '../../model/workloads';
import { withValue } from '../../yaml/insert';
import { objectFamilies } from '../practice/families';
import { changingAll } from '../practice/fixing';
import { workloadsIn } from '../practice/workloads';
import type { Rule } from '../rule';
import { isTrue } from './contexts';
import page from './host-path.md';

/** A folder of the node inside a Pod is a way out of it, and another folder on every node. */
export const hostPath: Rule = {
  id: 'security/host-path',
  severity: 'warning',
  page,
  families: objectFamilies,
  profile: 'recommended',
  aliases: [
    'kube-linter/sensitive-host-mounts',
    'kube-linter/docker-sock',
    'kube-linter/writable-host-mount',
    'polaris/hostPathSet',
  ],

  *check(document) {
    for (const { pod, containers } of workloadsIn(document)) {
      for (const volume of pod.get('volumes').items) {
        const at = volume.get('hostPath', 'path');
        const path = certain(at);
        if (path === undefined) continue;
        const name = volume.get('name').text;
        const mounts = containers
          .flatMap(({ view }) => view.get('volumeMounts').items)
          .filter(mount => mount.get('name').text === name && !isTrue(mount.get('readOnly')));
        // A socket works as well when it is mounted read-only.
        const isWritten = mounts.length > 0 && !sockets.test(path);
        const reason = sockets.test(path) ? reasons.socket : sensitive.test(path) ? reasons.sensitive : reasons.other;
        yield {
          span: at.mark,
          message: {
            en: `"${path}" ${reason.en}${isWritten ? ', and it can be written to' : ''}. Use a PersistentVolumeClaim, ConfigMap or emptyDir where one will do.`,
            ko: `마운트한 경로("${path}")는 ${reason.ko}. ${isWritten ? '쓰기도 할 수 있습니다. ' : ''}가능하면 PVC, ConfigMap, emptyDir을 쓰세요.`,
          },
          fixes: changingAll(
            { en: 'Mount it read-only', ko: '읽기 전용으로 마운트' },
            (isWritten ? mounts : []).map(mount => withValue(mount, ['readOnly'], 'true')),
          ),
        };
      }
    }
  },
};

const sockets = /\/(?:docker|containerd|crio|cri-dockerd)\.sock$/;
const sensitive = /^\/(?:$|(?:etc|proc|sys|dev|boot|lib|lib64|usr|root|var\/lib\/kubelet|var\/run|run)(?:\/|$))/;

const reasons = {
  socket: {
    en: 'is the socket of the container runtime: whoever may use it controls the node',
    ko: '컨테이너 런타임의 소켓이라서 노드 전체를 조종할 수 있습니다',
  },
  sensitive: {
    en: 'is a folder of the node that its system lives on',
    ko: '노드의 시스템이 쓰는 폴더입니다',
  },
  other: {
    en: 'is a folder of the node, with other content on every node',
    ko: '노드의 폴더라서 노드마다 내용이 다릅니다',
  },
};
