import { memo, memo2 } from '../text/memo';
import { similar } from '../text/similar';
import type { SourceFile } from '../text/text';
import { type Block, blocksIn, gathered, type YamlDocument } from '../yaml/stream';
import { View } from '../yaml/view';
import { classify, type Family } from './family';
import { holdsKustomization, isKustomizationName } from './kustomize';
import {
  type Definition,
  definitionsIn,
  isCustomGroup,
  isSelected,
  type Labels,
  labelsAt,
  nameAt,
  type Pods,
  type Selector,
} from './names';
import { fileName, folderOf, foldersAbove, placeOf, resolvePath } from './paths';
import type { Workspace } from './workspace';

/** The files that are applied together with some file, as far as this can be told. */
export interface Application {
  /** Those with resources, in the order of the workspace. */
  readonly files: readonly SourceFile[];
  readonly patches: readonly SourceFile[];
  readonly kustomizations: readonly Kustomization[];
  /** Whether something belongs to it that cannot be read from here: a chart, an address, a generator. */
  readonly isIncomplete: boolean;
}

/** What a kustomization lists and changes. Paths are resolved to places. */
export interface Kustomization {
  readonly file: SourceFile;
  readonly folder: string;
  readonly lists: readonly string[];
  readonly patches: readonly string[];
  readonly isOpaque: boolean;
  readonly adjusts: Adjustments;
}

/** What kustomizations do to the names and labels that are written in files. */
export interface Adjustments {
  readonly prefixes: readonly string[];
  readonly suffixes: readonly string[];
  readonly setsNamespace: boolean;
  readonly labels: Labels;
  /** The images whose tag is set there. */
  readonly images: readonly string[];
  /** ConfigMaps and Secrets that are made from files, under this name and a hash. */
  readonly generated: readonly Definition[];
}

/** What is not written in a file, but done to it. The same object as long as nothing in it changes. */
export interface Changes extends Adjustments {
  /** The texts of patches, which may add anything. */
  readonly patches: readonly string[];
}

/** Everything in an application that has a name, as plain data. The same object as long as nothing in it changes. */
export interface Names {
  readonly definitions: readonly Definition[];
  /** Whether some of its files cannot be read, so that what is not found may still be there. */
  readonly isIncomplete: boolean;
  readonly changes: Changes;
}

/**
 * The application around a file. With a kustomization that lists it or lies above it: what that leads to, and for a
 * base the overlays that use it with all that they lead to. Else its folder with those below that are none of their own.
 */
export const applicationOf = memo2((workspace: Workspace, file: SourceFile): Application => {
  const place = placeIn(file);
  const root = rootOf(workspace, place);
  const listing = kustomizationsOf(workspace).filter(({ lists }) => lists.includes(place));
  const near = root === undefined ? [] : kustomizationsOf(workspace).filter(({ folder }) => folder === root);
  const start = [...new Set([...listing, ...near])];
  return start.length > 0 ? kustomized(workspace, start, file) : inFolder(workspace, root ?? folderOf(place), root);
});

/** The names of an application. An edit that leaves them as they were leaves this object, and all that follows from it. */
export const namesOf = memo((application: Application): Names => {
  const parts = partsOf(application);
  const isIncomplete = application.isIncomplete || parts.some(({ isBroken }) => isBroken);
  const changes = changesOf(application);
  const signature = [...parts.map(part => part.signature), String(isIncomplete)];
  const earlier = slotsOf(parts).find(({ names }) => names?.changes === changes && isSame(names.signature, signature));
  if (earlier?.names) return earlier.names;
  const names = { definitions: parts.flatMap(({ definitions }) => definitions), isIncomplete, changes, signature };
  for (const slot of slotsOf(parts)) slot.names = names;
  return names;
});

