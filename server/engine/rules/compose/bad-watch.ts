import { isGiven } from '../../model/compose-names';
import type { View } from '../../yaml/view';
import type { Fix, Rule } from '../rule';
import page from './bad-watch.md';
import { adding } from './edits';
import { composeFamilies } from './faults';
import { serviceCheck } from './projects';

/** What is synchronised needs a place in the container, and what is watched a path. */
export const badWatch: Rule = {
  id: 'compose/bad-watch',
  severity: 'error',
  page,
  families: composeFamilies,

  checkFile: serviceCheck(['develop'], function* ({ body }) {
    for (const watch of body.get('develop', 'watch').items) {
      const path = watch.get('path');
      const action = watch.get('action');
      if (path.exists && path.text === '') {
        yield {
          span: path.span,
          message: {
            en: 'The path to watch is empty, so Compose refuses to start. Name a file or folder.',
            ko: '감시할 경로가 비어 있어 컴포즈가 시작되지 않습니다. 파일이나 폴더를 적으세요.',
          },
        };
      }
      if (!/^sync(?:\+(?:restart|exec))?$/.test(action.text ?? '') || isTarget(watch.get('target'))) continue;
      yield {
        span: action.mark,
        message: {
          en: `"${action.text}" copies files into the container but has no "target", so Compose refuses to start. Say where they go.`,
          ko: `"${action.text}" 동작은 파일을 컨테이너로 복사하는데 \`target\`이 없어 컴포즈가 시작되지 않습니다. 복사할 곳을 적으세요.`,
        },
        fixes: targets(watch),
      };
    }
  }),
};

function isTarget(target: View): boolean {
  return isGiven(target) && target.text !== '';
}

function targets(watch: View): readonly Fix[] {
  const edit = watch.get('target').exists ? undefined : adding(watch, [`target: \${1:/app}`]);
  const title = { en: 'Add "target"', ko: 'target 추가' };
  return edit ? [{ title, edits: [edit], safe: false, snippet: true }] : [];
}
