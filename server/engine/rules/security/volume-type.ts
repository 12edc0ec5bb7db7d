import { objectFamilies } from '../practice/families';
import { workloadsIn } from '../practice/workloads';
import type { Rule } from '../rule';
import page from './volume-type.md';

/** The restricted Pod Security Standard knows eight kinds of volumes. */
export const volumeType: Rule = {
  id: 'security/volume-type',
  severity: 'information',
  page,
  families: objectFamilies,
  profile: 'strict',

  *check(document) {
    for (const { pod } of workloadsIn(document)) {
      for (const volume of pod.get('volumes').items) {
        for (const { key, keySpan } of volume.entries) {
          // A hostPath is a mistake of its own.
          if (key === 'name' || key === '<<' || key === 'hostPath' || restricted.has(key)) continue;
          yield {
            span: keySpan,
            message: {
              en: `A volume of type ${key} is not allowed by the restricted Pod Security Standard. Use a PersistentVolumeClaim.`,
              ko: `볼륨 유형(${key})은 restricted 파드 보안 표준에서 허용하지 않습니다. PVC를 쓰세요.`,
            },
          };
        }
      }
    }
  },
};

const restricted: ReadonlySet<string> = new Set([
  'configMap',
  'csi',
  'downwardAPI',
  'emptyDir',
  'ephemeral',
  'image',
  'persistentVolumeClaim',
  'projected',
  'secret',
]);
