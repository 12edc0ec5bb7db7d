import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Descriptions } from '../../server/engine/features/descriptions';
import { hover } from '../../server/engine/features/hover';
import { hoverMarkdown } from '../../server/engine/features/hover-markdown';
import { Workspace } from '../../server/engine/model/workspace';
import { type Finding, findingsIn } from '../../server/engine/rules/check';
import type { Profile, Rule, Setup } from '../../server/engine/rules/rule';
import { KubernetesApi } from '../../server/engine/schema/api';
import type { Structure } from '../../server/engine/schema/structure';
import { type Language, type SourceFile, withEdits } from '../../server/engine/text/text';

const annotation = /^#\s*\^+ .*\n?/gm;
const fileHeader = /^# file: (.+)$/m;

export const structure = JSON.parse(readFileSync('dist/schemas/kubernetes.json', 'utf8')) as Structure;

/** What hovers read. */
export const descriptions: Descriptions = {
  kubernetes: JSON.parse(gunzipSync(readFileSync('dist/schemas/kubernetes-docs.json.gz')).toString()),
  compose: JSON.parse(readFileSync('dist/schemas/compose.json', 'utf8')),
};

const apis = new Map<string, KubernetesApi>();

/** The API of a bundled version; the newest one if none is named. */
export function apiOf(version = structure.versions.at(-1) ?? ''): KubernetesApi {
  const api = apis.get(version) ?? new KubernetesApi(structure, version);
  apis.set(version, api);
  return api;
}

const setups = new Map<string, Setup>();

/** What somebody has chosen who chose nothing but, maybe, the version, how much to say, and one rule to hear. */
export function setupOf({ version, profile = 'learn', only }: Conditions = {}): Setup {
  const name = `${version} ${profile} ${only?.id}`;
  const severities: Setup['severities'] = only ? { [only.id]: only.severity } : {};
  const setup = setups.get(name) ?? { api: apiOf(version), profile, severities };
  setups.set(name, setup);
  return setup;
}

/** What a check may be told: one rule to hear alone, even if it is off; the version of Kubernetes; the profile. */
export interface Conditions {
  readonly only?: Rule;
  readonly version?: string;
  readonly profile?: Profile;
}

/** Asserts that the findings of `fixture` are exactly the ones annotated in it. */
export function checkFindings(fixture: string, conditions: Conditions = {}): void {
  assert.equal(annotate(fixture, conditions), fixture);
}

/** `checkFindings` for what text, schema and API say of a single object, whatever other rules think of it. */
export function checkStructure(fixture: string, conditions: Conditions = {}): void {
  assert.equal(annotate(fixture, conditions, isStructural), fixture);
}

function isStructural({ rule: { id } }: Finding): boolean {
  return id.startsWith('yaml/') || structural.has(id);
}

const structural: ReadonlySet<string> = new Set([
  'kubernetes/bad-format',
  'kubernetes/bad-name',
  'kubernetes/bad-port',
  'kubernetes/bad-quantity',
  'kubernetes/bad-value',
  'kubernetes/missing-field',
  'kubernetes/no-schema',
  'kubernetes/out-of-range',
  'kubernetes/removed-api',
  'kubernetes/unknown-field',
  'kubernetes/unknown-kind',
  'kubernetes/wrong-type',
]);

/** The fixture with its annotations replaced by what the rules really say, in English. */
export function annotate(
  fixture: string,
  conditions: Conditions = {},
  isHeard: (finding: Finding) => boolean = () => true,
): string {
  const files = filesIn(fixture.replace(annotation, ''));
  const workspace = workspaceOf(files);
  return files.map(file => withFindings(file, heard(file, workspace, conditions).filter(isHeard))).join('');
}

/** Where a file says `# missing: path, path`, somebody has looked and found nothing there, but the folders of the files. */
export function workspaceOf(files: readonly SourceFile[]): Workspace {
  const missing = files.flatMap(({ text }) => /^# missing: (.+)$/m.exec(text)?.[1]?.split(', ') ?? []);
  const folders = files.map(({ uri }) => [uri.slice(0, uri.lastIndexOf('/')), 'folder'] as const);
  const absent = missing.map(path => [`file:///work/${path}`, 'missing'] as const);
  const workspace = Workspace.of(...files);
  return missing.length === 0 ? workspace : workspace.withKinds(new Map([...folders, ...absent]));
}

/** Splits at `# file: name` lines; text without one is a single file, `test.yaml`. */
export function filesIn(text: string): SourceFile[] {
  return text.split(/^(?=# file: )/m).map(part => ({
    uri: `file:///work/${fileHeader.exec(part)?.[1] ?? 'test.yaml'}`,
    text: part,
  }));
}

/** The findings of one file without its name mattering much. */
export function findingsOf(text: string, name = 'test.yaml', conditions: Conditions = {}): readonly Finding[] {
  const file = { uri: `file:///work/${name}`, text };
  return heard(file, Workspace.of(file), conditions);
}

/** The findings, of one rule only if one is named. */
function heard(file: SourceFile, workspace: Workspace, conditions: Conditions): readonly Finding[] {
  const findings = findingsIn(file, workspace, setupOf(conditions));
  return conditions.only ? findings.filter(({ rule }) => rule.id === conditions.only?.id) : findings;
}

/** Asserts what the text of a single file becomes when the first fix of every finding is taken. */
export function checkFix(before: string, after: string, conditions: Conditions = {}): void {
  const [file, ...others] = filesIn(before);
  assert.ok(file);
  const findings = heard(file, workspaceOf([file, ...others]), conditions);
  const edits = findings.flatMap(({ fixes }) => fixes?.[0]?.edits ?? []);
  assert.equal(withEdits(file.text, edits), after);
}

/** The Markdown that is shown at the `$0` cursor, in one language; an empty string where there is none. */
export function hoverAt(fixture: string, language: Language = 'en', { version }: Conditions = {}): string {
  const files = filesIn(fixture);
  const under = files.find(({ text }) => text.includes('$0'));
  assert.ok(under, 'the fixture has no $0 cursor');
  const { text, offset } = withCursor(under.text);
  const workspace = Workspace.of(...files, { uri: under.uri, text });
  const found = hover(workspace, under.uri, offset, setupOf({ ...(version && { version }) }), descriptions);
  return found ? hoverMarkdown(found, language) : '';
}

/** Removes the `$0` cursor and tells where it was. */
export function withCursor(text: string): { text: string; offset: number } {
  const offset = text.indexOf('$0');
  assert.notEqual(offset, -1, 'the fixture has no $0 cursor');
  return { text: text.replace('$0', ''), offset };
}

function withFindings(file: SourceFile, findings: readonly Finding[]): string {
  let offset = 0;
  return file.text
    .split(/(?<=\n)/)
    .flatMap(line => {
      const start = offset;
      offset += line.length;
      const here = findings.filter(({ span }) => span.start >= start && span.start < offset);
      return [
        line.endsWith('\n') || here.length === 0 ? line : `${line}\n`,
        ...here.map(finding => annotationLine(finding, start, line)),
      ];
    })
    .join('');
}

function annotationLine({ span, rule, message }: Finding, lineStart: number, line: string): string {
  const column = span.start - lineStart;
  const width = Math.max(1, Math.min(span.end - span.start, line.trimEnd().length - column));
  // The comment sign takes column 0, so it stands for the first caret of a finding that starts there.
  const marks = column === 0 ? '^'.repeat(Math.max(1, width - 1)) : ' '.repeat(column - 1) + '^'.repeat(width);
  return `#${marks} ${rule.id}: ${message.en}\n`;
}
