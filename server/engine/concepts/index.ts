export type { AnchorPlace } from './anchors';
export { conceptsAt } from './at';
export type { Concept, SectionId } from './concept';
export { conceptOf, concepts, sections } from './seminar';
