import { classify, type Family } from '../model/family';
import { placeOf } from '../model/paths';
import { type SettingsFile, settingsFor } from '../model/settings-file';
import type { Workspace } from '../model/workspace';
import { type CustomKind, customKindsIn } from '../schema/custom';
import { indexBelow, lineStarts } from '../text/lines';
import { memo, memo2 } from '../text/memo';
import type { SourceFile } from '../text/text';
import { type Block, blocksIn, documentsIn, gathered, type YamlDocument } from '../yaml/stream';
import { rules } from './index';
import { moved } from './moved';
import {
  type Context,
  type DocumentRule,
  type FileRule,
  type Problem,
  profiles,
  type Rule,
  type Setup,
  type Severity,
  severities,
} from './rule';
import { unusedSuppression, unusedSuppressionProblem } from './seamark/unused-suppression';
import { isIgnored, mayBeSuppressed, type Suppression, silences, suppressionsIn } from './suppress';

/** A problem with the rule that found it. Spans count from the start of the file. */
export interface Finding extends Problem {
  readonly rule: Rule;
  readonly severity: Severity;
}

/**
 * What the rules of `setup` find in a file, in the order of the text, less what somebody silenced. A document that did
 * not change, judged in the same context, keeps its findings.
 */
export function findingsIn(file: SourceFile, workspace: Workspace, setup: Setup): readonly Finding[] {
  return findingsAmong(workspace, setup)(file);
}

/** Findings, hovers and fixes of one moment ask the same question. */
const findingsAmong = memo2((workspace: Workspace, setup: Setup) =>
  memo((file: SourceFile) => judgeFile(file, workspace, setup)),
);

function judgeFile(file: SourceFile, workspace: Workspace, setup: Setup): readonly Finding[] {
  const settings = settingsFor(file, workspace);
  const chosen = setupFor(file, workspace, setup);
  const { family } = classify(workspace, file);
  const context = contextOf(chosen, customKindsOf(workspace), family);
  const found = blocksIn(file).flatMap(({ block, start }) =>
    judgement(block, context).map(finding => moved(finding, start)),
  );
  const around = activeRules(chosen)
    .filter(isFileRule)
    .filter(rule => rule.families.includes(family))
    .flatMap(rule => [...rule.checkFile(file, workspace, context)].map(problem => withRule(problem, rule, chosen)));
  const all = around.length === 0 ? found : [...found, ...around].sort(byPlace);
  const told = settings?.ignores.length ? all.filter(({ rule }) => !isIgnored(settings, rule, placeOf(file.uri))) : all;
  return mayBeSuppressed(file) ? withoutSuppressed(file, told, chosen) : told;
}

/** What holds for a file: what its `.seamark.yaml` says, else what the user chose. */
export function setupFor(file: SourceFile, workspace: Workspace, setup: Setup): Setup {
  const settings = settingsFor(file, workspace);
  return settings ? withSettings(setup, settings) : setup;
}

/** The findings that nobody silenced, and the silencings of ours that have nothing left to silence. */
function withoutSuppressed(file: SourceFile, findings: readonly Finding[], setup: Setup): readonly Finding[] {
  const suppressions = documentsIn(file).flatMap(({ document, start }) =>
    suppressionsIn(document).map(suppression => ({ suppression, start })),
  );
  const used = new Set<Suppression>();
  const told = findings.filter(({ rule, span }) => {
    const silencing = suppressions.filter(({ suppression, start }) =>
      silences(suppression, rule, { start: span.start - start, end: span.end - start }),
    );
    for (const { suppression } of silencing) used.add(suppression);
    return silencing.length === 0;
  });
  const idle = suppressions.filter(({ suppression }) => suppression.ours && !used.has(suppression));
  if (!activeRules(setup).includes(unusedSuppression)) return told;
  const unused = idle.map(({ suppression, start }) => {
    const finding = withRule(unusedSuppressionProblem(suppression, rules), unusedSuppression, setup);
    return moved(finding, start);
  });
  return [...told, ...unused].sort(byPlace);
}

/** What a checked-in settings file makes of the user's own choices: what it says wins. */
const withSettings = memo2((setup: Setup, settings: SettingsFile): Setup => {
  const { profile, kubernetesVersion, rules: chosen } = settings;
  const severities = [...chosen].filter((entry): entry is [string, Severity | 'off'] => isSeverity(entry[1]));
  return {
    ...setup,
    api: kubernetesVersion === undefined ? setup.api : setup.api.of(kubernetesVersion),
    profile: profiles.find(known => known === profile) ?? setup.profile,
    ...setup.insists,
    severities: { ...setup.severities, ...Object.fromEntries(severities), ...setup.insists?.severities },
  };
});

function isSeverity(text: string): text is Severity | 'off' {
  return text === 'off' || (severities as readonly string[]).includes(text);
}

/** The rules that speak: those of the profile, and those that the user set to some severity. */
const activeRules = memo(({ profile, severities }: Setup): readonly Rule[] =>
  rules.filter(({ id, profile: least = 'learn' }) => {
    const chosen = severities[id];
    if (chosen !== undefined) return chosen !== 'off';
    return least !== 'none' && profiles.indexOf(least) <= profiles.indexOf(profile);
  }),
);

/** The context of a family: one object as long as API and custom kinds are the same. */
function contextOf(setup: Setup, customKinds: CustomKinds, family: Family): Context {
  const contexts = contextsOf(setup, customKinds);
  let context = contexts.get(family);
  if (!context) {
    context = { family, api: setup.api, customKinds: customKinds.kinds, setup, rules };
    contexts.set(family, context);
  }
  return context;
}

const contextsOf = memo2((_setup: Setup, _customKinds: CustomKinds) => new Map<Family, Context>());

/** An edit renews one block, so all but its few documents are not even asked for their findings. */
const judgement = memo2((block: Block, context: Context) =>
  block.documents.flatMap((document, index) =>
    judge(document, context).map(finding => moved(finding, block.starts[index] ?? 0)),
  ),
);

const judge = memo2((document: YamlDocument, context: Context): readonly Finding[] => {
  const active = activeRules(context.setup)
    .filter(isDocumentRule)
    .filter(rule => rule.families.includes(context.family));
  const found = active.flatMap(rule =>
    [...rule.check(document, context)].map(problem => withRule(problem, rule, context.setup)),
  );
  return withoutEchoes(document, found).sort(byPlace);
});

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

function byPlace(a: Problem, b: Problem): number {
  return a.span.start - b.span.start || a.span.end - b.span.end;
}
