import type { Rule } from '../rule';
import { composeFamilies } from './faults';
import { notInExtended, undeclared } from './projects';
import page from './undefined-service.md';

/** A service that another one waits for, shares something with or extends has to be there. */
export const undefinedService: Rule = {
  id: 'compose/undefined-service',
  severity: 'error',
  page,
  families: composeFamilies,

  *checkFile(file, workspace) {
    yield* undeclared('services', file, workspace);
    yield* notInExtended(file, workspace);
  },
};
