import { rounded } from './words';

/** A Kubernetes quantity as a number: `250m` is 0.25, `128Mi` 134217728. Absent for what is none. */
export function quantityOf(text: string | undefined): number | undefined {
  const [, digits, suffix = ''] =
    /^\+?(\d+(?:\.\d*)?|\.\d+)([numkMGTPE]|[KMGTPE]i|[eE][-+]?\d{1,2})?$/.exec(text ?? '') ?? [];
  if (digits === undefined) return undefined;
  const power = /^[eE][-+]?\d/.test(suffix) ? 10 ** Number(suffix.slice(1)) : (suffixes.get(suffix) ?? 1);
  return Number(digits) * power;
}

/** Bytes in the largest binary unit that keeps them above one: "128 MiB". */
export function bytes(number: number): string {
  const units = ['bytes', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'];
  let value = number;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit++;
  }
  return `${rounded(value)} ${units[unit]}`;
}

const suffixes: ReadonlyMap<string, number> = new Map([
  ['n', 1e-9],
  ['u', 1e-6],
  ['m', 1e-3],
  ...['k', 'M', 'G', 'T', 'P', 'E'].map((suffix, index) => [suffix, 1000 ** (index + 1)] as const),
  ...['Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'].map((suffix, index) => [suffix, 1024 ** (index + 1)] as const),
]);
