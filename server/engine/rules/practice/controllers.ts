import type { View } from '../../yaml/view';

/** A key of an Ingress' annotations, and the controllers that read it. */
export interface ControllerKey {
  readonly key: string;
  readonly at: View;
  readonly controllers: readonly string[];
}

/** The class that an Ingress asks for, and where. */
export function classAt(ingress: View): View {
  const field = ingress.get('spec', 'ingressClassName');
  return field.exists ? field : ingress.get('metadata', 'annotations', 'kubernetes.io/ingress.class');
}

/** The annotations of an Ingress that certain controllers read, by whose prefix they have. */
export function controllerKeysIn(ingress: View): readonly ControllerKey[] {
  return [...ingress.get('metadata', 'annotations').fields].flatMap(([key, { value }]) => {
    const controllers = readers.get(key.slice(0, key.indexOf('/')));
    return controllers ? [{ key, at: value, controllers }] : [];
  });
}

/** The controllers that usually have a class of this name; absent for a name that somebody made up. */
export function controllersOf(name: string): readonly string[] | undefined {
  return classes.get(name);
}

/** Who reads annotations with a prefix (the documentation of each controller). */
const readers: ReadonlyMap<string, readonly string[]> = new Map([
  ['alb.ingress.kubernetes.io', ['AWS Load Balancer Controller']],
  ['appgw.ingress.kubernetes.io', ['Application Gateway']],
  ['haproxy-ingress.github.io', ['HAProxy Ingress']],
  ['haproxy.org', ['HAProxy']],
  ['konghq.com', ['Kong']],
  ['nginx.ingress.kubernetes.io', ['ingress-nginx']],
  ['nginx.org', ['F5 NGINX']],
  ['traefik.ingress.kubernetes.io', ['Traefik']],
]);

/** The class names that the controllers install by themselves. */
const classes: ReadonlyMap<string, readonly string[]> = new Map([
  ['alb', ['AWS Load Balancer Controller']],
  ['azure-application-gateway', ['Application Gateway']],
  ['gce', ['GKE']],
  ['gce-internal', ['GKE']],
  ['haproxy', ['HAProxy', 'HAProxy Ingress']],
  ['kong', ['Kong']],
  ['nginx', ['ingress-nginx', 'F5 NGINX']],
  ['traefik', ['Traefik']],
]);
