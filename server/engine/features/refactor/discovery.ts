import { ribbonClient } from '../../convert/callees';
import { balanced } from '../../convert/gateway-routes';
import { printed } from '../../convert/print';
import {
  type Client,
  directNames,
  kubernetesDiscovery,
  staticDiscovery,
  usesDiscovery,
} from '../../convert/spring-discovery';
import type { SpringPart } from '../../convert/spring-part';
import { kubernetesProfile } from '../../convert/spring-profile';
import { folderOf } from '../../model/paths';
import { rootOf, springSettings } from '../../model/spring';
import type { Workspace } from '../../model/workspace';
import type { Edit, NewFile } from '../../rules/rule';
import { type Language, type SourceFile, shifted, type Text } from '../../text/text';
import { withEntries } from '../../yaml/insert';
import type { Refactorer, Refactoring } from '../refactorings';
import { editsIn, settingsAdded } from './spring';
import { editsOfValues, knownServices, newManifests, type SpringPlace, springPlaceAt } from './spring-place';

/** Discovery by Services of Kubernetes in place of Eureka and Ribbon, in three ways. */
export const discoveryRefactorings: Refactorer = (workspace, uri, span, _setup, language) => {
  const place = springPlaceAt(workspace, uri, span, prefixes);
  if (!place || !isAboutDiscovery(place)) return [];
  const { file, settings } = place;
  const client: Client = { name: place.application?.name, settings, known: knownServices(workspace, file) };
  if (!usesDiscovery(client)) return [];
  return [
    profiled(place, staticDiscovery(client), workspace, language, {
      en: 'Find services by Kubernetes Services (profile "kubernetes", no code changes)',
      ko: '쿠버네티스 서비스로 서비스 찾기("kubernetes" 프로필, 코드 변경 없음)',
    }),
    direct(place, client, workspace),
    profiled(place, kubernetesDiscovery(client), workspace, language, {
      en: 'Find services with spring-cloud-kubernetes (profile "kubernetes", needs rights)',
      ko: 'spring-cloud-kubernetes로 서비스 찾기("kubernetes" 프로필, 권한 필요)',
    }),
  ].flatMap(one => one ?? []);
};

const prefixes = [
  'eureka',
  'ribbon',
  'feign.client.config',
  'spring.cloud.openfeign.client.config',
  'spring.cloud.loadbalancer',
  'spring.cloud.discovery',
];

/** The load balancer's address of a route counts as well, and Ribbon's settings for a client. */
function isAboutDiscovery({ isUnder, property }: SpringPlace): boolean {
  if (isUnder) return true;
  return property !== undefined && (balanced(property.value) !== undefined || ribbonClient(property) !== undefined);
}

/** Settings of their own for the profile "kubernetes": a new file, or additions to the one that is there. */
function profiled(
  place: SpringPlace,
  part: SpringPart,
  workspace: Workspace,
  language: Language,
  title: Text,
): Refactoring | undefined {
  const creates: NewFile[] = [...newManifests(part.files, workspace, place.file)];
  const edits: Edit[] = [];
  const [profile] = kubernetesProfile([part]).files;
  const uri = profileUri(place, workspace);
  const there = workspace.files.get(uri);
  if (profile && !there) creates.push({ uri, text: profile.text });
  else if (profile && there) edits.push(...additions(there, part, workspace, language));
  return edits.length + creates.length > 0 ? { title, edits, creates, review: true } : undefined;
}

function additions(there: SourceFile, part: SpringPart, workspace: Workspace, language: Language): readonly Edit[] {
  const [first] = springSettings(there, workspace);
  const changes = first && settingsAdded(first, part, language);
  const start = first?.document?.start ?? 0;
  if (changes) return editsIn(there.uri, start, changes);
  // Where nothing can be added in place, one more document says it.
  const end = there.text.length;
  const separator = there.text === '' || there.text.endsWith('\n') ? '---\n' : '\n---\n';
  return [{ uri: there.uri, span: { start: end, end }, newText: separator + printed(part.settings)[language] }];
}

/** The file for the profile beside this one: "application-kubernetes.yml", "orders-kubernetes.yml". */
function profileUri({ file: { uri }, here }: SpringPlace, workspace: Workspace): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  const [, whole = 'application', ending] = /^(.*)\.(\w+)$/.exec(name) ?? [];
  const end = `-${here.profile}`;
  const stem = whole.endsWith(end) ? whole.slice(0, -end.length) : whole;
  const base = `${folderOf(uri)}/${stem === 'bootstrap' ? 'application' : stem}-kubernetes`;
  const uris = ending === 'yaml' ? [`${base}.yaml`, `${base}.yml`] : [`${base}.yml`, `${base}.yaml`];
  return uris.find(one => workspace.files.has(one)) ?? `${base}.${ending === 'yaml' ? 'yaml' : 'yml'}`;
}

function direct(place: SpringPlace, client: Client, workspace: Workspace): Refactoring | undefined {
  const { file, here } = place;
  const { edits, urls, files } = directNames(client);
  const root = rootOf(here);
  const start = here.document?.start ?? 0;
  const added = urls.flatMap(({ path, url }) => {
    if (root?.get(...path).kind !== 'map') return [];
    const change = withEntries(root, path, [`url: ${url}`]);
    return change ? [{ span: shifted(change.span, start), newText: change.newText }] : [];
  });
  const all = [...editsOfValues(file, edits), ...added];
  if (all.length === 0) return undefined;
  return {
    title: {
      en: 'Use the DNS names of Services in this file',
      ko: '이 파일에서 서비스의 DNS 이름 사용',
    },
    edits: all,
    creates: newManifests(files, workspace, file),
    review: true,
  };
}
