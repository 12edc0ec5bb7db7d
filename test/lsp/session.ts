import { readFile } from 'node:fs/promises';
import { PassThrough } from 'node:stream';
import { gunzipSync } from 'node:zlib';
import { createConnection } from 'vscode-languageserver/node';
import {
  type ClientCapabilities,
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  InitializedNotification,
  type InitializeParams,
  InitializeRequest,
  type InitializeResult,
  type ProtocolConnection,
  type RegistrationParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import type { FileSource } from '../../server/lsp/files';
import { findFiles, type PathKindsParams, pathKinds, readFile as readFileRequest } from '../../server/lsp/protocol';
import { serve } from '../../server/lsp/serve';

/** What a session begins with. */
export interface Circumstances {
  /** Stored files by URI, read through the server's disk or, with `servesFiles`, from the client. */
  readonly files?: Readonly<Record<string, string>>;
  readonly servesFiles?: boolean;
  /** The open folder. */
  readonly folder?: string;
  /** What lies at some paths; without it nobody can tell. */
  readonly kinds?: FileSource['kinds'];
  /** Hears what the server registers later, such as watchers. */
  readonly onRegister?: (params: RegistrationParams) => void;
  readonly capabilities?: ClientCapabilities;
  /** The client runs commands from hovers. */
  readonly hoverCommands?: boolean;
  /** The client shows all edits where one of them asks for confirmation. */
  readonly previewsAllEdits?: boolean;
  readonly locale?: string;
  /** What `workspace/configuration` answers for `seamark`. */
  readonly settings?: unknown;
}

export const pulling: ClientCapabilities = {
  textDocument: { diagnostic: {} },
  workspace: { configuration: true, workspaceFolders: true },
};

/** A client talking to a server over streams in this process. */
export interface Session {
  readonly client: ProtocolConnection;
  readonly initialized: InitializeResult;
  open(uri: string, text: string): Promise<void>;
  change(uri: string, changes: { range?: { start: Place; end: Place }; text: string }[]): Promise<void>;
  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport>;
  end(): void;
}

type Place = { line: number; character: number };

export async function session({
  files = {},
  servesFiles,
  folder = 'file:///shop',
  kinds = async () => [],
  onRegister,
  capabilities = pulling,
  locale,
  settings,
  hoverCommands,
  previewsAllEdits,
}: Circumstances = {}): Promise<Session> {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const disk: FileSource = { find: async () => Object.keys(files), read: async uri => files[uri], kinds };
  const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
  serve(server, {
    ...(!servesFiles && { disk }),
    async readSchema(name) {
      const bytes = await readFile(`dist/schemas/${name}`);
      return (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
    },
  });

  const client = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  client.onRequest('workspace/configuration', () => [settings ?? null]);
  client.onRequest('workspace/workspaceFolders', () => [{ uri: folder, name: 'shop' }]);
  client.onRequest('client/registerCapability', (params: RegistrationParams) => {
    onRegister?.(params);
    return null;
  });
  client.onRequest('workspace/diagnostic/refresh', () => null);
  client.onRequest(findFiles, () => ({ uris: Object.keys(files) }));
  client.onRequest(pathKinds, async ({ uris }: PathKindsParams) => ({
    kinds: (await kinds(uris)).map(kind => kind ?? null),
  }));
  client.onRequest(readFileRequest, ({ uri }: { uri: string }) => ({ text: files[uri] ?? null }));
  client.listen();

  const params: InitializeParams = {
    processId: null,
    rootUri: folder,
    workspaceFolders: [{ uri: folder, name: 'shop' }],
    capabilities,
    ...(locale && { locale }),
    initializationOptions: { servesFiles, hoverCommands, previewsAllEdits },
  };
  const initialized = await client.sendRequest(InitializeRequest.type, params);
  await client.sendNotification(InitializedNotification.type, {});
  let version = 0;
  return {
    client,
    initialized,
    open: (uri, text) =>
      client.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId: 'yaml', version: ++version, text },
      }),
    change: (uri, contentChanges) =>
      client.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version: ++version },
        contentChanges: contentChanges as never,
      }),
    pull: (uri, previousResultId) =>
      client.sendRequest(DocumentDiagnosticRequest.type, {
        textDocument: { uri },
        ...(previousResultId && { previousResultId }),
      }),
    end() {
      client.dispose();
      server.dispose();
    },
  };
}
