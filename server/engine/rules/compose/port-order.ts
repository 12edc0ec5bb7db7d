import { isInterpolated } from '../../schema/compose-interpolation';
import type { View } from '../../yaml/view';
import type { Rule } from '../rule';
import { composeFamilies } from './faults';
import { given, ofServices } from './judged-services';
import { misplaced, type Ranked } from './order';
import page from './port-order.md';

/** Ports of the host from the lowest to the highest. */
export const portOrder: Rule = {
  id: 'compose/port-order',
  severity: 'hint',
  profile: 'strict',
  page,
  families: composeFamilies,
  aliases: ['dclint/service-ports-alphabetical-order'],

  check: ofServices(({ body }) => {
    const ports = body.get('ports');
    return misplaced(ports, portsIn(ports), (port, later) => ({
      en: `Port ${port} is lower than ${later}. A sorted list shows at a glance which ports are taken.`,
      ko: `이 포트(${port})는 앞에 적은 포트(${later})보다 작습니다. 정렬해 두면 쓰는 포트가 한눈에 보입니다.`,
    }));
  }),
};

/** Nothing where some port is not told: variables have no place in an order. */
function portsIn(at: View): readonly Ranked[] {
  if (at.isAlias || at.kind !== 'list') return [];
  const items = given(at);
  const ports = items.flatMap(item => {
    const text = item.kind === 'map' ? (item.get('published').text ?? item.get('target').text) : item.text;
    if (text === undefined || isInterpolated(text)) return [];
    const [, number, container] = /(?:^|:)(\d+)(?:-\d+)?(?::(\d+)[\d-]*)?(?:\/\w+)?$/.exec(text) ?? [];
    if (number === undefined) return [];
    const rank = [Number(number), Number(container ?? number)];
    return [{ name: number, mark: item.mark, span: item.span, rank }];
  });
  return ports.length === items.length ? ports : [];
}
