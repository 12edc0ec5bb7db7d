import type { Language, Text } from '../text/text';
import type { Hover } from './hover';
import type { Refactoring } from './refactorings';

/** How links in a hover run commands; absent for clients that cannot. */
export interface Commands {
  /** Applies the fix of a finding. */
  readonly fix: (cure: Hover['cures'][number]) => string;
  /** Makes a refactoring. */
  readonly refactor: (refactoring: Refactoring) => string;
  /** Shows the rollout of a workload. */
  readonly rollout: (workload: string) => string;
  /** Opens the page of a concept. */
  readonly page: (id: string) => string;
}

/** A hover as Markdown, at most about 25 lines: the field, the concepts, what it means here, its counterpart, actions. */
export function hoverMarkdown(hover: Hover, language: Language, commands?: Commands): string {
  const { field, concepts, here, cures, refactorings, rollout } = hover;
  const say = (text: Text | undefined) => text?.[language];
  const facts = here.map(fact => fact[language]).join(' ');
  const body = [
    ...(field?.paragraphs ?? []).map(say),
    ...concepts.map(({ title, lead }) => `**${title[language]}** — ${lead[language]}`),
    facts && `**${words.here[language]}:** ${facts}`,
    say(field?.counterpart),
  ];
  const actions = [
    commands && rollout !== undefined && link(words.rollout[language], commands.rollout(rollout)),
    ...(commands ? cures.map(cure => link(cure.fix.title[language], commands.fix(cure))) : []),
    ...(commands ? refactorings.map(one => link(one.title[language], commands.refactor(one))) : []),
    ...(commands
      ? concepts.map(({ id, title }) => link(`${words.learn[language]}: ${title[language]}`, commands.page(id)))
      : []),
    say(field?.reference),
  ];
  const paragraphs = body.filter(Boolean).join('\n\n');
  const last = actions.filter(Boolean).join(' · ');
  return last ? `${paragraphs}${paragraphs ? '\n\n---\n\n' : ''}${last}` : paragraphs;
}

function link(title: string, target: string): string {
  return `[${title.replaceAll(/[[\]\\]/g, '\\$&')}](${target})`;
}

const words = {
  here: { en: 'Here', ko: '이 파일에서는' },
  rollout: { en: 'Preview rollout', ko: '롤아웃 미리 보기' },
  learn: { en: 'Learn', ko: '더 알아보기' },
} satisfies Record<string, Text>;
