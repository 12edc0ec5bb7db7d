import type { SpringSettings } from '../../model/spring';
import type { Change } from '../../yaml/insert';

const include = 'management.endpoints.web.exposure.include';

/** Takes endpoints that go away with their component out of the list of exposed ones, however that is written. */
export function withoutEndpoint({ properties, file }: SpringSettings, endpoint: string): readonly Change[] {
  return properties.flatMap(({ canonical, value, valueSpan }): readonly Change[] => {
    if (!canonical.startsWith(include)) return [];
    const names = value.split(',').map(name => name.trim().toLowerCase());
    if (!names.includes(endpoint)) return [];
    const written = file.text.slice(valueSpan.start, valueSpan.end);
    if (canonical === include) return [{ span: valueSpan, newText: withoutName(written, endpoint) }];
    return names.length === 1 ? [withoutItem(file.text, valueSpan)] : [];
  });
}

/** What remains of "health,hystrix.stream"; Spring Boot exposes nothing but `health` by default. */
function withoutName(written: string, endpoint: string): string {
  const name = endpoint.replaceAll('.', '\\.');
  const left = written.replace(new RegExp(`\\s*,\\s*${name}(?![\\w.-])|(?<![\\w.-])${name}\\s*,\\s*`, 'i'), '');
  return left === written ? written.replace(new RegExp(name, 'i'), 'health') : left;
}

/** The line of an item, or the item with a comma beside it. */
function withoutItem(text: string, { start, end }: Change['span']): Change {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineBreak = text.indexOf('\n', end);
  const lineEnd = lineBreak === -1 ? text.length : lineBreak + 1;
  const isOwnLine =
    /^[ \t]*-[ \t]+$/.test(text.slice(lineStart, start)) && /^[ \t]*(?:#.*)?\r?\n?$/.test(text.slice(end, lineEnd));
  if (isOwnLine) return { span: { start: lineStart, end: lineEnd }, newText: '' };
  const [before = ''] = /,\s*$/.exec(text.slice(0, start)) ?? [];
  const [after = ''] = before === '' ? (/^\s*,\s*/.exec(text.slice(end)) ?? []) : [];
  return { span: { start: start - before.length, end: end + after.length }, newText: '' };
}
