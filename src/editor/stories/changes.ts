/** What has changed about a story since it was last read. */
export class Changes {
  /** Whether articles may have come or gone: the folder is listed anew and every article looked at. */
  all = false;
  sheet = false;
  /** Whether a settings file in its folder, or above it, may have changed. */
  settings = false;
  readonly paths = new Set<string>();

  get any(): boolean {
    return this.all || this.sheet || this.settings || this.paths.size > 0;
  }

  /** Takes in what another list has. */
  add(other: Changes): void {
    this.all ||= other.all;
    this.sheet ||= other.sheet;
    this.settings ||= other.settings;
    for (const path of other.paths) this.paths.add(path);
  }
}
