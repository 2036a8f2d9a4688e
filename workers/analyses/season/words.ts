import { defineWords } from '../../contract/message';
import { seasonChoiceWords } from '../season-choice-words';
import { steadyWords } from '../steady-words';
import { method } from './method';
import { placeWords } from './place-words';

export const words = defineWords({
  en: {
    title: 'Season',
    summary:
      'What is trend, what is season and what is left: how strong, when is it high, and does it change?',
    method: method.en,
    ...steadyWords.en,
    ...seasonChoiceWords.en,
    ...placeWords.en,

    'param.robust': 'Robust',
    'param.robust.help': 'Single odd values move trend and season less.',
    'param.season_window': 'Season window',
    'param.season_window.help':
      'Cycles that the season is smoothed over: auto, a number from 3, or periodic for the same in all.',
    'param.trend_window': 'Trend window',
    'param.trend_window.help': 'Periods that the trend is smoothed over; 0 is automatic.',

    'table.': 'Parts',
    'table.strength': 'Strength',

    'column.trend': 'Trend',
    'column.season': 'Season',
    'column.remainder': 'Remainder',
    'column.adjusted': 'Without season',
    'column.component': 'Component',
    'column.season_length': 'Season length',
    'column.strength': 'Strength',
    'column.amplitude': 'Amplitude',
    'column.highest': 'Highest',
    'column.lowest': 'Lowest',
    'column.part': 'Part',
    'column.amount': 'Above or below the trend',
    'column.place': 'Place in the cycle',
    'column.year': 'Year',
    'column.mean': 'Value',
    'column.cycle': 'Season',
    'column.smooth': 'Season',
    'column.each': 'Season and remainder',

    'value.trend': 'Trend',
    'value.remainder': 'Remainder',
    'value.week-season': 'Within the week',
    'value.month-season': 'Within the month',
    'value.year-season': 'Within the year',
    'value.other-season': 'Within the cycle',
    'value.other-season-2': 'Within the longer cycle',
    'value.other-season-3': 'Within the longest cycle',
    'value.strong': 'strong',
    'value.clear': 'clear',
    'value.weak': 'weak',

    'finding.season':
      '**{component:label}** the season is **{force:label}** (strength **{strength:decimal}** of 1): highest in **{highest:label}**, **{high:number}** above the trend, lowest in **{lowest:label}**, **{low:number}** below.',
    'finding.season.long':
      '**{component:label}**, every {length:integer} {unit:label}, the season is **{force:label}** (strength **{strength:decimal}** of 1): highest around **{highest:period}**, **{high:number}** above the trend, lowest around **{lowest:period}**, **{low:number}** below.',
    'finding.none': '**No season**: no cycle repeats more than chance would have it.',
    'finding.trend.up':
      'Without the season, up **{pct:percent}**: from **{from:number}** ({first:period}) to **{to:number}** ({last:period}). Strength of the trend {strength:decimal}.',
    'finding.trend.down':
      'Without the season, down **{pct:percent}**: from **{from:number}** ({first:period}) to **{to:number}** ({last:period}). Strength of the trend {strength:decimal}.',
    'finding.trend.up.plain':
      'Without the season, up from **{from:number}** ({first:period}) to **{to:number}** ({last:period}). Strength of the trend {strength:decimal}.',
    'finding.trend.down.plain':
      'Without the season, down from **{from:number}** ({first:period}) to **{to:number}** ({last:period}). Strength of the trend {strength:decimal}.',
    'finding.trend.level':
      'Without the season, level: **{from:number}** ({first:period}), **{to:number}** ({last:period}). Strength of the trend {strength:decimal}.',
    'finding.latest': '**{period:period}**: **{value:number}**, without its season **{adjusted:number}**.',
    'finding.latest.up':
      '**{period:period}**: **{value:number}**, without its season **{adjusted:number}**, up **{pct:percent}** on {previous:period}.',
    'finding.latest.down':
      '**{period:period}**: **{value:number}**, without its season **{adjusted:number}**, down **{pct:percent}** on {previous:period}.',
    'finding.odd.above':
      'Furthest from the pattern: **{period:period}** with **{value:number}**, {size:number} above the expected {expected:number}, {times:integer} times what is usual.',
    'finding.odd.below':
      'Furthest from the pattern: **{period:period}** with **{value:number}**, {size:number} below the expected {expected:number}, {times:integer} times what is usual.',

    'chart.lines.up':
      'The trend is up {pct:percent}: {from:number} ({first:period}), {to:number} ({last:period})',
    'chart.lines.down':
      'The trend is down {pct:percent}: {from:number} ({first:period}), {to:number} ({last:period})',
    'chart.lines.up.plain': 'The trend is up: {from:number} ({first:period}), {to:number} ({last:period})',
    'chart.lines.down.plain':
      'The trend is down: {from:number} ({first:period}), {to:number} ({last:period})',
    'chart.lines.level': 'The trend is level: {from:number} ({first:period}), {to:number} ({last:period})',
    'chart.lines.caption': 'Faint: each period. Strong: the trend, without season and remainder.',
    'chart.parts':
      '{component:label} it swings by {swing:number}; what is left is mostly within {usual:number}',
    'chart.parts.none': 'No season; half of the periods are within {usual:number} of the trend',
    'chart.parts.caption': 'All parts on one scale, above and below the trend; they add up to the values.',
    'chart.years': '{highest:label} is highest, {lowest:label} lowest',
    'chart.years.caption': 'The years laid over each other, the latest six.',
    'chart.years.caption.mean': 'Means of each day of the week by year, the latest six.',
    'chart.cycle': '{component:label} highest around {highest:period}, lowest around {lowest:period}',
    'chart.cycle.caption':
      'The season of the latest {length:integer} {unit:label}, above and below the trend.',
    'chart.places.up': '{place:label} has gained {shift:number} on the rest of the cycle',
    'chart.places.down': '{place:label} has lost {shift:number} to the rest of the cycle',
    'chart.places.steady': 'The season has kept its shape',
    'chart.places.caption':
      'Each place in the cycle over time. Strong: the season. Faint: with what is left over.',

    'fault.season-bad-window':
      '“{given:text}” is no season window: auto, periodic, or a whole number from 3 are.',
    'fault.season-bad-window.fix': 'Write auto, or a number such as 7.',
    'fault.season-none-found':
      'No season found in {periods:integer} {unit:label}: neither {tried:text} nor another length repeats more than chance. The season is zero; trend and remainder are shown.',
    'fault.season-none-found.fix': 'If you know of one, give its length.',
    'fault.season-none-fits':
      'No season found: {periods:integer} {unit:label} are too few for the usual one, and no shorter one repeats. The season is zero; trend and remainder are shown.',
    'fault.season-none-fits.fix': 'Choose a finer grain, add earlier data, or give a length.',
  },
  zh: {
    title: '季节',
    summary: '哪些是趋势，哪些是季节，还剩下什么：有多强，何时高，是否在变？',
    method: method.zh,
    ...steadyWords.zh,
    ...seasonChoiceWords.zh,
    ...placeWords.zh,

    'param.robust': '稳健',
    'param.robust.help': '个别异常值对趋势和季节的影响较小。',
    'param.season_window': '季节窗口',
    'param.season_window.help': '平滑季节所用的循环数：auto、不小于 3 的整数，或 periodic（各循环相同）。',
    'param.trend_window': '趋势窗口',
    'param.trend_window.help': '平滑趋势所用的周期数，0 为自动。',

    'table.': '成分',
    'table.strength': '强度',

    'column.trend': '趋势',
    'column.season': '季节',
    'column.remainder': '余项',
    'column.adjusted': '季调值',
    'column.component': '成分',
    'column.season_length': '季节长度',
    'column.strength': '强度',
    'column.amplitude': '振幅',
    'column.highest': '最高',
    'column.lowest': '最低',
    'column.part': '部分',
    'column.amount': '高于或低于趋势',
    'column.place': '循环内位置',
    'column.year': '年份',
    'column.mean': '数值',
    'column.cycle': '季节',
    'column.smooth': '季节',
    'column.each': '季节与余项',

    'value.trend': '趋势',
    'value.remainder': '余项',
    'value.week-season': '一周内',
    'value.month-season': '一月内',
    'value.year-season': '一年内',
    'value.other-season': '循环内',
    'value.other-season-2': '较长循环内',
    'value.other-season-3': '最长循环内',
    'value.strong': '强',
    'value.clear': '明显',
    'value.weak': '弱',

    'finding.season':
      '**{component:label}**季节性**{force:label}**（强度 **{strength:decimal}**，最大为 1）：**{highest:label}**最高，比趋势高 **{high:number}**；**{lowest:label}**最低，比趋势低 **{low:number}**。',
    'finding.season.long':
      '**{component:label}**（每 {length:integer} {unit:label}）季节性**{force:label}**（强度 **{strength:decimal}**，最大为 1）：**{highest:period}**前后最高，比趋势高 **{high:number}**；**{lowest:period}**前后最低，比趋势低 **{low:number}**。',
    'finding.none': '**没有季节性**：没有哪种循环的重复强于偶然。',
    'finding.trend.up':
      '去掉季节后增长 **{pct:percent}**：{first:period}为 **{from:number}**，{last:period}为 **{to:number}**。趋势强度 {strength:decimal}。',
    'finding.trend.down':
      '去掉季节后下降 **{pct:percent}**：{first:period}为 **{from:number}**，{last:period}为 **{to:number}**。趋势强度 {strength:decimal}。',
    'finding.trend.up.plain':
      '去掉季节后上升：{first:period}为 **{from:number}**，{last:period}为 **{to:number}**。趋势强度 {strength:decimal}。',
    'finding.trend.down.plain':
      '去掉季节后下降：{first:period}为 **{from:number}**，{last:period}为 **{to:number}**。趋势强度 {strength:decimal}。',
    'finding.trend.level':
      '去掉季节后持平：{first:period}为 **{from:number}**，{last:period}为 **{to:number}**。趋势强度 {strength:decimal}。',
    'finding.latest': '**{period:period}**：**{value:number}**，季调后 **{adjusted:number}**。',
    'finding.latest.up':
      '**{period:period}**：**{value:number}**，季调后 **{adjusted:number}**，较{previous:period}增长 **{pct:percent}**。',
    'finding.latest.down':
      '**{period:period}**：**{value:number}**，季调后 **{adjusted:number}**，较{previous:period}下降 **{pct:percent}**。',
    'finding.odd.above':
      '偏离规律最远：**{period:period}**，**{value:number}**，比预期的 {expected:number} 高 {size:number}，为通常偏差的 {times:integer} 倍。',
    'finding.odd.below':
      '偏离规律最远：**{period:period}**，**{value:number}**，比预期的 {expected:number} 低 {size:number}，为通常偏差的 {times:integer} 倍。',

    'chart.lines.up': '趋势增长 {pct:percent}：{first:period}为 {from:number}，{last:period}为 {to:number}',
    'chart.lines.down': '趋势下降 {pct:percent}：{first:period}为 {from:number}，{last:period}为 {to:number}',
    'chart.lines.up.plain': '趋势上升：{first:period}为 {from:number}，{last:period}为 {to:number}',
    'chart.lines.down.plain': '趋势下降：{first:period}为 {from:number}，{last:period}为 {to:number}',
    'chart.lines.level': '趋势持平：{first:period}为 {from:number}，{last:period}为 {to:number}',
    'chart.lines.caption': '浅色为各周期数值，深色为去掉季节与余项后的趋势。',
    'chart.parts': '{component:label}波动 {swing:number}；剩余部分多在 {usual:number} 以内',
    'chart.parts.none': '没有季节性；一半的周期离趋势不超过 {usual:number}',
    'chart.parts.caption': '各部分采用同一刻度，表示高于或低于趋势多少；相加即为数值。',
    'chart.years': '{highest:label}最高，{lowest:label}最低',
    'chart.years.caption': '最近六年相互对照。',
    'chart.years.caption.mean': '最近六年中一周各日的平均值。',
    'chart.cycle': '{component:label}{highest:period}前后最高，{lowest:period}前后最低',
    'chart.cycle.caption': '最近 {length:integer} {unit:label}的季节，高于或低于趋势。',
    'chart.places.up': '{place:label}相对其余时间上升了 {shift:number}',
    'chart.places.down': '{place:label}相对其余时间下降了 {shift:number}',
    'chart.places.steady': '季节形状保持不变',
    'chart.places.caption': '循环内各位置随时间的变化。深色为季节，浅色含余项。',

    'fault.season-bad-window': '“{given:text}”不是季节窗口：应为 auto、periodic 或不小于 3 的整数。',
    'fault.season-bad-window.fix': '请写 auto，或 7 这样的数字。',
    'fault.season-none-found':
      '在 {periods:integer} {unit:label}中没有找到季节：{tried:text} 及其他长度的重复都不强于偶然。季节记为零，只给出趋势与余项。',
    'fault.season-none-found.fix': '如果确知存在季节，请给出长度。',
    'fault.season-none-fits':
      '没有找到季节：{periods:integer} {unit:label}不足以判断通常的季节，更短的长度也没有重复。季节记为零，只给出趋势与余项。',
    'fault.season-none-fits.fix': '请选择更细的粒度，补充更早的数据，或给出长度。',
  },
});
