import { certain } from '../../model/workloads';
import { isQuantity } from '../../schema/walk';
import type { View } from '../../yaml/view';

/** How much a quantity says, in CPUs or bytes; absent for what is not there, a placeholder or no quantity. */
export function amountOf(view: View): number | undefined {
  const text = certain(view);
  return text === undefined ? undefined : amountIn(text);
}

/** How much a text says that is a quantity. */
export function amountIn(text: string): number | undefined {
  if (!isQuantity(text)) return undefined;
  const [, number = '', suffix = ''] = /^(.*?)([KMGTPE]i|[numkMGTPE])?$/.exec(text) ?? [];
  // Dividing by a power of ten rounds once, so that 700m is exactly 0.7.
  const part = parts[suffix];
  return part ? Number(number) / part : Number(number) * (multiples[suffix] ?? 1);
}

const parts: Readonly<Record<string, number>> = { n: 1e9, u: 1e6, m: 1e3 };

const multiples: Readonly<Record<string, number>> = {
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
  Ei: 2 ** 60,
};
