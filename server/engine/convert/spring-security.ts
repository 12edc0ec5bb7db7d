import type { Text } from '../text/text';
import { isSecret } from './secrets';
import { isOpen, noted, type Outcome, partOf, type Setting, type SpringPart } from './spring-part';

/** What to know about logins and tokens: Kubernetes replaces none of it, but keeps the secrets. */
export function securityOf(settings: readonly Setting[]): SpringPart {
  return partOf(outcomes(settings));
}

function* outcomes(settings: readonly Setting[]): Iterable<Outcome> {
  const found = settings.filter(({ canonical }) => /^(?:spring\.)?security\.(?:oauth2|user)\b/.test(canonical));
  if (found.length === 0) return;
  for (const setting of found) {
    const { canonical, name, segments, value } = setting;
    if (isSecret(segments, value)) yield noted('question', setting, toSecret(name, value));
    else if (canonical.startsWith('security.oauth2.')) yield noted('changed', setting, retired(name));
    else if (/\.(?:issueruri|jwkseturi)$/.test(canonical)) yield noted('question', setting, reachable(name, value));
  }
  yield {
    kind: 'kept',
    text: {
      en: 'Kubernetes does not authenticate the users of your APIs: keep Spring Security. ServiceAccounts and a mesh identify programs, a NetworkPolicy says who may connect.',
      ko: '쿠버네티스는 API 사용자를 인증하지 않으니 Spring Security를 유지하세요. ServiceAccount와 서비스 메시는 프로그램의 신원을, NetworkPolicy는 접속 허용 여부를 다룹니다.',
    },
  };
}

function toSecret(name: string, value: string): Text {
  const already = isOpen(value);
  return {
    en: `"${name}" belongs in a Secret${already ? `, from which ${value} can be filled in` : ': it stands here in clear'}.`,
    ko: `"${name}" 값은 Secret에 두세요. ${already ? `변수(${value})를 Secret에서 채울 수 있습니다.` : '지금은 평문으로 적혀 있습니다.'}`,
  };
}

function retired(name: string): Text {
  return {
    en: `"${name}" is of the Spring Security OAuth project, which has ended. Its place is \`spring.security.oauth2.*\`, with Spring Authorization Server for issuing tokens.`,
    ko: `"${name}" 설정은 종료된 Spring Security OAuth 프로젝트의 것입니다. 지금은 \`spring.security.oauth2.*\`를 쓰고, 토큰 발급에는 Spring Authorization Server를 씁니다.`,
  };
}

function reachable(name: string, value: string): Text {
  return {
    en: `"${name}" (${value}) has to be the address that users see, and Pods have to reach it too: tokens name it as their issuer.`,
    ko: `"${name}" 주소(${value})는 사용자에게 보이는 주소여야 하고 파드에서도 접속할 수 있어야 합니다. 토큰에 발급자로 적히기 때문입니다.`,
  };
}
