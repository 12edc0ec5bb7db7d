import { parseArgs } from 'node:util';
import { type Severity, severities } from '../engine/features/diagnostics';
import { similar } from '../engine/text/similar';
import { type Language, languages, type Text } from '../engine/text/text';

export interface CheckOptions {
  readonly paths: readonly string[];
  readonly format: 'text' | 'json';
  /** An empty string means the newest bundled version. */
  readonly kubernetesVersion: string;
  readonly language: Language;
  readonly failOn: Severity | 'never';
  readonly stdinFilename: string;
  readonly help: boolean;
}

/** The command line cannot be carried out; the message says why and what to do. */
export class UsageError extends Error {
  constructor(readonly text: Text) {
    super(text.en);
  }
}

const flags = {
  format: { type: 'string' },
  'kubernetes-version': { type: 'string' },
  lang: { type: 'string' },
  'fail-on': { type: 'string' },
  'stdin-filename': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Reads the arguments behind `seamark check`; throws a UsageError on what it does not know. */
export function checkOptions(args: readonly string[], environment: NodeJS.ProcessEnv): CheckOptions {
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: flags,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    if (!(token.name in flags))
      throw unknown(
        'option',
        token.rawName,
        Object.keys(flags).map(name => `--${name}`),
      );
    if (token.name !== 'help' && token.value === undefined) throw withoutValue(token.rawName);
  }
  const given = (name: keyof typeof flags) => (typeof values[name] === 'string' ? values[name] : undefined);
  return {
    paths: positionals.length > 0 ? positionals : ['.'],
    format: oneOf('--format', given('format') ?? 'text', ['text', 'json']),
    kubernetesVersion: given('kubernetes-version') ?? '',
    language: oneOf('--lang', given('lang') ?? languageOf(environment), languages),
    failOn: oneOf('--fail-on', given('fail-on') ?? 'error', [...severities, 'never']),
    stdinFilename: given('stdin-filename') ?? 'stdin.yaml',
    help: values.help === true,
  };
}

/** The language that the environment asks for: LC_ALL before LC_MESSAGES before LANG, English without any. */
export function languageOf({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Language {
  return (LC_ALL || LC_MESSAGES || LANG || '').toLowerCase().startsWith('ko') ? 'ko' : 'en';
}

/** "Unknown option", with the nearest known one. */
export function unknown(what: 'option' | 'command', name: string, known: readonly string[]): UsageError {
  const [near] = similar(name, known);
  const kind = what === 'option' ? '옵션' : '명령';
  return new UsageError({
    en: `Unknown ${what}: ${name}.${near ? ` The nearest one is ${near}.` : ''} See "seamark ${what === 'option' ? 'check ' : ''}--help" for all of them.`,
    ko: `알 수 없는 ${kind}: ${name}.${near ? ` 비슷한 ${kind}: ${near}.` : ''} 전체 목록은 \`seamark ${what === 'option' ? 'check ' : ''}--help\`에서 볼 수 있습니다.`,
  });
}

function withoutValue(option: string): UsageError {
  return new UsageError({
    en: `${option} needs a value. See "seamark check --help".`,
    ko: `값이 필요한 옵션: ${option}. \`seamark check --help\`에서 쓰는 법을 볼 수 있습니다.`,
  });
}

function oneOf<Choice extends string>(option: string, value: string, choices: readonly Choice[]): Choice {
  const choice = choices.find(candidate => candidate === value);
  if (choice !== undefined) return choice;
  throw new UsageError({
    en: `${option} takes ${choices.join(', ')}, but not "${value}".`,
    ko: `${option} 옵션에 쓸 수 없는 값: "${value}". 쓸 수 있는 값: ${choices.join(', ')}`,
  });
}
