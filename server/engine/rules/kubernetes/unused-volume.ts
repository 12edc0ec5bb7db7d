import type { Rule } from '../rule';
import { underPatches } from './references';
import page from './unused-volume.md';
import { dangling, volumesIn } from './volumes';

/** A volume that no container mounts is of no use to any. */
export const unusedVolume: Rule = {
  id: 'kubernetes/unused-volume',
  severity: 'hint',
  page,
  families: ['kubernetes'],
  tags: ['unnecessary'],

  checkFile: underPatches(function* (document, changes) {
    for (const volumes of volumesIn(document)) {
      // A mount under a misspelt name may be this one's.
      if (changes.patches.length > 0 || volumes.isOpen || dangling(volumes, changes).length > 0) continue;
      const mounts = volumes.containers.flatMap(container => container.mounts);
      const used = new Set(mounts.map(mount => mount.get('name').text));
      if (mounts.some(mount => mount.get('name').string === undefined)) continue;
      for (const { name, item } of volumes.declared) {
        if (used.has(name)) continue;
        yield {
          span: item.get('name').mark,
          message: {
            en: `No container mounts the volume "${name}". Mount it, or remove it.`,
            ko: `"${name}" 볼륨을 마운트하는 컨테이너가 없습니다. 마운트하거나 삭제하세요.`,
          },
        };
      }
    }
  }),
};
