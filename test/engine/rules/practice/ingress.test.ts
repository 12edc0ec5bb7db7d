import { controllerDecidesPath } from '../../../../server/engine/rules/practice/controller-decides-path';
import { duplicateIngressPath } from '../../../../server/engine/rules/practice/duplicate-ingress-path';
import { foreignIngressAnnotation } from '../../../../server/engine/rules/practice/foreign-ingress-annotation';
import { retiredIngressNginx } from '../../../../server/engine/rules/practice/retired-ingress-nginx';
import { checkFindings } from '../../../support/fixture';

const ingress = (name: string, annotations: string, spec: string) => `\
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: ${name}
  annotations: { ${annotations} }
spec: { ${spec} }
`;

describe('practice/foreign-ingress-annotation', () => {
  const only = { only: foreignIngressAnnotation };
  const rewrite = 'nginx.ingress.kubernetes.io/rewrite-target: /';

  it('says nothing of a class that somebody made up, of both kinds of nginx, or of annotations for several', () => {
    checkFindings(ingress('a', rewrite, 'ingressClassName: public'), only);
    checkFindings(ingress('a', rewrite, 'ingressClassName: nginx'), only);
    checkFindings(ingress('a', 'nginx.org/rewrites: x', 'ingressClassName: nginx'), only);
    checkFindings(ingress('a', `${rewrite}, traefik.ingress.kubernetes.io/x: y`, 'ingressClassName: traefik'), only);
    checkFindings(ingress('a', rewrite, ''), only);
  });
});

describe('practice/controller-decides-path', () => {
  const only = { only: controllerDecidesPath };
  const path = (text: string) => `rules: [{ http: { paths: [{ path: ${text}, pathType: ImplementationSpecific }] } }]`;

  it('leaves patterns, and who uses a controller of their choice', () => {
    checkFindings(ingress('a', '', path('/*')), only);
    checkFindings(ingress('a', '', path('/api(/|$)(.*)')), only);
    checkFindings(ingress('a', 'alb.ingress.kubernetes.io/scheme: internal', path('/api')), only);
  });
});

describe('practice/retired-ingress-nginx', () => {
  it('finds the controller itself, from a mirror too', () =>
    checkFindings(
      `\
apiVersion: v1
kind: Pod
metadata: { name: a }
spec:
  containers:
    - name: a
      image: mirror.example.com/k8s/ingress-nginx/controller:v1.9.0
#            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ practice/retired-ingress-nginx: ingress-nginx is retired: since March 2026 there are no fixes, not even for security. Plan a move to the Gateway API or another controller.
    - name: b
      image: nginx/nginx-ingress:5.1
`,
      { only: retiredIngressNginx },
    ));
});

describe('practice/duplicate-ingress-path', () => {
  const only = { only: duplicateIngressPath };
  const rule = 'rules: [{ host: a.example.com, http: { paths: [{ path: /, pathType: Prefix }] } }]';

  it('compares Ingresses of one class in all files', () =>
    checkFindings(
      `\
# file: a.yaml
${ingress('a', '', `ingressClassName: x, ${rule}`)}#                                                                                   ^ practice/duplicate-ingress-path: Ingress "b" has this host and path (a.example.com/) too; which of them answers depends on the controller. Keep one.
# file: b.yaml
${ingress('b', '', `ingressClassName: x, ${rule}`)}#                                                                                   ^ practice/duplicate-ingress-path: Ingress "a" has this host and path (a.example.com/) too; which of them answers depends on the controller. Keep one.
# file: c.yaml
${ingress('c', '', `ingressClassName: y, ${rule}`)}# file: d.yaml
${ingress('d', 'nginx.ingress.kubernetes.io/canary: "true"', `ingressClassName: x, ${rule}`)}`,
      only,
    ));
});
