import { isPlaceholder } from '../../model/workloads';
import type { View } from '../../yaml/view';

/** An image reference in its parts. */
export interface Image {
  readonly name: string;
  readonly tag: string | undefined;
  readonly digest: string | undefined;
}

/** The parts of an image reference; absent where it is none yet. */
export function imageOf(at: View): Image | undefined {
  const { text } = at;
  if (!text || isPlaceholder(text) || /\s/.test(text)) return undefined;
  const [reference = '', digest] = text.split('@');
  const [, name = '', tag] = /^(.+?)(?::([^/:]*))?$/.exec(reference) ?? [];
  return name ? { name, tag: tag || undefined, digest } : undefined;
}

/** Whether the same reference may mean another image tomorrow, as everybody knows of `latest`. */
export function isMutable({ tag, digest }: Image): boolean {
  return digest === undefined && (tag === undefined || tag === 'latest');
}
