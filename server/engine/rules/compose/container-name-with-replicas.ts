import { isGiven } from '../../model/compose-names';
import type { View } from '../../yaml/view';
import type { Fix, Rule } from '../rule';
import page from './container-name-with-replicas.md';
import { dropsComment, removing } from './edits';
import { composeFamilies } from './faults';
import { serviceCheck } from './projects';

/** A name belongs to one container, so a service that runs several times cannot give it. */
export const containerNameWithReplicas: Rule = {
  id: 'compose/container-name-with-replicas',
  severity: 'error',
  page,
  families: composeFamilies,

  checkFile: serviceCheck(['container_name'], function* ({ name, body }) {
    const containerName = body.get('container_name');
    const scale = body.get('scale');
    const count = isGiven(scale) ? scale : body.get('deploy', 'replicas');
    if (!isGiven(containerName) || !containerName.text || !isGiven(count)) return;
    if (!/^\d+$/.test(count.text ?? '') || Number(count.text) <= 1) return;
    yield {
      span: containerName.keySpan,
      message: {
        en: `Service "${name}" runs ${count.text} times, but only one container can be called "${containerName.text}", so Compose refuses to start. Remove "container_name".`,
        ko: `"${name}" 서비스는 컨테이너를 ${count.text}개 띄우는데 "${containerName.text}" 이름은 하나만 쓸 수 있어 컴포즈가 시작되지 않습니다. \`container_name\`을 삭제하세요.`,
      },
      fixes: removal(body),
      related: [
        {
          span: count.mark,
          message: { en: 'The number of containers is here.', ko: '컨테이너 수는 여기에 있습니다.' },
        },
      ],
    };
  }),
};

function removal(body: View): readonly Fix[] {
  const edit = removing(body, 'container_name');
  const title = { en: 'Remove "container_name"', ko: 'container_name 삭제' };
  return edit ? [{ title, edits: [edit], safe: !dropsComment(body.document, edit) }] : [];
}
