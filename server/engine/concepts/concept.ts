import { parsePage } from '../pages/page';
import { memo } from '../text/memo';
import type { Text } from '../text/text';
import { type Anchor, anchorFrom } from './anchors';

/** Which concept comes first where several fit a place equally well. */
export const ranks = ['provider', 'mapping', 'strategy', 'general'] as const;
export type Rank = (typeof ranks)[number];

/** The parts of the seminar. */
const sectionIds = ['1', '2', '3', '4', '5', '6', 'X'] as const;
export type SectionId = (typeof sectionIds)[number];

/** One idea of the seminar, with its page and the places that it explains. */
export interface Concept {
  readonly id: string;
  readonly section: SectionId;
  readonly title: Text;
  /** The first paragraph of the page, for hovers. */
  readonly lead: Text;
  /** The whole page below its title, in Markdown; it begins with the lead. */
  readonly body: Text;
  /** Empty for concepts that only the index and other pages lead to. */
  readonly anchors: readonly Anchor[];
  /** Ids of concepts to read next. */
  readonly related: readonly string[];
  /** Names of quick fixes that put the idea into practice. */
  readonly fixes: readonly string[];
  readonly rank: Rank;
}

/** What a page says of itself between its `---` lines. */
interface Header {
  readonly section: SectionId;
  readonly rank?: Rank;
  readonly related: readonly string[];
  readonly fixes: readonly string[];
  readonly at: readonly string[];
}

/** The concept whose page this is. The page is read when something of it is asked for: most runs need none of them. */
export function conceptFrom(id: string, source: string): Concept {
  const written = { source };
  return {
    id,
    get section() {
      return read(written).section;
    },
    get title() {
      return read(written).title;
    },
    get lead() {
      return read(written).lead;
    },
    get body() {
      return read(written).body;
    },
    get anchors() {
      return read(written).anchors;
    },
    get related() {
      return read(written).related;
    },
    get fixes() {
      return read(written).fixes;
    },
    get rank() {
      return read(written).rank;
    },
  };
}

const read = memo(({ source }: { readonly source: string }): Omit<Concept, 'id'> => {
  const { header, title, lead, body } = parsePage(source);
  // The pages are part of the program, and tests read every one of them.
  const { section, rank = 'general', related, fixes, at } = header as Header;
  return { section, title, lead, body, anchors: at.map(anchorFrom), related, fixes, rank };
});
