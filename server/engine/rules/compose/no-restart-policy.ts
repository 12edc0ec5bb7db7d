import { isGiven } from '../../model/compose-names';
import { withEntries } from '../../yaml/insert';
import { adding, filling } from '../practice/fixing';
import type { Rule } from '../rule';
import { composeFamilies } from './faults';
import { isLongRunning, ofWholeServices } from './judged-services';
import page from './no-restart-policy.md';

/** What crashes stays down, and so does everything after a restart of the machine. */
export const noRestartPolicy: Rule = {
  id: 'compose/no-restart-policy',
  severity: 'information',
  profile: 'strict',
  page,
  families: composeFamilies,

  check: ofWholeServices(function* (service) {
    const { name, nameSpan, body } = service;
    if (body.get('restart').exists || isGiven(body.get('deploy', 'restart_policy'))) return;
    if (!isLongRunning(service)) return;
    yield {
      span: nameSpan,
      message: {
        en: `Service "${name}" has no restart policy, so it stays down after a crash or a reboot. Set "restart".`,
        ko: `"${name}" 서비스에 재시작 정책이 없어, 비정상 종료되거나 장비를 재부팅하면 꺼진 채로 있습니다. \`restart\`를 정하세요.`,
      },
      fixes: filling(adding('restart'), withEntries(body, [], ['restart: ${1:unless-stopped}'])),
    };
  }),
};
