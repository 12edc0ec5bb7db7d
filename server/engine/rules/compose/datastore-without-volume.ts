import type { Service } from '../../model/compose';
import { isGiven } from '../../model/compose-names';
import { View } from '../../yaml/view';
import type { Image } from '../practice/images';
import type { Edit, Fix, Rule } from '../rule';
import page from './datastore-without-volume.md';
import { adding, appending, declaring, indentOf } from './edits';
import { composeFamilies } from './faults';
import { ofServices, pulledImage, runsAsMade } from './judged-services';
import { mountsOf } from './mounts';

/** What a database writes without a volume goes with its container. */
export const datastoreWithoutVolume: Rule = {
  id: 'compose/datastore-without-volume',
  severity: 'warning',
  profile: 'recommended',
  page,
  families: composeFamilies,

  check: ofServices(function* (service) {
    const { name, nameSpan, body } = service;
    const image = pulledImage(body);
    const path = image && dataPath(image);
    if (!path || /(?:^|[-_])(?:tests?|ci|e2e|mock)(?:$|[-_])/i.test(name) || !runsAsMade(body) || keepsElsewhere(body))
      return;
    const mounts = mountsOf(body);
    if (mounts.some(({ target }) => target === undefined || isAround(target, path))) return;
    yield {
      span: nameSpan,
      message: {
        en: `Service "${name}" keeps its data in no named volume, so a new container starts with an empty database. Mount one at ${path}.`,
        ko: `"${name}" 서비스의 데이터가 이름 있는 볼륨에 없어, 컨테이너를 새로 만들면 빈 데이터베이스로 시작합니다. 볼륨을 마운트하세요: ${path}`,
      },
      fixes: volume(service, path),
    };
  }),
};

/** Where the official images write. Caches and brokers are left out: they are often meant to forget. */
const dataPaths: readonly (readonly [RegExp, string])[] = [
  [/^(?:postgis\/postgis|timescale\/timescaledb|pgvector\/pgvector)$/, '/var/lib/postgresql/data'],
  [/^(?:mysql|mariadb|percona)$/, '/var/lib/mysql'],
  [/^mongo$/, '/data/db'],
  [/^(?:elasticsearch|docker\.elastic\.co\/elasticsearch\/elasticsearch)$/, '/usr/share/elasticsearch/data'],
  [/^cassandra$/, '/var/lib/cassandra'],
  [/^couchdb$/, '/opt/couchdb/data'],
  [/^neo4j$/, '/data'],
  [/^clickhouse(?:\/clickhouse-server)?$/, '/var/lib/clickhouse'],
  [/^mcr\.microsoft\.com\/mssql\/server$/, '/var/opt/mssql'],
];

function dataPath({ name, tag }: Image): string | undefined {
  const short = name.replace(/^docker\.io\//, '').replace(/^library\//, '');
  if (short === 'postgres') return postgresPath(tag);
  return dataPaths.find(([pattern]) => pattern.test(short))?.[1];
}

/** Since version 18 the image has a folder for each version, and refuses a volume at the old place. */
function postgresPath(tag = 'latest'): string {
  const version = /^\d+/.exec(tag)?.[0];
  return version !== undefined && Number(version) < 18 ? '/var/lib/postgresql/data' : '/var/lib/postgresql';
}

/** Whether the service says itself where its data is, or takes the volumes of others. */
function keepsElsewhere(body: View): boolean {
  if (isGiven(body.get('volumes_from'))) return true;
  const command = body.get('command');
  const words = [command, ...command.items].map(({ text }) => text ?? '').join(' ');
  const environment = body.get('environment');
  const names = [...environment.fields.keys(), ...environment.items.map(({ text }) => text ?? '')];
  return /data-?dir|dbpath|data_directory/i.test(words) || names.some(name => /^(?:PGDATA|path\.data)\b/.test(name));
}

/** Whether a mount holds all of the data, or some of it. */
function isAround(target: string, path: string): boolean {
  const folder = `${target.replace(/\/+$/, '')}/`;
  return `${path}/`.startsWith(folder) || folder.startsWith(`${path}/`);
}

/** A mount and the declaration of its volume. */
function volume({ name, body }: Service, path: string): readonly Fix[] {
  const { document } = body;
  const root = View.root(document);
  const volumeName = `${name}-data`;
  const entry = `${volumeName}:${path}`;
  const volumes = body.get('volumes');
  const isOwn = body.entries.some(({ key }) => key === 'volumes');
  const mount = isOwn
    ? appending(volumes, entry)
    : volumes.exists
      ? undefined
      : adding(body, ['volumes:', `${indentOf(root)}- ${entry}`]);
  const isDeclared = root.get('volumes').fields.has(volumeName);
  const declaration = isDeclared ? undefined : declaring(document, 'volumes', volumeName);
  if (!mount || (!declaration && !isDeclared)) return [];
  const title = { en: `Keep the data in a volume "${volumeName}"`, ko: `데이터를 "${volumeName}" 볼륨에 보관` };
  return [{ title, edits: declaration ? together(mount, declaration) : [mount], safe: false }];
}

/** Both insertions as one where they fall on the same place, so that their order is certain. */
function together(first: Edit, second: Edit): readonly Edit[] {
  if (first.span.start !== second.span.start) return [first, second];
  return [{ span: first.span, newText: first.newText + second.newText }];
}
