import { type Service, servicesIn } from '../../model/compose';
import { isGiven } from '../../model/compose-names';
import { isInterpolated } from '../../schema/compose-interpolation';
import { memo } from '../../text/memo';
import type { YamlDocument } from '../../yaml/stream';
import type { View } from '../../yaml/view';
import { type Image, imageOf } from '../practice/images';
import type { DocumentRule, Problem } from '../rule';

/**
 * What `judge` says of the services of a document that are written here and nowhere else: without `extends` and without
 * tags that change what other files say. What several services share is told once.
 */
export function ofServices(judge: (service: Service) => Iterable<Problem>): DocumentRule['check'] {
  return function* (document) {
    const told = new Set<number>();
    for (const service of servicesIn(document)) {
      if (!isSelfContained(service)) continue;
      for (const problem of judge(service)) {
        if (told.has(problem.span.start)) continue;
        told.add(problem.span.start);
        yield problem;
      }
    }
  };
}

/** As `ofServices`, for what is missing: a service without an image or a build may be a part of one that is whole. */
export function ofWholeServices(judge: (service: Service) => Iterable<Problem>): DocumentRule['check'] {
  return ofServices(function* (service) {
    if (isGiven(service.body.get('image')) || isGiven(service.body.get('build'))) yield* judge(service);
  });
}

/** The items of a list, or what stands for one, less what a tag takes away. */
export function given(at: View): readonly View[] {
  if (!isGiven(at)) return [];
  return (at.kind === 'list' ? at.items : [at]).filter(isGiven);
}

/** The image of a service in its parts; absent where variables decide, or where Compose builds it. */
export function pulledImage(body: View): Image | undefined {
  const at = body.get('image');
  if (isGiven(body.get('build')) || at.text === undefined || isInterpolated(at.text)) return undefined;
  return imageOf(at);
}

/** Whether containers of the service serve until somebody stops them, as far as the file tells. */
export function isLongRunning({ name, body }: Service): boolean {
  if (isGiven(body.get('provider')) || finite(body.document).has(name)) return false;
  if (/^(?:no|on-failure)/.test(body.get('restart').text ?? '')) return false;
  if (body.get('deploy', 'mode').text?.endsWith('-job')) return false;
  if (/(?:^|[-_])(?:init|setup|seed|migrat\w*|job|tests?|cli|once)(?:$|[-_])/i.test(name)) return false;
  return given(body.get('ports')).length > 0 || given(body.get('expose')).length > 0 || isServer(body);
}

/** Whether the image is known to hold a server. */
function isServer(body: View): boolean {
  const image = pulledImage(body);
  return image !== undefined && servers.test(image.name) && runsAsMade(body);
}

/** Whether the container runs what its image was made for, and not a client that the image brings as well. */
export function runsAsMade(body: View): boolean {
  if (isGiven(body.get('entrypoint'))) return false;
  const [first] = given(body.get('command'));
  const word = first?.text?.trim().split(/\s/)[0] ?? '';
  return (
    word === '' || /^-|(?:^|\/)(?:mongod|mysqld|mariadbd|postgres|nginx|httpd|[\w-]+-(?:server|foreground))$/.test(word)
  );
}

const servers =
  /(?:^|\/)(?:postgres|mysql|mariadb|mongo|redis|valkey|rabbitmq|elasticsearch|nginx|httpd|traefik|caddy|haproxy|memcached)$/;

/** The services that others wait for to end. */
const finite = memo((document: YamlDocument): ReadonlySet<string> => {
  const dependencies = servicesIn(document).flatMap(({ body }) => [...body.get('depends_on').fields]);
  return new Set(
    dependencies
      .filter(([, { value }]) => value.get('condition').text === 'service_completed_successfully')
      .map(([name]) => name),
  );
});

function isSelfContained({ body }: Service): boolean {
  return body.kind === 'map' && !isRetagging(body) && !isGiven(body.get('extends'));
}

function isRetagging(at: View): boolean {
  return at.tag === '!reset' || at.tag === '!override';
}
