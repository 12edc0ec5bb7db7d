import { families } from '../../model/family';
import type { Text } from '../../text/text';
import { danglingAliases } from '../../yaml/keys';
import type { SyntaxFault } from '../../yaml/stream';
import type { Rule } from '../rule';
import page from './syntax.md';
import { withoutTabs } from './tabs';

/** Text that is no YAML. A parser that stumbled once tends to stumble on, so only the first fault of a document counts. */
export const syntax: Rule = {
  id: 'yaml/syntax',
  severity: 'error',
  page,
  // A template becomes YAML only after its expressions are filled in.
  families: families.filter(family => family !== 'helm-template'),

  *check(document) {
    const dangling = danglingAliases(document).map((span): SyntaxFault => ({ code: 'BAD_ALIAS', span }));
    const [first] = [...document.syntaxErrors, ...dangling].sort((a, b) => a.span.start - b.span.start);
    if (!first) return;
    const line = document.text.slice(document.text.lastIndexOf('\n', first.span.start - 1) + 1, first.span.start + 1);
    const message = /^\s*\t/.test(line) ? tab : (sentences[first.code] ?? other);
    yield {
      span: visible(document.text, first.span),
      message,
      ...(message === tab && { fixes: withoutTabs(document) }),
    };
  },
};

/** The fault's place cut to one line, and never empty. */
function visible(text: string, { start, end }: SyntaxFault['span']): SyntaxFault['span'] {
  const at = Math.min(start, Math.max(0, text.length - 1));
  const lineEnd = text.slice(at).search(/[\r\n]|$/) + at;
  return { start: at, end: Math.max(at + 1, Math.min(end, lineEnd)) };
}

const tab: Text = {
  en: 'A tab indents this line, and YAML allows only spaces there. Replace it with spaces.',
  ko: '이 줄은 탭으로 들여 썼는데, YAML은 들여쓰기에 공백만 허용합니다. 탭을 공백으로 바꾸세요.',
};

const other: Text = {
  en: 'This is not valid YAML, so nothing can read the document from here on. Check indentation, colons and quotes.',
  ko: '올바른 YAML이 아니어서 여기부터는 문서를 읽을 수 없습니다. 들여쓰기, 콜론, 따옴표를 확인하세요.',
};

/** By the error codes of the `yaml` package. */
const sentences: { readonly [Code in SyntaxFault['code']]?: Text } = {
  ALIAS_PROPS: {
    en: 'An alias cannot have an anchor or a tag of its own. Remove it, or repeat the value instead of the alias.',
    ko: '별칭에는 앵커나 태그를 붙일 수 없습니다. 붙인 것을 지우거나, 별칭 대신 값을 직접 적으세요.',
  },
  BAD_ALIAS: {
    en: 'No anchor with this name comes before this alias, so its value is unknown. Check the name after the asterisk.',
    ko: '이 별칭보다 앞에 같은 이름의 앵커가 없어 값을 알 수 없습니다. 별표 뒤의 이름을 확인하세요.',
  },
  BAD_INDENT: {
    en: 'The indentation fits no level above, or a bracket opened before is still open. Align the line with its siblings, or close the bracket.',
    ko: '들여쓰기가 위의 어느 단계와도 맞지 않거나, 앞에서 연 괄호가 닫히지 않았습니다. 같은 단계의 항목과 맞추거나 괄호를 닫으세요.',
  },
  BAD_DQ_ESCAPE: {
    en: 'Inside double quotes a backslash begins an escape, and YAML does not know this one. Double the backslash or use single quotes.',
    ko: '큰따옴표 안의 역슬래시는 이스케이프의 시작인데, 이런 이스케이프는 없습니다. 역슬래시를 두 번 쓰거나 작은따옴표를 쓰세요.',
  },
  BAD_SCALAR_START: {
    en: 'A plain value cannot begin with this character. Put the value in quotes.',
    ko: '따옴표 없는 값은 이 문자로 시작할 수 없습니다. 값을 따옴표로 감싸세요.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    en: 'A value and a nested key cannot share one line. Move the nested key to a line of its own, indented further.',
    ko: '값과 하위 키를 한 줄에 함께 쓸 수 없습니다. 하위 키를 다음 줄에 더 들여 쓰세요.',
  },
  BLOCK_IN_FLOW: {
    en: 'An indented block cannot stand inside brackets or braces. Close the bracket first, or write the block in brackets too.',
    ko: '괄호 안에는 들여 쓴 블록을 둘 수 없습니다. 괄호를 먼저 닫거나, 블록도 괄호로 적으세요.',
  },
  KEY_OVER_1024_CHARS: {
    en: 'This key is longer than the 1,024 characters that YAML allows. Check for a missing colon or quote.',
    ko: '키가 YAML이 허용하는 1,024자를 넘습니다. 빠진 콜론이나 따옴표가 없는지 확인하세요.',
  },
  MISSING_CHAR: {
    en: 'Something is missing here: a closing quote or bracket, a comma, or the space after a colon or a dash.',
    ko: '여기에 빠진 것이 있습니다. 닫는 따옴표나 괄호, 쉼표, 콜론이나 하이픈 뒤의 공백을 확인하세요.',
  },
  MULTILINE_IMPLICIT_KEY: {
    en: 'A key has to end on its own line with a colon. Check whether the colon is missing or the indentation is off.',
    ko: '키는 같은 줄에서 콜론으로 끝나야 합니다. 콜론이 빠졌거나 들여쓰기가 어긋나지 않았는지 확인하세요.',
  },
  MULTIPLE_ANCHORS: {
    en: 'A value can carry only one anchor. Remove the other.',
    ko: '값 하나에는 앵커를 하나만 붙일 수 있습니다. 나머지를 지우세요.',
  },
  MULTIPLE_TAGS: {
    en: 'A value can carry only one tag. Remove the other.',
    ko: '값 하나에는 태그를 하나만 붙일 수 있습니다. 나머지를 지우세요.',
  },
  TAB_AS_INDENT: tab,
  TAG_RESOLVE_FAILED: {
    en: 'The value does not fit its tag, so it cannot be read. Correct the value or remove the tag.',
    ko: '값이 태그와 맞지 않아 읽을 수 없습니다. 값을 고치거나 태그를 지우세요.',
  },
  TOO_DEEP: {
    en: 'The document is nested too deeply to be read. Flatten it, or split it up.',
    ko: '중첩이 너무 깊어 문서를 읽을 수 없습니다. 중첩을 줄이거나 문서를 나누세요.',
  },
};
