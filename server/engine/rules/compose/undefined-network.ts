import type { Rule } from '../rule';
import { composeFamilies } from './faults';
import { undeclared } from './projects';
import page from './undefined-network.md';

/** Compose refuses a project in which a service joins a network that nobody declares. */
export const undefinedNetwork: Rule = {
  id: 'compose/undefined-network',
  severity: 'error',
  page,
  families: composeFamilies,

  checkFile: (file, workspace) => undeclared('networks', file, workspace),
};
