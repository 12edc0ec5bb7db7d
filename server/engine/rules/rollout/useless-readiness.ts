import type { View } from '../../yaml/view';
import { objectFamilies } from '../practice/families';
import { changing, filling } from '../practice/fixing';
import { containerName, runningContainersIn } from '../practice/workloads';
import type { Rule } from '../rule';
import page from './useless-readiness.md';

/** A readiness probe that cannot fail says of a Pod that is starting, or broken, that it is ready. */
export const uselessReadiness: Rule = {
  id: 'rollout/useless-readiness',
  severity: 'warning',
  page,
  families: objectFamilies,
  profile: 'recommended',

  *check(document) {
    for (const container of runningContainersIn(document)) {
      const probe = container.view.get('readinessProbe');
      const name = containerName(container);
      const command = probe.get('exec', 'command');
      const path = probe.get('httpGet', 'path');
      if (alwaysSucceeds(command)) {
        yield {
          span: command.mark,
          message: {
            en: `The readinessProbe of ${lower(name.en)} always succeeds, so a rollout counts broken Pods as ready. Ask the program itself.`,
            ko: `${name.ko}의 readiness 프로브는 실패할 수 없어 고장 난 파드도 준비된 것으로 봅니다. 프로그램의 상태를 직접 확인하는 프로브로 바꾸세요.`,
          },
          fixes: asking(container.view, probe),
        };
      } else if (/\/actuator\/health\/liveness\/?$/.test(path.text ?? '')) {
        yield {
          span: path.mark,
          message: {
            en: `The readinessProbe asks Spring whether it is alive, so requests come before it is ready. Ask /actuator/health/readiness.`,
            ko: `readiness 프로브가 스프링의 liveness를 확인하고 있어 준비되기 전에 요청이 갑니다. 경로를 \`/actuator/health/readiness\`로 바꾸세요.`,
          },
          fixes: changing(
            { en: 'Change to "/actuator/health/readiness"', ko: '경로 변경: /actuator/health/readiness' },
            path.isAlias
              ? undefined
              : {
                  span: path.span,
                  newText: document.text.slice(path.span.start, path.span.end).replace(/liveness/, 'readiness'),
                },
          ),
        };
      }
    }
  },
};

/** `true`, `echo`, `sleep`, `exit 0`, be it through a shell. */
function alwaysSucceeds(command: View): boolean {
  const words = command.items.map(({ text }) => text ?? '');
  const [first = '', flag = '', script = ''] = words;
  if (/^(?:\/bin\/)?(?:ba|da|a)?sh$/.test(first) && /^-\w*c$/.test(flag)) {
    return /^\s*(?:true|:|exit 0|(?:echo|sleep)\b[^;&|`$<>]*)\s*;?\s*$/.test(script);
  }
  return /^(?:\/(?:usr\/)?bin\/)?(?:true|echo|sleep)$/.test(first);
}

function asking(container: View, probe: View) {
  const port = container.get('ports').items[0];
  const known = port?.get('name').text ?? port?.get('containerPort').text;
  const handler = probe.entries.find(({ key }) => key === 'exec');
  if (known === undefined || !handler || probe.isAlias || handler.value.isAlias) return [];
  const { text } = probe.document;
  const { start } = handler.keySpan;
  const { end } = handler.value.span;
  const written = text.slice(start, end);
  const newText = `httpGet: { path: \${1:/healthz}, port: \${2:${known}} }${written.endsWith('\n') ? '\n' : ''}`;
  return filling({ en: 'Ask over HTTP', ko: 'HTTP로 확인' }, { span: { start, end }, newText });
}

function lower(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
