import { memo } from '../text/memo';
import type { Field, Kind, Lifecycle, ObjectType, Structure, Type } from './structure';

/** The Kubernetes API as one version serves it. */
export class KubernetesApi {
  /** Every `apiVersion/kind` that this version serves. */
  readonly served: ReadonlySet<string>;
  /** Groups whose kinds are all known here, whatever the version: `apps`, and the empty one of core. */
  readonly groups: ReadonlySet<string>;
  private readonly bit: number;

  /** A `version` that is not bundled counts as the newest one that is. */
  constructor(
    private readonly structure: Structure,
    version: string,
  ) {
    const index = structure.versions.indexOf(version);
    this.bit = 1 << (index === -1 ? structure.versions.length - 1 : index);
    const kinds = Object.entries(structure.kinds);
    this.served = new Set(kinds.filter(([, kind]) => kind.in & this.bit).map(([name]) => name));
    const apiVersions = [
      ...kinds.map(([name]) => name.slice(0, name.lastIndexOf('/'))),
      ...structure.lifecycle.map(row => row.apiVersion),
    ];
    this.groups = new Set(apiVersions.map(name => (name.includes('/') ? name.slice(0, name.indexOf('/')) : '')));
  }

  get version(): string {
    return this.structure.versions[Math.log2(this.bit)] ?? '';
  }

  get versions(): readonly string[] {
    return this.structure.versions;
  }

  /** The same API as another version serves it; this one if that version is not bundled. */
  of(version: string): KubernetesApi {
    if (version === this.version || !this.versions.includes(version)) return this;
    const known = apisOf(this.structure);
    const api = known.get(version) ?? new KubernetesApi(this.structure, version);
    known.set(version, api);
    return api;
  }

  kind(apiVersion: string, kind: string): Kind | undefined {
    const found = this.structure.kinds[`${apiVersion}/${kind}`];
    return found && found.in & this.bit ? found : undefined;
  }

  /** Versions that serve a kind, oldest first; none if no bundled version does. */
  versionsServing(apiVersion: string, kind: string): readonly string[] {
    return this.versionsIn(this.structure.kinds[`${apiVersion}/${kind}`]?.in ?? 0);
  }

  versionsIn(mask: number): readonly string[] {
    return this.structure.versions.filter((_, index) => mask & (1 << index));
  }

  lifecycle(apiVersion: string, kind: string): Lifecycle | undefined {
    return this.structure.lifecycle.find(row => row.apiVersion === apiVersion && row.kinds.includes(kind));
  }

  /** The named type behind a `ref`, or the inline one; absent for what is no object. */
  object(type: Type): ObjectType | undefined {
    if ('ref' in type) return this.structure.types[type.ref];
    return 'fields' in type ? type : undefined;
  }

  /** The fields an object has in this version, by name. */
  readonly fields = memo((object: ObjectType): ReadonlyMap<string, Field> => {
    const fields = new Map<string, Field>();
    for (const [name, variants] of Object.entries(object.fields)) {
      const variant = variants.find(field => field.in === undefined || field.in & this.bit);
      if (variant) fields.set(name, variant);
    }
    return fields;
  });

  /** Every variant of a field, whatever the version. */
  variants(object: ObjectType, name: string): readonly Field[] {
    return Object.hasOwn(object.fields, name) ? (object.fields[name] ?? []) : [];
  }
}

const apisOf = memo((_structure: Structure) => new Map<string, KubernetesApi>());
