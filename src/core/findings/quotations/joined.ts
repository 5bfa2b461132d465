/** Things joined into groups. Method: disjoint sets with path halving (Tarjan and van Leeuwen). */
export class Joined<Of> {
  readonly #leaders = new Map<Of, Of>();

  /** The one that stands for the group that something is in: that itself where it is joined with nothing. */
  find(of: Of): Of {
    for (let at = of; ;) {
      const next = this.#leaders.get(at);
      if (next === undefined) return at;
      const after = this.#leaders.get(next);
      if (after === undefined) return next;
      this.#leaders.set(at, after);
      at = after;
    }
  }

  /** Joins the groups that two are in. @returns whether they were two groups */
  join(one: Of, other: Of): boolean {
    const [leader, otherLeader] = [this.find(one), this.find(other)];
    if (leader === otherLeader) return false;
    this.#leaders.set(leader, otherLeader);
    return true;
  }
}
