import { buildWords } from './compose-build';
import { deployWords } from './compose-deploy';
import { deviceWords } from './compose-devices';
import { fileWords } from './compose-files';
import { lifeWords } from './compose-life';
import { limitWords } from './compose-limits';
import { mountWords } from './compose-mounts';
import { nameWords } from './compose-names';
import { networkWords } from './compose-networks';
import { programWords } from './compose-program';
import { projectWords } from './compose-project';
import { reachWords } from './compose-reach';
import { resourceWords } from './compose-resources';
import { rightWords } from './compose-rights';
import { topWords } from './compose-top';
import { volumeWords } from './compose-volumes';
import { watchWords } from './compose-watch';
import { type FieldWords, under, type WordsByPath, wordsFinder } from './words';

/** What we say about each key of a Compose file; counterparts follow the name of Kubernetes. */
export const composeWordsByPath: WordsByPath = {
  ...topWords,
  ...networkWords,
  ...volumeWords,
  ...fileWords,
  ...under('services.*', {
    ...programWords,
    ...projectWords,
    ...reachWords,
    ...nameWords,
    ...mountWords,
    ...lifeWords,
    ...watchWords,
    ...limitWords,
    ...deviceWords,
    ...rightWords,
    ...buildWords,
    ...deployWords,
    ...resourceWords,
  }),
};

/**
 * Our words for the key that the keys and indexes of `path` lead to in a Compose file. Absent where the schema knows
 * no such key. Its counterpart is a paragraph of its own.
 */
export function composeWords(path: readonly string[]): FieldWords | undefined {
  const isExtension = path.at(-1)?.startsWith('x-') && isPlace(path.slice(0, -1));
  const words = find(path) ?? (isExtension ? extensionWords : undefined);
  if (!words?.counterpart) return words;
  const { en, ko } = words.counterpart;
  return { ...words, counterpart: { en: `**Kubernetes** — ${en}`, ko: `**쿠버네티스** — ${ko}` } };
}

const find = wordsFinder(composeWordsByPath);

/** Whether something of Compose's own can stand at `path`, and so an extension beside it. */
function isPlace(path: readonly string[]): boolean {
  return path.length === 0 || find(path) !== undefined;
}

const extensionWords: FieldWords = {
  text: {
    en: 'Your own: Compose skips keys that begin with `x-`. A good place for a part that anchors and `<<` take up elsewhere.',
    ko: '컴포즈는 `x-`로 시작하는 키를 읽지 않으므로 마음대로 쓸 수 있습니다. 앵커와 `<<`로 다른 곳에서 가져다 쓸 부분을 두기 좋습니다.',
  },
  counterpart: {
    en: 'nothing plays its part: the API server rejects or drops unknown keys. Notes go into `metadata.annotations`.',
    ko: '대응하는 것이 없습니다. 모르는 키는 API 서버가 거부하거나 버립니다. 메모는 `metadata.annotations`에 적습니다.',
  },
};
