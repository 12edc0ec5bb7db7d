import { classify, type Family } from '../model/family';
import type { Workspace } from '../model/workspace';
import { type CustomKind, customKindsIn } from '../schema/custom';
import { indexBelow, lineStarts } from '../text/lines';
import { memo, memo2 } from '../text/memo';
import type { SourceFile, Span } from '../text/text';
import { type Block, blocksIn, gathered, type YamlDocument } from '../yaml/stream';
import { rules } from './index';
import {
  type Context,
  type DocumentRule,
  type FileRule,
  type Problem,
  profiles,
  type Rule,
  type Setup,
  type Severity,
} from './rule';

/** A problem with the rule that found it. Spans count from the start of the file. */
export interface Finding extends Problem {
  readonly rule: Rule;
  readonly severity: Severity;
}

/**
 * What the rules of `setup` find in a file, in the order of the text; with `only`, what that rule finds, whether it is
 * switched on or not. A document that did not change, judged in the same context, keeps its findings.
 */
export function findingsIn(file: SourceFile, workspace: Workspace, setup: Setup, only?: Rule): readonly Finding[] {
  const { family } = classify(workspace, file);
  const context = contextOf(setup, customKindsOf(workspace), family);
  const found = blocksIn(file).flatMap(({ block, start }) => {
    const local = only ? judgeBlock(block, context, [only]) : judgement(block, context);
    return local.map(finding => moved(finding, start));
  });
  const around = (only ? [only] : activeRules(setup))
    .filter(isFileRule)
    .filter(rule => rule.families.includes(family))
    .flatMap(rule => [...rule.checkFile(file, workspace, context)].map(problem => withRule(problem, rule, setup)));
  return around.length === 0 ? found : [...found, ...around].sort(byPlace);
}

/** The rules that speak: those of the profile, and those that the user set to some severity. */
const activeRules = memo(({ profile, severities }: Setup): readonly Rule[] =>
  rules.filter(({ id, profile: least = 'learn' }) => {
    const chosen = severities[id];
    return chosen === undefined ? profiles.indexOf(least) <= profiles.indexOf(profile) : chosen !== 'off';
  }),
);

/** The context of a family: one object as long as API and custom kinds are the same. */
function contextOf(setup: Setup, customKinds: CustomKinds, family: Family): Context {
  const contexts = contextsOf(setup, customKinds);
  let context = contexts.get(family);
  if (!context) {
    context = { family, api: setup.api, customKinds: customKinds.kinds, setup };
    contexts.set(family, context);
  }
  return context;
}

const contextsOf = memo2((_setup: Setup, _customKinds: CustomKinds) => new Map<Family, Context>());

/** An edit renews one block, so all but its few documents are not even asked for their findings. */
const judgement = memo2((block: Block, context: Context) =>
  block.documents.flatMap((document, index) => {
    const found = documentJudgement(document, context);
    return found.map(finding => moved(finding, block.starts[index] ?? 0));
  }),
);

const documentJudgement = memo2((document: YamlDocument, context: Context) =>
  judge(document, context, activeRules(context.setup)),
);

function judgeBlock(block: Block, context: Context, chosen: readonly Rule[]): readonly Finding[] {
  return block.documents.flatMap((document, index) =>
    judge(document, context, chosen).map(finding => moved(finding, block.starts[index] ?? 0)),
  );
}

function judge(document: YamlDocument, context: Context, chosen: readonly Rule[]): readonly Finding[] {
  const active = chosen.filter(isDocumentRule).filter(rule => rule.families.includes(context.family));
  const found = active.flatMap(rule =>
    [...rule.check(document, context)].map(problem => withRule(problem, rule, context.setup)),
  );
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

function withRule(problem: Problem, rule: Rule, { severities }: Setup): Finding {
  const chosen = severities[rule.id];
  const severity = chosen && chosen !== 'off' ? chosen : (problem.severity ?? rule.severity);
  return { ...problem, rule, severity };
}

/** Places in other files, which name them, count from there and stay. */
function moved<Item extends Problem>(problem: Item, by: number): Item {
  if (by === 0) return problem;
  const move = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
  const moveHere = <Place extends { readonly span: Span; readonly uri?: string }>(place: Place): Place =>
    place.uri === undefined ? { ...place, span: move(place.span) } : place;
  return {
    ...problem,
    span: move(problem.span),
    fixes: problem.fixes?.map(fix => ({ ...fix, edits: fix.edits.map(moveHere) })),
    related: problem.related?.map(moveHere),
  };
}

function byPlace(a: Problem, b: Problem): number {
  return a.span.start - b.span.start || a.span.end - b.span.end;
}
