import type { Text } from '../text/text';
import { printed, type Remark } from './print';
import type { Route } from './routes';

/** Routes as one Ingress; those whose paths it can match and that rewrite nothing. */
export function ingress(
  name: string,
  className: string | undefined,
  routes: readonly Route[],
  remarks: readonly Text[] = [],
): Text {
  const hosts = [...new Set(routes.flatMap(({ hostnames }) => (hostnames.length > 0 ? hostnames : [''])))];
  const rules = hosts.map(host => {
    const here = routes.filter(({ hostnames }) => (host === '' ? hostnames.length === 0 : hostnames.includes(host)));
    return { host, paths: here.flatMap(pathsOf) };
  });
  const above: Remark[] = remarks.map(text => ({ path: [], text }));
  for (const [rule, { paths }] of rules.entries()) {
    for (const [path, { remarks: texts }] of paths.entries()) {
      for (const text of texts) above.push({ path: ['spec', 'rules', rule, 'http', 'paths', path], text });
    }
  }
  return printed(
    {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'Ingress',
      metadata: { name },
      spec: {
        ingressClassName: className,
        rules: rules.map(({ host, paths }) => ({
          host: host === '' ? undefined : host,
          http: { paths: paths.map(({ data }) => data) },
        })),
      },
    },
    above,
  );
}

function pathsOf({ paths, backends, remarks }: Route) {
  const [backend] = backends;
  const all = paths.length > 0 ? paths : [{ type: 'PathPrefix' as const, value: '/' }];
  return all.map(({ type, value }, index) => ({
    data: {
      path: value,
      pathType: type === 'PathPrefix' ? 'Prefix' : 'Exact',
      backend: backend && { service: { name: backend.name, port: { number: backend.port } } },
    },
    remarks: index === 0 ? remarks : [],
  }));
}
