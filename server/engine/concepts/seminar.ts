import type { Text } from '../text/text';
import aks from './aks.md';
import apiManagement from './api-management.md';
import autoScaling from './auto-scaling.md';
import autoScalingSelfHealing from './auto-scaling-self-healing.md';
import blueGreen from './blue-green.md';
import canary from './canary.md';
import centralizedLogging from './centralized-logging.md';
import centralizedMetrics from './centralized-metrics.md';
import clusterApi from './cluster-api.md';
import clusterIpLoadBalancing from './cluster-ip-load-balancing.md';
import clusterNode from './cluster-node.md';
import composeVsKubernetes from './compose-vs-kubernetes.md';
import { type Concept, conceptFrom, type SectionId } from './concept';
import configManagement from './config-management.md';
import container from './container.md';
import containerImage from './container-image.md';
import containerOrchestration from './container-orchestration.md';
import controlPlane from './control-plane.md';
import desiredState from './desired-state.md';
import disposableContainer from './disposable-container.md';
import distributedTracing from './distributed-tracing.md';
import docker from './docker.md';
import dockerCompose from './docker-compose.md';
import dockerDesktop from './docker-desktop.md';
import dockerDesktopKubernetes from './docker-desktop-kubernetes.md';
import dockerEngine from './docker-engine.md';
import eks from './eks.md';
import eureka from './eureka.md';
import gke from './gke.md';
import healthCheck from './health-check.md';
import hybridMultiCloud from './hybrid-multi-cloud.md';
import hyperVBackend from './hyper-v-backend.md';
import hyperkit from './hyperkit.md';
import hystrix from './hystrix.md';
import iaas from './iaas.md';
import infrastructureAsCode from './infrastructure-as-code.md';
import kubernetes from './kubernetes.md';
import kubernetesProsCons from './kubernetes-pros-cons.md';
import kubernetesService from './kubernetes-service.md';
import linuxRequirement from './linux-requirement.md';
import managedKubernetes from './managed-kubernetes.md';
import managedVsSelf from './managed-vs-self.md';
import multiNode from './multi-node.md';
import oneImageOneContainer from './one-image-one-container.md';
import paas from './paas.md';
import pod from './pod.md';
import recreateStrategy from './recreate-strategy.md';
import resilience from './resilience.md';
import resourceIsolation from './resource-isolation.md';
import ribbon from './ribbon.md';
import rollingUpdate from './rolling-update.md';
import schedulingDeployment from './scheduling-deployment.md';
import selfHealing from './self-healing.md';
import selfManagedKubernetes from './self-managed-kubernetes.md';
import serviceDiscoveryLb from './service-discovery-lb.md';
import serviceSecurity from './service-security.md';
import singleHost from './single-host.md';
import sixtyFourBit from './sixty-four-bit.md';
import springCloudProsCons from './spring-cloud-pros-cons.md';
import springCloudVsKubernetes from './spring-cloud-vs-kubernetes.md';
import virtualMachine from './virtual-machine.md';
import vmwareTanzu from './vmware-tanzu.md';
import wsl2Backend from './wsl2-backend.md';
import zeroDowntime from './zero-downtime.md';
import zuul from './zuul.md';

/** The titles of the seminar's parts, in its order. */
export const sections: readonly { readonly id: SectionId; readonly title: Text }[] = [
  { id: '1', title: { en: 'Docker and its surroundings', ko: '도커와 주변 개념' } },
  { id: '2', title: { en: 'Compose and Kubernetes', ko: '컴포즈와 쿠버네티스' } },
  { id: '3', title: { en: 'Kubernetes in Docker Desktop', ko: '도커 데스크톱의 쿠버네티스' } },
  { id: '4', title: { en: 'Self-managed or managed', ko: '직접 관리와 관리형' } },
  { id: '5', title: { en: 'Zero-downtime deployment', ko: '무중단 배포' } },
  { id: '6', title: { en: 'VMware Tanzu, IaaS and PaaS', ko: 'VMware Tanzu, IaaS, PaaS' } },
  { id: 'X', title: { en: 'Spring Cloud and Kubernetes', ko: '스프링 클라우드와 쿠버네티스' } },
];

