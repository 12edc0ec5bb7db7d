import type { Rule } from '../rule';
import { composeFamilies } from './faults';
import { undeclared } from './projects';
import page from './undefined-volume.md';

/** A named volume has to be declared; only paths, and mounts without a source, need not be. */
export const undefinedVolume: Rule = {
  id: 'compose/undefined-volume',
  severity: 'error',
  page,
  families: composeFamilies,

  checkFile: (file, workspace) => undeclared('volumes', file, workspace),
};
