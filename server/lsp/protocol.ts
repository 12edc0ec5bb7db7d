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
