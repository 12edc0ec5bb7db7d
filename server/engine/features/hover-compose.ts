import { describeCompose } from '../schema/compose-describe';
import { placeAt } from '../yaml/cursor';
import type { YamlDocument } from '../yaml/stream';
import { View } from '../yaml/view';
import type { Descriptions } from './descriptions';
import type { Hover } from './hover';
import { alternatives, borrowed, headline, paragraphs, pathName, valueList } from './hover-words';

/** The hover of a key or value in a Compose file. */
export function composeHover(document: YamlDocument, offset: number, descriptions: Descriptions): Hover | undefined {
  const place = placeAt(View.root(document), offset);
  if (!place) return undefined;
  const field = describeCompose(descriptions.compose, place.path.map(String));
  if (!field) return undefined;
  const head = headline({
    path: pathName(place.path),
    type: alternatives(field.types),
    required: field.required,
    default: field.default,
    deprecated: field.deprecated,
  });
  const reference = {
    en: `[Compose file reference](${field.url})`,
    ko: `[컴포즈 파일 레퍼런스](${field.url})`,
  };
  const description = borrowed(field.description, '컴포즈 명세의 영어 원문');
  return {
    span: place.onKey ? place.view.keySpan : place.view.mark,
    markdown: paragraphs([head, description, valueList(field.allowed), reference]),
  };
}
