import { isGiven } from '../../model/compose-names';
import type { Rule } from '../rule';
import page from './count-with-device-ids.md';
import { removals } from './edits';
import { composeFamilies } from './faults';
import { serviceCheck } from './projects';

/** A request for devices says how many or which, not both. */
export const countWithDeviceIds: Rule = {
  id: 'compose/count-with-device-ids',
  severity: 'error',
  page,
  families: composeFamilies,

  checkFile: serviceCheck(['deploy', 'gpus'], function* ({ body }) {
    const requests = [...body.get('deploy', 'resources', 'reservations', 'devices').items, ...body.get('gpus').items];
    for (const request of requests) {
      const count = request.get('count');
      const ids = request.get('device_ids');
      if (!isGiven(count) || !isGiven(ids)) continue;
      yield {
        span: count.keySpan,
        message: {
          en: 'This request has both "count" and "device_ids", so Compose refuses to start. Say how many devices, or which.',
          ko: '이 요청에 `count`와 `device_ids`가 함께 있어 컴포즈가 시작되지 않습니다. 개수와 장치 목록 가운데 하나만 적으세요.',
        },
        fixes: removals(request, ['count', 'device_ids']),
        related: [
          { span: ids.keySpan, message: { en: 'The devices are named here.', ko: '장치 목록은 여기에 있습니다.' } },
        ],
      };
    }
  }),
};
