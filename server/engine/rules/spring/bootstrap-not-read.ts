import { fileName, placeOf } from '../../model/paths';
import { springSettings } from '../../model/spring';
import type { Rule } from '../rule';
import page from './bootstrap-not-read.md';
import { applicationOf, proofOfModern, setsAnywhere } from './settings';

/** A bootstrap file beside settings of a Spring Cloud that reads it only when asked to. */
export const bootstrapNotRead: Rule = {
  id: 'spring/bootstrap-not-read',
  severity: 'information',
  page,
  families: ['spring'],

  *checkFile(file, workspace) {
    if (!/^bootstrap(?:-[\w.-]+)?\.(?:ya?ml|properties)$/.test(fileName(placeOf(file.uri)))) return;
    const [settings] = springSettings(file, workspace);
    const [first] = settings?.properties ?? [];
    const application = settings && applicationOf(settings, workspace);
    if (!application || !first || setsAnywhere(application, 'spring.cloud.bootstrap.enabled')) return;
    const proof = proofOfModern({
      ...application,
      settings: application.settings.filter(one => !/\/bootstrap[^/]*$/.test(one.file.uri)),
    });
    if (!proof) return;
    yield {
      span: first.keySpan,
      message: {
        en: `Since Spring Cloud 2020.0 a bootstrap file is read only with spring-cloud-starter-bootstrap on the class path, and "${proof.property.name}" shows that this application has that version or a newer one. Without the starter, move these settings to application.yml.`,
        ko: `스프링 클라우드 2020.0부터 bootstrap 파일은 \`spring-cloud-starter-bootstrap\` 의존성이 있어야 읽는데, "${proof.property.name}" 속성으로 보아 이 애플리케이션은 그 이후 버전을 씁니다. 이 의존성이 없다면 설정을 \`application.yml\`로 옮기세요.`,
      },
      related: [
        {
          span: proof.property.keySpan,
          uri: proof.file.uri,
          message: { en: 'Only a newer Spring Cloud has this', ko: '새 버전의 스프링 클라우드에만 있는 설정' },
        },
      ],
    };
  },
};
