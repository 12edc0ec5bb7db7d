import type { Text } from '../../text/text';

/** A cron schedule in words, such as "at 03:00 every day"; absent for what is rare or hard to say. */
export function scheduleWords(schedule: string): Text | undefined {
  const written = schedule.trim();
  const fields = (macros.get(written) ?? written).split(/\s+/);
  const [minute = '', hour = '', day = '', month = '', weekday = ''] = fields;
  if (fields.length !== 5) return undefined;
  const time = timeWords(minute, hour);
  const date = dateWords(day, month, weekday);
  if (!time || !date) return undefined;
  // "every 15 minutes every day" says the same twice.
  if (date === everyDay && !time.isClock) return { en: time.en, ko: time.ko };
  return { en: `${time.en} ${date.en}`, ko: `${date.ko} ${time.ko}` };
}

const macros: ReadonlyMap<string, string> = new Map([
  ['@yearly', '0 0 1 1 *'],
  ['@annually', '0 0 1 1 *'],
  ['@monthly', '0 0 1 * *'],
  ['@weekly', '0 0 * * 0'],
  ['@daily', '0 0 * * *'],
  ['@midnight', '0 0 * * *'],
  ['@hourly', '0 * * * *'],
]);

interface Time extends Text {
  /** Told by the clock ("at 03:00"), so that the days have to be told too. */
  readonly isClock: boolean;
}

function timeWords(minute: string, hour: string): Time | undefined {
  const minutes = numbersOf(minute, 0, 59);
  const hours = numbersOf(hour, 0, 23);
  const step = stepOf(minute, 60);
  const during = hoursWords(hour);
  if (minute === '*') return during && repeated({ en: 'every minute', ko: '1분마다' }, during);
  if (step !== undefined) {
    return during && repeated({ en: `every ${step} minutes`, ko: `${step}분마다` }, during);
  }
  if (!minutes) return undefined;
  const everyHours = stepOf(hour, 24);
  const times = (hours ?? []).flatMap(h => minutes.map(m => `${two(h)}:${two(m)}`));
  if (times.length > 0 && times.length <= 6) {
    return { en: `at ${joined(times)}`, ko: `${times.join(', ')}에`, isClock: true };
  }
  const past = {
    en: minutes.length === 1 ? `minute ${minutes[0]}` : `minutes ${joined(minutes.map(String))}`,
    ko: `${minutes.join(', ')}분에`,
  };
  if (hour === '*') return { en: `at ${past.en} of every hour`, ko: `매시 ${past.ko}`, isClock: false };
  if (everyHours !== undefined) {
    return {
      en: `every ${everyHours} hours, at ${past.en}`,
      ko: `0시부터 ${everyHours}시간마다 ${past.ko}`,
      isClock: false,
    };
  }
  const range = rangeOf(hour, 0, 23);
  if (!range) return undefined;
  const [from, to] = range;
  return {
    en: `at ${past.en} of every hour from ${from} to ${to} o'clock`,
    ko: `${from}시부터 ${to}시까지 매시 ${past.ko}`,
    isClock: true,
  };
}

/** During which hours something repeats; empty words for all day. */
function hoursWords(hour: string): Text | undefined {
  if (hour === '*') return { en: '', ko: '' };
  const range = rangeOf(hour, 0, 23) ?? (/^\d+$/.test(hour) ? rangeOf(`${hour}-${hour}`, 0, 23) : undefined);
  if (!range) return undefined;
  const [from, to] = range;
  return { en: ` from ${two(from)}:00 to ${two(to)}:59`, ko: `${two(from)}:00부터 ${two(to)}:59까지 ` };
}

function repeated(often: Text, during: Text): Time {
  return { en: `${often.en}${during.en}`, ko: `${during.ko}${often.ko}`, isClock: during.en !== '' };
}

const everyDay: Text = { en: 'every day', ko: '매일' };

