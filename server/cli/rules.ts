import stringWidth from 'string-width';
import { ruleList } from '../engine/features/rule-list';
import type { ListOptions } from './options';

/** `seamark rules`: every rule with how loud it is and from which profile on it speaks. */
export function printRules({ format, language }: ListOptions): string {
  const rules = ruleList();
  if (format === 'json') return `${JSON.stringify({ version: 1, rules })}\n`;
  const width = Math.max(...rules.map(({ id }) => id.length));
  return rules
    .map(
      ({ id, severity, profile, title }) =>
        `${id.padEnd(width)}  ${pad(severity, 11)}  ${pad(profile, 11)}  ${title[language]}\n`,
    )
    .join('');
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)));
}
