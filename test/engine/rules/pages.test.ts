import { strict as assert } from 'node:assert';
import { readFileSync, writeFileSync } from 'node:fs';
import { parsePage } from '../../../server/engine/pages/page';
import { rules } from '../../../server/engine/rules';
import { languages } from '../../../server/engine/text/text';
import { annotate } from '../../support/fixture';

describe('the page of', () => {
  for (const rule of rules) {
    describe(rule.id, () => {
      const page = parsePage(rule.page);

      it('speaks every language', () => {
        for (const language of languages) assert.ok(page.title[language] && page.body[language], language);
        assert.match(page.title.ko + page.body.ko, /[가-힣]/);
      });

      it('has examples that are true', () => {
        const path = `server/engine/rules/${rule.id}.md`;
        const real = rule.page.replaceAll(/```yaml\n([\s\S]*?)```/g, (_, example: string) => {
          return `\`\`\`yaml\n${annotate(example, { only: rule })}\`\`\``;
        });
        if (process.env.UPDATE) writeFileSync(path, real);
        else assert.equal(real, readFileSync(path, 'utf8'));
      });

      it('shows both something it reports and something it accepts', () => {
        const flagged = page.examples.filter(example => annotate(example, { only: rule }).includes(` ${rule.id}: `));
        assert.ok(flagged.length > 0 && flagged.length < page.examples.length);
      });
    });
  }
});
