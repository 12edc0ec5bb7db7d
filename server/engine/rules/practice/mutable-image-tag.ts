import { underPatches } from '../kubernetes/references';
import type { Rule } from '../rule';
import { objectFamilies } from './families';
import { filling } from './fixing';
import { imageOf, isMutable } from './images';
import page from './mutable-image-tag.md';
import { containersIn } from './workloads';

/** `latest`, written or implied, is another image every week. */
export const mutableImageTag: Rule = {
  id: 'practice/mutable-image-tag',
  severity: 'warning',
  page,
  families: objectFamilies,
  profile: 'recommended',
  aliases: ['kube-linter/latest-tag', 'kube-score/container-image-tag', 'polaris/tagNotSpecified'],

  checkFile: underPatches(function* (document, changes) {
    for (const { view } of containersIn(document)) {
      const at = view.get('image');
      const image = imageOf(at);
      if (!image || !isMutable(image) || changes.images.includes(image.name)) continue;
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
  }),
};
