import { type Declaration, isGiven } from '../../model/compose-names';
import { type ComposeProject, isRetagged, projectOf } from '../../model/compose-project';
import { isInterpolated } from '../../schema/compose-interpolation';
import { memo } from '../../text/memo';
import { type Span, shifted } from '../../text/text';
import type { View } from '../../yaml/view';
import type { Rule } from '../rule';
import page from './duplicate-host-port.md';
import { composeFamilies } from './faults';
import { runTogether } from './projects';

/** A port of the host leads to one container: who starts second fails. */
export const duplicateHostPort: Rule = {
  id: 'compose/duplicate-host-port',
  severity: 'error',
  page,
  families: composeFamilies,
  aliases: ['dclint/no-duplicate-exported-ports'],

  *checkFile(file, workspace) {
    const project = projectOf(workspace, file);
    const told = new Set<number>();
    for (const [first, second] of clashes(publicationsIn(project))) {
      if (second.from.file !== file || told.has(second.span.start)) continue;
      const certainty = runTogether(first.from.name, second.from.name, project);
      if (certainty === 'never' || [first, second].some(({ from }) => isRetagged(from.name, file, workspace))) continue;
      told.add(second.span.start);
      const port = Math.max(first.low, second.low);
      const isCertain = certainty === 'always';
      const isSame = first.from.name === second.from.name;
      yield {
        span: second.span,
        severity: isCertain ? 'error' : 'warning',
        message: isSame
          ? {
              en: `Service "${second.from.name}" publishes host port ${port} twice, so its container does not start. Change one of the host ports.`,
              ko: `"${second.from.name}" 서비스가 같은 호스트 포트(${port})를 두 번 공개해 컨테이너가 시작되지 않습니다. 한쪽의 호스트 포트를 바꾸세요.`,
            }
          : {
              en: `Services "${first.from.name}" and "${second.from.name}" both publish host port ${port}, so whichever starts second fails${isCertain ? '' : ' when both run'}. Change the host port of one.`,
              ko: `"${first.from.name}" 서비스와 "${second.from.name}" 서비스가 같은 호스트 포트(${port})를 공개해 ${isCertain ? '' : '함께 실행하면 '}나중에 뜨는 쪽이 실패합니다. 한쪽의 호스트 포트를 바꾸세요.`,
            },
        related: [
          {
            span: first.span,
            message: {
              en: `"${first.from.name}" publishes it here.`,
              ko: `"${first.from.name}" 서비스는 여기에서 공개합니다.`,
            },
            ...(first.from.file !== file && { uri: first.from.file.uri }),
          },
        ],
      };
    }
  },
};

/** Ports of the host as one entry of `ports` publishes them. */
interface Publication {
  readonly from: Declaration;
  readonly span: Span;
  /** Address, ports and protocol: what Compose keeps only once when it merges files. */
  readonly key: string;
  /** The host's address; absent for all of them. */
  readonly address: string | undefined;
  readonly protocol: string;
  readonly low: number;
  readonly high: number;
}

function publicationsIn(project: ComposeProject): readonly Publication[] {
  return [...project.declarations.services.values()].flat().flatMap(publicationsOf);
}

/** Silent about services that run never, or elsewhere: without copies, on the host's network, or on nodes of a swarm. */
const publicationsOf = memo((from: Declaration): readonly Publication[] => {
  const { body, start } = from;
  const ports = body.get('ports');
  if (!isGiven(ports) || isGiven(body.get('network_mode')) || body.get('deploy', 'mode').text === 'global') return [];
  if (body.get('scale').text === '0' || body.get('deploy', 'replicas').text === '0') return [];
  return ports.items.flatMap(at => {
    const found = at.kind === 'map' ? longForm(at) : shortForm(at.text ?? '');
    const mark = at.kind === 'map' ? at.get('published').mark : at.mark;
    return found ? [{ ...found, from, span: shifted(mark, start) }] : [];
  });
});

type Port = Omit<Publication, 'from' | 'span'>;

function shortForm(text: string): Port | undefined {
  if (isInterpolated(text)) return undefined;
  const [, address, host = '', container = '', protocol = 'tcp'] =
    /^(?:(.*):)?([\d-]+):([\d-]+)(?:\/(\w+))?$/.exec(text) ?? [];
  return portOf(address, host, container, protocol);
}

function longForm(at: View): Port | undefined {
  const fields = ['published', 'target', 'host_ip', 'protocol', 'mode'].map(key => at.get(key).text);
  const [published = '', target = '', address, protocol = 'tcp', mode] = fields;
  if (mode === 'host' || fields.some(text => text !== undefined && isInterpolated(text))) return undefined;
  return portOf(address, published, target, protocol);
}

function portOf(address: string | undefined, host: string, container: string, protocol: string): Port | undefined {
  const [low, high = low] = host.split('-').map(Number);
  // A range on the host for one port of the container offers a choice.
  if (!low || !high || (low !== high && !container.includes('-'))) return undefined;
  const bare = address?.replace(/^\[(.*)\]$/, '$1');
  const isAny = !bare || bare === '0.0.0.0' || bare === '::';
  const key = `${bare ?? ''}:${host}:${container}/${protocol.toLowerCase()}`;
  return { key, address: isAny ? undefined : bare, protocol: protocol.toLowerCase(), low, high };
}

/** Pairs that want the same port, the one that stands earlier first. */
function* clashes(publications: readonly Publication[]): Iterable<readonly [Publication, Publication]> {
  const order = new Map(publications.map((publication, index) => [publication, index]));
  const inOrder = (publication: Publication) => order.get(publication) ?? 0;
  let open: readonly Publication[] = [];
  for (const next of [...publications].sort((a, b) => a.low - b.low || inOrder(a) - inOrder(b))) {
    open = open.filter(({ high }) => high >= next.low);
    for (const other of open) {
      if (!isClash(other, next)) continue;
      yield inOrder(other) < inOrder(next) ? [other, next] : [next, other];
    }
    open = [...open, next];
  }
}

function isClash(a: Publication, b: Publication): boolean {
  const isSamePlace = a.from.file === b.from.file && a.span.start === b.span.start;
  if (a.protocol !== b.protocol || isSamePlace) return false;
  if (a.address !== undefined && b.address !== undefined && a.address !== b.address) return false;
  // Of one service, in one file or in two that are merged, the same once more is no second port.
  return a.from.name !== b.from.name || a.key !== b.key;
}
