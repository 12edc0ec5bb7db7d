import { isGiven } from '../../model/compose-names';
import { memo } from '../../text/memo';
import type { YamlDocument } from '../../yaml/stream';
import { View } from '../../yaml/view';
import { removals } from '../compose/edits';
import { composeFamilies } from '../compose/faults';
import { ofServices } from '../compose/judged-services';
import type { Rule } from '../rule';
import page from './ignored-update-config.md';

/** Only Swarm reads how to update; `docker compose up` stops the old container and starts the new one. */
export const ignoredUpdateConfig: Rule = {
  id: 'rollout/ignored-update-config',
  severity: 'hint',
  page,
  families: composeFamilies,

  check: ofServices(function* ({ body }) {
    const deploy = body.get('deploy');
    const settings = deploy.entries.find(({ key }) => key === 'update_config');
    if (!settings || !isGiven(settings.value) || isForSwarm(body.document)) return;
    yield {
      span: settings.keySpan,
      message: {
        en: `"docker compose up" ignores update_config: it stops the old container, then starts the new one. Only "docker stack deploy" reads it; in Kubernetes it is the strategy of a Deployment.`,
        ko: `\`docker compose up\`은 \`update_config\` 설정을 무시하고, 이전 컨테이너를 내린 뒤 새 컨테이너를 띄웁니다. 이 설정은 \`docker stack deploy\`만 읽으며, 쿠버네티스에서는 Deployment의 \`strategy\`에 해당합니다.`,
      },
      fixes: removals(deploy, ['update_config']),
    };
  }),
};

/** Whether something in the file makes sense only for Swarm, so that its author knows. */
const isForSwarm = memo((document: YamlDocument): boolean => {
  const root = View.root(document);
  const networks = [...root.get('networks').fields.values()];
  if (networks.some(({ value }) => value.get('driver').text === 'overlay')) return true;
  const deploys = [...root.get('services').fields.values()].map(({ value }) => value.get('deploy'));
  return deploys.some(
    deploy =>
      deploy.get('placement').exists ||
      deploy.get('endpoint_mode').exists ||
      /^global/.test(deploy.get('mode').text ?? ''),
  );
});
