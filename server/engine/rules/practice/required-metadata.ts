import { resourcesIn } from '../../model/kubernetes';
import { type SettingsFile, settingsFor } from '../../model/settings-file';
import { memo2 } from '../../text/memo';
import { shifted } from '../../text/text';
import { withEntries } from '../../yaml/insert';
import { type Block, blocksIn } from '../../yaml/stream';
import type { Problem, Rule } from '../rule';
import { objectFamilies } from './families';
import { adding, filling } from './fixing';
import page from './required-metadata.md';
import { resourceMark, resourceName } from './workloads';

/** Labels and annotations that a team wants on everything; which these are, its settings say. */
export const requiredMetadata: Rule = {
  id: 'practice/required-metadata',
  severity: 'warning',
  page,
  families: objectFamilies,
  aliases: ['kube-linter/required-label-owner', 'kube-linter/required-annotation-email'],

  *checkFile(file, workspace) {
    const settings = settingsFor(file, workspace);
    if (!settings || settings.required.labels.length + settings.required.annotations.length === 0) return;
    for (const { block, start } of blocksIn(file)) {
      for (const { fixes = [], ...problem } of inBlock(block, settings.required)) {
        const move = (edit: { readonly span: Problem['span']; readonly newText: string }) => ({
          ...edit,
          span: shifted(edit.span, start),
        });
        const moved = fixes.map(fix => ({ ...fix, edits: fix.edits.map(move) }));
        yield { ...problem, span: shifted(problem.span, start), fixes: moved };
      }
    }
  },
};

const inBlock = memo2((block: Block, required: SettingsFile['required']): readonly Problem[] =>
  block.documents.flatMap((document, index) => {
    const start = block.starts[index] ?? 0;
    return resourcesIn(document).flatMap(({ body, kind }) => {
      const metadata = body.get('metadata');
      if (kind === undefined || kind === 'List' || metadata.kind !== 'map') return [];
      return (['labels', 'annotations'] as const).flatMap((field): readonly Problem[] => {
        const has = metadata.get(field).fields;
        const missing = required[field].filter(key => !has.has(key));
        if (missing.length === 0) return [];
        const name = resourceName(body);
        const listed = missing.join(', ');
        const lines = missing.map((key, place) => `${key}: \${${place + 1}:value}`);
        const word = field === 'labels' ? { en: 'labels', ko: '레이블' } : { en: 'annotations', ko: '어노테이션' };
        return [
          {
            span: shifted(resourceMark(body), start),
            message: {
              en: `${name.en} lacks ${word.en} that the settings ask for: ${listed}. Add them.`,
              ko: `${name.ko}에 설정에서 요구하는 ${word.ko}(${listed})이 없습니다. 추가하세요.`,
            },
            fixes: filling(adding(listed), withEntries(metadata, [field], lines)).map(fix => ({
              ...fix,
              edits: fix.edits.map(edit => ({ ...edit, span: shifted(edit.span, start) })),
            })),
          },
        ];
      });
    });
  }),
);
