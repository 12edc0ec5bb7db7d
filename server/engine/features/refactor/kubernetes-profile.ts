import { flatSettings } from '../../convert/flat-settings';
import { mergedSettings } from '../../convert/merge';
import { kubernetesParts, kubernetesProfile } from '../../convert/spring-profile';
import { fileName, folderOf, placeOf } from '../../model/paths';
import { springSettings } from '../../model/spring';
import type { Workspace } from '../../model/workspace';
import type { SourceFile } from '../../text/text';
import type { Refactorer } from '../refactorings';
import { editsIn, newFile, settingsAdded, settingsUnder } from './spring';

/** A profile for Kubernetes beside the settings of what is not needed there; these stay for running elsewhere. */
export const kubernetesProfileRefactorings: Refactorer = (workspace, uri, span, _setup, language) => {
  const { settings, application } = settingsUnder(workspace, uri, span, platformOnly) ?? {};
  if (!settings || !application || settings.where !== 'file') return [];
  // Beside other files of the module; the config repository is read under other names.
  if (!/^(?:application|bootstrap)\b/.test(fileName(placeOf(uri)))) return [];
  const folder = folderOf(uri);
  const parts = kubernetesParts(flatSettings(application.settings));
  const there = profileIn(workspace, folder);
  if (there) {
    const [first] = springSettings(there, workspace);
    const changes = first?.document && settingsAdded(first, mergedSettings(parts), language);
    if (!first?.document || !changes || changes.length === 0) return [];
    return [
      {
        title: {
          en: `Add to ${fileName(there.uri)} what switches off the parts that "${application.name}" does not need on Kubernetes`,
          ko: `"${application.name}" 애플리케이션에서 쿠버네티스에 필요 없는 기능을 끄는 설정 추가(${fileName(there.uri)})`,
        },
        edits: editsIn(there.uri, first.document.start, changes),
        review: true,
      },
    ];
  }
  const creates = kubernetesProfile(parts).files.flatMap(
    ({ path, text }) => newFile(workspace, folder, path, text) ?? [],
  );
  if (creates.length === 0) return [];
  return [
    {
      title: {
        en: `Create application-kubernetes.yml, which switches off what "${application.name}" does not need on Kubernetes`,
        ko: `"${application.name}" 애플리케이션에서 쿠버네티스에 필요 없는 기능을 끄는 application-kubernetes.yml 생성`,
      },
      edits: [],
      creates,
      review: true,
    },
  ];
};

function profileIn(workspace: Workspace, folder: string): SourceFile | undefined {
  const name = `${folder}/application-kubernetes`;
  return workspace.files.get(`${name}.yml`) ?? workspace.files.get(`${name}.yaml`);
}

const platformOnly = [
  'spring.cloud.bus',
  'spring.boot.admin',
  'spring.cloud.consul',
  'spring.cloud.zookeeper',
  'spring.cloud.nacos',
  'logging.file',
  'logging.path',
  'management.metrics.export.prometheus',
  'netflix.atlas',
];
