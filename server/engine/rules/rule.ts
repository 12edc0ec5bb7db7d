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

/** How much to say, from the least: mistakes and hints that teach; good practice too; everything. */
export const profiles = ['learn', 'recommended', 'strict'] as const;
export type Profile = (typeof profiles)[number];

interface Named {
  /** Also its path under rules/, and the code that users see. */
  readonly id: string;
  readonly severity: Severity;
  /** The page beside the rule: why it matters, in every language, with examples that run as tests. */
  readonly page: string;
  readonly families: readonly Family[];
  /** The least profile in which the rule speaks; absent: in all; `none`: only for whoever gives it a severity. */
  readonly profile?: Profile | 'none';
  /** How an editor may show the place besides its severity: struck through, or faded. */
  readonly tags?: readonly ('deprecated' | 'unnecessary')[];
  /** Names that other tools give to this mistake, as in their suppressions: "kube-linter/latest-tag", "dclint/no-version-field". */
  readonly aliases?: readonly string[];
}

/** Judges a document by itself, so its findings live as long as the document does. Spans are local to the document. */
export interface DocumentRule extends Named {
  readonly check: (document: YamlDocument, context: Context) => Iterable<Problem>;
}

/** Judges a file by the files around it, afresh whenever one of them changes. Spans count from the file's start. */
export interface FileRule extends Named {
  readonly checkFile: (file: SourceFile, workspace: Workspace, context: Context) => Iterable<Problem>;
}

/** What the user chose: the version of Kubernetes, how much to say, and what else about single rules. */
export interface Setup {
  readonly api: KubernetesApi;
  readonly profile: Profile;
  /** By rule id; these win over profile and rule. */
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
  /** Said for this one run, as on the command line: what also wins over a checked-in `.seamark.yaml`. */
  readonly insists?: Partial<Pick<Setup, 'api' | 'profile' | 'severities'>>;
}

/** All that a document's findings depend on besides its text. One object as long as nothing in it changes. */
export interface Context {
  readonly family: Family;
  readonly api: KubernetesApi;
  /** By "apiVersion/kind": what the workspace's CustomResourceDefinitions declare. */
  readonly customKinds: ReadonlyMap<string, CustomKind>;
  readonly setup: Setup;
  /** Every rule there is, on or off. */
  readonly rules: readonly Rule[];
}

export interface Problem {
  readonly span: Span;
  readonly message: Text;
  /** Where it is not the rule's own. */
  readonly severity?: Severity;
  /** The best one first. */
  readonly fixes?: readonly Fix[];
  /** Other places of the same document that have a part in it. */
  readonly related?: readonly Related[];
}

/** Another place that has a part in a problem: in the same document, or in the file that `uri` names. */
export interface Related {
  readonly span: Span;
  readonly message: Text;
  readonly uri?: string;
}

export interface Fix {
  readonly title: Text;
  readonly edits: readonly Edit[];
  /** Safe fixes keep the meaning, or give the only one possible, so "fix all" may apply them unasked. */
  readonly safe: boolean;
  /**
   * The new texts are LSP snippets: `${1:value}` is a place for the user to fill in, `$` and `}` elsewhere are escaped.
   * Never safe.
   */
  readonly snippet?: true;
  /** Files to make beside the edits. One that is there already stays as it is. Never safe. */
  readonly creates?: readonly NewFile[];
}

/** A file that a fix makes; its comments are in the user's language. */
export interface NewFile {
  readonly uri: string;
  readonly text: Text;
}

/** Replaces a span of the same document, or of the file that `uri` names (then counted from that file's start). */
export interface Edit {
  readonly span: Span;
  readonly newText: string;
  readonly uri?: string;
}
