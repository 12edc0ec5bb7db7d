import type { Change } from '../../yaml/insert';
import type { View } from '../../yaml/view';
import { changing } from '../practice/fixing';
import { withoutField, withoutItem } from '../practice/removal';
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
          fixes: changing(
            { en: `Remove volume "${name}"`, ko: `"${name}" 볼륨 삭제` },
            withoutVolume(volumes.spec, item),
          ),
        };
      }
    }
  }),
};

/** The last one takes the whole list with it. */
function withoutVolume(spec: View, item: View): Change | undefined {
  const list = spec.entries.find(({ key }) => key === 'volumes');
  if (!list || list.value.isAlias) return undefined;
  return list.value.items.length > 1 ? withoutItem(item) : withoutField(spec, list);
}
