import type { GeneratedFile, Note } from '../convert/conversion';
import { filesOf, type MigratedApplication, migrationOf } from '../convert/migrate';
import type { Role } from '../convert/migrate-plan';
import type { PlacedComponent } from '../model/spring-applications';
import { type ComponentId, componentFacts, concernOf } from '../model/spring-components';
import type { Workspace } from '../model/workspace';
import type { Span, Text } from '../text/text';
import { concernRows, counterparts } from './spring-words';

/** What moving the Spring applications of a workspace to Kubernetes means and makes. */
export interface MigrationReport {
  readonly applications: readonly ReportedApplication[];
  /** Everything that the migration generates, below the folder that is chosen for it. */
  readonly files: readonly GeneratedFile[];
  /** What holds for all of them, or for none in particular. */
  readonly notes: readonly Note[];
}

export interface ReportedApplication {
  readonly name: string;
  readonly role: Role;
  readonly effort: Effort;
  /** Those of the ten concerns that show themselves, in the order of the table. */
  readonly concerns: readonly ReportedConcern[];
  /** Paths of the generated files. */
  readonly files: readonly string[];
  readonly notes: readonly Note[];
}

/** What a migration takes: nothing, edits of settings, new manifests too, or changes of code. */
export type Effort = 'none' | 'small' | 'medium' | 'large';

export interface ReportedConcern {
  readonly id: string;
  readonly found: readonly FoundComponent[];
}

export interface FoundComponent {
  readonly component: ComponentId;
  readonly places: readonly Place[];
}

export interface Place {
  readonly uri: string;
  readonly span: Span;
}

/** The report on a workspace, for a version of Kubernetes such as "1.36". */
export function migrationReport(workspace: Workspace, version: string): MigrationReport {
  const migration = migrationOf(workspace, version);
  const common = commonTexts(migration.applications);
  const general = new Map<string, Note>();
  for (const note of migration.applications.flatMap(({ notes }) => notes)) {
    if (isCommon(note, common)) general.set(note.text.en, note);
  }
  return {
    applications: migration.applications.map(one => reported(one, common)),
    files: filesOf(migration),
    notes: [...migration.shared.notes, ...general.values()],
  };
}

function reported(one: MigratedApplication, common: ReadonlySet<string>): ReportedApplication {
  return {
    name: one.name,
    role: one.role,
    effort: effortOf(one),
    concerns: concernsOf(one),
    files: one.files.map(({ path }) => path),
    notes: one.notes.filter(note => !isCommon(note, common)),
  };
}

/** What is said of several applications without a place is said once for all of them. */
function commonTexts(applications: readonly MigratedApplication[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { notes } of applications) {
    for (const { at, text } of notes) if (!at) counts.set(text.en, (counts.get(text.en) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([text, count]) => (count > 1 ? [text] : [])));
}

function isCommon({ at, text }: Note, common: ReadonlySet<string>): boolean {
  return at === undefined && common.has(text.en);
}

function effortOf({ application, role, files }: MigratedApplication): Effort {
  if (role === 'registry' || role === 'config-server' || role === 'dashboard') return 'none';
  // Where routes are enough, the library goes with the application.
  if (role !== 'routes' && application.components.some(needsCode)) return 'large';
  return files.some(({ path }) => path.endsWith('.yaml')) ? 'medium' : 'small';
}

/** Libraries that have ended and that code calls: fallbacks, filters and rules in Java go with them. */
function needsCode({ component, isOff, property }: PlacedComponent): boolean {
  if (isOff) return false;
  if (component === 'oauth') return property?.canonical.startsWith('security.oauth2') ?? false;
  return component === 'hystrix' || component === 'zuul';
}

function concernsOf({ application }: MigratedApplication): readonly ReportedConcern[] {
  const found = new Map<string, Map<ComponentId, Place[]>>();
  for (const { component, file, span } of application.components) {
    const concern = concernOf(component);
    const components = found.get(concern) ?? new Map<ComponentId, Place[]>();
    const places = components.get(component) ?? [];
    if (!places.some(place => place.uri === file.uri && place.span.start === span.start)) {
      places.push({ uri: file.uri, span });
    }
    components.set(component, places);
    found.set(concern, components);
  }
  return concernRows.flatMap(({ id }) => {
    const components = found.get(id);
    return components ? [{ id, found: [...components].map(([component, places]) => ({ component, places })) }] : [];
  });
}

/** Words for the parts of a report. */
export const roleWords: Readonly<Record<Role, Text>> = {
  registry: { en: 'registry', ko: '레지스트리' },
  'config-server': { en: 'config server', ko: 'Config Server' },
  dashboard: { en: 'dashboard', ko: '대시보드' },
  routes: { en: 'gateway, replaced by routes', ko: '라우트로 대신하는 게이트웨이' },
  gateway: { en: 'gateway', ko: '게이트웨이' },
  service: { en: 'service', ko: '서비스' },
};

/** What the classes of effort mean. */
export const effortWords: Readonly<Record<Effort, Text>> = {
  none: { en: 'none: not needed on Kubernetes', ko: '없음: 쿠버네티스에서는 필요 없음' },
  small: { en: 'small: edits only', ko: '작음: 설정만 수정' },
  medium: { en: 'medium: new manifests and settings', ko: '중간: 매니페스트와 설정 추가' },
  large: { en: 'large: code changes too', ko: '큼: 코드도 수정' },
};

/** The headings of the kinds of notes, in the order in which they are read. */
export const noteWords: Readonly<Record<Note['kind'], Text>> = {
  question: { en: 'To decide or fill in', ko: '정하거나 채울 것' },
  changed: { en: 'Behaves differently', ko: '동작이 달라지는 것' },
  dropped: { en: 'Goes away', ko: '없어지는 것' },
  kept: { en: 'Stays', ko: '유지하는 것' },
};

export const noteKinds = Object.keys(noteWords) as readonly Note['kind'][];

/** What a component is called, and what becomes of it. */
export function componentWords(component: ComponentId): { readonly name: Text; readonly target: Text } {
  return { name: componentFacts[component].name, target: counterparts[component].target };
}

export { concernRows } from './spring-words';
