import type { Family } from '../model/family';
import { memo } from '../text/memo';
import { type Anchor, type AnchorPlace, imageAt, type Reach, variableAt } from './anchors';
import { type Concept, ranks } from './concept';
import { concepts } from './seminar';

/**
 * The concepts that explain a place, the most fitting first: by the narrowness of the anchor that fits, then by rank
 * (what belongs to one provider before what replaces a Spring library before strategies before the rest), then the
 * concept that names the place earlier in its own list, then the one that the seminar speaks of earlier.
 */
export function conceptsAt(place: AnchorPlace): readonly Concept[] {
  const best = new Map<Concept, Candidate>();
  for (const candidate of candidatesAt(place)) {
    const known = best.get(candidate.concept);
    if (known && byFit(known, candidate) <= 0) continue;
    if (candidate.anchor.fits(place)) best.set(candidate.concept, candidate);
  }
  return [...best.values()].sort(byFit).map(({ concept }) => concept);
}

/** An anchor, whose it is, and how early it stands in its list and in the seminar. */
interface Candidate {
  readonly concept: Concept;
  readonly anchor: Anchor;
  readonly position: number;
  readonly order: number;
}

function byFit(a: Candidate, b: Candidate): number {
  return (
    b.anchor.narrowness - a.anchor.narrowness ||
    ranks.indexOf(a.concept.rank) - ranks.indexOf(b.concept.rank) ||
    a.position - b.position ||
    a.order - b.order
  );
}

const reachOf: Readonly<Partial<Record<Family, Reach>>> = {
  compose: 'C',
  kubernetes: 'K',
  kustomize: 'K',
  'kustomize-patch': 'K',
  'helm-template': 'K',
  spring: 'S',
};

/** The few anchors that may fit: those that end in the same key, and those that end in no fixed one. */
function candidatesAt(place: AnchorPlace): readonly Candidate[] {
  const reach = reachOf[place.family];
  const lastKey = place.path.at(-1);
  const found = [...among('H', undefined), ...(typeof lastKey === 'string' ? among('H', lastKey) : [])];
  if (reach) found.push(...among(reach, undefined));
  if (reach && typeof lastKey === 'string') found.push(...among(reach, lastKey));
  if (variableAt(place) !== undefined) found.push(...among('E', undefined));
  if (imageAt(place) !== undefined) found.push(...among('I', undefined));
  return found;
}

function among(reach: Reach, lastKey: string | undefined): readonly Candidate[] {
  return candidatesIn(concepts).get(indexKey(reach, lastKey)) ?? [];
}

function indexKey(reach: Reach, lastKey: string | undefined): string {
  return lastKey === undefined ? reach : `${reach}:${lastKey}`;
}

/** The anchors of all concepts by where they reach and the key that they end in; made when first needed. */
const candidatesIn = memo((all: readonly Concept[]): ReadonlyMap<string, readonly Candidate[]> => {
  const index = new Map<string, Candidate[]>();
  for (const [order, concept] of all.entries()) {
    for (const [position, anchor] of concept.anchors.entries()) {
      const key = indexKey(anchor.reach, anchor.lastKey);
      index.set(key, [...(index.get(key) ?? []), { concept, anchor, position, order }]);
    }
  }
  return index;
});
