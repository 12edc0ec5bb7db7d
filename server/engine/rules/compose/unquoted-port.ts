import { paths } from '../../schema/compose-paths';
import type { Rule } from '../rule';
import { composeFamilies, literalsAt } from './faults';
import page from './unquoted-port.md';

/** `22:22` is 1342 to a reader of YAML 1.1: minutes and seconds. */
export const unquotedPort: Rule = {
  id: 'compose/unquoted-port',
  severity: 'warning',
  page,
  families: composeFamilies,
  aliases: ['dclint/require-quotes-in-ports'],

  *check(document) {
    for (const { at, text } of literalsAt(document, [...paths.published, ...paths.exposed])) {
      if (!at.isPlain || at.tag || !/^[1-9]\d*(?::[0-5]?\d)+$/.test(text)) continue;
      const number = text.split(':').reduce((sum, digits) => sum * 60 + Number(digits), 0);
      yield {
        span: at.mark,
        message: {
          en: `Without quotes, tools that read YAML 1.1 take ${text} for the number ${number}, in base 60. Put it in quotes.`,
          ko: `따옴표가 없으면 YAML 1.1을 읽는 도구는 이 값(${text})을 60진수로 보아 숫자(${number})로 읽습니다. 따옴표로 묶으세요.`,
        },
        fixes: at.isAlias
          ? []
          : [
              {
                title: { en: 'Put it in quotes', ko: '따옴표로 묶기' },
                edits: [{ span: at.span, newText: `"${text}"` }],
                safe: true,
              },
            ],
      };
    }
  },
};
