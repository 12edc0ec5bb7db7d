import { isKustomizationName } from '../../model/kustomize';
import { fileName, placeOf } from '../../model/paths';
import type { Workspace } from '../../model/workspace';
import { memo } from '../../text/memo';
import { gathered } from '../../yaml/stream';
import { View } from '../../yaml/view';
import type { Rule } from '../rule';
import { objectFamilies } from './families';
import { filling } from './fixing';
import { imageOf, isMutable } from './images';
import page from './mutable-image-tag.md';
import { inDocuments } from './neighbours';
import { containersIn } from './workloads';

/** `latest`, written or implied, is another image every week. */
export const mutableImageTag: Rule = {
  id: 'practice/mutable-image-tag',
  severity: 'warning',
  page,
  families: objectFamilies,
  profile: 'recommended',
  aliases: ['kube-linter/latest-tag', 'kube-score/container-image-tag', 'polaris/tagNotSpecified'],

  *checkFile(file, workspace) {
    yield* inDocuments(file, function* (document) {
      for (const { view } of containersIn(document)) {
        const at = view.get('image');
        const image = imageOf(at);
        if (!image || !isMutable(image) || pinnedElsewhere(workspace).has(image.name)) continue;
        yield {
          span: at.mark,
          message: image.tag
            ? {
                en: 'The tag "latest" may mean another image tomorrow, and a rollback finds no older one. Write an exact version.',
                ko: '`latest` 태그로는 내일 다른 이미지를 받을 수 있고 롤백할 이전 버전도 없습니다. 정확한 버전 태그를 적으세요.',
              }
            : {
                en: 'No tag means "latest", which may be another image tomorrow, and a rollback finds no older one. Write an exact version.',
                ko: '이미지에 태그가 없어 `latest`를 뜻하며, 내일은 다른 이미지를 받을 수 있습니다. 정확한 버전 태그를 적으세요.',
              },
          fixes: filling(
            { en: 'Pin the tag', ko: '태그 고정' },
            at.isAlias ? undefined : { span: at.span, newText: `${image.name}:\${1:1.0.0}` },
          ),
        };
      }
    });
  },
};

/** The images whose tag a kustomization of the workspace sets. */
const pinnedElsewhere = memo((workspace: Workspace): ReadonlySet<string> => {
  const files = [...workspace.files.values()].filter(({ uri }) => isKustomizationName(fileName(placeOf(uri))));
  return new Set(files.flatMap(pinnedIn));
});

const pinnedIn = gathered(document =>
  View.root(document)
    .get('images')
    .items.flatMap(image => image.get('name').text ?? []),
);
