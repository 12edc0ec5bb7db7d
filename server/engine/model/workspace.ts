import type { SourceFile } from '../text/text';

/** Every file we know, at one moment. Never changes: `with` and `without` return the next moment. */
export class Workspace {
  private constructor(readonly files: ReadonlyMap<string, SourceFile>) {}

  static of(...files: readonly SourceFile[]): Workspace {
    return new Workspace(new Map(files.map(file => [file.uri, file])));
  }

  with(...files: readonly SourceFile[]): Workspace {
    const next = new Map(this.files);
    for (const file of files) next.set(file.uri, file);
    return new Workspace(next);
  }

  without(uri: string): Workspace {
    const next = new Map(this.files);
    next.delete(uri);
    return new Workspace(next);
  }
}
