import { type ParseArgsConfig, parseArgs } from 'node:util';
import { type Profile, profiles, type Severity, severities } from '../engine/features/diagnostics';
import { ruleList } from '../engine/features/rule-list';
import { similar } from '../engine/text/similar';
import { type Language, languages, type Text } from '../engine/text/text';

export interface CheckOptions {
  readonly paths: readonly string[];
  readonly format: 'text' | 'json' | 'sarif' | 'github';
  /** An empty string means the newest bundled version. */
  readonly kubernetesVersion: string;
  readonly language: Language;
  readonly failOn: Severity | 'never';
  readonly stdinFilename: string;
  readonly profile: Profile | undefined;
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
  /** Apply the safe fixes; `preview` prints them as a diff and leaves the files alone. */
  readonly fix: 'no' | 'yes' | 'preview';
  readonly help: boolean;
}

export interface ListOptions {
  readonly format: 'text' | 'json';
  readonly language: Language;
  readonly help: boolean;
}

export interface ExplainOptions {
  /** What to explain; absent: everything there is, as a list. */
  readonly id: string | undefined;
  readonly language: Language;
  readonly kubernetesVersion: string;
  readonly help: boolean;
}

export interface RolloutOptions {
  readonly path: string;
  readonly format: 'text' | 'json' | 'svg';
  readonly language: Language;
  /** Seconds; absent where nothing is said. */
  readonly ready: number | undefined;
  readonly terminate: number | undefined;
  readonly broken: boolean;
  readonly workload: string | undefined;
  readonly strategy: string | undefined;
  readonly stdinFilename: string;
  readonly help: boolean;
}

export interface MigrateOptions {
  /** The folder of a project. */
  readonly path: string;
  readonly format: 'text' | 'markdown' | 'json';
  readonly language: Language;
  /** An empty string means the newest bundled version. */
  readonly kubernetesVersion: string;
  /** The folder to write the generated files to; absent: none. */
  readonly write: string | undefined;
  readonly help: boolean;
}

/** The command line cannot be carried out; the message says why and what to do. */
export class UsageError extends Error {
  constructor(readonly text: Text) {
    super(text.en);
  }
}

