import type { Text } from '../text/text';
import type { Note } from './conversion';
import type { Backend } from './routes';
import { isRenamed, type KnownServices, serviceName, usualPort } from './service';

/** Where requests go: a Service, or why there can be none. */
export interface Target {
  readonly backend?: Backend;
  /** The path that the address puts before every request; empty if none. */
  readonly basePath: string;
  readonly remarks: readonly { readonly kind: Note['kind']; readonly text: Text }[];
  readonly stays?: Text;
}

/** The Service behind an id that was looked up in the registry. */
export function serviceTarget(id: string, known: KnownServices): Target {
  const name = serviceName(id);
  if (name === undefined) {
    return stays({
      en: `"${id}" cannot be the name of a Service, so the gateway keeps this route.`,
      ko: `"${id}" 값은 서비스 이름이 될 수 없어 이 라우트는 게이트웨이에 남습니다.`,
    });
  }
  const port = known.portOf(name);
  const remarks: Target['remarks'][number][] = [];
  if (isRenamed(id, name)) remarks.push({ kind: 'changed', text: renamed(id, name) });
  if (port === undefined) remarks.push({ kind: 'question', text: unknownPort(name) });
  return { backend: { name, port: port ?? usualPort }, basePath: '', remarks };
}

/** The Service that a URL means, if its host is one inside of the cluster. */
export function urlTarget(url: string, known: KnownServices): Target {
  const parts = /^(https?|wss?):\/\/(?:[^@/]*@)?([^:/?#[\]]+)(?::(\d+))?([^?#]*)/i.exec(url.trim());
  if (!parts) {
    return stays({
      en: `No Service can stand for "${url}", so the gateway keeps this route.`,
      ko: `"${url}" 주소를 대신할 서비스가 없어 이 라우트는 게이트웨이에 남습니다.`,
    });
  }
  const [, scheme = 'http', host = '', written, path = ''] = parts;
  if (/^(?:localhost|127\..*|0\.0\.0\.0)$/i.test(host)) {
    return stays({
      en: `"${host}" is the gateway's own Pod on Kubernetes. Name the Service that answers there, or keep this route in the gateway.`,
      ko: `쿠버네티스에서 "${host}" 주소는 게이트웨이 자신의 파드입니다. 실제로 응답하는 서비스를 적거나 이 라우트를 게이트웨이에 남기세요.`,
    });
  }
  const [name = '', namespace, ...rest] = host.toLowerCase().split('.');
  const isInCluster = namespace === undefined || /^svc(?:\.|$)/.test(rest.join('.'));
  if (!isInCluster || serviceName(name) !== name) {
    return stays({
      en: `"${host}" is outside of the cluster: no route can point there portably. Keep it in the gateway, or try a Service of type ExternalName where the controller supports it.`,
      ko: `"${host}" 주소는 클러스터 밖이라 어디서나 통하는 방법으로는 연결할 수 없습니다. 게이트웨이에 남기거나, 컨트롤러가 지원하면 ExternalName 서비스를 쓰세요.`,
    });
  }
  const isSecure = /s$/i.test(scheme);
  const remarks: Target['remarks'][number][] = [];
  if (namespace === undefined && known.portOf(name) === undefined && !known.hasService(name)) {
    remarks.push({
      kind: 'question',
      text: {
        en: `No file here declares a Service "${name}": there has to be one in the cluster.`,
        ko: `"${name}" 서비스를 선언한 파일이 없습니다. 클러스터에 이 서비스가 있어야 합니다.`,
      },
    });
  }
  if (namespace !== undefined) {
    remarks.push({
      kind: 'question',
      text: {
        en: `A route to the namespace "${namespace}" needs a ReferenceGrant there.`,
        ko: `"${namespace}" 네임스페이스로 보내려면 그곳에 ReferenceGrant가 있어야 합니다.`,
      },
    });
  }
  if (isSecure) {
    remarks.push({
      kind: 'question',
      text: {
        en: `The gateway speaks plain HTTP to "${name}" unless a BackendTLSPolicy says otherwise.`,
        ko: `BackendTLSPolicy가 없으면 게이트웨이는 "${name}" 서비스와 암호화하지 않은 HTTP로 통신합니다.`,
      },
    });
  }
  const port = written === undefined ? (isSecure ? 443 : 80) : Number(written);
  return {
    backend: { name, ...(namespace !== undefined && { namespace }), port },
    basePath: path.replace(/\/+$/, ''),
    remarks,
  };
}

function stays(text: Text): Target {
  return { basePath: '', remarks: [], stays: text };
}

export function unknownPort(name: string): Text {
  return {
    en: `No file here tells the port of "${name}", so it is Spring Boot's default, ${usualPort}. Check it.`,
    ko: `"${name}" 서비스의 포트를 알 수 없어 스프링 부트의 기본값(${usualPort})을 적었습니다. 실제 포트인지 확인하세요.`,
  };
}

export function renamed(id: string, name: string): Text {
  return {
    en: `A Service cannot be called "${id}", so it is called "${name}". Callers have to use this name.`,
    ko: `서비스 이름으로 "${id}" 값을 쓸 수 없어 "${name}" 이름으로 바꾸었습니다. 호출하는 쪽도 이 이름을 써야 합니다.`,
  };
}
