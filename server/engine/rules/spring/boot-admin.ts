import { isUnder, type Property, propertyOf } from '../../model/properties';
import { rootOf } from '../../model/spring';
import type { Component } from '../../model/spring-components';
import { shifted, type Text } from '../../text/text';
import { withValue } from '../../yaml/insert';
import type { Fix, Rule } from '../rule';
import page from './boot-admin.md';
import { hintAt, type Shown, shownIn } from './hints';
import { applicationOf, springFamilies } from './settings';

/** Clients that register with Spring Boot Admin under a name, which in Kubernetes several Pods share. */
export const bootAdmin: Rule = {
  id: 'spring/boot-admin',
  severity: 'hint',
  page,
  families: springFamilies,

  *checkFile(file, workspace) {
    for (const found of shownIn(file, workspace, ['boot-admin'], isClient)) {
      const { settings } = found;
      if (settings && says(settings.properties)) continue;
      const application = settings && applicationOf(settings, workspace);
      if (application?.settings.some(({ properties }) => says(properties))) continue;
      yield { ...hintAt(found, looksLike, message), fixes: fixesFor(found) };
    }
  },
};

function isClient({ property }: Component): boolean {
  return property !== undefined && isUnder(property, 'spring.boot.admin.client');
}

const client = 'spring.boot.admin.client';
/** Settings that say already by which address an instance is to be asked; the second one is older. */
const ways = [
  `${client}.instance.service-host-type`,
  `${client}.instance.prefer-ip`,
  `${client}.instance.service-base-url`,
  `${client}.instance.service-url`,
  `${client}.instance.management-base-url`,
];

function says(properties: readonly Property[]): boolean {
  return ways.some(way => propertyOf(properties, way));
}

function fixesFor({ settings }: Shown): readonly Fix[] {
  const root = settings && rootOf(settings);
  const path = client.split('.');
  if (!root || !settings || root.get(...path).kind !== 'map') return [];
  const change = withValue(root, [...path, 'instance', 'service-host-type'], 'IP');
  if (!change) return [];
  return [
    {
      title: { en: 'Register by IP address', ko: 'IP 주소로 등록' },
      edits: [{ ...change, span: shifted(change.span, settings.document?.start ?? 0) }],
      safe: false,
    },
  ];
}

const looksLike: Text = { en: 'This looks like Spring Boot Admin.', ko: 'Spring Boot Admin 설정으로 보입니다.' };

const message: Text = {
  en: 'Kubernetes does not replace Spring Boot Admin, which runs as an ordinary Deployment with a Service. A Pod registers by its host name, which others cannot resolve: set spring.boot.admin.client.instance.service-host-type to IP, so that each Pod is asked by its address.',
  ko: '쿠버네티스는 Spring Boot Admin을 대신하지 않으니 보통의 Deployment와 서비스로 옮기세요. 파드의 호스트 이름은 다른 파드에서 찾을 수 없으므로 `spring.boot.admin.client.instance.service-host-type`을 IP로 설정하세요.',
};
