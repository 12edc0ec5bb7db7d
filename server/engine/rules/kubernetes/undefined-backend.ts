import { type Names, named } from '../../model/application';
import { type Reference, referencesIn } from '../../model/names';
import type { View } from '../../yaml/view';
import type { Problem, Rule } from '../rule';
import { acrossFiles, certaintyOf, changeTo, likelyNames } from './references';
import page from './undefined-backend.md';

/** An Ingress or a route leads to Services by name and port. */
export const undefinedBackend: Rule = {
  id: 'kubernetes/undefined-backend',
  severity: 'warning',
  page,
  families: ['kubernetes'],
  aliases: ['kube-linter/dangling-ingress', 'kube-score/ingress-targets-service'],

  checkFile: acrossFiles(
    document =>
      referencesIn(document).filter(
        ({ kind, from }) => kind === 'Service' && (from.kind === 'Ingress' || from.kind?.endsWith('Route')),
      ),
    function* (reference, names) {
      const { kind, name, at } = reference;
      const port = portAt(reference);
      // The load balancer controller of AWS reads such a backend from an annotation.
      if (port.text === 'use-annotation') return;
      const severity = certaintyOf(names, reference, 'warning');
      if (severity === undefined) {
        yield* unofferedPort(reference, port, names);
        return;
      }
      const { advice, fixes } = likelyNames(names, reference);
      yield {
        span: at.mark,
        severity,
        misses: { kind, name },
        message: {
          en: `This application has no Service "${name}", so requests on this path fail.${advice.en}`,
          ko: `이 애플리케이션에 "${name}" 서비스가 없어 이 경로의 요청은 실패합니다.${advice.ko}`,
        },
        fixes,
      };
    },
  ),
};

/** Beside or below the name, by the version of the API. */
function portAt({ within }: Reference): View {
  const old = within.get('servicePort');
  const port = old.exists ? old : within.get('port');
  if (port.kind !== 'map') return port;
  return port.get('name').exists ? port.get('name') : port.get('number');
}

function* unofferedPort({ kind, namespace, name }: Reference, port: View, names: Names): Iterable<Problem> {
  const offers = named(names, kind, namespace, name).map(({ ports }) => ports);
  const { text } = port;
  if (text === undefined || !/^[\w-]+$/.test(text) || offers.length === 0 || names.changes.patches.length > 0) return;
  if (offers.some(ports => !ports?.length)) return;
  const offered = offers.flatMap(ports => ports ?? []);
  if (offered.some(one => String(one.number) === text || one.name === text)) return;
  const isNumber = typeof port.value('1.1') === 'number';
  const known = offered.flatMap(one => (isNumber ? one.number : one.name) ?? []).map(String);
  const [only] = known;
  yield {
    span: port.mark,
    message: {
      en: `Service "${name}" has no port ${text}, so requests on this path fail. Its ports: ${portsText(offered)}.`,
      ko: `"${name}" 서비스에 이 포트(${text})가 없어 이 경로의 요청은 실패합니다. 서비스의 포트: ${portsText(offered)}`,
    },
    fixes: only !== undefined && known.length === 1 ? [changeTo(port, only)] : [],
  };
}

function portsText(
  ports: readonly { readonly name: string | undefined; readonly number: number | undefined }[],
): string {
  return ports.map(({ name, number }) => (name === undefined ? String(number) : `${number} (${name})`)).join(', ');
}
