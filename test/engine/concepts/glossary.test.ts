import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parsePage } from '../../../server/engine/pages/page';

/** A way to say something that the glossary rules out, and what to say instead. */
interface Unwanted {
  readonly pattern: RegExp;
  readonly instead: string;
}

const unwanted = readFileSync('server/engine/concepts/glossary.md', 'utf8')
  .split('\n')
  .filter(line => line.startsWith('| ') && !/^\| (?:English|---)/.test(line))
  .flatMap((line): Unwanted[] => {
    const [, , instead = '', , , not = ''] = line.split('|').map(cell => cell.trim());
    return not
      .split(', ')
      .filter(Boolean)
      .map(word => ({ pattern: patternOf(word), instead }));
  });

describe('the glossary', () => {
  it('is found', () => assert.ok(unwanted.length > 80));

  it('finds what it rules out, and leaves quotations, code and names alone', () => {
    assert.deepEqual(strays('애너테이션과 자원을 Pod에 적습니다.'), ['Pod', '애너테이션', '자원']);
    assert.deepEqual(strays("'마스터 노드'와 'Pod의 집합', `kind: Pod`, 파드(Pod), HPA(HorizontalPodAutoscaler)"), []);
  });

  for (const { file, texts } of [...pages(), ...sources()]) {
    it(`is kept in ${file}`, () => {
      const found = texts.flatMap(text => strays(text).map(stray => `${stray}: ${text.trim().slice(0, 80)}`));
      assert.deepEqual(found, []);
    });
  }
});

function patternOf(word: string): RegExp {
  return new RegExp(word.startsWith('/') ? word.slice(1, -1) : word.replace(/[()]/g, '\\$&'), 'u');
}

function strays(text: string): readonly string[] {
  const prose = proseOf(text);
  return unwanted.flatMap(({ pattern }) => pattern.exec(prose)?.[0] ?? []);
}

/** A text without code, insertions, titles of other people's pages, quotations, names and glosses. */
function proseOf(text: string): string {
  return text
    .replace(/^```[\s\S]*?^```/gm, '')
    .replaceAll('\\`', '`')
    .replace(/\$\{[^{}]*\}/g, '')
    .replace(/`[^`]*`/g, '')
    .replace(/\[[^\]]*\]\(http[^)]*\)/g, '')
    .replace(/'[^'\n]*'|"[^"\n]*"/g, '')
    .replace(/\([A-Za-z][^()가-힣]*\)/g, '')
    .replace(/\s+/g, ' ');
}

/** The Korean half of every page. */
function pages() {
  return filesUnder('server/engine', '.md').flatMap(file => {
    const { title, body } = parsePage(readFileSync(file, 'utf8'));
    return title.ko ? [{ file, texts: [title.ko, body.ko] }] : [];
  });
}

/** Every string of the program that is in Korean. */
function sources() {
  return filesUnder('server', '.ts').flatMap(file => {
    const source = readFileSync(file, 'utf8').replace(/^\s*(?:\/\*)?\*.*$|^\s*\/\/.*$/gm, '');
    const strings = source.match(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g) ?? [];
    const texts = strings.filter(string => /[가-힣]/.test(string)).map(string => string.slice(1, -1));
    return texts.length > 0 ? [{ file, texts }] : [];
  });
}

function filesUnder(folder: string, ending: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith(ending))
    .map(name => join(folder, name).split(sep).join('/'))
    .sort();
}
