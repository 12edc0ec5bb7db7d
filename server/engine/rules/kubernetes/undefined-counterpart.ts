import { resourcesIn } from '../../model/kubernetes';
import { identityOf, type Reference, referencesIn } from '../../model/names';
import type { YamlDocument } from '../../yaml/stream';
import type { Rule } from '../rule';
import { acrossFiles, certaintyOf, likelyNames } from './references';
import page from './undefined-counterpart.md';

/** Some objects only serve another one: addresses a Service, a binding its policy, a reserved volume its claim. */
export const undefinedCounterpart: Rule = {
  id: 'kubernetes/undefined-counterpart',
  severity: 'information',
  page,
  families: ['kubernetes'],

  checkFile: acrossFiles(
    document => [...referencesIn(document).filter(isHalf), ...endpointsIn(document), ...ownersIn(document)],
    function* (reference, names) {
      // Where the application has nothing of the kind, it is somebody else's to make.
      if (certaintyOf(names, reference, 'information') !== 'information') return;
      const { kind, name, at, from } = reference;
      const { advice, fixes } = likelyNames(names, reference);
      yield {
        span: at.mark,
        misses: { kind, name },
        message: {
          en: `This application has no ${kind} "${name}", so this ${from.kind} object is of no use until it is there.${advice.en}`,
          ko: `이 애플리케이션에 "${name}" ${kind === 'Service' ? '서비스' : kind} 정의가 없어, 만들 때까지 이 ${from.kind} 오브젝트는 쓰이지 않습니다.${advice.ko}`,
        },
        fixes,
      };
    },
  ),
};

const halves: ReadonlyMap<string, string> = new Map([
  ['EndpointSlice', 'Service'],
  ['MutatingAdmissionPolicyBinding', 'MutatingAdmissionPolicy'],
  ['PersistentVolume', 'PersistentVolumeClaim'],
  ['PersistentVolumeClaim', 'PersistentVolume'],
  ['ValidatingAdmissionPolicyBinding', 'ValidatingAdmissionPolicy'],
  ['VolumeAttachment', 'PersistentVolume'],
]);

function isHalf({ kind, from }: Reference): boolean {
  return halves.get(from.kind ?? '') === kind;
}

/** Endpoints serve the Service that has their own name. */
function endpointsIn(document: YamlDocument): readonly Reference[] {
  return resourcesIn(document).flatMap(from => {
    const { kind, name, namespace } = identityOf(from);
    const isWritten = kind === 'Endpoints' && from.apiVersion === 'v1' && name !== '';
    const within = from.body.get('metadata');
    return isWritten ? [{ kind: 'Service', name, namespace, at: within.get('name'), within, from }] : [];
  });
}

/** The garbage collector deletes what has only owners that are not there. */
function ownersIn(document: YamlDocument): readonly Reference[] {
  return resourcesIn(document).flatMap(from =>
    from.body.get('metadata', 'ownerReferences').items.flatMap(within => {
      const at = within.get('name');
      const [kind, name] = [within.get('kind').text, at.string];
      return kind && name ? [{ kind, name, namespace: identityOf(from).namespace, at, within, from }] : [];
    }),
  );
}
