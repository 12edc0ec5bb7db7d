import { strict as assert } from 'node:assert';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type MigrationReport, migrationReport, type Place } from '../../../server/engine/features/migration';
import { migrationMarkdown } from '../../../server/engine/features/migration-markdown';
import { Workspace } from '../../../server/engine/model/workspace';
import { findingsIn } from '../../../server/engine/rules/check';
import { formatNamed } from '../../../server/engine/text/formats';
import { languages, type SourceFile } from '../../../server/engine/text/text';
import { filesIn, setupOf } from '../../support/fixture';
import { nasty } from '../../support/samples';

const root = 'test/projects';
const projects = readdirSync(root).filter(name => name.startsWith('migrate-'));

/** The files of a project as if its folder were open, without what is expected of it. */
function projectFiles(name: string): readonly SourceFile[] {
  return namesIn(join(root, name))
    .filter(path => !path.startsWith('expected/') && formatNamed(path.slice(path.lastIndexOf('/') + 1)) !== undefined)
    .map(path => ({ uri: `file:///work/${path}`, text: readFileSync(join(root, name, path), 'utf8') }));
}

function namesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

function reportOn(files: readonly SourceFile[], version = '1.36'): { report: MigrationReport; workspace: Workspace } {
  const workspace = Workspace.of(...files);
  return { report: migrationReport(workspace, version), workspace };
}

function named(workspace: Workspace): (place: Place) => string {
  return ({ uri, span }) => {
    const before = workspace.files.get(uri)?.text.slice(0, span.start) ?? '';
    return `${uri.slice('file:///work/'.length)}:${before.split('\n').length}`;
  };
}

/** Everything that a report makes, by path below `expected/`. */
function expectedOf(name: string): ReadonlyMap<string, string> {
  const { report, workspace } = reportOn(projectFiles(name));
  const pages = languages.map(
    language => [`report.${language}.md`, migrationMarkdown(report, language, named(workspace))] as const,
  );
  return new Map([...pages, ...report.files.map(({ path, text }) => [`files/${path}`, text.en] as const)]);
}

describe('migration to Kubernetes', () => {
  for (const name of projects) {
    describe(name, () => {
      const folder = join(root, name, 'expected');

      it('makes exactly the expected files and reports', () => {
        const made = expectedOf(name);
        if (process.env.UPDATE) {
          rmSync(folder, { recursive: true, force: true });
          for (const [path, text] of made) {
            mkdirSync(dirname(join(folder, path)), { recursive: true });
            writeFileSync(join(folder, path), text);
          }
        }
        const there = existsSync(folder) ? namesIn(folder) : [];
        assert.deepEqual([...made.keys()].sort(), there);
        for (const [path, text] of made) assert.equal(text, readFileSync(join(folder, path), 'utf8'), path);
      });

      for (const version of ['1.30', '1.36']) {
        it(`makes nothing that the rules complain about, on Kubernetes ${version}`, () => {
          const { report } = reportOn(projectFiles(name), version);
          for (const language of languages) {
            const files = report.files.map(({ path, text }) => ({ uri: `file:///out/${path}`, text: text[language] }));
            const workspace = Workspace.of(...files);
            const found = files.flatMap(file =>
              findingsIn(file, workspace, setupOf({ version, profile: 'recommended' }))
                .filter(({ severity }) => severity === 'error' || severity === 'warning')
                .map(({ rule, message }) => `${file.uri} ${rule.id} ${message.en}`),
            );
            assert.deepEqual(found, []);
          }
        });
      }

      it('says everything in every language', () => {
        const { report } = reportOn(projectFiles(name));
        for (const { text } of [...report.notes, ...report.applications.flatMap(({ notes }) => notes)]) {
          assert.match(text.ko, /[가-힣]/);
          assert.doesNotMatch(text.en, /[가-힣]/);
        }
      });

      it('generates each file once, for an application that has it in its list', () => {
        const { report } = reportOn(projectFiles(name));
        const paths = report.files.map(({ path }) => path);
        assert.equal(new Set(paths).size, paths.length);
        const listed = new Set(report.applications.flatMap(({ files }) => files));
        assert.deepEqual(
          paths.filter(path => !listed.has(path) && path !== 'gateway.yaml'),
          [],
        );
      });
    });
  }

  it('is empty where there is no Spring', () => {
    const { report } = reportOn(filesIn('services:\n  web:\n    image: nginx:1.29\n'));
    assert.deepEqual(report, { applications: [], files: [], notes: [] });
    assert.match(
      migrationMarkdown(report, 'en', () => ''),
      /No Spring application shows itself here/,
    );
  });

  it('generates nothing twice under one name, and says so', () => {
    const { report } = reportOn(
      filesIn(
        '# file: a/src/main/resources/application.yml\nspring.application.name: orders\neureka.client.enabled: true\n' +
          '# file: b/src/main/resources/application.yml\nspring.application.name: orders\neureka.client.enabled: true\n',
      ),
    );
    assert.deepEqual(
      report.applications.map(({ files }) => files.length > 0),
      [true, false],
    );
    assert.match(report.applications[1]?.notes[0]?.text.en ?? '', /^Another application is called "orders" too/);
  });

  it('keeps a gateway that logs users in', () => {
    const gateway = (more: string) =>
      reportOn(
        filesIn(
          `# file: gw/src/main/resources/application.yml\nspring.application.name: gw\nzuul.routes.orders: /orders/**\n${more}`,
        ),
      ).report.applications[0]?.role;
    assert.equal(gateway(''), 'routes');
    assert.equal(gateway('spring.security.oauth2.client.registration.shop.client-id: shop\n'), 'gateway');
  });

  it('delivers what a config repository has for an application, whether or not that says so', () => {
    const { report } = reportOn(
      filesIn(
        '# file: config/shared/orders.yml\nserver.port: 7001\nspring.datasource.url: jdbc:h2:mem\n' +
          '# file: compose.yaml\nservices:\n  orders:\n    image: orders:1\n    environment: { SPRING_PROFILES_ACTIVE: docker }\n',
      ),
    );
    const text = report.files.find(({ path }) => path === 'orders/config.yaml')?.text.en ?? '';
    assert.match(text, /application\.yml: \|\n[\s\S]*jdbc:h2:mem[\s\S]*application-kubernetes\.yml: \|/);
  });

  it('leaves settings of Hoxton out of ConfigMaps, and says so', () => {
    const { report } = reportOn(projectFiles('migrate-bakery'));
    const config = report.files.find(({ path }) => path === 'orders/config.yaml')?.text.en ?? '';
    assert.match(config, /datasource/);
    assert.doesNotMatch(config, /hystrix|ribbon/);
    const orders = report.applications.find(({ name }) => name === 'orders');
    assert.ok(
      orders?.notes.some(({ text }) => text.en.startsWith('"orders-config" leaves out the settings of Hystrix')),
    );
  });

  it('never throws, on whatever text', function () {
    this.timeout(30_000);
    for (const text of nasty) {
      for (const uri of ['application.yml', 'compose.yaml', 'k8s/orders.yaml', 'config/orders.yml']) {
        const spring = { uri: 'file:///work/orders/application.yml', text: 'spring.application.name: orders\n' };
        const { report, workspace } = reportOn([spring, { uri: `file:///work/${uri}`, text }]);
        for (const language of languages) migrationMarkdown(report, language, named(workspace));
      }
    }
  });
});