/** Every concept, in the order of the seminar. */
export const concepts: readonly Concept[] = [
  conceptFrom('docker', docker),
  conceptFrom('docker-engine', dockerEngine),
  conceptFrom('container-image', containerImage),
  conceptFrom('container', container),
  conceptFrom('one-image-one-container', oneImageOneContainer),
  conceptFrom('disposable-container', disposableContainer),
  conceptFrom('linux-requirement', linuxRequirement),
  conceptFrom('docker-desktop', dockerDesktop),
  conceptFrom('wsl2-backend', wsl2Backend),
  conceptFrom('hyper-v-backend', hyperVBackend),
  conceptFrom('hyperkit', hyperkit),
  conceptFrom('sixty-four-bit', sixtyFourBit),
  conceptFrom('docker-compose', dockerCompose),
  conceptFrom('single-host', singleHost),
  conceptFrom('kubernetes', kubernetes),
  conceptFrom('container-orchestration', containerOrchestration),
  conceptFrom('desired-state', desiredState),
  conceptFrom('control-plane', controlPlane),
  conceptFrom('cluster-node', clusterNode),
  conceptFrom('managed-kubernetes', managedKubernetes),
  conceptFrom('aks', aks),
  conceptFrom('eks', eks),
  conceptFrom('gke', gke),
  conceptFrom('multi-node', multiNode),
  conceptFrom('pod', pod),
  conceptFrom('kubernetes-service', kubernetesService),
  conceptFrom('auto-scaling', autoScaling),
  conceptFrom('self-healing', selfHealing),
  conceptFrom('compose-vs-kubernetes', composeVsKubernetes),
  conceptFrom('docker-desktop-kubernetes', dockerDesktopKubernetes),
  conceptFrom('self-managed-kubernetes', selfManagedKubernetes),
  conceptFrom('managed-vs-self', managedVsSelf),
  conceptFrom('cluster-ip-load-balancing', clusterIpLoadBalancing),
  conceptFrom('zero-downtime', zeroDowntime),
  conceptFrom('rolling-update', rollingUpdate),
  conceptFrom('recreate-strategy', recreateStrategy),
  conceptFrom('blue-green', blueGreen),
  conceptFrom('canary', canary),
  conceptFrom('virtual-machine', virtualMachine),
  conceptFrom('vmware-tanzu', vmwareTanzu),
  conceptFrom('cluster-api', clusterApi),
  conceptFrom('infrastructure-as-code', infrastructureAsCode),
  conceptFrom('hybrid-multi-cloud', hybridMultiCloud),
  conceptFrom('iaas', iaas),
  conceptFrom('paas', paas),
  conceptFrom('spring-cloud-vs-kubernetes', springCloudVsKubernetes),
  conceptFrom('config-management', configManagement),
  conceptFrom('service-discovery-lb', serviceDiscoveryLb),
  conceptFrom('resilience', resilience),
  conceptFrom('api-management', apiManagement),
  conceptFrom('service-security', serviceSecurity),
  conceptFrom('centralized-logging', centralizedLogging),
  conceptFrom('centralized-metrics', centralizedMetrics),
  conceptFrom('distributed-tracing', distributedTracing),
  conceptFrom('scheduling-deployment', schedulingDeployment),
  conceptFrom('auto-scaling-self-healing', autoScalingSelfHealing),
  conceptFrom('eureka', eureka),
  conceptFrom('ribbon', ribbon),
  conceptFrom('zuul', zuul),
  conceptFrom('hystrix', hystrix),
  conceptFrom('resource-isolation', resourceIsolation),
  conceptFrom('health-check', healthCheck),
  conceptFrom('spring-cloud-pros-cons', springCloudProsCons),
  conceptFrom('kubernetes-pros-cons', kubernetesProsCons),
];

/** The concept with this id. */
export function conceptOf(id: string): Concept | undefined {
  return byId.get(id);
}

const byId: ReadonlyMap<string, Concept> = new Map(concepts.map(concept => [concept.id, concept]));
