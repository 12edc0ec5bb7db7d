import { resourcesIn } from '../../model/kubernetes';
import { isPlaceholder, knownKind } from '../../model/workloads';
import type { View } from '../../yaml/view';
import { objectFamilies } from '../practice/families';
import { filling } from '../practice/fixing';
import { containersIn } from '../practice/workloads';
import type { Fix, Rule } from '../rule';
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
    for (const { view } of containersIn(document)) {
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
          fixes: toReference(variable, name),
        };
      }
    }
    for (const resource of resourcesIn(document)) {
      if (knownKind(resource) !== 'ConfigMap') continue;
      for (const { key, value } of resource.body.get('data').entries) {
        if (!isSecret(key, value)) continue;
        yield {
          span: value.kind === 'scalar' && /\n/.test(value.text ?? '') ? value.keySpan : value.mark,
          message: {
            en: `"${key}" looks like a secret, and a ConfigMap is open to everybody who may read the namespace. Move it to a Secret.`,
            ko: `"${key}" 항목은 비밀 값으로 보이는데, ConfigMap은 네임스페이스를 볼 수 있는 누구나 읽습니다. Secret으로 옮기세요.`,
          },
        };
      }
    }
  },
};

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

/** The variable's `value` line becomes a reference. */
function toReference(variable: View, name: string): readonly Fix[] {
  const own = variable.entries.find(({ key }) => key === 'value');
  const { text } = variable.document;
  const lineStart = text.lastIndexOf('\n', (own?.keySpan.start ?? 0) - 1) + 1;
  const isBlock = own && text[variable.span.start] !== '{' && !own.value.isAlias;
  const isOneLine = own && !text.slice(own.keySpan.start, own.value.span.end).trimEnd().includes('\n');
  if (!isBlock || !isOneLine) return [];
  const indent = ' '.repeat(own.keySpan.start - lineStart);
  const key = /^[-._a-zA-Z0-9]+$/.test(name) ? name.toLowerCase().replaceAll('_', '-') : 'value';
  const lines = ['valueFrom:', '  secretKeyRef:', '    name: ${1:secret}', `    key: \${2:${key}}`];
  return filling(
    { en: 'Read it from a Secret', ko: 'Secret에서 읽도록 변경' },
    { span: { start: own.keySpan.start, end: own.value.span.end }, newText: lines.join(`\n${indent}`) },
  );
}
