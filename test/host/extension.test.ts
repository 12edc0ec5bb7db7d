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

  it('reads settings of Spring in their other form', async () => {
    const document = await open('src/main/resources/application.properties');
    const finding = await onlyFinding(document);
    equal(codeOf(finding), 'spring/unknown-key');
    equal(document.getText(finding.range), 'spring.forward-headers-strategy');
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

describe('learning with the extension', () => {
  it('applies the fix of a hover, as long as the document is the one it was offered for', async () => {
    const document = await open('k8s/deployment.yaml');
    const finding = await onlyFinding(document);
    const before = document.getText();
    const { start, end } = finding.range;
    const fix = {
      uri: String(document.uri),
      version: document.version,
      rule: 'kubernetes/unknown-field',
      title: 'Change to "replicas"',
      range: { start: place(start), end: place(end) },
    };
    await vscode.commands.executeCommand('seamark.applyFix', { ...fix, version: fix.version - 1 });
    equal(document.getText(), before);

    await vscode.commands.executeCommand('seamark.applyFix', fix);
    equal(document.getText(), before.replace('replicass', 'replicas'));
    await until('the finding to go away', () => findings(document).length === 0);

    await vscode.commands.executeCommand('undo');
    equal(document.getText(), before);
  });

  it('opens the page of a concept as a preview', async () => {
    await vscode.commands.executeCommand('seamark.openPage', 'rolling-update');
    const labels = await until('a preview', () => previews().length > 0 && previews().map(({ label }) => label));
    matches(labels.join(), /rolling-update/);
  });

  it('shows the page of a rule, not its Markdown, to whoever clicks the id of a finding', async () => {
    const uri = vscode.Uri.from({ scheme: 'seamark', path: '/pages/kubernetes/unknown-field.md' });
    await vscode.commands.executeCommand('vscode.open', uri);
    const { input } = vscode.window.tabGroups.activeTabGroup.activeTab ?? {};
    equal(input instanceof vscode.TabInputCustom && input.viewType, 'vscode.markdown.preview.editor');
  });

  it('writes the pages of concepts, rules and fields, with links from page to page', async () => {
    const concept = await page('rolling-update');
    matches(concept, /^# Rolling update\n/);
    matches(concept, /\]\(blue-green\.md\)/);
    matches(await page('kubernetes/unknown-field'), /^# Unknown field\n/);
    matches(await page('deployment.spec.strategy'), /\[`type`\]\(deployment\.spec\.strategy\.type\.md\)/);
  });

  it('speaks the language that is set', async () => {
    const configuration = vscode.workspace.getConfiguration('seamark');
    await configuration.update('language', 'ko', vscode.ConfigurationTarget.Global);
    try {
      await until('a Korean page', async () => /^# 롤링 업데이트/.test(await page('rolling-update')));
    } finally {
      await configuration.update('language', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('keeps the example in memory where there is no disk for it', async () => {
    const uri = vscode.Uri.from({ scheme: 'seamark', path: '/examples/compose.yaml' });
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    await until('findings', () => findings(document).length > 0);

    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(0, 0), '# mine\n');
    equal(await vscode.workspace.applyEdit(edit), true);
    equal(await document.save(), true);
    matches(text(await vscode.workspace.fs.readFile(uri)), /^# mine\n/);
  });

  it('has a walkthrough whose steps wait for what one really does', async () => {
    const { contributes } = vscode.extensions.getExtension('seamark.seamark')?.packageJSON ?? {};
    const [walkthrough] = contributes.walkthroughs;
    equal(walkthrough.title, 'From Compose to Kubernetes');
    equal(walkthrough.steps.length, 7);
    for (const { id, media } of walkthrough.steps) {
      for (const file of [media.image.dark, media.image.light]) matches(await drawing(file), /^ {2}<title>/m);
      equal(typeof media.altText, 'string');
      equal(typeof id, 'string');
    }
  });
});

async function page(id: string): Promise<string> {
  return text(await vscode.workspace.fs.readFile(vscode.Uri.from({ scheme: 'seamark', path: `/pages/${id}.md` })));
}

async function drawing(file: string): Promise<string> {
  const { extensionUri } = vscode.extensions.getExtension('seamark.seamark') ?? {};
  if (!extensionUri) throw new Error('expected the extension to be there');
  return text(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, file)));
}

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function place({ line, character }: vscode.Position): { line: number; character: number } {
  return { line, character };
}

function previews(): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview && /markdown\.preview/.test(input.viewType));
}

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

/** What is wrong; hints only teach. */
function findings(document: vscode.TextDocument): readonly vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .filter(({ severity }) => severity !== vscode.DiagnosticSeverity.Hint);
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
