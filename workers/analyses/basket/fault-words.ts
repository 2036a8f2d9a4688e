import { defineWords } from '../../contract/message';

/** What can be wrong with baskets, and what was done. */
export const faultWords = defineWords({
  en: {
    'fault.basket-no-basket':
      'Each row holds one item of {column:text}, and nothing says which rows belong together.',
    'fault.basket-no-basket.fix':
      'Choose the basket (an order, a visit, a customer), or name the separator where a cell holds several items.',
    'fault.basket-nothing':
      'None of {rows:integer} {rows:plural|row|rows} holds an item that belongs to a basket.',
    'fault.basket-nothing.fix': 'Choose other columns for basket and item.',
    'fault.basket-one': 'All rows belong to one basket: there is nothing to compare it with.',
    'fault.basket-one.fix': 'Choose a column that parts the rows: an order, a visit, a customer.',
    'fault.basket-none-frequent':
      'No item is in at least {least:integer} of {baskets:integer} baskets ({support:percent}); the commonest is in {most:integer}.',
    'fault.basket-none-frequent.fix': 'Lower the least support.',
    'fault.basket-explodes':
      'With a least support of {support:number} ({least:integer} of {baskets:integer} baskets) there are more than {most:integer} sets of items; the search was stopped before it filled the memory.',
    'fault.basket-explodes.fix':
      'A least support of {fitting:number} fits: {sets:integer} sets in {count:integer} baskets or more. Or allow at most {longest:integer} {longest:plural|item|items} in a set.',
    'fault.basket-splits':
      'The sets, of up to {longest:integer} items, make {rules:integer} rules; {most:integer} can be tried.',
    'fault.basket-splits.fix':
      'Allow one item only on the right ({single:integer} rules), fewer items in a set, or raise the least support.',
    'fault.basket-many-rules':
      'More than {most:integer} of {tried:integer} rules reach a confidence of {confidence:percent}.',
    'fault.basket-many-rules.fix': 'Raise the least confidence or the least lift, or drop redundant rules.',
    'fault.basket-lists':
      'Each cell of {column:text} holds a list: its items are parted at “{separator:text}”.',
    'fault.basket-lists.fix': 'Name another separator, or another form of the table, if that is wrong.',
    'fault.basket-no-name':
      '{rows:integer} of {total:integer} rows were left out because {column:text} is empty: they belong to no basket.',
    'fault.basket-no-name.fix': 'Fill these in the source if they matter.',
    'fault.basket-no-item':
      '{rows:integer} of {total:integer} rows were left out because {column:text} names no item.',
    'fault.basket-no-item.fix': 'Fill these in the source if they matter.',
    'fault.basket-empty':
      '{baskets:integer} of {total:integer} baskets name no item at all and do not count.',
    'fault.basket-empty.fix': 'Fill these in the source if they matter.',
    'fault.basket-empty-counted':
      '{baskets:integer} of {total:integer} baskets are empty; they count among all baskets.',
    'fault.basket-empty-counted.fix': 'Leave them out in a SQL cell if they are no baskets.',
    'fault.basket-blanks':
      'Names that differ by blanks only are one item: {items:integer}, among them {one:text} and {other:text}.',
    'fault.basket-blanks.fix': 'Nothing to do, unless they are different items.',
    'fault.basket-case': '{one:text} and {other:text} differ by capitals only and count as two items.',
    'fault.basket-case.fix': 'Put them together in a SQL cell if they are one.',
    'fault.basket-giant':
      'The basket {basket:text} holds {items:integer} items, half of the baskets at most {usual:number}.',
    'fault.basket-giant.fix':
      'It counts like any other. Leave it out if it is no purchase (a stock-taking, a customer number for everybody).',
    'fault.basket-giant-line':
      'One basket holds {items:integer} items, half of the baskets at most {usual:number}.',
    'fault.basket-giant-line.fix': 'It counts like any other. Leave it out if it is no purchase.',
    'fault.basket-limit':
      '{rules:integer} rules hold; the table has the {limit:integer} with the highest lift.',
    'fault.basket-limit.fix': 'Raise the limit, or the least confidence.',
  },
  zh: {
    'fault.basket-no-basket': '{column:text} 每行只有一件商品，无法得知哪些行属于同一购物篮。',
    'fault.basket-no-basket.fix': '请选择购物篮（订单、到店、客户）；若一格含多件商品，请指定分隔符。',
    'fault.basket-nothing': '{rows:integer} 行中没有任何属于购物篮的商品。',
    'fault.basket-nothing.fix': '请为购物篮与商品另选列。',
    'fault.basket-one': '所有行都属于同一个购物篮：没有可比较的对象。',
    'fault.basket-one.fix': '请选择能区分各行的列：订单、到店或客户。',
    'fault.basket-none-frequent':
      '没有商品出现在 {baskets:integer} 个购物篮中的至少 {least:integer} 个（{support:percent}）；最常见的出现在 {most:integer} 个中。',
    'fault.basket-none-frequent.fix': '请降低最低支持度。',
    'fault.basket-explodes':
      '最低支持度为 {support:number}（{baskets:integer} 个购物篮中的 {least:integer} 个）时，项集超过 {most:integer} 个；搜索已在占满内存之前停止。',
    'fault.basket-explodes.fix':
      '最低支持度 {fitting:number} 可行：至少见于 {count:integer} 个购物篮的项集有 {sets:integer} 个。或将每个项集限制为至多 {longest:integer} 件商品。',
    'fault.basket-splits':
      '项集（至多 {longest:integer} 件商品）可生成 {rules:integer} 条规则；至多可试 {most:integer} 条。',
    'fault.basket-splits.fix':
      '请将右侧限制为一件商品（{single:integer} 条规则）、减少项集商品数，或提高最低支持度。',
    'fault.basket-many-rules':
      '{tried:integer} 条规则中，置信度达到 {confidence:percent} 的超过 {most:integer} 条。',
    'fault.basket-many-rules.fix': '请提高最低置信度或最低提升度，或删去冗余规则。',
    'fault.basket-lists': '{column:text} 的每格为一个清单：商品以“{separator:text}”分隔。',
    'fault.basket-lists.fix': '如不正确，请指定其他分隔符或表的其他形式。',
    'fault.basket-no-name':
      '{total:integer} 行中有 {rows:integer} 行因 {column:text} 为空而未计入：它们不属于任何购物篮。',
    'fault.basket-no-name.fix': '如果这些记录重要，请在数据源中补全。',
    'fault.basket-no-item': '{total:integer} 行中有 {rows:integer} 行因 {column:text} 没有商品而未计入。',
    'fault.basket-no-item.fix': '如果这些记录重要，请在数据源中补全。',
    'fault.basket-empty': '{total:integer} 个购物篮中有 {baskets:integer} 个没有任何商品，不计入。',
    'fault.basket-empty.fix': '如果这些记录重要，请在数据源中补全。',
    'fault.basket-empty-counted': '{total:integer} 个购物篮中有 {baskets:integer} 个为空，仍计入总数。',
    'fault.basket-empty-counted.fix': '若它们不是购物篮，请在 SQL 单元格中去掉。',
    'fault.basket-blanks':
      '仅空格不同的名称视为同一商品：共 {items:integer} 个，例如 {one:text} 与 {other:text}。',
    'fault.basket-blanks.fix': '除非它们是不同的商品，否则无需处理。',
    'fault.basket-case': '{one:text} 与 {other:text} 仅大小写不同，按两件商品计。',
    'fault.basket-case.fix': '若为同一商品，请在 SQL 单元格中合并。',
    'fault.basket-giant':
      '购物篮 {basket:text} 含 {items:integer} 件商品，而半数购物篮至多 {usual:number} 件。',
    'fault.basket-giant.fix': '它与其他购物篮同样计入。若不是真正的购买（盘点、公用客户号），请去掉。',
    'fault.basket-giant-line': '有一个购物篮含 {items:integer} 件商品，而半数购物篮至多 {usual:number} 件。',
    'fault.basket-giant-line.fix': '它与其他购物篮同样计入。若不是真正的购买，请去掉。',
    'fault.basket-limit': '共有 {rules:integer} 条规则成立；表中为提升度最高的 {limit:integer} 条。',
    'fault.basket-limit.fix': '请提高上限，或提高最低置信度。',
  },
});
