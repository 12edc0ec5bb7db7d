// `npm run bench`: what a user waits for, on generated files, beside the floor that parsing alone sets.
// Milliseconds differ from machine to machine and from run to run; compare the columns of one run.
import { pathToFileURL } from 'node:url';
import { at } from '../support/commands.mjs';
import { setup } from '../support/setup.mjs';

await setup();
const { bench } = await import(pathToFileURL(at('out/test/bench/measure.mjs')).href);
const healthy = await bench(at('dist/server.js'));
process.exit(healthy ? 0 : 1);
