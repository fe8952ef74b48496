/* The table of commits: found and sorted in memory, and only the rows in sight are in the page. */
const ROW = 34;
const FLAG = { fix: 1, reverted: 2, merge: 4, imported: 8, squash: 16, reviewed: 32, ai: 64, human: 128 };
const WHO = { a: 'AI-authored', b: 'AI-assisted', m: 'mixed', h: 'human', z: 'automation' };
const number = new Intl.NumberFormat('en');
const plural = (count, one, many) => `${number.format(count)} ${count === 1 ? one : many}`;

class Commits {
  constructor(data) {
    Object.assign(this, data);
    this.size = this.subject.length;
    let second = 0;
    this.time = this.time.map((step) => (second += step));
    this.seek = this.subject.map((subject, i) =>
      [subject, this.person(i), this.tools[this.tool[i]], this.idOf(i)].join('\n').toLowerCase());
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

  tests({ q, who, what, period, tool, path }) {
    const tests = [];
    const words = (q || '').toLowerCase().split(/\s+/).filter(Boolean);
    if (words.length) tests.push((i) => words.every((word) => this.seek[i].includes(word)));
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
    if (path) {
      const blamed = this.blamedIn(path);
      tests.push((i) => blamed.has(i));
    }
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

class CommitGrid {
  constructor(section, commits) {
    this.commits = commits;
    this.grid = section.querySelector('.grid');
    this.body = section.querySelector('.grid tbody');
    this.table = section.querySelector('.grid table');
    this.detail = section.querySelector('.detail');
    this.count = section.querySelector('.count');
    this.form = section.querySelector('form');
    this.sort = 'when';
    this.down = true;
    this.path = '';
    this.chosen = -1;
    this.form.addEventListener('input', () => this.refresh());
    this.form.addEventListener('submit', (event) => event.preventDefault());
    this.form.addEventListener('reset', () => { this.path = ''; setTimeout(() => this.refresh()); });
    for (const head of section.querySelectorAll('.grid th[data-sort]')) {
      head.querySelector('button').addEventListener('click', () => this.sortBy(head));
    }
    let asked = false;
    this.grid.addEventListener('scroll', () => {
      if (asked) return;
      asked = true;
      requestAnimationFrame(() => { asked = false; this.show(); });
    });
    addEventListener('hashchange', () => this.follow());
    document.addEventListener('click', (event) => {
      const link = event.target.closest('a[href^="#commits?"]');
      if (link && link.hash === location.hash) this.follow();
    });
    this.refresh();
    this.follow();
  }

  sortBy(head) {
    const sort = head.dataset.sort;
    this.down = this.sort === sort ? !this.down : head.classList.contains('n');
    this.sort = sort;
    for (const other of head.parentNode.children) other.removeAttribute('aria-sort');
    head.setAttribute('aria-sort', this.down ? 'descending' : 'ascending');
    this.refresh();
  }

  refresh() {
    const fields = this.form.elements;
    const query = { q: fields.q.value, path: this.path };
    for (const name of ['who', 'what', 'period']) query[name] = fields[name].value;
    query.tool = fields.tool.value;
    const { commits } = this;
    this.found = commits.find(query, this.sort, this.down);
    const total = (column) => this.found.reduce((sum, i) => sum + column[i], 0);
    this.count.textContent =
      `${number.format(this.found.length)} of ${plural(commits.size, 'commit', 'commits')}` +
      (this.path ? ` blamed in ${this.path}` : '') +
      ` · ${plural(total(commits.added), 'code line', 'code lines')} added` +
      ` · ${plural(total(commits.defects), 'defect', 'defects')}`;
    this.table.setAttribute('aria-rowcount', this.found.length + 1);
    this.grid.scrollTop = 0;
    this.show();
  }

  show() {
    const seen = Math.ceil(this.grid.clientHeight / ROW) + 12;
    const first = Math.max(0, Math.min(Math.floor(this.grid.scrollTop / ROW) - 6, this.found.length - seen));
    const last = Math.min(this.found.length, first + seen);
    const rows = [];
    if (first > 0) rows.push(this.filler(first));
    for (let at = first; at < last; at++) rows.push(this.row(at));
    if (last < this.found.length) rows.push(this.filler(this.found.length - last));
    const focused = document.activeElement && document.activeElement.dataset.commit;
    this.body.replaceChildren(...rows);
    if (focused) {
      const again = this.body.querySelector(`[data-commit="${focused}"]`);
      if (again) again.focus({ preventScroll: true });
    }
  }

  filler(rows) {
    const cell = element('td', { colSpan: 8 });
    cell.style.height = `${rows * ROW}px`;
    return element('tr', { className: 'fill', 'aria-hidden': 'true' }, cell);
  }

  row(at) {
    const { commits } = this;
    const i = this.found[at];
    const open = element('button', { type: 'button', textContent: commits.idOf(i).slice(0, 10) });
    open.dataset.commit = String(i);
    open.addEventListener('click', () => this.choose(i));
    const mark = commits.has(i, FLAG.ai) ? 'mark ai' : commits.has(i, FLAG.human) ? 'mark human' : '';
    const who = element('td', {}, WHO[commits.who[i]]);
    if (mark) who.prepend(element('span', { className: mark, 'aria-hidden': 'true' }));
    const cell = (content, className) => element('td', { className: className || '', textContent: content });
    const figure = (value) => cell(value ? number.format(value) : '', 'n');
    const subject = cell(commits.subject[i]);
    subject.title = commits.subject[i];
    const row = element('tr', {}, cell(commits.day(i)), element('th', { scope: 'row' }, open), subject,
      cell(commits.person(i)), who, figure(commits.added[i]), figure(commits.alive[i]), figure(commits.defects[i]));
    row.setAttribute('aria-rowindex', at + 2);
    if (i === this.chosen) row.className = 'chosen';
    return row;
  }

  choose(i) {
    this.chosen = i;
    this.show();
    this.detail.replaceChildren(...new CommitDetail(this.commits, i).parts());
  }

  /** Follows a link such as #commits?who=AI&what=fixed or #commits?commit=ID. */
  follow() {
    const [place, query] = location.hash.split('?');
    if (place !== '#commits' || query === undefined) return;
    const asked = new URLSearchParams(query);
    this.form.reset();
    this.path = asked.get('path') || '';
    for (const name of ['q', 'who', 'what', 'period', 'tool']) {
      if (asked.has(name)) this.form.elements[name].value = asked.get(name);
    }
    setTimeout(() => {
      this.path = asked.get('path') || '';
      this.refresh();
      const i = asked.has('commit') ? this.commits.byId(asked.get('commit')) : -1;
      if (i >= 0) {
        this.choose(i);
        this.grid.scrollTop = Math.max(0, this.found.indexOf(i) * ROW - 2 * ROW);
        this.show();
        this.detail.scrollIntoView({ block: 'nearest' });
        this.detail.focus({ preventScroll: true });
      } else {
        document.getElementById('commits').scrollIntoView();
        this.grid.focus({ preventScroll: true });
      }
    });
  }
}

/** All that the report knows of one commit. */
class CommitDetail {
  constructor(commits, i) {
    this.commits = commits;
    this.i = i;
  }

  parts() {
    const { commits, i } = this;
    const id = commits.idOf(i);
    const title = element('h3', {}, commits.subject[i] || id);
    const known = [`${commits.day(i)} by ${commits.person(i)}, ${WHO[commits.who[i]]}`];
    const tool = commits.tools[commits.tool[i]];
    if (tool) known.push(tool);
    for (const [flag, word] of [['fix', 'a fix'], ['reverted', 'reverted later'], ['merge', 'a merge'],
      ['imported', 'an import'], ['squash', 'a squash'], ['reviewed', 'reviewed by record']]) {
      if (commits.has(i, FLAG[flag])) known.push(word);
    }
    known.push(`${plural(commits.added[i], 'code line', 'code lines')} added, ${number.format(commits.alive[i])} still there`);
    const parts = [title, element('p', {}, known.join(' · '))];
    parts.push(...this.list('Why it is classed so', this.evidence()));
    parts.push(...this.list('Fixes that blame it', this.linked(1, 0)));
    parts.push(...this.list('What it fixed', this.linked(0, 1)));
    const more = element('p', {}, element('code', {}, `codeparity explain ${id}`));
    if (commits.forge) {
      more.append(' · ', element('a', { href: commits.forge + id, rel: 'noreferrer' }, 'see it where it is hosted'));
    }
    parts.push(more);
    return parts;
  }

  list(title, items) {
    return items.length ? [element('h4', {}, title), element('ul', {}, ...items)] : [];
  }

  evidence() {
    const { commits } = this;
    return commits.evidence.filter((row) => row[0] === this.i).map(([, kind, counted, rule, matched, reason]) =>
      element('li', {}, `${commits.kinds[kind]}: `, element('code', {}, commits.rules[rule]),
        matched ? ` “${matched}”` : '', counted ? '' : ` – not counted${reason ? `: ${reason}` : ''}`));
  }

  linked(own, other) {
    const { commits } = this;
    const byCommit = new Map();
    for (const link of commits.links) {
      if (link[own] === this.i) byCommit.set(link[other], [...(byCommit.get(link[other]) || []), link]);
    }
    return [...byCommit].map(([j, links]) => {
      const paths = links.map((link) => commits.paths[link[2]]).filter(Boolean);
      const why = commits.whys[links[0][4]];
      return element('li', {},
        element('a', { href: `#commits?commit=${commits.idOf(j)}`, className: 'id' }, commits.idOf(j).slice(0, 10)),
        ` ${commits.subject[j]} – ${commits.day(j)}, by ${commits.methods[links[0][3]]}`,
        paths.length ? `, in ${paths.slice(0, 3).join(', ')}${paths.length > 3 ? ' …' : ''}` : '',
        why ? ` – not counted: ${why}` : '');
    });
  }
}

async function showCommits() {
  const section = document.getElementById('commits');
  if (!section) return;
  const commits = new Commits(JSON.parse(await unpacked('commit-data')));
  section.querySelector('.browse').hidden = false;
  new CommitGrid(section, commits);
  document.documentElement.dataset.commits = 'shown';
}
showCommits();
