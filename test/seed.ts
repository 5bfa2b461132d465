import fc from 'fast-check';

/** Node’s process; undefined in a browser, where no environment says which seed to take. */
const { process } = globalThis as {
  readonly process?: Pick<NodeJS.Process, 'env'> & { readonly stdout?: NodeJS.WriteStream };
};

/**
 * The seed of every property test: the same on every machine, so that a change fails for what it does and not by chance.
 * `PROPERTY_SEED=random` looks further; any number repeats a run.
 */
const given = process?.env?.['PROPERTY_SEED'];
const seed = given === 'random' ? Date.now() : Number(given ?? 20250703);

process?.stdout?.write(`\n  Property tests run with PROPERTY_SEED=${seed}\n`);
fc.configureGlobal({ seed });
