import type { Text } from '../text/text';
import { printed, type Remark } from './print';

/** What is known about the services around an application. Names are asked for as Kubernetes would spell them. */
export interface KnownServices {
  /** The port that other programs reach it at. */
  readonly portOf: (name: string) => number | undefined;
  /** How its Pods name that port, or its number there; "http" if nothing is known. */
  readonly targetPortOf?: (name: string) => number | string | undefined;
  /** Labels that its Pods have. */
  readonly selectorOf: (name: string) => Readonly<Record<string, string>> | undefined;
  /** Whether there is a Service of this name already. */
  readonly hasService: (name: string) => boolean;
}

/** Where nothing says a port: Spring Boot's own. */
export const usualPort = 8080;

/**
 * The id of a service as the name of a Kubernetes Service (RFC 1035): as it is if it can be, else the nearest name that
 * every cluster takes; absent if nothing of it can be kept. Eureka does not tell upper from lower case.
 */
export function serviceName(id: string): string | undefined {
  const letters = id
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (letters === '') return undefined;
  const name = /^[a-z]/.test(letters) ? letters : `svc-${letters}`;
  return name.slice(0, 63).replace(/-+$/, '');
}

/** Whether callers have to be told that a Service is called otherwise than they do. */
export function isRenamed(id: string, name: string): boolean {
  return id.trim().toLowerCase() !== name;
}

export interface ServiceParts {
  readonly name: string;
  readonly selector?: Readonly<Record<string, string>>;
  readonly port?: number;
  readonly targetPort?: number | string;
  readonly externalName?: string;
  readonly trafficDistribution?: string;
}

/** A Service as YAML, with remarks above its fields. */
export function printedService(parts: ServiceParts, remarks: readonly Remark[] = []): Text {
  const { name, selector, port, targetPort = 'http', externalName, trafficDistribution } = parts;
  return printed(
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name },
      spec: {
        type: externalName === undefined ? undefined : 'ExternalName',
        externalName,
        selector,
        ports: port === undefined ? undefined : [{ name: 'http', port, targetPort }],
        trafficDistribution,
      },
    },
    remarks,
  );
}
