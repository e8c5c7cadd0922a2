// What Python calls to draw one chart on the server. Widths come from the font's own metrics, since there is no canvas to ask.
let widths = {}, otherWidth = 0.6;

function setWidths(table, other) {
  widths = table;
  otherWidth = other;
  return true;
}

function textWidth(text, font) {
  const size = parseFloat((/(\d+(?:\.\d+)?)px/.exec(font) || [0, 12])[1]);
  let sum = 0;
  for (const letter of text) sum += widths[letter] ?? otherWidth;
  return sum * size * (/bold|600/.test(font) ? 1.06 : 1);
}

echarts.setPlatformAPI({ measureText: (text, font) => ({ width: textWidth(String(text), font || '12px') }) });

// A value axis comes with its ticks already written: `written` has the label of each step from `min`.
function useWrittenLabels(axis) {
  if (!axis || !axis.written) return;
  const { written, min, interval } = axis;
  axis.axisLabel = { ...axis.axisLabel, formatter: value => written[Math.round((value - min) / interval)] ?? '' };
  delete axis.written;
}

function render(option, width, height) {
  [option.xAxis, option.yAxis].flat().forEach(useWrittenLabels);
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption({ animation: false, ...option });
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}
