import type { SchemaError } from 'seamark-schemas/compose-validator';
import { left, type Plain } from '../yaml/plain';
import { isInterpolated } from './compose-interpolation';

/**
 * The errors that stand on their own. An alternative (`oneOf`, `anyOf`) that failed is replaced by what the branch that
 * was meant has against the value: the one of its type, else all types that would do. What an interpolation may still
 * put right is no error, nor is what stands below `!reset`.
 */
export function settledErrors(errors: readonly SchemaError[], file: Plain): readonly SchemaError[] {
  const settled: SchemaError[] = [];
  for (let at = errors.length - 1; at >= 0; at--) {
    const error = errors[at];
    if (!error) continue;
    if (error.keyword === 'oneOf' || error.keyword === 'anyOf') {
      // The errors of the branches come right before that of the whole.
      const end = at;
      while (at > 0 && isWithin(errors[at - 1], error)) at--;
      settled.push(...closestBranch(error, errors.slice(at, end), file));
    } else if (!isTolerated(error, file)) settled.push(error);
  }
  return settled.reverse();
}

/** The keys and indexes that lead to the place of an error. */
export function pathOf({ instancePath }: SchemaError): readonly string[] {
  return instancePath
    .split('/')
    .slice(1)
    .map(segment => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The types that a `type` error would have accepted. */
export function typesOf({ params }: SchemaError): readonly string[] {
  return [params.type].flat().map(String);
}

function isWithin(inner: SchemaError | undefined, outer: SchemaError): boolean {
  if (!inner?.schemaPath.startsWith(`${outer.schemaPath}/`)) return false;
  return inner.instancePath === outer.instancePath || inner.instancePath.startsWith(`${outer.instancePath}/`);
}

function closestBranch(whole: SchemaError, inside: readonly SchemaError[], file: Plain): readonly SchemaError[] {
  const branches = [...new Set(inside.map(error => branchOf(error, whole)))].map(branch =>
    settledErrors(
      inside.filter(error => branchOf(error, whole) === branch),
      file,
    ),
  );
  if (branches.length === 0 || branches.some(errors => errors.length === 0)) return [];

  const isOtherType = (error: SchemaError) => error.keyword === 'type' && error.instancePath === whole.instancePath;
  const ofType = branches.filter(errors => !errors.some(isOtherType));
  const [closest] = ofType.sort((a, b) => a.length - b.length);
  if (closest) return closest;
  const types = new Set(branches.flat().filter(isOtherType).flatMap(typesOf));
  return [{ ...whole, keyword: 'type', params: { type: [...types] } }];
}

function branchOf(error: SchemaError, whole: SchemaError): string {
  const [branch = ''] = error.schemaPath.slice(whole.schemaPath.length + 1).split('/');
  return branch;
}

const scalarTypes = new Set(['string', 'number', 'integer', 'boolean', 'null']);

function isTolerated(error: SchemaError, file: Plain): boolean {
  let value: Plain | undefined = file;
  for (const segment of pathOf(error)) {
    if (value === left || value === null || typeof value !== 'object') break;
    value = Array.isArray(value) ? value[Number(segment)] : (value as { readonly [key: string]: Plain })[segment];
  }
  if (value === left) return true;
  if (typeof value !== 'string' || !isInterpolated(value)) return false;
  return error.keyword !== 'type' || typesOf(error).some(type => scalarTypes.has(type));
}
