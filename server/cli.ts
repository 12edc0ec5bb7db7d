import { text as readAll } from 'node:stream/consumers';
import { version } from '../package.json';
import { check } from './cli/check';
import { explainPage } from './cli/explain';
import { checkHelp, explainHelp, help, migrateHelp, rolloutHelp, rulesHelp } from './cli/help';
import { migrate } from './cli/migrate';
import {
  checkOptions,
  explainOptions,
  languageOf,
  listOptions,
  migrateOptions,
  rolloutOptions,
  UsageError,
  unknown,
} from './cli/options';
import { rollout } from './cli/rollout';
import { printRules } from './cli/rules';

const commands = ['check', 'explain', 'rollout', 'migrate', 'rules', '--help', '--version'];

void main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<void> {
  const { stdout, stderr, stdin, env } = process;
  const language = languageOf(env);
  const surroundings = {
    folder: process.cwd(),
    out: (text: string) => stdout.write(text),
    warn: (text: string) => stderr.write(`${text}\n`),
    stdin: () => readAll(stdin),
    terminal: stdout.isTTY && !env.NO_COLOR ? { columns: stdout.columns } : undefined,
  };
  try {
    const [command, ...rest] = args;
    if (command === undefined || command === '--help' || command === '-h') stdout.write(help[language]);
    else if (command === '--version') stdout.write(`${version}\n`);
    else if (command === 'check') {
      const options = checkOptions(rest, env);
      if (options.help) stdout.write(checkHelp[options.language]);
      else process.exitCode = await check(options, surroundings);
    } else if (command === 'explain') {
      const options = explainOptions(rest, env);
      if (options.help) stdout.write(explainHelp[options.language]);
      else process.exitCode = await explainPage(options, surroundings);
    } else if (command === 'rollout') {
      const options = rolloutOptions(rest, env);
      if (options.help) stdout.write(rolloutHelp[options.language]);
      else process.exitCode = await rollout(options, surroundings);
    } else if (command === 'migrate') {
      const options = migrateOptions(rest, env);
      if (options.help) stdout.write(migrateHelp[options.language]);
      else process.exitCode = await migrate(options, surroundings);
    } else if (command === 'rules') {
      const options = listOptions(rest, env);
      stdout.write(options.help ? rulesHelp[options.language] : printRules(options));
    } else throw unknown(command.startsWith('-') ? 'option' : 'command', command, commands);
  } catch (error) {
    stderr.write(`seamark: ${error instanceof UsageError ? error.text[language] : String(error)}\n`);
    process.exitCode = 2;
  }
}
