import { certain } from '../../model/workloads';
import { imageFault } from '../../schema/compose-values';
import type { Text } from '../../text/text';
import type { View } from '../../yaml/view';
import { code } from './words';

/** An image reference taken apart. */
export interface Image {
  readonly name: string;
  /** Where it is fetched from: a host, or Docker Hub for a name without one. */
  readonly registry: string;
  readonly tag: string | undefined;
  readonly digest: string | undefined;
}

/** The image that a place names; absent if that is unsure or no reference. */
export function imageAt(view: View): Image | undefined {
  const text = certain(view);
  if (text === undefined || text === '' || imageFault(text) || /^[0-9a-f]{64}$/.test(text)) return undefined;
  const [named = '', digest] = text.split('@');
  const colon = named.indexOf(':', named.lastIndexOf('/') + 1);
  const name = colon === -1 ? named : named.slice(0, colon);
  const tag = colon === -1 ? undefined : named.slice(colon + 1);
  const [first = '', ...rest] = name.split('/');
  const hasHost = rest.length > 0 && (/[.:A-Z]/.test(first) || first === 'localhost');
  return { name, registry: hasHost ? first : 'Docker Hub', tag, digest };
}

/** Whether the image may be another one tomorrow under the same name: no tag, or `latest`. */
export function isLatest({ tag, digest }: Image): boolean {
  return digest === undefined && (tag === undefined || tag === 'latest');
}

/** Which image is meant, and from where. */
export function imageWords(image: Image): Text {
  const { name, registry, tag, digest } = image;
  if (digest !== undefined) {
    return {
      en: `The digest pins exactly one image of **${registry}**.`,
      ko: `다이제스트가 이미지 하나를 정확히 가리킵니다(레지스트리: **${registry}**).`,
    };
  }
  if (tag === undefined) {
    const meant = code(`${name}:latest`);
    return {
      en: `No tag means ${meant} from **${registry}**: tomorrow it may be another image.`,
      ko: `태그가 없어 ${meant} 이미지를 뜻하며, 내일은 다른 이미지일 수 있습니다(레지스트리: **${registry}**).`,
    };
  }
  if (tag === 'latest') {
    return {
      en: `\`latest\` from **${registry}** is a name like any other: tomorrow it may be another image.`,
      ko: `\`latest\`는 그저 이름이어서 내일은 다른 이미지일 수 있습니다(레지스트리: **${registry}**).`,
    };
  }
  return {
    en: `It is fetched as tag ${code(tag)} from **${registry}**.`,
    ko: `**${registry}** 레지스트리에서 ${code(tag)} 태그를 받습니다.`,
  };
}