/** What kustomizations and patches do to the files of an application. */
export const changesOf = memo((application: Application): Changes => {
  const { patches, kustomizations } = application;
  if (patches.length === 0 && kustomizations.length === 0) return noChanges;
  const adjustments = kustomizations.map(({ adjusts }) => adjusts);
  const texts = [
    ...patches.map(({ text }) => text),
    // Patches and replacements may also stand in a kustomization itself.
    ...kustomizations.filter(({ file }) => /patch|replacements|vars/.test(file.text)).map(({ file }) => file.text),
  ];
  const signature = [...adjustments.map(one => JSON.stringify(one)), ...texts];
  const slots = slotsOf(partsOf(application));
  const earlier = slots.find(({ changes }) => changes && isSame(changes.signature, signature));
  if (earlier?.changes) return earlier.changes;
  const changes = {
    patches: texts,
    prefixes: adjustments.flatMap(({ prefixes }) => prefixes),
    suffixes: adjustments.flatMap(({ suffixes }) => suffixes),
    setsNamespace: adjustments.some(({ setsNamespace }) => setsNamespace),
    labels: adjustments.flatMap(({ labels }) => labels),
    images: adjustments.flatMap(({ images }) => images),
    generated: adjustments.flatMap(({ generated }) => generated),
    signature,
  };
  for (const slot of slots) slot.changes = changes;
  return changes;
});

const noChanges: Changes = {
  patches: [],
  prefixes: [],
  suffixes: [],
  setsNamespace: false,
  labels: [],
  images: [],
  generated: [],
};

/** The definitions that a reference may mean: of this kind and name, in a namespace that may be the same one. */
export function named(names: Names, kind: string, namespace: string, name: string): readonly Definition[] {
  const known = byName(names);
  return plainNames(names.changes, name)
    .flatMap(plain => known.get(`${kind} ${plain}`) ?? [])
    .filter(one => isSameNamespace(names, one.namespace, namespace));
}

/** All definitions of a kind. */
export function ofKind(names: Names, kind: string): readonly Definition[] {
  return byKind(names).get(kind) ?? [];
}

/** Names of this kind that somebody may have meant, likeliest first. */
export function similarNames(names: Names, kind: string, namespace: string, name: string): readonly string[] {
  const there = ofKind(names, kind).filter(one => isSameNamespace(names, one.namespace, namespace));
  return similar(
    name,
    there.map(one => one.name),
  );
}

/** Whether two namespaces may be one: as long as either is not written, whoever applies the file decides. */
export function isSameNamespace({ changes }: Names, one: string, other: string): boolean {
  return changes.setsNamespace || one === '' || other === '' || one === other;
}

/** Whether a patch of the application, or a custom resource in it, speaks of a name, so that it may be made there. */
export function isSpokenOf(names: Names, name: string): boolean {
  return isPatched(names.changes, name) || spoken(names).has(name);
}

/** Whether a patch of the application speaks of something, so that what is written may not be what is applied. */
export function isPatched({ patches }: Changes, something: string): boolean {
  return patches.some(text => text.includes(something));
}

/** Whether a resource of this kind may have the name, though it cannot be read: its name or its kind is not right yet. */
export function isUnclear(names: Names, kind: string, name: string): boolean {
  const unnamed = byName(names).get(`${kind} `) ?? [];
  return unnamed.length > 0 || namesakes(names, name).some(one => similar(kind, [one.kind]).length > 0);
}

/** The resources whose Pods a selector finds in a namespace. */
export function selectedBy(names: Names, selector: Selector, namespace: string): readonly (Definition & MakesPods)[] {
  const asked = selector.labels.filter(pair => !isGiven(names.changes, pair));
  // A label such as that of the whole product is on nearly all of them.
  const rarest = asked
    .map(pair => byLabel(names).get(pair.join(' ')) ?? [])
    .reduce<readonly (Definition & MakesPods)[] | undefined>(
      (fewest, some) => (fewest && fewest.length <= some.length ? fewest : some),
      undefined,
    );
  const candidates = rarest ? [...rarest, ...openMakers(names)] : makersOfPods(names);
  const wanted = { ...selector, labels: asked };
  return candidates.filter(
    one =>
      isSameNamespace(names, one.namespace, namespace) &&
      (one.pods.isOpen || isSelected([...one.pods.labels, ...names.changes.labels], wanted)),
  );
}

