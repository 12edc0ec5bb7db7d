import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';

/** The facts of a file in `facts/`, as plain data. */
export async function facts(name) {
  return parse(await readFile(new URL(`facts/${name}.yaml`, import.meta.url), 'utf8'));
}

/**
 * Facts about fields: `core.v1.*Container.env`, where `*` stands for anything within a word. The last that matches
 * holds. `unmatched` tells which facts never met a field, so that no fact outlives what it speaks of.
 */
export function byField(table, file) {
  return lookup(Object.entries(table), file);
}

/** The same for a list of fields that have something in common. */
export function fieldList(list, file) {
  return lookup(
    list.map(select => [select, true]),
    file,
  );
}

function lookup(rows, file) {
  const compiled = rows.map(([select, fact]) => ({ select, fact, pattern: patternOf(select), met: false }));
  const exact = new Map(compiled.filter(({ select }) => !select.includes('*')).map(row => [row.select, row]));
  const patterns = compiled.filter(({ select }) => select.includes('*'));
  const known = new Map();
  return {
    of(path) {
      if (!known.has(path)) known.set(path, exact.get(path) ?? patterns.findLast(({ pattern }) => pattern.test(path)));
      const row = known.get(path);
      if (row) row.met = true;
      return row?.fact;
    },
    unmatched: () => compiled.filter(({ met }) => !met).map(({ select }) => `${file}: ${select}`),
  };
}

function patternOf(select) {
  return new RegExp(`^${select.replace(/[.$+]/g, '\\$&').replaceAll('*', '[^.]*')}$`);
}

/** Whether a row with `since` and `until` holds in a version. */
export function holds({ since, until }, version) {
  return (
    (since === undefined || minor(version) >= minor(since)) && (until === undefined || minor(version) <= minor(until))
  );
}

/** 34 for "1.34". */
export const minor = version => Number(version.split('.')[1]);
