import type { Text } from '../../text/text';
import type { Rule } from '../rule';
import page from './eureka-server.md';
import { hintAt, shownIn } from './hints';
import { springFamilies } from './settings';

/** A registry of its own, where the names of Services are one already. */
export const eurekaServer: Rule = {
  id: 'spring/eureka-server',
  severity: 'hint',
  page,
  families: springFamilies,

  *checkFile(file, workspace) {
    for (const found of shownIn(file, workspace, ['eureka-server'])) yield hintAt(found, looksLike, message);
  },
};

const looksLike: Text = { en: 'This looks like a Eureka server.', ko: '유레카 서버로 보입니다.' };

const message: Text = {
  en: 'Kubernetes needs no such server: DNS knows every Service, and readiness says which Pods take part. What goes with it are its dashboard, the metadata of instances, and whatever registers from outside the cluster: look for such callers first.',
  ko: '쿠버네티스에서는 DNS가 모든 서비스를 알고 readiness로 응답할 파드를 고르므로 이런 서버가 필요 없습니다. 대시보드와 인스턴스 메타데이터는 없어지니, 클러스터 밖에서 등록하는 곳이 있는지 먼저 확인하세요.',
};
