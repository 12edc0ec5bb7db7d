/** Written by `schemas/build.mjs`; the alias stands in `esbuild.mjs`. */
declare module 'seamark-schemas/compose-validator' {
  /** An error of ajv without its message. */
  export interface SchemaError {
    readonly instancePath: string;
    readonly schemaPath: string;
    readonly keyword: string;
    readonly params: Readonly<Record<string, unknown>>;
  }

  /** Leaves all that it finds in `errors`. */
  export const validate: ((file: unknown) => boolean) & { errors?: readonly SchemaError[] | null };

  /** The Compose schema that `validate` was compiled from, without references and without prose. */
  export const schema: object;
}
