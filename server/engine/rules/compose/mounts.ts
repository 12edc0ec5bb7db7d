import { isInterpolated, withStandIns } from '../../schema/compose-interpolation';
import type { View } from '../../yaml/view';
import { given } from './judged-services';

/** What a service mounts; what variables decide is absent. */
export interface Mount {
  readonly at: View;
  readonly source: string | undefined;
  readonly target: string | undefined;
}

/** The mounts of a service: `volumes` in both syntaxes, and `tmpfs`. */
export function mountsOf(body: View): readonly Mount[] {
  const volumes = given(body.get('volumes')).map(at => (at.kind === 'map' ? longForm(at) : shortForm(at)));
  const memories = given(body.get('tmpfs')).map(at => ({
    at,
    source: undefined,
    target: literal(at.text?.replace(/:.*/, '')),
  }));
  return [...volumes, ...memories];
}

function longForm(at: View): Mount {
  return { at, source: literal(at.get('source').text), target: literal(at.get('target').text) };
}

/** `[SOURCE:]TARGET[:MODE]`, where the source may begin with a drive letter. */
function shortForm(at: View): Mount {
  const text = at.text ?? '';
  const parts = withStandIns(text, '\0').split(/(?<!^[A-Za-z]):/);
  const [source, target] = parts.length === 1 ? [undefined, parts[0]] : parts;
  return { at, source: known(source), target: known(target) };
}

function literal(text: string | undefined): string | undefined {
  return text === undefined || isInterpolated(text) ? undefined : text;
}

function known(part: string | undefined): string | undefined {
  return part?.includes('\0') ? undefined : part;
}
