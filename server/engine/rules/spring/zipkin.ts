import { type Component, componentsIn } from '../../model/spring-components';
import type { Text } from '../../text/text';
import type { Rule } from '../rule';
import { hintAt, shownIn, showSpringCloud } from './hints';
import page from './zipkin.md';

/** A server for traces among the services of Compose: it is one of those that stay. */
export const zipkin: Rule = {
  id: 'spring/zipkin',
  severity: 'information',
  page,
  families: ['compose'],

  *checkFile(file, workspace) {
    if (!showSpringCloud(componentsIn(file, workspace))) return;
    for (const found of shownIn(file, workspace, ['zipkin'], isServer)) yield hintAt(found, looksLike, message);
  },
};

function isServer({ evidence }: Component): boolean {
  return evidence === 'image' || evidence === 'name and port';
}

const looksLike: Text = { en: 'This looks like a server for traces.', ko: '추적 서버로 보입니다.' };

const message: Text = {
  en: 'This stays on the way to Kubernetes, which has no tracing of its own: it becomes an ordinary Deployment with a Service of the same name.',
  ko: '쿠버네티스에는 분산 추적 기능이 없으므로 이 서버는 계속 필요합니다. 이름이 같은 서비스를 둔 보통의 Deployment로 옮기세요.',
};
