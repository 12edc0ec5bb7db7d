import { classify } from '../model/family';
import type { Workspace } from '../model/workspace';
import { customKindsOf } from '../rules/check';
import type { KubernetesApi } from '../schema/api';
import type { Span, Text } from '../text/text';
import { documentAt } from '../yaml/stream';
import type { Descriptions } from './descriptions';
import { composeHover } from './hover-compose';
import { kubernetesHover } from './hover-kubernetes';

/** Markdown in every language, and the key or value it speaks of. */
export interface Hover {
  readonly span: Span;
  readonly markdown: Text;
}

/** What is known of the key or value at `offset`; absent where nothing is. Never fails, also not on broken YAML. */
export function hover(
  workspace: Workspace,
  uri: string,
  offset: number,
  api: KubernetesApi,
  descriptions: Descriptions,
): Hover | undefined {
  const file = workspace.files.get(uri);
  const placed = file && documentAt(file, offset);
  if (!placed) return undefined;
  const { document, start } = placed;
  const found = hoverIn();
  return found && { ...found, span: { start: found.span.start + start, end: found.span.end + start } };

  function hoverIn(): Hover | undefined {
    const local = offset - start;
    switch (file && classify(workspace, file).family) {
      case 'compose':
        return composeHover(document, local, descriptions);
      case 'kubernetes':
      case 'kustomize-patch':
      case 'helm-template':
        return kubernetesHover(document, local, api, customKindsOf(workspace).kinds, descriptions);
      default:
        return undefined;
    }
  }
}
