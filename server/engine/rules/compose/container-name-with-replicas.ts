import { isGiven } from '../../model/compose-names';
import type { Text } from '../../text/text';
import type { View } from '../../yaml/view';
import type { Fix, Rule } from '../rule';
import page from './container-name-with-replicas.md';
import { dropsComment, removing } from './edits';
import { composeFamilies } from './faults';
import { acrossLayers, lastGiven } from './layers';
import { serviceCheck } from './projects';

/** A name belongs to one container, so a service that runs several times cannot give it. */
export const containerNameWithReplicas: Rule = {
  id: 'compose/container-name-with-replicas',
  severity: 'error',
  page,
  families: composeFamilies,

  *checkFile(file, workspace) {
    yield* inOneFile(file, workspace);
    yield* acrossLayers(file, workspace, function* (name, layers) {
      const containerName = lastGiven(layers, 'container_name');
      const count = lastGiven(layers, 'scale') ?? lastGiven(layers, 'deploy', 'replicas');
      if (!containerName?.at.text || !count || !isSeveral(count.at.text) || hasBoth(containerName.layer.body)) return;
      yield { places: [containerName, count], message: sentence(name, containerName.at.text, count.at.text) };
    });
  },
};

const inOneFile = serviceCheck(['container_name'], function* ({ name, body }) {
  const containerName = body.get('container_name');
  const scale = body.get('scale');
  const count = isGiven(scale) ? scale : body.get('deploy', 'replicas');
  if (!isGiven(containerName) || !containerName.text || !isGiven(count)) return;
  if (!isSeveral(count.text)) return;
  yield {
    span: containerName.keySpan,
    message: sentence(name, containerName.text, count.text),
    fixes: removal(body),
    related: [
      {
        span: count.mark,
        message: { en: 'The number of containers is here.', ko: '컨테이너 수는 여기에 있습니다.' },
      },
    ],
  };
});

/** Whether one part of the service says it all, which is told already. */
function hasBoth(body: View): boolean {
  return isSeveral(body.get('scale').text) || isSeveral(body.get('deploy', 'replicas').text);
}

function isSeveral(count: string | undefined): count is string {
  return count !== undefined && /^\d+$/.test(count) && Number(count) > 1;
}

function sentence(name: string, container: string, count: string): Text {
  return {
    en: `Service "${name}" runs ${count} times, but only one container can be called "${container}", so Compose refuses to start. Remove "container_name".`,
    ko: `"${name}" 서비스는 컨테이너를 ${count}개 띄우는데 "${container}" 이름은 하나만 쓸 수 있어 컴포즈가 시작되지 않습니다. \`container_name\`을 삭제하세요.`,
  };
}

function removal(body: View): readonly Fix[] {
  const edit = removing(body, 'container_name');
  const title = { en: 'Remove "container_name"', ko: 'container_name 삭제' };
  return edit ? [{ title, edits: [edit], safe: !dropsComment(body.document, edit) }] : [];
}
