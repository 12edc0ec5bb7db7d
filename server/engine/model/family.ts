import { formatOf } from '../text/formats';
import { memo } from '../text/memo';
import { similar } from '../text/similar';
import type { SourceFile, Text } from '../text/text';
import { hasCollectionKey } from '../yaml/keys';
import { someDocument, type YamlDocument } from '../yaml/stream';
import { View } from '../yaml/view';
import { holdsResource } from './kubernetes';
import { holdsKustomization, isKustomizationName, kustomizeRoles } from './kustomize';
import { fileName, foldersAbove, placeOf } from './paths';
import { type Property, yamlProperties } from './properties';
import { isSettingsName } from './settings-file';
import type { Workspace } from './workspace';

export const families = [
  'compose',
  'kubernetes',
  'kustomize',
  'kustomize-patch',
  'helm-template',
  'helm-values',
  'spring',
  'environment',
  'dockerfile',
  'seamark',
  'other',
] as const;

/** What kind of file it is, decided in this one place. */
export type Family = (typeof families)[number];

/** A family, and why it was chosen, to be shown to whoever wonders. */
export interface Classification {
  readonly family: Family;
  readonly reason: Text;
}

/** By what the file says first, by where it lies and what it is called second. Never guesses: then it is `other`. */
export function classify(workspace: Workspace, file: SourceFile): Classification {
  const place = placeOf(file.uri);
  const name = fileName(place);

  const named = namedFamily(file);
  if (named) return named;
  if (isSettingsName(name)) return { family: 'seamark', reason: reasons.settings };
  const chart = chartAround(workspace, place);
  if (chart !== undefined) {
    const inside = place.slice(chart.length + 1);
    if (inside.startsWith('templates/')) return { family: 'helm-template', reason: reasons.chartTemplate };
    if (/^values[^/]*\.ya?ml$/.test(inside)) return { family: 'helm-values', reason: reasons.values };
    if (/^Chart\.(?:ya?ml|lock)$/.test(inside)) return { family: 'other', reason: reasons.chart };
  }
  if (isTemplate(file)) return { family: 'helm-template', reason: reasons.braces };
  if (isKustomizationName(name)) return { family: 'kustomize', reason: reasons.kustomizationName };

  const content = contentOf(file);
  if (content === 'kustomization') return { family: 'kustomize', reason: reasons.kustomization };
  if (content === 'patch') return { family: 'kustomize-patch', reason: reasons.patchDirective };
  if (content === 'resource') {
    const { patches, resources } = kustomizeRoles(workspace);
    if (patches.has(place)) return { family: 'kustomize-patch', reason: reasons.patchListed };
    if (!resources.has(place) && namedAsPatch(place)) return { family: 'kustomize-patch', reason: reasons.patchName };
    return { family: 'kubernetes', reason: reasons.resource };
  }
  if (content === 'compose') return { family: 'compose', reason: reasons.services };
  if (content === 'spring') return { family: 'spring', reason: reasons.springKey };
  if (composeName.test(name) && content !== 'list') return { family: 'compose', reason: reasons.composeName };
  if (springName.test(name)) return { family: 'spring', reason: reasons.springName };
  return { family: 'other', reason: reasons.other };
}

/** What the name alone decides: the text of such a file is no YAML. */
function namedFamily(file: SourceFile): Classification | undefined {
  switch (formatOf(file)) {
    case 'environment':
      return { family: 'environment', reason: reasons.environment };
    case 'dockerfile':
      return { family: 'dockerfile', reason: reasons.dockerfile };
    case 'properties':
      return { family: 'spring', reason: reasons.springName };
    case 'yaml':
      return undefined;
  }
}

/** The file names of the Compose Specification, overrides of them, and the older `docker-compose*`. */
export const composeName = /^(?:compose(?:\.[\w-]+)*|(?:[\w.-]+[.-])?docker-compose[\w.-]*)\.ya?ml$/i;

const springName = /^(?:application|bootstrap)(?:-[\w.-]+)?\.ya?ml$/;

/** What the text alone says; the same whatever lies around the file. */
type Content = 'kustomization' | 'patch' | 'resource' | 'compose' | 'spring' | 'list' | undefined;

const contentOf = memo((file: SourceFile): Content => {
  if (anyKustomization(file)) return 'kustomization';
  if (anyResource(file)) return anyDirective(file) ? 'patch' : 'resource';
  if (anyCompose(file)) return 'compose';
  if (anySpring(file)) return 'spring';
  return anyList(file) ? 'list' : undefined;
});

const anyKustomization = someDocument(holdsKustomization);
const anyResource = someDocument(holdsResource);
/** Directives of Kustomize's strategic merge, such as `$patch: delete`. */
const anyDirective = someDocument(({ text }) => text.includes('$patch:'));

const anyList = someDocument(document => View.root(document).kind === 'list');

const composeKeys = new Set([
  'name',
  'version',
  'services',
  'networks',
  'volumes',
  'secrets',
  'configs',
  'include',
  'models',
  'jobs',
]);
const serviceKeys = ['image', 'build', 'extends', 'provider'];

/** `services:` alone is also Symfony's and GitLab's, so a service must look like one and nothing strange stand beside. */
const anyCompose = someDocument(document => {
  const root = View.root(document);
  const services = root.get('services');
  if (services.kind !== 'map') return false;
  const isStrange = (key: string) => !key.startsWith('x-') && similar(key, composeKeys).length === 0;
  if (root.entries.some(({ key }) => !composeKeys.has(key) && isStrange(key))) return false;
  return services.entries.some(({ value }) => serviceKeys.some(key => value.get(key).exists));
});

