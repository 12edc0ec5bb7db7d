import { kindOf, type LocalPath, localPathsIn } from '../../model/compose-paths';
import { isRetagged } from '../../model/compose-project';
import { fileName, folderOf, placeOf } from '../../model/paths';
import type { Workspace } from '../../model/workspace';
import { memo } from '../../text/memo';
import { similar } from '../../text/similar';
import type { SourceFile, Text } from '../../text/text';
import type { Fix, Problem, Severity } from '../rule';

/** What a Compose file takes from the disk and what is certainly not there; what several services share is told once. */
export function* missingPaths(file: SourceFile, workspace: Workspace): Iterable<Problem> {
  if (workspace.kinds.size === 0) return;
  const told = new Set<number>();
  for (const path of localPathsIn(file, workspace)) {
    const { from, span, need } = path;
    // An empty folder that the engine makes is worth a word only where it is certain.
    if (
      need === 'optional' ||
      (need === 'made' && path.written !== undefined) ||
      told.has(span.start) ||
      kindOf(path, workspace) !== 'missing'
    )
      continue;
    if (path.role === 'dockerfile' && !hasContext(path, file, workspace)) continue;
    if (from.kind === 'services' && isRetagged(from.name, file, workspace)) continue;
    told.add(span.start);
    const near = nearNames(path, workspace);
    yield {
      span,
      severity: severityOf(path),
      message: unlessSet(path, sentence(path, near[0])),
      fixes: [...renamings(path, near), ...creations(path, workspace)],
    };
  }
}

/** A folder that is missing is told once, and not again for the Dockerfile in it. */
function hasContext({ from }: LocalPath, file: SourceFile, workspace: Workspace): boolean {
  const context = localPathsIn(file, workspace).find(path => path.role === 'context' && path.from === from);
  return !context || kindOf(context, workspace) === 'folder';
}

function severityOf({ role, need, text, written }: LocalPath): Severity {
  if (written !== undefined) return 'information';
  if (role !== 'bind') return 'warning';
  if (need === 'required') return 'error';
  // Data that the containers write begins as an empty folder; a file that they read does not.
  return looksLikeFile(text) ? 'information' : 'hint';
}

/** A sentence about a path that depends on variables, with what it depends on. */
export function unlessSet({ written }: Pick<LocalPath, 'written'>, sentence: Text): Text {
  if (written === undefined) return sentence;
  return {
    en: `${sentence.en} "${written}" comes to that unless the shell says otherwise.`,
    ko: `${sentence.ko} 셸에서 따로 정하지 않으면 "${written}" 값이 이 경로가 됩니다.`,
  };
}

function looksLikeFile(path: string): boolean {
  return /[^./]\.[A-Za-z]\w{0,9}$/.test(path) && !/\.d$/.test(path);
}

