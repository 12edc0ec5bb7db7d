import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { type ReadSchemaResult, readSchema } from './lsp/protocol';
import { serve } from './lsp/serve';

const worker = globalThis as unknown as DedicatedWorkerGlobalScope;
const connection = createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker));

serve(connection, {
  async readSchema(name) {
    const { data } = await connection.sendRequest<ReadSchemaResult>(readSchema, { name });
    const bytes = Uint8Array.from(atob(data), character => character.charCodeAt(0));
    const stream = new Blob([bytes]).stream();
    return new Response(name.endsWith('.gz') ? stream.pipeThrough(new DecompressionStream('gzip')) : stream).text();
  },
});
