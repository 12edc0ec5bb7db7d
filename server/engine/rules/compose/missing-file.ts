import { isPart } from '../../model/compose';
import { type FilePath, fileAt, pathsIn } from '../../model/compose-files';
import { fileTargets, kindOf } from '../../model/compose-paths';
import { fileName, folderOf, placeOf } from '../../model/paths';
import type { Workspace } from '../../model/workspace';
import { similar } from '../../text/similar';
import type { SourceFile } from '../../text/text';
import type { Rule } from '../rule';
import { composeFamilies } from './faults';
import page from './missing-file.md';
import { missingPaths, unlessSet } from './missing-paths';

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
      if (fileAt(path, workspace)) continue;
      const looked = whatLiesAt(path, file, workspace);
      if (looked === 'something' || (looked === 'unknown' && !wouldBeKnown(path, file, workspace))) continue;
      const { text } = fileTargets(path, workspace);
      const isOpen = text !== path.text;
      const [near] = nearFiles(path, file, workspace);
      const start = text.slice(0, text.lastIndexOf('/') + 1);
      const isCertain = near !== undefined || looked === 'nothing';
      const guess = near
        ? { en: `Did you mean "${start}${near}"?`, ko: `"${start}${near}"의 오타가 아닌지 확인하세요.` }
        : {
            en: 'Correct the path, which counts from the folder of this file, or create the file.',
            ko: '이 파일이 있는 폴더를 기준으로 경로를 고치거나 파일을 만드세요.',
          };
      const message = isCertain
        ? {
            en: `There is no file "${text}", so Compose refuses to start. ${guess.en}`,
            ko: `"${text}" 파일이 없어 컴포즈가 시작되지 않습니다. ${guess.ko}`,
          }
        : {
            en: `No file "${text}" is found in the workspace, and without it Compose refuses to start. ${guess.en}`,
            ko: `작업 영역에 "${text}" 파일이 없습니다. 이 파일이 없으면 컴포즈가 시작되지 않으니, ${guess.ko}`,
          };
      yield {
        span: path.span,
        severity: isOpen ? 'information' : isCertain ? 'error' : 'warning',
        message: unlessSet(isOpen ? { written: path.text } : {}, message),
        fixes:
          near && !isOpen
            ? [
                {
                  title: { en: `Change to "${start}${near}"`, ko: `경로 변경: "${text}" → "${start}${near}"` },
                  edits: [{ span: path.span, newText: JSON.stringify(start + near) }],
                  safe: false,
                },
              ]
            : [],
      };
    }
  },
};

/** What somebody who looked found at the path. A part of a project may count its paths from a folder that nobody can tell. */
function whatLiesAt(path: FilePath, file: SourceFile, workspace: Workspace): 'something' | 'nothing' | 'unknown' {
  const kind = kindOf(fileTargets(path, workspace), workspace);
  if (kind === 'file') return 'something';
  return kind === 'missing' && !path.isMoved && !isPart(file, workspace) ? 'nothing' : 'unknown';
}

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
