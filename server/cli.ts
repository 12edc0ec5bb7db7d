import { text as readAll } from 'node:stream/consumers';
import { version } from '../package.json';
import { check } from './cli/check';
import { checkHelp, help } from './cli/help';
import { checkOptions, languageOf, UsageError, unknown } from './cli/options';

void main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<void> {
  const { stdout, stderr, stdin, env } = process;
  const language = languageOf(env);
  try {
    const [command, ...rest] = args;
    if (command === undefined || command === '--help' || command === '-h') stdout.write(help[language]);
    else if (command === '--version') stdout.write(`${version}\n`);
    else if (command === 'check') {
      const options = checkOptions(rest, env);
      if (options.help) stdout.write(checkHelp[options.language]);
      else {
        process.exitCode = await check(options, {
          folder: process.cwd(),
          out: text => stdout.write(text),
          warn: text => stderr.write(`${text}\n`),
          stdin: () => readAll(stdin),
          terminal: stdout.isTTY && !env.NO_COLOR ? { columns: stdout.columns } : undefined,
        });
      }
    } else throw unknown(command.startsWith('-') ? 'option' : 'command', command, ['check', '--help', '--version']);
  } catch (error) {
    stderr.write(`seamark: ${error instanceof UsageError ? error.text[language] : String(error)}\n`);
    process.exitCode = 2;
  }
}
