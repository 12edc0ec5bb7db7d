import { resourcesIn } from '../../model/kubernetes';
import { containersIn } from '../../model/names';
import { podTemplate } from '../../model/workloads';
import { amountOf } from '../practice/quantity';
import type { Rule } from '../rule';
import { changeTo } from './references';
import page from './request-above-limit.md';

/** What a container is promised cannot be more than what it may use. */
export const requestAboveLimit: Rule = {
  id: 'kubernetes/request-above-limit',
  severity: 'error',
  page,
  families: ['kubernetes'],

  *check(document) {
    if (document.syntaxErrors.length > 0) return;
    for (const resource of resourcesIn(document)) {
      const template = podTemplate(resource);
      for (const container of template ? containersIn(template) : []) {
        const limits = container.get('resources', 'limits');
        for (const [key, { value: at }] of container.get('resources', 'requests').fields) {
          const limit = limits.get(key);
          const [requested, allowed] = [amountOf(at), amountOf(limit)];
          if (requested === undefined || allowed === undefined || requested <= allowed) continue;
          yield {
            span: at.mark,
            message: {
              en: `The request for ${key} (${at.text}) is above its limit (${limit.text}), so the API server rejects this ${resource.kind}. Lower the request, or raise the limit.`,
              ko: `${key} 요청(${at.text})이 한도(${limit.text})보다 커서 API 서버가 이 ${resource.kind} 오브젝트를 거부합니다. 요청을 낮추거나 한도를 높이세요.`,
            },
            related: [{ span: limit.mark, message: { en: 'The limit.', ko: '한도입니다.' } }],
            fixes: limit.text === undefined ? [] : [changeTo(at, limit.text)],
          };
        }
      }
    }
  },
};
