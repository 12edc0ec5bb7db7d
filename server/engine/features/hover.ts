import { type Concept, conceptsAt } from '../concepts';
import { classify } from '../model/family';
import { resourcesIn } from '../model/kubernetes';
import { isSpringFile } from '../model/spring';
import type { Workspace } from '../model/workspace';
import { customKindsOf, setupFor } from '../rules/check';
import type { Setup } from '../rules/rule';
import type { KubernetesApi } from '../schema/api';
import { type SourceFile, type Span, shifted, type Text, verbatim } from '../text/text';
import { type Place, placeAt } from '../yaml/cursor';
import { documentAt } from '../yaml/stream';
import { View } from '../yaml/view';
import { type Cure, fixesAt } from './code-actions';
import type { Descriptions } from './descriptions';
import { type HerePlace, hereFacts } from './here';
import { composeField } from './hover-compose';
import { kubernetesField } from './hover-kubernetes';
import { springPart } from './hover-spring';
import { type FieldPart, pathName, valueList } from './hover-words';
import type { Refactoring } from './refactorings';
import { workloadsIn } from './rollout';
import { settingAt } from './settings';

/** What is to be said of a key or value, part by part; an adapter puts it into words with `hoverMarkdown`. */
export interface Hover {
  readonly span: Span;
  readonly field: FieldPart | undefined;
  /** The ideas behind it, the closest first; at most two. */
  readonly concepts: readonly Concept[];
  /** What it means in the user's own files. */
  readonly here: readonly Text[];
  /** The workload whose rollout this place decides on, as `rolloutPreview` takes it. */
  readonly rollout: string | undefined;
  /** What can be mended right here. */
  readonly cures: readonly Cure[];
  /** What may be made of a setting of Spring Cloud. */
  readonly refactorings: readonly Refactoring[];
}

/** What is known of the key or value at `offset`; absent where nothing is. Never fails, also not on broken YAML. */
export function hover(
  workspace: Workspace,
  uri: string,
  offset: number,
  setup: Setup,
  descriptions: Descriptions,
): Hover | undefined {
  const file = workspace.files.get(uri);
  const place = file && placeIn(file, workspace, offset);
  if (!place) return undefined;
  const { start, span, family, resource, path, view, onKey } = place;
  const spring = springPart(file, workspace, offset, path, setup);
  const written = fieldOf(place, workspace, setupFor(file, workspace, setup), descriptions);
  const field =
    written ?? (spring && { paragraphs: [spring.head, ...spring.facts], counterpart: undefined, reference: undefined });
  const { apiVersion, kind } = resource ?? {};
  const known = conceptsAt({ family, apiVersion, kind, path, onKey, view });
  const concepts = [...new Set([...known, ...(spring?.concept ? [spring.concept] : [])])].slice(0, spring ? 1 : 2);
  const here = [...hereFacts(place, workspace), ...(written && spring ? spring.facts : [])];
  const whole = shifted(span, start);
  const cures = fixesAt(workspace, uri, whole, setup).slice(0, 3);
  if (!field && concepts.length === 0 && here.length === 0 && cures.length === 0) return undefined;
  return {
    span: whole,
    field: spring && field ? { ...field, counterpart: field.counterpart ?? spring.counterpart } : field,
    concepts,
    here,
    cures,
    refactorings: spring?.refactorings ?? [],
    rollout: rolloutIn(place, workspace, uri, offset),
  };
}

/** Everything that the parts of a hover need to know of where it is. */
interface HoverPlace extends HerePlace, Place {
  readonly path: readonly (string | number)[];
  /** Of the document in its file. */
  readonly start: number;
  /** Of the key or value in its document. */
  readonly span: Span;
}

/** `strategy`, `updateStrategy` and `update_config`, and what is in them. */
function rolloutIn(
  { family, path }: HoverPlace,
  workspace: Workspace,
  uri: string,
  offset: number,
): string | undefined {
  const isCompose = family === 'compose' && path[2] === 'deploy' && path[3] === 'update_config';
  if (!isCompose && (path[0] !== 'spec' || (path[1] !== 'strategy' && path[1] !== 'updateStrategy'))) return undefined;
  return workloadsIn(workspace, uri).find(({ extent }) => extent.start <= offset && offset <= extent.end)?.id;
}

function placeIn(file: SourceFile, workspace: Workspace, offset: number): HoverPlace | undefined {
  const placed = documentAt(file, offset);
  if (!placed) return undefined;
  const { document, start } = placed;
  const local = offset - start;
  const { family } = classify(workspace, file);
  const isObject = family === 'kubernetes' || family === 'kustomize-patch' || family === 'helm-template';
  const resource = isObject
    ? resourcesIn(document).findLast(({ body: { span } }) => span.start <= local && local <= span.end)
    : undefined;
  const place = placeAt(resource?.body ?? View.root(document), local);
  if (!place || (family === 'other' && !isSpringFile(file, workspace))) return undefined;
  return {
    ...place,
    family,
    file,
    document,
    resource,
    start,
    span: place.onKey ? place.view.keySpan : place.view.mark,
  };
}

function settingField(path: readonly (string | number)[], api: KubernetesApi): FieldPart | undefined {
  const setting = settingAt(path, api);
  if (!setting) return undefined;
  const head = verbatim(`**\`${pathName(path)}\`**`);
  const values = setting.values.length <= 12 ? valueList(setting.values) : undefined;
  return { paragraphs: [head, setting.text, values], counterpart: undefined, reference: undefined };
}

function fieldOf(
  { family, resource, path }: HoverPlace,
  workspace: Workspace,
  { api }: Setup,
  descriptions: Descriptions,
): FieldPart | undefined {
  if (family === 'compose') return composeField(path, descriptions);
  if (family === 'seamark') return settingField(path, api);
  return resource && kubernetesField(resource, path, api, customKindsOf(workspace).kinds, descriptions);
}
