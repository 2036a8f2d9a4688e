import { defineWords } from '../../../workers/contract/message';

/** Words that come with reading a chart: what its data say, and zooming into them. */
export const chartReadingWords = defineWords({
  en: {
    'charts.zoom': 'Zoom into a stretch of time: drag over it',
    'charts.zoom.all': 'Show the whole time',
    'charts.zoom.stretch': '{from} – {to}',
    'charts.zoom.keys': 'Plus and minus zoom, Shift with arrows moves on, zero shows the whole time.',
    'charts.hide': 'Hide {label}',

    'charts.said.along':
      '{name} from {first} ({from}) to {last} ({to}); highest {high} ({highAt}), lowest {low} ({lowAt}).',
    'charts.said.ends': '{name} from {first} ({from}) to {last} ({to}), with all values between the two.',
    'charts.said.range': '{name}: highest {high} ({highAt}), lowest {low} ({lowAt}).',
    'charts.said.facets':
      '“{most}” moves most, from {mostLow} to {mostHigh}; “{least}” least, from {leastLow} to {leastHigh}.',
    'charts.said.level': '{name} is {high} everywhere.',
    'charts.said.largest': '“{name}” is the largest with {high}, {share:percent} of the {total} shown.',
    'charts.said.part': '“{part}” makes up {share:percent} of the {total} shown.',
    'charts.said.parts':
      'All together highest at {high} ({highAt}); “{part}” makes up {share:percent} of the {total} shown.',
    'charts.said.ahead': 'At the end ({to}) “{name}” is highest with {high}, “{other}” lowest with {low}.',
    'charts.said.bins':
      'The median of {n:integer} values lies from {medianLow} to {medianHigh}; {share:percent} of them lie from {low} to {high}, more than in any other bar.',
    'charts.said.bins.shares': 'The highest bar goes from {low} to {high}.',
    'charts.said.cloud': '{n:integer} points: {x} from {xLow} to {xHigh}, {y} from {yLow} to {yHigh}.',
    'charts.said.cloud.r':
      '{n:integer} points: {x} from {xLow} to {xHigh}, {y} from {yLow} to {yHigh}; correlation r = {r}.',
  },
  zh: {
    'charts.zoom': '放大一段时间：在图上拖动选取',
    'charts.zoom.all': '显示全部时间',
    'charts.zoom.stretch': '{from} – {to}',
    'charts.zoom.keys': '按加号和减号缩放，按 Shift 加方向键移动，按 0 显示全部时间。',
    'charts.hide': '隐藏 {label}',

    'charts.said.along':
      '{name} 由 {first}（{from}）到 {last}（{to}）；最高 {high}（{highAt}），最低 {low}（{lowAt}）。',
    'charts.said.ends': '{name} 由 {first}（{from}）到 {last}（{to}），其余各值均介于两者之间。',
    'charts.said.range': '{name}：最高 {high}（{highAt}），最低 {low}（{lowAt}）。',
    'charts.said.facets':
      '“{most}”变动最大，由 {mostLow} 至 {mostHigh}；“{least}”变动最小，由 {leastLow} 至 {leastHigh}。',
    'charts.said.level': '{name} 处处为 {high}。',
    'charts.said.largest': '“{name}”最大，为 {high}，占图中合计 {total} 的 {share:percent}。',
    'charts.said.part': '“{part}”占图中合计 {total} 的 {share:percent}。',
    'charts.said.parts': '合计最高为 {high}（{highAt}）；“{part}”占图中合计 {total} 的 {share:percent}。',
    'charts.said.ahead': '期末（{to}）“{name}”最高，为 {high}；“{other}”最低，为 {low}。',
    'charts.said.bins':
      '共 {n:integer} 个值，中位数位于 {medianLow} 至 {medianHigh}；最多的一组为 {low} 至 {high}，占 {share:percent}。',
    'charts.said.bins.shares': '最高的一组为 {low} 至 {high}。',
    'charts.said.cloud': '共 {n:integer} 个点：{x} 为 {xLow} 至 {xHigh}，{y} 为 {yLow} 至 {yHigh}。',
    'charts.said.cloud.r':
      '共 {n:integer} 个点：{x} 为 {xLow} 至 {xHigh}，{y} 为 {yLow} 至 {yHigh}；相关系数 r = {r}。',
  },
});
