export { configSources, newWorkload } from '../../convert/new-workload';