/** A resource that makes Pods. */
export interface MakesPods {
  readonly pods: Pods;
}

/** The resources of an application that make Pods. */
export const makersOfPods = memo((names: Names): readonly (Definition & MakesPods)[] =>
  names.definitions.flatMap(one => (one.pods ? [{ ...one, pods: one.pods }] : [])),
);

/** Whether the application has resources whose controllers may make Pods, Services and others that no file shows. */
export const hasControllers = memo(({ definitions }: Names): boolean =>
  definitions.some(({ group, pods }) => isCustomGroup(group) && !pods),
);

/**
 * Whether a file outside of the application defines the name, and is not of another environment: one that defines
 * names of this application over again.
 */
export function isDefinedAround(workspace: Workspace, application: Application, kind: string, name: string): boolean {
  const own = new Set(application.files);
  const elsewhere = filesWhere(
    workspace,
    (_, file) =>
      !own.has(file) &&
      file.text.includes(name) &&
      definitionsOf(file).some(one => one.kind === kind && one.name === name),
  );
  if (elsewhere.length === 0) return false;
  const ours = new Set(application.files.flatMap(definitionsOf).map(keyOf));
  return elsewhere.some(file => {
    const around = applicationOf(workspace, file).files.filter(other => !own.has(other));
    return !around.flatMap(definitionsOf).some(one => ours.has(keyOf(one)));
  });
}

/** The kustomizations of a workspace. */
export const kustomizationsOf = memo((workspace: Workspace): readonly Kustomization[] =>
  [...workspace.files.values()].flatMap(file => kustomizationIn(file) ?? []),
);

/** The place of a file, remembered: comparing places is all that most questions here come down to. */
export const placeIn = memo((file: SourceFile): string => placeOf(file.uri));

/** Every place of the workspace that is a file or a folder with files in it. */
export const placesOf = memo((workspace: Workspace): ReadonlySet<string> => {
  const places = new Set<string>();
  for (const file of workspace.files.values()) {
    let place = placeIn(file);
    while (place !== '' && !places.has(place)) {
      places.add(place);
      place = folderOf(place);
    }
  }
  return places;
});

function kustomized(workspace: Workspace, start: readonly Kustomization[], file: SourceFile): Application {
  const used = closure(start, one => usersOf(workspace, one));
  const reached = closure(used, one => kustomizationsOf(workspace).filter(other => leadsTo(one, other)));
  const listed = new Set(reached.flatMap(({ lists }) => lists));
  const patchPlaces = new Set(reached.flatMap(one => [...one.patches, ...one.lists]));
  const all = filesWhere(workspace, (place, other) => other === file || listed.has(place) || patchPlaces.has(place));
  const files = all.filter(other => familyIn(workspace, other) === 'kubernetes');
  const patches = all.filter(other => familyIn(workspace, other) === 'kustomize-patch');
  const isMissing = [...listed].some(place => !placesOf(workspace).has(place));
  const isIncomplete = isMissing || reached.some(({ isOpaque }) => isOpaque);
  return { files, patches, kustomizations: reached, isIncomplete };
}

function inFolder(workspace: Workspace, folder: string, chart: string | undefined): Application {
  const inside = filesWhere(workspace, place => place.startsWith(`${folder}/`) && rootOf(workspace, place) === chart);
  const files = inside.filter(file => familyIn(workspace, file) === 'kubernetes');
  const patches = inside.filter(file => familyIn(workspace, file) === 'kustomize-patch');
  const isIncomplete = chart !== undefined || inside.some(file => familyIn(workspace, file) === 'helm-template');
  return { files, patches, kustomizations: [], isIncomplete };
}

