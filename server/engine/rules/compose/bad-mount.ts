import { isGiven } from '../../model/compose-names';
import { withStandIns } from '../../schema/compose-interpolation';
import type { View } from '../../yaml/view';
import type { Problem, Rule } from '../rule';
import page from './bad-mount.md';
import { composeFamilies } from './faults';
import { serviceCheck } from './projects';

/** A mount with a gap where a path should be (compose-go, `format/volume.go`). */
export const badMount: Rule = {
  id: 'compose/bad-mount',
  severity: 'error',
  page,
  families: composeFamilies,

  checkFile: serviceCheck(['volumes'], function* ({ name, body }) {
    const volumes = body.get('volumes');
    if (!isGiven(volumes)) return;
    for (const at of volumes.items) yield* at.kind === 'map' ? longForm(at, name) : shortForm(at, name);
  }),
};

function* shortForm({ kind, text, mark }: View, name: string): Iterable<Problem> {
  if (kind !== 'scalar' || text === undefined) return;
  // Nobody knows what a variable stands for, so it counts as something.
  if (text !== '' && !/^:|::|:$/.test(withStandIns(text, 'x'))) return;
  yield {
    span: mark,
    message: {
      en: `In the mount "${text}" of "${name}" a part is empty, so Compose refuses the file. Write SOURCE:TARGET, or the target alone.`,
      ko: `"${name}" 서비스의 마운트(${text === '' ? '""' : text})에 빈 부분이 있어 컴포즈가 이 파일을 거부합니다. 원본:대상 형식으로 적거나 대상만 적으세요.`,
    },
  };
}

function* longForm(at: View, name: string): Iterable<Problem> {
  const source = at.get('source');
  if (at.get('type').text !== 'bind') return;
  if (source.text === '') {
    yield {
      span: source.mark,
      severity: 'warning',
      message: {
        en: `An empty source mounts the whole folder of the project into "${name}". Name the path to mount.`,
        ko: `원본을 비워 두면 프로젝트 폴더 전체가 "${name}" 서비스에 마운트됩니다. 마운트할 경로를 적으세요.`,
      },
    };
  } else if (!source.exists) {
    yield {
      span: at.get('type').mark,
      message: {
        en: `This bind mount of "${name}" has no source, so Compose refuses to start. Set "source" to a path of the host.`,
        ko: `"${name}" 서비스의 이 바인드 마운트에 원본이 없어 컴포즈가 시작되지 않습니다. \`source\`에 호스트의 경로를 적으세요.`,
      },
    };
  }
}
