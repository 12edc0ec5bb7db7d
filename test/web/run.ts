import { reporter } from '../host/reporter';

/** VS Code calls this in the web worker extension host; a rejected promise is a failed run. */
export async function run(): Promise<void> {
  // Mocha's browser build puts itself on the global scope. It has to be a `require`: an import would let it
  // overwrite the exports of this module.
  require('mocha/mocha');
  mocha.setup({ ui: 'bdd', timeout: 30_000, reporter: reporter as unknown as Mocha.ReporterConstructor });
  await import('../host/extension.test');
  const failed = await new Promise<number>(resolve => mocha.run(resolve));
  if (failed > 0) throw new Error(`${failed} tests failed`);
}
