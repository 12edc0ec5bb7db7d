import { isGiven } from '../../model/compose-names';
import { type Change, withEntries, withValue } from '../../yaml/insert';
import type { View } from '../../yaml/view';
import { filling } from '../practice/fixing';
import type { Rule } from '../rule';
import { composeFamilies } from './faults';
import { given, ofWholeServices } from './judged-services';
import page from './runs-as-root.md';
import { listed } from './words';

/** Root in a container is root on the host for whoever gets out, and most programs need none of it. */
export const runsAsRoot: Rule = {
  id: 'compose/runs-as-root',
  severity: 'information',
  profile: 'strict',
  page,
  families: composeFamilies,

  check: ofWholeServices(function* ({ name, nameSpan, body }) {
    const user = body.get('user');
    if (isGiven(user) && /^(?:root|0)(?::|$)/.test(user.text ?? '')) {
      yield {
        span: user.mark,
        message: {
          en: `Service "${name}" runs as root, which is root on the host for whoever breaks out. Give it a user of its own.`,
          ko: `"${name}" 서비스가 root로 실행되어, 컨테이너를 벗어나면 호스트에서도 root입니다. 전용 사용자를 지정하세요.`,
        },
        fixes: filling(asUser, withValue(body, ['user'], '"${1:1000:1000}"')),
      };
      return;
    }
    const missing = missingIn(body);
    if (missing.length === 0) return;
    const keys = listed(missing);
    yield {
      span: nameSpan,
      message: {
        en: `Service "${name}" may have more rights than it needs: nothing is said in ${keys.en}. Set what the image supports.`,
        ko: `"${name}" 서비스의 권한이 필요보다 클 수 있습니다. 설정되지 않은 키: ${keys.ko}. 이미지가 지원하는 만큼 설정하세요.`,
      },
      fixes: filling({ en: 'Take away rights', ko: '권한 줄이기' }, hardening(body, missing)),
    };
  }),
};

const asUser = { en: 'Run as another user', ko: '다른 사용자로 실행' };

const hardenings: Readonly<Record<string, readonly string[]>> = {
  user: ['user: "${1:1000:1000}"'],
  read_only: ['read_only: ${2:true}'],
  cap_drop: ['cap_drop:', '  - ${3:ALL}'],
  security_opt: ['security_opt:', '  - ${4:no-new-privileges:true}'],
};

function missingIn(body: View): readonly string[] {
  const options = given(body.get('security_opt'));
  return Object.keys(hardenings).filter(key => {
    if (key === 'security_opt') return !options.some(({ text }) => /^no-new-privileges(?:[:=]true)?$/.test(text ?? ''));
    if (key === 'cap_drop') return !given(body.get(key)).some(({ text }) => text?.toUpperCase() === 'ALL');
    return !isGiven(body.get(key));
  });
}

/** Adds what is not there; a list that is there already is left to its author. */
function hardening(body: View, missing: readonly string[]): Change | undefined {
  const lines = missing.filter(key => !body.get(key).exists).flatMap(key => hardenings[key] ?? []);
  return lines.length > 0 ? withEntries(body, [], lines) : undefined;
}
