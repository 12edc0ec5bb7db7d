import { parsePage } from '../pages/page';
import { rules } from '../rules';
import type { Profile, Severity } from '../rules/rule';
import type { Text } from '../text/text';

/** A rule as a list of rules shows it. */
export interface RuleEntry {
  readonly id: string;
  readonly severity: Severity;
  /** The least profile in which it speaks; `none` if it has to be given a severity. */
  readonly profile: Profile | 'none';
  readonly title: Text;
  /** Why it matters and what to do, in Markdown. */
  readonly body: Text;
}

/** Every rule there is, by id. */
export function ruleList(): readonly RuleEntry[] {
  const entries = rules.map(({ id, severity, profile = 'learn', page }) => {
    const { title, body } = parsePage(page);
    return { id, severity, profile, title, body };
  });
  return entries.sort((a, b) => (a.id < b.id ? -1 : 1));
}
