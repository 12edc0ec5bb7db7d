import { badBuildContext } from './compose/bad-build-context';
import { badDuration } from './compose/bad-duration';
import { badHealthcheckTest } from './compose/bad-healthcheck-test';
import { badImage } from './compose/bad-image';
import { badInterpolation } from './compose/bad-interpolation';
import { badMount } from './compose/bad-mount';
import { badName as badComposeName } from './compose/bad-name';
import { badPort as badComposePort } from './compose/bad-port';
import { badRestart } from './compose/bad-restart';
import { badSize } from './compose/bad-size';
import { badSource } from './compose/bad-source';
import { badValue as badComposeValue } from './compose/bad-value';
import { badWatch } from './compose/bad-watch';
import { buildAndImage } from './compose/build-and-image';
import { conflictingLimits } from './compose/conflicting-limits';
import { conflictingReplicas } from './compose/conflicting-replicas';
import { containerNameWithReplicas } from './compose/container-name-with-replicas';
import { countWithDeviceIds } from './compose/count-with-device-ids';
import { datastoreWithoutVolume } from './compose/datastore-without-volume';
import { dependencyCycle } from './compose/dependency-cycle';
import { dependencyOrder } from './compose/dependency-order';
import { dockerfileTwice } from './compose/dockerfile-twice';
import { duplicateContainerName } from './compose/duplicate-container-name';
import { duplicateHostPort } from './compose/duplicate-host-port';
import { duplicateMount } from './compose/duplicate-mount';
import { externalWithSettings } from './compose/external-with-settings';
import { includeConflict } from './compose/include-conflict';
import { keyOrder } from './compose/key-order';
import { legacyKey } from './compose/legacy-key';
import { missingField as missingComposeField } from './compose/missing-field';
import { missingFile } from './compose/missing-file';
import { missingProjectName } from './compose/missing-project-name';
import { mutableImage } from './compose/mutable-image';
import { networkModeWithNetworks } from './compose/network-mode-with-networks';
import { noHealthcheck } from './compose/no-healthcheck';
import { noImageOrBuild } from './compose/no-image-or-build';
import { noLimits } from './compose/no-limits';
import { noRestartPolicy } from './compose/no-restart-policy';
import { obsoleteVersion } from './compose/obsolete-version';
import { openPort } from './compose/open-port';
import { platformNotBuilt } from './compose/platform-not-built';
import { portOrder } from './compose/port-order';
import { profileDependency } from './compose/profile-dependency';
import { quotedVolume } from './compose/quoted-volume';
import { riskyPrivilege } from './compose/risky-privilege';
import { runsAsRoot as composeRunsAsRoot } from './compose/runs-as-root';
import { secretInEnvironment } from './compose/secret-in-environment';
import { serviceOrder } from './compose/service-order';
import { swallowedVariable } from './compose/swallowed-variable';
import { topLevelOrder } from './compose/top-level-order';
import { undefinedBuildArg } from './compose/undefined-build-arg';
import { undefinedConfig as undefinedComposeConfig } from './compose/undefined-config';
import { undefinedModel } from './compose/undefined-model';
import { undefinedNetwork } from './compose/undefined-network';
import { undefinedSecret } from './compose/undefined-secret';
import { undefinedService } from './compose/undefined-service';
import { undefinedStage } from './compose/undefined-stage';
import { undefinedVariable } from './compose/undefined-variable';
import { undefinedVolume as undefinedComposeVolume } from './compose/undefined-volume';
import { unhealthyDependency } from './compose/unhealthy-dependency';
import { unknownField as unknownComposeField } from './compose/unknown-field';
import { unquotedPort } from './compose/unquoted-port';
import { unusedDeclaration } from './compose/unused-declaration';
import { wrongType as wrongComposeType } from './compose/wrong-type';
import { badFormat } from './kubernetes/bad-format';
import { badName } from './kubernetes/bad-name';
import { badPort } from './kubernetes/bad-port';
import { badQuantity } from './kubernetes/bad-quantity';
import { badValue } from './kubernetes/bad-value';
import { conflictingDisruptionBudget } from './kubernetes/conflicting-disruption-budget';
import { deprecatedApi } from './kubernetes/deprecated-api';
import { deprecatedField } from './kubernetes/deprecated-field';
import { disruptionBudgetBlocksDrain } from './kubernetes/disruption-budget-blocks-drain';
import { disruptionBudgetSelectsNothing } from './kubernetes/disruption-budget-selects-nothing';
import { duplicateMountPath } from './kubernetes/duplicate-mount-path';
import { duplicateResource } from './kubernetes/duplicate-resource';
import { emptyDisruptionBudget } from './kubernetes/empty-disruption-budget';
import { ignoredField } from './kubernetes/ignored-field';
import { missingField } from './kubernetes/missing-field';
import { missingResourceFile } from './kubernetes/missing-resource-file';
import { networkPolicySelectsNothing } from './kubernetes/network-policy-selects-nothing';
import { noSchema } from './kubernetes/no-schema';
import { outOfRange } from './kubernetes/out-of-range';
import { overlappingSelectors } from './kubernetes/overlapping-selectors';
import { removedApi } from './kubernetes/removed-api';
import { replicasWithAutoscaler } from './kubernetes/replicas-with-autoscaler';
import { requestAboveLimit } from './kubernetes/request-above-limit';
import { selectorMismatchesTemplate } from './kubernetes/selector-mismatches-template';
import { serviceMonitorSelectsNothing } from './kubernetes/service-monitor-selects-nothing';
import { serviceSelectsNothing } from './kubernetes/service-selects-nothing';
import { spreadSelectsOther } from './kubernetes/spread-selects-other';
import { undefinedBackend } from './kubernetes/undefined-backend';
import { undefinedClaim } from './kubernetes/undefined-claim';
import { undefinedConfig } from './kubernetes/undefined-config';
import { undefinedCounterpart } from './kubernetes/undefined-counterpart';
import { undefinedHeadlessService } from './kubernetes/undefined-headless-service';
import { undefinedPriorityClass } from './kubernetes/undefined-priority-class';
import { undefinedProbePort } from './kubernetes/undefined-probe-port';
import { undefinedRole } from './kubernetes/undefined-role';
import { undefinedScaleTarget } from './kubernetes/undefined-scale-target';
import { undefinedServiceAccount } from './kubernetes/undefined-service-account';
import { undefinedStorageClass } from './kubernetes/undefined-storage-class';
import { undefinedVolume } from './kubernetes/undefined-volume';
import { unknownField } from './kubernetes/unknown-field';
import { unknownKind } from './kubernetes/unknown-kind';
import { unlistedResource } from './kubernetes/unlisted-resource';
import { unmatchedTargetPort } from './kubernetes/unmatched-target-port';
import { unusedVolume } from './kubernetes/unused-volume';
import { violatesAdmissionPolicy } from './kubernetes/violates-admission-policy';
import { volumeMismatch } from './kubernetes/volume-mismatch';
import { wrongType } from './kubernetes/wrong-type';
import { allNodesAtOnce } from './practice/all-nodes-at-once';
import { badRestartPolicy } from './practice/bad-restart-policy';
import { barePod } from './practice/bare-pod';
import { controllerDecidesPath } from './practice/controller-decides-path';
import { cronjobNoDeadline } from './practice/cronjob-no-deadline';
import { defaultNamespace } from './practice/default-namespace';
import { duplicateEnv } from './practice/duplicate-env';
import { duplicateIngressPath } from './practice/duplicate-ingress-path';
import { duplicateServicePort } from './practice/duplicate-service-port';
import { exposedService } from './practice/exposed-service';
import { foreignIngressAnnotation } from './practice/foreign-ingress-annotation';
import { foreignRegistry } from './practice/foreign-registry';
import { hpaAndVpa } from './practice/hpa-and-vpa';
import { hpaCannotScale } from './practice/hpa-cannot-scale';
import { hpaLowMinimum } from './practice/hpa-low-minimum';
import { hpaMaxBelowMin } from './practice/hpa-max-below-min';
import { hpaWithoutRequests } from './practice/hpa-without-requests';
import { ignoredServiceField } from './practice/ignored-service-field';
import { implicitRestartPolicy } from './practice/implicit-restart-policy';
import { ingressWithoutTls } from './practice/ingress-without-tls';
import { instanceLabel } from './practice/instance-label';
import { jobTtl } from './practice/job-ttl';
import { missingCpuLimit } from './practice/missing-cpu-limit';
import { missingEphemeralStorage } from './practice/missing-ephemeral-storage';
import { missingMemoryLimit } from './practice/missing-memory-limit';
import { missingRequests } from './practice/missing-requests';
import { mutableImageTag } from './practice/mutable-image-tag';
import { noDisruptionBudget } from './practice/no-disruption-budget';
import { noDnsOptions } from './practice/no-dns-options';
import { noLivenessProbe } from './practice/no-liveness-probe';
import { noNetworkPolicy } from './practice/no-network-policy';
import { noNodeAffinity } from './practice/no-node-affinity';
import { noPriorityClass } from './practice/no-priority-class';
import { noReadinessProbe } from './practice/no-readiness-probe';
import { noSpread } from './practice/no-spread';
import { pullPolicyNotAlways } from './practice/pull-policy-not-always';
import { recommendedLabels } from './practice/recommended-labels';
import { recreateStrategy } from './practice/recreate-strategy';
import { requestsDifferFromLimits } from './practice/requests-differ-from-limits';
import { requiredMetadata } from './practice/required-metadata';
import { retiredIngressNginx } from './practice/retired-ingress-nginx';
import { sameProbes } from './practice/same-probes';
import { sharedVolume } from './practice/shared-volume';
import { singleReplica } from './practice/single-replica';
import { spreadWithoutSelector } from './practice/spread-without-selector';
import { staleImage } from './practice/stale-image';
import { suspiciousUnit } from './practice/suspicious-unit';
import { unhealthyPodEviction } from './practice/unhealthy-pod-eviction';
import { budgetAllowsAll } from './rollout/budget-allows-all';
import { deadlineBeforeReady } from './rollout/deadline-before-ready';
import { graceTooShort } from './rollout/grace-too-short';
import { heldBackUpdate } from './rollout/held-back-update';
import { hostPortWithSurge } from './rollout/host-port-with-surge';
import { ignoredUpdateConfig } from './rollout/ignored-update-config';
import { livenessKillsSlowStart } from './rollout/liveness-kills-slow-start';
import { mayReachZero } from './rollout/may-reach-zero';
import { noDrainTime } from './rollout/no-drain-time';
import { noRoomToUpdate } from './rollout/no-room-to-update';
import { noWarmUp } from './rollout/no-warm-up';
import { selectorSpansColours } from './rollout/selector-spans-colours';
import { settingsWithoutRolling } from './rollout/settings-without-rolling';
import { uselessReadiness } from './rollout/useless-readiness';
import type { Rule } from './rule';
import { badSetting } from './seamark/bad-setting';
import { unusedSuppression } from './seamark/unused-suppression';
import { capabilitiesNotDropped } from './security/capabilities-not-dropped';
import { clusterAdminBinding } from './security/cluster-admin-binding';
import { commandBinding } from './security/command-binding';
import { dangerousCapabilities } from './security/dangerous-capabilities';
import { hostNamespaces } from './security/host-namespaces';
import { hostPath } from './security/host-path';
import { hostPort } from './security/host-port';
import { hostProcess } from './security/host-process';
import { lowUserId } from './security/low-user-id';
import { missingSeccomp } from './security/missing-seccomp';
import { mountPropagation } from './security/mount-propagation';
import { openshiftPrivilegedScc } from './security/openshift-privileged-scc';
import { plainSecret } from './security/plain-secret';
import { plainTextInData } from './security/plain-text-in-data';
import { powerfulRole } from './security/powerful-role';
import { privilegeEscalation } from './security/privilege-escalation';
import { privileged } from './security/privileged';
import { privilegedPort } from './security/privileged-port';
import { procMount } from './security/proc-mount';
import { runsAsRoot } from './security/runs-as-root';
import { secretInEnv } from './security/secret-in-env';
import { serviceAccountToken } from './security/service-account-token';
import { sshPort } from './security/ssh-port';
import { unconfined } from './security/unconfined';
import { unsafeSysctls } from './security/unsafe-sysctls';
import { volumeType } from './security/volume-type';
import { wildcardRole } from './security/wildcard-role';
import { writableRoot } from './security/writable-root';
import { bootAdmin } from './spring/boot-admin';
import { bootstrapNotRead } from './spring/bootstrap-not-read';
import { bus } from './spring/bus';
import { configClient } from './spring/config-client';
import { configServer } from './spring/config-server';
import { deadNetflixKey } from './spring/dead-netflix-key';
import { defaultZoneKey } from './spring/default-zone-key';
import { environmentDefaultZone } from './spring/environment-default-zone';
import { eurekaClient } from './spring/eureka-client';
import { eurekaServer } from './spring/eureka-server';
import { gateway } from './spring/gateway';
import { hystrix } from './spring/hystrix';
import { hystrixDashboard } from './spring/hystrix-dashboard';
import { livenessOnHealth } from './spring/liveness-on-health';
import { loadBalancer } from './spring/load-balancer';
import { logFile } from './spring/log-file';
import { otherRegistry } from './spring/other-registry';
import { registryWait } from './spring/registry-wait';
import { ribbon } from './spring/ribbon';
import { serviceLinkVariable } from './spring/service-link-variable';
import { sleuth } from './spring/sleuth';
import { unknownKey } from './spring/unknown-key';
import { zipkin } from './spring/zipkin';
import { zuul } from './spring/zuul';
import { duplicateKey } from './yaml/duplicate-key';
import { flowStyle } from './yaml/flow-style';
import { keyAlphabet } from './yaml/key-alphabet';
import { syntax } from './yaml/syntax';
import { unusedAnchor } from './yaml/unused-anchor';

