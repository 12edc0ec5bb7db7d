import { environmentOf } from '../../model/compose-environment';
import { fileName, placeOf } from '../../model/paths';
import { similar } from '../../text/similar';
import { type SourceFile, type Span, shifted, type Text } from '../../text/text';
import { documentsIn } from '../../yaml/stream';
import type { Fix, Rule } from '../rule';
import { inSnippet } from './edits';
import { composeFamilies } from './faults';
import page from './undefined-variable.md';
import { variablesIn } from './variables';

/**
 * Variables that the project's `.env` does not set. The shell may, so this is said softly, once for a name, and not at all
 * in projects without a `.env`.
 */
export const undefinedVariable: Rule = {
  id: 'compose/undefined-variable',
  severity: 'hint',
  page,
  families: composeFamilies,

  *checkFile(file, workspace) {
    if (!file.text.includes('$')) return;
    const environment = environmentOf(workspace, file);
    if (!environment) return;
    const { names, inContainers, file: env } = environment;
    const told = new Set<string>();
    for (const { document, start } of documentsIn(file)) {
      for (const place of variablesIn(document)) {
        const { name, otherwise, forShell, insteadOf } = place;
        // The surroundings may well set the one that it stands in for.
        if (insteadOf.some(other => names.has(other) || fromSurroundings.test(other))) continue;
        if (otherwise === 'text' || forShell || names.has(name) || fromSurroundings.test(name) || told.has(name))
          continue;
        const handed = inContainers.get(name);
        const [near] = similar(name, names);
        // Who insists on a value knows that it has to come from somewhere.
        if (otherwise === 'error' && !near) continue;
        told.add(name);
        const span = shifted(place.span, start);
        yield {
          span,
          ...((handed || near) && { severity: 'information' as const }),
          message: sentence(name, handed, near),
          fixes: place.isExact ? fixes(name, span, near, env, otherwise === 'nothing') : [],
        };
      }
    }
  },
};

/** What shells, Docker and pipelines set themselves. */
const fromSurroundings =
  /^(?:PATH|HOME|USER|USERNAME|LOGNAME|PWD|OLDPWD|SHELL|HOSTNAME|HOST|TERM|TZ|LANG|LC_\w+|TMPDIR|TEMP|TMP|DISPLAY|WAYLAND_DISPLAY|XAUTHORITY|XDG_\w+|SSH_\w+|DBUS_\w+|E?UID|E?GID|CI|(?:CI|GITHUB|GITLAB|RUNNER|COMPOSE|DOCKER|BUILDKIT|AWS)_\w+|USERPROFILE|\w*APPDATA|PROGRAMDATA|COMPUTERNAME|OS|\w+_proxy)$/i;

function sentence(name: string, handed: SourceFile | undefined, near: string | undefined): Text {
  if (handed) {
    const where = fileName(placeOf(handed.uri));
    return {
      en: `"${name}" is set in ${where}, which \`env_file\` hands to the container; Compose does not read it to fill in values here. Set it in .env as well.`,
      ko: `"${name}" 변수는 ${where} 파일에 있지만 \`env_file\`은 컨테이너에만 전달되고, 컴포즈가 여기에 값을 채울 때는 쓰이지 않습니다. \`.env\`에도 적으세요.`,
    };
  }
  return {
    en: `.env does not set "${name}", so unless the shell does, an empty text is filled in. ${near ? `Did you mean "${near}"?` : 'Set it there, or give a default.'}`,
    ko: `\`.env\` 파일에 "${name}" 변수가 없어, 셸에서 정하지 않으면 빈 값으로 채워집니다. ${near ? `"${near}"의 오타가 아닌지 확인하세요.` : '그 파일에 적거나 기본값을 주세요.'}`,
  };
}

function fixes(
  name: string,
  span: Span,
  near: string | undefined,
  env: SourceFile,
  wantsDefault: boolean,
): readonly Fix[] {
  const found: Fix[] = [];
  if (near) {
    found.push({
      title: { en: `Change to "${near}"`, ko: `이름 변경: "${name}" → "${near}"` },
      edits: [{ span, newText: `\${${near}}` }],
      safe: false,
    });
  }
  if (wantsDefault) {
    found.push({
      title: { en: 'Give a default', ko: '기본값 추가' },
      edits: [{ span, newText: `${inSnippet(`\${${name}:-`)}\${1}${inSnippet('}')}` }],
      safe: false,
      snippet: true,
    });
  }
  const end = env.text.length;
  const lead = env.text === '' || env.text.endsWith('\n') ? '' : '\n';
  found.push({
    title: { en: `Add "${name}" to .env`, ko: `.env에 "${name}" 추가` },
    edits: [{ uri: env.uri, span: { start: end, end }, newText: `${lead}${name}=\n` }],
    safe: false,
  });
  return found;
}
