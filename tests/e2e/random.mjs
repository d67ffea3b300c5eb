// Random numbers from a seed, so that what failed can be run again: SEED=… names the seed.

/** The seed of this run. */
export const seedOf = () => (process.env.SEED === undefined ? Date.now() % 2 ** 31 : Number(process.env.SEED));

/** A small generator (a linear congruence with mixing); the same numbers for the same seed. */
export class Random {
  constructor(seed) {
    this.state = seed >>> 0;
  }

  /** From 0 to 1. */
  next() {
    this.state = (Math.imul(this.state, 1664525) + 1013904223) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x45d9f3b);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
  }

  /** A whole number below. */
  below(end) {
    return Math.floor(this.next() * end);
  }

  chance(part) {
    return this.next() < part;
  }

  pick(list) {
    return list[this.below(list.length)];
  }

  shuffled(list) {
    const left = [...list];
    return list.map(() => left.splice(this.below(left.length), 1)[0]);
  }
}
