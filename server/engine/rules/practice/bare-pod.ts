import { certain, stringsOf } from '../../model/workloads';
import type { Change } from '../../yaml/insert';
import type { View } from '../../yaml/view';
import type { Rule } from '../rule';
import page from './bare-pod.md';
import { objectFamilies } from './families';
import { changing, changingAll } from './fixing';
import { labelLine, labelLines, resourceMark, resourceName, type Workload, workloadsIn } from './workloads';

/** What no controller looks after comes back only on the same node, or never changes. */
export const barePod: Rule = {
  id: 'practice/bare-pod',
  severity: 'information',
  page,
  families: objectFamilies,
  profile: 'recommended',

  *check(document) {
    for (const workload of workloadsIn(document)) {
      const { kind, body, pod } = workload;
      if (body.get('metadata', 'ownerReferences').exists) continue;
      const name = resourceName(body);
      // A Pod that may end is a task, or a test.
      const policy = pod.get('restartPolicy').text ?? 'Always';
      if (kind === 'Pod' && policy === 'Always') {
        yield {
          span: resourceMark(body),
          message: {
            en: `${name.en} has no controller: if its node fails, it is gone. Let a Deployment run it.`,
            ko: `${name.ko}에 컨트롤러가 없어 노드가 고장 나면 사라집니다. Deployment로 실행하세요.`,
          },
          fixes: changingAll({ en: 'Wrap it in a Deployment', ko: 'Deployment로 감쌈' }, wrapped(workload)),
        };
      }
      if (kind === 'ReplicaSet') {
        const at = body.get('kind');
        yield {
          span: at.mark,
          message: {
            en: `${name.en} replaces Pods that fail, but a new version reaches none that run. Use a Deployment, which has the same fields.`,
            ko: `${name.ko}은 고장 난 파드를 다시 만들지만 새 버전은 실행 중인 파드에 반영되지 않습니다. 필드가 같은 Deployment를 쓰세요.`,
          },
          fixes: changing(
            { en: 'Make it a Deployment', ko: 'Deployment로 변경' },
            at.isAlias ? undefined : { span: at.span, newText: 'Deployment' },
          ),
        };
      }
    }
  },
};

/** The Pod's spec moves below a template, with every comment in it, and the labels and annotations come along. */
function wrapped(workload: Workload): readonly (Change | undefined)[] {
  const { body, pod } = workload;
  const { text } = body.document;
  const metadata = body.get('metadata');
  const name = certain(metadata.get('name'));
  const spec = body.entries.find(({ key }) => key === 'spec');
  const [apiVersion, kind] = [body.get('apiVersion'), body.get('kind')];
  // The API server refuses these below a template, and the status is that of the Pod.
  const isBound = ['activeDeadlineSeconds', 'ephemeralContainers'].some(key => pod.get(key).exists);
  const isWhole = [apiVersion, kind, metadata, pod].every(at => at.exists && !at.isAlias);
  if (!spec || !isWhole || isBound || name === undefined || body.get('status').exists) return [];
  // Only a block at the very margin can be moved by adding spaces.
  const isBlock = [body, pod].every(({ span }) => !/[{&!]/.test(text[span.start] ?? ''));
  const isAtMargin = spec.keySpan.start === 0 || text[spec.keySpan.start - 1] === '\n';
  const isBelow = /^:[ \t]*(?:#.*)?\r?\n/.test(text.slice(spec.keySpan.end));
  const labels = stringsOf(metadata.get('labels'));
  const annotations = textOf(metadata, 'annotations');
  if (!isBlock || !isAtMargin || !isBelow || !labels || annotations === undefined) return [];
  const pairs = labels.size > 0 ? labelLines(workload) : [labelLine('app', name)];
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const added = [
    'spec:',
    '  selector:',
    '    matchLabels:',
    ...pairs.map(pair => `      ${pair}`),
    '  template:',
    '    metadata:',
    '      labels:',
    ...pairs.map(pair => `        ${pair}`),
    ...annotations.map(line => `      ${line}`),
    '    ',
  ].join(eol);
  const end = spec.value.span.end;
  const lineStarts = [...text.slice(spec.keySpan.end, end).matchAll(/\n(?=[^\r\n])/g)].map(
    ({ index }) => spec.keySpan.end + index + 1,
  );
  return [
    { span: apiVersion.span, newText: 'apps/v1' },
    { span: kind.span, newText: 'Deployment' },
    { span: { start: spec.keySpan.start, end: spec.keySpan.start }, newText: added },
    ...lineStarts.filter(start => start < end).map(start => ({ span: { start, end: start }, newText: '    ' })),
  ];
}

/** A field of a block mapping as its lines without indentation; none if it is not there, absent if that cannot be done. */
function textOf(map: View, name: string): readonly string[] | undefined {
  const entry = map.entries.find(({ key }) => key === name);
  if (!entry) return map.fields.has(name) ? undefined : [];
  const { text } = map.document;
  const column = entry.keySpan.start - (text.lastIndexOf('\n', entry.keySpan.start - 1) + 1);
  if (text[map.span.start] === '{' || entry.value.isAlias) return undefined;
  const lines = text.slice(entry.keySpan.start, entry.value.span.end).trimEnd().split(/\r?\n/);
  const margin = ' '.repeat(column);
  if (lines.slice(1).some(line => line.trim() !== '' && !line.startsWith(margin))) return undefined;
  return lines.map((line, index) => (index === 0 ? line : line.slice(column)));
}
