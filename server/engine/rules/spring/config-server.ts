import type { Text } from '../../text/text';
import type { Rule } from '../rule';
import page from './config-server.md';
import { hintAt, shownIn } from './hints';
import { springFamilies } from './settings';

/** A server that hands out configuration, where ConfigMaps and Secrets do. */
export const configServer: Rule = {
  id: 'spring/config-server',
  severity: 'hint',
  page,
  families: springFamilies,

  *checkFile(file, workspace) {
    for (const found of shownIn(file, workspace, ['config-server'])) yield hintAt(found, looksLike, message);
  },
};

const looksLike: Text = { en: 'This looks like a config server.', ko: 'Config Server로 보입니다.' };

const message: Text = {
  en: 'In Kubernetes ConfigMaps and Secrets deliver configuration, with its history in Git. Values that begin with {cipher}, labels that are chosen at run time and refresh without a restart are not replaced: keep this server if you rely on them.',
  ko: '쿠버네티스에서는 ConfigMap과 Secret이 설정을 전달하고 이력은 Git에 남습니다. `{cipher}` 값, 실행 중의 레이블 전환, 재시작 없는 갱신은 대신하지 못하니 필요하면 이 서버를 유지하세요.',
};
