/**
 * The places whose values follow a grammar that the schema leaves open: `*` is any key, `[]` any item of a list. They
 * stand in one table so that one walk through a document finds them all.
 */
export const paths = {
  /** Numbers that the schema takes as any string, because of variables; compose-go casts them (`loader/interpolate.go`). */
  numbers: [
    'services.*.cpu_count',
    'services.*.cpu_percent',
    'services.*.cpu_period',
    'services.*.cpu_quota',
    'services.*.cpu_shares',
    'services.*.cpus',
    'services.*.deploy.placement.max_replicas_per_node',
    'services.*.deploy.replicas',
    'services.*.deploy.restart_policy.max_attempts',
    'services.*.deploy.rollback_config.max_failure_ratio',
    'services.*.deploy.rollback_config.parallelism',
    'services.*.deploy.update_config.max_failure_ratio',
    'services.*.deploy.update_config.parallelism',
    'services.*.healthcheck.retries',
    'services.*.oom_score_adj',
    'services.*.pids_limit',
    'services.*.scale',
    'services.*.ulimits.*.hard',
    'services.*.ulimits.*.soft',
  ],
  /** Booleans that the schema takes as any string, likewise. */
  booleans: [
    'configs.*.external',
    'networks.*.attachable',
    'networks.*.enable_ipv6',
    'networks.*.external',
    'networks.*.internal',
    'secrets.*.external',
    'services.*.healthcheck.disable',
    'services.*.init',
    'services.*.oom_kill_disable',
    'services.*.privileged',
    'services.*.read_only',
    'services.*.stdin_open',
    'services.*.tty',
    'services.*.volumes.[].read_only',
    'services.*.volumes.[].volume.nocopy',
    'volumes.*.external',
  ],
  /** Spans of time (compose-go, `types.Duration`). */
  durations: [
    'services.*.deploy.restart_policy.delay',
    'services.*.deploy.restart_policy.window',
    'services.*.deploy.rollback_config.delay',
    'services.*.deploy.rollback_config.monitor',
    'services.*.deploy.update_config.delay',
    'services.*.deploy.update_config.monitor',
    'services.*.healthcheck.interval',
    'services.*.healthcheck.start_interval',
    'services.*.healthcheck.start_period',
    'services.*.healthcheck.timeout',
    'services.*.pull_refresh_after',
    'services.*.stop_grace_period',
  ],
  /** Numbers of bytes (compose-go, `types.UnitBytes`). */
  sizes: [
    'services.*.blkio_config.device_read_bps.[].rate',
    'services.*.blkio_config.device_write_bps.[].rate',
    'services.*.build.shm_size',
    'services.*.deploy.resources.limits.memory',
    'services.*.deploy.resources.reservations.memory',
    'services.*.mem_limit',
    'services.*.mem_reservation',
    'services.*.memswap_limit',
    'services.*.shm_size',
    'services.*.volumes.[].tmpfs.size',
  ],
  images: ['services.*.image'],
  restarts: ['services.*.restart'],
  containerNames: ['services.*.container_name'],
  published: ['services.*.ports.[]'],
  exposed: ['services.*.expose.[]'],
  targets: ['services.*.ports.[].target'],
  hostPorts: ['services.*.ports.[].published'],
  protocols: ['services.*.ports.[].protocol'],
  modes: ['services.*.ports.[].mode'],
  hostAddresses: ['services.*.ports.[].host_ip'],
  /** Words of closed sets. */
  words: [
    'services.*.deploy.endpoint_mode',
    'services.*.deploy.mode',
    'services.*.deploy.restart_policy.condition',
    'services.*.deploy.rollback_config.failure_action',
    'services.*.deploy.update_config.failure_action',
    'services.*.ipc',
    'services.*.pid',
    'services.*.pull_policy',
    'services.*.uts',
    'services.*.volumes.[].bind.propagation',
  ],
} as const;

export type ComposePath = (typeof paths)[keyof typeof paths][number];

/** Whether the keys and indexes of `path` lead to a place that `pattern` means. */
export function isAt(path: readonly string[], pattern: string): boolean {
  const steps = pattern.split('.');
  return steps.length === path.length && steps.every((step, at) => step === '*' || step === '[]' || step === path[at]);
}
