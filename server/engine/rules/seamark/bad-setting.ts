import { fits } from '../../schema/formats';
import { similar } from '../../text/similar';
import type { Text } from '../../text/text';
import { View } from '../../yaml/view';
import { type Context, type Problem, profiles, type Rule, severities } from '../rule';
import page from './bad-setting.md';

/** What stands in `.seamark.yaml` and is no setting, or no value of one: it has no effect, which nobody would notice. */
export const badSetting: Rule = {
  id: 'seamark/bad-setting',
  severity: 'warning',
  page,
  families: ['seamark'],

  *check(document, context) {
    const root = View.root(document);
    if (root.kind === 'null' || root.kind === 'absent') return;
    yield* mapping(root, {
      profile: at => oneOf(at, profiles),
      kubernetes: at => mapping(at, { version: version => oneOf(version, context.api.versions) }),
      rules: at => ruleSeverities(at, context),
      ignore: at => list(at, item => ignored(item, context)),
      registries: at => list(at, registry),
      priorityClasses: at => list(at, objectName),
      required: at => mapping(at, { labels: keys => list(keys, key), annotations: keys => list(keys, key) }),
    });
  },
};

type Check = (at: View) => Iterable<Problem>;

function* ruleSeverities(at: View, { rules }: Context): Iterable<Problem> {
  if (at.kind !== 'map') return void (yield* wrong(at, { en: 'rule ids with severities', ko: '규칙 이름과 심각도' }));
  const ids = rules.map(({ id }) => id);
  for (const { key, keySpan, value } of at.entries) {
    if (!ids.includes(key)) yield unknown(key, keySpan, ids);
    yield* oneOf(value, [...severities, 'off']);
  }
}

function* ignored(item: View, { rules }: Context): Iterable<Problem> {
  const ids = rules.map(({ id }) => id);
  yield* mapping(item, {
    rule: at => (at.text?.endsWith('/*') ? [] : oneOf(at, ids)),
    files: at => list(at, file => (file.text === undefined ? wrong(file, { en: 'a path', ko: '경로' }) : [])),
    reason: () => [],
  });
  if (item.kind === 'map' && !item.get('rule').exists) {
    yield {
      span: item.mark,
      message: {
        en: 'This entry names no rule, so it ignores nothing. Add "rule".',
        ko: '이 항목에는 규칙이 없어 아무것도 무시하지 않습니다. `rule`을 적으세요.',
      },
    };
  }
}

function registry(at: View): Iterable<Problem> {
  const isHost = /^[\w.-]+(?::\d+)?(?:\/[\w./-]*)?$/.test(at.text ?? '');
  return isHost ? [] : wrong(at, { en: 'a host such as registry.example.com', ko: 'registry.example.com 같은 호스트' });
}

function objectName(at: View): Iterable<Problem> {
  return at.text !== undefined && fits(at.text, 'dns-subdomain')
    ? []
    : wrong(at, { en: 'a name such as shop-front', ko: 'shop-front 같은 이름' });
}

function key(at: View): Iterable<Problem> {
  return at.text !== undefined && fits(at.text, 'label-key')
    ? []
    : wrong(at, { en: 'a key such as owner', ko: 'owner 같은 키' });
}

function* mapping(at: View, checks: Readonly<Record<string, Check>>): Iterable<Problem> {
  if (at.kind !== 'map') return void (yield* wrong(at, { en: 'a mapping', ko: '매핑' }));
  for (const { key, keySpan, value } of at.entries) {
    const check = Object.hasOwn(checks, key) ? checks[key] : undefined;
    if (check) yield* check(value);
    else yield unknown(key, keySpan, Object.keys(checks));
  }
}

function* list(at: View, check: Check): Iterable<Problem> {
  if (at.kind !== 'list') return void (yield* wrong(at, { en: 'a list', ko: '목록' }));
  for (const item of at.items) yield* check(item);
}

function* oneOf(at: View, values: readonly string[]): Iterable<Problem> {
  // `off` is a boolean to some readers of YAML and text to others.
  const text = at.text === 'false' ? 'off' : at.text;
  if (text !== undefined && values.includes(text)) return;
  const shown = values.slice(0, 8).join(', ');
  const near = similar(text ?? '', values);
  yield {
    span: at.mark,
    message: {
      en: `"${text ?? ''}" is not a value of this setting, so it has no effect. ${near[0] ? `Did you mean "${near[0]}"?` : `It takes ${shown}${values.length > 8 ? ' and others' : ''}.`}`,
      ko: `이 설정에는 "${text ?? ''}" 값을 쓸 수 없어 아무 효과가 없습니다. ${near[0] ? `"${near[0]}"의 오타가 아닌지 확인하세요.` : `쓸 수 있는 값: ${shown}${values.length > 8 ? ' 등' : ''}`}`,
    },
    fixes: text === undefined ? [] : near.map(value => change(at.span, text, value)),
  };
}

function* wrong(at: View, wanted: Text): Iterable<Problem> {
  yield {
    span: at.mark,
    message: {
      en: `This setting takes ${wanted.en}, so what stands here has no effect. Correct it.`,
      ko: `이 설정의 형식(${wanted.ko})과 달라 아무 효과가 없습니다. 형식에 맞게 고치세요.`,
    },
  };
}

function unknown(key: string, span: Problem['span'], known: readonly string[]): Problem {
  const near = similar(key, known);
  return {
    span,
    message: {
      en: `There is no setting or rule "${key}", so it has no effect. ${near[0] ? `Did you mean "${near[0]}"?` : 'Check its name.'}`,
      ko: `"${key}" 설정이나 규칙은 없어 아무 효과가 없습니다. ${near[0] ? `"${near[0]}"의 오타가 아닌지 확인하세요.` : '이름을 확인하세요.'}`,
    },
    fixes: near.map(name => change(span, key, name)),
  };
}

function change(span: Problem['span'], from: string, to: string) {
  return {
    title: { en: `Change to "${to}"`, ko: `값 변경: "${from}" → "${to}"` },
    edits: [{ span, newText: to }],
    safe: false,
  };
}
