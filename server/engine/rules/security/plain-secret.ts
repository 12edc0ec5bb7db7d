import { resourcesIn } from '../../model/kubernetes';
import { certain, isPlaceholder, knownKind } from '../../model/workloads';
import { memo } from '../../text/memo';
import { type SourceFile, shifted } from '../../text/text';
import { type Block, blocksIn } from '../../yaml/stream';
import type { View } from '../../yaml/view';
import { addDocument } from '../kubernetes/references';
import { objectFamilies } from '../practice/families';
import { filling } from '../practice/fixing';
import { containersIn } from '../practice/workloads';
import type { Fix, Rule } from '../rule';
import { type OpenSecrets, toSecretDocument } from './open-secrets';
import page from './plain-secret.md';

/** A password in a manifest is known to everybody who can read the repository. */
export const plainSecret: Rule = {
  id: 'security/plain-secret',
  severity: 'warning',
  page,
  families: objectFamilies,
  profile: 'recommended',
  aliases: ['kube-linter/env-var-secret', 'polaris/sensitiveContainerEnvVar', 'polaris/sensitiveConfigmapContent'],

  *check(document) {
    for (const { view, workload } of containersIn(document)) {
      for (const variable of view.get('env').items) {
        const name = variable.get('name').text ?? '';
        const value = variable.get('value');
        if (!isSecret(name, value)) continue;
        yield {
          span: value.mark,
          message: {
            en: `"${name}" looks like a secret, and everybody who reads this file can read it. Put it into a Secret and refer to that with secretKeyRef.`,
            ko: `"${name}" 변수는 비밀 값으로 보이는데, 이 파일을 읽는 누구나 볼 수 있습니다. Secret에 넣고 \`secretKeyRef\`로 가리키세요.`,
          },
          fixes: [...toSecret(variable, name, workload.body), ...toReference(variable, name)],
        };
      }
    }
  },

  *checkFile(file, workspace) {
    for (const { map, secrets, start } of openSecrets(file)) {
      const fixes = toSecretDocument(file, workspace, { map, secrets, start });
      for (const { key, keySpan, value } of secrets) {
        const isBlock = value.kind === 'scalar' && /\n/.test(value.text ?? '');
        yield {
          span: shifted(isBlock ? keySpan : value.mark, start),
          message: {
            en: `"${key}" looks like a secret, and a ConfigMap is open to everybody who may read the namespace. Move it to a Secret.`,
            ko: `"${key}" 항목은 비밀 값으로 보이는데, ConfigMap은 네임스페이스를 볼 수 있는 누구나 읽습니다. Secret으로 옮기세요.`,
          },
          fixes,
        };
      }
    }
  },
};

/** The ConfigMaps of a file that hold secrets, with these; what an edit left alone is not looked at again. */
function openSecrets(file: SourceFile): readonly OpenSecrets[] {
  return blocksIn(file).flatMap(({ block, start }) =>
    inBlock(block).map(one => ({ ...one, start: one.start + start })),
  );
}

const inBlock = memo((block: Block): readonly OpenSecrets[] =>
  block.documents.flatMap((document, index) =>
    resourcesIn(document).flatMap(map => {
      if (knownKind(map) !== 'ConfigMap') return [];
      const secrets = map.body.get('data').entries.filter(({ key, value }) => isSecret(key, value));
      return secrets.length === 0 ? [] : [{ map, secrets, start: block.starts[index] ?? 0 }];
    }),
  ),
);

/**
 * Judged by the name and then by the value: a path, a flag, a number, an address or the name of something else is no
 * secret, and neither is what another variable fills in.
 */
function isSecret(name: string, value: View): boolean {
  const text = value.string ?? '';
  if (/-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/.test(text)) return true;
  if (text.length < 3 || /\s/.test(text.trim()) || isPlaceholder(text)) return false;
  const words = name.replace(/([a-z\d])([A-Z])/g, '$1_$2').toLowerCase();
  if (!secretName.test(words) || harmlessName.test(words)) return false;
  return !/^(?:\/|\.\/|https?:|true$|false$|none$|null$|\d+[smhd]?$|\$\(|%|x+$|\*+$|secret$|your)/i.test(text);
}

const secretName =
  /(?:password|passwd|(?:^|[_.-])(?:pwd|passphrase|secret|token|bearer|api_?key|apikey|access_?key|private_?key|secret_?key|credentials?))(?:$|[_.-](?:value|base64)$)/;
const harmlessName =
  /(?:^|[_.-])(?:file|path|dir|name|url|uri|enabled?|allow\w*|required?|ttl|expir\w*|public|max|min|length|type|mode|key_id)(?:$|[_.-])/;

/** The value goes to a Secret of its own behind this document, which can then be kept elsewhere. */
function toSecret(variable: View, name: string, workload: View): readonly Fix[] {
  const line = valueLine(variable);
  const owner = certain(workload.get('metadata', 'name'));
  const namespace = certain(workload.get('metadata', 'namespace'));
  if (!line || owner === undefined || line.value.tag !== undefined) return [];
  const key = keyOf(name);
  const secret = `${owner}-${key}`.toLowerCase().replaceAll(/[^a-z0-9.-]+/g, '-');
  const written = variable.document.text.slice(line.value.span.start, line.value.span.end);
  const lines = ['valueFrom:', '  secretKeyRef:', `    name: ${secret}`, `    key: ${key}`];
  const title = { en: `Move it to Secret "${secret}"`, ko: `"${secret}" Secret으로 이동` };
  const added = [
    'apiVersion: v1',
    'kind: Secret',
    'metadata:',
    `  name: ${secret}`,
    ...(namespace ? [`  namespace: ${namespace}`] : []),
    'stringData:',
    `  ${key}: ${written}`,
    '',
  ].join('\n');
  return addDocument(variable, title, added).map(({ edits }) => ({
    title,
    edits: [{ span: line.span, newText: lines.join(`\n${line.indent}`) }, ...edits],
    safe: false,
  }));
}

/** The variable's `value` line becomes a reference. */
function toReference(variable: View, name: string): readonly Fix[] {
  const line = valueLine(variable);
  if (!line) return [];
  const lines = ['valueFrom:', '  secretKeyRef:', '    name: ${1:secret}', `    key: \${2:${keyOf(name)}}`];
  return filling(
    { en: 'Read it from a Secret', ko: 'Secret에서 읽도록 변경' },
    { span: line.span, newText: lines.join(`\n${line.indent}`) },
  );
}

/** Where a variable's value stands by itself on one line of a block. */
function valueLine(variable: View) {
  const own = variable.entries.find(({ key }) => key === 'value');
  const { text } = variable.document;
  if (!own || text[variable.span.start] === '{' || own.value.isAlias) return undefined;
  const span = { start: own.keySpan.start, end: own.value.span.end };
  if (text.slice(span.start, span.end).trimEnd().includes('\n')) return undefined;
  const lineStart = text.lastIndexOf('\n', span.start - 1) + 1;
  return { span, value: own.value, indent: ' '.repeat(span.start - lineStart) };
}

function keyOf(name: string): string {
  return /^[-._a-zA-Z0-9]+$/.test(name) ? name.toLowerCase().replaceAll('_', '-') : 'value';
}
