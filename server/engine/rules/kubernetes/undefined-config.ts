import { type Names, named } from '../../model/application';
import { nameAt, type Reference, referencesIn } from '../../model/names';
import { similar } from '../../text/similar';
import type { View } from '../../yaml/view';
import type { Rule } from '../rule';
import {
  type AcrossFiles,
  acrossFiles,
  addDocument,
  certaintyOf,
  likely,
  likelyNames,
  namespaceLine,
} from './references';
import page from './undefined-config.md';

/** Made by Kubernetes, OpenShift or Istio in every namespace. */
const given = ['kube-root-ca.crt', 'openshift-service-ca.crt', 'istio-ca-root-cert'];

/** A Pod does not start before the ConfigMaps and Secrets that it names are there, with the keys that it names. */
export const undefinedConfig: Rule = {
  id: 'kubernetes/undefined-config',
  severity: 'warning',
  page,
  families: ['kubernetes'],
  aliases: ['kube-linter/env-value-from'],

  checkFile: acrossFiles(
    document => referencesIn(document).filter(isNeeded),
    function* (reference, names) {
      const { kind } = reference;
      const severity = certaintyOf(names, reference, kind === 'Secret' ? 'information' : 'warning');
      if (severity === undefined) yield* undefinedKeys(reference, names);
      // Secrets are rightly kept out of files, so one that is missing says nothing where there are none.
      else if (kind === 'ConfigMap' || severity !== 'hint') yield missing(reference, names, severity);
    },
  ),
};

/** Certificates and tokens are made by controllers, and what is optional need not be there. */
function isNeeded({ kind, name, within, from }: Reference): boolean {
  if (kind !== 'ConfigMap' && kind !== 'Secret') return false;
  if (from.kind === 'Ingress' || from.kind === 'ServiceAccount' || given.includes(name)) return false;
  return within.get('optional').value('1.1') !== true;
}

function missing(reference: Reference, names: Names, severity: AcrossFiles['severity'] & string): AcrossFiles {
  const { kind, namespace, name, at } = reference;
  const { advice, fixes } = likelyNames(names, reference);
  const data = kind === 'Secret' ? 'stringData' : 'data';
  const key = nameAt(reference.within.get('key')) ?? 'key';
  return {
    span: at.mark,
    severity,
    misses: { kind, name },
    message: {
      en: `This application has no ${kind} "${name}", so the Pod does not start until somebody creates it.${advice.en}`,
      ko: `이 애플리케이션에 "${name}" ${kind} 정의가 없어, 누군가 만들 때까지 파드가 시작되지 않습니다.${advice.ko}`,
    },
    fixes: [
      ...fixes,
      ...addDocument(
        at,
        { en: `Add ${kind} "${name}"`, ko: `"${name}" ${kind} 추가` },
        `apiVersion: v1\nkind: ${kind}\nmetadata:\n  name: ${name}\n${namespaceLine(namespace)}${data}:\n  \${1:${key}}: \${2:value}\n`,
      ),
    ],
  };
}

function* undefinedKeys({ kind, namespace, name, within }: Reference, names: Names): Iterable<AcrossFiles> {
  const defined = named(names, kind, namespace, name);
  if (names.isIncomplete || defined.length === 0 || names.changes.patches.length > 0) return;
  if (defined.some(({ keys }) => keys === undefined || keys.length === 0)) return;
  const keys = defined.flatMap(one => one.keys ?? []);
  for (const at of [within.get('key'), ...within.get('items').items.map(item => item.get('key'))]) {
    if (isKnown(at, keys)) continue;
    const { advice, fixes } = likely(at, similar(at.text ?? '', keys));
    yield {
      span: at.mark,
      severity: kind === 'Secret' ? 'information' : 'warning',
      message: {
        en: `${kind} "${name}" has no key "${at.text}", so the Pod does not start.${advice.en}`,
        ko: `"${name}" ${kind} 정의에 "${at.text}" 키가 없어 파드가 시작되지 않습니다.${advice.ko}`,
      },
      fixes,
    };
  }
}

function isKnown(at: View, keys: readonly string[]): boolean {
  const { text } = at;
  return text === undefined || !/^[-\w.]+$/.test(text) || keys.includes(text);
}
