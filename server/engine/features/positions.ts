export type { Position } from '../text/lines';
export { offsetAt, positionAt, withEdit, withText } from '../yaml/stream';
