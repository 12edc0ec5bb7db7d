import type { Text } from '../../text/text';
import type { Rule } from '../rule';
import page from './bus.md';
import { hintAt, shownIn } from './hints';
import { springFamilies } from './settings';

/** News of changed configuration over a message broker, where a rollout brings it. */
export const bus: Rule = {
  id: 'spring/bus',
  severity: 'hint',
  page,
  families: springFamilies,

  *checkFile(file, workspace) {
    for (const found of shownIn(file, workspace, ['bus'])) yield hintAt(found, looksLike, message);
  },
};

const looksLike: Text = { en: 'This looks like Spring Cloud Bus.', ko: 'Spring Cloud Bus로 보입니다.' };

const message: Text = {
  en: 'With configuration in ConfigMaps, a rolling restart brings a change to every Pod, and the bus has nothing left to say. Refresh without a restart is lost. Keep the message broker if the applications send their own messages through it.',
  ko: '설정을 ConfigMap에 두면 롤링 재시작으로 모든 파드에 변경이 전달되므로 버스가 필요 없습니다. 재시작 없는 갱신은 없어집니다. 애플리케이션이 메시지 브로커를 따로 쓴다면 브로커는 유지하세요.',
};
