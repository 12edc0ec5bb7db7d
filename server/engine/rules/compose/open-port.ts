import { isGiven } from '../../model/compose-names';
import { isInterpolated } from '../../schema/compose-interpolation';
import { publishedPortFault } from '../../schema/compose-values';
import { type Change, withEntries } from '../../yaml/insert';
import type { View } from '../../yaml/view';
import { changing } from '../practice/fixing';
import type { Rule } from '../rule';
import { composeFamilies } from './faults';
import { given, ofServices } from './judged-services';
import page from './open-port.md';

/** A published port without an address is open on every interface of the host, past its firewall. */
export const openPort: Rule = {
  id: 'compose/open-port',
  severity: 'information',
  profile: 'recommended',
  page,
  families: composeFamilies,
  aliases: ['dclint/no-unbound-port-interfaces'],

  check: ofServices(function* ({ body }) {
    if (isGiven(body.get('network_mode'))) return;
    for (const at of given(body.get('ports'))) {
      const port = at.kind === 'map' ? longForm(at) : shortForm(at);
      if (!port) continue;
      const isDatastore = datastorePorts.some(known => includes(port.container, known));
      yield {
        span: at.kind === 'map' ? at.get('published').mark : at.mark,
        severity: isDatastore ? 'warning' : 'information',
        message: isDatastore
          ? {
              en: `Host port ${port.host} leads to a datastore and is open on every network of the host, often past its firewall. Put 127.0.0.1 before it, or remove it: services reach each other without.`,
              ko: `데이터 저장소로 가는 호스트 포트(${port.host})가 호스트의 모든 네트워크에 열리며, 방화벽도 지나치기 쉽습니다. 127.0.0.1을 앞에 붙이거나, 서비스끼리만 쓴다면 지우세요.`,
            }
          : {
              en: `Host port ${port.host} is open on every network of the host. If only this machine needs it, put 127.0.0.1 before it.`,
              ko: `호스트 포트(${port.host})가 호스트의 모든 네트워크에 열립니다. 이 장비에서만 쓴다면 127.0.0.1을 앞에 붙이세요.`,
            },
        fixes: changing(
          { en: 'Publish on 127.0.0.1 only', ko: '127.0.0.1에서만 공개' },
          at.isAlias ? undefined : port.change,
        ),
      };
    }
  }),
};

const datastorePorts = [3306, 5432, 6379, 27017, 9200, 5672, 8500, 8761, 2379];

interface OpenPort {
  readonly host: string;
  readonly container: string;
  readonly change: Change | undefined;
}

function shortForm(at: View): OpenPort | undefined {
  const { text } = at;
  if (text === undefined || isInterpolated(text) || publishedPortFault(text)) return undefined;
  const [, host, container] = /^([\d-]+):([\d-]+)(?:\/\w+)?$/.exec(text) ?? [];
  if (!host || !container || host === '0') return undefined;
  return { host, container, change: { span: at.span, newText: `"127.0.0.1:${text}"` } };
}

function longForm(at: View): OpenPort | undefined {
  const [host, container] = [at.get('published').text, at.get('target').text];
  if (!host || !container || host === '0' || isInterpolated(host) || isInterpolated(container)) return undefined;
  if (isGiven(at.get('host_ip')) || at.get('mode').text === 'ingress') return undefined;
  return { host, container, change: withEntries(at, [], ['host_ip: 127.0.0.1']) };
}

function includes(range: string, port: number): boolean {
  const [low = 0, high = low] = range.split('-').map(Number);
  return low <= port && port <= high;
}
