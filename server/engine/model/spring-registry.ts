import { type Text, verbatim } from '../text/text';

/** The parts of Spring Cloud, and what stands beside them, that a file can show. */
export const componentIds = [
  'eureka-server',
  'eureka-client',
  'ribbon',
  'loadbalancer',
  'zuul',
  'gateway',
  'hystrix',
  'hystrix-dashboard',
  'turbine',
  'resilience4j',
  'config-server',
  'config-client',
  'bus',
  'sleuth',
  'zipkin',
  'feign',
  'consul',
  'zookeeper-discovery',
  'nacos',
  'sentinel',
  'boot-admin',
  'oauth',
  'logging',
  'metrics',
] as const;

export type ComponentId = (typeof componentIds)[number];

/** The concern of a microservice architecture that a component serves; the id of a page in `concepts/`. */
export type ConcernId =
  | 'config-management'
  | 'service-discovery-lb'
  | 'resilience'
  | 'api-management'
  | 'service-security'
  | 'centralized-logging'
  | 'centralized-metrics'
  | 'distributed-tracing'
  | 'auto-scaling-self-healing';

/** How a component shows itself. Names of properties are canonical. */
export interface ComponentFacts {
  /** For sentences. */
  readonly name: Text;
  readonly concern: ConcernId;
  /** A property at or below one of these tells the component for certain. */
  readonly prefixes: readonly string[];
  /** Below the prefixes, but another component's. */
  readonly except?: readonly string[];
  /** Variables that people invent for the address of the component. */
  readonly variables?: RegExp;
  /** What `spring.config.import` says before the colon. */
  readonly imports?: string;
  /** A value that nobody else writes. */
  readonly values?: RegExp;
  /** Images that are nothing else, as "organisation/name" without registry and tag. */
  readonly images?: RegExp;
  /** The names that people give to images they build of it themselves: the last part of the path. */
  readonly builtAs?: RegExp;
  /** What it is called where its port tells that it is meant. */
  readonly names?: RegExp;
  readonly ports?: readonly number[];
  /** Others than Spring's applications use it too, so that its image or address says nothing where there is no Spring. */
  readonly isShared?: true;
}

