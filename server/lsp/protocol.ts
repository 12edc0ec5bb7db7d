import type { Range, WorkspaceEdit } from 'vscode-languageserver';

/** What the client tells the server about itself when it starts it. */
export interface InitializationOptions {
  /** The client answers `findFiles`, `readFile` and `readSchema`; the server reads no disk of its own. */
  readonly servesFiles?: boolean;
  /** `command:` links work in hovers. */
  readonly hoverCommands?: boolean;
}

/** Server to client: the YAML files of the workspace, at most `maximum` of each folder. */
export const findFiles = 'seamark/findFiles';

export interface FindFilesParams {
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
  /** The rule whose finding it cures, such as "kubernetes/unknown-field". */
  readonly rule: string;
  /** The title of the fix, in the user's language. */
  readonly title: string;
  /** The range of the finding. */
  readonly range: Range;
}

/** `stale`: the document has another version by now. */
export type FixResult = { readonly edit: WorkspaceEdit } | { readonly stale: true };
