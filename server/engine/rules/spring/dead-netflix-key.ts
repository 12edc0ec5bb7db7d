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
      const dead = settings.properties.filter(one => moduleOf(one) !== undefined);
      const application = dead.length > 0 ? applicationOf(settings, workspace) : undefined;
      const proof = application && proofOfModern(application);
      if (!proof) continue;
      const told = new Set<string>();
      for (const property of dead) {
        const name = moduleOf(property) ?? '';
        if (told.has(name)) continue;
        told.add(name);
        const { title, instead } = modules[name] ?? { title: name, instead: { en: '', ko: '' } };
        yield {
          span: property.keySpan,
          message: {
            en: `Nothing reads the settings of ${title} here: it left Spring Cloud with 2020.0, and "${proof.property.name}" shows that this application uses a newer one. ${instead.en}`,
            ko: `${title} 설정은 여기서 적용되지 않습니다. 2020.0 버전부터 스프링 클라우드에 없는데, "${proof.property.name}" 속성으로 보아 이 애플리케이션은 그 뒤 버전을 씁니다. ${instead.ko}`,
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

function moduleOf({ canonical, environment }: Property): string | undefined {
  if (environment) return undefined;
  const [, whole, inner] = /^(?:(zuul|ribbon|hystrix)\.|[^.]+\.(ribbon)\.)/.exec(canonical) ?? [];
  return whole ?? inner;
}

const modules: Readonly<Record<string, { readonly title: string; readonly instead: Text }>> = {
  zuul: {
    title: 'Zuul',
    instead: {
      en: 'Route with Spring Cloud Gateway, or in Kubernetes with an HTTPRoute.',
      ko: '라우팅은 스프링 클라우드 게이트웨이나 쿠버네티스의 HTTPRoute로 하세요.',
    },
  },
  ribbon: {
    title: 'Ribbon',
    instead: {
      en: 'Spring Cloud LoadBalancer has settings of its own, and in Kubernetes a Service balances.',
      ko: 'Spring Cloud LoadBalancer의 설정을 쓰세요. 쿠버네티스에서는 서비스가 부하를 나눕니다.',
    },
  },
  hystrix: {
    title: 'Hystrix',
    instead: {
      en: 'Carry what you need over to Resilience4j.',
      ko: '필요한 설정은 Resilience4j로 옮기세요.',
    },
  },
};
