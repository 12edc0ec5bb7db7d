import { strict as assert } from 'node:assert';
import { type ClientCapabilities, type CodeAction, CodeActionRequest } from 'vscode-languageserver-protocol/node';
import { fix } from '../../server/lsp/protocol';
import { type Circumstances, pulling, type Session, session } from './session';

const uri = 'file:///shop/gateway/src/main/resources/application.yml';
const profile = 'file:///shop/gateway/src/main/resources/application-kubernetes.yml';
const route = 'file:///shop/k8s/gateway/httproute.yaml';
const compose = 'file:///shop/compose.yaml';
const gateway = `spring:
  application:
    name: gateway
eureka:
  client:
    serviceUrl:
      defaultZone: http://registry:8761/eureka/
zuul:
  ignoredServices: "*"
  routes:
    orders:
      path: /orders/**
      serviceId: orders
`;
const atEureka = { line: 6, character: 8 };
const atRoutes = { line: 9, character: 3 };
const withTheseAndNewFiles = (workspaceEdit: object): ClientCapabilities => ({
  ...pulling,
  workspace: {
    ...pulling.workspace,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'], ...workspaceEdit },
  },
});
const annotating = withTheseAndNewFiles({ changeAnnotationSupport: {} });
const toHttpRoute = 'Convert the routes to HTTPRoute (Gateway API)';
const toServices = 'Find services by Kubernetes Services (profile "kubernetes", no code changes)';

describe('refactorings of the language server', () => {
  let current: Session | undefined;
  const start = async (circumstances: Circumstances = {}) => {
    const files = { [uri]: gateway, [compose]: 'services: { orders: { image: orders } }\n', ...circumstances.files };
    current = await session({ capabilities: annotating, ...circumstances, files });
    await current.open(uri, gateway);
    return current;
  };
  afterEach(() => current?.end());

  const actionsAt = async (place = atRoutes, only?: string[]) =>
    (await current?.client.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: { start: place, end: place },
      context: { diagnostics: [], ...(only && { only }) },
    })) as CodeAction[];
  const rewriting = async (title: string, place = atRoutes) => {
    const found = (await actionsAt(place)).find(action => action.title === title);
    assert.ok(found, `no "${title}"`);
    return found;
  };
  const contentOf = ({ edit }: CodeAction) => edit?.documentChanges ?? [];

  it('are rewritings, asked for by their kind or a wider one', async () => {
    const { initialized } = await start();
    const { codeActionKinds } = initialized.capabilities.codeActionProvider as { codeActionKinds: string[] };
    assert.ok(codeActionKinds.includes('refactor.rewrite'));
    assert.equal((await rewriting(toHttpRoute)).kind, 'refactor.rewrite');
    const titles = async (kind: string) => (await actionsAt(atRoutes, [kind])).map(({ title }) => title);
    for (const kind of ['refactor', 'refactor.rewrite']) assert.ok((await titles(kind)).includes(toHttpRoute));
    for (const kind of ['quickfix', 'refactor.extract', 'source.fixAll'])
      assert.ok(!(await titles(kind)).includes(toHttpRoute));
  });

  it('make a new file and write into it, never over one that is there', async () => {
    await start();
    const [create, write, ...others] = contentOf(await rewriting(toHttpRoute));
    assert.deepEqual(others, []);
    assert.ok(create && 'kind' in create && create.kind === 'create');
    assert.deepEqual([create.uri, create.options], [route, { ignoreIfExists: true }]);
    assert.ok(write && 'edits' in write);
    assert.deepEqual(write.textDocument, { uri: route, version: null });
    assert.match(JSON.stringify(write.edits), /kind: HTTPRoute.*value: \/orders\b/);
  });

  it('leave a file alone that is there already', async () => {
    await start({ files: { [route]: 'kind: HTTPRoute\n' } });
    assert.ok(!(await actionsAt()).some(({ title }) => title === toHttpRoute));
  });

  it('add to a file that is there, in the version of the one that is open', async () => {
    await start({ files: { [profile]: 'eureka: {}\nlogging:\n  level: {}\n' } });
    const changes = contentOf(await rewriting(toServices, atEureka));
    assert.ok(!changes.some(change => 'kind' in change && change.kind === 'create' && change.uri === profile));
    const [added] = changes.flatMap(change => ('edits' in change && change.textDocument.uri === profile ? change : []));
    assert.equal(added?.textDocument.version, null);
    assert.match(JSON.stringify(added?.edits), /enabled: false/);
  });

  it('wait for a yes, each of their changes, where the client can ask for one', async () => {
    await start();
    const action = await rewriting(toHttpRoute);
    assert.deepEqual(action.edit?.changeAnnotations, { reviewed: { label: toHttpRoute, needsConfirmation: true } });
    const [create, write] = contentOf(action);
    assert.match(JSON.stringify(create), /"annotationId":"reviewed"/);
    assert.match(JSON.stringify(write), /"annotationId":"reviewed"/);
  });

  it('have one empty change wait for it, where the client asks for all that come along', async () => {
    await start({ previewsAllEdits: true });
    const action = await rewriting(toHttpRoute);
    const [asking, ...others] = contentOf(action);
    assert.deepEqual(asking, {
      kind: 'create',
      uri,
      options: { ignoreIfExists: true },
      annotationId: 'reviewed',
    });
    assert.equal(others.length, 2);
    assert.doesNotMatch(JSON.stringify(others), /annotationId/);
    assert.equal(action.edit?.changeAnnotations?.reviewed?.needsConfirmation, true);
  });

  it('ask nothing of a client that cannot, and make no files there', async () => {
    await start({ capabilities: withTheseAndNewFiles({}) });
    assert.doesNotMatch(JSON.stringify(await rewriting(toHttpRoute)), /nnotation/);
    current?.end();
    await start({ capabilities: pulling });
    assert.doesNotMatch(JSON.stringify(await actionsAt(atEureka)), /"create"|nnotation|documentChanges/);
  });

  it('are not offered where all that they do is make files, and the client makes none', async () => {
    await start({ capabilities: pulling });
    const titles = (await actionsAt()).map(({ title }) => title);
    assert.ok(!titles.includes(toHttpRoute), titles.join());
  });

  it('speak Korean, the files as well', async () => {
    await start({ locale: 'ko' });
    const action = await rewriting('라우트를 HTTPRoute로 변환(Gateway API)');
    assert.match(JSON.stringify(contentOf(action)), /# [^"]*[가-힣]/);
  });

  it('are made afresh by their title and place, for the version that they were offered for', async () => {
    const { client } = await start();
    const params = { uri, version: 1, title: toHttpRoute, range: { start: atRoutes, end: atRoutes } };
    const { edit } = await rewriting(toHttpRoute);
    assert.deepEqual(await client.sendRequest(fix, params), { edit });
    assert.deepEqual(await client.sendRequest(fix, { ...params, version: 2 }), { stale: true });
    assert.equal(await client.sendRequest(fix, { ...params, title: 'Convert everything' }), null);
    const elsewhere = { line: 0, character: 0 };
    assert.equal(await client.sendRequest(fix, { ...params, range: { start: elsewhere, end: elsewhere } }), null);
  });
});
