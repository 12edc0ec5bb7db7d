import type { Rule } from '../rule';
import { objectFamilies } from './families';
import { changing, setTo } from './fixing';
import { imageOf, isMutable } from './images';
import page from './stale-image.md';
import { containerName, containersIn } from './workloads';

/** A tag that moves, and a node that never looks whether it moved. */
export const staleImage: Rule = {
  id: 'practice/stale-image',
  severity: 'warning',
  page,
  families: objectFamilies,
  profile: 'recommended',
  aliases: ['kube-score/container-image-pull-policy', 'polaris/pullPolicyNotAlways'],

  *check(document) {
    for (const container of containersIn(document)) {
      const policy = container.view.get('imagePullPolicy');
      const image = imageOf(container.view.get('image'));
      // `Never` is how images are used that were loaded onto the node by hand.
      if (policy.text !== 'IfNotPresent' || !image || !isMutable(image)) continue;
      const name = containerName(container);
      yield {
        span: policy.mark,
        message: {
          en: `${name.en} uses the tag "latest" and IfNotPresent, so each node keeps the image it pulled first and nodes run different versions. Pin the tag, or pull Always.`,
          ko: `${name.ko}의 태그는 \`latest\`인데 IfNotPresent라서 노드마다 처음 받은 이미지를 계속 쓰고, 서로 다른 버전이 실행될 수 있습니다. 태그를 고정하거나 Always로 바꾸세요.`,
        },
        fixes: changing(
          setTo('imagePullPolicy', 'Always'),
          policy.isAlias ? undefined : { span: policy.span, newText: 'Always' },
        ),
      };
    }
  },
};
