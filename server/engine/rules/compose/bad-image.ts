import { paths } from '../../schema/compose-paths';
import { type ImageFault, imageFault } from '../../schema/compose-values';
import type { Text } from '../../text/text';
import type { Rule } from '../rule';
import page from './bad-image.md';
import { composeFamilies, literalsAt } from './faults';

/** Image references, which the engine reads by the grammar of distribution/reference. */
export const badImage: Rule = {
  id: 'compose/bad-image',
  severity: 'error',
  page,
  families: composeFamilies,

  *check(document) {
    for (const { at, text } of literalsAt(document, paths.images)) {
      const fault = text === '' || typeof at.value('1.2') !== 'string' ? undefined : imageFault(text);
      if (!fault) continue;
      const lower = text.replace(/^[^:@]*/, name => name.toLowerCase());
      yield {
        span: at.mark,
        message: sentences[fault](text),
        fixes:
          fault === 'upper-case' && !imageFault(lower)
            ? [
                {
                  title: { en: `Change to ${lower}`, ko: `값 변경: ${text} → ${lower}` },
                  edits: [{ span: at.span, newText: lower }],
                  safe: false,
                },
              ]
            : [],
      };
    }
  },
};

const sentences: Readonly<Record<ImageFault, (text: string) => Text>> = {
  space: text => ({
    en: `The image name "${text}" contains a space, so it cannot be pulled. Remove the space.`,
    ko: `이미지 이름 "${text}"에 공백이 있어 이미지를 받을 수 없습니다. 공백을 지우세요.`,
  }),
  'upper-case': text => ({
    en: `The image name "${text}" contains capital letters, so it cannot be pulled. Names of images are lower case.`,
    ko: `이미지 이름 "${text}"에 대문자가 있어 이미지를 받을 수 없습니다. 이미지 이름은 소문자로 적으세요.`,
  }),
  tag: text => ({
    en: `What follows the colon in "${text}" is not a tag, so the image cannot be pulled. Write one tag, such as nginx:1.27, or remove the colon.`,
    ko: `"${text}"의 콜론 뒤에 오는 부분이 태그가 아니어서 이미지를 받을 수 없습니다. nginx:1.27처럼 태그 하나를 적거나 콜론을 지우세요.`,
  }),
  digest: text => ({
    en: `What follows the @ in "${text}" is not a digest, so the image cannot be pulled. Write it as @sha256: and 64 hexadecimal digits.`,
    ko: `"${text}"의 @ 뒤에 오는 부분이 다이제스트가 아니어서 이미지를 받을 수 없습니다. @sha256: 다음에 16진수 64자리를 적으세요.`,
  }),
  registry: text => ({
    en: `The part of "${text}" before the first slash is not a registry's host name, so the image cannot be pulled. Write it as registry.example.com:5000/name.`,
    ko: `"${text}"의 첫 슬래시 앞부분이 레지스트리 주소가 아니어서 이미지를 받을 수 없습니다. registry.example.com:5000/name 같은 형식으로 적으세요.`,
  }),
  name: text => ({
    en: `"${text}" is not an image name, so it cannot be pulled. Names consist of lower-case letters and digits, with single separators between them.`,
    ko: `이 값("${text}")은 이미지 이름이 될 수 없어 이미지를 받을 수 없습니다. 영문 소문자와 숫자로 적고, 그 사이에만 구분 기호를 두세요.`,
  }),
};
