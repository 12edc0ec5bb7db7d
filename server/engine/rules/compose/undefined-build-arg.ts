import { declarationsIn } from '../../model/compose-names';
import { dockerfilesOf } from '../../model/compose-paths';
import { isRetagged } from '../../model/compose-project';
import type { Dockerfile } from '../../model/dockerfile';
import { similar } from '../../text/similar';
import { type Span, shifted } from '../../text/text';
import type { View } from '../../yaml/view';
import type { Rule } from '../rule';
import { composeFamilies } from './faults';
import page from './undefined-build-arg.md';

/** A build argument that no `ARG` of the Dockerfile takes reaches nothing. */
export const undefinedBuildArg: Rule = {
  id: 'compose/undefined-build-arg',
  severity: 'warning',
  page,
  families: composeFamilies,

  *checkFile(file, workspace) {
    for (const declaration of declarationsIn(file)) {
      if (declaration.kind !== 'services') continue;
      const { name, body, start } = declaration;
      const given = argsIn(body.get('build', 'args'));
      if (given.length === 0) continue;
      const dockerfiles = dockerfilesOf(declaration, workspace);
      if (dockerfiles.length === 0 || dockerfiles.some(({ isPlain }) => !isPlain)) continue;
      const taken = dockerfiles.flatMap(({ args }) => args);
      for (const { arg, span: local } of given) {
        if (taken.includes(arg) || predefined.test(arg) || isRetagged(name, file, workspace)) continue;
        const near = similar(arg, taken).filter(other => given.every(one => one.arg !== other));
        const span = shifted(local, start);
        yield {
          span,
          ...(mayComeFromBase(dockerfiles) && near.length === 0 && { severity: 'hint' as const }),
          message: {
            en: `No \`ARG\` in the Dockerfile of "${name}" takes "${arg}", so the value is lost. ${near[0] ? `Did you mean "${near[0]}"?` : 'Declare it there, or remove it here.'}`,
            ko: `"${name}" 서비스의 Dockerfile에 "${arg}" 값을 받는 \`ARG\`가 없어 이 값은 쓰이지 않습니다. ${near[0] ? `"${near[0]}"의 오타가 아닌지 확인하세요.` : '그곳에 선언하거나 여기에서 삭제하세요.'}`,
          },
          fixes: near.map(other => ({
            title: { en: `Change to "${other}"`, ko: `이름 변경: "${arg}" → "${other}"` },
            edits: [{ span, newText: other }],
            safe: false,
          })),
        };
      }
    }
  },
};

/**
 * Whether an image that the Dockerfile starts from may bring instructions of its own (`ONBUILD ARG`), as some do that are
 * made to be built upon: their Dockerfiles say next to nothing. The official images have none any more.
 */
function mayComeFromBase(dockerfiles: readonly Dockerfile[]): boolean {
  return dockerfiles.some(
    ({ args, stages }) => args.length === 0 && stages.some(({ from }) => /[/$]|[:-]onbuild\b/.test(from)),
  );
}

/** What BuildKit knows by itself, declared or not. */
const predefined =
  /^(?:(?:https?|ftp|no|all)_proxy|BUILDKIT_\w+|SOURCE_DATE_EPOCH|BUILDX_\w+|(?:TARGET|BUILD)(?:PLATFORM|OS|ARCH|VARIANT))$/i;

interface Given {
  readonly arg: string;
  readonly span: Span;
}

/** The arguments that are written right here: who shares a set of them among builds means each of them for some. */
function argsIn(args: View): readonly Given[] {
  if (args.isAlias || args.tag?.startsWith('!')) return [];
  const keys = args.entries.map(({ key, keySpan }) => ({ text: key, span: keySpan }));
  const items = args.items.flatMap(({ text, span, isAlias }) =>
    text === undefined || isAlias ? [] : [{ text, span }],
  );
  return [...keys, ...items].flatMap(({ text, span }) => {
    const [arg] = /^[A-Za-z_]\w*(?==|$)/.exec(text) ?? [];
    if (arg === undefined) return [];
    const source = args.document.text.slice(span.start, span.end);
    const start = span.start + Math.max(0, source.indexOf(arg));
    return [{ arg, span: { start, end: start + arg.length } }];
  });
}
