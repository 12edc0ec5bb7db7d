import type { Definition } from './gateway-routes';
import { joinedPath, type PathMatch } from './path-match';
import type { Header, HeaderChanges, Route } from './routes';

/** A route on its way through the filters, for one of its paths. */
export interface Step {
  readonly match: PathMatch;
  /** What the backend sees in place of the matched path. */
  readonly target: string;
  /** Whether `target` is the whole path, whatever followed. */
  readonly isWhole?: true;
  readonly route: Route;
}

/** A step with one more filter; absent if HTTPRoute has no counterpart, or none for what is written. */
export function applyFilter(step: Step, { name, args }: Definition): Step | undefined {
  const [first = '', second = ''] = args;
  const isExpression = step.match.type === 'RegularExpression';
  switch (name.toLowerCase()) {
    case 'stripprefix':
      return isExpression ? undefined : stripped(step, Number(first || 1));
    case 'prefixpath': {
      const prefix = first.startsWith('/') ? first : `/${first}`;
      return isExpression || hasVariables(prefix) ? undefined : { ...step, target: joinedPath(prefix, step.target) };
    }
    case 'rewritepath':
      return isExpression ? undefined : rewritten(step, first, second);
    case 'setpath':
      return hasVariables(first) || first === '' ? undefined : { ...step, target: first, isWhole: true };
    case 'addrequestheader':
      return withRequest(step, 'add', { name: first, value: second });
    case 'setrequestheader':
      return withRequest(step, 'set', { name: first, value: second });
    case 'removerequestheader':
      return withRequest(step, 'remove', { name: first, value: '' });
    case 'addresponseheader':
      return withResponse(step, 'add', { name: first, value: second });
    case 'setresponseheader':
      return withResponse(step, 'set', { name: first, value: second });
    case 'removeresponseheader':
      return withResponse(step, 'remove', { name: first, value: '' });
    case 'setrequesthostheader':
      return /^[a-z0-9.-]+$/.test(first) ? { ...step, route: { ...step.route, rewriteHost: first } } : undefined;
    case 'redirectto':
      return redirected(step, first, second);
    // Gateways of Kubernetes pass the Host header on as it is.
    case 'preservehostheader':
      return step;
    default:
      return undefined;
  }
}

/** Exact only where all the segments that go away are fixed. */
function stripped(step: Step, count: number): Step | undefined {
  if (!Number.isInteger(count) || count < 0 || step.isWhole) return undefined;
  const segments = step.target.split('/').filter(Boolean);
  if (segments.length < count) return undefined;
  return { ...step, target: `/${segments.slice(count).join('/')}` };
}

/**
 * `RewritePath=/red/?(?<rest>.*), /$\{rest}` and the like, which only swap one prefix for another. Everything else
 * needs regular expressions at run time.
 */
function rewritten(step: Step, expression: string, replacement: string): Step | undefined {
  const from = /^\^?((?:\/[\w.~-]+)*)(?:\/\?|\/)?\((?:\?<(\w+)>)?(\/\?)?\.\*\)\$?$/.exec(expression);
  const to = /^((?:\/[\w.~-]+)*)(\/?)\$\\?(?:\{(\w+)\}|(\d))$/.exec(replacement);
  if (!from || !to || step.isWhole) return undefined;
  const [, prefix = '', group] = from;
  const [, target = '', slash = '', wanted, index] = to;
  if (group === undefined ? index !== '1' : wanted !== group) return undefined;
  // Without a slash on either side, "/red" + "/x" and "/blue" + "x" would run together.
  const takesSlash = /\/\??\((?!\/)/.test(expression) && !/\(\?<\w+>\/\?/.test(expression);
  if (takesSlash !== (slash !== '')) return undefined;
  if (prefix !== '' && step.target !== prefix && !step.target.startsWith(`${prefix}/`)) return undefined;
  const rest = step.target.slice(prefix.length);
  return { ...step, target: joinedPath(target, rest === '' ? '/' : rest) };
}

function withRequest(step: Step, kind: keyof HeaderChanges, header: Header): Step | undefined {
  const request = changed(step.route.request, kind, header);
  return request && { ...step, route: { ...step.route, request } };
}

function withResponse(step: Step, kind: keyof HeaderChanges, header: Header): Step | undefined {
  const response = changed(step.route.response, kind, header);
  return response && { ...step, route: { ...step.route, response } };
}

/** A name may stand in each list once, and 16 may stand in it. */
function changed(changes: HeaderChanges, kind: keyof HeaderChanges, header: Header): HeaderChanges | undefined {
  if (!/^[A-Za-z0-9!#$%&'*+\-.^_`|~]+$/.test(header.name) || hasVariables(header.value)) return undefined;
  const isSame = (name: string) => name.toLowerCase() === header.name.toLowerCase();
  if (kind === 'remove') {
    const others = changes.remove.filter(name => !isSame(name));
    return others.length < mostHeaders ? { ...changes, remove: [...others, header.name] } : undefined;
  }
  if (header.value === '') return undefined;
  const before = changes[kind].find(({ name }) => isSame(name));
  const value = before && kind === 'add' ? `${before.value},${header.value}` : header.value;
  const others = changes[kind].filter(({ name }) => !isSame(name));
  if (others.length >= mostHeaders) return undefined;
  return { ...changes, [kind]: [...others, { name: before?.name ?? header.name, value }] };
}

const mostHeaders = 16;

function redirected(step: Step, status: string, url: string): Step | undefined {
  const statusCode = Number(status);
  if (statusCode !== 301 && statusCode !== 302) return undefined;
  const [, scheme, hostname, port, path = ''] =
    /^(?:(https?):\/\/([a-z0-9.-]+)(?::(\d+))?)?(\/[^?#]*)?$/i.exec(url) ?? [];
  if ((scheme === undefined && path === '') || hasVariables(url)) return undefined;
  const redirect = {
    statusCode,
    scheme: scheme?.toLowerCase(),
    hostname: hostname?.toLowerCase(),
    port: port === undefined ? undefined : Number(port),
    path: path === '' ? '/' : path,
  };
  return { ...step, route: { ...step.route, redirect } };
}

function hasVariables(text: string): boolean {
  return /[{}]/.test(text);
}
