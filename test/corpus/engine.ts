/** What the corpus drivers need of the engine, as one module. */

export { classify } from '../../server/engine/model/family';
export { componentsIn } from '../../server/engine/model/spring-components';
export { Workspace } from '../../server/engine/model/workspace';
export { findingsIn } from '../../server/engine/rules/check';
export { KubernetesApi } from '../../server/engine/schema/api';
export { documentsIn, positionAt } from '../../server/engine/yaml/stream';
