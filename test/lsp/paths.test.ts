import { strict as assert } from 'node:assert';
import { DidChangeWatchedFilesNotification } from 'vscode-languageserver-protocol/node';
import type { PathKind } from '../../server/lsp/protocol';
import { type Circumstances, pulling, type Session, session } from './session';

const uri = 'file:///shop/compose.yaml';
const compose = 'services:\n  web:\n    image: nginx:1.27\n    env_file: web.list\n';
const codes = (report: unknown) => (report as { items: { code: string }[] }).items.map(({ code }) => code);

describe('the language server looks where Compose files point to', () => {
  let current: Session | undefined;
  const start = async (circumstances: Circumstances) => {
    current = await session(circumstances);
    return current;
  };
  afterEach(() => current?.end());

  for (const servesFiles of [false, true]) {
    it(`by asking ${servesFiles ? 'the client' : 'its disk'}, inside the open folder only`, async () => {
      const asked: string[] = [];
      const { open, pull } = await start({
        files: { [uri]: compose.replace('web.list', '[web.list, ../up.list]') },
        servesFiles,
        kinds: async uris => {
          asked.push(...uris);
          return uris.map(() => 'missing');
        },
      });
      await open(uri, compose);
      assert.deepEqual(codes(await pull(uri)), ['compose/missing-file']);
      assert.deepEqual(asked, ['file:///shop/web.list']);
    });
  }

  it('and says nothing where nobody can tell', async () => {
    const { open, pull } = await start({ files: { [uri]: compose }, kinds: () => Promise.reject(new Error('no')) });
    await open(uri, compose);
    assert.deepEqual(codes(await pull(uri)), []);
  });

  it('again when somebody writes a new path, without asking twice', async () => {
    const asked: (readonly string[])[] = [];
    const { open, change, pull } = await start({
      files: { [uri]: compose },
      kinds: async uris => {
        asked.push(uris);
        return uris.map(one => (one.endsWith('/web.list') ? 'file' : 'missing'));
      },
    });
    await open(uri, compose);
    assert.deepEqual(codes(await pull(uri)), []);
    await change(uri, [{ text: compose.replace('web.list', 'orders.list') }]);
    await until(async () => codes(await pull(uri)).length === 1);
    assert.deepEqual(asked, [['file:///shop/web.list'], ['file:///shop/orders.list']]);
  });

  it('again when something changes, and watches what has another name than ours', async () => {
    let kind: PathKind = 'missing';
    const watched: string[][] = [];
    const { client, open, pull } = await start({
      files: { [uri]: compose },
      kinds: async uris => uris.map(() => kind),
      capabilities: {
        ...pulling,
        workspace: { ...pulling.workspace, didChangeWatchedFiles: { dynamicRegistration: true } },
      },
      onRegister: ({ registrations }) => {
        for (const { registerOptions } of registrations) {
          const { watchers } = registerOptions as { watchers: { globPattern: string }[] };
          watched.push(watchers.map(({ globPattern }) => globPattern));
        }
      },
    });
    await open(uri, compose);
    assert.deepEqual(codes(await pull(uri)), ['compose/missing-file']);
    assert.deepEqual(watched.at(-1), ['**/web.list']);
    kind = 'file';
    await client.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: 'file:///shop/web.list', type: 1 }],
    });
    await until(async () => codes(await pull(uri)).length === 0);
  });
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let left = 100; left > 0; left--) {
    if (await holds()) return;
    await new Promise(resolve => setTimeout(resolve, 20));
  }
  assert.fail('it did not come to pass');
}
