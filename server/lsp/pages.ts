import type { KubernetesApi } from '../engine/features/api';
import type { Descriptions } from '../engine/features/descriptions';
import { explain, linked } from '../engine/features/explain';
import { concepts, sections } from '../engine/features/seminar';
import { type Language, languages } from '../engine/text/text';
import type { ConceptsResult, Page, PageParams } from './protocol';

/** A link that opens a page in a client with our command. */
export function pageCommand(id: string): string {
  return `command:seamark.openPage?${encodeURIComponent(JSON.stringify([id]))}`;
}

/** The document that our client serves a page as. */
export function pageDocument(id: string): string {
  return `seamark:/pages/${id}.md`;
}

/** Every concept by section, in the order of the seminar. */
export function conceptList(language: Language): ConceptsResult {
  return {
    sections: sections.map(section => ({
      id: section.id,
      title: section.title[language],
      concepts: concepts
        .filter(concept => concept.section === section.id)
        .map(({ id, title }) => ({ id, title: title[language], titles: languages.map(each => title[each]) })),
    })),
  };
}

/** The page that an id means; null if it means none. */
export function pageOf(
  { id, commands }: PageParams,
  language: Language,
  api: KubernetesApi,
  descriptions: Descriptions,
): Page | null {
  const found = explain(id, api, descriptions);
  if (!found) return null;
  const markdown = linked(found.markdown, target => (commands ? pageCommand(target) : undefined));
  return { title: found.title[language], markdown: markdown[language] };
}
