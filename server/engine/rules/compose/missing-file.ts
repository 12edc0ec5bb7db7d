import { isPart } from '../../model/compose';
import { type FilePath, fileAt, pathsIn } from '../../model/compose-files';
import { fileName, folderOf, placeOf } from '../../model/paths';
import type { Workspace } from '../../model/workspace';
import { similar } from '../../text/similar';
import type { SourceFile } from '../../text/text';
import type { Rule } from '../rule';
import { composeFamilies } from './faults';
import page from './missing-file.md';
import { missingPaths } from './missing-paths';

/**
 * Files that `include` and `extends` name, and what else a project takes from the disk. Silent where the workspace cannot know them: outside the folders that it
 * lists, and where the path may count from another folder than that of its file.
 */
export const missingFile: Rule = {
  id: 'compose/missing-file',
  severity: 'error',
  page,
  families: composeFamilies,

  *checkFile(file, workspace) {
    yield* missingPaths(file, workspace);
    for (const path of pathsIn(file)) {
      if (fileAt(path, workspace) || !wouldBeKnown(path, file, workspace)) continue;
      const [near] = nearFiles(path, file, workspace);
      const start = path.text.slice(0, path.text.lastIndexOf('/') + 1);
      yield {
        span: path.span,
        severity: near ? 'error' : 'warning',
        message: near
          ? {
              en: `There is no file "${path.text}", so Compose refuses to start. Did you mean "${start}${near}"?`,
              ko: `"${path.text}" 파일이 없어 컴포즈가 시작되지 않습니다. "${start}${near}"의 오타가 아닌지 확인하세요.`,
            }
          : {
              en: `No file "${path.text}" is found in the workspace, and without it Compose refuses to start. Correct the path, which counts from the folder of this file, or create the file.`,
              ko: `작업 영역에 "${path.text}" 파일이 없습니다. 이 파일이 없으면 컴포즈가 시작되지 않으니, 이 파일이 있는 폴더를 기준으로 경로를 고치거나 파일을 만드세요.`,
            },
        fixes: near
          ? [
              {
                title: { en: `Change to "${start}${near}"`, ko: `경로 변경: "${path.text}" → "${start}${near}"` },
                edits: [{ span: path.span, newText: JSON.stringify(start + near) }],
                safe: false,
              },
            ]
          : [],
      };
    }
  },
};

/** The files beside the missing one whose names are near to its name. */
function nearFiles({ place }: FilePath, file: SourceFile, workspace: Workspace): readonly string[] {
  if (place === undefined) return [];
  const folder = folderOf(place);
  const beside = placesBeside(file, workspace).filter(other => folderOf(other) === folder);
  return similar(fileName(place), beside.map(fileName));
}

/** A file that version control ignores is not known either, so only what looks like a slip of the pen is certain. */
function wouldBeKnown({ place, text, isMoved }: FilePath, file: SourceFile, workspace: Workspace): boolean {
  if (place === undefined || isMoved || !/\.ya?ml$/i.test(text)) return false;
  const places = placesBeside(file, workspace);
  if (isPart(file, workspace) || places.some(other => other.endsWith(`/${text.replace(/^(?:\.\.?\/)+/, '')}`)))
    return false;
  const own = `${folderOf(placeOf(file.uri))}/`;
  const target = `${folderOf(place)}/`;
  // Where another file of the folder is known, the folder was listed.
  return places.some(other => `${folderOf(other)}/` === target || (target.startsWith(own) && other.startsWith(own)));
}

function placesBeside(file: SourceFile, workspace: Workspace): readonly string[] {
  return [...workspace.files.keys()].filter(uri => uri !== file.uri).map(placeOf);
}
