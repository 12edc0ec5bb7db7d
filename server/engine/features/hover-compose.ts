import { composeWords } from '../fields/compose';
import { describeCompose } from '../schema/compose-describe';
import type { Descriptions } from './descriptions';
import { alternatives, borrowed, type FieldPart, headline, pathName, valueList } from './hover-words';

/** What is known of a key or value in a Compose file. */
export function composeField(path: readonly (string | number)[], descriptions: Descriptions): FieldPart | undefined {
  const steps = path.map(String);
  const field = describeCompose(descriptions.compose, steps);
  if (!field) return undefined;
  const own = composeWords(steps);
  const head = headline({
    path: pathName(path),
    type: alternatives(field.types),
    required: field.required,
    default: field.default,
    deprecated: field.deprecated,
  });
  const said = own?.text ?? borrowed(field.description, '컴포즈 명세의 영어 원문');
  return {
    paragraphs: [head, said, valueList(field.allowed)],
    counterpart: own?.counterpart,
    reference: { en: `[Compose file reference](${field.url})`, ko: `[컴포즈 파일 레퍼런스](${field.url})` },
  };
}
