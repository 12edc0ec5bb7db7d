export { KubernetesApi } from '../schema/api';
export type { Structure } from '../schema/structure';
