import { Environment } from '@marcbachmann/cel-js';

/** What an expression reads and gives. Integers are bigints, as CEL tells them from floating point numbers. */
export type CelValue = string | bigint | number | boolean | null | readonly CelValue[] | CelMap;

/** Has no prototype, so that nothing but what was written is found in it. */
export interface CelMap {
  readonly [key: string]: CelValue;
}

/** An expression in the Common Expression Language, read once. */
export interface Expression {
  /** The rest that cannot be read, if its syntax is certainly broken; empty where something is missing at its end. */
  readonly unreadable?: string;
  /** Its value; undefined where it fails, or needs what only a cluster has. */
  readonly value: (facts: CelMap) => unknown;
}

/** Reads an expression. */
export function celExpression(text: string): Expression {
  try {
    const parsed = environment.parse(text);
    return { value: facts => (regularExpressionsDiffer.test(text) ? undefined : outcomeOf(() => parsed(facts))) };
  } catch (error) {
    const { code = '', range } = error as { readonly code?: string; readonly range?: { readonly start: number } };
    const isBroken = range !== undefined && syntaxErrors.has(code) && !isBeyond.test(text);
    return { ...(isBroken && { unreadable: text.slice(range.start) }), value: () => undefined };
  }
}

/** The library throws whatever cannot be evaluated, functions that only Kubernetes has among it. */
function outcomeOf(run: () => unknown): unknown {
  try {
    return run();
  } catch {
    return undefined;
  }
}

const environment = new Environment({
  enableOptionalTypes: true,
  homogeneousAggregateLiterals: false,
  unlistedVariablesAreDyn: true,
});

const syntaxErrors: ReadonlySet<string> = new Set([
  'expected_token',
  'newline_in_string',
  'unexpected_character',
  'unexpected_token',
  'unterminated_string',
  'unterminated_triple_quoted_string',
]);

/** Quoted fields, optional entries, typed objects, names that begin with a dot: CEL has them, the library does not. */
const isBeyond = /`|[[{,]\s*\?|[\w.]\s*\{|^\s*\.|[^\w)\]}"'?.\s]\s*\.\s*\w/;

/** What RE2 and JavaScript read differently without JavaScript refusing it. */
const regularExpressionsDiffer = /\.(?:matches|find|findAll)\s*\([\s\S]*(?:\\[AzpPQCa]|\[\[:)/;
