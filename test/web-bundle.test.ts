import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';

describe('the web build of the server', () => {
  it('starts and answers in a worker that has none of Node', async () => {
    const sent: { id?: number; result?: { serverInfo?: unknown } }[] = [];
    const listeners: ((event: { data: unknown }) => void)[] = [];
    const receive = (listener: (event: { data: unknown }) => void) => listeners.push(listener);
    const worker = createContext({
      postMessage: (message: (typeof sent)[number]) => sent.push(message),
      addEventListener: (_: string, listener: (event: { data: unknown }) => void) => receive(listener),
      set onmessage(listener: (event: { data: unknown }) => void) {
        receive(listener);
      },
      console,
      setTimeout,
      clearTimeout,
      setInterval,
      clearInterval,
      TextDecoder,
      TextEncoder,
      URL,
      performance,
      queueMicrotask,
      atob,
    });
    runInContext('globalThis.self = globalThis', worker);
    runInContext(readFileSync('dist/web/server.js', 'utf8'), worker);

    const initialize = {
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: { processId: null, rootUri: null, capabilities: {} },
    };
    for (const listener of listeners) listener({ data: initialize });
    for (let tries = 0; tries < 100 && !sent.some(({ id }) => id === 1); tries++)
      await new Promise(resolve => setTimeout(resolve, 10));
    assert.equal(JSON.stringify(sent.find(({ id }) => id === 1)?.result?.serverInfo), '{"name":"seamark"}');
  });
});
