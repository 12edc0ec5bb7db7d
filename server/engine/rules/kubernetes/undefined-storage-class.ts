import { ofKind } from '../../model/application';
import { referencesIn } from '../../model/names';
import type { Rule } from '../rule';
import { acrossFiles, certaintyOf, likelyNames } from './references';
import page from './undefined-storage-class.md';

/** Without its StorageClass nothing makes the volume that a claim asks for. */
export const undefinedStorageClass: Rule = {
  id: 'kubernetes/undefined-storage-class',
  severity: 'warning',
  page,
  families: ['kubernetes'],

  checkFile: acrossFiles(
    // A volume may carry any word there: it is only compared with that of the claim.
    document =>
      referencesIn(document).filter(({ kind, from }) => kind === 'StorageClass' && from.kind !== 'PersistentVolume'),
    function* (reference, names) {
      // Most classes come with the cluster; only who defines some may be expected to define this one.
      if (certaintyOf(names, reference, 'warning') !== 'warning') return;
      const { kind, name, at } = reference;
      if (ofKind(names, 'PersistentVolume').some(({ storage }) => storage?.className === name)) return;
      const { advice, fixes } = likelyNames(names, reference);
      yield {
        span: at.mark,
        severity: fixes.length > 0 ? 'warning' : 'information',
        misses: { kind, name },
        message: {
          en: `This application has no StorageClass "${name}", so the claim waits until the cluster has it.${advice.en}`,
          ko: `이 애플리케이션에 "${name}" StorageClass 정의가 없어, 클러스터에 생길 때까지 PVC가 대기합니다.${advice.ko}`,
        },
        fixes,
      };
    },
  ),
};