/** Every rule there is. */
export const rules: readonly Rule[] = [
  syntax,
  unusedSuppression,
  badSetting,
  duplicateKey,
  unusedAnchor,
  keyAlphabet,
  flowStyle,
  unknownKind,
  removedApi,
  deprecatedApi,
  deprecatedField,
  ignoredField,
  noSchema,
  unknownField,
  missingField,
  wrongType,
  badValue,
  badQuantity,
  badPort,
  badName,
  badFormat,
  outOfRange,
  unknownComposeField,
  missingComposeField,
  wrongComposeType,
  badComposeValue,
  badComposeName,
  badComposePort,
  badDuration,
  badSize,
  badImage,
  badRestart,
  badInterpolation,
  noImageOrBuild,
  undefinedService,
  undefinedNetwork,
  undefinedComposeVolume,
  undefinedComposeConfig,
  undefinedSecret,
  undefinedModel,
  missingFile,
  undefinedVariable,
  swallowedVariable,
  undefinedStage,
  undefinedBuildArg,
  includeConflict,
  dependencyCycle,
  networkModeWithNetworks,
  dockerfileTwice,
  badBuildContext,
  platformNotBuilt,
  badHealthcheckTest,
  conflictingReplicas,
  conflictingLimits,
  containerNameWithReplicas,
  badWatch,
  duplicateMount,
  badMount,
  badSource,
  externalWithSettings,
  countWithDeviceIds,
  duplicateContainerName,
  duplicateHostPort,
  unhealthyDependency,
  profileDependency,
  unusedDeclaration,
  legacyKey,
  selectorMismatchesTemplate,
  serviceSelectsNothing,
  serviceMonitorSelectsNothing,
  unmatchedTargetPort,
  undefinedBackend,
  undefinedScaleTarget,
  replicasWithAutoscaler,
  networkPolicySelectsNothing,
  disruptionBudgetSelectsNothing,
  disruptionBudgetBlocksDrain,
  conflictingDisruptionBudget,
  emptyDisruptionBudget,
  undefinedConfig,
  undefinedServiceAccount,
  undefinedClaim,
  violatesAdmissionPolicy,
  volumeMismatch,
  undefinedStorageClass,
  undefinedPriorityClass,
  undefinedCounterpart,
  undefinedVolume,
  duplicateMountPath,
  unusedVolume,
  undefinedHeadlessService,
  undefinedRole,
  undefinedProbePort,
  missingResourceFile,
  unlistedResource,
  spreadSelectsOther,
  duplicateResource,
  overlappingSelectors,
  requestAboveLimit,
  badRestartPolicy,
  implicitRestartPolicy,
  barePod,
  cronjobNoDeadline,
  defaultNamespace,
  duplicateEnv,
  allNodesAtOnce,
  duplicateIngressPath,
  retiredIngressNginx,
  foreignIngressAnnotation,
  controllerDecidesPath,
  duplicateServicePort,
  exposedService,
  hpaAndVpa,
  hpaCannotScale,
  hpaLowMinimum,
  hpaMaxBelowMin,
  hpaWithoutRequests,
  ignoredServiceField,
  ingressWithoutTls,
  instanceLabel,
  jobTtl,
  missingCpuLimit,
  missingEphemeralStorage,
  missingMemoryLimit,
  missingRequests,
  mutableImageTag,
  noDisruptionBudget,
  unhealthyPodEviction,
  noDnsOptions,
  noLivenessProbe,
  noNetworkPolicy,
  noNodeAffinity,
  noPriorityClass,
  noReadinessProbe,
  noSpread,
  pullPolicyNotAlways,
  recommendedLabels,
  requiredMetadata,
  recreateStrategy,
  requestsDifferFromLimits,
  sameProbes,
  sharedVolume,
  singleReplica,
  spreadWithoutSelector,
  staleImage,
  foreignRegistry,
  suspiciousUnit,
  budgetAllowsAll,
  deadlineBeforeReady,
  graceTooShort,
  heldBackUpdate,
  hostPortWithSurge,
  ignoredUpdateConfig,
  livenessKillsSlowStart,
  mayReachZero,
  noDrainTime,
  noRoomToUpdate,
  noWarmUp,
  selectorSpansColours,
  settingsWithoutRolling,
  uselessReadiness,
  bootAdmin,
  bootstrapNotRead,
  bus,
  configClient,
  configServer,
  deadNetflixKey,
  defaultZoneKey,
  environmentDefaultZone,
  eurekaClient,
  eurekaServer,
  gateway,
  hystrix,
  hystrixDashboard,
  livenessOnHealth,
  loadBalancer,
  logFile,
  otherRegistry,
  registryWait,
  ribbon,
  serviceLinkVariable,
  sleuth,
  unknownKey,
  zipkin,
  zuul,
  capabilitiesNotDropped,
  clusterAdminBinding,
  dangerousCapabilities,
  hostNamespaces,
  hostPath,
  hostPort,
  hostProcess,
  lowUserId,
  missingSeccomp,
  mountPropagation,
  openshiftPrivilegedScc,
  plainSecret,
  plainTextInData,
  powerfulRole,
  commandBinding,
  privilegeEscalation,
  privilegedPort,
  privileged,
  procMount,
  runsAsRoot,
  secretInEnv,
  serviceAccountToken,
  sshPort,
  unconfined,
  unsafeSysctls,
  volumeType,
  wildcardRole,
  writableRoot,
  obsoleteVersion,
  missingProjectName,
  buildAndImage,
  mutableImage,
  openPort,
  unquotedPort,
  quotedVolume,
  keyOrder,
  serviceOrder,
  dependencyOrder,
  portOrder,
  topLevelOrder,
  noHealthcheck,
  noLimits,
  secretInEnvironment,
  riskyPrivilege,
  composeRunsAsRoot,
  datastoreWithoutVolume,
  noRestartPolicy,
];
