import { withEntries } from '../../yaml/insert';
import type { Rule } from '../rule';
import { objectFamilies } from './families';
import { adding, filling } from './fixing';
import page from './recommended-labels.md';
import { resourceMark, resourceName, workloadsIn } from './workloads';

/** The labels by which tools know what belongs together. */
export const recommendedLabels: Rule = {
  id: 'practice/recommended-labels',
  severity: 'information',
  page,
  families: objectFamilies,
  profile: 'strict',

  *check(document) {
    for (const { body } of workloadsIn(document)) {
      const labels = body.get('metadata', 'labels');
      const missing = wanted.filter(name => !labels.get(`app.kubernetes.io/${name}`).exists);
      if (missing.length === 0) continue;
      const name = resourceName(body);
      const own = body.get('metadata', 'name').text ?? 'shop';
      yield {
        span: labels.exists ? labels.keySpan : resourceMark(body),
        message: {
          en: `${name.en} lacks labels that tools group objects by: app.kubernetes.io/${missing.join(', ')}.`,
          ko: `${name.ko}에 도구가 오브젝트를 묶어 볼 때 쓰는 레이블(app.kubernetes.io/${missing.join(', ')})이 없습니다.`,
        },
        fixes: /[$}]/.test(own)
          ? []
          : filling(
              adding('app.kubernetes.io labels'),
              withEntries(
                body,
                ['metadata', 'labels'],
                missing.map((label, index) => `app.kubernetes.io/${label}: \${${index + 1}:${usual[label] ?? own}}`),
              ),
            ),
      };
    }
  },
};

const wanted = ['name', 'instance', 'version', 'component', 'part-of', 'managed-by'];
const usual: Readonly<Record<string, string>> = { version: 'v1', component: 'server', 'managed-by': 'kubectl' };
