import type { paths } from '../../schema/compose-paths';
import { similar } from '../../text/similar';
import type { YamlDocument } from '../../yaml/stream';
import type { View } from '../../yaml/view';
import type { Problem, Rule, Severity } from '../rule';
import page from './bad-value.md';
import { composeFamilies, faultsOf, literalsAt } from './faults';
import { being, fieldName } from './words';

/** Fields with a closed set of values, numbers out of their range, and entries that stand twice. */
export const badValue: Rule = {
  id: 'compose/bad-value',
  severity: 'error',
  page,
  families: composeFamilies,

  *check(document) {
    for (const { at, path, allowed } of faultsOf('bad-value', document)) yield notAllowed(at, path, allowed, 'error');
    for (const set of closedSets) yield* outside(set, document);
    for (const fault of faultsOf('out-of-range', document)) yield outOfRange(fault);
    for (const { at, path } of faultsOf('repeated', document)) {
      const field = fieldName(path);
      yield {
        span: at.mark,
        message: {
          en: `"${field}" has this entry twice, so Compose refuses the file. Remove one.`,
          ko: `"${field}" 목록에 같은 항목이 두 번 있어 컴포즈가 이 파일을 거부합니다. 하나를 지우세요.`,
        },
      };
    }
  },
};

/** Values that are closed, though the schema leaves them open. */
interface ClosedSet {
  readonly path: (typeof paths.words)[number];
  readonly allowed: readonly string[];
  /** Further values, by their form. */
  readonly form?: RegExp;
  /** A warning where Compose reads the value and then ignores it. */
  readonly severity: Severity;
}

/** From the Compose Specification; the namespaces' modes as moby's `api/types/container/hostconfig.go` checks them. */
const closedSets: readonly ClosedSet[] = [
  {
    path: 'services.*.pull_policy',
    allowed: ['always', 'never', 'missing', 'if_not_present', 'build', 'daily', 'weekly', 'refresh'],
    form: /^every_(?:\d+[wdhms])+$/,
    severity: 'error',
  },
  {
    path: 'services.*.deploy.mode',
    allowed: ['replicated', 'global', 'replicated-job', 'global-job'],
    severity: 'error',
  },
  {
    path: 'services.*.deploy.restart_policy.condition',
    allowed: ['none', 'on-failure', 'any'],
    form: /^(?:no|always|unless-stopped)$/,
    severity: 'error',
  },
  { path: 'services.*.deploy.endpoint_mode', allowed: ['vip', 'dnsrr'], severity: 'warning' },
  {
    path: 'services.*.deploy.update_config.failure_action',
    allowed: ['continue', 'pause', 'rollback'],
    severity: 'warning',
  },
  {
    path: 'services.*.deploy.rollback_config.failure_action',
    allowed: ['continue', 'pause'],
    severity: 'warning',
  },
  {
    path: 'services.*.ipc',
    allowed: ['none', 'private', 'shareable', 'host'],
    form: /^(?:service|container):./,
    severity: 'error',
  },
  { path: 'services.*.pid', allowed: ['host'], form: /^(?:service|container):./, severity: 'error' },
  { path: 'services.*.uts', allowed: ['host'], severity: 'error' },
  {
    path: 'services.*.volumes.[].bind.propagation',
    allowed: ['rprivate', 'private', 'rshared', 'shared', 'rslave', 'slave'],
    severity: 'error',
  },
];

function* outside({ path: place, allowed, form, severity }: ClosedSet, document: YamlDocument): Iterable<Problem> {
  for (const { at, path, text } of literalsAt(document, [place])) {
    const isFine = text === '' || typeof at.value('1.2') !== 'string' || allowed.includes(text) || form?.test(text);
    if (!isFine) yield notAllowed(at, path, allowed, severity);
  }
}

function notAllowed(at: View, path: readonly string[], allowed: readonly string[], severity: Severity): Problem {
  const field = fieldName(path);
  const text = at.text ?? '';
  const near = similar(text, allowed);
  const [best] = near;
  return {
    span: at.mark,
    severity,
    message: {
      en: `"${text}" is not a value of "${field}", so ${severity === 'error' ? 'Compose refuses it' : 'it has no effect'}. ${
        best ? `Did you mean "${best}"?` : `It takes ${allowed.join(', ')}.`
      }`,
      ko: `"${field}" 필드에는 "${text}" 값을 쓸 수 없어 ${severity === 'error' ? '컴포즈가 거부합니다' : '아무 효과가 없습니다'}. ${
        best ? `"${best}"의 오타가 아닌지 확인하세요.` : `쓸 수 있는 값: ${allowed.join(', ')}`
      }`,
    },
    fixes: (near.length > 0 ? near : allowed.length <= 6 ? allowed : []).map(value => ({
      title: { en: `Change to "${value}"`, ko: `값 변경: "${text}" → "${value}"` },
      edits: [{ span: at.span, newText: value }],
      safe: near.length === 1,
    })),
  };
}

function outOfRange({ at, path, minimum, maximum }: ReturnType<typeof faultsOf<'out-of-range'>>[number]): Problem {
  const field = fieldName(path);
  const [en, ko] =
    minimum !== undefined ? [`at least ${minimum}`, `${minimum} 이상`] : [`at most ${maximum}`, `${maximum} 이하`];
  return {
    span: at.mark,
    message: {
      en: `"${field}" takes a number of ${en}, so Compose refuses ${at.text}. Correct the number.`,
      ko: `"${field}" 필드의 값은 ${being(ko, '야')} 해서 컴포즈가 지금 값(${at.text})을 거부합니다. 숫자를 고치세요.`,
    },
  };
}
