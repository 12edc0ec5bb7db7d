import type { Rule } from '../rule';
import { composeFamilies } from './faults';
import { undeclared } from './projects';
import page from './undefined-secret.md';

/** Compose refuses a project in which a service, or its build, uses a secret that nobody declares. */
export const undefinedSecret: Rule = {
  id: 'compose/undefined-secret',
  severity: 'error',
  page,
  families: composeFamilies,

  checkFile: (file, workspace) => undeclared('secrets', file, workspace),
};
