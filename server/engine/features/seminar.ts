export { concepts, sections } from '../concepts';
