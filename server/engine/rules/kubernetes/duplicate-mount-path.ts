import type { Rule } from '../rule';
import page from './duplicate-mount-path.md';
import { volumesIn } from './volumes';

/** One place in a container holds one volume. */
export const duplicateMountPath: Rule = {
  id: 'kubernetes/duplicate-mount-path',
  severity: 'error',
  page,
  families: ['kubernetes'],

  *check(document) {
    if (document.syntaxErrors.length > 0) return;
    for (const { kind, containers } of volumesIn(document)) {
      for (const { mounts } of containers) {
        const seen = new Map<string, (typeof mounts)[number]>();
        for (const mount of mounts) {
          const at = mount.get('mountPath');
          const { text } = at;
          if (text === undefined || !/^[\w./-]+$/.test(text)) continue;
          const first = seen.get(text);
          if (!first) {
            seen.set(text, at);
            continue;
          }
          yield {
            span: at.mark,
            message: {
              en: `Another volume of this container is mounted at ${text} already, so the API server rejects this ${kind}. Choose another path.`,
              ko: `이 컨테이너의 다른 볼륨이 이미 같은 경로(${text})에 마운트되어 API 서버가 이 ${kind} 오브젝트를 거부합니다. 다른 경로를 쓰세요.`,
            },
            related: [{ span: first.mark, message: { en: 'The first one.', ko: '먼저 나온 마운트입니다.' } }],
          };
        }
      }
    }
  },
};
