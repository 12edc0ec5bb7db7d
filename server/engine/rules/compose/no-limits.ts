import { isGiven } from '../../model/compose-names';
import { withEntries } from '../../yaml/insert';
import { filling } from '../practice/fixing';
import type { Rule } from '../rule';
import { composeFamilies } from './faults';
import { isLongRunning, ofWholeServices } from './judged-services';
import page from './no-limits.md';

/** Without limits one service may take the whole machine. */
export const noLimits: Rule = {
  id: 'compose/no-limits',
  severity: 'hint',
  profile: 'recommended',
  page,
  families: composeFamilies,

  check: ofWholeServices(function* (service) {
    const { name, nameSpan, body } = service;
    const isLimited = limits.some(path => isGiven(body.get(...path)));
    if (isLimited || !isLongRunning(service)) return;
    yield {
      span: nameSpan,
      message: {
        en: `Service "${name}" has no limit for memory and CPU, so it may take the whole machine from the others. Set "deploy.resources.limits".`,
        ko: `"${name}" 서비스에 메모리와 CPU 한도가 없어 장비 전체를 혼자 쓸 수 있습니다. \`deploy.resources.limits\`를 정하세요.`,
      },
      fixes: filling(
        { en: 'Add limits', ko: '리소스 한도 추가' },
        withEntries(body, ['deploy', 'resources', 'limits'], ['memory: ${1:512M}', 'cpus: "${2:1.0}"']),
      ),
    };
  }),
};

const limits: readonly (readonly string[])[] = [
  ['mem_limit'],
  ['cpus'],
  ['cpu_quota'],
  ['deploy', 'resources', 'limits', 'memory'],
  ['deploy', 'resources', 'limits', 'cpus'],
];
