import { isPart } from '../../model/compose';
import { fileName, folderOf, placeOf } from '../../model/paths';
import { plainValue } from '../../yaml/scalar';
import { documentsIn } from '../../yaml/stream';
import { View } from '../../yaml/view';
import type { Rule } from '../rule';
import { columnOf, isFlow } from './edits';
import { composeFamilies } from './faults';
import page from './missing-project-name.md';

/** Without a name the project is called like its folder, and two folders may share that. */
export const missingProjectName: Rule = {
  id: 'compose/missing-project-name',
  severity: 'information',
  profile: 'strict',
  page,
  families: composeFamilies,
  aliases: ['dclint/require-project-name-field'],

  *checkFile(file, workspace) {
    if (isPart(file, workspace)) return;
    const documents = documentsIn(file).map(({ document, start }) => ({ root: View.root(document), start }));
    if (documents.some(({ root }) => root.fields.has('name'))) return;
    const [whole] = documents.filter(({ root }) => root.entries.some(({ key }) => key === 'services'));
    const services = whole?.root.entries.find(({ key }) => key === 'services');
    const first = whole?.root.entries[0];
    if (!whole || !services || !first) return;
    const { root, start } = whole;
    const at = first.keySpan.start + start;
    const eol = file.text.includes('\r\n') ? '\r\n' : '\n';
    const isInLine = isFlow(root) || columnOf(root.document, first.keySpan.start).length > 0;
    const name = projectName(fileName(folderOf(placeOf(file.uri))));
    yield {
      span: { start: services.keySpan.start + start, end: services.keySpan.end + start },
      message: {
        en: 'The project has no name, so it takes that of its folder, and containers and volumes change theirs when the folder is renamed. Give it a "name".',
        ko: '프로젝트 이름이 없어 폴더 이름을 쓰게 되고, 폴더 이름을 바꾸면 컨테이너와 볼륨의 이름도 달라집니다. 최상위에 `name`을 적으세요.',
      },
      fixes: isInLine
        ? []
        : [
            {
              title: { en: 'Add a name', ko: '프로젝트 이름(`name`) 추가' },
              edits: [{ span: { start: at, end: at }, newText: `name: \${1:${name}}${eol}` }],
              safe: false,
              snippet: true,
            },
          ],
    };
  },
};

/** What Compose makes of a folder's name, in quotes where it would be a number. */
function projectName(folder: string): string {
  const name = folder.toLowerCase().replace(/[^a-z0-9_-]/g, '');
  const sound = name.replace(/^[_-]+/, '') || 'project';
  return typeof plainValue(sound, '1.1') === 'string' ? sound : `"${sound}"`;
}
