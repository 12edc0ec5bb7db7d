import { strict as assert } from 'node:assert';
import { type FixResult, fix, type MigrationResult, migration } from '../../server/lsp/protocol';
import { type Session, session } from './session';

const uri = 'file:///shop/orders/src/main/resources/application.yml';
const settings = `\
spring.application.name: orders
stock.ribbon.ReadTimeout: 3000
`;

describe('the migration of a workspace', () => {
  let running: Session;
  afterEach(() => running.end());

  it('is a report in the language of the user, with links into the open folder, and its files', async () => {
    running = await session({ files: { [uri]: settings }, locale: 'ko' });
    const { markdown, files } = await running.client.sendRequest<MigrationResult>(migration);
    assert.match(markdown, /^# 스프링 클라우드에서 쿠버네티스로\n/);
    assert.match(
      markdown,
      /\[orders\/src\/main\/resources\/application\.yml:2\]\(\/orders\/src\/main\/resources\/application\.yml#L2\)/,
    );
    const profile = files.find(({ path }) => path === 'orders/application-kubernetes.yml')?.text ?? '';
    assert.match(profile, /^# `kubernetes` 프로필이 활성일 때 읽습니다/);
    assert.match(profile, /readTimeout: 3000/);
  });

  it('follows what is typed', async () => {
    running = await session({ files: { [uri]: settings } });
    await running.open(uri, settings);
    await running.change(uri, [{ text: settings.replace('3000', '4500') }]);
    const { files } = await running.client.sendRequest<MigrationResult>(migration);
    assert.match(files.map(({ text }) => text).join(''), /readTimeout: 4500/);
  });

  it('is empty where there is nothing to migrate', async () => {
    running = await session({ files: { 'file:///shop/compose.yaml': 'services: { web: { image: nginx:1 } }\n' } });
    const { markdown, files } = await running.client.sendRequest<MigrationResult>(migration);
    assert.match(markdown, /No Spring application shows itself here/);
    assert.deepEqual(files, []);
  });

  it('has links in hovers that make a refactoring afresh', async () => {
    running = await session({
      hoverCommands: true,
      capabilities: {
        textDocument: { diagnostic: {} },
        workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } },
      },
    });
    await running.open(uri, settings);
    const position = { line: 1, character: 15 };
    const answer = await running.client.sendRequest<{ contents: { value: string } }>('textDocument/hover', {
      textDocument: { uri },
      position,
    });
    const [, title, query = ''] =
      /\[(Find services by Kubernetes Services[^\]]*)\]\(command:seamark\.applyFix\?([^)]+)\)/.exec(
        answer.contents.value,
      ) ?? [];
    assert.ok(title);
    const [asked] = JSON.parse(decodeURIComponent(query));
    const result = await running.client.sendRequest<FixResult>(fix, asked);
    assert.ok('edit' in result);
    assert.ok(JSON.stringify(result.edit).includes('orders/src/main/resources/application-kubernetes.yml'));
  });
});
