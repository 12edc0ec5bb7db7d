import { tracingOf } from '../../convert/spring-tracing';
import type { Refactorer } from '../refactorings';
import { editsIn, settingsAdded, settingsOf, settingsRemoved, settingsUnder } from './spring';

/** From Sleuth to Micrometer Tracing, at the settings of Sleuth: first the new ones, then away with the old ones. */
export const tracingRefactorings: Refactorer = (workspace, uri, span, _setup, language) => {
  const here = settingsUnder(workspace, uri, span, sleuth);
  if (!here) return [];
  const { where, document, file } = here.settings;
  if (where !== 'file' || !document) return [];
  const part = tracingOf(settingsOf(here.settings));
  if (Object.keys(part.settings).length === 0) return [];
  const lost = part.notes.filter(({ kind }) => kind === 'dropped').length;
  const changes = settingsAdded(here.settings, part, language);
  if (!changes) return [];
  if (changes.length > 0) {
    return [
      {
        title: {
          en: `Add Micrometer Tracing settings for the Sleuth ones${lost > 0 ? ` (${lost} without a counterpart)` : ''}`,
          ko: `Sleuth 설정에 대응하는 Micrometer Tracing 설정 추가${lost > 0 ? `(대응 없는 설정 ${lost}개)` : ''}`,
        },
        edits: editsIn(file.uri, document.start, changes),
        review: true,
      },
    ];
  }
  const removals = settingsRemoved(document, sleuth);
  if (!removals || removals.length === 0) return [];
  return [
    {
      title: {
        en: 'Remove the Sleuth settings, which Micrometer Tracing replaces',
        ko: 'Micrometer Tracing으로 대체된 Sleuth 설정 삭제',
      },
      edits: editsIn(file.uri, document.start, removals),
      review: true,
    },
  ];
};

const sleuth = ['spring.sleuth', 'spring.zipkin'];
