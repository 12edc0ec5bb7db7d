import { type ComponentId, componentFacts } from '../../model/spring-components';
import type { Text } from '../../text/text';
import type { Rule } from '../rule';
import { hintAt, type Shown, shownIn } from './hints';
import page from './other-registry.md';
import { springFamilies } from './settings';

/** Discovery by Consul, Zookeeper or Nacos, which are more than registries. */
export const otherRegistry: Rule = {
  id: 'spring/other-registry',
  severity: 'hint',
  page,
  families: springFamilies,

  *checkFile(file, workspace) {
    for (const found of shownIn(file, workspace, registries)) {
      const name = componentFacts[found.component].name;
      const looksLike = {
        en: `This looks like ${name.en}, used by Spring applications.`,
        ko: `스프링 애플리케이션이 쓰는 레지스트리(${name.ko})로 보입니다.`,
      };
      yield hintAt(found, looksLike, isAboutConfiguration(found) ? configuration(name) : discovery(name));
    }
  },
};

const registries: readonly ComponentId[] = ['consul', 'zookeeper-discovery', 'nacos'];

function isAboutConfiguration({ property }: Shown): boolean {
  return property !== undefined && /^spring\.(?:config\.import|cloud\.\w+\.config)\b/.test(property.canonical);
}

function configuration(name: Text): Text {
  return {
    en: `What is read from ${name.en} here can come from ConfigMaps and Secrets in Kubernetes. Changes at run time are not replaced: keep ${name.en} if the applications follow them.`,
    ko: `여기서 ${name.ko}에서 읽는 설정은 쿠버네티스의 ConfigMap과 Secret으로 전달할 수 있습니다. 실행 중의 설정 변경은 대신하지 못하니, 그 기능을 쓴다면 ${name.ko} 서버를 유지하세요.`,
  };
}

function discovery(name: Text): Text {
  return {
    en: `In Kubernetes a Service named like each application does what ${name.en} does here as a registry. Keep the server if something else uses it, such as its key-value store, configuration or another product.`,
    ko: `쿠버네티스에서는 애플리케이션마다 이름이 같은 서비스를 두면 레지스트리로서의 ${name.ko} 서버가 필요 없습니다. 키-값 저장소나 설정, 다른 제품이 함께 쓰고 있다면 서버는 유지하세요.`,
  };
}
