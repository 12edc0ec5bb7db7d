import { type Concept, conceptOf, concepts } from '../concepts';
import { parsePage } from '../pages/page';
import { rules } from '../rules';
import type { Rule } from '../rules/rule';
import type { KubernetesApi } from '../schema/api';
import { similar } from '../text/similar';
import { type Language, languages, type Text } from '../text/text';
import type { Descriptions } from './descriptions';
import { explainField, nearFields } from './explain-fields';
import { paragraphs } from './hover-words';

/** A page: its title, and Markdown that begins with it. Links to other pages are `[words](seamark:id)`. */
export interface Explanation {
  readonly title: Text;
  readonly markdown: Text;
}

/**
 * The page of a concept ("rolling-update", or its title in any language), a rule ("kubernetes/unknown-field") or a
 * field ("deployment.spec.strategy", "compose.services.ports"); absent for what is none of them.
 */
export function explain(id: string, api: KubernetesApi, descriptions: Descriptions): Explanation | undefined {
  const name = id.trim();
  const concept = conceptOf(name.toLowerCase()) ?? concepts.find(({ title }) => isTitle(name, title));
  if (concept) return explainConcept(concept);
  const rule = rules.find(candidate => candidate.id === name.toLowerCase());
  return rule ? explainRule(rule) : explainField(name, api, descriptions);
}

/** What somebody who asked for `id`, which has no page, may have meant: at most three, likeliest first. */
export function nearestPages(id: string, api: KubernetesApi, descriptions: Descriptions): readonly string[] {
  const name = id.trim().toLowerCase();
  const ids = [...concepts, ...rules].map(each => each.id);
  const containing = name.length < 2 ? [] : ids.filter(candidate => candidate.includes(name));
  const titled = concepts.filter(({ title }) => name.length > 1 && languages.some(at => contains(title[at], name)));
  const found = [
    ...similar(name, ids),
    ...nearFields(id.trim(), api, descriptions),
    ...titled.map(concept => concept.id),
    ...containing,
  ];
  return [...new Set(found)].slice(0, 3);
}

/** Markdown whose links to other pages lead to what `href` says; where that is nothing only their words are left. */
export function linked(markdown: Text, href: (id: string) => string | undefined): Text {
  return translated(markdown, text =>
    text.replaceAll(/\[([^\]]+)\]\(seamark:([^)\s]+)\)/g, (_link, words: string, id: string) => {
      const target = href(id);
      return target === undefined ? words : `[${words}](${target})`;
    }),
  );
}

function explainConcept({ title, body, related }: Concept): Explanation {
  const links = (language: Language) =>
    related
      .flatMap(id => {
        const other = conceptOf(id);
        return other ? `- [${other.title[language]}](seamark:${id})` : [];
      })
      .join('\n');
  const seeAlso =
    related.length > 0 ? { en: `## See also\n\n${links('en')}`, ko: `## 함께 보기\n\n${links('ko')}` } : undefined;
  return { title, markdown: paragraphs([heading(title), body, seeAlso]) };
}

function explainRule({ id, severity, page }: Rule): Explanation {
  const { title, body, examples } = parsePage(page);
  const blocks = examples.map(example => `\`\`\`yaml\n${example.trimEnd()}\n\`\`\``).join('\n\n');
  return {
    title,
    markdown: paragraphs([
      heading(title),
      { en: `\`${id}\` · ${severity}`, ko: `\`${id}\` · ${severityWords[severity]}` },
      body,
      // The sentences in the examples are in English, and what they say stands above.
      { en: `## Examples\n\n${blocks}`, ko: `## 예\n\n${blocks.replaceAll(/^( *#[ ^]*\^ [\w/-]+):.*$/gm, '$1')}` },
    ]),
  };
}

const severityWords: Readonly<Record<Rule['severity'], string>> = {
  error: '오류',
  warning: '경고',
  information: '정보',
  hint: '힌트',
};

function heading(title: Text): Text {
  return translated(title, text => `# ${text}`);
}

function isTitle(name: string, title: Text): boolean {
  return languages.some(language => title[language].toLowerCase() === name.toLowerCase());
}

function contains(text: string, name: string): boolean {
  return text.toLowerCase().includes(name);
}

function translated(text: Text, change: (text: string) => string): Text {
  return Object.fromEntries(languages.map(language => [language, change(text[language])])) as Text;
}