function sentence({ role, text, need, from: { name } }: LocalPath, near: string | undefined): Text {
  const guess = near
    ? { en: `Did you mean "${near}"?`, ko: `"${near}"의 오타가 아닌지 확인하세요.` }
    : { en: 'Correct the path or create the file.', ko: '경로를 고치거나 파일을 만드세요.' };
  switch (role) {
    case 'env_file':
    case 'label_file':
      return {
        en: `There is no file "${text}", so Compose refuses to start "${name}". ${guess.en}`,
        ko: `"${text}" 파일이 없어 컴포즈가 "${name}" 서비스를 시작하지 않습니다. ${guess.ko}`,
      };
    case 'config':
    case 'secret':
      return {
        en: `There is no file "${text}", so no container that uses ${role} "${name}" starts. ${guess.en}`,
        ko: `"${text}" 파일이 없어 "${name}" ${role === 'config' ? 'config' : '시크릿'} 내용을 쓰는 컨테이너가 시작되지 않습니다. ${guess.ko}`,
      };
    case 'context':
      return {
        en: `There is no folder "${text}", so "${name}" cannot be built. ${near ? guess.en : 'Correct the path, which counts from the folder of this file.'}`,
        ko: `"${text}" 폴더가 없어 "${name}" 서비스의 이미지를 빌드할 수 없습니다. ${near ? guess.ko : '이 파일이 있는 폴더를 기준으로 경로를 고치세요.'}`,
      };
    case 'dockerfile':
      return {
        en: `There is no "${text}" in the build context, so "${name}" cannot be built. ${near ? guess.en : 'The path counts from the context.'}`,
        ko: `빌드 컨텍스트에 "${text}" 파일이 없어 "${name}" 서비스의 이미지를 빌드할 수 없습니다. ${near ? guess.ko : '경로는 컨텍스트를 기준으로 합니다.'}`,
      };
    case 'bind':
      if (need === 'required') {
        return {
          en: `Nothing lies at "${text}", and \`create_host_path: false\` forbids making it, so "${name}" does not start. ${near ? guess.en : 'Correct the path or create it.'}`,
          ko: `"${text}" 경로에 아무것도 없고 \`create_host_path: false\`라서 새로 만들지도 않으므로 "${name}" 서비스가 시작되지 않습니다. ${near ? guess.ko : '경로를 고치거나 그곳에 만드세요.'}`,
        };
      }
      return looksLikeFile(text)
        ? {
            en: `There is no file "${text}". The engine makes a folder of that name instead, and "${name}" finds a folder where it reads a file. ${guess.en}`,
            ko: `"${text}" 파일이 없어 도커 엔진이 같은 이름의 폴더를 만들고, "${name}" 서비스는 파일 대신 그 폴더를 읽게 됩니다. ${guess.ko}`,
          }
        : {
            en: `Nothing lies at "${text}" yet, so the engine makes an empty folder there, on Linux one that belongs to root.${near ? ` ${guess.en}` : ''}`,
            ko: `"${text}" 경로에 아직 아무것도 없어 도커 엔진이 빈 폴더를 만듭니다. 리눅스에서는 root 소유가 됩니다.${near ? ` ${guess.ko}` : ''}`,
          };
  }
}

/** The paths in the same folder, as written, whose last names are near to the missing one's. */
function nearNames({ text, targets }: LocalPath, workspace: Workspace): readonly string[] {
  const place = placeOf(targets[0] ?? '');
  const beside = namesByFolder(workspace).get(folderOf(place)) ?? [];
  const lead = text.slice(0, text.lastIndexOf('/') + 1);
  return similar(fileName(place), beside).map(name => lead + name);
}

/** What is known to be there: files that were read, and what somebody looked up. */
const namesByFolder = memo((workspace: Workspace): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  const looked = [...workspace.kinds].flatMap(([place, kind]) => (kind === 'missing' ? [] : [place]));
  for (const place of [...looked, ...[...workspace.files.keys()].map(placeOf)]) {
    const folder = folderOf(place);
    const names = found.get(folder);
    if (names) names.push(fileName(place));
    else found.set(folder, [fileName(place)]);
  }
  return found;
});

function renamings({ text, span, isExact }: LocalPath, near: readonly string[]): readonly Fix[] {
  if (!isExact) return [];
  return near.map(path => ({
    title: { en: `Change to "${path}"`, ko: `경로 변경: "${text}" → "${path}"` },
    edits: [{ span, newText: path }],
    safe: false,
  }));
}

/** Makes the file: a copy of the example beside it if there is one, else an empty one. */
function creations(path: LocalPath, workspace: Workspace): readonly Fix[] {
  const { role, text, targets } = path;
  const [uri] = targets;
  const isFile = role === 'context' || role === 'dockerfile' ? false : role !== 'bind' || looksLikeFile(text);
  if (!isFile || uri === undefined) return [];
  const example = role === 'env_file' ? exampleOf(uri, workspace) : undefined;
  const content = example?.text ?? '';
  return [
    {
      title: example
        ? {
            en: `Create "${text}" from ${fileName(placeOf(example.uri))}`,
            ko: `${fileName(placeOf(example.uri))} 내용으로 "${text}" 파일 생성`,
          }
        : { en: `Create "${text}"`, ko: `"${text}" 파일 생성` },
      edits: [],
      creates: [{ uri, text: { en: content, ko: content } }],
      safe: false,
    },
  ];
}

function exampleOf(uri: string, workspace: Workspace): SourceFile | undefined {
  for (const ending of ['.example', '.sample', '.template', '.dist']) {
    const found = workspace.files.get(uri + ending);
    if (found) return found;
  }
  return undefined;
}
