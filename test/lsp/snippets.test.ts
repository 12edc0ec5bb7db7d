import { strict as assert } from 'node:assert';
import {
  type CompletionItem,
  CompletionRequest,
  InsertTextFormat,
  InsertTextMode,
} from 'vscode-languageserver-protocol/node';
import { pulling, type Session, session } from './session';

const uri = 'file:///shop/web.yaml';
const deployment = 'apiVersion: apps/v1\nkind: Deployment\nspec:\n  roll\n';
const filling = { completion: { completionItem: { snippetSupport: true } } };

describe('snippets over the protocol', () => {
  let current: Session | undefined;
  afterEach(() => current?.end());

  it('reach a client that can fill them in, as they are to stand', async () => {
    const [item] = await asked({ locale: 'ko', capabilities: { ...pulling, textDocument: filling } });
    assert.ok(item);
    assert.equal(item.label, 'rolling-update');
    assert.equal(item.insertTextFormat, InsertTextFormat.Snippet);
    assert.equal(item.insertTextMode, InsertTextMode.asIs);
    assert.match(JSON.stringify(item.textEdit), /\\n {4}type: RollingUpdate/);
    assert.match(JSON.stringify(item.documentation), /롤링 업데이트/);
  });

  it('do not reach a client that cannot', async () => assert.deepEqual(await asked({ capabilities: pulling }), []));

  async function asked(circumstances: Parameters<typeof session>[0]): Promise<readonly CompletionItem[]> {
    current = await session(circumstances);
    const { client, open } = current;
    await open(uri, deployment);
    const position = { line: 3, character: 6 };
    const answer = await client.sendRequest(CompletionRequest.type, { textDocument: { uri }, position });
    assert.ok(Array.isArray(answer));
    return answer;
  }
});
