import { type Concept, conceptOf } from '../concepts';
import { canonicalName, type Property, segmentsOf } from '../model/properties';
import { isSpringFile, type SpringSettings, springSettings } from '../model/spring';
import { springApplications } from '../model/spring-applications';
import { type ComponentId, componentFacts, componentsIn, componentsNamed } from '../model/spring-components';
import type { Workspace } from '../model/workspace';
import type { Setup } from '../rules/rule';
import type { SourceFile, Span, Text } from '../text/text';
import { springFacts } from './here/spring';
import { type Refactoring, refactorings } from './refactorings';
import { counterparts, verdictWords } from './spring-words';

/** What is to be said of a setting that belongs to a known part of Spring Cloud. */
export interface SpringPart {
  /** The setting and whose it is. */
  readonly head: Text;
  /** What Kubernetes does of it. */
  readonly counterpart: Text;
  /** What becomes of this very setting. */
  readonly facts: readonly Text[];
  readonly concept: Concept | undefined;
  readonly refactorings: readonly Refactoring[];
}

/** The part of Spring Cloud that the key or value at an offset belongs to; `path` leads to it in a file of Spring. */
export function springPart(
  file: SourceFile,
  workspace: Workspace,
  offset: number,
  path: readonly (string | number)[],
  setup: Setup,
): SpringPart | undefined {
  const found = settingAt(file, workspace, offset);
  const isWhole = isSpringFile(file, workspace);
  const property = found?.property ?? (isWhole ? groupAt(path) : undefined);
  if (!property) return undefined;
  const component = componentOf(property, file, workspace);
  if (!component) return undefined;
  const { name } = componentFacts[component];
  const { verdict, target, concept } = counterparts[component];
  const span: Span = { start: offset, end: offset };
  const application =
    found && springApplications(workspace).find(({ settings }) => settings.some(one => one === found.here));
  return {
    head: {
      en: `**\`${property.name}\`** · ${name.en}`,
      ko: `**\`${property.name}\`** · ${name.ko}`,
    },
    counterpart: {
      en: `${verdictWords[verdict].en}: ${target.en}.`,
      ko: `${verdictWords[verdict].ko}: ${target.ko}.`,
    },
    facts: found ? springFacts(found.property, found.here, application, workspace, setup.api.version) : [],
    concept: conceptOf(concept),
    // What a workload may become has nothing to do with the variable under the cursor.
    // A link carries the title and makes the rest afresh, in the language of its reader.
    refactorings: isWhole ? refactorings(workspace, file.uri, span, setup, 'en').slice(0, 3) : [],
  };
}

interface SettingHere {
  readonly property: Property;
  readonly here: SpringSettings;
}

function settingAt(file: SourceFile, workspace: Workspace, offset: number): SettingHere | undefined {
  const isIn = ({ start, end }: Span) => start <= offset && offset <= end;
  for (const here of springSettings(file, workspace)) {
    if (here.file !== file) continue;
    const property = here.properties.find(({ keySpan, valueSpan }) => isIn(keySpan) || isIn(valueSpan));
    if (property) return { property, here };
  }
  return undefined;
}

/** A key with other settings below it, as if it were a setting itself. */
function groupAt(path: readonly (string | number)[]): Property | undefined {
  if (path.length === 0) return undefined;
  const name = path
    .map(key => (typeof key === 'number' ? `[${key}]` : key))
    .join('.')
    .replaceAll('.[', '[');
  const nowhere = { start: 0, end: 0 };
  return {
    name,
    canonical: canonicalName(name),
    segments: segmentsOf(name),
    value: '',
    keySpan: nowhere,
    valueSpan: nowhere,
  };
}

function componentOf(property: Property, file: SourceFile, workspace: Workspace): ComponentId | undefined {
  const shown = componentsIn(file, workspace);
  const [named] = componentsNamed(property);
  if (named === 'eureka-client' && shown.some(({ component }) => component === 'eureka-server')) return 'eureka-server';
  return (
    named ??
    shown.find(one => one.property?.keySpan.start === property.keySpan.start && one.property.name === property.name)
      ?.component
  );
}
