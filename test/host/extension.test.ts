import * as vscode from 'vscode';
import type { Seamark } from '../../client/extension';

// Runs in the Node extension host and in the web worker one, so there is no `node:assert` here.
describe('the extension', () => {
  it('starts with a Compose file', async () => {
    const document = await open('compose.yaml');
    equal(document.languageId, 'dockercompose');
    const seamark = await activated();
    equal((await seamark.status(document.uri))?.family, 'compose');
  });

  it('shows a finding at the place that means it', async () => {
    const document = await open('compose.yaml');
    const finding = await onlyFinding(document);
    equal(codeOf(finding), 'compose/unknown-field');
    equal(finding.source, 'seamark');
    equal(finding.severity, vscode.DiagnosticSeverity.Error);
    equal(document.getText(finding.range), 'resatrt');
  });

  it('finds a mistake in a Kubernetes manifest', async () => {
    const document = await open('k8s/deployment.yaml');
    const finding = await onlyFinding(document);
    equal(codeOf(finding), 'kubernetes/unknown-field');
    equal(document.getText(finding.range), 'replicass');
  });

  it('explains a key when it is hovered', async () => {
    const document = await open('k8s/deployment.yaml');
    const place = document.positionAt(document.getText().indexOf('containerPort') + 1);
    const text = await until('a hover', () => hoverAt(document, place));
    matches(text, /containerPort/);
  });

  it('knows the Kubernetes versions', async () => {
    const document = await open('k8s/deployment.yaml');
    const status = await (await activated()).status(document.uri);
    equal(status?.family, 'kubernetes');
    equal(status?.kubernetesVersion, status?.versions[0]);
  });

  it('repairs a finding with its quick fix', async () => {
    const document = await open('compose.yaml');
    const finding = await onlyFinding(document);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      finding.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const fix = actions.find(({ title }) => title === 'Change to "restart"');
    if (!fix?.edit) throw new Error(`expected a fix among: ${actions.map(({ title }) => title).join(', ') || 'none'}`);

    equal(await vscode.workspace.applyEdit(fix.edit), true);
    matches(document.getText(), /^ {4}restart: always$/m);
    await until('the finding to go away', () => findings(document).length === 0);
  });
});

async function activated(): Promise<Seamark> {
  const extension = vscode.extensions.getExtension<Seamark>('seamark.seamark');
  if (!extension) throw new Error('expected the extension to be there');
  return extension.activate();
}

async function open(path: string): Promise<vscode.TextDocument> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('expected a folder to be open');
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, path));
  await vscode.window.showTextDocument(document);
  return document;
}

function findings(document: vscode.TextDocument): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri);
}

async function onlyFinding(document: vscode.TextDocument): Promise<vscode.Diagnostic> {
  const found = await until(`a finding in ${document.uri.path}`, () => {
    const all = findings(document);
    return all.length > 0 && all;
  });
  const [finding, ...others] = found;
  if (!finding || others.length > 0) throw new Error(`expected one finding, got ${JSON.stringify(found)}`);
  return finding;
}

function codeOf({ code }: vscode.Diagnostic): unknown {
  return typeof code === 'object' ? code.value : code;
}

async function hoverAt(document: vscode.TextDocument, place: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    place,
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map(content => (typeof content === 'string' ? content : content.value))
    .join('\n');
}

/** What `attempt` gives once it is truthy; it has 20 seconds for that. */
async function until<Value>(
  what: string,
  attempt: () => Value | false | Promise<Value | false>,
): Promise<Exclude<Value, false>> {
  for (const end = Date.now() + 20_000; Date.now() < end; ) {
    const value = await attempt();
    if (value) return value as Exclude<Value, false>;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  throw new Error(`waited in vain for ${what}`);
}

function equal(actual: unknown, expected: unknown): void {
  if (actual !== expected) throw new Error(`expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`);
}

function matches(actual: string, expected: RegExp): void {
  if (!expected.test(actual)) throw new Error(`expected ${expected} in: ${actual}`);
}
