import {
  type Admission,
  type AdmissionAction,
  admissionDocuments,
  admissionOf,
  policyExpressions,
  violationsOf,
} from '../../model/admission';
import { applicationOf } from '../../model/application';
import { resourcesIn } from '../../model/kubernetes';
import type { Workspace } from '../../model/workspace';
import { memo, memo2 } from '../../text/memo';
import { type SourceFile, shifted, type Text } from '../../text/text';
import { type Block, blocksIn, type YamlDocument } from '../../yaml/stream';
import type { View } from '../../yaml/view';
import { moved } from '../moved';
import type { Problem, Rule, Severity } from '../rule';
import page from './violates-admission-policy.md';

/** What a ValidatingAdmissionPolicy of the workspace refuses, the cluster refuses too. */
export const violatesAdmissionPolicy: Rule = {
  id: 'kubernetes/violates-admission-policy',
  severity: 'warning',
  page,
  families: ['kubernetes'],

  *checkFile(file, workspace) {
    const admission = admissionOf(workspace);
    if (!admission) return;
    for (const { document, start } of admissionDocuments(file)) {
      for (const problem of unreadable(document)) yield moved(problem, start);
    }
    if (isChangedFirst(file, workspace)) return;
    for (const { block, start } of blocksIn(file)) {
      for (const { at, ...problem } of judged(block, admission)) {
        yield { ...moved(problem, start), related: related(at, file, workspace) };
      }
    }
  },
};

/** A problem and the expression that is violated, whose place in its file is found only in the end. */
interface Judgement extends Problem {
  readonly at: View;
}

const unreadable = memo((document: YamlDocument): readonly Problem[] =>
  policyExpressions(document).flatMap(({ at, unreadable: rest }) => {
    if (rest === undefined) return [];
    const near = rest.trim().replace(/\s+/g, ' ').slice(0, 30);
    return {
      span: at.mark,
      message: {
        en: `This is not a CEL expression, so the API server rejects the policy. ${near === '' ? 'Something is missing at its end.' : `It cannot be read from "${near}" on.`}`,
        ko: `CEL 식의 문법에 맞지 않아 API 서버가 이 정책을 거부합니다. ${near === '' ? '식의 끝에 빠진 것이 있는지 확인하세요.' : `다음 부분부터 확인하세요: "${near}"`}`,
      },
    };
  }),
);

const judged = memo2((block: Block, admission: Admission): readonly Judgement[] =>
  block.documents.flatMap((document, index) =>
    inDocument(document, admission).map(judgement => moved(judgement, block.starts[index] ?? 0)),
  ),
);

const inDocument = memo2((document: YamlDocument, admission: Admission): readonly Judgement[] => {
  // What a template or a variable fills in may be just what the policy wants.
  if (document.syntaxErrors.length > 0 || /\{\{|\$\{|<%/.test(document.text)) return [];
  return resourcesIn(document).flatMap(resource =>
    violationsOf(resource, admission).map(({ policy, at, message, action }) => {
      const name = resource.body.get('metadata', 'name');
      return {
        span: (name.exists ? name : resource.body.get('kind')).mark,
        severity: severities[action],
        message: sentence(action, policy, resource.kind ?? '', message),
        at,
      };
    }),
  );
});

const severities: Readonly<Record<AdmissionAction, Severity>> = {
  Deny: 'warning',
  Warn: 'information',
  Audit: 'hint',
  none: 'hint',
};

function sentence(action: AdmissionAction, policy: string, kind: string, message: string): Text {
  switch (action) {
    case 'Deny':
      return {
        en: `The admission policy "${policy}" denies this ${kind}: ${message}`,
        ko: `"${policy}" 어드미션 정책이 이 ${kind} 오브젝트를 거부합니다. 정책의 메시지: ${message}`,
      };
    case 'Warn':
      return {
        en: `The admission policy "${policy}" warns about this ${kind}: ${message}`,
        ko: `"${policy}" 어드미션 정책이 이 ${kind} 오브젝트에 대해 경고합니다. 정책의 메시지: ${message}`,
      };
    case 'Audit':
      return {
        en: `The admission policy "${policy}" notes this ${kind} in the audit log: ${message}`,
        ko: `"${policy}" 어드미션 정책이 이 ${kind} 오브젝트를 감사 로그에 남깁니다. 정책의 메시지: ${message}`,
      };
    case 'none':
      return {
        en: `This ${kind} violates the admission policy "${policy}", which no binding of the workspace puts into effect: ${message}`,
        ko: `이 ${kind} 오브젝트는 "${policy}" 어드미션 정책을 위반합니다. 이 정책을 적용하는 바인딩은 작업 영역에 없습니다. 정책의 메시지: ${message}`,
      };
  }
}

/** Patches, overlays and transformers change an object before any policy sees it. */
function isChangedFirst(file: SourceFile, workspace: Workspace): boolean {
  const { patches, kustomizations } = applicationOf(workspace, file);
  return patches.length > 0 || kustomizations.some(one => one.isOpaque || changesObjects(one.file));
}

const changesObjects = memo(({ text }: SourceFile): boolean =>
  [...text.matchAll(/^["']?(\w+)["']?\s*:/gm)].some(([, key = '']) => !harmless.has(key)),
);

/** All that a kustomization can say without changing anything. */
const harmless: ReadonlySet<string> = new Set(['apiVersion', 'bases', 'kind', 'metadata', 'resources', 'sortOptions']);

function related(at: View, file: SourceFile, workspace: Workspace): NonNullable<Problem['related']> {
  const place = placesOf(workspace).get(at.document);
  if (!place) return [];
  return [
    {
      span: shifted(at.mark, place.start),
      message: { en: 'The expression that has to be true.', ko: '참이어야 하는 식입니다.' },
      ...(place.file !== file && { uri: place.file.uri }),
    },
  ];
}

const placesOf = memo(
  (workspace: Workspace) =>
    new Map([...workspace.files.values()].flatMap(admissionDocuments).map(place => [place.document, place])),
);
