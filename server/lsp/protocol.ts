import type { Position, Range, WorkspaceEdit } from 'vscode-languageserver';
import type { PreviewWord } from '../engine/features/preview-words';

/** What the client tells the server about itself when it starts it. */
export interface InitializationOptions {
  /** The client answers `findFiles`, `readFile`, `pathKinds` and `readSchema`; the server reads no disk of its own. */
  readonly servesFiles?: boolean;
  /** `command:` links work in hovers. */
  readonly hoverCommands?: boolean;
  /** The client itself offers the snippets of whole documents. */
  readonly contributesSnippets?: boolean;
  /** Where one edit asks for confirmation, the client shows all of them, and ticks those that do not ask. */
  readonly previewsAllEdits?: boolean;
}

/** Server to client: the files of the workspace that matter, at most `maximum` of each folder. */
export const findFiles = 'seamark/findFiles';

export interface FindFilesParams {
  /** Globs that together find the files; where there are too many, those of the earlier patterns count. */
  readonly patterns: readonly string[];
  readonly maximum: number;
}

export interface FindFilesResult {
  readonly uris: readonly string[];
}

/** Server to client: the text of one file, `null` where it cannot be read. */
export const readFile = 'seamark/readFile';

export interface ReadFileParams {
  readonly uri: string;
}

export interface ReadFileResult {
  readonly text: string | null;
}

/** Server to client: what lies at some paths that files of the workspace name. */
export const pathKinds = 'seamark/pathKinds';

export interface PathKindsParams {
  readonly uris: readonly string[];
}

export interface PathKindsResult {
  /** In the order of the question; `null` for what cannot be told, such as for lack of rights. */
  readonly kinds: readonly (PathKind | null)[];
}

export type PathKind = 'file' | 'folder' | 'missing';

/** Server to client: one file of the bundled schemas. Only the web server asks; elsewhere they lie beside it on disk. */
export const readSchema = 'seamark/readSchema';

export interface ReadSchemaParams {
  readonly name: string;
}

export interface ReadSchemaResult {
  /** The bytes of the file in base64, as JSON carries no bytes. */
  readonly data: string;
}

/** Client to server: what Seamark takes a document to be; `null` for a document it does not know. */
export const status = 'seamark/status';

export interface StatusParams {
  readonly uri: string;
}

/** The kinds of documents that the status bar tells apart. */
export type Family =
  | 'compose'
  | 'kubernetes'
  | 'kustomize'
  | 'kustomize-patch'
  | 'helm-template'
  | 'helm-values'
  | 'spring'
  | 'environment'
  | 'dockerfile'
  | 'seamark'
  | 'other';

export interface Status {
  readonly family: Family;
  /** The Kubernetes version that the document is checked against. */
  readonly kubernetesVersion: string;
  /** Every bundled Kubernetes version, newest first. */
  readonly versions: readonly string[];
  /** Why the document is taken for this family, as a sentence in the user's language. */
  readonly reason: string;
  /** Whether `rollout` has an answer for the document. */
  readonly hasRollout: boolean;
}

/** Client to server: every concept that has a page, in the user's language and in the order of the seminar. */
export const concepts = 'seamark/concepts';

export interface ConceptsResult {
  readonly sections: readonly ConceptSection[];
}

export interface ConceptSection {
  readonly id: string;
  readonly title: string;
  readonly concepts: readonly ConceptEntry[];
}

export interface ConceptEntry {
  /** What `page` takes, such as "rolling-update". */
  readonly id: string;
  readonly title: string;
  /** The title in every language, so that a search finds it in each. */
  readonly titles: readonly string[];
}

/** Client to server: the page of a concept, a rule or a field, in the user's language; `null` for one that is not known. */
export const page = 'seamark/page';

export interface PageParams {
  /** A concept ("rolling-update"), a rule ("kubernetes/unknown-field") or a field ("deployment.spec.strategy"). */
  readonly id: string;
  /** Links to other pages are `command:seamark.openPage?["id"]`; without this they are the plain words. */
  readonly commands?: boolean;
}

export interface Page {
  readonly title: string;
  /** Begins with the title as a heading. */
  readonly markdown: string;
}

/**
 * Client to server: a fix that was offered for one version of a document, made afresh; `null` if the document no
 * longer has that finding or the finding no such fix. The arguments of the command `seamark.applyFix` in hovers.
 */
export const fix = 'seamark/fix';

export interface FixParams {
  readonly uri: string;
  /** The version that the fix was offered for. */
  readonly version: number;
  /** The rule whose finding it cures, such as "kubernetes/unknown-field"; absent for a refactoring. */
  readonly rule?: string;
  /** The title of the fix, in the user's language. */
  readonly title: string;
  /** The range of the finding, or the place that the refactoring was offered for. */
  readonly range: Range;
}

