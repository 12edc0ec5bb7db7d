// What of Spring Cloud the files of the corpus show: a line for each that shows something, with what tells it.

/** Prints every component that is found, and which of these files get a hint; counts both by kind of file. */
export function printComponents(files, neighbours, { componentsIn, findingsIn, setup }) {
  const counts = new Map();
  console.log('components of Spring Cloud, as each file among those of its repository shows them');
  for (const { local, kind, corpus, source } of files) {
    const workspace = neighbours.get(corpus);
    const found = componentsIn(source, workspace);
    const hints = findingsIn(source, workspace, setup).filter(({ rule }) => rule.id.startsWith('spring/'));
    const count = counts.get(kind) ?? { files: 0, showing: 0, hinted: 0 };
    counts.set(kind, count);
    count.files++;
    if (found.length > 0) count.showing++;
    if (hints.length > 0) count.hinted++;
    if (found.length === 0 && hints.length === 0) continue;
    console.log(`  ${local}`);
    for (const { component, confidence, evidence, isOff, span } of found) {
      const told = source.text.slice(span.start, span.end).replaceAll(/\s+/g, ' ').slice(0, 60);
      console.log(
        `    ${component.padEnd(18)} ${confidence.padEnd(7)} by ${evidence}: ${told}${isOff ? ' (off)' : ''}`,
      );
    }
    for (const id of new Set(hints.map(({ rule, severity }) => `${severity} ${rule.id}`))) console.log(`    -> ${id}`);
  }
  for (const [kind, { files: all, showing, hinted }] of counts) {
    console.log(`${kind}: ${showing} of ${all} files show something of Spring Cloud, ${hinted} get a hint or more`);
  }
}
