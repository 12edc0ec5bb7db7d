import { isInterpolated } from '../../schema/compose-interpolation';
import type { Span } from '../../text/text';
import type { View } from '../../yaml/view';
import { changing } from '../practice/fixing';
import type { Rule } from '../rule';
import { composeFamilies } from './faults';
import { given, ofServices } from './judged-services';
import page from './secret-in-environment.md';

/** A password in a file is known to everybody who can read the repository, and for ever. */
export const secretInEnvironment: Rule = {
  id: 'compose/secret-in-environment',
  severity: 'warning',
  profile: 'recommended',
  page,
  families: composeFamilies,

  check: ofServices(function* ({ body }) {
    for (const { name, value, mark, span, before } of variablesOf(body.get('environment'))) {
      if (!isSecret(name, value)) continue;
      const canRefer = span !== undefined && /^[A-Za-z_]\w*$/.test(name) && !value.includes('\n');
      yield {
        span: mark,
        message: {
          en: `"${name}" looks like a secret, and everybody who reads this file can read it. Use "secrets", or a variable from an ".env" file that is not checked in.`,
          ko: `"${name}" 변수는 비밀 값으로 보이는데, 이 파일을 읽는 누구나 볼 수 있습니다. \`secrets\`를 쓰거나, 저장소에 올리지 않는 \`.env\` 파일의 변수를 쓰세요.`,
        },
        fixes: changing(
          { en: `Read it from the variable ${name}`, ko: `변수에서 읽도록 변경: ${name}` },
          canRefer ? { span, newText: `"${before}\${${name}:?}"` } : undefined,
        ),
      };
    }
  }),
};

interface Variable {
  readonly name: string;
  readonly value: string;
  readonly mark: Span;
  /** What a reference can take the place of; absent for an alias. */
  readonly span: Span | undefined;
  /** What stands before the value in the same scalar. */
  readonly before: string;
}

function variablesOf(environment: View): readonly Variable[] {
  const entries = [...environment.fields].flatMap(([name, { value: at }]) => {
    const { text: value = '', mark, span } = at;
    const isLiteral = at.kind === 'scalar' && typeof at.value('1.1') === 'string';
    return isLiteral ? [{ name, value, mark, span: at.isAlias ? undefined : span, before: '' }] : [];
  });
  const items = environment.kind === 'list' ? given(environment) : [];
  const pairs = items.flatMap(at => {
    const [, name, value] = /^([^=]+)=([\s\S]*)$/.exec(at.text ?? '') ?? [];
    if (!name || value === undefined) return [];
    return [{ name, value, mark: at.mark, span: at.isAlias ? undefined : at.span, before: `${name}=` }];
  });
  return [...entries, ...pairs];
}

/**
 * Judged by the name and then by the value: a path, a flag, a number, an address or a word that waits to be replaced is
 * no secret, and neither is what a variable fills in.
 */
function isSecret(name: string, value: string): boolean {
  if (/-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/.test(value)) return true;
  if (value.length < 3 || /\s/.test(value) || isInterpolated(value)) return false;
  const words = name.replace(/([a-z\d])([A-Z])/g, '$1_$2').toLowerCase();
  if (!secretName.test(words) || harmlessName.test(words)) return false;
  return (
    !/^(?:[./]|[a-z]+:\/\/|(?:true|false|yes|no|none|null|on|off)$|\d{1,4}[smhd]?$|\{\{)/i.test(value) &&
    !placeholder.test(value)
  );
}

const secretName =
  /(?:password|passwd|(?:^|[_.-])(?:pass|pwd|passphrase|secret|token|bearer|api_?key|apikey|access_?key|private_?key|secret_?key|credentials?))(?:$|[_.-](?:value|base64)$)/;
const harmlessName =
  /(?:^|[_.-])(?:file|path|url|uri|enabled?|allow|require|public|max|min|type|mode|empty|random|onetime)(?:$|[_.-])/;
const placeholder =
  /^(?:<.*>|\[.*\]|x{3,}|\*+|\.{3,}|[^a-z]*(?:change|replace|fill)[-_ ]?(?:me|this|it|in).*|(?:your|my|some|insert|put|enter|set)[-_].*|example.*|placeholder|todo|tbd|dummy|fake|n\/a|not[-_]?(?:set|used|needed|secret))$/i;