/** `stale`: the document has another version by now. */
export type FixResult = { readonly edit: WorkspaceEdit } | { readonly stale: true };

/**
 * Client to server: what moving the Spring applications of the workspace to Kubernetes takes, in the user's language. It
 * has no parameters.
 */
export const migration = 'seamark/migration';

export interface MigrationResult {
  /** The report; its links to files begin at the first open folder. */
  readonly markdown: string;
  /** What it generates; none where there is no Spring application. */
  readonly files: readonly MigrationFile[];
}

export interface MigrationFile {
  /** Below the folder that the user chooses, with slashes. */
  readonly path: string;
  readonly text: string;
}

/** Client to server: a workload's rollout, computed and in the user's words; `null` for a file that rolls nothing out. */
export const rollout = 'seamark/rollout';

export interface RolloutParams {
  readonly uri: string;
  /** One of `RolloutResult.workloads`; if absent or gone, the one at `position`, or the first of the file. */
  readonly workload?: string | undefined;
  readonly position?: Position | undefined;
  /** One of `RolloutResult.comparison`; if absent or gone, what the file says. */
  readonly strategy?: string | undefined;
  readonly assumptions?: Partial<RolloutAssumptions> | undefined;
}

/** What no file says and the reader may change. */
export interface RolloutAssumptions {
  readonly secondsToReady: number;
  readonly secondsToTerminate: number;
  readonly requestsPerPod: number;
  /** Whether the new version never answers. */
  readonly broken: boolean;
}

/** A rollout over time, ready to be drawn: every sentence in the user's language. */
export interface RolloutResult {
  /** The id of the workload. */
  readonly workload: string;
  /** Every workload of the file. */
  readonly workloads: readonly { readonly id: string; readonly label: string }[];
  /** A title of a few words. */
  readonly title: string;
  /** The id of the way to roll out that is drawn. */
  readonly strategy: string;
  /** How it is rolled out, in one line. */
  readonly summary: string;
  /** What the drawing shows, for those who do not see it. */
  readonly description: string;
  readonly assumptions: RolloutAssumptions;
  /** How many Pods are wished for at the end. */
  readonly desired: number;
  /** The second of the last change. */
  readonly end: number;
  /** The second up to which is drawn. */
  readonly until: number;
  /** What goes on after the last change for ever; absent where all is done. */
  readonly goesOn?: string | undefined;
  readonly frames: readonly RolloutFrame[];
  /** A row for each Pod; none where there are too many. */
  readonly lanes: readonly RolloutLane[];
  readonly verdicts: readonly { readonly tone: 'good' | 'bad' | 'note'; readonly text: string }[];
  readonly comparison: readonly RolloutRow[];
  readonly words: Readonly<Record<PreviewWord, string>>;
}

/** Where a Pod is in its life. */
export type RolloutPhase = 'starting' | 'ready' | 'available' | 'failing' | 'terminating';

/** What is the case from a moment on. */
export interface RolloutFrame {
  /** Seconds since the rollout began. */
  readonly at: number;
  /** What has just happened. */
  readonly event: string;
  /** How many Pods of which kind there are, as a sentence. */
  readonly numbers: string;
  readonly groups: readonly {
    readonly version: 'old' | 'new';
    readonly phase: RolloutPhase;
    readonly count: number;
  }[];
  readonly serving: number;
  readonly desired: number;
  readonly old: number;
  readonly new: number;
  readonly terminating: number;
}

/** The life of one Pod. */
export interface RolloutLane {
  readonly label: string;
  readonly version: 'old' | 'new';
  readonly parts: readonly { readonly from: number; readonly to: number; readonly phase: RolloutPhase }[];
}

/** One way to roll out beside others. */
export interface RolloutRow {
  readonly strategy: string;
  readonly label: string;
  /** Whether it is the one that the file asks for. */
  readonly isOwn: boolean;
  /** Whether it is the one that is drawn. */
  readonly isShown: boolean;
  readonly lowest: string;
  readonly most: string;
  readonly duration: string;
  readonly missed: string;
}

/** What the preview keeps while its window is away: which rollout, under which assumptions, at which moment. */
export interface PreviewState extends Omit<RolloutParams, 'position'> {
  readonly seconds?: number | undefined;
  /** How fast it is played. */
  readonly speed?: number | undefined;
}

/** Preview to client: what it wants to show. */
export interface FromPreview {
  readonly ask: PreviewState;
}

/** Client to preview: the rollout, or why there is none. `turned`: it is one that was asked for from outside. */
export type ToPreview = { readonly result: RolloutResult; readonly turned: boolean } | { readonly nothing: string };
