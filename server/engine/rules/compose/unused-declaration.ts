import { filesAround } from '../../model/compose';
import { fileAt, pathsIn } from '../../model/compose-files';
import { type ComposeKind, type Declaration, declarationsIn, referencesIn } from '../../model/compose-names';
import { isLoneVariant, isSettled, projectOf } from '../../model/compose-project';
import type { Workspace } from '../../model/workspace';
import type { SourceFile, Text } from '../../text/text';
import { View } from '../../yaml/view';
import type { Fix, Rule } from '../rule';
import { dropsComment, removing } from './edits';
import { composeFamilies } from './faults';
import { editPlaced, nearNames } from './projects';
import page from './unused-declaration.md';

/** What is declared and used by no service: often what is left of one that went away. */
export const unusedDeclaration: Rule = {
  id: 'compose/unused-declaration',
  severity: 'hint',
  page,
  families: composeFamilies,
  tags: ['unnecessary'],

  *checkFile(file, workspace) {
    const used = usedNames([file]);
    const candidates = declarationsIn(file).filter(
      ({ kind, name }) => isUsable(kind) && name !== 'default' && !used[kind].has(name),
    );
    if (candidates.length === 0 || isLoneVariant(file, workspace)) return;
    const files = filesThatUse(file, workspace);
    const usedAround = usedNames(files);
    const isAlone = filesAround(file, workspace).length === 0 && projectOf(workspace, file).files.length === 1;
    for (const declaration of candidates) {
      const { kind, name, span } = declaration;
      if (!isUsable(kind) || usedAround[kind].has(name) || usedAround.open.has(kind)) continue;
      if (!isSettled(file, workspace, kind) || isMeant(declaration, workspace)) continue;
      const noun = nouns[kind];
      yield {
        span,
        message: {
          en: `${noun.en} "${name}" is declared, but no service uses it. Remove it, or name it in a service.`,
          ko: `"${name}" ${noun.ko} 선언을 사용하는 서비스가 없습니다. 삭제하거나 서비스에서 사용하세요.`,
        },
        fixes: removal(declaration, isAlone),
      };
    }
  },
};

type Usable = Exclude<ComposeKind, 'services'>;

const nouns: Readonly<Record<Usable, Text>> = {
  networks: { en: 'Network', ko: '네트워크' },
  volumes: { en: 'Volume', ko: '볼륨' },
  configs: { en: 'Config', ko: 'config' },
  secrets: { en: 'Secret', ko: '시크릿' },
  models: { en: 'Model', ko: '모델' },
};

function isUsable(kind: ComposeKind): kind is Usable {
  return kind !== 'services';
}

/** The names that services use by kind, and the kinds of which some name depends on variables. */
function usedNames(files: Iterable<SourceFile>): Record<Usable, Set<string>> & { readonly open: Set<ComposeKind> } {
  const found = {
    networks: new Set<string>(),
    volumes: new Set<string>(),
    configs: new Set<string>(),
    secrets: new Set<string>(),
    models: new Set<string>(),
    open: new Set<ComposeKind>(),
  };
  for (const file of files) {
    for (const { kind, name, isOpen } of referencesIn(file)) {
      if (isOpen) found.open.add(kind);
      else if (isUsable(kind)) found[kind].add(name);
    }
  }
  return found;
}

/** Whether a service uses a name that nobody declares and that this one may be meant by: that is said there. */
function isMeant({ kind, name, file }: Declaration, workspace: Workspace): boolean {
  const { declarations, references } = projectOf(workspace, file);
  const missing = references.filter(one => one.kind === kind && !declarations[kind].has(one.name));
  return missing.some(one => nearNames(one.name, [name]).length > 0);
}

/** Every file whose services may use what this one declares: the project, what it extends, and what lies around. */
function filesThatUse(file: SourceFile, workspace: Workspace): ReadonlySet<SourceFile> {
  const found = new Set([...projectOf(workspace, file).files, ...filesAround(file, workspace)]);
  for (const one of found) {
    for (const path of pathsIn(one)) {
      const target = fileAt(path, workspace);
      if (target) found.add(target);
    }
  }
  return found;
}

function removal({ kind, name, body, start }: Declaration, isAlone: boolean): readonly Fix[] {
  if (!isUsable(kind)) return [];
  const { document } = body;
  const root = View.root(document);
  const section = root.get(kind);
  const edit = section.entries.length === 1 && !section.isAlias ? removing(root, kind) : removing(section, name);
  if (!edit) return [];
  const title = { en: `Remove ${nouns[kind].en.toLowerCase()} "${name}"`, ko: `"${name}" ${nouns[kind].ko} 삭제` };
  return [{ title, edits: [editPlaced(edit, start)], safe: isAlone && !dropsComment(document, edit) }];
}
