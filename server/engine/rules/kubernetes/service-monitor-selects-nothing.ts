import { isPatched, isSameNamespace, ofKind } from '../../model/application';
import { groupOf, resourcesIn } from '../../model/kubernetes';
import { identityOf, isSelected, nameAt, selectorAt } from '../../model/names';
import type { Rule } from '../rule';
import { acrossFiles, selectorText } from './references';
import page from './service-monitor-selects-nothing.md';

/** Prometheus finds what it shall ask through the Services that a ServiceMonitor selects. */
export const serviceMonitorSelectsNothing: Rule = {
  id: 'kubernetes/service-monitor-selects-nothing',
  severity: 'information',
  page,
  families: ['kubernetes'],
  aliases: ['kube-linter/dangling-servicemonitor'],

  checkFile: acrossFiles(
    document =>
      resourcesIn(document).filter(
        ({ kind, apiVersion = '' }) => kind === 'ServiceMonitor' && groupOf(apiVersion) === 'monitoring.coreos.com',
      ),
    function* (resource, names) {
      const spec = resource.body.get('spec');
      const at = spec.get('selector');
      const selector = selectorAt(at);
      if (names.isIncomplete || selector.isOpen || selector.labels.length + selector.expressions.length === 0) return;
      if (selector.labels.some(([, value]) => isPatched(names.changes, value))) return;
      const where = spec.get('namespaceSelector');
      const listed = where.get('matchNames').items.flatMap(item => nameAt(item) ?? []);
      const namespaces = listed.length > 0 ? listed : [identityOf(resource).namespace];
      const isAnywhere = where.get('any').value('1.1') === true;
      const services = ofKind(names, 'Service').filter(
        ({ namespace }) => isAnywhere || namespaces.some(one => isSameNamespace(names, one, namespace)),
      );
      const isFound = services.some(({ labels = [] }) => isSelected([...labels, ...names.changes.labels], selector));
      // Operators make Services that no file shows, mostly where there are none at all.
      if (services.length === 0 || isFound) return;
      yield {
        span: at.mark,
        message: {
          en: `No Service of this application has the labels ${selectorText(selector)}, so Prometheus collects no metrics here. Set the selector to labels of the Service itself, not of its Pods.`,
          ko: `이 애플리케이션에 셀렉터(${selectorText(selector)})와 일치하는 서비스가 없어 Prometheus가 메트릭을 모으지 않습니다. 셀렉터를 파드가 아닌 서비스의 레이블에 맞추세요.`,
        },
      };
    },
  ),
};
