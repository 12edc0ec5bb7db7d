/** Milliseconds as the Gateway API writes a duration (GEP-2257): "20s", "1m30s". Absent for what it cannot say. */
export function gatewayDuration(milliseconds: number): string | undefined {
  if (!Number.isInteger(milliseconds) || milliseconds < 0) return undefined;
  if (milliseconds === 0) return '0s';
  let left = milliseconds;
  let written = '';
  for (const [unit, size] of units) {
    const count = Math.floor(left / size);
    // More than five digits are refused, in hours as well.
    if (count > 99_999) return undefined;
    if (count > 0) written += `${count}${unit}`;
    left -= count * size;
  }
  return written;
}

const units = [
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1000],
  ['ms', 1],
] as const;

/** What Spring reads as a duration, in milliseconds: "20000", "20s", "PT1M30S". A bare number counts milliseconds. */
export function springMilliseconds(text: string): number | undefined {
  const simple = /^\s*([+-]?\d+)\s*(ns|us|ms|s|m|h|d)?\s*$/i.exec(text);
  if (simple) return Math.floor(Number(simple[1]) * (sizes[simple[2]?.toLowerCase() ?? 'ms'] ?? 1));
  const iso = /^\s*P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?\s*$/i.exec(text);
  if (!iso || iso.slice(1).every(part => part === undefined)) return undefined;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = iso.slice(1).map(part => Number(part ?? 0));
  return Math.floor((((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000);
}

const sizes: Readonly<Record<string, number>> = {
  ns: 1e-6,
  us: 1e-3,
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};
