import { certain } from '../../model/workloads';
import { withValue } from '../../yaml/insert';
import type { Rule } from '../rule';
import { objectFamilies } from './families';
import { changing, setTo } from './fixing';
import { imageOf, isMutable } from './images';
import page from './pull-policy-not-always.md';
import { containerName, containersIn } from './workloads';

/** For clusters that share nodes: only pulling asks whether this Pod may have the image at all. */
export const pullPolicyNotAlways: Rule = {
  id: 'practice/pull-policy-not-always',
  severity: 'information',
  page,
  families: objectFamilies,
  profile: 'strict',
  aliases: ['kube-score/container-image-pull-policy', 'polaris/pullPolicyNotAlways'],

  *check(document) {
    for (const container of containersIn(document)) {
      const { view } = container;
      const image = imageOf(view.get('image'));
      const policy = view.get('imagePullPolicy');
      // Without a policy the tag decides, and with `latest` another rule speaks.
      if (!image || isMutable(image) || image.digest || (policy.exists && certain(policy) === undefined)) continue;
      if (policy.text === 'Always') continue;
      const name = containerName(container);
      yield {
        span: policy.exists ? policy.mark : view.get('image').mark,
        message: {
          en: `${name.en} uses an image that is already on its node without asking the registry whether it may. Set imagePullPolicy to Always where tenants share nodes.`,
          ko: `${name.ko}는 노드에 이미 있는 이미지를 레지스트리에 묻지 않고 씁니다. 여러 조직이 노드를 함께 쓴다면 \`imagePullPolicy\` 값을 Always로 바꾸세요.`,
        },
        fixes: changing(setTo('imagePullPolicy', 'Always'), withValue(view, ['imagePullPolicy'], 'Always')),
      };
    }
  },
};
