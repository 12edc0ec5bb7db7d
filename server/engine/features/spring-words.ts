import type { ComponentId } from '../model/spring-components';
import { type Text, verbatim } from '../text/text';

/** What Kubernetes does of what a component of Spring Cloud did. */
export interface Counterpart {
  /** `replaces` all of it, `part` of it, or nothing, so that it stays. */
  readonly verdict: 'replaces' | 'part' | 'stays';
  /** What plays its part: a phrase for a table or behind a colon. */
  readonly target: Text;
  /** The page that tells more. */
  readonly concept: string;
}

/** How far Kubernetes replaces something, in a word or two. */
export const verdictWords: Readonly<Record<Counterpart['verdict'], Text>> = {
  replaces: { en: 'Kubernetes replaces it', ko: '쿠버네티스가 대신함' },
  part: { en: 'Kubernetes replaces a part', ko: '쿠버네티스가 일부만 대신함' },
  stays: { en: 'Kubernetes does not replace it', ko: '쿠버네티스가 대신하지 않음' },
};

/** The counterpart of every component. */
export const counterparts: Readonly<Record<ComponentId, Counterpart>> = {
  'eureka-server': {
    verdict: 'replaces',
    target: { en: 'nothing to run: Services and DNS', ko: '실행할 것 없음: 서비스와 DNS' },
    concept: 'eureka',
  },
  'eureka-client': {
    verdict: 'replaces',
    target: { en: 'a Service for each application, found by DNS', ko: '애플리케이션마다 두고 DNS로 찾는 서비스' },
    concept: 'eureka',
  },
  ribbon: {
    verdict: 'part',
    target: {
      en: 'a Service spreads connections; timeouts and retries stay with the client',
      ko: '서비스가 연결을 나눔. 타임아웃과 재시도는 클라이언트에 유지',
    },
    concept: 'ribbon',
  },
  loadbalancer: {
    verdict: 'part',
    target: {
      en: 'a Service spreads connections; retries and sticky sessions stay',
      ko: '서비스가 연결을 나눔. 재시도와 세션 고정은 유지',
    },
    concept: 'ribbon',
  },
  zuul: {
    verdict: 'part',
    target: {
      en: 'HTTPRoute of the Gateway API for plain routes; filters in code stay',
      ko: '단순한 라우트는 Gateway API의 HTTPRoute. 코드로 만든 필터는 유지',
    },
    concept: 'zuul',
  },
  gateway: {
    verdict: 'part',
    target: {
      en: 'HTTPRoute for plain routes; the gateway stays for filters that no route has',
      ko: '단순한 라우트는 HTTPRoute. HTTPRoute에 없는 필터가 있으면 게이트웨이 유지',
    },
    concept: 'api-management',
  },
  hystrix: {
    verdict: 'stays',
    target: {
      en: 'Resilience4j in the application; probes and resources only beside it',
      ko: '애플리케이션의 Resilience4j. 프로브와 리소스 설정은 보조 수단',
    },
    concept: 'hystrix',
  },
  'hystrix-dashboard': {
    verdict: 'stays',
    target: { en: 'Prometheus and Grafana with Resilience4j', ko: 'Resilience4j 메트릭을 보는 Prometheus와 Grafana' },
    concept: 'hystrix',
  },
  turbine: {
    verdict: 'stays',
    target: { en: 'Prometheus and Grafana with Resilience4j', ko: 'Resilience4j 메트릭을 보는 Prometheus와 Grafana' },
    concept: 'hystrix',
  },
  resilience4j: {
    verdict: 'stays',
    target: { en: 'stays as it is', ko: '그대로 유지' },
    concept: 'resilience',
  },
  'config-server': {
    verdict: 'part',
    target: { en: 'ConfigMap and Secret of each application', ko: '애플리케이션마다 두는 ConfigMap과 Secret' },
    concept: 'config-management',
  },
  'config-client': {
    verdict: 'part',
    target: {
      en: 'ConfigMap and Secret; refresh without restart is lost',
      ko: 'ConfigMap과 Secret. 재시작 없는 갱신은 없어짐',
    },
    concept: 'config-management',
  },
  bus: {
    verdict: 'part',
    target: { en: 'a rollout restart', ko: '롤아웃 재시작' },
    concept: 'config-management',
  },
  sleuth: {
    verdict: 'stays',
    target: { en: 'Micrometer Tracing in the application', ko: '애플리케이션의 Micrometer Tracing' },
    concept: 'distributed-tracing',
  },
  zipkin: {
    verdict: 'stays',
    target: {
      en: 'an ordinary Deployment with a Service, or an OpenTelemetry Collector',
      ko: '일반 Deployment와 서비스, 또는 OpenTelemetry Collector',
    },
    concept: 'distributed-tracing',
  },
  feign: {
    verdict: 'stays',
    target: { en: 'stays; it calls the Service', ko: '유지하고 서비스를 호출' },
    concept: 'service-discovery-lb',
  },
  consul: {
    verdict: 'part',
    target: {
      en: 'Services for discovery; the server stays for whatever else it does',
      ko: '서비스 디스커버리는 쿠버네티스 서비스. 서버는 다른 용도가 있으면 유지',
    },
    concept: 'service-discovery-lb',
  },
  'zookeeper-discovery': {
    verdict: 'part',
    target: {
      en: 'Services for discovery; the server stays for whatever else it does',
      ko: '서비스 디스커버리는 쿠버네티스 서비스. 서버는 다른 용도가 있으면 유지',
    },
    concept: 'service-discovery-lb',
  },
  nacos: {
    verdict: 'part',
    target: {
      en: 'Services for discovery; the server stays for configuration',
      ko: '서비스 디스커버리는 쿠버네티스 서비스. 설정에 쓰면 서버 유지',
    },
    concept: 'service-discovery-lb',
  },
  sentinel: {
    verdict: 'stays',
    target: {
      en: 'stays; a gateway can limit rates from outside',
      ko: '유지. 밖에서 오는 호출량은 게이트웨이로 제한 가능',
    },
    concept: 'resilience',
  },
  'boot-admin': {
    verdict: 'stays',
    target: { en: 'an ordinary Deployment with a Service', ko: '일반 Deployment와 서비스' },
    concept: 'centralized-metrics',
  },
  oauth: {
    verdict: 'stays',
    target: {
      en: 'Spring Security stays; its secrets go to a Secret',
      ko: 'Spring Security 유지. 비밀 값은 Secret으로 이동',
    },
    concept: 'service-security',
  },
  logging: {
    verdict: 'part',
    target: {
      en: 'stdout, read by an agent of the node; the store behind it stays',
      ko: '표준 출력을 노드 에이전트가 수집. 저장소는 유지',
    },
    concept: 'centralized-logging',
  },
  metrics: {
    verdict: 'part',
    target: {
      en: '/actuator/prometheus, found through labels and Services',
      ko: '레이블과 서비스로 찾는 /actuator/prometheus',
    },
    concept: 'centralized-metrics',
  },
};

