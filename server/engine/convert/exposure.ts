import { canonicalName } from '../model/properties';
import { listOf, noted, type Outcome, type Setting } from './spring-part';

const exposure = 'management.endpoints.web.exposure.include';

/** The list of exposed endpoints without those that go away, if it names one of them. */
export function* withoutExposed(settings: readonly Setting[], gone: readonly string[]): Iterable<Outcome> {
  const items = listOf(settings, exposure);
  const removed = items.filter(item => gone.includes(item.toLowerCase()));
  if (removed.length === 0) return;
  const left = items.filter(item => !removed.includes(item));
  yield { path: exposure.split('.'), value: (left.length > 0 ? left : ['health']).join(',') };
  const at = settings.find(
    ({ canonical, value }) =>
      canonical.startsWith(canonicalName(exposure)) &&
      removed.some(item => value.toLowerCase().includes(item.toLowerCase())),
  );
  const list = removed.join(', ');
  yield noted('dropped', at, {
    en: `The exposed endpoints (${list}) go away with their component.`,
    ko: `노출하던 엔드포인트(${list})는 해당 구성 요소와 함께 없어집니다.`,
  });
}
