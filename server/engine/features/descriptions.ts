/** What only hovers need, so that adapters load it when the first one is asked for. */
export interface Descriptions {
  /** `dist/schemas/kubernetes-docs.json.gz`: sentences by the `doc` numbers of the structure. */
  readonly kubernetes: readonly string[];
  /** `dist/schemas/compose.json`: the JSON schema of Compose with its descriptions. */
  readonly compose: unknown;
}
