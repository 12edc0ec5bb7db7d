import type { RolloutResult } from '../../../server/lsp/protocol';

/** Where on a line of length 1 a moment is, and back. */
export interface Scale {
  readonly placeOf: (seconds: number) => number;
  readonly secondsAt: (place: number) => number;
  /** The moment from which time is drawn shorter; absent where it runs evenly. */
  readonly knee?: number;
}

/**
 * Time runs evenly, unless most of it is one long wait at the end: drawn evenly, ten minutes until a deadline would leave
 * no room for the seconds in which something happens.
 */
export function scaleOf({ frames, end, until, goesOn }: RolloutResult): Scale {
  const busy = Math.max(0, ...frames.map(({ at }) => at).filter(at => at < end));
  const knee = goesOn && busy > 0 && end > 3 * busy ? busy * 1.25 : undefined;
  if (knee === undefined) return { placeOf: at => at / until, secondsAt: place => place * until };
  const share = 0.6;
  return {
    knee,
    placeOf: at => (at <= knee ? (at / knee) * share : share + ((at - knee) / (until - knee)) * (1 - share)),
    secondsAt: place =>
      place <= share ? (place / share) * knee : knee + ((place - share) / (1 - share)) * (until - knee),
  };
}