/** A concern of every system of microservices, then and now. */
export interface ConcernRow {
  readonly id: string;
  readonly name: Text;
  /** In 2016, when the two were compared first. */
  readonly spring: Text;
  readonly kubernetes: Text;
  readonly today: Text;
}

/** The ten concerns in which Spring Cloud and Kubernetes are compared. */
export const concernRows: readonly ConcernRow[] = [
  {
    id: 'config-management',
    name: { en: 'Config Management', ko: '설정 관리' },
    spring: verbatim('Config Server, Consul, Archaius'),
    kubernetes: verbatim('ConfigMap, Secret'),
    today: {
      en: 'Config Server goes on, Archaius is gone. ConfigMap and Secret with `configtree:`; GitOps or External Secrets for history and secrets',
      ko: 'Config Server는 계속 개발되고 Archaius는 없어졌습니다. ConfigMap과 Secret은 `configtree:`로 읽고, 이력과 비밀 값은 GitOps나 External Secrets로 관리합니다',
    },
  },
  {
    id: 'service-discovery-lb',
    name: { en: 'Service Discovery & LB', ko: '서비스 디스커버리와 로드 밸런싱' },
    spring: verbatim('Eureka, Consul, Ribbon'),
    kubernetes: verbatim('Service, Ingress'),
    today: {
      en: 'Eureka is the only Netflix part left, Ribbon gave way to Spring Cloud LoadBalancer. Inside a cluster it is Service and DNS; Ingress is only for requests from outside',
      ko: '넷플릭스 구성 요소 중 유레카만 남았고 리본은 Spring Cloud LoadBalancer로 바뀌었습니다. 클러스터 안에서는 서비스와 DNS가 하고, Ingress는 밖에서 오는 요청에만 씁니다',
    },
  },
  {
    id: 'resilience',
    name: { en: 'Resilience & Fault Tolerance', ko: '회복성과 장애 허용' },
    spring: verbatim('Hystrix, Turbine, Ribbon'),
    kubernetes: { en: 'health checks, resource isolation', ko: '헬스 체크, 리소스 격리' },
    today: {
      en: 'Hystrix was removed in 2020.0; Resilience4j took its place. Kubernetes by itself has no circuit breaker; a mesh does a part',
      ko: '히스트릭스는 2020.0에서 없어졌고 Resilience4j를 씁니다. 쿠버네티스 자체에는 서킷 브레이커가 없고 서비스 메시가 일부를 합니다',
    },
  },
  {
    id: 'api-management',
    name: { en: 'API Management', ko: 'API 관리' },
    spring: verbatim('Zuul'),
    kubernetes: verbatim('Service, Ingress'),
    today: {
      en: 'Spring Cloud Gateway instead of Zuul. The Ingress API is frozen and ingress-nginx retired in March 2026; the Gateway API is where it goes on',
      ko: '주울 대신 Spring Cloud Gateway를 씁니다. Ingress API는 더 개발되지 않고 ingress-nginx는 2026년 3월에 종료되었으며, Gateway API가 뒤를 잇습니다',
    },
  },
  {
    id: 'service-security',
    name: { en: 'Service Security', ko: '서비스 보안' },
    spring: verbatim('Spring Cloud Security'),
    kubernetes: verbatim('-'),
    today: {
      en: 'Spring Security and Authorization Server. Kubernetes has RBAC for its own API, ServiceAccounts, NetworkPolicies and Secrets; logins of users stay yours',
      ko: 'Spring Security와 Authorization Server를 씁니다. 쿠버네티스에는 자체 API용 RBAC, ServiceAccount, NetworkPolicy, Secret이 있고, 사용자 인증은 직접 해야 합니다',
    },
  },
  {
    id: 'centralized-logging',
    name: { en: 'Centralized Logging', ko: '중앙 집중 로깅' },
    spring: verbatim('ELK (Logstash)'),
    kubernetes: verbatim('EFK (Fluentd)'),
    today: {
      en: 'stdout, collected by Fluent Bit or an OpenTelemetry Collector',
      ko: '표준 출력을 Fluent Bit이나 OpenTelemetry Collector가 수집합니다',
    },
  },
  {
    id: 'centralized-metrics',
    name: { en: 'Centralized Metrics', ko: '중앙 집중 메트릭' },
    spring: verbatim('Spectator, Atlas'),
    kubernetes: verbatim('Heapster, Prometheus, Grafana'),
    today: {
      en: 'Micrometer and Prometheus; metrics-server took the place of Heapster',
      ko: 'Micrometer와 Prometheus를 씁니다. Heapster 자리는 metrics-server가 맡았습니다',
    },
  },
  {
    id: 'distributed-tracing',
    name: { en: 'Distributed Tracing', ko: '분산 추적' },
    spring: verbatim('Sleuth, Zipkin'),
    kubernetes: verbatim('OpenTracing, Zipkin'),
    today: {
      en: 'Micrometer Tracing since Sleuth ended with 2021.x; OpenTelemetry since OpenTracing was archived',
      ko: 'Sleuth는 2021.x로 끝나 Micrometer Tracing을, OpenTracing은 종료되어 OpenTelemetry를 씁니다',
    },
  },
  {
    id: 'scheduling-deployment',
    name: { en: 'Scheduling & Deployment', ko: '스케줄링과 배포' },
    spring: verbatim('Spring Boot'),
    kubernetes: { en: 'Docker, rkt, scheduler, Deployment', ko: '도커, rkt, 스케줄러, Deployment' },
    today: {
      en: 'Deployments; containerd or CRI-O run the same images since Kubernetes 1.24',
      ko: 'Deployment를 씁니다. 쿠버네티스 1.24부터 같은 이미지를 containerd나 CRI-O가 실행합니다',
    },
  },
  {
    id: 'auto-scaling-self-healing',
    name: { en: 'Auto Scaling & Self Healing', ko: '오토스케일링과 자가 치유' },
    spring: verbatim('-'),
    kubernetes: { en: 'health checks, self-healing, autoscaling', ko: '헬스 체크, 자가 치유, 오토스케일링' },
    today: {
      en: 'probes that ask Actuator, autoscaling/v2, VPA, KEDA, Karpenter',
      ko: 'Actuator를 확인하는 프로브, autoscaling/v2, VPA, KEDA, Karpenter를 씁니다',
    },
  },
];
