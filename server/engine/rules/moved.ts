import { type Span, shifted } from '../text/text';
import type { Problem } from './rule';

/** A problem that was found `by` characters before where its document stands; places in other files stay. */
export function moved<Found extends Problem>(problem: Found, by: number): Found {
  if (by === 0) return problem;
  const here = <Place extends { readonly span: Span; readonly uri?: string }>(place: Place): Place =>
    place.uri === undefined ? { ...place, span: shifted(place.span, by) } : place;
  return {
    ...problem,
    span: shifted(problem.span, by),
    ...(problem.fixes && { fixes: problem.fixes.map(fix => ({ ...fix, edits: fix.edits.map(here) })) }),
    ...(problem.related && { related: problem.related.map(here) }),
  };
}
