import { isSameNamespace, type Names, named, ofKind } from '../../model/application';
import { resourcesIn } from '../../model/kubernetes';
import { type Definition, definitionsIn, identityOf, type Storage } from '../../model/names';
import { isPlaceholder, knownKind } from '../../model/workloads';
import type { Text } from '../../text/text';
import type { View } from '../../yaml/view';
import { amountIn } from '../practice/quantity';
import type { Rule } from '../rule';
import { acrossFiles } from './references';
import page from './volume-mismatch.md';

/** A claim is bound to the volume that it names only if that volume has what it asks for. */
export const volumeMismatch: Rule = {
  id: 'kubernetes/volume-mismatch',
  severity: 'warning',
  page,
  families: ['kubernetes'],

  checkFile: acrossFiles(
    document =>
      resourcesIn(document)
        .filter(resource => knownKind(resource) === 'PersistentVolumeClaim')
        .map(resource => ({ body: resource.body, identity: identityOf(resource) })),
    function* ({ body, identity }, names) {
      if (names.isIncomplete || names.changes.patches.length > 0 || identity.name === '') return;
      const claims = named(names, 'PersistentVolumeClaim', identity.namespace, identity.name);
      const [claim] = definitionsIn(body.document).filter(({ name }) => name === identity.name);
      const volume = claim && volumeOf(names, claim);
      if (!claim?.storage || !volume?.storage || claims.length !== 1) return;
      const spec = body.get('spec');
      for (const [at, what] of differences(spec, claim.storage, volume.storage)) {
        yield {
          span: at.mark,
          message: {
            en: `PersistentVolume "${volume.name}" ${what.en}, so this claim is never bound to it and its Pods wait. Make the two agree.`,
            ko: `"${volume.name}" PersistentVolume의 ${what.ko}, 이 PVC는 바인딩되지 않고 파드가 대기합니다. 두 값을 맞추세요.`,
          },
        };
      }
    },
  ),
};

/** The one volume that the claim names, or that is kept for it. Where each names the other, nobody compares them. */
function volumeOf(names: Names, claim: Definition): Definition | undefined {
  const wanted = claim.storage?.partner?.name;
  const isKept = ({ storage }: Definition) =>
    storage?.partner?.name === claim.name && isSameNamespace(names, storage.partner.namespace, claim.namespace);
  const volumes = ofKind(names, 'PersistentVolume').filter(one => (wanted ? one.name === wanted : isKept(one)));
  const [volume] = volumes;
  return volume && volumes.length === 1 && !(wanted && isKept(volume)) ? volume : undefined;
}

function differences(spec: View, claim: Storage, volume: Storage): readonly (readonly [View, Text])[] {
  const found: (readonly [View, Text])[] = [];
  // A volume that is kept for a claim is taken whatever its class.
  if (claim.partner && isOther(claim.className, volume.className)) {
    const shown = volume.className === '' ? '""' : volume.className;
    found.push([
      spec.get('storageClassName'),
      { en: `has the storageClassName ${shown}`, ko: `\`storageClassName\` 값(${shown})이 달라` },
    ]);
  }
  if (isOther(claim.volumeMode ?? 'Filesystem', volume.volumeMode ?? 'Filesystem')) {
    const shown = volume.volumeMode ?? 'Filesystem';
    const at = spec.get('volumeMode');
    found.push([
      at.exists ? at : spec.get('accessModes'),
      { en: `has the volumeMode ${shown}`, ko: `\`volumeMode\` 값(${shown})이 달라` },
    ]);
  }
  const lacking = claim.modes.filter(mode => !volume.modes.includes(mode));
  if (lacking.length > 0 && volume.modes.length > 0 && ![...claim.modes, ...volume.modes].some(isPlaceholder)) {
    const shown = lacking.join(', ');
    found.push([
      spec.get('accessModes'),
      { en: `does not offer ${shown}`, ko: `\`accessModes\` 값에 요청한 모드(${shown})가 없어` },
    ]);
  }
  const [asked, offered] = [claim.size, volume.size].map(size => (size === undefined ? undefined : amountIn(size)));
  if (asked !== undefined && offered !== undefined && asked > offered) {
    found.push([
      spec.get('resources', 'requests', 'storage'),
      { en: `has only ${volume.size}`, ko: `용량(${volume.size})이 모자라` },
    ]);
  }
  return found;
}

/** Whether both are written and differ: a class that is left out is the cluster's to choose. */
function isOther(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other && !isPlaceholder(one) && !isPlaceholder(other);
}
