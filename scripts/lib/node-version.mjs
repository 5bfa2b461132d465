/**
 * Ends the process, saying why, where Node is too old for the project. Imported before everything else, so it must parse
 * and run on any Node that knows modules.
 */
const least = [20, 19];
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < least[0] || (major === least[0] && minor < least[1])) {
  console.error(
    'Copydesk needs Node ' +
      least.join('.') +
      ' or newer; this is ' +
      process.versions.node +
      ' (' +
      process.execPath +
      ').\n' +
      'Please install a current Node from https://nodejs.org and run the command again.',
  );
  process.exit(2);
}