function dateWords(day: string, month: string, weekday: string): Text | undefined {
  const anyDay = day === '*' || day === '?';
  const anyWeekday = weekday === '*' || weekday === '?';
  const months = month === '*' ? [] : namesIn(month, monthNames, 1);
  if (!months) return undefined;
  const inMonths = {
    en: months.length > 0 ? ` in ${joined(months.map(one => english.months[one - 1] ?? ''))}` : '',
    ko: months.length > 0 ? `매년 ${months.map(one => `${one}월`).join(', ')} ` : '',
  };
  if (anyDay && anyWeekday) {
    return months.length === 0 ? everyDay : { en: `every day${inMonths.en}`, ko: `${inMonths.ko}매일` };
  }
  // With both, cron runs when either fits, which hardly anybody means.
  if (!anyDay && !anyWeekday) return undefined;
  if (anyDay) {
    const days = weekdaysOf(weekday);
    if (!days) return undefined;
    return { en: `${days.en}${inMonths.en}`, ko: `${inMonths.ko}${days.ko}` };
  }
  const days = numbersOf(day, 1, 31);
  if (!days || days.length > 6) return undefined;
  const which = { en: `on day ${joined(days.map(String))}`, ko: `${days.map(one => `${one}일`).join(', ')}` };
  return months.length > 0
    ? { en: `${which.en} of ${inMonths.en.slice(4)}`, ko: `${inMonths.ko}${which.ko}` }
    : { en: `${which.en} of every month`, ko: `매월 ${which.ko}` };
}

function weekdaysOf(field: string): Text | undefined {
  const [, from, to] = /^(\w+)-(\w+)$/.exec(field) ?? [];
  if (from !== undefined && to !== undefined) {
    const [first, last] = [numberOf(from, weekdayNames, 0), numberOf(to, weekdayNames, 0)];
    if (first === undefined || last === undefined || first > last || last > 6) return undefined;
    return {
      en: `from ${english.weekdays[first]} to ${english.weekdays[last]}`,
      ko: `${korean[first]}부터 ${korean[last]}까지`,
    };
  }
  const days = namesIn(field, weekdayNames, 0);
  if (!days || days.some(one => one > 6)) return undefined;
  return {
    en: `every ${joined(days.map(one => english.weekdays[one] ?? ''))}`,
    ko: `매주 ${days.map(one => korean[one]).join(', ')}`,
  };
}

function numbersOf(field: string, low: number, high: number): readonly number[] | undefined {
  if (!/^\d{1,2}(?:,\d{1,2})*$/.test(field)) return undefined;
  const numbers = [...new Set(field.split(',').map(Number))].sort((a, b) => a - b);
  return numbers.every(number => number >= low && number <= high) ? numbers : undefined;
}

function namesIn(field: string, names: readonly string[], base: number): readonly number[] | undefined {
  const numbers = field.split(',').map(one => numberOf(one, names, base));
  const known = numbers.filter(one => one !== undefined);
  return known.length === numbers.length ? [...new Set(known)].sort((a, b) => a - b) : undefined;
}

function numberOf(text: string, names: readonly string[], base: number): number | undefined {
  const index = names.indexOf(text.toLowerCase());
  const number = index === -1 ? (/^\d{1,2}$/.test(text) ? Number(text) : undefined) : index + base;
  return number !== undefined && number >= base && number < names.length + base ? number : undefined;
}

/** `STEP` of a step over everything, if it divides the whole evenly: otherwise the gaps differ. */
function stepOf(field: string, whole: number): number | undefined {
  const [, digits] = /^\*\/(\d{1,2})$/.exec(field) ?? [];
  const step = Number(digits);
  return step > 1 && step < whole && whole % step === 0 ? step : undefined;
}

function rangeOf(field: string, low: number, high: number): readonly [number, number] | undefined {
  const [, from, to] = /^(\d{1,2})-(\d{1,2})$/.exec(field) ?? [];
  const [first, last] = [Number(from), Number(to)];
  return first >= low && last <= high && first <= last ? [first, last] : undefined;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

function joined(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const weekdayNames = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

const english = {
  months: 'January February March April May June July August September October November December'.split(' '),
  weekdays: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' '),
};

const korean = ['일요일', '월요일', '화요일', '수요일', '목요일', '금요일', '토요일'];
