import { servicesIn } from '../../model/compose';
import { classify } from '../../model/family';
import { springApplications } from '../../model/spring-applications';
import { type Component, type Confidence, componentsIn } from '../../model/spring-components';
import type { Workspace } from '../../model/workspace';
import { type SourceFile, type Span, shifted, type Text } from '../../text/text';
import { documentsIn } from '../../yaml/stream';
import type { View } from '../../yaml/view';
import type { Rule } from '../rule';
import page from './registry-wait.md';

/** What starts later than a server that has no part in Kubernetes any more. */
export const registryWait: Rule = {
  id: 'spring/registry-wait',
  severity: 'hint',
  page,
  families: ['compose', 'kubernetes', 'kustomize-patch'],

  *checkFile(file, workspace) {
    const told = new Set<string>();
    const isNew = ({ server, owner }: Wait) => {
      const key = `${server} ${owner}`;
      return !told.has(key) && told.add(key);
    };
    for (const wait of [...commands(file, workspace), ...dependencies(file, workspace)]) {
      if (isNew(wait)) yield { span: wait.span, message: messageFor(wait) };
    }
  },
};

type Server = 'eureka-server' | 'config-server';

interface Wait {
  readonly span: Span;
  readonly server: Server;
  readonly confidence: Confidence;
  /** The object of Kubernetes that waits; of Compose only the first service is told. */
  readonly owner: string;
  /** The service that is named as a dependency. */
  readonly name?: string;
}

function isServer(component: string): component is Server {
  return component === 'eureka-server' || component === 'config-server';
}

/** Commands that wait until a port can be reached. */
function commands(file: SourceFile, workspace: Workspace): readonly Wait[] {
  const isCompose = classify(workspace, file).family === 'compose';
  return componentsIn(file, workspace).flatMap(({ component, evidence, span, owner }) =>
    evidence === 'wait' && isServer(component)
      ? [{ span, server: component, confidence: 'likely', owner: isCompose ? '' : `${owner.kind} ${owner.name}` }]
      : [],
  );
}

/** Services of Compose that depend on such a server. */
function dependencies(file: SourceFile, workspace: Workspace): readonly Wait[] {
  if (classify(workspace, file).family !== 'compose' || !file.text.includes('depends_on')) return [];
  const servers = serversIn(file, workspace);
  if (servers.size === 0) return [];
  return documentsIn(file).flatMap(({ document, start }) =>
    servicesIn(document).flatMap(({ body }) =>
      namesIn(body.get('depends_on')).flatMap(({ name, span }): Wait[] => {
        const found = servers.get(name);
        return found ? [{ ...found, span: shifted(span, start), owner: '', name }] : [];
      }),
    ),
  );
}

function namesIn(view: View): readonly { readonly name: string; readonly span: Span }[] {
  if (view.kind === 'map') return [...view.fields.values()].map(({ key, keySpan }) => ({ name: key, span: keySpan }));
  return view.items.flatMap(item => (item.text === undefined ? [] : [{ name: item.text, span: item.span }]));
}

type Servers = ReadonlyMap<string, { readonly server: Server; readonly confidence: Confidence }>;

/** The services of a file that are servers of this kind, by what the file says and by the modules they are built of. */
function serversIn(file: SourceFile, workspace: Workspace): Servers {
  const found = new Map<string, { readonly server: Server; readonly confidence: Confidence }>();
  const add = (name: string, components: readonly Component[]) => {
    for (const { component, confidence, evidence } of components) {
      if (!isServer(component) || evidence === 'wait' || found.get(name)?.confidence === 'certain') continue;
      found.set(name, { server: component, confidence });
    }
  };
  for (const one of componentsIn(file, workspace)) add(one.owner.name, [one]);
  if (!/\bbuild\b/.test(file.text)) return found;
  for (const { composeService, components } of springApplications(workspace)) {
    if (composeService?.file === file) add(composeService.name, components);
  }
  return found;
}

function messageFor({ server, confidence, name }: Wait): Text {
  const { title, instead } = words[server];
  const isCertain = confidence === 'certain';
  if (name === undefined) {
    return {
      en: `This looks like waiting for ${title.en}. ${instead.en}, so the wait goes away with the server.`,
      ko: `${title.ko}를 기다리는 것으로 보입니다. ${instead.ko} 서버를 없애면 기다릴 필요도 없습니다.`,
    };
  }
  return {
    en: `"${name}" ${isCertain ? 'is' : 'looks like'} ${title.en}. ${instead.en}, so this dependency goes away with the server. Kubernetes has no start order for the others either: readiness and retries do that.`,
    ko: `"${name}" 서비스는 ${title.ko}${isCertain ? '입니다' : '로 보입니다'}. ${instead.ko} 서버를 없애면 이 의존 관계도 없어집니다. 쿠버네티스에는 시작 순서가 없어 나머지도 readiness와 재시도로 해결합니다.`,
  };
}

const words: Readonly<Record<Server, { readonly title: Text; readonly instead: Text }>> = {
  'eureka-server': {
    title: { en: 'the Eureka server', ko: '유레카 서버' },
    instead: {
      en: 'In Kubernetes Services play its part and are there from the start',
      ko: '쿠버네티스에서는 처음부터 있는 서비스가 그 역할을 하므로',
    },
  },
  'config-server': {
    title: { en: 'the config server', ko: 'Config Server' },
    instead: {
      en: 'In Kubernetes ConfigMaps and Secrets can play its part and are there before a container starts',
      ko: '쿠버네티스에서는 컨테이너보다 먼저 있는 ConfigMap과 Secret이 그 역할을 할 수 있으므로',
    },
  },
};
