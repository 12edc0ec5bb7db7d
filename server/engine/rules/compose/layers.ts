import { type Declaration, declarationsIn, isGiven } from '../../model/compose-names';
import { layersOf, nameOf, projectOf, retags } from '../../model/compose-project';
import type { Workspace } from '../../model/workspace';
import { type SourceFile, shifted, type Text } from '../../text/text';
import type { View } from '../../yaml/view';
import type { Problem } from '../rule';

/** A place of a service, and which of its parts it stands in. */
export interface Layered {
  readonly at: View;
  readonly layer: Declaration;
}

/** Two places that are sound each by itself, and contradict each other once the parts of the service are merged. */
export interface SplitConflict {
  readonly places: readonly [Layered, Layered];
  readonly message: Text;
}

/**
 * What `judge` says of services whose parts stand in several places: in a file and its override, or in what they extend.
 * It is told at the later part, which brings the contradiction in. What one part says alone is left to `serviceCheck`.
 */
export function* acrossLayers(
  file: SourceFile,
  workspace: Workspace,
  judge: (name: string, layers: readonly Declaration[]) => Iterable<SplitConflict>,
): Iterable<Problem> {
  const told = new Set<number>();
  for (const { kind, name } of declarationsIn(file)) {
    if (kind !== 'services') continue;
    const layers = layersOf(name, projectOf(workspace, file), workspace) ?? [];
    if (layers.length < 2 || layers.some(({ body }) => isUnclear(body))) continue;
    for (const { places, message } of judge(name, layers)) {
      const [one, other] = places;
      const isLater = layers.indexOf(one.layer) > layers.indexOf(other.layer);
      const [later, earlier] = isLater ? [one, other] : [other, one];
      const span = shifted(later.at.keySpan, later.layer.start);
      if (one.layer === other.layer || later.layer.file !== file || told.has(span.start)) continue;
      told.add(span.start);
      const where = nameOf(earlier.layer.file);
      yield {
        span,
        message,
        related: [
          {
            span: shifted(earlier.at.keySpan, earlier.layer.start),
            message:
              earlier.layer.file === file
                ? { en: 'It is merged with this.', ko: '이 내용과 합쳐집니다.' }
                : { en: `It is merged with this, in ${where}.`, ko: `${where} 파일의 이 내용과 합쳐집니다.` },
            ...(earlier.layer.file !== file && { uri: earlier.layer.file.uri }),
          },
        ],
      };
    }
  }
}

/** The value that counts of a key that the parts of a service may say several times. */
export function lastGiven(layers: readonly Declaration[], ...path: readonly string[]): Layered | undefined {
  const layer = layers.findLast(({ body }) => isGiven(body.get(...path)));
  return layer && { at: layer.body.get(...path), layer };
}

/** Whether the part cannot be merged by looking at it alone: half written, or with tags that replace others. */
function isUnclear({ document }: View): boolean {
  return document.syntaxErrors.length > 0 || retags(document);
}
