import type { Family } from '../../model/family';

/** Whole objects only: what a patch or a template leaves out may stand elsewhere. */
export const objectFamilies: readonly Family[] = ['kubernetes'];
