import type { Format } from './structure';

/**
 * Whether a value has a format. The syntaxes are those of apimachinery's `util/validation` and of the validation of
 * core/v1; what only a newer or older server refuses is accepted, and so is an empty string, which mostly stands for
 * "not set".
 */
export function fits(value: string | number, format: Format): boolean {
  return value === '' || checks[format](value);
}

type Check = (value: string | number) => boolean;

const label = '[a-z0-9](?:[-a-z0-9]*[a-z0-9])?';
const subdomain = `${label}(?:\\.${label})*`;
const name = '[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?';

const dnsLabel = pattern(new RegExp(`^${label}$`), 63);
const dnsSubdomain = pattern(new RegExp(`^${subdomain}$`), 253);
const labelName = pattern(new RegExp(`^${name}$`), 63);
const portName: Check = value =>
  pattern(/^(?!-)[a-z0-9-]+$/, 15)(value) && /[a-z]/.test(String(value)) && !/--|-$/.test(String(value));
const labelKey: Check = value => {
  const [first = '', second, ...rest] = String(value).split('/');
  return second === undefined ? labelName(first) : rest.length === 0 && dnsSubdomain(first) && labelName(second);
};

const checks: Readonly<Record<Format, Check>> = {
  int32: between(-(2 ** 31), 2 ** 31 - 1),
  int64: () => true,
  double: () => true,
  // Go's RFC 3339, which also takes a space or lower case where the server does not care.
  'date-time': pattern(/^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)$/),
  byte: value => {
    const digits = String(value).replace(/[\r\n]/g, '');
    return /^[A-Za-z0-9+/]*={0,2}$/.test(digits) && digits.length % 4 === 0;
  },
  port: between(1, 65535),
  'port-name': portName,
  // 0 stands for "not set" where a default exists; where none does, the field has a minimum of 1.
  'port-or-name': value => (typeof value === 'number' ? between(0, 65535)(value) : portName(value)),
  'dns-label': dnsLabel,
  'dns-1035-label': pattern(/^[a-z](?:[-a-z0-9]*[a-z0-9])?$/, 63),
  'dns-subdomain': dnsSubdomain,
  'path-segment': value => value !== '.' && value !== '..' && !/[/%]/.test(String(value)),
  'label-key': labelKey,
  'label-value': labelName,
  'annotation-key': value => labelKey(String(value).toLowerCase()),
  'env-name': pattern(/^[ -<>-~]+$/),
  'config-key': value => pattern(/^[-._a-zA-Z0-9]+$/, 253)(value) && !/^\.(?:$|\.)/.test(String(value)),
  ip: pattern(/^(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-fA-F:]*:[0-9a-fA-F:.]*)$/),
  cidr: pattern(/^[0-9a-fA-F:.]+\/\d{1,3}$/),
  cron: isSchedule,
  percent: value => typeof value === 'number' || /^\d+%$/.test(value),
};

function pattern(expression: RegExp, longest = Infinity): Check {
  return value => String(value).length <= longest && expression.test(String(value));
}

function between(low: number, high: number): Check {
  return value => typeof value === 'string' || (value >= low && value <= high);
}

/** A schedule as robfig/cron's standard parser takes it: five fields or a macro. A time zone in it is refused since 1.29. */
function isSchedule(value: string | number): boolean {
  const schedule = String(value).trim();
  if (schedule.startsWith('@'))
    return /^@(?:yearly|annually|monthly|weekly|daily|midnight|hourly|every \S+)$/.test(schedule);
  const fields = schedule.split(/\s+/);
  const limits = [
    [0, 59],
    [0, 23],
    [1, 31],
    [1, 12],
    [0, 6],
  ] as const;
  return fields.length === 5 && limits.every(([low, high], index) => isCronField(fields[index] ?? '', low, high));
}

function isCronField(field: string, low: number, high: number): boolean {
  return field.split(',').every(part => {
    const [, from, to, step] = /^(\*|\?|\d+|[a-z]{3})(?:-(\d+|[a-z]{3}))?(?:\/(\d+))?$/i.exec(part) ?? [];
    if (from === undefined || step === '0') return false;
    const numbers = [from, to].filter(bound => bound !== undefined && /^\d+$/.test(bound)).map(Number);
    return numbers.every(bound => bound >= low && bound <= high) && (numbers[0] ?? 0) <= (numbers[1] ?? Infinity);
  });
}
