import { type Service, servicesIn } from '../../model/compose';
import { isGiven } from '../../model/compose-names';
import { type AskedVariable, variablesAsked } from '../../schema/compose-interpolation';
import { everyPlace } from '../../schema/compose-places';
import { memo } from '../../text/memo';
import type { Span } from '../../text/text';
import type { YamlDocument } from '../../yaml/stream';
import { View } from '../../yaml/view';

/** A variable where a document asks for it. */
export interface VariablePlace extends AskedVariable {
  readonly at: View;
  readonly text: string;
  /** Of the whole expression, from the start of the document. */
  readonly span: Span;
  /** Whether `span` is the expression and nothing else. */
  readonly isExact: boolean;
  /** The variables in whose default it stands: it is asked for only where none of these is set. */
  readonly insteadOf: readonly string[];
  /** Why it seems to be meant for the shell in the container. */
  readonly forShell: 'assigned' | 'given' | undefined;
}

/** The variables that a document asks for, in the order of the text. */
export const variablesIn = memo((document: YamlDocument): readonly VariablePlace[] => {
  if (!document.text.includes('$')) return [];
  const scripts = scriptsIn(document);
  const found: VariablePlace[] = [];
  for (const at of everyPlace(View.root(document))) {
    const { text } = at;
    if (!text?.includes('$')) continue;
    const service = at.identity && scripts.get(at.identity);
    for (const { asked, insteadOf } of withDefaults(text)) {
      const forShell = service && asked.otherwise === 'nothing' ? meantForShell(asked, text, service) : undefined;
      found.push({ ...asked, ...written(at, text.slice(asked.start, asked.end)), at, text, insteadOf, forShell });
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start);
});

/** The variables of a text, and those in their defaults: in `${A:-${B}}` also B. */
function* withDefaults(
  text: string,
  from = 0,
  insteadOf: readonly string[] = [],
): Iterable<{ readonly asked: AskedVariable; readonly insteadOf: readonly string[] }> {
  for (const one of variablesAsked(text)) {
    const asked = { ...one, start: one.start + from, end: one.end + from };
    yield { asked, insteadOf };
    const [lead, other] = /^\$\{\w+:?-(.*)\}$/s.exec(text.slice(one.start, one.end)) ?? [];
    if (lead === undefined || !other?.includes('$')) continue;
    yield* withDefaults(other, asked.end - 1 - other.length, [...insteadOf, one.name]);
  }
}

/** A shell sets the name in the same text, or the service gives it to its container. */
function meantForShell({ name, start }: AskedVariable, text: string, { body }: Service): VariablePlace['forShell'] {
  const before = text.slice(0, start);
  const loop = new RegExp(`(?:^|[\\s;&|("'\`])(?:for\\s+${name}\\s+in|read\\s+(?:-\\w+\\s+)*${name})\\b`);
  if (loop.test(before)) return 'assigned';
  const assigned = new RegExp(`(?:^|[\\s;&|("'\`])${name}=(\\S*)[\\s;&|]`).exec(before);
  // Who hands on a variable of the same name means that of the host.
  if (assigned && !new RegExp(`\\$\\{?${name}\\b`).test(assigned[1] ?? '')) return 'assigned';
  const value = environmentValue(body.get('environment'), name);
  return value !== undefined && !value.includes('$') ? 'given' : undefined;
}

function environmentValue(environment: View, name: string): string | undefined {
  const own = environment.get(name);
  if (isGiven(own)) return own.text;
  const item = environment.items.find(({ text }) => text?.startsWith(`${name}=`));
  return item?.text?.slice(name.length + 1);
}

/** The scalars of a document that a shell in a container runs. */
function scriptsIn(document: YamlDocument): ReadonlyMap<object, Service> {
  const found = new Map<object, Service>();
  for (const service of servicesIn(document)) {
    const { body } = service;
    const entrypoint = body.get('entrypoint');
    const command = body.get('command');
    const texts = [
      ...scriptOf(body.get('healthcheck', 'test'), true),
      ...scriptOf(entrypoint, false),
      ...scriptOf(command, opensShell(entrypoint)),
    ];
    for (const { identity } of texts) if (identity) found.set(identity, service);
  }
  return found;
}

function scriptOf(at: View, isShell: boolean): readonly View[] {
  if (at.kind === 'scalar') return isShell || shellCall.test(at.text ?? '') ? [at] : [];
  const [first, ...rest] = at.items;
  if (first?.text === 'CMD') return scriptIn(rest);
  return first?.text === 'CMD-SHELL' || (isShell && at.items.length === 1) ? at.items : scriptIn(at.items);
}

/** What follows `sh -c` in a list. */
function scriptIn(items: readonly View[]): readonly View[] {
  const shell = items.findIndex(({ text }) => shellName.test(text ?? ''));
  return shell !== -1 && /^-\w*c$/.test(items[shell + 1]?.text ?? '') ? items.slice(shell + 2) : [];
}

function opensShell(entrypoint: View): boolean {
  if (entrypoint.kind === 'scalar') return /(?:^|\/)\w*sh\s+-\w*c\s*$/.test(entrypoint.text ?? '');
  const [last, before] = [...entrypoint.items].reverse();
  return /^-\w*c$/.test(last?.text ?? '') && shellName.test(before?.text ?? '');
}

const shellName = /^(?:\/\w+)*\/?(?:ba|da|a|z|k)?sh$/;
const shellCall = /^\s*(?:\/\w+)*\/?(?:ba|da|a|z|k)?sh\s+(?:-\w+\s+)*-\w*c\b/;

/** Where a part of a value stands in the file; the whole value if folding or escapes changed it, or it comes twice. */
function written(at: View, part: string): Pick<VariablePlace, 'span' | 'isExact'> {
  const source = at.document.text.slice(at.span.start, at.span.end);
  const offset = source.indexOf(part);
  const isExact = offset !== -1 && source.indexOf(part, offset + 1) === -1;
  const start = at.span.start + Math.max(0, offset);
  return { span: offset === -1 ? at.mark : { start, end: start + part.length }, isExact };
}
