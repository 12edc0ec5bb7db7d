/** How the text of a file is to be read. */
export type Format = 'yaml' | 'environment' | 'dockerfile' | 'properties';

/** The names of the files that matter to us, by format, where `*` stands for anything; the most important format first. */
const names: Readonly<Record<Format, readonly string[]>> = {
  yaml: ['*.yaml', '*.yml', 'Kustomization'],
  environment: ['.env', '.env.*', '*.env'],
  dockerfile: ['Dockerfile', 'Dockerfile.*', '*.Dockerfile', '*.dockerfile', 'Containerfile', 'Containerfile.*'],
  properties: ['application*.properties', 'bootstrap*.properties'],
};

const formats = Object.entries(names).map(([format, patterns]) => ({
  format: format as Format,
  expression: new RegExp(`^(?:${patterns.map(expressionOf).join('|')})$`, 'i'),
}));

/** Glob patterns that together find every file that matters, the most important ones first. */
export const filePatterns: readonly string[] = [
  `**/{${names.yaml.join(',')}}`,
  `**/{${[...names.environment, ...names.dockerfile, ...names.properties].join(',')}}`,
];

/** The format that a file of this name has; absent for a name that says nothing to us. */
export function formatNamed(name: string): Format | undefined {
  return formats.find(({ expression }) => expression.test(name))?.format;
}

/** Whether the file that a URI leads to is one of those that matter. */
export function isOfInterest(uri: string): boolean {
  return formatNamed(uri.slice(uri.lastIndexOf('/') + 1)) !== undefined;
}

/** The format of a file. What its name does not tell is read as YAML: somebody opened it as such. */
export function formatOf({ uri }: { readonly uri: string }): Format {
  return formatNamed(uri.slice(uri.lastIndexOf('/') + 1)) ?? 'yaml';
}

function expressionOf(pattern: string): string {
  return pattern.replaceAll('.', '\\.').replaceAll('*', '.*');
}
