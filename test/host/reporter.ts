import type { Runner, Test } from 'mocha';

/** One event of a test run, as `test/support/host.mjs` reads it. */
export type Event =
  | { readonly kind: 'pass'; readonly title: string; readonly milliseconds: number }
  | { readonly kind: 'fail'; readonly title: string; readonly error: string }
  | { readonly kind: 'end'; readonly passed: number; readonly failed: number };

/**
 * Reports each event as one marked line: the only way out of both extension hosts, where it stands among the
 * messages of the workbench.
 */
export function reporter(runner: Runner): void {
  let passed = 0;
  let failed = 0;
  runner.on('pass', (test: Test) => {
    passed++;
    report({ kind: 'pass', title: test.fullTitle(), milliseconds: test.duration ?? 0 });
  });
  runner.on('fail', (test: Test, error: Error) => {
    failed++;
    report({ kind: 'fail', title: test.fullTitle(), error: error.stack ?? String(error) });
  });
  runner.on('end', () => report({ kind: 'end', passed, failed }));
}

function report(event: Event): void {
  console.log(`##seamark ${JSON.stringify(event)}`);
}
