/** A path as HTTPRoute matches it. */
export interface PathMatch {
  readonly type: 'PathPrefix' | 'Exact' | 'RegularExpression';
  readonly value: string;
}

/** An Ant-like pattern of Zuul or Spring Cloud Gateway; absent for one that HTTPRoute has no words for. */
export function pathMatch(pattern: string): PathMatch | undefined {
  const path = pattern.startsWith('/') ? pattern : `/${pattern}`;
  const prefix = /^(.*?)\/(?:\*\*|\{\*[^}/]*\})$/.exec(path)?.[1];
  if (prefix === '') return { type: 'PathPrefix', value: '/' };
  if (prefix !== undefined && isPlain(prefix)) return { type: 'PathPrefix', value: prefix };
  if (isPlain(path)) return { type: 'Exact', value: path };
  const value = expressionOf(path);
  return value === undefined || value.length > longest ? undefined : { type: 'RegularExpression', value };
}

/** How Ant patterns read the part before their first wildcard, which stripping takes away: "/users" of "/users/**". */
export function fixedPart(pattern: string): string {
  const path = pattern.startsWith('/') ? pattern : `/${pattern}`;
  const wildcard = path.indexOf('*');
  return wildcard > 1 ? path.slice(0, wildcard - 1) : '';
}

/** Whether every request that `one` matches is one that `other` matches too. */
export function isWithin(one: PathMatch, other: PathMatch): boolean {
  if (other.type === 'RegularExpression' || one.type === 'RegularExpression')
    return one.type === other.type && one.value === other.value;
  if (other.type === 'Exact') return one.type === 'Exact' && one.value === other.value;
  return other.value === '/' || one.value === other.value || one.value.startsWith(`${other.value}/`);
}

/** A path below another one; "/" stands for nothing at all. */
export function joinedPath(before: string, after: string): string {
  return `${before.replace(/\/+$/, '')}${after === '/' ? '' : after}` || '/';
}

const longest = 1024;

/** What the API server takes in a path of type PathPrefix or Exact. */
function isPlain(path: string): boolean {
  return (
    path.length <= longest &&
    /^(?:[-A-Za-z0-9/._~!$&'()+,;=:@]|%[0-9a-fA-F]{2})+$/.test(path) &&
    !/\/\/|\/\.\.?(?:\/|$)|%2f/i.test(path)
  );
}

/** As a regular expression. Ant's wildcards and names in braces stay within a segment, only double stars cross it. */
function expressionOf(path: string): string | undefined {
  const segments = path.slice(1).split('/');
  let expression = '';
  for (const [index, segment] of segments.entries()) {
    const isLast = index === segments.length - 1;
    if (segment === '**' || (isLast && /^\{\*[^}]*\}$/.test(segment))) {
      expression += '(/.*)?';
      continue;
    }
    const piece = segmentExpression(segment);
    if (piece === undefined) return undefined;
    expression += `/${piece}`;
  }
  return expression;
}

function segmentExpression(segment: string): string | undefined {
  let expression = '';
  let rest = segment;
  while (rest !== '') {
    const [token = ''] = /^(?:\{[^{}]*\}|[*?]|[^*?{}]+)/.exec(rest) ?? [];
    if (token === '') return undefined;
    rest = rest.slice(token.length);
    if (token === '*') expression += '[^/]*';
    else if (token === '?') expression += '[^/]';
    else if (token.startsWith('{')) expression += /^\{[^:]*:(.+)\}$/.exec(token)?.[1] ?? '[^/]+';
    else expression += token.replace(/[.+^$()|[\]\\]/g, '\\$&');
  }
  return expression;
}
