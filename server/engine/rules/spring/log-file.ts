import { isUnder } from '../../model/properties';
import { type Component, componentsIn } from '../../model/spring-components';
import type { Text } from '../../text/text';
import type { Rule } from '../rule';
import { shownIn, showSpringCloud } from './hints';
import page from './log-file.md';
import { applicationOf, springFamilies } from './settings';

/** Logs that go into a file or to a driver of Docker, where Kubernetes collects what a container prints. */
export const logFile: Rule = {
  id: 'spring/log-file',
  severity: 'hint',
  page,
  families: springFamilies,

  *checkFile(file, workspace) {
    for (const { span, property, evidence, settings } of shownIn(file, workspace, ['logging'], counts)) {
      // On a server of its own a file is where logs belong.
      const around = () => (settings && applicationOf(settings, workspace)?.components) ?? [];
      if (!showSpringCloud(componentsIn(file, workspace)) && !showSpringCloud(around())) continue;
      if (property?.value === '' && evidence === 'property') continue;
      yield { span, message: property ? inFile : driver };
    }
  },
};

function counts({ property, evidence }: Component): boolean {
  if (!property) return evidence === 'value';
  return isUnder(property, 'logging.file') || isUnder(property, 'logging.path');
}

const inFile: Text = {
  en: 'In Kubernetes a log file is lost with its Pod, and nobody reads it there. Log to the console and let an agent on each node, such as Fluent Bit, collect that; Kubernetes itself keeps and searches no logs.',
  ko: '쿠버네티스에서 로그 파일은 파드와 함께 없어지고 아무도 읽지 않습니다. 콘솔로 출력하고 노드마다 실행되는 Fluent Bit 같은 에이전트로 수집하세요. 쿠버네티스 자체에는 로그를 보관하고 검색하는 기능이 없습니다.',
};

const driver: Text = {
  en: 'A Pod has no logging driver: this setting has no counterpart in Kubernetes. What the container prints is collected by an agent on each node, such as Fluent Bit, which sends it on to the same place.',
  ko: '파드에는 로깅 드라이버가 없어 이 설정에 대응하는 것이 쿠버네티스에 없습니다. 컨테이너의 출력은 노드마다 실행되는 Fluent Bit 같은 에이전트로 수집해 같은 곳으로 보내세요.',
};
