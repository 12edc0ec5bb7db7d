import type { Family } from '../../model/family';
import { type ComposeFault, composeFaults } from '../../schema/compose';
import { isInterpolated } from '../../schema/compose-interpolation';
import type { ComposePath } from '../../schema/compose-paths';
import { type Place, placesAt } from '../../schema/compose-places';
import type { YamlDocument } from '../../yaml/stream';

export const composeFamilies: readonly Family[] = ['compose'];

/** A fault of one kind: what a rule that words that kind receives. */
export type FaultOf<Kind extends ComposeFault['kind']> = Extract<ComposeFault, { kind: Kind }>;

export function faultsOf<Kind extends ComposeFault['kind']>(
  kind: Kind,
  document: YamlDocument,
): readonly FaultOf<Kind>[] {
  return composeFaults(document).filter((fault): fault is FaultOf<Kind> => fault.kind === kind);
}

/** The scalars at `wanted` with what they say, whatever their type. */
export function scalarsAt(document: YamlDocument, wanted: readonly ComposePath[]): readonly ScalarPlace[] {
  return placesAt(document, wanted).flatMap(({ at, path }) => {
    const { text } = at;
    return text === undefined ? [] : [{ at, path, text }];
  });
}

/** As `scalarsAt`, without those that depend on variables. */
export function literalsAt(document: YamlDocument, wanted: readonly ComposePath[]): readonly ScalarPlace[] {
  return scalarsAt(document, wanted).filter(({ text }) => !isInterpolated(text));
}

interface ScalarPlace extends Place {
  readonly text: string;
}
