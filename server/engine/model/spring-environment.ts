import type { Span } from '../text/text';
import { embeddedText } from '../yaml/embedded';
import type { View } from '../yaml/view';
import { environmentProperty, jsonProperties, type Property, segmentsOf, withOffsets } from './properties';

/** A variable as a document sets it; spans are local to whatever they are written in. */
export interface Variable {
  readonly name: string;
  readonly value: string;
  readonly keySpan: Span;
  readonly valueSpan: Span;
  /** Where each character of the value is written; absent where that cannot be told. */
  readonly offsetOf?: (index: number) => number;
}

/** What a variable sets: one property, or those in its JSON and in its options of the Java machine. */
export function propertiesOfVariable(variable: Variable): readonly Property[] {
  const { name, value, keySpan, valueSpan, offsetOf } = variable;
  if (name.toUpperCase() === 'SPRING_APPLICATION_JSON' || name.toLowerCase() === 'spring.application.json') {
    return offsetOf ? jsonProperties(value, offsetOf) : jsonProperties(value, () => keySpan.start);
  }
  const own = environmentProperty(name, value, keySpan, valueSpan);
  return value.includes('-D') ? [own, ...optionsIn(variable)] : [own];
}

/** The properties in a command line: `-Dserver.port=80` and `--server.port=80`. */
export function optionsIn({ value, valueSpan, offsetOf }: Variable): readonly Property[] {
  const found: Property[] = [];
  for (const match of value.matchAll(
    /(?<=^|[\s"'])(-D|--)([a-zA-Z][\w-]*(?:[.[][\w\-\].[]+)+)=("[^"]*"|'[^']*'|[^\s"']*)/g,
  )) {
    const [whole, dashes = '', name = '', written = ''] = match;
    const keyStart = match.index + dashes.length;
    const end = match.index + whole.length;
    const keySpan = offsetOf ? { start: keyStart, end: keyStart + name.length } : valueSpan;
    const isEmpty = written === '';
    const inner = offsetOf && !isEmpty ? { start: end - written.length, end } : keySpan;
    const segments = segmentsOf(name);
    const text = written.replace(/^(["'])(.*)\1$/, '$2');
    const one = environmentProperty(segments.join('.').replaceAll('.[', '['), text, keySpan, inner);
    found.push(...(offsetOf ? withOffsets([one], offsetOf) : [one]));
  }
  return found;
}

/** The variables of `environment`: a mapping, or a list of `KEY=VALUE`. */
export function variablesAt(view: View): readonly Variable[] {
  if (view.kind === 'map') {
    return [...view.fields.values()].map(({ key, keySpan, value }) => variable(key, keySpan, value));
  }
  return view.items.flatMap(item => {
    const { text } = item;
    if (text === undefined || text === '') return [];
    const equals = text.indexOf('=');
    const name = equals === -1 ? text : text.slice(0, equals);
    const value = equals === -1 ? '' : text.slice(equals + 1);
    const written = embeddedText(item);
    if (!written) return [{ name, value, keySpan: item.span, valueSpan: item.span }];
    const at = (start: number, end: number) => ({
      start: written.offsetOf(start),
      end: end > start ? written.offsetOf(end - 1) + 1 : written.offsetOf(start),
    });
    const keySpan = at(0, name.length);
    const valueSpan = value === '' ? keySpan : at(name.length + 1, text.length);
    return [
      { name, value, keySpan, valueSpan, offsetOf: (index: number) => written.offsetOf(name.length + 1 + index) },
    ];
  });
}

/** A variable whose value stands at a place of its own. */
export function variable(name: string, keySpan: Span, value: View): Variable {
  const text = value.text ?? '';
  const valueSpan = value.exists && value.span.end > value.span.start ? value.span : keySpan;
  const offsetOf = mayHoldMore(name, text) ? embeddedText(value)?.offsetOf : undefined;
  return offsetOf ? { name, value: text, keySpan, valueSpan, offsetOf } : { name, value: text, keySpan, valueSpan };
}

/** Whether a value may consist of several properties, so that its characters matter. */
function mayHoldMore(name: string, value: string): boolean {
  return /json$/i.test(name) || value.includes('-D') || value.includes('--');
}

/** The properties that the lines of an `env_file` set. */
export function environmentFileProperties(text: string): readonly Property[] {
  const found: Property[] = [];
  for (const match of text.matchAll(
    /^([ \t]*(?:export[ \t]+)?)([\w.-]+)([ \t]*[=:][ \t]*)("(?:[^"\\]|\\.)*"|'[^']*'|[^\r\n]*)/gm,
  )) {
    const [, before = '', name = '', separator = '', written = ''] = match;
    const start = match.index + before.length;
    found.push(...propertiesOfVariable(variableAt(name, start, start + name.length + separator.length, written)));
  }
  return found;
}

function variableAt(name: string, start: number, valueStart: number, written: string): Variable {
  const keySpan = { start, end: start + name.length };
  const isQuoted = /^(["']).*\1$/s.test(written) && written.length > 1;
  const trimmed = isQuoted ? written : written.replace(/(?:^|[ \t]+)#.*$/, '').trimEnd();
  const value = isQuoted ? written.slice(1, -1) : trimmed;
  const valueSpan = trimmed === '' ? keySpan : { start: valueStart, end: valueStart + trimmed.length };
  return { name, value, keySpan, valueSpan, offsetOf: index => valueStart + (isQuoted ? 1 : 0) + index };
}

/** The properties that the `ENV` lines and the command of a Dockerfile set. */
export function imageProperties(text: string): readonly Property[] {
  const found: Property[] = [];
  for (const match of text.matchAll(/^([ \t]*(ENV|ENTRYPOINT|CMD)[ \t]+)((?:[^\\\n]|\\[\s\S])+)/gim)) {
    const [, before = '', instruction = '', body = ''] = match;
    const at = match.index + before.length;
    if (instruction.toUpperCase() !== 'ENV') {
      const valueSpan = { start: at, end: at + body.length };
      const whole = { name: '', value: body, keySpan: valueSpan, valueSpan, offsetOf: (index: number) => at + index };
      found.push(...optionsIn(whole));
      continue;
    }
    for (const one of imageVariables(body, at)) found.push(...propertiesOfVariable(one));
  }
  return found;
}

/** `ENV A=1 B="2 3"`, and the older `ENV A the rest of the line`. */
function imageVariables(body: string, at: number): readonly Variable[] {
  const old = /^([\w.-]+)[ \t]+(?=\S)(?!=)/.exec(body);
  if (old) {
    const [before, name = ''] = old;
    return [variableAt(name, at, at + before.length, body.slice(before.length).trimEnd())];
  }
  return [...body.matchAll(/([\w.-]+)=("(?:[^"\\]|\\[\s\S])*"|'[^']*'|(?:[^\s\\]|\\[^\r\n])*)/g)].map(match => {
    const [, name = '', written = ''] = match;
    const start = at + match.index;
    return variableAt(name, start, start + name.length + 1, written);
  });
}

/** The ports that a Dockerfile exposes. */
export function exposedPorts(text: string): readonly number[] {
  return [...text.matchAll(/^[ \t]*EXPOSE[ \t]+(.+)$/gim)].flatMap(([, ports = '']) =>
    ports.split(/\s+/).flatMap(port => (/^\d+(?:\/tcp)?$/.test(port) ? [Number.parseInt(port, 10)] : [])),
  );
}
