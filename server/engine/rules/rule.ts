import type { Family } from '../model/family';
import type { Workspace } from '../model/workspace';
import type { KubernetesApi } from '../schema/api';
import type { CustomKind } from '../schema/custom';
import type { SourceFile, Span, Text } from '../text/text';
import type { YamlDocument } from '../yaml/stream';

/** Loudest first. */
export const severities = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof severities)[number];

/** A mistake that can be told, as the page beside it explains. */
export type Rule = DocumentRule | FileRule;

interface Named {
  /** Also its path under rules/, and the code that users see. */
  readonly id: string;
  readonly severity: Severity;
  /** The page beside the rule: why it matters, in every language, with examples that run as tests. */
  readonly page: string;
  readonly families: readonly Family[];
}

/** Judges a document by itself, so its findings live as long as the document does. Spans are local to the document. */
export interface DocumentRule extends Named {
  readonly check: (document: YamlDocument, context: Context) => Iterable<Problem>;
}

/** Judges a file by the files around it, afresh whenever one of them changes. Spans count from the file's start. */
export interface FileRule extends Named {
  readonly checkFile: (file: SourceFile, workspace: Workspace) => Iterable<Problem>;
}

/** All that a document's findings depend on besides its text. One object as long as nothing in it changes. */
export interface Context {
  readonly family: Family;
  readonly api: KubernetesApi;
  /** By "apiVersion/kind": what the workspace's CustomResourceDefinitions declare. */
  readonly customKinds: ReadonlyMap<string, CustomKind>;
}

export interface Problem {
  readonly span: Span;
  readonly message: Text;
  /** Where it is not the rule's own. */
  readonly severity?: Severity;
  /** The best one first. */
  readonly fixes?: readonly Fix[];
  /** Other places of the same document that have a part in it. */
  readonly related?: readonly { readonly span: Span; readonly message: Text }[];
}

export interface Fix {
  readonly title: Text;
  readonly edits: readonly { readonly span: Span; readonly newText: string }[];
  /** Safe fixes keep the meaning, or give the only one possible, so "fix all" may apply them unasked. */
  readonly safe: boolean;
}
