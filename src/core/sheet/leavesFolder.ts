/** How often a name may be percent-encoded over and over before it counts as leading out. */
const MOST_LAYERS = 3;

/**
 * Whether the name of a file in a sheet is a path that leads, or may lead, out of the sheet’s folder: an absolute path of any
 * system, a drive, a network share, an address, or one that goes up, also where that is percent-encoded.
 */
export function leavesFolder(file: string): boolean {
  let name = file;
  for (let layer = 0; layer < MOST_LAYERS; layer++) {
    if (leads(name)) return true;
    const decoded = withoutLayer(name);
    if (decoded === name) return false;
    name = decoded;
  }
  return true;
}

function leads(name: string): boolean {
  const path = name.trim();
  return (
    path.includes('\0') ||
    /^(?:[/\\~]|[a-z]:(?!\s)|[a-z][a-z\d+.-]*:[/\\])/i.test(path) ||
    path.split(/[/\\]/).some((part) => /^\.\.[. ]*$/.test(part.trim()))
  );
}

/** Takes away one layer of percent-encoding, as far as it is one of path marks. */
function withoutLayer(name: string): string {
  return name.replace(/%(?:25|2e|2f|5c|3a|7e|00)/gi, (code) =>
    String.fromCharCode(Number.parseInt(code.slice(1), 16)),
  );
}
