import { isGiven } from '../../model/compose-names';
import { isInterpolated } from '../../schema/compose-interpolation';
import type { View } from '../../yaml/view';
import type { Rule } from '../rule';
import page from './duplicate-mount.md';
import { composeFamilies } from './faults';
import { serviceCheck } from './projects';

/**
 * Two mounts in one place. Compose refuses it where `tmpfs` has a part in it; of two `volumes` with the very same target
 * it keeps the last one without a word (compose-go, `override/uncity.go`).
 */
export const duplicateMount: Rule = {
  id: 'compose/duplicate-mount',
  severity: 'error',
  page,
  families: composeFamilies,

  checkFile: serviceCheck(['volumes', 'tmpfs'], function* ({ body }) {
    const first = new Map<string, Mount>();
    for (const mount of [...tmpfsOf(body.get('tmpfs')), ...volumesOf(body.get('volumes'))]) {
      const known = first.get(mount.target);
      if (!known) {
        first.set(mount.target, mount);
        continue;
      }
      const isKept = known.isVolume && mount.isVolume;
      yield {
        span: mount.at.mark,
        severity: isKept ? 'warning' : 'error',
        message: isKept
          ? {
              en: `"${mount.target}" is the target of an earlier mount as well, and Compose keeps only the last one. Remove one of them, or give it another target.`,
              ko: `앞에 있는 마운트와 대상(${mount.target})이 같아 컴포즈가 마지막 것만 사용합니다. 하나를 지우거나 대상을 바꾸세요.`,
            }
          : {
              en: `"${mount.target}" is the target of another mount as well, so Compose refuses to start. Remove one of them, or give it another target.`,
              ko: `다른 마운트와 대상(${mount.target})이 같아 컴포즈가 시작되지 않습니다. 하나를 지우거나 대상을 바꾸세요.`,
            },
        related: [
          { span: known.at.mark, message: { en: 'The other mount is here.', ko: '다른 마운트는 여기에 있습니다.' } },
        ],
      };
    }
  }),
};

interface Mount {
  readonly at: View;
  readonly target: string;
  readonly isVolume: boolean;
}

function tmpfsOf(tmpfs: View): readonly Mount[] {
  if (!isGiven(tmpfs)) return [];
  return (tmpfs.kind === 'list' ? tmpfs.items : [tmpfs]).flatMap(at => mountAt(at, at.text?.split(':')[0], false));
}

function volumesOf(volumes: View): readonly Mount[] {
  if (!isGiven(volumes)) return [];
  return volumes.items.flatMap(at =>
    at.kind === 'map'
      ? mountAt(at.get('target'), at.get('target').text, true)
      : mountAt(at, shortTarget(at.text), true),
  );
}

function mountAt(at: View, target: string | undefined, isVolume: boolean): readonly Mount[] {
  if (!target?.startsWith('/') || isInterpolated(at.text ?? '')) return [];
  return [{ at, target: target.replace(/(.)\/+$/, '$1'), isVolume }];
}

/** `[SOURCE:]TARGET[:MODE]`; a drive letter has a colon of its own, so such mounts are left alone. */
function shortTarget(text: string | undefined): string | undefined {
  const parts = text?.split(':') ?? [];
  if (parts.length > 3 || parts.some(part => /^[A-Za-z]$/.test(part))) return undefined;
  return parts.length === 1 ? parts[0] : parts[1];
}
