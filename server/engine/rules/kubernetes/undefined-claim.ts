import { ofKind } from '../../model/application';
import { referencesIn } from '../../model/names';
import type { Rule } from '../rule';
import { acrossFiles, addDocument, certaintyOf, likelyNames, namespaceLine } from './references';
import page from './undefined-claim.md';

/** A Pod waits for the PersistentVolumeClaims that it names. */
export const undefinedClaim: Rule = {
  id: 'kubernetes/undefined-claim',
  severity: 'warning',
  page,
  families: ['kubernetes'],

  checkFile: acrossFiles(
    document =>
      referencesIn(document).filter(
        ({ kind, from }) => kind === 'PersistentVolumeClaim' && from.kind !== 'PersistentVolume',
      ),
    function* (reference, names) {
      const { kind, namespace, name, at } = reference;
      const severity = certaintyOf(names, reference, 'warning');
      if (severity === undefined) return;
      const prefixes = ofKind(names, 'StatefulSet').flatMap(({ claimPrefixes = [] }) => claimPrefixes);
      if (prefixes.some(prefix => name.startsWith(prefix))) return;
      const { advice, fixes } = likelyNames(names, reference);
      yield {
        span: at.mark,
        severity,
        misses: { kind, name },
        message: {
          en: `This application has no PersistentVolumeClaim "${name}", so the Pod waits until it is there.${advice.en}`,
          ko: `이 애플리케이션에 "${name}" PVC가 없어, 만들 때까지 파드가 시작되지 않습니다.${advice.ko}`,
        },
        fixes: [
          ...fixes,
          ...addDocument(
            at,
            { en: `Add PersistentVolumeClaim "${name}"`, ko: `"${name}" PVC 추가` },
            `apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata:\n  name: ${name}\n${namespaceLine(namespace)}spec:\n  accessModes: [\${1:ReadWriteOnce}]\n  resources:\n    requests:\n      storage: \${2:1Gi}\n`,
          ),
        ],
      };
    },
  ),
};
