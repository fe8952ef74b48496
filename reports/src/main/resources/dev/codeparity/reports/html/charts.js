/*
 * Draws the charts. What they show is data beside each: an ECharts option, with the names of the
 * shapes below where ECharts has none. Colours are those of the style sheet, so a chart follows
 * light, dark and paper by itself.
 */
const NARROW = 560;
const PAPER_WIDTH = 660;
const INK = 'var(--ink)';
const font = () => getComputedStyle(document.body).fontFamily;
const DIM = 'var(--dim)';

const line = (x1, y1, x2, y2, style) => ({ type: 'line', shape: { x1, y1, x2, y2 }, style });
const text = (string, x, y, style) => ({
  type: 'text',
  style: { text: string, x, y, verticalAlign: 'middle', fill: INK, fontSize: 13, fontFamily: font(), ...style },
});

/** A row of a forest plot: name, interval on the axis, figures. */
function interval(series, narrow) {
  return (params, api) => {
    const row = series.data[params.dataIndex];
    const [at, ratio, low, high] = row.value;
    const box = params.coordSys;
    const held = (value) => Math.min(series.most, Math.max(series.least, value));
    const [x, middle] = api.coord([held(ratio), at]);
    const y = narrow ? middle + 8 : middle;
    const from = api.coord([held(low), at])[0];
    const to = api.coord([held(high), at])[0];
    const stroke = { stroke: INK, lineWidth: row.strong ? 2 : 1.25 };
    const shapes = [];
    if (row.drawn) {
      shapes.push(line(from, y, to, y, stroke));
      if (low < series.least) shapes.push(arrow(from, y, 1));
      if (high > series.most) shapes.push(arrow(to, y, -1));
      if (ratio >= series.least && ratio <= series.most) {
        shapes.push(
          row.strong
            ? { type: 'polygon', shape: { points: [[x - 6, y], [x, y - 6], [x + 6, y], [x, y + 6]] }, style: { fill: INK } }
            : { type: 'circle', shape: { cx: x, cy: y, r: 3.75 }, style: { fill: INK } });
      }
    }
    const weight = { fontWeight: row.strong ? 600 : 400 };
    const indent = row.strong || narrow ? 0 : 14;
    const top = narrow ? middle - 10 : y;
    shapes.push(text(row.name, indent, top, weight));
    if (narrow) {
      shapes.push(text(row.figures, box.x + box.width, top, { align: 'right', ...weight }));
    } else {
      shapes.push(text(row.figures, box.x + box.width + 18, top, weight));
      shapes.push(text(row.verdict, box.x + box.width + 166, top, { fill: row.strong ? INK : DIM, ...weight }));
    }
    return { type: 'group', children: shapes };
  };
}

const arrow = (x, y, way) => ({
  type: 'polygon',
  shape: { points: [[x, y], [x + 6 * way, y - 4], [x + 6 * way, y + 4]] },
  style: { fill: INK },
});

/** The area between lower and upper limits; a gap in the limits is a gap in the area. */
function band(series) {
  return (params, api) => {
    if (params.dataIndex !== 0) return undefined;
    const areas = [];
    let upper = [];
    let lower = [];
    const close = () => {
      if (upper.length === 1) {
        const [x, y] = upper[0];
        areas.push(line(x, y, x, lower[0][1], { stroke: series.color, lineWidth: 8, opacity: 0.18 }));
      } else if (upper.length > 1) {
        areas.push({
          type: 'polygon',
          shape: { points: upper.concat(lower.reverse()) },
          style: { fill: series.color, opacity: 0.16 },
        });
      }
      upper = [];
      lower = [];
    };
    for (const { value: [x, low, high] } of series.data) {
      if (low === null) {
        close();
        continue;
      }
      const [at, y] = api.coord([x, Math.min(high, series.most)]);
      if (series.steps && upper.length) {
        upper.push([at, upper.at(-1)[1]]);
        lower.push([at, lower.at(-1)[1]]);
      }
      upper.push([at, y]);
      lower.push([at, api.coord([x, low])[1]]);
    }
    close();
    return { type: 'group', children: areas };
  };
}

/** Numbers in rows below the axis: how many were still watched at that age. */
function risk(series) {
  return (params, api) => {
    const { value: [day], label } = series.data[params.dataIndex];
    const box = params.coordSys;
    const x = api.coord([day, 0])[0];
    const y = box.y + box.height + 58 + 18 * series.row;
    const shapes = [text(label, x, y, { align: 'center', fontSize: 12, fill: series.color })];
    if (params.dataIndex === 0) {
      shapes.push(text(series.title, box.x - 26, y, { align: 'right', fontSize: 12, fill: series.color }));
    }
    return { type: 'group', children: shapes };
  };
}

const SHAPES = { interval, band, risk };

function optionOf(chart, narrow) {
  const option = structuredClone(chart.option);
  if (narrow) Object.assign(option.grid, chart.narrow);
  for (const series of option.series) {
    if (series.renderItem) series.renderItem = SHAPES[series.renderItem](series, narrow);
  }
  const tips = (hit) => [].concat(hit).map((one) => one.data && one.data.tip).filter(Boolean).join('\n');
  return Object.assign(option, {
    animation: false,
    textStyle: { fontFamily: font(), color: INK, fontSize: 13 },
    tooltip: {
      trigger: chart.together ? 'axis' : 'item',
      renderMode: 'richText',
      confine: true,
      formatter: tips,
      backgroundColor: 'var(--paper)',
      borderColor: 'var(--line)',
      borderWidth: 1,
      padding: 10,
      textStyle: { color: INK, fontSize: 12.5, fontFamily: font(), lineHeight: 18 },
      axisPointer: { type: 'line', lineStyle: { color: DIM, type: 'solid', width: 1 } },
    },
  });
}

/** Draws a chart into its place, again wherever its width asks for another form. */
function draw(figure) {
  const place = figure.querySelector('.plot');
  const variants = JSON.parse(figure.querySelector('script').textContent);
  const picker = figure.querySelector('select');
  const chart = () => variants[picker ? picker.selectedIndex : 0];
  let drawn;
  let form = '';
  const paint = (width) => {
    const narrow = width < NARROW;
    const wanted = chart();
    const next = `${narrow} ${variants.indexOf(wanted)}`;
    const height = narrow ? wanted.narrowHeight : wanted.height;
    place.style.height = `${height}px`;
    drawn = drawn || echarts.init(place, null, { renderer: 'svg', width, height });
    drawn.resize({ width, height });
    if (next !== form) drawn.setOption(optionOf(wanted, narrow), true);
    form = next;
    drawn.getZr().flush();
  };
  const fit = () => paint(place.clientWidth);
  fit();
  new ResizeObserver(() => {
    if (place.clientWidth && !matchMedia('print').matches && drawn.getWidth() !== place.clientWidth) fit();
  }).observe(place);
  if (picker) picker.addEventListener('change', fit);
  addEventListener('beforeprint', () => paint(figure.closest('.pair') ? PAPER_WIDTH / 2 - 8 : PAPER_WIDTH));
  addEventListener('afterprint', fit);
}

async function drawCharts() {
  const figures = [...document.querySelectorAll('figure.chart')];
  if (figures.length) document.head.append(element('script', { textContent: await unpacked('library') }));
  for (const figure of figures) {
    draw(figure);
    await new Promise((done) => setTimeout(done));
  }
  document.documentElement.dataset.charts = 'drawn';
  performance.mark('charts drawn');
}
drawCharts();
