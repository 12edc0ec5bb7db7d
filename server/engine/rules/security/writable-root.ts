import { withValue } from '../../yaml/insert';
import { objectFamilies } from '../practice/families';
import { changing, setTo } from '../practice/fixing';
import { containerName, containersIn } from '../practice/workloads';
import type { Rule } from '../rule';
import { isTrue, isUnknown } from './contexts';
import page from './writable-root.md';

/** Where nothing can be written, nothing can be planted. */
export const writableRoot: Rule = {
  id: 'security/writable-root',
  severity: 'information',
  page,
  families: objectFamilies,
  profile: 'strict',
  aliases: [
    'kube-linter/no-read-only-root-fs',
    'kube-score/container-security-context-readonlyrootfilesystem',
    'polaris/notReadOnlyRootFilesystem',
  ],

  *check(document) {
    for (const container of containersIn(document)) {
      const path = ['securityContext', 'readOnlyRootFilesystem'];
      const at = container.view.get(...path);
      if (isTrue(at) || isUnknown(at)) continue;
      const name = containerName(container);
      yield {
        span: at.exists ? at.mark : container.view.get('name').mark,
        message: {
          en: `${name.en} can change its own files, and so can an intruder. Set securityContext.readOnlyRootFilesystem to true, with an emptyDir where it has to write.`,
          ko: `${name.ko}에서 프로그램 파일을 바꿀 수 있어 침입자도 바꿀 수 있습니다. \`securityContext.readOnlyRootFilesystem\` 값을 true로 바꾸고, 써야 하는 곳에는 emptyDir을 마운트하세요.`,
        },
        fixes: changing(setTo('readOnlyRootFilesystem', 'true'), withValue(container.view, path, 'true')),
      };
    }
  },
};
