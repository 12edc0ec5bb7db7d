import { servicesIn } from '../../model/compose';
import { isGiven } from '../../model/compose-names';
import { memo } from '../../text/memo';
import type { YamlDocument } from '../../yaml/stream';
import { filling } from '../practice/fixing';
import type { Rule } from '../rule';
import { inSnippet } from './edits';
import { composeFamilies } from './faults';
import { ofServices, pulledImage } from './judged-services';
import page from './mutable-image.md';

/** A tag that means another image next week. */
export const mutableImage: Rule = {
  id: 'compose/mutable-image',
  severity: 'information',
  profile: 'recommended',
  page,
  families: composeFamilies,
  aliases: ['dclint/service-image-require-explicit-tag'],

  check: ofServices(function* ({ body }) {
    const at = body.get('image');
    const image = pulledImage(body);
    if (!image || image.digest !== undefined || /^[0-9a-f]{64}$/.test(image.name)) return;
    if (/^(?:never|build)$/.test(body.get('pull_policy').text ?? '')) return;
    if (image.tag !== undefined && !moving.has(image.tag)) return;
    if (builtIn(body.document).has(at.text ?? '')) return;
    yield {
      span: at.mark,
      message: image.tag
        ? {
            en: `The tag "${image.tag}" may mean another image tomorrow, so two machines can run different versions. Write an exact version.`,
            ko: `이 태그(${image.tag})로는 내일 다른 이미지를 받을 수 있어 장비마다 버전이 다를 수 있습니다. 정확한 버전 태그를 적으세요.`,
          }
        : {
            en: 'No tag means "latest", which may be another image tomorrow, so two machines can run different versions. Write an exact version.',
            ko: '이미지에 태그가 없어 `latest`를 뜻하며, 내일은 다른 이미지를 받을 수 있습니다. 정확한 버전 태그를 적으세요.',
          },
      fixes: filling(
        { en: 'Pin the tag', ko: '태그 고정' },
        at.isAlias ? undefined : { span: at.span, newText: `${inSnippet(image.name)}:\${1:1.0.0}` },
      ),
    };
  }),
};

const moving: ReadonlySet<string> = new Set([
  'latest',
  'stable',
  'edge',
  'test',
  'nightly',
  'dev',
  'beta',
  'canary',
  'lts',
]);

/** The images that services of the document build. */
const builtIn = memo(
  (document: YamlDocument): ReadonlySet<string> =>
    new Set(
      servicesIn(document).flatMap(({ body }) => (isGiven(body.get('build')) ? (body.get('image').text ?? []) : [])),
    ),
);
