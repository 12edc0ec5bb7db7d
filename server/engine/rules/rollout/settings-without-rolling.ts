import { objectFamilies } from '../practice/families';
import { changing, setTo } from '../practice/fixing';
import { withoutField } from '../practice/removal';
import { workloadsIn } from '../practice/workloads';
import type { Rule } from '../rule';
import page from './settings-without-rolling.md';

/** `rollingUpdate` says how to roll, and the strategy says not to. */
export const settingsWithoutRolling: Rule = {
  id: 'rollout/settings-without-rolling',
  severity: 'error',
  page,
  families: objectFamilies,

  *check(document) {
    for (const { kind, body } of workloadsIn(document)) {
      // In a DaemonSet the server tolerates it.
      const [field, other] = kind === 'Deployment' ? ['strategy', 'Recreate'] : ['updateStrategy', 'OnDelete'];
      if (kind !== 'Deployment' && kind !== 'StatefulSet') continue;
      const strategy = body.get('spec', field);
      const type = strategy.get('type');
      const settings = strategy.entries.find(({ key }) => key === 'rollingUpdate');
      if (type.text !== other || !settings || settings.value.kind === 'null') continue;
      yield {
        span: settings.keySpan,
        message: {
          en: `"rollingUpdate" is only allowed with type RollingUpdate, so the API server rejects it beside ${other}. Remove it, or change the type.`,
          ko: `\`rollingUpdate\`는 \`type\`이 RollingUpdate일 때만 쓸 수 있어, ${other}와 함께 적으면 API 서버가 거부합니다. 이 설정을 삭제하거나 \`type\`을 바꾸세요.`,
        },
        fixes: [
          ...changing({ en: 'Remove "rollingUpdate"', ko: 'rollingUpdate 삭제' }, withoutField(strategy, settings)),
          ...changing(
            setTo(`${field}.type`, 'RollingUpdate'),
            type.isAlias ? undefined : { span: type.span, newText: 'RollingUpdate' },
          ),
        ],
        related: [{ span: type.mark, message: { en: 'The type', ko: '업데이트 방식' } }],
      };
    }
  },
};
