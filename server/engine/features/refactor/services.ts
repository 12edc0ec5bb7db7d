import { printed } from '../../convert/print';
import { plain } from '../../yaml/plain';
import type { PlacedDocument } from '../../yaml/stream';
import { View } from '../../yaml/view';

/** A Service inside the cluster with the ports of another one, for the Pods that carry these labels too. */
export function serviceText(
  { document }: PlacedDocument,
  name: string,
  labels: Readonly<Record<string, string>>,
): string {
  const body = View.root(document);
  const namespace = body.get('metadata', 'namespace').text;
  const selector = body.get('spec', 'selector').fields;
  const own = Object.fromEntries([...selector].map(([key, { value }]) => [key, value.text ?? '']));
  const ports = body.get('spec', 'ports').items.map(port => {
    const kept = [...port.fields].filter(([key]) => key !== 'nodePort');
    return Object.fromEntries(kept.map(([key, { value }]) => [key, plain(value, '')]));
  });
  return printed({
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name, namespace },
    spec: { selector: { ...own, ...labels }, ports: ports.length > 0 ? ports : undefined },
  }).en;
}
