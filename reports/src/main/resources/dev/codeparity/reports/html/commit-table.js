/* The table of commits: only the rows in sight are in the page. */
const ROW = 34;
/** The fields of the form, with what leaves none out. */
const EVERYTHING = { q: '', who: '', what: '', period: '', tool: '*' };
/** What only a link asks for, in words. */
const ASKED = {
  path: (path) => ` blamed in ${path}`,
  rule: (rule) => ` that broke ${rule}`,
  from: (day) => ` since ${day}`,
  to: (day) => ` until ${day}`,
};

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
    this.asked = {};
    this.chosen = -1;
    this.form.addEventListener('input', () => this.refresh());
    this.form.addEventListener('submit', (event) => event.preventDefault());
    this.form.addEventListener('reset', () => this.ask({}));
    for (const head of section.querySelectorAll('.grid th[data-sort]')) {
      head.querySelector('button').addEventListener('click', () => this.sortBy(head));
    }
    let asked = false;
    this.grid.addEventListener('scroll', () => {
      if (asked) return;
      asked = true;
      requestAnimationFrame(() => { asked = false; this.show(); });
    });
    addEventListener('hashchange', () => this.arrive());
    document.addEventListener('click', (event) => {
      const link = event.target.closest('a[href^="#commits?"]');
      if (link && link.hash === location.hash) this.arrive();
    });
    if (!this.arrive()) this.refresh();
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
    const query = { q: fields.q.value, ...this.asked };
    for (const name of ['who', 'what', 'period']) query[name] = fields[name].value;
    query.tool = fields.tool.value;
    const { commits } = this;
    this.found = commits.find(query, this.sort, this.down);
    const total = (column) => this.found.reduce((sum, i) => sum + column[i], 0);
    this.count.textContent =
      `${number.format(this.found.length)} of ${plural(commits.size, 'commit', 'commits')}` +
      Object.entries(this.asked).map(([name, value]) => ASKED[name](value)).join('') +
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

  /** Follows a link such as #commits?who=AI&what=fixed or #commits?commit=ID, if there is one. */
  arrive() {
    const [place, query] = location.hash.split('?');
    if (place !== '#commits' || query === undefined) return false;
    const terms = Object.fromEntries(new URLSearchParams(query));
    this.ask(terms);
    const i = terms.commit ? this.commits.byId(terms.commit) : -1;
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
    return true;
  }

  /** Shows the commits that terms name, and no others. */
  ask(terms) {
    const fields = this.form.elements;
    for (const [name, all] of Object.entries(EVERYTHING)) fields[name].value = terms[name] ?? all;
    this.asked = Object.fromEntries(Object.entries(terms).filter(([name]) => name in ASKED));
    this.refresh();
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
    parts.push(...this.list('Rules that it broke or mended', this.rules()));
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

  rules() {
    const { commits } = this;
    return commits.breaks.filter((row) => row[0] === this.i).map(([, rule, broke, mended]) =>
      element('li', {}, element('code', {}, commits.broken[rule]),
        [[broke, 'introduced'], [mended, 'removed']].filter(([count]) => count)
          .map(([count, word]) => ` ${number.format(count)} ${word}`).join(',')));
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
  performance.mark('commits shown');
}
showCommits();
