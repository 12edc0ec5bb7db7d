import { classify, type Family } from '../model/family';
import type { Workspace } from '../model/workspace';
import type { KubernetesApi } from '../schema/api';
import { type CustomKind, customKindsIn } from '../schema/custom';
import { indexBelow, lineStarts } from '../text/lines';
import { memo, memo2 } from '../text/memo';
import type { SourceFile, Span } from '../text/text';
import { type Block, blocksIn, gathered, type YamlDocument } from '../yaml/stream';
import { rules } from './index';
import type { Context, DocumentRule, FileRule, Problem, Rule, Severity } from './rule';

/** A problem with the rule that found it. Spans count from the start of the file. */
export interface Finding extends Problem {
  readonly rule: Rule;
  readonly severity: Severity;
}

/**
 * What `only` (else: every rule) finds in a file, in the order of the text. A document that did not change, judged in
 * the same context, keeps its findings.
 */
export function findingsIn(
  file: SourceFile,
  workspace: Workspace,
  api: KubernetesApi,
  only?: Rule,
): readonly Finding[] {
  const { family } = classify(workspace, file);
  const context = contextOf(api, customKindsOf(workspace), family);
  const found = blocksIn(file).flatMap(({ block, start }) => {
    const local = only ? judgeBlock(block, context, [only]) : judgement(block, context);
    return local.map(finding => moved(finding, start));
  });
  const chosen = (only ? [only] : rules).filter(isFileRule).filter(rule => rule.families.includes(family));
  const around = chosen.flatMap(rule => [...rule.checkFile(file, workspace)].map(problem => withRule(problem, rule)));
  return around.length === 0 ? found : [...found, ...around].sort(byPlace);
}

/** The context of a family: one object as long as API and custom kinds are the same. */
function contextOf(api: KubernetesApi, customKinds: CustomKinds, family: Family): Context {
  const contexts = contextsOf(api, customKinds);
  let context = contexts.get(family);
  if (!context) {
    context = { family, api, customKinds: customKinds.kinds };
    contexts.set(family, context);
  }
  return context;
}

const contextsOf = memo2((_api: KubernetesApi, _customKinds: CustomKinds) => new Map<Family, Context>());

/** An edit renews one block, so all but its few documents are not even asked for their findings. */
const judgement = memo2((block: Block, context: Context) =>
  block.documents.flatMap((document, index) => {
    const found = documentJudgement(document, context);
    return found.map(finding => moved(finding, block.starts[index] ?? 0));
  }),
);

const documentJudgement = memo2((document: YamlDocument, context: Context) => judge(document, context, rules));

function judgeBlock(block: Block, context: Context, chosen: readonly Rule[]): readonly Finding[] {
  return block.documents.flatMap((document, index) =>
    judge(document, context, chosen).map(finding => moved(finding, block.starts[index] ?? 0)),
  );
}

function judge(document: YamlDocument, context: Context, chosen: readonly Rule[]): readonly Finding[] {
  const active = chosen.filter(isDocumentRule).filter(rule => rule.families.includes(context.family));
  const found = active.flatMap(rule => [...rule.check(document, context)].map(problem => withRule(problem, rule)));
  return withoutEchoes(document, found).sort(byPlace);
}

/**
 * A syntax error makes the text around it look like something else. What the other rules say about the lines at the
 * error, or about something missing from there on, would be its echo.
 */
function withoutEchoes(document: YamlDocument, found: Finding[]): Finding[] {
  const [error] = found.filter(({ rule }) => rule.id === 'yaml/syntax');
  if (!error) return found;
  const starts = lineStarts(document);
  const line = indexBelow(starts, error.span.start);
  return found.filter(finding => {
    if (finding === error) return true;
    if (finding.rule.id.endsWith('/missing-field')) return false;
    return Math.abs(indexBelow(starts, finding.span.start) - line) > 1;
  });
}

/** The custom kinds of a workspace, and from which documents they come. */
interface CustomKinds {
  readonly sources: readonly YamlDocument[];
  readonly kinds: ReadonlyMap<string, CustomKind>;
}

const noCustomKinds: CustomKinds = { sources: [], kinds: new Map() };

/** The same object as long as the same documents define the kinds, so that what follows from it stays remembered. */
export const customKindsOf = memo((workspace: Workspace): CustomKinds => {
  const sources = [...workspace.files.values()].flatMap(definitionsIn);
  const [first] = sources;
  if (!first) return noCustomKinds;
  const earlier = customKindsFrom(first);
  const same = earlier.find(
    known =>
      known.sources.length === sources.length && sources.every((source, index) => source === known.sources[index]),
  );
  if (same) return same;
  const kinds = new Map(sources.flatMap(customKindsIn).map(kind => [`${kind.apiVersion}/${kind.kind}`, kind]));
  const next = { sources, kinds };
  earlier.splice(0, earlier.length, next);
  return next;
});

const customKindsFrom = memo((_first: YamlDocument): CustomKinds[] => []);

const definitionsIn = gathered(document => (customKindsIn(document).length > 0 ? [document] : []));

function isDocumentRule(rule: Rule): rule is DocumentRule {
  return 'check' in rule;
}

function isFileRule(rule: Rule): rule is FileRule {
  return 'checkFile' in rule;
}

function withRule(problem: Problem, rule: Rule): Finding {
  return { ...problem, rule, severity: problem.severity ?? rule.severity };
}

function moved<Item extends Problem>(problem: Item, by: number): Item {
  if (by === 0) return problem;
  const move = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
  return {
    ...problem,
    span: move(problem.span),
    fixes: problem.fixes?.map(fix => ({ ...fix, edits: fix.edits.map(edit => ({ ...edit, span: move(edit.span) })) })),
    related: problem.related?.map(place => ({ ...place, span: move(place.span) })),
  };
}

function byPlace(a: Problem, b: Problem): number {
  return a.span.start - b.span.start || a.span.end - b.span.end;
}
