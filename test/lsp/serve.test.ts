import { strict as assert } from 'node:assert';
import {
  type CodeAction,
  CodeActionRequest,
  CodeLensRequest,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  type Hover,
  HoverRequest,
  InlayHintRequest,
  PublishDiagnosticsNotification,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver-protocol/node';
import {
  type ConceptsResult,
  concepts,
  fix,
  type Page,
  page,
  type RolloutResult,
  rollout,
  status,
} from '../../server/lsp/protocol';
import { type Circumstances, type Session, session } from './session';

const uri = 'file:///shop/web.yaml';
const web =
  'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containerss:\n    - { name: web, image: nginx }\n';
const patch = 'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec: { containers: [{ image: nginx }] }\n';
const rolled = `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  replicas: 4
  strategy: { rollingUpdate: { maxSurge: 25% } }
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec: { containers: [{ name: web, image: 'web:1' }] }
`;
const codes = (report: unknown) => (report as { items: { code: string }[] }).items.map(({ code }) => code);

describe('the language server', () => {
  let current: Session | undefined;
  const start = async (circumstances?: Circumstances) => {
    current = await session(circumstances);
    return current;
  };
  afterEach(() => current?.end());

  it('announces what it can do', async () => {
    const { initialized } = await start();
    assert.deepEqual(Object.keys(initialized.capabilities).sort(), [
      'codeActionProvider',
      'completionProvider',
      'diagnosticProvider',
      'hoverProvider',
      'inlayHintProvider',
      'textDocumentSync',
      'workspace',
    ]);
  });

  it('answers a pull with findings, and says when nothing changed', async () => {
    const { open, pull } = await start();
    await open(uri, web);
    const report = await pull(uri);
    assert.deepEqual(codes(report), ['kubernetes/unknown-field']);
    assert.equal((await pull(uri, report.resultId)).kind, 'unchanged');
  });

  it('publishes findings to a client that cannot pull', async () => {
    const { client, open, change } = await start({ capabilities: {} });
    const published: string[][] = [];
    client.onNotification(
      PublishDiagnosticsNotification.type,
      params => void published.push(codes({ items: params.diagnostics })),
    );
    await open(uri, web);
    await until(() => published.length === 1);
    await change(uri, [{ text: web.replace('containerss', 'containers') }]);
    await until(() => published.length === 2);
    assert.deepEqual(published, [['kubernetes/unknown-field'], []]);
  });

  it('follows changes of parts of the text', async () => {
    const { open, change, pull } = await start();
    await open(uri, web);
    const range = { start: { line: 4, character: 12 }, end: { line: 4, character: 13 } };
    await change(uri, [{ range, text: '' }]);
    assert.deepEqual(codes(await pull(uri)), []);
  });

  for (const servesFiles of [false, true]) {
    it(`knows files that are not open, from ${servesFiles ? 'the client' : 'its disk'}`, async () => {
      const files = { 'file:///shop/kustomization.yaml': 'patches: [{ path: web.yaml }]\n', [uri]: patch };
      const { open, pull } = await start({ files, servesFiles });
      await open(uri, patch);
      assert.deepEqual(codes(await pull(uri)), []);
    });
  }

  it('reads a file again when it changes behind its back', async () => {
    const files: Record<string, string> = { [uri]: patch };
    const { client, open, pull } = await start({ files });
    await open(uri, patch);
    assert.deepEqual(codes(await pull(uri)), ['kubernetes/missing-field']);
    files['file:///shop/kustomization.yaml'] = 'patches: [{ path: web.yaml }]\n';
    await client.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: 'file:///shop/kustomization.yaml', type: 1 }],
    });
    await until(async () => codes(await pull(uri)).length === 0);
  });

  it('goes back to the stored text when a file is closed', async () => {
    const { client, open, pull } = await start({ files: { [uri]: web.replace('containerss', 'containers') } });
    await open(uri, web);
    assert.equal(codes(await pull(uri)).length, 1);
    await client.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
    await until(async () => codes(await pull(uri)).length === 0);
  });

  it('reports the whole workspace, but not files of unknown kinds', async () => {
    const files = {
      [uri]: web,
      'file:///shop/notes.yaml': 'a: [1\n',
      'file:///shop/fine.yaml': patch.replace('image', 'name'),
    };
    const { client } = await start({ files });
    const { items } = await client.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
    assert.deepEqual(
      items.map(item => item.uri),
      [uri],
    );
  });

  it('shows a hover', async () => {
    const { client, open } = await start();
    await open(uri, web);
    const hover = (await client.sendRequest(HoverRequest.type, {
      textDocument: { uri },
      position: { line: 1, character: 1 },
    })) as Hover;
    assert.match((hover.contents as { value: string }).value, /^\*\*Pod\*\*/);
    assert.deepEqual(hover.range, { start: { line: 1, character: 0 }, end: { line: 1, character: 4 } });
  });

  it('links fixes and pages in a hover, for a client that can run commands', async () => {
    const { client, open, pull } = await start({ hoverCommands: true });
    await open(uri, web);
    assert.match(JSON.stringify(await pull(uri)), /"href":"seamark:\/pages\/kubernetes\/unknown-field\.md"/);
    const at = { textDocument: { uri }, position: { line: 4, character: 4 } };
    const hover = (await client.sendRequest(HoverRequest.type, at)) as Hover;
    const { value } = hover.contents as { value: string };
    const [, asked = ''] = /\[Change to "containers"\]\(command:seamark\.applyFix\?([^)]+)\)/.exec(value) ?? [];
    const [params] = JSON.parse(decodeURIComponent(asked));
    assert.match(JSON.stringify(await client.sendRequest(fix, params)), /"newText":"containers"/);
  });

  it('says behind a share what it comes to, unless that is switched off', async () => {
    const settings = { inlayHints: { enabled: true } };
    const { client, open } = await start({ settings });
    await open(uri, rolled);
    const range = { start: { line: 0, character: 0 }, end: { line: 20, character: 0 } };
    const hints = () => client.sendRequest(InlayHintRequest.type, { textDocument: { uri }, range });
    const [hint] = (await hints()) ?? [];
    assert.deepEqual([hint?.label, hint?.position], ['= 1 Pod', { line: 5, character: 44 }]);
    settings.inlayHints.enabled = false;
    await client.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    await until(async () => (await hints())?.length === 0);
  });

  it('puts a line over a workload that opens its rollout, for a client that can run commands', async () => {
    const { client, open, initialized } = await start({ hoverCommands: true, locale: 'ko' });
    assert.deepEqual(initialized.capabilities.codeLensProvider, {});
    await open(uri, rolled);
    const [lens] = (await client.sendRequest(CodeLensRequest.type, { textDocument: { uri } })) ?? [];
    assert.deepEqual(lens?.command, {
      command: 'seamark.previewRollout',
      title: '롤아웃: 최소 3개 응답, 최대 5개 실행, 2단계',
      arguments: [{ uri, workload: 'Deployment/web' }],
    });
    const at = { textDocument: { uri }, position: { line: 5, character: 33 } };
    const hover = (await client.sendRequest(HoverRequest.type, at)) as Hover;
    const { value } = hover.contents as { value: string };
    const [, asked = ''] = /\[롤아웃 미리 보기\]\(command:seamark\.previewRollout\?([^)]+)\)/.exec(value) ?? [];
    assert.deepEqual(JSON.parse(decodeURIComponent(asked)), lens?.command?.arguments);
  });

  it('computes a rollout in the language of the user, and none for a file without', async () => {
    const { client, open } = await start({ locale: 'ko' });
    await open(uri, rolled);
    const found = (await client.sendRequest(rollout, { uri, position: { line: 1, character: 0 } })) as RolloutResult;
    assert.deepEqual([found.workload, found.desired, found.words.old], ['Deployment/web', 4, '이전 버전']);
    assert.match(found.frames[0]?.event ?? '', /[가-힣]/);
    assert.equal(await client.sendRequest(rollout, { uri: 'file:///nowhere.yaml' }), null);
  });

  it('has a page for every concept, in the order of the seminar', async () => {
    const { client } = await start({ locale: 'ko' });
    const { sections } = (await client.sendRequest(concepts)) as ConceptsResult;
    assert.deepEqual(
      sections.map(({ id }) => id),
      ['1', '2', '3', '4', '5', '6', 'X'],
    );
    const ids = sections.flatMap(section => section.concepts.map(({ id }) => id));
    assert.equal(ids.length, 64);
    for (const id of ids)
      assert.match(((await client.sendRequest(page, { id })) as Page).markdown, /^# .*\n[\s\S]*[가-힣]/);
    assert.equal(await client.sendRequest(page, { id: 'no-such-page' }), null);
  });

  it('offers the fix of a finding, the best one preferred', async () => {
    const { client, open } = await start();
    await open(uri, web);
    const range = { start: { line: 4, character: 3 }, end: { line: 4, character: 3 } };
    const [action] = (await client.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range,
      context: { diagnostics: [] },
    })) as CodeAction[];
    assert.equal(action?.title, 'Change to "containers"');
    assert.equal(action?.isPreferred, true);
    assert.equal(action?.edit?.changes?.[uri]?.[0]?.newText, 'containers');
  });

  it('offers to silence a finding, last and with a reason', async () => {
    const { client, open } = await start({
      capabilities: {
        workspace: {
          workspaceEdit: { documentChanges: true, snippetEditSupport: true, resourceOperations: ['create'] },
        },
      },
    });
    await open(uri, web);
    const range = { start: { line: 4, character: 3 }, end: { line: 4, character: 3 } };
    const actions = (await client.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range,
      context: { diagnostics: [] },
    })) as CodeAction[];
    assert.deepEqual(
      actions.map(({ title }) => title),
      [
        'Change to "containers"',
        'Ignore on this line',
        'Ignore in this block',
        'Ignore in this file',
        'Ignore in .seamark.yaml',
      ],
    );
    assert.match(
      JSON.stringify(actions[1]?.edit),
      /"snippet":\{"kind":"snippet","value":" # seamark-ignore kubernetes\/unknown-field: \$\{1:reason\}"/,
    );
    assert.match(JSON.stringify(actions[4]?.edit), /"kind":"create","uri":"file:\/\/\/shop\/\.seamark\.yaml"/);
  });

  it('applies all safe fixes when asked to', async () => {
    const { client, open } = await start();
    await open(uri, web);
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const [action] = (await client.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range,
      context: { diagnostics: [], only: ['source.fixAll'] },
    })) as CodeAction[];
    assert.deepEqual(
      action?.edit?.changes?.[uri]?.map(({ newText }) => newText),
      ['containers'],
    );
  });

  it('makes a fix afresh for the version that it was offered for, and for no other', async () => {
    const { client, open } = await start();
    await open(uri, web);
    const range = { start: { line: 4, character: 2 }, end: { line: 4, character: 13 } };
    const params = { uri, version: 1, rule: 'kubernetes/unknown-field', title: 'Change to "containers"', range };
    assert.match(JSON.stringify(await client.sendRequest(fix, params)), /"newText":"containers"/);
    assert.deepEqual(await client.sendRequest(fix, { ...params, version: 2 }), { stale: true });
    assert.equal(await client.sendRequest(fix, { ...params, title: 'Change to "x"' }), null);
  });

  it('tells family, version and reason of a document', async () => {
    const { client, open } = await start({ settings: { kubernetes: { version: '1.33' } } });
    await open(uri, web);
    const answer = (await client.sendRequest(status, { uri })) as {
      family: string;
      kubernetesVersion: string;
      versions: string[];
    };
    assert.deepEqual([answer.family, answer.kubernetesVersion, answer.versions[0]], ['kubernetes', '1.33', '1.36']);
  });

  it('speaks the language of the editor, or the one that is set', async () => {
    const inKorean = await start({ locale: 'ko' });
    await inKorean.open(uri, web);
    assert.match(JSON.stringify(await inKorean.pull(uri)), /[가-힣]/);
    inKorean.end();
    const inEnglish = await start({ locale: 'ko', settings: { language: 'en' } });
    await inEnglish.open(uri, web);
    assert.doesNotMatch(JSON.stringify(await inEnglish.pull(uri)), /[가-힣]/);
  });

  it('judges by the version that is set, also when it is changed later', async () => {
    const settings = { kubernetes: { version: '1.30' } };
    const { client, open, pull } = await start({ settings });
    await open(uri, 'apiVersion: flowcontrol.apiserver.k8s.io/v1beta3\nkind: FlowSchema\nmetadata: { name: a }\n');
    assert.deepEqual(codes(await pull(uri)), ['kubernetes/deprecated-api']);
    settings.kubernetes.version = '1.32';
    await client.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    await until(async () => codes(await pull(uri))[0] === 'kubernetes/removed-api');
  });

  it('bears whatever is sent as settings', async () => {
    for (const settings of [null, 3, { kubernetes: null, language: 7, files: { maximum: 'all' } }]) {
      const { open, pull, end } = await start({ settings });
      await open(uri, web);
      assert.equal(codes(await pull(uri)).length, 1);
      end();
    }
  });

  it('answers with nothing for a file that it does not know', async () => {
    const { client, pull } = await start();
    assert.deepEqual(codes(await pull('file:///nowhere.yaml')), []);
    assert.equal(await client.sendRequest(status, { uri: 'file:///nowhere.yaml' }), null);
  });
});

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (await holds()) return;
    await new Promise(resolve => setTimeout(resolve, 10));
  }
  assert.fail('it did not come about within two seconds');
}
