import { interpolations } from '../../schema/compose-interpolation';
import type { Text } from '../../text/text';
import type { ComposeSubject } from './compose';
import { code, type Facts } from './words';

/** Where the values come from that Compose fills in, and the variables that a list leaves to the shell. */
export function variableFacts(subject: ComposeSubject): Facts {
  const { view, path } = subject;
  const text = view.kind === 'scalar' ? view.text : undefined;
  if (text === undefined) return passedOn(subject);
  if (!text.includes('$')) return passedOn(subject);
  const variables = interpolations(text).filter(({ kind }) => kind === 'variable');
  const isBroken = interpolations(text).some(({ kind }) => kind === 'broken');
  // A command's `$HOME` belongs to Compose as well, which surprises people; so every place is explained.
  if (variables.length === 0 || isBroken || path.length < 3) return [];
  return variables.slice(0, 2).map(({ start, end }) => words(text.slice(start, end)));
}

function words(written: string): Text | undefined {
  const [, name, operator = '', rest = ''] =
    /^\$\{?(\w+)(?:(:?[-?+])([\s\S]*))?$/.exec(written.replace(/\}$/, '')) ?? [];
  if (name === undefined) return undefined;
  const variable = code(name);
  const source = {
    en: `${variable} comes from the shell that runs Compose, or from \`.env\``,
    ko: `${variable} 값은 컴포즈를 실행하는 셸이나 \`.env\` 파일에서 옵니다`,
  };
  if (rest.includes('$')) return { en: `${source.en}.`, ko: `${source.ko}.` };
  const when = operator.startsWith(':')
    ? { en: 'if it is not set or empty', ko: '없거나 비어 있으면' }
    : { en: 'if it is not set', ko: '없으면' };
  switch (operator.at(-1)) {
    case '-':
      return rest === ''
        ? { en: `${source.en}; ${when.en} it is empty.`, ko: `${source.ko}. ${when.ko} 빈 값이 됩니다.` }
        : {
            en: `${source.en}; ${when.en}, the default ${code(rest)} is used.`,
            ko: `${source.ko}. ${when.ko} 기본값을 씁니다: ${code(rest)}`,
          };
    case '?':
      return {
        en: `${source.en}; ${when.en}, Compose stops with an error.`,
        ko: `${source.ko}. ${when.ko} 컴포즈가 오류를 내고 멈춥니다.`,
      };
    case '+':
      return {
        en: `If ${variable} is set in the shell or \`.env\`, ${rest === '' ? 'nothing' : code(rest)} stands here; otherwise nothing.`,
        ko: `셸이나 \`.env\` 파일에 ${variable} 변수가 있으면 이 값을 쓰고 없으면 비워 둡니다: ${rest === '' ? '빈 값' : code(rest)}`,
      };
    default:
      return {
        en: `${source.en}; if it is not set it is empty, with a warning.`,
        ko: `${source.ko}. 없으면 경고와 함께 빈 값이 됩니다.`,
      };
  }
}

/** A variable of `environment` without a value. */
function passedOn({ path, view }: ComposeSubject): Facts {
  if (path[2] !== 'environment' || path.length !== 4) return [];
  const last = path[3];
  const name =
    typeof last === 'string' && view.kind === 'null' ? last : typeof last === 'number' ? view.text : undefined;
  if (name === undefined || !/^\w+$/.test(name)) return [];
  return [
    {
      en: `${code(name)} has no value here, so the container gets that of the shell that runs Compose or of \`.env\`; without one it is not set.`,
      ko: `${code(name)} 변수에 값이 없어 컴포즈를 실행하는 셸이나 \`.env\` 파일의 값을 넘깁니다. 거기에도 없으면 설정되지 않습니다.`,
    },
  ];
}
