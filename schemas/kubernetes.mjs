import { facts, minor } from './facts.mjs';
import { sources } from './fetch.mjs';
import { merge } from './merge.mjs';
import { readCdk8s } from './read-cdk8s.mjs';
import { readClientNode } from './read-client-node.mjs';
import { keyOf, readKubernetesModels } from './read-kubernetes-models.mjs';
import { readPulumi } from './read-pulumi.mjs';
import { refine } from './refine.mjs';
import { fromClient, inBetween, namesOf } from './versions.mjs';

/** The structure of the Kubernetes API in every bundled version, and its descriptions. */
export async function kubernetes() {
  const clients = await byVersion(/^@kubernetes\/client-node$/, readClientNode);
  const cdk8s = await byVersion(/^cdk8s-plus-/, readCdk8s);
  const witnesses = await byVersion(/^@pulumi\/kubernetes$/, readPulumi);
  const kubernetesModels = await readKubernetesModels(...sources.filter(({ name }) => /kubernetes-models/.test(name)));
  const lifecycle = await facts('lifecycle');

  const known = new Map();
  for (const [version, client] of clients) {
    const names = [...(cdk8s.get(version)?.keys() ?? []), ...namesOf(kubernetesModels)];
    for (const types of [...cdk8s.values()].reverse()) names.push(...types.keys());
    known.set(version, fromClient(client, new Set(names)));
  }
  const apis = new Map();
  const [oldest, newest] = [[...known.keys()][0], [...known.keys()].at(-1)];
  for (let each = minor(oldest); each <= minor(newest); each++) {
    const version = `1.${each}`;
    apis.set(version, known.get(version) ?? between(version));
  }

  await refine({ apis, cdk8s, kubernetesModels });
  const describe = descriptions({ apis, cdk8s, witnesses, kubernetesModels });
  return merge({ apis, describe, lifecycle });

  function between(version) {
    const [older, newer] = [`1.${minor(version) - 1}`, `1.${minor(version) + 1}`].map(each => known.get(each));
    if (!older || !newer || !witnesses.has(version)) {
      throw new Error(`schemas: nothing tells what Kubernetes ${version} has; pin a client or a witness of it.`);
    }
    const earlier = [...witnesses].filter(([each]) => minor(each) < minor(version)).at(-1)?.[1];
    const gone = lifecycle.filter(({ removed }) => removed && minor(removed) <= minor(version));
    const isRemoved = key =>
      gone.some(({ apiVersion, kinds }) => kinds.some(kind => key.replace(/List$/, '') === `${apiVersion}/${kind}`));
    return inBetween({ older, newer, witness: witnesses.get(version), exact: cdk8s.get(version), earlier, isRemoved });
  }
}

/** What `reader` reads from each package of that name, by the version it carries, oldest first. */
async function byVersion(name, reader) {
  const found = sources.filter(source => name.test(source.name));
  found.sort((a, b) => minor(a.kubernetes) - minor(b.kubernetes));
  const entries = [];
  for (const source of found) entries.push([source.kubernetes, await reader(source)]);
  return new Map(entries);
}

/**
 * The newest wording of a description. kubernetes-models keeps paragraphs and explains each value; the clients lose
 * descriptions of fields that refer to a type; the witnesses are last, since their wording is their own in places.
 */
function descriptions({ apis, cdk8s, witnesses, kubernetesModels }) {
  const versions = [...apis.keys()].reverse();
  return path => {
    const [group, version, kind, ...rest] = path.split('.');
    const type = [group, version, kind].join('.');
    const field = rest.join('.');
    const words = found => (field ? found?.fields[field]?.doc : found?.doc);
    const modelled = words(kubernetesModels.get(keyOf(type)));
    if (modelled) return modelled;
    for (const source of [cdk8s, new Map([...apis].map(([each, { types }]) => [each, types])), witnesses]) {
      for (const each of versions) {
        const said = words(source.get(each)?.get(type));
        if (said) return said;
      }
    }
    return undefined;
  };
}
