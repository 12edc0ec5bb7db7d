import type { Text } from '../../text/text';
import type { Rule } from '../rule';
import page from './eureka-client.md';
import { hintAt, shownIn } from './hints';
import { springFamilies } from './settings';

/** Applications that look each other up in Eureka, where the names of Services do. */
export const eurekaClient: Rule = {
  id: 'spring/eureka-client',
  severity: 'hint',
  page,
  families: springFamilies,

  *checkFile(file, workspace) {
    for (const found of shownIn(file, workspace, ['eureka-client'])) yield hintAt(found, looksLike, message);
  },
};

const looksLike: Text = { en: 'This looks like the address of a Eureka server.', ko: '유레카 서버의 주소로 보입니다.' };

const message: Text = {
  en: 'In Kubernetes a Service plays this part: named like the application, it is found by DNS and leads to the Pods that are ready, so eureka.client.enabled can be false there. Code that reads the list of instances itself (DiscoveryClient) still needs a registry or spring-cloud-kubernetes.',
  ko: '쿠버네티스에서는 애플리케이션과 이름이 같은 서비스가 DNS로 이 역할을 하므로 `eureka.client.enabled`를 false로 둘 수 있습니다. 인스턴스 목록을 직접 읽는 코드(DiscoveryClient)에는 레지스트리나 spring-cloud-kubernetes가 계속 필요합니다.',
};
