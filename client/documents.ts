import * as vscode from 'vscode';

/** A folder of the scheme `seamark:`. */
export interface Place {
  /** With a slash at both ends. */
  readonly folder: string;
  /** The text of the document of that name in the folder; absent if there is none. */
  readonly read: (name: string) => Promise<string | undefined>;
  /** Keeps another text; absent where nothing may be written. */
  readonly write?: (name: string, text: string) => void;
}

/**
 * Serves documents that lie nowhere on a disk.
 *
 * A file system rather than a content provider, because the Markdown preview follows only links to what it can find.
 */
export function serveDocuments(places: readonly Place[]): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  /** What was read, to say of it when it may be another. */
  const read = new Map<string, vscode.Uri>();
  let edition = 1;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const content = async (uri: vscode.Uri): Promise<Uint8Array> => {
    const { place, name } = placeOf(uri);
    const text = await place.read(name);
    if (text === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    read.set(String(uri), uri);
    return new TextEncoder().encode(text);
  };
  const placeOf = (uri: vscode.Uri): { place: Place; name: string } => {
    const place = places.find(({ folder }) => uri.path.startsWith(folder));
    if (!place) throw vscode.FileSystemError.FileNotFound(uri);
    return { place, name: uri.path.slice(place.folder.length) };
  };
  const announce = () => {
    edition++;
    changed.fire([...read.values()].map(uri => ({ type: vscode.FileChangeType.Changed, uri })));
  };

  return vscode.Disposable.from(
    changed,
    { dispose: () => clearTimeout(timer) },
    vscode.workspace.onDidChangeConfiguration(change => {
      if (!change.affectsConfiguration('seamark')) return;
      // The server reads its settings first.
      clearTimeout(timer);
      timer = setTimeout(announce, 300);
    }),
    vscode.workspace.registerFileSystemProvider(
      'seamark',
      {
        onDidChangeFile: changed.event,
        watch: () => ({ dispose() {} }),
        async stat(uri) {
          const isFolder = places.some(({ folder }) => folder.startsWith(uri.path.replace(/\/?$/, '/')));
          const times = { ctime: 1, mtime: edition };
          if (isFolder) return { type: vscode.FileType.Directory, size: 0, ...times };
          const { byteLength } = await content(uri);
          const readonly = placeOf(uri).place.write ? {} : { permissions: vscode.FilePermission.Readonly };
          return { type: vscode.FileType.File, size: byteLength, ...times, ...readonly };
        },
        readFile: content,
        writeFile(uri, bytes) {
          const { place, name } = placeOf(uri);
          if (!place.write) throw vscode.FileSystemError.NoPermissions(uri);
          place.write(name, new TextDecoder().decode(bytes));
          edition++;
          changed.fire([{ type: vscode.FileChangeType.Changed, uri }]);
        },
        readDirectory: () => [],
        createDirectory: uri => refuse(uri),
        delete: uri => refuse(uri),
        rename: uri => refuse(uri),
      },
      { isCaseSensitive: true },
    ),
  );
}

function refuse(uri: vscode.Uri): never {
  throw vscode.FileSystemError.NoPermissions(uri);
}
