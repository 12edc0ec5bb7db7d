import type { Reference } from '../../model/names';
import type { Rule } from '../rule';
import { addDocument, namespaceLine, undefinedNames } from './references';
import page from './undefined-service-account.md';

/** In every namespace: the one of Kubernetes, and those of OpenShift. */
const given = ['default', 'builder', 'deployer'];

/** The API server takes no Pod whose ServiceAccount is not there. */
export const undefinedServiceAccount: Rule = {
  id: 'kubernetes/undefined-service-account',
  severity: 'warning',
  page,
  families: ['kubernetes'],
  aliases: ['kube-linter/non-existent-service-account'],

  checkFile: undefinedNames(isOfPods, ({ name, namespace, at }) => ({
    message: {
      en: `This application has no ServiceAccount "${name}", so its Pods are not created until it is there.`,
      ko: `이 애플리케이션에 "${name}" ServiceAccount 정의가 없어, 만들 때까지 파드가 생성되지 않습니다.`,
    },
    fixes: addDocument(
      at,
      { en: `Add ServiceAccount "${name}"`, ko: `"${name}" ServiceAccount 추가` },
      `apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: ${name}\n${namespaceLine(namespace)}`,
    ),
  })),
};

function isOfPods({ kind, name, at, within, from }: Reference): boolean {
  if (kind !== 'ServiceAccount' || from.kind?.endsWith('Binding') || given.includes(name)) return false;
  // The older spelling beside the newer one says the same.
  const current = within.get('serviceAccountName');
  return !current.exists || current.span.start === at.span.start;
}
