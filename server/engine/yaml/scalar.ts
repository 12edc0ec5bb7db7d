/**
 * How a plain scalar is read. Compose goes through go-yaml v3, which follows YAML 1.2 in what is a boolean;
 * Kubernetes goes through sigs.k8s.io/yaml (a fork of go-yaml v2), where `yes`, `no`, `on` and `off` are booleans too.
 */
export type Dialect = '1.1' | '1.2';

export type Scalar = string | number | boolean | null;

/** The value of an unquoted scalar. Dates stay strings: both readers hand them on as text. */
export function plainValue(source: string, dialect: Dialect): Scalar {
  if (nulls.has(source)) return null;
  if (truths.has(source)) return true;
  if (falsehoods.has(source)) return false;
  if (dialect === '1.1') {
    if (truths11.has(source)) return true;
    if (falsehoods11.has(source)) return false;
  }
  return numberValue(source) ?? source;
}

/** `y` and `n` are read differently from one release of the readers to the next, so nobody should be told off for them. */
export function isAmbiguous(source: string): boolean {
  return /^[yYnN]$/.test(source);
}

function numberValue(source: string): number | undefined {
  const digits = source.replaceAll('_', '');
  if (/^[-+]?(?:0[xX][0-9a-fA-F]+|0[oO]?[0-7]+|0[bB][01]+)$/.test(digits) && !/^[-+]?0+$/.test(digits)) {
    const sign = digits.startsWith('-') ? -1 : 1;
    const unsigned = digits.replace(/^[-+]/, '').toLowerCase();
    return sign * Number(/^0\d/.test(unsigned) ? `0o${unsigned.slice(1)}` : unsigned);
  }
  if (/^[-+]?\d+$/.test(digits) && /^[-+]?\d/.test(source)) return Number(digits);
  if (/^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/.test(source)) return Number(source);
  if (/^[-+]?\.(?:inf|Inf|INF)$/.test(source)) return source.startsWith('-') ? -Infinity : Infinity;
  return /^\.(?:nan|NaN|NAN)$/.test(source) ? Number.NaN : undefined;
}

const nulls = new Set(['', '~', 'null', 'Null', 'NULL']);
const truths = new Set(['true', 'True', 'TRUE']);
const falsehoods = new Set(['false', 'False', 'FALSE']);
const truths11 = new Set(['yes', 'Yes', 'YES', 'on', 'On', 'ON']);
const falsehoods11 = new Set(['no', 'No', 'NO', 'off', 'Off', 'OFF']);
