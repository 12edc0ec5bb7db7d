import Mocha from 'mocha';
import { reporter } from './reporter';

/** VS Code calls this in the Node extension host; a rejected promise is a failed run. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000 });
  mocha.reporter(reporter as unknown as Mocha.ReporterConstructor);
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('./extension.test');
  const failed = await new Promise<number>(resolve => mocha.run(resolve));
  if (failed > 0) throw new Error(`${failed} tests failed`);
}
