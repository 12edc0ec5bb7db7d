import { type Change, withItems } from '../../yaml/insert';
import type { View } from '../../yaml/view';
import { changingAll } from '../practice/fixing';
import type { Workload } from '../practice/workloads';
import type { Fix } from '../rule';

/** A variable that is filled from a Secret, in its container. */
export interface SecretVariable {
  readonly variable: View;
  readonly container: View;
  readonly workload: Workload;
}

/**
 * Mounts the Secret, and hands the path of the file to the program in the variable of the same name with `_FILE` behind
 * it, as the images of databases read it.
 */
export function toFile({ variable, container, workload }: SecretVariable): readonly Fix[] {
  const at = variable.get('name');
  const source = variable.entries.find(({ key }) => key === 'valueFrom');
  const name = at.string;
  const reference = variable.get('valueFrom', 'secretKeyRef');
  const secret = reference.get('name').string;
  const key = reference.get('key').string;
  const isOwn = ![variable, source?.value, reference, at, workload.pod, container].some(one => one?.isAlias);
  if (!source || !isOwn || !name || name.endsWith('_FILE')) return [];
  if (!secret || !key || !/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(secret) || !/^[-\w.]+$/.test(key)) return [];
  const folder = `/run/secrets/${secret}`;
  const taken = container.get('env').items.some(one => one.get('name').text === `${name}_FILE`);
  const mounts = mounting(container, workload.pod, secret, folder);
  if (taken || !mounts) return [];
  const { document } = variable;
  const written = document.text.slice(source.keySpan.start, source.value.span.end);
  // A block mapping ends with the line break behind it.
  const end = source.keySpan.start + written.trimEnd().length;
  return changingAll({ en: `Mount it as a file for ${name}_FILE`, ko: `파일로 마운트하고 ${name}_FILE로 전달` }, [
    { span: at.span, newText: `${name}_FILE` },
    { span: { start: source.keySpan.start, end }, newText: `value: ${folder}/${key}` },
    ...mounts,
  ]);
}

/** What mounts a Secret in a container; absent where another volume has its name or its place. */
function mounting(
  container: View,
  pod: View,
  secret: string,
  folder: string,
): readonly (Change | undefined)[] | undefined {
  const volume = pod.get('volumes').items.find(one => one.get('name').text === secret);
  const mount = container.get('volumeMounts').items.find(one => one.get('mountPath').text === folder);
  if (volume && volume.get('secret', 'secretName').text !== secret) return undefined;
  if (mount && mount.get('name').text !== secret) return undefined;
  const lines = [`name: ${secret}`, `mountPath: ${folder}`, 'readOnly: true'];
  return [
    ...(mount ? [] : [withItems(container, 'volumeMounts', [lines])]),
    ...(volume ? [] : [withItems(pod, 'volumes', [[`name: ${secret}`, 'secret:', `  secretName: ${secret}`]])]),
  ];
}