const checkFlags = {
  format: { type: 'string' },
  'kubernetes-version': { type: 'string' },
  lang: { type: 'string' },
  'fail-on': { type: 'string' },
  'stdin-filename': { type: 'string' },
  profile: { type: 'string' },
  rule: { type: 'string', multiple: true },
  fix: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies ParseArgsConfig['options'];

/** Reads the arguments behind `seamark check`; throws a UsageError on what it does not know. */
export function checkOptions(args: readonly string[], environment: NodeJS.ProcessEnv): CheckOptions {
  const { given, list, flag, positionals } = read('check', args, checkFlags);
  const profile = given('profile');
  if (flag('dry-run') && !flag('fix')) throw dryRunAlone;
  return {
    paths: positionals.length > 0 ? positionals : ['.'],
    format: oneOf('--format', given('format') ?? 'text', ['text', 'json', 'sarif', 'github']),
    kubernetesVersion: given('kubernetes-version') ?? '',
    language: oneOf('--lang', given('lang') ?? languageOf(environment), languages),
    failOn: oneOf('--fail-on', given('fail-on') ?? 'error', [...severities, 'never']),
    stdinFilename: given('stdin-filename') ?? 'stdin.yaml',
    profile: profile === undefined ? undefined : oneOf('--profile', profile, profiles),
    severities: Object.fromEntries(list('rule').map(ruleSeverity)),
    fix: !flag('fix') ? 'no' : flag('dry-run') ? 'preview' : 'yes',
    help: flag('help'),
  };
}

const listFlags = {
  format: { type: 'string' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies ParseArgsConfig['options'];

/** Reads the arguments behind `seamark rules`. */
export function listOptions(args: readonly string[], environment: NodeJS.ProcessEnv): ListOptions {
  const { given, flag } = read('rules', args, listFlags);
  return {
    format: oneOf('--format', given('format') ?? 'text', ['text', 'json']),
    language: oneOf('--lang', given('lang') ?? languageOf(environment), languages),
    help: flag('help'),
  };
}

const explainFlags = {
  'kubernetes-version': { type: 'string' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies ParseArgsConfig['options'];

/** Reads the arguments behind `seamark explain`. */
export function explainOptions(args: readonly string[], environment: NodeJS.ProcessEnv): ExplainOptions {
  const { given, flag, positionals } = read('explain', args, explainFlags);
  return {
    id: positionals.join(' ') || undefined,
    language: oneOf('--lang', given('lang') ?? languageOf(environment), languages),
    kubernetesVersion: given('kubernetes-version') ?? '',
    help: flag('help'),
  };
}

const rolloutFlags = {
  ready: { type: 'string' },
  terminate: { type: 'string' },
  broken: { type: 'boolean' },
  workload: { type: 'string' },
  strategy: { type: 'string' },
  format: { type: 'string' },
  lang: { type: 'string' },
  'stdin-filename': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies ParseArgsConfig['options'];

/** Reads the arguments behind `seamark rollout`. */
export function rolloutOptions(args: readonly string[], environment: NodeJS.ProcessEnv): RolloutOptions {
  const { given, flag, positionals } = read('rollout', args, rolloutFlags);
  const [path, ...more] = positionals;
  if ((path === undefined || more.length > 0) && !flag('help')) throw oneFile;
  return {
    path: path ?? '',
    format: oneOf('--format', given('format') ?? 'text', ['text', 'json', 'svg']),
    language: oneOf('--lang', given('lang') ?? languageOf(environment), languages),
    ready: secondsOf('--ready', given('ready')),
    terminate: secondsOf('--terminate', given('terminate')),
    broken: flag('broken'),
    workload: given('workload'),
    strategy: given('strategy'),
    stdinFilename: given('stdin-filename') ?? 'stdin.yaml',
    help: flag('help'),
  };
}

const migrateFlags = {
  format: { type: 'string' },
  lang: { type: 'string' },
  'kubernetes-version': { type: 'string' },
  write: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies ParseArgsConfig['options'];

/** Reads the arguments behind `seamark migrate`. */
export function migrateOptions(args: readonly string[], environment: NodeJS.ProcessEnv): MigrateOptions {
  const { given, flag, positionals } = read('migrate', args, migrateFlags);
  const [path = '.', ...more] = positionals;
  if (more.length > 0) throw oneFolder;
  return {
    path,
    format: oneOf('--format', given('format') ?? 'text', ['text', 'markdown', 'json']),
    language: oneOf('--lang', given('lang') ?? languageOf(environment), languages),
    kubernetesVersion: given('kubernetes-version') ?? '',
    write: given('write'),
    help: flag('help'),
  };
}

/** The language that the environment asks for: LC_ALL before LC_MESSAGES before LANG, English without any. */
export function languageOf({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Language {
  return (LC_ALL || LC_MESSAGES || LANG || '').toLowerCase().startsWith('ko') ? 'ko' : 'en';
}

/** "Unknown option", with the nearest known one; `command` is the one whose help lists them. */
export function unknown(
  what: 'option' | 'command' | 'rule',
  name: string,
  known: readonly string[],
  command = '',
): UsageError {
  const [near] = similar(name, known);
  const kind = { option: '옵션', command: '명령', rule: '규칙' }[what];
  const help = what === 'rule' ? 'seamark rules' : `seamark ${command}${command ? ' ' : ''}--help`;
  return new UsageError({
    en: `Unknown ${what}: ${name}.${near ? ` The nearest one is ${near}.` : ''} See "${help}" for all of them.`,
    ko: `알 수 없는 ${kind}: ${name}.${near ? ` 비슷한 ${kind}: ${near}.` : ''} 전체 목록은 \`${help}\`에서 볼 수 있습니다.`,
  });
}

/** "Unknown workload", with all that the file has. */
export function unknownWorkload(name: string, known: readonly string[]): UsageError {
  const [near] = similar(name, known);
  return new UsageError({
    en: `Unknown workload: ${name}.${near ? ` The nearest one is ${near}.` : ''} The file has ${known.join(', ')}.`,
    ko: `알 수 없는 워크로드: ${name}.${near ? ` 비슷한 워크로드: ${near}.` : ''} 파일에 있는 워크로드: ${known.join(', ')}`,
  });
}

function read(command: string, args: readonly string[], flags: NonNullable<ParseArgsConfig['options']>) {
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: flags,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const known = Object.hasOwn(flags, token.name) ? flags[token.name] : undefined;
    const names = Object.keys(flags).map(name => `--${name}`);
    if (!known) throw unknown('option', token.rawName, names, command);
    if (known.type === 'string' && token.value === undefined) throw withoutValue(token.rawName, command);
  }
  return {
    positionals,
    given: (name: string) => {
      const value = values[name];
      return typeof value === 'string' ? value : undefined;
    },
    list: (name: string) => [values[name] ?? []].flat().map(String),
    flag: (name: string) => values[name] === true,
  };
}

/** `kubernetes/no-schema=off` */
function ruleSeverity(text: string): readonly [string, Severity | 'off'] {
  const [id = '', severity = ''] = text.split('=');
  const ids = ruleList().map(rule => rule.id);
  if (!ids.includes(id)) throw unknown('rule', id, ids);
  return [id, oneOf('--rule', severity, [...severities, 'off'])];
}

function withoutValue(option: string, command: string): UsageError {
  return new UsageError({
    en: `${option} needs a value. See "seamark ${command} --help".`,
    ko: `값이 필요한 옵션: ${option}. \`seamark ${command} --help\`에서 쓰는 법을 볼 수 있습니다.`,
  });
}

/** `20`, `20s`, `1m30s` */
function secondsOf(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const parts = /^(?=\d)(?:(\d{1,4})m)?(?:(\d{1,5}(?:\.\d+)?)s?)?$/.exec(text);
  if (parts) return Number(parts[1] ?? 0) * 60 + Number(parts[2] ?? 0);
  throw new UsageError({
    en: `${option} takes a time such as 20s or 1m30s, but not "${text}".`,
    ko: `${option} 옵션에 쓸 수 없는 값: "${text}". 20s, 1m30s 같은 시간을 적으세요.`,
  });
}

const oneFile = new UsageError({
  en: 'seamark rollout takes one file. See "seamark rollout --help".',
  ko: '`seamark rollout`에는 파일 하나를 적으세요. `seamark rollout --help`에서 쓰는 법을 볼 수 있습니다.',
});

const oneFolder = new UsageError({
  en: 'seamark migrate takes one folder. See "seamark migrate --help".',
  ko: '`seamark migrate`에는 폴더 하나를 적으세요. `seamark migrate --help`에서 쓰는 법을 볼 수 있습니다.',
});

const dryRunAlone = new UsageError({
  en: '--dry-run goes with --fix: it shows what that would change.',
  ko: '`--dry-run`은 `--fix`와 함께 쓰며, 무엇이 바뀔지 보여 줍니다.',
});

function oneOf<Choice extends string>(option: string, value: string, choices: readonly Choice[]): Choice {
  const choice = choices.find(candidate => candidate === value);
  if (choice !== undefined) return choice;
  throw new UsageError({
    en: `${option} takes ${choices.join(', ')}, but not "${value}".`,
    ko: `${option} 옵션에 쓸 수 없는 값: "${value}". 쓸 수 있는 값: ${choices.join(', ')}`,
  });
}
