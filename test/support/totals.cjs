const { writeFileSync } = require('node:fs');
const { Spec } = require('mocha').reporters;

/** Mocha's usual report, and its totals in the file that SEAMARK_TOTALS names. */
module.exports = class Totals extends Spec {
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => {
      const { passes: passed, failures: failed } = this.stats;
      writeFileSync(process.env.SEAMARK_TOTALS, JSON.stringify({ passed, failed }));
    });
  }
};
