import type { Rule } from '../rule';
import { composeFamilies } from './faults';
import { undeclared } from './projects';
import page from './undefined-model.md';

/** Compose refuses a project in which a service uses a model that nobody declares. */
export const undefinedModel: Rule = {
  id: 'compose/undefined-model',
  severity: 'error',
  page,
  families: composeFamilies,

  checkFile: (file, workspace) => undeclared('models', file, workspace),
};