function closure(start: readonly Kustomization[], next: (one: Kustomization) => readonly Kustomization[]) {
  const found = new Set(start);
  for (const one of found) for (const other of next(one)) found.add(other);
  return [...found];
}

function usersOf(workspace: Workspace, used: Kustomization): readonly Kustomization[] {
  return kustomizationsOf(workspace).filter(one => leadsTo(one, used));
}

function leadsTo(one: Kustomization, other: Kustomization): boolean {
  return one !== other && (one.lists.includes(other.folder) || one.lists.includes(placeIn(other.file)));
}

/** The nearest folder above a place with a kustomization or a chart. */
function rootOf(workspace: Workspace, place: string): string | undefined {
  const roots = rootFolders(workspace);
  return roots.size === 0 ? undefined : foldersAbove(place).find(folder => roots.has(folder));
}

const rootFolders = memo((workspace: Workspace): ReadonlySet<string> => {
  const charts = [...workspace.files.values()].map(placeIn).filter(place => fileName(place) === 'Chart.yaml');
  return new Set([...charts.map(folderOf), ...kustomizationsOf(workspace).map(({ folder }) => folder)]);
});

/** Asked of few files only: to classify every file of a large workspace after each keystroke would take its time. */
const familyIn = memo2((workspace: Workspace, file: SourceFile): Family => classify(workspace, file).family);

function filesWhere(
  workspace: Workspace,
  isMeant: (place: string, file: SourceFile) => boolean,
): readonly SourceFile[] {
  return [...workspace.files.values()].filter(file => isMeant(placeIn(file), file));
}

const kustomizationIn = memo((file: SourceFile): Kustomization | undefined => {
  const [root] = isKustomizationName(fileName(placeIn(file))) ? everyRoot(file) : kustomizeRoots(file);
  if (!root) return undefined;
  const folder = folderOf(placeIn(file));
  const textsAt = (...keys: readonly string[]) =>
    keys.flatMap(key => root.get(key).items.flatMap(({ text }) => text ?? []));
  const listed = textsAt('resources', 'bases', 'components');
  const lists = listed.flatMap(path => resolvePath(folder, path) ?? []);
  const patchPaths = ['patches', 'patchesJson6902'].flatMap(key =>
    root.get(key).items.flatMap(patch => patch.get('path').text ?? []),
  );
  const patches = [...textsAt('patchesStrategicMerge'), ...patchPaths].flatMap(path => resolvePath(folder, path) ?? []);
  const isOpaque =
    lists.length < listed.length ||
    root.document.syntaxErrors.length > 0 ||
    ['generators', 'transformers', 'helmCharts', 'helmChartInflationGenerator', 'crds'].some(
      key => root.get(key).exists,
    );
  return { file, folder, lists, patches, isOpaque, adjusts: adjustmentsIn(root) };
});

const everyRoot = gathered(document => [View.root(document)]);

const kustomizeRoots = gathered(document => (holdsKustomization(document) ? [View.root(document)] : []));

function adjustmentsIn(root: View): Adjustments {
  const pairs = [root.get('commonLabels'), ...root.get('labels').items.map(item => item.get('pairs'))];
  const generated = (['ConfigMap', 'Secret'] as const).flatMap(kind => {
    const list = root.get(kind === 'Secret' ? 'secretGenerator' : 'configMapGenerator');
    return list.items.map(item => ({ kind, group: '', namespace: '', name: item.get('name').text ?? '' }));
  });
  return {
    prefixes: [root.get('namePrefix').text ?? ''].filter(Boolean),
    suffixes: [root.get('nameSuffix').text ?? ''].filter(Boolean),
    setsNamespace: nameAt(root.get('namespace')) !== undefined,
    labels: pairs.flatMap(at => labelsAt(at).labels),
    images: root.get('images').items.flatMap(image => image.get('name').text ?? []),
    generated,
  };
}

