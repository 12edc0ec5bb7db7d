import { isUnder } from '../../model/properties';
import type { Component } from '../../model/spring-components';
import type { Text } from '../../text/text';
import type { Rule } from '../rule';
import { hintAt, type Shown, shownIn } from './hints';
import { springFamilies } from './settings';
import page from './sleuth.md';

/** Tracing by Sleuth, which Kubernetes does not replace and Micrometer Tracing does. */
export const sleuth: Rule = {
  id: 'spring/sleuth',
  severity: 'hint',
  page,
  families: springFamilies,

  *checkFile(file, workspace) {
    const shown = shownIn(file, workspace, ['sleuth', 'zipkin'], isOfSleuth);
    const told: Shown[] = [];
    for (const found of shown) {
      // Sleuth and the address that it reports to are one thing.
      const { settings, owner } = found;
      if (told.some(one => (settings ? one.settings === settings : one.owner.name === owner.name))) continue;
      told.push(found);
      yield hintAt(found, looksLike, message);
    }
  },
};

/** Since Spring Boot 3 the settings of Zipkin are called otherwise. */
function isOfSleuth({ component, property }: Component): boolean {
  return component === 'sleuth' || (property !== undefined && isUnder(property, 'spring.zipkin'));
}

const looksLike: Text = { en: 'This looks like Sleuth.', ko: 'Sleuth 설정으로 보입니다.' };

const message: Text = {
  en: 'Kubernetes has no tracing of its own, so Zipkin, or whatever collects the traces, moves along as a Deployment with a Service. Sleuth ended with Spring Boot 2: on Boot 3 or newer these settings become those of Micrometer Tracing, under management.tracing and management.zipkin.',
  ko: '쿠버네티스에는 분산 추적 기능이 없으므로 Zipkin 같은 수집 서버를 Deployment와 서비스로 함께 옮기세요. Sleuth는 스프링 부트 2까지만 쓸 수 있어, 3부터는 `management.tracing` 등 Micrometer Tracing 설정으로 바꿔야 합니다.',
};
