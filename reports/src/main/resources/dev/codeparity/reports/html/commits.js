/* The commits, found and sorted in memory. */
const DAY = 86400;
const FLAG = { fix: 1, reverted: 2, merge: 4, imported: 8, squash: 16, reviewed: 32, ai: 64, human: 128, broke: 256 };
const WHO = { a: 'AI-authored', b: 'AI-assisted', m: 'mixed', h: 'human', z: 'automation' };
const number = new Intl.NumberFormat('en');
const plural = (count, one, many) => `${number.format(count)} ${count === 1 ? one : many}`;

class Commits {
  constructor(data) {
    Object.assign(this, data);
    this.size = this.subject.length;
    let second = 0;
    this.time = this.time.map((step) => (second += step));
    this.sought = [];
  }

  /** What a search looks at, made when it is first looked at. */
  seek(i) {
    return (this.sought[i] ??=
      [this.subject[i], this.person(i), this.tools[this.tool[i]], this.idOf(i)].join('\n').toLowerCase());
  }

  idOf(i) { return this.id.slice(12 * i, 12 * i + 12); }

  person(i) { return this.people[this.author[i]]; }

  day(i) { return new Date(this.time[i] * 1000).toISOString().slice(0, 10); }

  has(i, flag) { return (this.flags[i] & flag) !== 0; }

  byId(id) {
    for (let i = 0; i < this.size; i++) if (this.idOf(i).startsWith(id.slice(0, 12))) return i;
    return -1;
  }

  /** Commits whose links of defects touch a path, as the ones that are blamed. */
  blamedIn(path) {
    const wanted = this.paths.indexOf(path);
    return new Set(this.links.filter((link) => link[2] === wanted && link[4] === 0).map((link) => link[1]));
  }

  /** Commits that broke a rule. */
  breaking(rule) {
    const wanted = this.broken.indexOf(rule);
    return new Set(this.breaks.filter((row) => row[1] === wanted && row[2] > 0).map((row) => row[0]));
  }

  tests({ q, who, what, period, tool, path, rule, from, to }) {
    const tests = [];
    const words = (q || '').toLowerCase().split(/\s+/).filter(Boolean);
    if (words.length) tests.push((i) => words.every((word) => this.seek(i).includes(word)));
    if (who === 'AI') tests.push((i) => this.has(i, FLAG.ai));
    else if (who === 'HUMAN') tests.push((i) => this.has(i, FLAG.human));
    else if (who) tests.push((i) => this.who[i] === who);
    if (what === 'fixed') tests.push((i) => this.defects[i] > 0);
    else if (what === 'repaired') tests.push((i) => this.repairs[i] > 0);
    else if (what) tests.push((i) => this.has(i, FLAG[what]));
    if (period) {
      const at = this.periods.findIndex(({ name }) => name === period);
      const start = at < 0 ? Infinity : this.periods[at].start;
      const end = at + 1 < this.periods.length ? this.periods[at + 1].start : Infinity;
      tests.push((i) => this.time[i] >= start && this.time[i] < end);
    }
    if (tool !== undefined && tool !== '*') {
      const wanted = this.tools.indexOf(tool);
      tests.push((i) => this.tool[i] === wanted && this.has(i, FLAG.ai));
    }
    const among = (set) => tests.push((i) => set.has(i));
    if (path) among(this.blamedIn(path));
    if (rule) among(this.breaking(rule));
    if (from) tests.push((i) => this.time[i] >= Date.parse(from) / 1000);
    if (to) tests.push((i) => this.time[i] < Date.parse(to) / 1000 + DAY);
    return tests;
  }

  find(query, sort, down) {
    const tests = this.tests(query);
    const found = [];
    for (let i = 0; i < this.size; i++) if (tests.every((test) => test(i))) found.push(i);
    const key = {
      when: (i) => i,
      subject: (i) => this.subject[i].toLowerCase(),
      who: (i) => this.who[i],
      tool: (i) => this.tools[this.tool[i]],
      by: (i) => this.person(i).toLowerCase(),
      added: (i) => this.added[i],
      alive: (i) => this.alive[i],
      defects: (i) => this.defects[i],
    }[sort];
    const keys = new Map(found.map((i) => [i, key(i)]));
    const way = down ? -1 : 1;
    return found.sort((a, b) => {
      const x = keys.get(a);
      const y = keys.get(b);
      return x < y ? -way : x > y ? way : b - a;
    });
  }
}
