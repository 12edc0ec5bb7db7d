import { applicationOf, kustomizationsOf, type Names, namesOf, placeIn } from '../../model/application';
import { groupOf, type Resource, resourcesIn } from '../../model/kubernetes';
import { type Definition, identityOf, isCustomGroup } from '../../model/names';
import type { Workspace } from '../../model/workspace';
import { memo, memo2 } from '../../text/memo';
import { type SourceFile, type Span, shifted } from '../../text/text';
import { type Block, blocksIn, type YamlDocument } from '../../yaml/stream';
import type { Rule } from '../rule';
import page from './duplicate-resource.md';

/** Of two objects with one name the one that is applied later replaces the other. */
export const duplicateResource: Rule = {
  id: 'kubernetes/duplicate-resource',
  severity: 'warning',
  page,
  families: ['kubernetes'],

  *checkFile(file, workspace) {
    const repeated = repeatedKeys(namesOf(applicationOf(workspace, file)));
    if (repeated.size === 0) return;
    const seen = new Map<string, Place>();
    for (const place of [...placesBefore(workspace, file, repeated), ...placesIn(file, repeated)]) {
      const first = seen.get(place.key);
      if (!first) seen.set(place.key, place);
      else if (place.file === file) {
        const { kind, name } = place;
        yield {
          span: place.span,
          message: {
            en: `There is another ${kind} "${name}" already, and the one that is applied later replaces the other. Rename or remove one.`,
            ko: `이미 같은 이름의 ${kind} 오브젝트("${name}")가 있어 나중에 적용되는 쪽이 다른 쪽을 대체합니다. 하나의 이름을 바꾸거나 삭제하세요.`,
          },
          related: [
            {
              span: first.span,
              message: { en: 'The other one.', ko: '다른 하나입니다.' },
              ...(first.file !== file && { uri: first.file.uri }),
            },
          ],
        };
      }
    }
  },
};

interface Place {
  readonly key: string;
  readonly kind: string;
  readonly name: string;
  readonly file: SourceFile;
  readonly span: Span;
}

/** In the files that a kustomization lists before this one. Files that merely lie together are often alternatives. */
function placesBefore(workspace: Workspace, file: SourceFile, repeated: ReadonlySet<string>): readonly Place[] {
  const place = placeIn(file);
  const lists = kustomizationsOf(workspace).flatMap(({ lists }) => (lists.includes(place) ? [lists] : []));
  const before = new Set(lists.flatMap(list => list.slice(0, list.indexOf(place))));
  if (before.size === 0) return [];
  return [...workspace.files.values()]
    .filter(other => before.has(placeIn(other)))
    .flatMap(other => placesIn(other, repeated));
}

function placesIn(file: SourceFile, repeated: ReadonlySet<string>): readonly Place[] {
  return blocksIn(file).flatMap(({ block, start }) =>
    repeatedIn(block, repeated).map(place => ({ ...place, file, span: shifted(place.span, start) })),
  );
}

/** The objects of a block whose keys are repeated somewhere. Not looked for again until a name has changed. */
const repeatedIn = memo2((block: Block, repeated: ReadonlySet<string>): readonly Omit<Place, 'file'>[] =>
  block.documents.flatMap((document, index) =>
    keyed(document)
      .filter(({ key }) => repeated.has(key))
      .map(place => ({ ...place, span: shifted(place.span, block.starts[index] ?? 0) })),
  ),
);

/** The objects of a document with their keys; spans are local to it. */
const keyed = memo((document: YamlDocument): readonly Omit<Place, 'file'>[] =>
  resourcesIn(document).map(resource => {
    const identity = identityOf(resource);
    const key = keyOf({ ...identity, group: groupIn(resource) });
    return { key, kind: identity.kind, name: identity.name, span: resource.body.get('metadata', 'name').mark };
  }),
);

const repeatedKeys = memo(({ definitions }: Names): ReadonlySet<string> => {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const definition of definitions) {
    if (definition.kind === '' || definition.name === '') continue;
    const key = keyOf(definition);
    if (seen.has(key)) repeated.add(key);
    seen.add(key);
  }
  return repeated;
});

/** Kinds moved between the groups of Kubernetes itself, so there only the kind counts. */
function keyOf({ kind, group, namespace, name }: Pick<Definition, 'kind' | 'group' | 'namespace' | 'name'>): string {
  return `${isCustomGroup(group) ? group : ''}/${kind} ${namespace} ${name}`;
}

function groupIn({ apiVersion = '' }: Resource): string {
  return groupOf(apiVersion);
}
