/** A span of time of Compose, such as `1m30s`, in seconds; absent if it is none. Source: the Compose Specification. */
export function secondsOf(text: string): number | undefined {
  if (!/^(?:0|(?:(?:\d+\.?\d*|\.\d+)(?:ms|s|m|h|d|w))+)$/.test(text)) return undefined;
  return [...text.matchAll(/([\d.]+)(ms|s|m|h|d|w)/g)].reduce(
    (sum, [, digits, unit = '']) => sum + Number(digits) * (units.get(unit) ?? 0),
    0,
  );
}

const units: ReadonlyMap<string, number> = new Map([
  ['ms', 0.001],
  ['s', 1],
  ['m', 60],
  ['h', 3600],
  ['d', 86_400],
  ['w', 604_800],
]);
