import { defineWords } from '../../../workers/contract/message';

/** Words of a chart cell; those of its builder come with the builder. */
export const chartCellWords = defineWords({
  en: {
    'chart.build': 'Build this chart',
    'chart.mark.bar': 'Bars',
    'chart.mark.line': 'Lines',
    'chart.mark.area': 'Areas',
    'chart.mark.point': 'Points',
    'chart.mark.histogram': 'Histogram',
    'chart.mark.box': 'Boxes',
    'chart.mark.heatmap': 'Heat map',
  },
  zh: {
    'chart.build': '设置图表',
    'chart.mark.bar': '柱形图',
    'chart.mark.line': '折线图',
    'chart.mark.area': '面积图',
    'chart.mark.point': '散点图',
    'chart.mark.histogram': '直方图',
    'chart.mark.box': '箱线图',
    'chart.mark.heatmap': '热力图',
  },
});
