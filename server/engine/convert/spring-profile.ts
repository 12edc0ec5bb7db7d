import type { Conversion } from './conversion';
import { mergedSettings } from './merge';
import { printed } from './print';
import { loggingOf, metricsOf } from './spring-observability';
import { adminOf, busOf } from './spring-others';
import { partOf, propertyIn, type Setting, type SpringPart } from './spring-part';
import { registriesOf } from './spring-registries';

/** The parts that only matter on Kubernetes; an application elsewhere keeps its settings. */
export function kubernetesParts(settings: readonly Setting[]): readonly SpringPart[] {
  return [shutdownOf(settings), ...[busOf, adminOf, registriesOf, loggingOf, metricsOf].map(part => part(settings))];
}

/** Before Spring Boot 3.4 an application drops the requests it works on when it is told to stop. */
function shutdownOf(settings: readonly Setting[]): SpringPart {
  if (propertyIn(settings, 'server.shutdown')) return partOf([]);
  return partOf([
    {
      path: ['server', 'shutdown'],
      value: 'graceful',
      remark: { en: 'the default since Spring Boot 3.4', ko: '스프링 부트 3.4부터는 기본값입니다' },
    },
  ]);
}

/** The file `application-kubernetes.yml` of several parts: what an application sets only where it runs on Kubernetes. */
export function kubernetesProfile(parts: readonly SpringPart[]): Conversion {
  const { settings, remarks } = mergedSettings(parts);
  const notes = parts.flatMap(part => part.notes);
  if (Object.keys(settings).length === 0) return { files: [], notes };
  const heading = {
    path: [],
    text: {
      en: 'Read where the profile "kubernetes" is active: SPRING_PROFILES_ACTIVE=kubernetes',
      ko: '`kubernetes` 프로필이 활성일 때 읽습니다: SPRING_PROFILES_ACTIVE=kubernetes',
    },
  };
  return {
    files: [{ path: 'application-kubernetes.yml', text: printed(settings, [heading, ...remarks]) }],
    notes,
  };
}
