import type { Rule } from '../rule';
import page from './duplicate-env.md';
import { objectFamilies } from './families';
import { changing } from './fixing';
import { withoutItem } from './removal';
import { containersIn } from './workloads';

/** Of two variables of one name the last one counts (and since 1.27 the API server warns). */
export const duplicateEnv: Rule = {
  id: 'practice/duplicate-env',
  severity: 'warning',
  page,
  families: objectFamilies,
  aliases: ['kube-linter/duplicate-env-var', 'kube-score/environment-variable-key-duplication'],

  *check(document) {
    const seen = new Set<object>();
    for (const { view } of containersIn(document)) {
      const list = view.get('env');
      if (!list.identity || seen.has(list.identity)) continue;
      seen.add(list.identity);
      const { items } = list;
      const names = items.map(item => item.get('name').text);
      for (const [index, item] of items.entries()) {
        const name = names[index];
        const later = name === undefined ? -1 : names.indexOf(name, index + 1);
        const winner = items[later];
        // `PATH: /opt/bin:$(PATH)` builds upon the earlier one.
        if (!name || !winner || winner.get('value').text?.includes(`$(${name})`)) continue;
        yield {
          span: item.get('name').mark,
          message: {
            en: `The variable "${name}" is set again below, so this value is lost. Remove one of them.`,
            ko: `"${name}" 변수를 아래에서 다시 정하므로 이 값은 쓰이지 않습니다. 둘 중 하나를 삭제하세요.`,
          },
          fixes: changing(
            { en: 'Remove this entry', ko: '이 항목 삭제' },
            list.isAlias ? undefined : withoutItem(item),
          ),
          related: [
            {
              span: winner.get('name').mark,
              message: { en: 'This value counts.', ko: '실제로 쓰이는 값입니다.' },
            },
          ],
        };
      }
    }
  },
};
