import { isOpen } from '../../model/compose';
import { fileAt, pathsIn } from '../../model/compose-files';
import { type ComposeKind, type Declaration, declarationsIn, isGiven } from '../../model/compose-names';
import { nameOf, retags } from '../../model/compose-project';
import type { Workspace } from '../../model/workspace';
import type { SourceFile, Text } from '../../text/text';
import { documentsIn } from '../../yaml/stream';
import { View } from '../../yaml/view';
import type { Problem, Rule } from '../rule';
import { composeFamilies } from './faults';
import page from './include-conflict.md';

/** What a file includes is added to it, not merged with it: a name in both has to say the same (compose-go, `loader/include.go`). */
export const includeConflict: Rule = {
  id: 'compose/include-conflict',
  severity: 'error',
  page,
  families: composeFamilies,

  *checkFile(file, workspace) {
    yield* betweenIncluded(file, workspace);
    const included = includedIn(file, workspace);
    if (included.length === 0) return;
    for (const own of declarationsIn(file)) {
      const noun = nouns[own.kind];
      const other = included.find(one => one.kind === own.kind && one.name === own.name);
      if (!noun || !other || isUnclear(own) || isUnclear(other) || !differs(own.body, other.body)) continue;
      const where = nameOf(other.file);
      yield {
        span: own.span,
        message: {
          en: `${noun.en} "${own.name}" comes from ${where} as well, which this file includes, and says something else there, so Compose refuses to start. Rename one, or move the change to an override file.`,
          ko: `이 파일이 포함(include)하는 ${where} 파일에도 내용이 다른 "${own.name}" ${noun.ko} 선언이 있어 컴포즈가 시작되지 않습니다. 한쪽의 이름을 바꾸거나, 바꿀 내용을 override 파일로 옮기세요.`,
        },
        related: [
          {
            span: other.span,
            uri: other.file.uri,
            message: { en: 'The included one is here.', ko: '포함되는 쪽의 선언은 여기에 있습니다.' },
          },
        ],
      };
    }
  },
};

/** Tells of the paths whose files say something else of a name than those of an earlier path. */
function* betweenIncluded(file: SourceFile, workspace: Workspace): Iterable<Problem> {
  const paths = pathsIn(file).filter(({ way }) => way === 'include');
  if (paths.length < 2 || mergesPaths(file)) return;
  const own = new Set(declarationsIn(file).map(keyOf));
  const earlier = new Map<string, Declaration>();
  for (const path of paths) {
    const target = fileAt(path, workspace);
    if (!target || target === file) continue;
    const found = [...declarationsIn(target), ...includedIn(target, workspace)];
    const clash = found.flatMap(one => {
      const other = earlier.get(keyOf(one));
      const isSame = !other || other.file === one.file || own.has(keyOf(one));
      return isSame || isUnclear(one) || isUnclear(other) || !differs(one.body, other.body) ? [] : [{ one, other }];
    })[0];
    for (const one of found) if (!earlier.has(keyOf(one))) earlier.set(keyOf(one), one);
    const noun = clash && nouns[clash.one.kind];
    if (!clash || !noun) continue;
    const { one, other } = clash;
    const [where, before] = [nameOf(one.file), nameOf(other.file)];
    yield {
      span: path.span,
      message: {
        en: `${noun.en} "${one.name}" in ${where} says something else than in ${before}, which is included as well, so Compose refuses to start. Rename one, or include only one of the files.`,
        ko: `함께 포함(include)하는 ${before} 파일과 ${where} 파일의 "${one.name}" ${noun.ko} 내용이 달라 컴포즈가 시작되지 않습니다. 한쪽의 이름을 바꾸거나 한 파일만 포함하세요.`,
      },
      related: [one, other].map(({ span, file: its }) => ({
        span,
        uri: its.uri,
        message: { en: 'It is declared here.', ko: '여기에 선언되어 있습니다.' },
      })),
    };
  }
}

function keyOf({ kind, name }: Declaration): string {
  return `${kind} ${name}`;
}

/** What Compose compares; models it does not. */
const nouns: Readonly<Partial<Record<ComposeKind, Text>>> = {
  services: { en: 'Service', ko: '서비스' },
  networks: { en: 'Network', ko: '네트워크' },
  volumes: { en: 'Volume', ko: '볼륨' },
  configs: { en: 'Config', ko: 'config' },
  secrets: { en: 'Secret', ko: '시크릿' },
};

/** What a file includes, and what that includes in turn. */
function includedIn(file: SourceFile, workspace: Workspace): readonly Declaration[] {
  const seen = new Set([file]);
  const found: Declaration[] = [];
  const waiting = [file];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    // Several paths of one entry are merged before they are included.
    if (mergesPaths(next)) return [];
    for (const path of pathsIn(next)) {
      const other = path.way === 'include' ? fileAt(path, workspace) : undefined;
      if (!other || seen.has(other)) continue;
      seen.add(other);
      found.push(...declarationsIn(other));
      waiting.push(other);
    }
  }
  return found;
}

function mergesPaths(file: SourceFile): boolean {
  return documentsIn(file).some(({ document }) =>
    View.root(document)
      .get('include')
      .items.some(item => item.get('path').items.length > 1),
  );
}

function isUnclear({ body, file }: Declaration): boolean {
  if (retags(body.document) || documentsIn(file).length > 1) return true;
  return body.document.syntaxErrors.length > 0 || isGiven(body.get('extends'));
}

/** Whether two bodies certainly say different things, however Compose spells them out. */
function differs(one: View, other: View): boolean {
  if (['image', 'build'].some(key => isGiven(one.get(key)) !== isGiven(other.get(key)))) return true;
  for (const [key, { value }] of one.fields) {
    const counterpart = other.get(key);
    if (value.kind === 'map' && counterpart.kind === 'map' && differs(value, counterpart)) return true;
    const { text } = value;
    const { text: against } = counterpart;
    if (text === undefined || against === undefined || text === against) continue;
    // Paths count from the folders of their files, and numbers and times can be written in several ways.
    if ([text, against].every(written => isName(written) && !isOpen(written))) return true;
  }
  return false;
}

function isName(text: string): boolean {
  return /^[A-Za-z][\w./:@-]*$/.test(text) && !/^(?:true|false|yes|no|on|off)$/i.test(text);
}
