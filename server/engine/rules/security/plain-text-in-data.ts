import { fits } from '../../schema/formats';
import { secretValuesIn, toStringData } from '../kubernetes/secret-values';
import { objectFamilies } from '../practice/families';
import type { Rule } from '../rule';
import page from './plain-text-in-data.md';

/** Some words are base64 by chance: the program then reads a few bytes that nobody wrote. */
export const plainTextInData: Rule = {
  id: 'security/plain-text-in-data',
  severity: 'warning',
  page,
  families: objectFamilies,

  *check(document) {
    for (const value of secretValuesIn(document)) {
      const at = value.entry.value;
      const text = at.text ?? '';
      // Of eight letters of real base64 all are lower case once in a thousand times.
      if (!/^[a-z]{4,}\d*$/.test(text) || text.length > 24 || !fits(text, 'byte') || isReadable(text)) continue;
      yield {
        span: at.mark,
        message: {
          en: `"${text}" is taken as base64, so the program reads other bytes than this word. Move it to stringData, or encode it.`,
          ko: `"${text}" 값은 base64로 해석되어 프로그램이 이 단어가 아닌 다른 바이트를 읽습니다. \`stringData\`로 옮기거나 인코딩하세요.`,
        },
        fixes: toStringData(value),
      };
    }
  },
};

/** Whether base64 means a text of printable characters. */
function isReadable(base64: string): boolean {
  const bits = [...base64].map(letter => alphabet.indexOf(letter).toString(2).padStart(6, '0')).join('');
  const bytes = (bits.match(/.{8}/g) ?? []).map(byte => Number.parseInt(byte, 2));
  return bytes.every(byte => byte >= 32 && byte < 127);
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
