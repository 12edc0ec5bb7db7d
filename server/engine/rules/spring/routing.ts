import type { Routing } from '../../convert/routes';
import { routingOf } from '../../convert/spring-routes';
import type { Shown } from './hints';

/** The routes among the settings that show a gateway; absent if there are none. */
export function routingAt({ settings }: Shown): Routing | undefined {
  const routing = settings && routingOf({ settings: settings.properties, known });
  return routing && routing.routes.length > 0 ? routing : undefined;
}

/** Which ports there are does not matter for how many routes can be said. */
const known = {
  portOf: () => undefined,
  targetPortOf: () => undefined,
  selectorOf: () => undefined,
  hasService: () => false,
};
