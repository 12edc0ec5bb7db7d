import { plainValue } from '../../yaml/scalar';
import type { Rule } from '../rule';
import { composeFamilies } from './faults';
import { given, ofServices } from './judged-services';
import page from './quoted-volume.md';

/** A path is a string without quotes as well. */
export const quotedVolume: Rule = {
  id: 'compose/quoted-volume',
  severity: 'hint',
  profile: 'strict',
  page,
  families: composeFamilies,
  tags: ['unnecessary'],
  aliases: ['dclint/no-quotes-in-volumes'],

  check: ofServices(function* ({ body }) {
    for (const at of given(body.get('volumes'))) {
      const text = at.text ?? '';
      const { start, end } = at.span;
      const written = at.document.text.slice(start, end);
      const isQuoted = written === `"${text}"` || written === `'${text}'`;
      if (at.isAlias || at.tag || !isQuoted || !isPlainInAnyPlace(text)) continue;
      yield {
        span: at.mark,
        message: {
          en: 'YAML reads this volume the same without quotes. Remove them.',
          ko: '이 볼륨은 따옴표가 없어도 똑같이 읽힙니다. 따옴표를 지우세요.',
        },
        fixes: [
          {
            title: { en: 'Remove the quotes', ko: '따옴표 삭제' },
            edits: [{ span: at.span, newText: text }],
            safe: true,
          },
        ],
      };
    }
  }),
};

/** Whether a text means itself without quotes, between brackets as well as in a line of its own. */
function isPlainInAnyPlace(text: string): boolean {
  return (
    /^[\w./~][\w./~:@+-]*[\w./@+-]$/.test(text) && text.includes('/') && typeof plainValue(text, '1.1') === 'string'
  );
}