const anySpring = someDocument(
  document => speaksOfSpring.test(document.text) && yamlProperties(document).some(isOfSpring),
);

/** Most documents have none of these words, and need not be flattened. */
const speaksOfSpring = /\b(?:spring|eureka|zuul|hystrix|ribbon|feign|turbine|resilience4j)\b/;

/** Whether nobody but Spring and its libraries has such a property. */
function isOfSpring({ canonical }: Pick<Property, 'canonical'>): boolean {
  return ownProperties.test(canonical);
}

const ownProperties =
  /^(?:spring\.(?:application|cloud|config|profiles|datasource|data|jpa|main|kafka|rabbitmq|redis|security|zipkin|sleuth|boot)\b|eureka\.(?:client|instance|server|dashboard)\.|zuul\.(?:routes|prefix|host|ignored\w+|sensitiveheaders)\b|hystrix\.(?:command|threadpool|dashboard)\.|(?:[^.]+\.)?ribbon\.(?:listofservers|niws\w+|nfload\w+|connecttimeout|readtimeout|maxauto\w+|maxtotal\w+|oktoretry\w+|eureka|eagerload|restclient|okhttp|enabled)\b|feign\.(?:client|hystrix|circuitbreaker|httpclient|okhttp|compression|sentinel)\.|turbine\.(?:appconfig|aggregator|clusternameexpression|stream)\b|resilience4j\.\w+\.)/;

/** The nearest folder above with a Chart.yaml in it. */
function chartAround(workspace: Workspace, place: string): string | undefined {
  return foldersAbove(place).find(folder => chartFolders(workspace).has(folder));
}

const chartFolders = memo((workspace: Workspace): ReadonlySet<string> => {
  const charts = [...workspace.files.keys()].filter(uri => uri.endsWith('/Chart.yaml'));
  return new Set(charts.map(uri => placeOf(uri).slice(0, -'/Chart.yaml'.length)));
});

function namedAsPatch(place: string): boolean {
  return /(?:^|[-_./])patch(?:es)?(?:[-_./]|$)/i.test(place.split('/').slice(-2).join('/'));
}

/**
 * Whether a text is a Go template rather than YAML. Braces inside quotes or block scalars are ordinary text (alerts,
 * workflows), unless they name one of Helm's own objects.
 */
const isTemplate = someDocument((document: YamlDocument): boolean => {
  const { text } = document;
  if (!text.includes('{{')) return false;
  if (/\{\{-?\s*(?:\.(?:Values|Release|Chart|Capabilities)\b|(?:include|template)\s+")/.test(text)) return true;
  const bareLine = /^[ \t]*(?:- )?\{\{/m.test(text);
  // `{{ name }}` outside quotes parses as a mapping whose key is a mapping, which nobody writes on purpose.
  return (bareLine && document.syntaxErrors.length > 0) || hasCollectionKey(document);
});

const reasons = {
  chartTemplate: {
    en: 'It lies in the templates folder of a Helm chart.',
    ko: '헬름 차트의 templates 폴더에 있습니다.',
  },
  values: { en: 'It holds the values of a Helm chart.', ko: '헬름 차트의 값을 담은 파일입니다.' },
  chart: { en: 'It describes a Helm chart.', ko: '헬름 차트를 설명하는 파일입니다.' },
  braces: { en: 'It contains template expressions ({{ }}).', ko: '템플릿 식({{ }})이 들어 있습니다.' },
  kustomizationName: { en: 'Its name is that of a kustomization.', ko: 'kustomization 파일의 이름입니다.' },
  kustomization: { en: 'Its apiVersion is that of Kustomize.', ko: '`apiVersion`이 Kustomize의 것입니다.' },
  patchListed: {
    en: 'A kustomization of this workspace lists it as a patch.',
    ko: '이 작업 영역의 kustomization이 패치로 사용합니다.',
  },
  patchDirective: { en: 'It contains a $patch directive.', ko: '`$patch` 지시어가 들어 있습니다.' },
  patchName: { en: 'Its name says that it is a patch.', ko: '파일 이름이 패치임을 나타냅니다.' },
  resource: { en: 'It has apiVersion and kind.', ko: '`apiVersion`과 `kind`가 있습니다.' },
  services: { en: 'It declares services with images or builds.', ko: '이미지나 빌드가 있는 서비스를 선언합니다.' },
  composeName: { en: 'Its name is one that Compose looks for.', ko: '컴포즈가 찾는 파일 이름입니다.' },
  environment: { en: 'Its name is that of a file with variables.', ko: '변수를 담는 파일의 이름입니다.' },
  dockerfile: { en: 'Its name is that of a Dockerfile.', ko: 'Dockerfile의 이름입니다.' },
  settings: { en: 'It holds the settings of Seamark.', ko: 'Seamark의 설정 파일입니다.' },
  springKey: { en: 'It sets properties of Spring.', ko: '스프링 속성을 설정합니다.' },
  springName: { en: 'Its name is one that Spring Boot looks for.', ko: '스프링 부트가 찾는 파일 이름입니다.' },
  other: {
    en: 'Neither its content nor its name says that it is a Compose or Kubernetes file.',
    ko: '내용과 이름 어디에서도 컴포즈나 쿠버네티스 파일임을 알 수 없습니다.',
  },
} satisfies Record<string, Text>;
