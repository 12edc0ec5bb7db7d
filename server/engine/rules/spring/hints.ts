import { classify } from '../../model/family';
import type { Property } from '../../model/properties';
import { type SpringSettings, springSettings } from '../../model/spring';
import { type Component, type ComponentId, componentsIn } from '../../model/spring-components';
import type { Workspace } from '../../model/workspace';
import type { SourceFile, Text } from '../../text/text';
import { documentsIn } from '../../yaml/stream';
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
  const application = settings && applicationOf(settings, workspace);
  if (!application) return false;
  return application.components.some(
    ({ component: other, isOff, property, file }) =>
      other === component &&
      isOff &&
      property &&
      application.settings.some(one => one.file === file && isForKubernetes(one) && holds(one, property)),
  );
}

function isForKubernetes({ where, profile }: SpringSettings): boolean {
  return where === 'kubernetes' || where === 'embedded' || /(?:^|[\s,&|(-])(?:kubernetes|k8s)\b/i.test(profile ?? '');
}

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
