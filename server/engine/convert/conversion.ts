import type { Span, Text } from '../text/text';

/** What a conversion makes, and everything that a reader has to know about it. */
export interface Conversion {
  readonly files: readonly GeneratedFile[];
  /** In the order of the source. Whatever the files do not carry over is here: nothing is dropped in silence. */
  readonly notes: readonly Note[];
}

export interface GeneratedFile {
  /** Below the folder that the files go to, with slashes: "order-service/service.yaml". */
  readonly path: string;
  /** The same manifest in every language: only its comments differ. */
  readonly text: Text;
}

/**
 * What became of a setting: `dropped` has no counterpart, `changed` behaves differently, `kept` has to stay where it
 * is, `question` needs a decision or a value that only the user knows.
 */
export interface Note {
  readonly kind: 'dropped' | 'changed' | 'kept' | 'question';
  readonly text: Text;
  /** Where the setting stands; the span counts from the file's start. */
  readonly at?: { readonly uri: string; readonly span: Span };
}
