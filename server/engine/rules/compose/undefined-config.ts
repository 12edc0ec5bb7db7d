import type { Rule } from '../rule';
import { composeFamilies } from './faults';
import { undeclared } from './projects';
import page from './undefined-config.md';

/** Compose refuses a project in which a service uses a config that nobody declares. */
export const undefinedConfig: Rule = {
  id: 'compose/undefined-config',
  severity: 'error',
  page,
  families: composeFamilies,

  checkFile: (file, workspace) => undeclared('configs', file, workspace),
};