/** The registry of components. Whatever is not here is not recognised. */
export const componentFacts: Readonly<Record<ComponentId, ComponentFacts>> = {
  'eureka-server': {
    name: { en: 'Eureka server', ko: '유레카 서버' },
    concern: 'service-discovery-lb',
    prefixes: ['eureka.server', 'eureka.dashboard'],
    images:
      /^(?:springcloud\/eureka|steeltoeoss\/eureka-?server|jhipster\/jhipster-registry|openzipkin\/zipkin-eureka|springcommunity\/spring-petclinic-discovery-server|sqshq\/piggymetrics-registry)$/,
    builtAs: /^(?:.+[-_.])?eureka(?:[-_.]?(?:server|service|registry|discovery|naming))?$/,
    names:
      /^(?:.+[-_.])?eureka(?:[-_.]?(?:server|service|registry|peer)?[-_.]?\d*)$|^(?:discovery|registry|naming)(?:[-_]?(?:server|service))?$|^(?:service|jhipster)[-_]registry$/,
    ports: [8761, 8762, 8763],
  },
  'eureka-client': {
    name: { en: 'Eureka client', ko: '유레카 클라이언트' },
    concern: 'service-discovery-lb',
    prefixes: ['eureka.client', 'eureka.instance'],
    variables:
      /^EUREKA_(?:UR[IL]|SERVER|HOST|SERVER_(?:UR[IL]|ADDR(?:ESS)?|HOST)|SERVICE_(?:UR[IL]|ADDRESS)|DEFAULT_?ZONE|ZONE)$|^(?:DISCOVERY|REGISTRY)(?:_SERVER)?_UR[IL]$/i,
    values: /^(?:.*[=,\s"'])?https?:\/\/[^\s,"']+\/eureka\/?(?:[\s,"'}].*)?$/,
  },
  ribbon: {
    name: { en: 'Ribbon', ko: '리본' },
    concern: 'service-discovery-lb',
    prefixes: ['ribbon', 'spring.cloud.loadbalancer.ribbon'],
  },
  loadbalancer: {
    name: verbatim('Spring Cloud LoadBalancer'),
    concern: 'service-discovery-lb',
    prefixes: ['spring.cloud.loadbalancer', 'spring.cloud.discovery.client.simple.instances'],
    except: ['spring.cloud.loadbalancer.ribbon'],
    values: /^lb:(?:wss?:)?\/\//,
  },
  zuul: {
    name: { en: 'Zuul', ko: '주울' },
    concern: 'api-management',
    prefixes: ['zuul'],
    images: /^sqshq\/piggymetrics-gateway$/,
    builtAs: /^(?:.+[-_.])?zuul(?:[-_.]?(?:server|service|gateway|proxy))?$/,
    names: /^(?:.+[-_.])?zuul(?:[-_.]?(?:server|service|gateway|proxy))?$/,
    ports: [8080, 8765, 4000, 5555, 9999],
  },
  gateway: {
    name: verbatim('Spring Cloud Gateway'),
    concern: 'api-management',
    prefixes: ['spring.cloud.gateway'],
    images: /^springcommunity\/spring-petclinic-api-gateway$/,
  },
  hystrix: {
    name: { en: 'Hystrix', ko: '히스트릭스' },
    concern: 'resilience',
    prefixes: [
      'hystrix',
      'feign.hystrix',
      'management.endpoint.hystrix',
      'management.metrics.binders.hystrix',
      'spring.cloud.circuitbreaker.hystrix',
    ],
    except: ['hystrix.dashboard'],
    values: /(?:^|[\s,/])hystrix\.stream\b/,
  },
  'hystrix-dashboard': {
    name: { en: 'Hystrix Dashboard', ko: '히스트릭스 대시보드' },
    concern: 'resilience',
    prefixes: ['hystrix.dashboard'],
    images: /^sqshq\/piggymetrics-monitoring$/,
    builtAs: /^(?:.+[-_.])?hystrix[-_.]?dashboard$/,
    names: /^(?:.+[-_.])?hystrix(?:[-_.]?dashboard)?$|^monitoring$/,
    ports: [7979, 9002],
  },
  turbine: {
    name: verbatim('Turbine'),
    concern: 'resilience',
    prefixes: ['turbine'],
    values: /\/turbine\.stream\b/,
    images: /^sqshq\/piggymetrics-turbine-stream-service$/,
    builtAs: /^(?:.+[-_.])?turbine(?:[-_.]?(?:server|service|stream|stream-service))?$/,
    names: /^(?:.+[-_.])?turbine(?:[-_.]?(?:server|service|stream|stream-service))?$/,
    ports: [8989],
  },
  resilience4j: {
    name: verbatim('Resilience4j'),
    concern: 'resilience',
    prefixes: ['resilience4j', 'spring.cloud.circuitbreaker.resilience4j', 'management.health.circuitbreakers'],
  },
  'config-server': {
    name: verbatim('Config Server'),
    concern: 'config-management',
    prefixes: ['spring.cloud.config.server'],
    images:
      /^(?:hyness\/spring-cloud-config-server|steeltoeoss\/config-?server|springcommunity\/spring-petclinic-config-server|sqshq\/piggymetrics-config)$/,
    builtAs: /^(?:.+[-_.])?(?:config-?server|cloud-config)$/,
    names: /^(?:.+[-_.])?config(?:[-_.]?(?:server|service))?$|^cloud-config$/,
    ports: [8888],
  },
  'config-client': {
    name: { en: 'Config client', ko: 'Config 클라이언트' },
    concern: 'config-management',
    prefixes: ['spring.cloud.config', 'spring.cloud.bootstrap'],
    except: ['spring.cloud.config.server'],
    variables: /^CONFIG_(?:SERVER|SERVICE)_(?:UR[IL]|HOST|PASSWORD|USER(?:NAME)?)$/,
    imports: 'configserver',
    values: /^\{cipher\}/,
  },
  bus: {
    name: verbatim('Spring Cloud Bus'),
    concern: 'config-management',
    prefixes: ['spring.cloud.bus'],
    values: /(?:^|[\s,])bus-?refresh\b/,
  },
  sleuth: {
    name: verbatim('Spring Cloud Sleuth'),
    concern: 'distributed-tracing',
    prefixes: ['spring.sleuth'],
  },
  zipkin: {
    name: verbatim('Zipkin'),
    concern: 'distributed-tracing',
    prefixes: [
      'spring.zipkin',
      'management.zipkin',
      'management.tracing',
      'management.otlp.tracing',
      'management.opentelemetry.tracing',
    ],
    variables: /^(?:ZIPKIN_(?:HOST|UR[IL]|SERVER|BASE_?URL))$/,
    images: /^(?:openzipkin\/(?:zipkin|zipkin-slim)|jaegertracing\/(?:all-in-one|jaeger))$/,
    names: /^(?:.+[-_.])?(?:zipkin(?:[-_.]?server)?|tracing-server)$/,
    ports: [9411],
    isShared: true,
  },
  feign: {
    name: verbatim('OpenFeign'),
    concern: 'service-discovery-lb',
    prefixes: ['feign', 'spring.cloud.openfeign'],
    except: ['feign.hystrix', 'feign.sentinel'],
  },
  consul: {
    name: verbatim('Consul'),
    concern: 'service-discovery-lb',
    prefixes: ['spring.cloud.consul'],
    variables: /^CONSUL_(?:HOST|UR[IL]|ADDR(?:ESS)?)$/,
    imports: 'consul',
    images: /^(?:(?:library|hashicorp|bitnami|bitnamilegacy)\/)?consul$/,
    isShared: true,
  },
  'zookeeper-discovery': {
    name: verbatim('Zookeeper'),
    concern: 'service-discovery-lb',
    prefixes: ['spring.cloud.zookeeper'],
    imports: 'zookeeper',
  },
  nacos: {
    name: verbatim('Nacos'),
    concern: 'service-discovery-lb',
    prefixes: ['spring.cloud.nacos'],
    variables: /^NACOS_(?:SERVER_ADDR|HOST|UR[IL]|ADDR)$/,
    imports: 'nacos',
    images: /^nacos\/nacos-server(?:-\w+)?$/,
    names: /^(?:.+[-_.])?nacos(?:[-_.]?server)?$/,
    ports: [8848],
    isShared: true,
  },
  sentinel: {
    name: verbatim('Sentinel'),
    concern: 'resilience',
    prefixes: ['spring.cloud.sentinel', 'feign.sentinel'],
    images: /^bladex\/sentinel-dashboard$/,
  },
  'boot-admin': {
    name: verbatim('Spring Boot Admin'),
    concern: 'centralized-metrics',
    prefixes: ['spring.boot.admin'],
    images: /^springcommunity\/spring-petclinic-admin-server$/,
  },
  oauth: {
    name: verbatim('OAuth'),
    concern: 'service-security',
    prefixes: ['security.oauth2', 'spring.security.oauth2', 'spring.security.user'],
    images: /^(?:(?:keycloak|jboss|bitnami)\/)?keycloak$/,
    isShared: true,
  },
  logging: {
    name: { en: 'centralized logging', ko: '중앙 집중 로깅' },
    concern: 'centralized-logging',
    prefixes: ['logging.file', 'logging.path', 'logging.logback', 'logstash.host', 'logstash.port'],
    variables: /^LOGSTASH_(?:HOST|UR[IL]|SERVER)$/,
    images:
      /^(?:elasticsearch|logstash|kibana|(?:elasticsearch|logstash|kibana|beats)\/[\w-]+|(?:library|bitnami)\/(?:elasticsearch|logstash|kibana)|sebp\/elk|fluent\/fluentd|fluent\/fluent-bit|grafana\/loki)$/,
    isShared: true,
  },
  metrics: {
    name: { en: 'centralized metrics', ko: '중앙 집중 메트릭' },
    concern: 'centralized-metrics',
    prefixes: [
      'management.metrics.export',
      'management.metrics.tags',
      'management.prometheus.metrics.export',
      'netflix.atlas',
      'spectator',
    ],
    images: /^(?:prom\/prometheus|prometheus\/prometheus|grafana\/grafana)$/,
    isShared: true,
  },
};

/** The concern that a component serves. */
export function concernOf(component: ComponentId): ConcernId {
  return componentFacts[component].concern;
}
