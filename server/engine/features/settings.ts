import { profiles, severities } from '../rules/rule';
import type { KubernetesApi } from '../schema/api';
import type { Text } from '../text/text';
import { type RuleEntry, ruleList } from './rule-list';

/** A setting of `.seamark.yaml`: what it does, and the values that it takes where these are few. */
export interface Setting {
  readonly text: Text;
  readonly values: readonly string[];
  /** The settings below it. */
  readonly below: readonly string[];
}

/** The setting that a path in `.seamark.yaml` means; absent where there is none. */
export function settingAt(path: readonly (string | number)[], api: KubernetesApi): Setting | undefined {
  const [first, second, third] = path;
  const ids = () => ruleList().map(({ id }) => id);
  if (first === undefined)
    return {
      text: words.root,
      values: [],
      below: ['profile', 'kubernetes', 'rules', 'ignore', 'registries', 'priorityClasses', 'required'],
    };
  if (first === 'profile') return { text: words.profile, values: profiles, below: [] };
  if (first === 'kubernetes') {
    if (second === undefined) return { text: words.kubernetes, values: [], below: ['version'] };
    return second === 'version' ? { text: words.version, values: [...api.versions].reverse(), below: [] } : undefined;
  }
  if (first === 'rules') {
    if (second === undefined) return { text: words.rules, values: [], below: ids() };
    const rule = ruleList().find(({ id }) => id === second);
    return rule && { text: ruleText(rule), values: [...severities, 'off'], below: [] };
  }
  if (first === 'registries') return { text: words.registries, values: [], below: [] };
  if (first === 'priorityClasses') return { text: words.priorityClasses, values: [], below: [] };
  if (first === 'required') {
    if (second === undefined) return { text: words.required, values: [], below: ['labels', 'annotations'] };
    const text = second === 'labels' ? words.requiredLabels : words.requiredAnnotations;
    return second === 'labels' || second === 'annotations' ? { text, values: [], below: [] } : undefined;
  }
  if (first !== 'ignore') return undefined;
  if (typeof second !== 'number') return { text: words.ignore, values: [], below: [] };
  if (third === undefined) return { text: words.ignore, values: [], below: ['rule', 'files', 'reason'] };
  if (third === 'rule') return { text: words.ignoredRule, values: ids(), below: [] };
  if (third === 'files') return { text: words.files, values: [], below: [] };
  return third === 'reason' ? { text: words.reason, values: [], below: [] } : undefined;
}

function ruleText({ title, severity, profile }: RuleEntry): Text {
  if (profile === 'none') {
    return {
      en: `${title.en}. Silent unless it is given a severity.`,
      ko: `${title.ko}. 심각도를 정해야 알립니다.`,
    };
  }
  return {
    en: `${title.en}. By itself ${severity}, from profile \`${profile}\` on.`,
    ko: `${title.ko}. 기본 심각도는 ${severity}, \`${profile}\` 프로필부터 알립니다.`,
  };
}

const words = {
  root: { en: 'The settings of Seamark.', ko: 'Seamark의 설정입니다.' },
  profile: {
    en: 'How much to say: `learn` tells mistakes and hints, `recommended` good practice too, `strict` everything.',
    ko: '얼마나 알릴지 정합니다. `learn`은 오류와 힌트, `recommended`는 권장 사항까지, `strict`는 모두 알립니다.',
  },
  kubernetes: { en: 'The cluster that the files are for.', ko: '이 파일을 적용할 클러스터에 관한 설정입니다.' },
  version: {
    en: 'The version of Kubernetes that files are checked against. Quote it: 1.30 without quotes is the number 1.3.',
    ko: '검사에 쓰는 쿠버네티스 버전입니다. 따옴표가 없으면 1.30이 숫자 1.3이 되니 따옴표로 감싸세요.',
  },
  rules: {
    en: 'How loud single rules are: a severity, or `off`. These win over the profile and over the settings of the editor.',
    ko: '규칙별 심각도이며 `off`로 끌 수 있습니다. 프로필과 편집기 설정보다 우선합니다.',
  },
  ignore: {
    en: 'Rules that are not to speak about some files. Each entry has a rule, the files, and a reason for whoever reads it.',
    ko: '어떤 파일에서 무시할 규칙입니다. 항목마다 규칙, 파일, 그리고 읽는 사람을 위한 이유를 적습니다.',
  },
  ignoredRule: {
    en: 'The rule that is ignored, or a family such as `kubernetes/*`.',
    ko: '무시할 규칙입니다. `kubernetes/*`처럼 묶음도 쓸 수 있습니다.',
  },
  files: {
    en: 'Paths from the folder of this file; `*` stands for anything in a folder, `**` for folders too. Without it, all files.',
    ko: '이 파일의 폴더에서 시작하는 경로입니다. `*`는 폴더 안의 모든 것, `**`는 하위 폴더까지 뜻하며, 없으면 모든 파일입니다.',
  },
  registries: {
    en: 'Where images of Kubernetes manifests may come from: hosts such as `registry.example.com`, or parts such as `ghcr.io/bakery`. Without it, anywhere.',
    ko: '쿠버네티스 매니페스트의 이미지를 받아도 되는 곳입니다. `registry.example.com` 같은 호스트나 `ghcr.io/bakery` 같은 경로를 적으며, 없으면 어디든 허용합니다.',
  },
  priorityClasses: {
    en: 'The PriorityClasses that Pods may name, such as `shop-front`. Without it, any.',
    ko: '파드에 쓸 수 있는 PriorityClass 이름입니다. `shop-front`처럼 적으며, 없으면 어떤 이름이든 허용합니다.',
  },
  required: {
    en: 'What every Kubernetes object has to carry in its metadata.',
    ko: '모든 쿠버네티스 오브젝트의 메타데이터에 있어야 하는 것입니다.',
  },
  requiredLabels: { en: 'Keys of labels, such as `owner`.', ko: '`owner` 같은 레이블 키입니다.' },
  requiredAnnotations: { en: 'Keys of annotations, such as `email`.', ko: '`email` 같은 어노테이션 키입니다.' },
  reason: { en: 'Why, for whoever reads it.', ko: '읽는 사람을 위한 이유입니다.' },
} satisfies Record<string, Text>;
