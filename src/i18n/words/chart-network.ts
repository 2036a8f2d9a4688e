import { defineWords } from '../../../workers/contract/message';

/** Words of charts that are networks. */
export const chartNetworkWords = defineWords({
  en: {
    'charts.network.closer': 'Closer',
    'charts.network.farther': 'Farther',
    'charts.network.whole': 'Show all',
    'charts.network.keys':
      'Arrow keys go from node to node along their lines, Enter picks a node out, plus and minus zoom, Shift with arrows moves the picture, zero shows all.',
    'charts.network.keys.sets':
      'Arrow keys go from node to node, through its values and along its lines, Enter sets a value, plus and minus zoom, Shift with arrows moves the picture, zero shows all.',
    'charts.network.dropped':
      'Only the {limit:integer} heaviest lines are drawn; {n:integer} more are in the numbers.',
    'charts.network.size':
      'Network of {nodes:integer} {nodes:plural|node|nodes} and {edges:integer} {edges:plural|line|lines}.',
    'charts.network.said': 'The heaviest line leads from “{source}” to “{target}” ({name}: {weight}).',
  },
  zh: {
    'charts.network.closer': '放大',
    'charts.network.farther': '缩小',
    'charts.network.whole': '显示全部',
    'charts.network.keys':
      '方向键沿连线在节点间移动，回车选中节点，加号和减号缩放，Shift 加方向键移动画面，0 显示全部。',
    'charts.network.keys.sets':
      '方向键在节点、其取值和连线间移动，回车设定取值，加号和减号缩放，Shift 加方向键移动画面，0 显示全部。',
    'charts.network.dropped': '只画出最重的 {limit:integer} 条连线；另有 {n:integer} 条见数据表。',
    'charts.network.size': '网络图：{nodes:integer} 个节点，{edges:integer} 条连线。',
    'charts.network.said': '最重的连线由“{source}”到“{target}”（{name}：{weight}）。',
  },
});
