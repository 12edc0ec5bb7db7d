import { isGiven } from '../../model/compose-names';
import type { Text } from '../../text/text';
import type { View } from '../../yaml/view';
import type { Rule } from '../rule';
import { removals } from './edits';
import { composeFamilies } from './faults';
import { acrossLayers, lastGiven } from './layers';
import page from './network-mode-with-networks.md';
import { serviceCheck } from './projects';

/** `network_mode` gives a container another network stack, so there is nothing that could join networks. */
export const networkModeWithNetworks: Rule = {
  id: 'compose/network-mode-with-networks',
  severity: 'error',
  page,
  families: composeFamilies,

  *checkFile(file, workspace) {
    yield* inOneFile(file, workspace);
    yield* acrossLayers(file, workspace, function* (name, layers) {
      const mode = lastGiven(layers, 'network_mode');
      const networks = layers.filter(({ body }) => hasItems(body.get('networks')));
      const [first] = networks;
      if (!mode?.at.text || !first || networks.includes(mode.layer)) return;
      yield { places: [mode, { at: first.body.get('networks'), layer: first }], message: sentence(name) };
    });
  },
};

const inOneFile = serviceCheck(['network_mode'], function* ({ name, body }) {
  const mode = body.get('network_mode');
  const networks = body.get('networks');
  if (!isGiven(mode) || !mode.text || !hasItems(networks)) return;
  yield {
    span: mode.keySpan,
    message: sentence(name),
    fixes: removals(body, mode.text === 'bridge' ? ['network_mode', 'networks'] : ['networks', 'network_mode']),
    related: [
      {
        span: networks.keySpan,
        message: { en: 'The networks are listed here.', ko: '여기에 네트워크가 나열되어 있습니다.' },
      },
    ],
  };
});

function hasItems(networks: View): boolean {
  return isGiven(networks) && (networks.items.length > 0 || networks.entries.length > 0);
}

function sentence(name: string): Text {
  return {
    en: `Service "${name}" has both "network_mode" and "networks", so Compose refuses to start. Keep one of them.`,
    ko: `"${name}" 서비스에 \`network_mode\`와 \`networks\`가 함께 있어 컴포즈가 시작되지 않습니다. 하나만 남기세요.`,
  };
}
