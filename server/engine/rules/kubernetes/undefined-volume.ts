import { similar } from '../../text/similar';
import type { View } from '../../yaml/view';
import type { Fix, Rule } from '../rule';
import { likely, underPatches } from './references';
import page from './undefined-volume.md';
import { dangling, volumesIn } from './volumes';

/** A container mounts volumes of its Pod, by name. */
export const undefinedVolume: Rule = {
  id: 'kubernetes/undefined-volume',
  severity: 'error',
  page,
  families: ['kubernetes'],

  checkFile: underPatches(function* (document, changes) {
    for (const volumes of volumesIn(document)) {
      for (const at of dangling(volumes, changes)) {
        const name = at.text ?? '';
        const { advice, fixes } = likely(at, similar(name, volumes.names));
        yield {
          span: at.mark,
          message: {
            en: `The Pod has no volume "${name}", so the API server rejects this ${volumes.kind}. Declare it under "volumes".${advice.en}`,
            ko: `파드에 "${name}" 볼륨이 없어 API 서버가 이 ${volumes.kind} 오브젝트를 거부합니다. \`volumes\`에 선언하세요.${advice.ko}`,
          },
          fixes: [...fixes, ...declared(volumes.spec, name)],
        };
      }
    }
  }),
};

/** Adds the volume before the others, or all of `volumes` before the containers. */
function declared(spec: View, name: string): readonly Fix[] {
  const { text } = spec.document;
  const [first] = spec.get('volumes').items;
  const at = first ? first.span.start : spec.get('containers').keySpan.start;
  const before = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  const [, indent] = (first ? /^( *)-[ ]+$/ : /^( *)$/).exec(before) ?? [];
  if (indent === undefined || spec.get('volumes').isAlias) return [];
  const source =
    '${1|emptyDir: {\\},configMap: { name: NAME \\},secret: { secretName: NAME \\},persistentVolumeClaim: { claimName: NAME \\}|}';
  const newText = first
    ? `name: ${name}\n${indent}  ${source}\n${indent}- `
    : spec.get('volumes').exists
      ? undefined
      : `volumes:\n${indent}  - name: ${name}\n${indent}    ${source}\n${indent}`;
  if (newText === undefined) return [];
  return [
    {
      title: { en: `Declare volume "${name}"`, ko: `"${name}" 볼륨 선언` },
      edits: [{ span: { start: at, end: at }, newText }],
      safe: false,
      snippet: true,
    },
  ];
}
