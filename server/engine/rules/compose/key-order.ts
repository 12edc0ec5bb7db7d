import type { Rule } from '../rule';
import { composeFamilies } from './faults';
import { ofServices } from './judged-services';
import page from './key-order.md';
import { misplaced, rankedEntries } from './order';

/** The keys of every service in one order: what it is first, then its data, its surroundings and how it runs. */
export const keyOrder: Rule = {
  id: 'compose/key-order',
  severity: 'hint',
  profile: 'strict',
  page,
  families: composeFamilies,
  aliases: ['dclint/service-keys-order'],

  check: ofServices(({ body }) =>
    misplaced(
      body,
      rankedEntries(body, key => [order.includes(key) ? order.indexOf(key) : order.length]),
      (key, later) => ({
        en: `"${key}" usually stands before "${later}". One order of keys in every service is easier to read.`,
        ko: `\`${key}\` 키는 보통 \`${later}\` 키보다 앞에 적습니다. 모든 서비스의 키 순서가 같으면 읽기 쉽습니다.`,
      }),
    ),
  ),
};

const order: readonly string[] = [
  '<<',
  'image',
  'build',
  'container_name',
  'depends_on',
  'volumes',
  'volumes_from',
  'configs',
  'secrets',
  'environment',
  'env_file',
  'ports',
  'networks',
  'network_mode',
  'extra_hosts',
  'command',
  'entrypoint',
  'working_dir',
  'restart',
  'healthcheck',
  'logging',
  'labels',
  'user',
  'isolation',
];
