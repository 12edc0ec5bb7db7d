import { memo } from '../text/memo';
import type { SourceFile } from '../text/text';
import { isOpen } from './compose';
import { variablesIn } from './environment';
import { folderOf } from './paths';
import type { Workspace } from './workspace';

/** What variables most likely are: by name, as a `.env` sets them. */
export type Values = ReadonlyMap<string, string>;

/** The values in the `.env` beside a Compose file. The shell may set others, and so may whoever names another file. */
export function valuesBeside(file: SourceFile, workspace: Workspace): Values {
  const environment = workspace.files.get(`${folderOf(file.uri)}/.env`);
  return environment ? valuesIn(environment) : noValues;
}

/** The text with the likely values filled in; absent where a variable has neither a value nor a default. */
export function filledIn(text: string, values: Values): string | undefined {
  let filled = text.replaceAll('$$', dollar);
  // From the inside out, as a default may have variables of its own.
  for (let before = ''; before !== filled; ) {
    before = filled;
    filled = filled.replace(innermost, (whole, braced?: string, operator = '', other = '', bare?: string) => {
      const value = values.get(braced ?? bare ?? '');
      const isSet = value !== undefined && (value !== '' || !operator.startsWith(':'));
      if (operator.endsWith('+')) return isSet ? other : '';
      return isSet ? value : operator.endsWith('-') ? other : whole;
    });
  }
  return isOpen(filled) ? undefined : filled.replaceAll(dollar, '$');
}

const innermost = /\$\{([A-Za-z_]\w*)(?:(:?[-?+])([^${}]*))?\}|\$([A-Za-z_]\w*)/g;

/** Stands for a dollar that is meant, where no value can have it. */
const dollar = '\0';

const valuesIn = memo(
  (environment: SourceFile): Values =>
    new Map(
      variablesIn(environment).flatMap(({ name, value }) => (value?.includes('$') === false ? [[name, value]] : [])),
    ),
);

const noValues: Values = new Map();
