import { read, sources } from './fetch.mjs';

/** The licence notices of what the schemas are made from, with the copyright lines of the packages themselves. */
export async function notices() {
  const parts = [
    '# Third-party notices',
    '',
    'The schemas in this folder are made from the packages below. Descriptions of Kubernetes fields are the words of',
    'the Kubernetes authors, those of Compose fields the words of the authors of the Compose specification; both are',
    'licensed under the Apache License 2.0 and reach us through these packages. Shortened or supplemented by Seamark.',
    '',
  ];
  const texts = new Map();
  for (const source of sources) {
    const files = await read(source, path => /^(LICENSE|NOTICE)(\.\w+)?$/i.test(path) || path === 'package.json');
    const { license } = JSON.parse(files.get('package.json'));
    const text = [...files].find(([path]) => /^LICENSE/i.test(path))?.[1].trim();
    const notice = [...files].find(([path]) => /^NOTICE/i.test(path))?.[1].trim();
    parts.push(`- ${source.name} ${source.version} (${license})${notice ? `: ${notice.replace(/\s+/g, ' ')}` : ''}`);
    if (text) texts.set(text, [...(texts.get(text) ?? []), source.name]);
  }
  parts.push(
    '- Kubernetes API, through the packages above (Apache-2.0): Copyright The Kubernetes Authors',
    '- Compose specification, through dclint (Apache-2.0): Copyright The Compose Specification Authors',
    '',
  );
  for (const [text, names] of texts) {
    parts.push(`## ${[...new Set(names)].join(', ')}`, '', '```', text, '```', '');
  }
  return parts.join('\n');
}
