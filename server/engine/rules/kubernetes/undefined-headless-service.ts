import { named } from '../../model/application';
import { referencesIn } from '../../model/names';
import { podTemplate } from '../../model/workloads';
import type { View } from '../../yaml/view';
import type { Rule } from '../rule';
import { acrossFiles, addDocument, certaintyOf, likelyNames, namespaceLine } from './references';
import page from './undefined-headless-service.md';

/** The Pods of a StatefulSet have names of their own only below a headless Service. */
export const undefinedHeadlessService: Rule = {
  id: 'kubernetes/undefined-headless-service',
  severity: 'warning',
  page,
  families: ['kubernetes'],
  aliases: ['kube-score/statefulset-has-servicename'],

  checkFile: acrossFiles(
    document => referencesIn(document).filter(({ kind, from }) => kind === 'Service' && from.kind === 'StatefulSet'),
    function* (reference, names) {
      const { kind, namespace, name, at, from } = reference;
      const severity = certaintyOf(names, reference, 'warning');
      if (severity !== undefined) {
        const { advice, fixes } = likelyNames(names, reference);
        yield {
          span: at.mark,
          severity,
          misses: { kind, name },
          message: {
            en: `This application has no Service "${name}", so the Pods get no stable DNS names.${advice.en}`,
            ko: `이 애플리케이션에 "${name}" 서비스가 없어 파드마다 고정된 DNS 이름이 생기지 않습니다.${advice.ko}`,
          },
          fixes: [
            ...fixes,
            ...addDocument(
              at,
              { en: `Add headless Service "${name}"`, ko: `헤드리스 서비스 "${name}" 추가` },
              headless(name, namespace, podTemplate(from)),
            ),
          ],
        };
        return;
      }
      const found = named(names, kind, namespace, name);
      if (found.length === 0 || names.changes.patches.length > 0 || found.some(one => one.isHeadless !== false)) return;
      yield {
        span: at.mark,
        severity: 'information',
        message: {
          en: `Service "${name}" is not headless, so the Pods get no stable DNS names. Give it "clusterIP: None", or name a Service that has it.`,
          ko: `"${name}" 서비스가 헤드리스가 아니어서 파드마다 고정된 DNS 이름이 생기지 않습니다. 서비스에 \`clusterIP: None\`을 적거나, 헤드리스 서비스의 이름을 쓰세요.`,
        },
      };
    },
  ),
};

function headless(name: string, namespace: string, template: View | undefined): string {
  const labels = [...(template?.get('metadata', 'labels').fields ?? [])];
  const selector = labels.map(([key, { value }]) => `    ${key}: "${value.text ?? ''}"\n`).join('');
  const port = template?.get('spec', 'containers').items[0]?.get('ports').items[0]?.get('containerPort').text ?? '80';
  return `apiVersion: v1\nkind: Service\nmetadata:\n  name: ${name}\n${namespaceLine(namespace)}spec:\n  clusterIP: None\n  selector:\n${selector.replaceAll('$', '\\$')}  ports:\n    - port: \${1:${port}}\n`;
}