/** What a block of documents adds to the names, with a text that is equal if they are. */
interface Facts {
  readonly definitions: readonly Definition[];
  readonly isBroken: boolean;
  readonly signature: string;
}

const factsOf = memo((block: Block): Facts => {
  const definitions = block.documents.flatMap(definitionsIn);
  const isBroken = block.documents.some(({ syntaxErrors }) => syntaxErrors.length > 0);
  return { definitions, isBroken, signature: block.documents.map(signatureOf).join('\n') };
});

const signatureOf = memo((document: YamlDocument) => JSON.stringify(definitionsIn(document)));

function partsOf({ files }: Application): readonly Facts[] {
  return files.flatMap(file => blocksIn(file).map(({ block }) => factsOf(block)));
}

/**
 * Where the latest names and changes are kept, to be the same objects again: by the first and by the last facts of an
 * application, since typing changes at most one of these if there are several.
 */
interface Slot {
  names?: Names & Signed;
  changes?: Changes & Signed;
}

interface Signed {
  readonly signature: readonly string[];
}

const slotFrom = memo((_facts: Facts): Slot => ({}));

function slotsOf(parts: readonly Facts[]): readonly Slot[] {
  return [parts[0], parts.at(-1)].flatMap(part => (part ? [slotFrom(part)] : []));
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, index) => text === other[index]);
}

const definitionsOf = gathered(definitionsIn);

function keyOf({ kind, namespace, name }: Definition): string {
  return `${kind} ${namespace} ${name}`;
}

/** A name as written, and without what kustomizations put around it. */
function plainNames({ prefixes, suffixes }: Changes, name: string): readonly string[] {
  if (prefixes.length === 0 && suffixes.length === 0) return [name];
  const bare = new Set([name]);
  for (const one of bare) {
    for (const prefix of prefixes) if (one.startsWith(prefix)) bare.add(one.slice(prefix.length));
    for (const suffix of suffixes) if (one.endsWith(suffix)) bare.add(one.slice(0, -suffix.length));
  }
  return [...bare];
}

const known = memo((names: Names): readonly Definition[] =>
  names.changes.generated.length === 0 ? names.definitions : [...names.definitions, ...names.changes.generated],
);

const byName = memo((names: Names) => grouped(known(names), one => [`${kindOf(one)} ${one.name}`]));

const byBareName = memo((names: Names) => grouped(known(names), one => [one.name]));

function namesakes(names: Names, name: string): readonly Definition[] {
  return byBareName(names).get(name) ?? [];
}

const byKind = memo((names: Names) => grouped(known(names), one => (one.name === '' ? [] : [kindOf(one)])));

const byLabel = memo((names: Names) =>
  grouped(makersOfPods(names), ({ pods }) => (pods.isOpen ? [] : pods.labels.map(pair => pair.join(' ')))),
);

const openMakers = memo((names: Names) => makersOfPods(names).filter(({ pods }) => pods.isOpen));

const spoken = memo(({ definitions }: Names) => new Set(definitions.flatMap(({ speaksOf = [] }) => speaksOf)));

/** Others have kinds called Service, too. */
function kindOf({ kind, group }: Definition): string {
  return isCustomGroup(group) && coreKinds.has(kind) ? `${group}/${kind}` : kind;
}

const coreKinds: ReadonlySet<string> = new Set(['ClusterRole', 'ConfigMap', 'Ingress', 'Role', 'Secret', 'Service']);

function isGiven({ labels }: Changes, [key, value]: Labels[number]): boolean {
  return labels.some(([other, is]) => other === key && is === value);
}

function grouped<Item>(items: readonly Item[], keys: (item: Item) => readonly string[]): ReadonlyMap<string, Item[]> {
  const found = new Map<string, Item[]>();
  for (const item of items) {
    for (const key of keys(item)) {
      const group = found.get(key);
      if (group) group.push(item);
      else found.set(key, [item]);
    }
  }
  return found;
}
