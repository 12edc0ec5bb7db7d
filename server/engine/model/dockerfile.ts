import { memo } from '../text/memo';
import type { Span } from '../text/text';

/** What a Dockerfile offers to who builds it. */
export interface Dockerfile {
  readonly stages: readonly Stage[];
  /** The names after `ARG`, of the whole file. */
  readonly args: readonly string[];
  /** Whether the text is all there is to it: no template, and no other language that a `# syntax=` line chooses. */
  readonly isPlain: boolean;
}

/** From one `FROM` to the next. */
export interface Stage {
  /** The image or stage that it starts from; empty where none is written yet. */
  readonly from: string;
  /** In lower case, as BuildKit compares it; absent without `AS`. */
  readonly name: string | undefined;
  /** Of the name, or else of the `FROM` line; from the start of the text. */
  readonly span: Span;
}

/** Reads the text of a Dockerfile, a file or what stands under `dockerfile_inline`. */
export const dockerfileOf = memo(({ text }: { readonly text: string }): Dockerfile => {
  const stages: Stage[] = [];
  const args: string[] = [];
  for (const { words } of instructionsIn(text)) {
    const [instruction, ...rest] = words;
    if (instruction?.text.toUpperCase() === 'FROM') stages.push(stageOf(instruction, rest));
    if (instruction?.text.toUpperCase() === 'ARG') {
      args.push(...rest.flatMap(({ text: word }) => /^([A-Za-z_]\w*)(?:=|$)/.exec(word)?.[1] ?? []));
    }
  }
  const syntax = /^#[ \t]*syntax[ \t]*=[ \t]*(\S+)/im.exec(text)?.[1] ?? 'docker/dockerfile';
  const isPlain = !text.includes('{{') && /^(?:docker\.io\/)?docker\/dockerfile\b/.test(syntax);
  return { stages, args, isPlain };
});

interface Word {
  readonly text: string;
  readonly start: number;
}

function stageOf(instruction: Word, rest: readonly Word[]): Stage {
  const [image, as, name] = rest.filter(({ text }) => !text.startsWith('--'));
  const isNamed = as?.text.toUpperCase() === 'AS' && name !== undefined;
  const at = isNamed ? name : instruction;
  return {
    from: image?.text ?? '',
    name: isNamed ? name.text.toLowerCase() : undefined,
    span: { start: at.start, end: at.start + at.text.length },
  };
}

/** The instructions with their words: continued lines joined, comments and the text of heredocs left out. */
function* instructionsIn(text: string): Iterable<{ readonly words: readonly Word[] }> {
  const continuation = /^\s*#[ \t]*escape[ \t]*=[ \t]*`/im.test(text.slice(0, 500)) ? '`' : '\\';
  let words: Word[] = [];
  let heredocs: string[] = [];
  let isContinued = false;
  for (const { 0: line, index } of text.matchAll(/[^\n]*(?:\n|$)/g)) {
    const [heredoc] = heredocs;
    if (heredoc !== undefined) {
      if (line.trim() === heredoc) heredocs = heredocs.slice(1);
      continue;
    }
    if (/^\s*#/.test(line) || (isContinued && line.trim() === '')) continue;
    const content = line.trimEnd();
    isContinued = content.endsWith(continuation);
    const own = isContinued ? content.slice(0, -1) : content;
    for (const word of own.matchAll(/\S+/g)) words.push({ text: word[0], start: index + word.index });
    if (isContinued) continue;
    if (/^(?:RUN|COPY|ADD)$/i.test(words[0]?.text ?? '')) {
      heredocs = words.flatMap(({ text: word }) => /^<<-?["']?(\w+)["']?/.exec(word)?.[1] ?? []);
    }
    if (words.length > 0) yield { words };
    words = [];
  }
  if (words.length > 0) yield { words };
}
