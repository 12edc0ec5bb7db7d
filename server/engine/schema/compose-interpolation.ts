/** A `$` in a value: what is filled in there, a dollar that `$$` stands for, or something that Compose cannot read. */
export interface Interpolation {
  readonly kind: 'variable' | 'dollar' | 'broken';
  readonly start: number;
  readonly end: number;
}

/**
 * The interpolations of a text, in its order and without those inside others, by the grammar of compose-go's
 * `template/template.go`: `$$`, `$NAME`, `${NAME}` and `${NAME` with `-`, `:-`, `?`, `:?`, `+` or `:+`, a text, and `}`.
 * A dollar before anything else is an ordinary character.
 */
export function interpolations(text: string): readonly Interpolation[] {
  const found: Interpolation[] = [];
  let at = text.indexOf('$');
  while (at !== -1) {
    const one = interpolationAt(text, at);
    if (one) found.push(one);
    at = text.indexOf('$', one?.end ?? at + 1);
  }
  return found;
}

/** Whether the value depends on variables, so that nobody can tell it from the file alone. */
export function isInterpolated(text: string): boolean {
  return text.includes('$') && interpolations(text).some(({ kind }) => kind !== 'dollar');
}

/** The text with every interpolation replaced by `stand`. */
export function withStandIns(text: string, stand: string): string {
  let result = '';
  let at = 0;
  for (const { start, end, kind } of interpolations(text)) {
    result += text.slice(at, start) + (kind === 'dollar' ? '$' : stand);
    at = end;
  }
  return result + text.slice(at);
}

/** A variable that a text asks for. Those inside the default of another one are not counted. */
export interface AskedVariable extends Interpolation {
  readonly name: string;
  /** What happens where nothing sets it: nothing is filled in, a text given here, or Compose stops. */
  readonly otherwise: 'nothing' | 'text' | 'error';
}

/** The variables that Compose fills into a text. */
export function variablesAsked(text: string): readonly AskedVariable[] {
  return interpolations(text).flatMap((one): readonly AskedVariable[] => {
    const [, asked, operator = ''] = /^\$\{?(\w+)(?::?([-?+]))?/.exec(text.slice(one.start, one.end)) ?? [];
    if (one.kind !== 'variable' || asked === undefined) return [];
    const isBraced = text[one.start + 1] === '{';
    const otherwise = !isBraced || operator === '' ? 'nothing' : operator === '?' ? 'error' : 'text';
    return [{ ...one, name: asked, otherwise }];
  });
}

const name = /[_a-zA-Z][_a-zA-Z0-9]*/y;

function interpolationAt(text: string, start: number): Interpolation | undefined {
  if (text[start + 1] === '$') return { kind: 'dollar', start, end: start + 2 };
  if (text[start + 1] === '{') return braced(text, start);
  const end = endOfName(text, start + 1);
  return end === undefined ? undefined : { kind: 'variable', start, end };
}

function braced(text: string, start: number): Interpolation {
  const close = closingBrace(text, start);
  if (close === undefined) return { kind: 'broken', start, end: endOfWord(text, start) };
  const whole = { start, end: close + 1 };
  const named = endOfName(text, start + 2);
  if (named === undefined) return { kind: 'broken', ...whole };
  if (named === close) return { kind: 'variable', ...whole };
  const [operator] = /^:?[-?+]/.exec(text.slice(named, named + 2)) ?? [];
  if (!operator) return { kind: 'broken', ...whole };
  const inner = text.slice(named + operator.length, close);
  const sound = !inner.includes('\n') && interpolations(inner).every(({ kind }) => kind !== 'broken');
  return { kind: sound ? 'variable' : 'broken', ...whole };
}

/** The brace that closes the `${` at `start`; only a further `${` opens another one. */
function closingBrace(text: string, start: number): number | undefined {
  let open = 0;
  for (let at = start; at < text.length; at++) {
    if (text[at] === '}' && --open === 0) return at;
    if (text[at] === '$' && text[at + 1] === '{') {
      open++;
      at++;
    }
  }
  return undefined;
}

function endOfName(text: string, start: number): number | undefined {
  name.lastIndex = start;
  return name.test(text) ? name.lastIndex : undefined;
}

function endOfWord(text: string, start: number): number {
  const length = text.slice(start).search(/\s|$/);
  return start + length;
}
