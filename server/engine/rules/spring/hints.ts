import { classify } from '../../model/family';
import { fileName, placeOf } from '../../model/paths';
import type { Property } from '../../model/properties';
import { type SpringSettings, springSettings } from '../../model/spring';
import { type Component, type ComponentId, componentsIn } from '../../model/spring-components';
import type { Workspace } from '../../model/workspace';
import { memo } from '../../text/memo';
import type { SourceFile, Text } from '../../text/text';
import { documentsIn, someDocument } from '../../yaml/stream';
import type { Problem } from '../rule';
import { applicationOf, proofOfModern } from './settings';

/** A component where a document shows it first, with the settings that it is told by, if it is told by settings. */
export interface Shown extends Component {
  readonly settings: SpringSettings | undefined;
}

/**
 * Where a file shows one of these components: once in each document, or for each object of Kubernetes, at the place that
 * tells it for certain if there is one. Components that are switched off there, or by what the application is told in
 * Kubernetes, are done with and not among them.
 */
export function shownIn(
  file: SourceFile,
  workspace: Workspace,
  components: readonly ComponentId[],
  counts: (found: Component) => boolean = () => true,
): readonly Shown[] {
  const candidates = componentsIn(file, workspace).filter(
    found => components.includes(found.component) && found.evidence !== 'wait' && counts(found),
  );
  if (candidates.length === 0) return [];
  const { family } = classify(workspace, file);
  const first = new Map<string, Component>();
  for (const found of candidates) {
    const isInside = found.owner.entry !== undefined || (!family.startsWith('kub') && !family.startsWith('kus'));
    const key = isInside
      ? `${found.component} ${documentAt(file, found.span.start)} ${found.owner.entry}`
      : `${found.component} ${found.owner.namespace} ${found.owner.name}`;
    const known = first.get(key);
    if (!known || (known.confidence === 'likely' && found.confidence === 'certain')) first.set(key, found);
  }
  return [...first.values()]
    .filter(found => !found.isOff)
    .map(found => ({ ...found, settings: settingsWith(found, file, workspace) }))
    .filter(found => !isReplaced(found, workspace))
    .sort((a, b) => a.span.start - b.span.start);
}

/** Where the document that holds a place begins. */
function documentAt(file: SourceFile, offset: number): number | undefined {
  return documentsIn(file).findLast(({ start }) => start <= offset)?.start;
}

function settingsWith({ property }: Component, file: SourceFile, workspace: Workspace): SpringSettings | undefined {
  if (!property) return undefined;
  return springSettings(file, workspace).find(one => one.file === file && holds(one, property));
}

function holds({ properties }: SpringSettings, { keySpan, name }: Property): boolean {
  return properties.some(one => one.keySpan.start === keySpan.start && one.name === name);
}

/** Whether the application of some settings has the component switched off for Kubernetes. */
function isReplaced({ component, settings }: Shown, workspace: Workspace): boolean {
  // Most workspaces need not be asked which settings make up an application.
  const application = settings && mayReplace(workspace) ? applicationOf(settings, workspace) : undefined;
  if (!application) return false;
  return application.components.some(
    ({ component: other, isOff, property, file }) =>
      other === component &&
      isOff &&
      property &&
      application.settings.some(one => one.file === file && isForKubernetes(one) && holds(one, property)),
  );
}

/** Whether some file may switch something off for Kubernetes. */
const mayReplace = memo((workspace: Workspace): boolean =>
  [...workspace.files.values()].some(file =>
    /k8s|kubernetes/i.test(fileName(placeOf(file.uri))) ? switchedOff.test(file.text) : switchesOff(file),
  ),
);

const switchesOff = someDocument(({ text }) => /kubernetes|k8s|apiVersion/i.test(text) && switchedOff.test(text));

const switchedOff = /enabled\W+(?:value\W+)?false/i;

function isForKubernetes({ where, profile }: SpringSettings): boolean {
  return where === 'kubernetes' || where === 'embedded' || /(?:^|[\s,&|(-])(?:kubernetes|k8s)\b/i.test(profile ?? '');
}

/** Whether these show more of Spring Cloud than what other programs have too. */
export function showSpringCloud(components: readonly Component[]): boolean {
  return components.some(({ component }) => !alsoElsewhere.has(component));
}

const alsoElsewhere: ReadonlySet<ComponentId> = new Set([
  'resilience4j',
  'zipkin',
  'boot-admin',
  'oauth',
  'logging',
  'metrics',
]);

/** Whether `spring/dead-netflix-key` says at these settings that nothing reads them. */
export function isDead({ settings, property }: Shown, workspace: Workspace): boolean {
  if (!settings || !property || property.environment) return false;
  const application = applicationOf(settings, workspace);
  return application !== undefined && proofOfModern(application) !== undefined;
}

/** A hint where a component shows itself; what a name and a port or the like only make likely is told as such. */
export function hintAt({ span, confidence }: Shown, looksLike: Text, message: Text): Problem {
  return {
    span,
    message:
      confidence === 'certain' ? message : { en: `${looksLike.en} ${message.en}`, ko: `${looksLike.ko} ${message.ko}` },
  };
}
