import { memo } from '../text/memo';
import type { YamlDocument } from '../yaml/stream';
import { View } from '../yaml/view';
import type { AnchorPlace } from './anchors';

/** What must be true of a place beyond its path and value. */
export type Condition = (place: AnchorPlace) => boolean;

/** The condition that an anchor names after `when`. */
export function conditionNamed(name: string): Condition {
  const condition = conditions.get(name);
  if (!condition) throw new Error(`No condition is called "${name}"`);
  return condition;
}

/** Two or more entries or items stand here. */
const several: Condition = ({ view }) => view.entries.length >= 2 || view.items.length >= 2;

/** The Compose service around this place asks for more than one copy of itself. */
const replicated: Condition = ({ path, view }) => {
  const service = View.root(view.document).get('services', String(path[1]));
  return [service.get('scale'), service.get('deploy', 'replicas')].some(({ text }) => Number(text) > 1);
};

/** This document speaks to more than one of the large providers. */
const severalClouds: Condition = ({ view }) => cloudsIn(view.document) >= 2;

const clouds = [
  /azure\.com|azure-load|azure\.workload|appgw\.ingress/,
  /amazonaws|aws-load|alb\.ingress/,
  /gke\.io|google/,
];

const cloudsIn = memo(({ text }: YamlDocument): number => clouds.filter(cloud => cloud.test(text)).length);

const conditions: ReadonlyMap<string, Condition> = new Map([
  ['several', several],
  ['replicated', replicated],
  ['several clouds', severalClouds],
]);
