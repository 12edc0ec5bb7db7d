import type { View } from '../../yaml/view';

/** A probe to start from, with the port that the container declares. */
export function probeLines(kind: string, container: View, path: string): readonly string[] {
  const port = container.get('ports').items[0];
  const known = port?.get('name').text ?? port?.get('containerPort').text ?? '8080';
  return [`${kind}:`, '  httpGet:', `    path: \${1:${path}}`, `    port: \${2:${known}}`];
}
