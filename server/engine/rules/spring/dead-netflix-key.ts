import type { Property } from '../../model/properties';
import type { Text } from '../../text/text';
import type { Rule } from '../rule';
import page from './dead-netflix-key.md';
import { applicationOf, proofOfModern, settingsWritten, springFamilies } from './settings';

/** Settings of Zuul, Ribbon and Hystrix in an application whose Spring Cloud has none of them. */
export const deadNetflixKey: Rule = {
  id: 'spring/dead-netflix-key',
  severity: 'warning',
  page,
  families: springFamilies,
  tags: ['unnecessary'],

  *checkFile(file, workspace) {
    for (const settings of settingsWritten(file, workspace)) {
      const dead = new Map<Module, Property>();
      for (const property of settings.properties) {
        const name = moduleOf(property);
        if (name && !dead.has(name)) dead.set(name, property);
      }
      const application = dead.size > 0 ? applicationOf(settings, workspace) : undefined;
      const proof = application && proofOfModern(application);
      if (!proof) continue;
      for (const [name, property] of dead) {
        const { title, instead } = modules[name];
        yield {
          span: property.keySpan,
          message: {
            en: `Spring Cloud has had no ${title.en} since 2020.0, and "${proof.property.name}" shows that this application has that version or a newer one, so this setting is ignored. ${instead.en}`,
            ko: `스프링 클라우드 2020.0부터 ${title.ko} 모듈이 없는데, "${proof.property.name}" 속성으로 보아 이 애플리케이션은 그 이후 버전을 쓰므로 이 설정은 무시됩니다. ${instead.ko}`,
          },
          related: [
            {
              span: proof.property.keySpan,
              uri: proof.file.uri,
              message: { en: 'Only a newer Spring Cloud has this', ko: '새 버전의 스프링 클라우드에만 있는 설정' },
            },
          ],
        };
      }
    }
  },
};

type Module = 'zuul' | 'ribbon' | 'hystrix';

function moduleOf({ canonical, environment }: Property): Module | undefined {
  if (environment) return undefined;
  const [, whole, inner] = /^(?:(zuul|ribbon|hystrix)\.|[^.]+\.(ribbon)\.)/.exec(canonical) ?? [];
  return (whole ?? inner) as Module | undefined;
}

const modules: Readonly<Record<Module, { readonly title: Text; readonly instead: Text }>> = {
  zuul: {
    title: { en: 'Zuul', ko: '주울' },
    instead: {
      en: 'Route with Spring Cloud Gateway, or in Kubernetes with an HTTPRoute.',
      ko: '라우팅은 Spring Cloud Gateway나 쿠버네티스의 HTTPRoute로 하세요.',
    },
  },
  ribbon: {
    title: { en: 'Ribbon', ko: '리본' },
    instead: {
      en: 'Use the settings of Spring Cloud LoadBalancer, or in Kubernetes a Service, which balances by itself.',
      ko: 'Spring Cloud LoadBalancer의 설정을 쓰세요. 쿠버네티스에서는 서비스가 부하를 나눠 줍니다.',
    },
  },
  hystrix: {
    title: { en: 'Hystrix', ko: '히스트릭스' },
    instead: {
      en: 'Carry what you need over to Resilience4j.',
      ko: '필요한 설정은 Resilience4j로 옮기세요.',
    },
  },
};
