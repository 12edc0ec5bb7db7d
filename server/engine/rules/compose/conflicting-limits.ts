import { isGiven } from '../../model/compose-names';
import type { Text } from '../../text/text';
import type { Rule } from '../rule';
import page from './conflicting-limits.md';
import { removals } from './edits';
import { composeFamilies } from './faults';
import { acrossLayers, lastGiven } from './layers';
import { serviceCheck } from './projects';

/**
 * The older keys for CPU, memory and processes say the same as `deploy.resources`, and once that is there Compose wants
 * the same value in both (compose-go, `loader/validate.go`).
 */
export const conflictingLimits: Rule = {
  id: 'compose/conflicting-limits',
  severity: 'error',
  page,
  families: composeFamilies,

  *checkFile(file, workspace) {
    yield* inOneFile(file, workspace);
    yield* acrossLayers(file, workspace, function* (_name, layers) {
      for (const [key, section, name, amount] of pairs) {
        const old = lastGiven(layers, key);
        const current = lastGiven(layers, 'deploy', 'resources', section, name);
        const value = amount(old?.at.text);
        const other = amount(current?.at.text);
        if (!old?.at.text || !current?.at.text || value === undefined || other === undefined) continue;
        if (value === 0 || value === other) continue;
        const path = `deploy.resources.${section}.${name}`;
        yield { places: [old, current], message: disagreement(key, old.at.text, path, current.at.text) };
      }
    });
  },
};

const inOneFile = serviceCheck(['cpus', 'mem_limit', 'mem_reservation', 'pids_limit'], function* ({ body }) {
  for (const [key, section, name, amount] of pairs) {
    const old = body.get(key);
    const group = body.get('deploy', 'resources', section);
    const value = isGiven(old) ? amount(old.text) : undefined;
    if (value === undefined || value === 0 || !isGiven(group) || group.entries.length === 0) continue;
    const current = group.get(name);
    const other = isGiven(current) ? amount(current.text) : 0;
    if (other === undefined || other === value) continue;
    const path = `deploy.resources.${section}.${name}`;
    yield {
      span: old.mark,
      message: current.text
        ? disagreement(key, old.text ?? '', path, current.text)
        : {
            en: `"${key}" is set but "${path}" is not, though its neighbours are, so Compose refuses to start. Move the value there.`,
            ko: `\`deploy.resources.${section}\`는 있는데 \`${name}\` 값은 없고 \`${key}\`에만 있어 컴포즈가 시작되지 않습니다. 값을 그곳으로 옮기세요.`,
          },
      fixes: removals(body, [key]),
      related: [
        {
          span: current.mark,
          message: { en: 'Compose compares it with this.', ko: '컴포즈는 이 값과 비교합니다.' },
        },
      ],
    };
  }
});

function disagreement(key: string, old: string, path: string, current: string): Text {
  return {
    en: `"${key}" says ${old} and "${path}" says ${current}, so Compose refuses to start. Keep the value under "deploy".`,
    ko: `\`${key}\` 값(${old})과 \`${path}\` 값(${current})이 달라 컴포즈가 시작되지 않습니다. \`deploy\` 아래의 값만 남기세요.`,
  };
}

type Amount = (text: string | undefined) => number | undefined;

const pairs: readonly (readonly [key: string, section: string, name: string, amount: Amount])[] = [
  ['cpus', 'limits', 'cpus', number],
  ['mem_limit', 'limits', 'memory', bytes],
  ['mem_reservation', 'reservations', 'memory', bytes],
  ['pids_limit', 'limits', 'pids', number],
];

function number(text: string | undefined): number | undefined {
  return text !== undefined && /^[-+]?(?:\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : undefined;
}

/** As docker/go-units reads sizes: all units count in steps of 1024. */
function bytes(text: string | undefined): number | undefined {
  const [, amount, unit = ''] = /^(\d+\.?\d*|\.\d+) ?(?:([kmgtp])i?)?b?$/i.exec(text ?? '') ?? [];
  if (amount === undefined) return undefined;
  return Math.floor(Number(amount) * 1024 ** (unit === '' ? 0 : 'kmgtp'.indexOf(unit.toLowerCase()) + 1));
}
