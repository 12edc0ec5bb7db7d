import { isPlaceholder } from '../../model/workloads';
import { fits } from '../../schema/formats';
import type { Format } from '../../schema/structure';
import type { Text } from '../../text/text';
import type { Context, Rule, Severity } from '../rule';
import page from './bad-name.md';
import { faultsOf, resourceFamilies } from './faults';

/** Names of objects, labels, variables and keys (apimachinery's util/validation). */
export const badName: Rule = {
  id: 'kubernetes/bad-name',
  severity: 'error',
  page,
  families: resourceFamilies,

  *check(document, context) {
    for (const { at, format, path, key } of faultsOf('bad-format', document, context)) {
      const syntax = syntaxes[format as Format];
      if (!syntax) continue;
      const text = key?.name ?? at.text ?? '';
      const severity = severityOf(text, path, context);
      if (severity === undefined) continue;
      const better = key ? undefined : sanitised(text, format as Format);
      yield {
        span: key?.span ?? at.mark,
        severity,
        message: {
          en: `"${text}" is not ${syntax.en}, so the API server rejects it. Use ${syntax.rule.en}.`,
          ko: `"${text}"의 형식이 ${syntax.ko} 규칙에 맞지 않아 API 서버가 거부합니다. ${syntax.rule.ko}`,
        },
        fixes:
          better === undefined || at.isAlias
            ? []
            : [
                {
                  title: { en: `Change to "${better}"`, ko: `이름 변경: "${text}" → "${better}"` },
                  edits: [{ span: at.span, newText: better }],
                  // Others may refer to the object by its name, or select it by its label.
                  safe: false,
                },
              ],
      };
    }
  },
};

/** The API server never sees some names as they are written; absent where a bad one does no harm. */
function severityOf(text: string, path: string, { family }: Context): Severity | undefined {
  const isIdentity = path === 'metadata.name' || path === 'metadata.namespace';
  // Kustomize sets both, and takes a patch's own name for nothing if the patch has a target.
  const isFilledIn = isIdentity && (family === 'kustomize-patch' || !/[A-Za-z0-9]/.test(text));
  if (isPlaceholder(text) || isFilledIn) return undefined;
  const isStandIn = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(text);
  // A template may carry any namespace: that of the workload counts.
  const isIgnored = !isIdentity && path.endsWith('.metadata.namespace');
  return isStandIn || isIgnored || family === 'kustomize-patch' ? 'warning' : 'error';
}

/** The nearest text that has the format, if one is near. */
function sanitised(text: string, format: Format): string | undefined {
  const better =
    format === 'label-value'
      ? text
          .trim()
          .replaceAll(/[^-\w.]+/g, '-')
          .replaceAll(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/g, '')
      : text.toLowerCase().replaceAll(/[_ ]/g, '-');
  // What could be read as a number or a boolean is left to the author.
  const isText = /^[A-Za-z]/.test(better) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(better);
  return better !== text && isText && fits(better, format) ? better : undefined;
}

interface Syntax extends Text {
  readonly rule: Text;
}

const dns: Text = {
  en: 'lower-case letters, digits and hyphens, at most 63, beginning and ending with a letter or digit',
  ko: '영문 소문자, 숫자, 하이픈으로 63자 이내로 적고, 처음과 끝은 글자나 숫자로 하세요.',
};
const dotted: Text = {
  en: 'at most 253 lower-case letters, digits, hyphens and dots, each part beginning and ending with a letter or digit',
  ko: '영문 소문자, 숫자, 하이픈, 점으로 253자 이내로 적고, 점으로 나눈 각 부분의 처음과 끝은 글자나 숫자로 하세요.',
};
const qualified: Text = {
  en: 'at most 63 letters, digits, "-", "_" and ".", beginning and ending with a letter or digit, after an optional DNS prefix and "/"',
  ko: '영문자, 숫자, "-", "_", "."으로 63자 이내로 적고, 처음과 끝은 영문자나 숫자로 하세요. 앞에 DNS 접두사와 "/"를 붙일 수 있습니다.',
};

const syntaxes: { readonly [Name in Format]?: Syntax } = {
  'dns-label': { en: 'a DNS label', ko: 'DNS 레이블', rule: dns },
  'dns-1035-label': {
    en: 'a DNS label that begins with a letter',
    ko: '글자로 시작하는 DNS 레이블',
    rule: {
      en: 'lower-case letters, digits and hyphens, at most 63, beginning with a letter and ending with a letter or digit',
      ko: '영문 소문자, 숫자, 하이픈으로 63자 이내로 적고, 처음은 글자로, 끝은 글자나 숫자로 하세요.',
    },
  },
  'dns-subdomain': { en: 'a DNS subdomain', ko: 'DNS 하위 도메인', rule: dotted },
  'path-segment': {
    en: 'a name that can stand in a path',
    ko: '경로에 쓸 수 있는 이름',
    rule: { en: 'no "/" and no "%"', ko: '"/"와 "%"를 쓰지 마세요.' },
  },
  'label-key': { en: 'a label key', ko: '레이블 키', rule: qualified },
  'annotation-key': { en: 'an annotation key', ko: '어노테이션 키', rule: qualified },
  'label-value': {
    en: 'a label value',
    ko: '레이블 값',
    rule: {
      en: 'at most 63 letters, digits, "-", "_" and ".", beginning and ending with a letter or digit',
      ko: '영문자, 숫자, "-", "_", "."으로 63자 이내로 적고, 처음과 끝은 영문자나 숫자로 하세요.',
    },
  },
  'env-name': {
    en: 'the name of an environment variable',
    ko: '환경 변수 이름',
    rule: { en: 'printable ASCII characters without "="', ko: '등호(=)를 뺀 ASCII 문자로 적으세요.' },
  },
  'config-key': {
    en: 'a key of a ConfigMap or Secret',
    ko: 'ConfigMap이나 Secret의 키',
    rule: {
      en: 'at most 253 letters, digits, "-", "_" and ".", not beginning with ".."',
      ko: '영문자, 숫자, "-", "_", "."으로 253자 이내로 적고, ".."으로 시작하지 마세요.',
    },
  },
};
