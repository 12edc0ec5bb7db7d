import type { Workspace } from '../model/workspace';
import type { Text } from '../text/text';
import { composeFacts } from './here/compose';
import { kubernetesFacts } from './here/kubernetes';
import type { HerePlace } from './here/place';

export type { HerePlace } from './here/place';

/**
 * What a key or value means in the user's own files, with their names and numbers: mostly one sentence, at most two.
 * Silent wherever something is yet to be filled in by a template, a variable or a patch.
 */
export function hereFacts(place: HerePlace, workspace: Workspace): readonly Text[] {
  switch (place.family) {
    case 'compose':
      return composeFacts(place).slice(0, 2);
    case 'kubernetes':
      return kubernetesFacts(place, workspace).slice(0, 2);
    default:
      return [];
  }
}
