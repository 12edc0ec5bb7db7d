import { propertiesUnder } from '../model/properties';
import { canonicalSegments, type Setting } from './spring-part';

/** A command or a thread pool of Hystrix, with what is set of it by the canonical name below its key. */
export interface Keyed {
  readonly key: string;
  /** What Resilience4j calls it. */
  readonly name: string;
  readonly fields: ReadonlyMap<string, Setting>;
}

/** The commands of Hystrix, `default` first. */
export function commandsIn(settings: readonly Setting[]): readonly Keyed[] {
  return keyedIn(settings, 'hystrix.command', commandFields);
}

/** The thread pools of Hystrix, `default` first. */
export function poolsIn(settings: readonly Setting[]): readonly Keyed[] {
  return keyedIn(settings, 'hystrix.threadpool', poolFields);
}

const commandFields: ReadonlySet<string> = new Set([
  'execution',
  'fallback',
  'circuitbreaker',
  'metrics',
  'requestcache',
  'requestlog',
]);
/** What can be set of a thread pool. */
export const poolFields: ReadonlySet<string> = new Set([
  'coresize',
  'maximumsize',
  'maxqueuesize',
  'queuesizerejectionthreshold',
  'keepalivetimeminutes',
  'allowmaximumsizetodivergefromcoresize',
  'metrics',
]);

/** A key may hold dots, which nobody can tell from the ones behind it but by the fields that follow. */
function keyedIn(settings: readonly Setting[], prefix: string, begins: ReadonlySet<string>): readonly Keyed[] {
  const found = new Map<string, Map<string, Setting>>();
  for (const setting of propertiesUnder(settings, prefix) as readonly Setting[]) {
    const canonical = canonicalSegments(setting);
    const at = canonical.findIndex((segment, index) => index > 2 && begins.has(segment));
    if (at === -1) continue;
    const key = setting.segments
      .slice(2, at)
      .map(segment => segment.replace(/^\[(.*)\]$/, '$1'))
      .join('.');
    const name = setting.environment ? key.toLowerCase() : key;
    const fields = found.get(name) ?? new Map<string, Setting>();
    fields.set(canonical.slice(at).join('.'), setting);
    found.set(name, fields);
  }
  const inOrder = [...found].sort(([one], [other]) => Number(other === 'default') - Number(one === 'default'));
  return inOrder.map(([key, fields]) => ({ key, name: breakerName(key), fields }));
}

/** Since Spring Cloud 2022.0 the breaker of a Feign method has a name without signs: `Orders#find(Long)` is `OrdersfindLong`. */
function breakerName(key: string): string {
  return /^\w+#\w+\(.*\)$/.test(key) ? key.replace(/[^a-zA-Z0-9]/g, '') : key;
}
