/** Something that whoever builds can mend: told in its own words, without a stack. */
export class Problem extends Error {}
