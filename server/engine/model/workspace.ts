import type { SourceFile } from '../text/text';

/** What lies at a path. */
export type PathKind = 'file' | 'folder' | 'missing';

/** Every file we know, at one moment. Never changes: `with` and `without` return the next moment. */
export class Workspace {
  private constructor(
    readonly files: ReadonlyMap<string, SourceFile>,
    /** What lies where the files point to, by URI as plain text; of what is not among these, nobody knows. */
    readonly kinds: ReadonlyMap<string, PathKind>,
  ) {}

  static of(...files: readonly SourceFile[]): Workspace {
    return new Workspace(new Map(files.map(file => [file.uri, file])), new Map());
  }

  with(...files: readonly SourceFile[]): Workspace {
    const next = new Map(this.files);
    for (const file of files) next.set(file.uri, file);
    return new Workspace(next, this.kinds);
  }

  without(uri: string): Workspace {
    const next = new Map(this.files);
    next.delete(uri);
    return new Workspace(next, this.kinds);
  }

  withKinds(kinds: ReadonlyMap<string, PathKind>): Workspace {
    return new Workspace(this.files, kinds);
  }
}
