const list = (text: string): string[] => text.trim().split(/\s*,\s*|\n\s*/);

export const STREETS = list(
  `Oak, Maple, Church, High, Park, Main, Mill, Station, Victoria, Queen, King, London, Manor, Green, Chestnut, Cedar, Elm, Walnut,
  Washington, Lake, Hillcrest, Sunset, Highland, Forest, Meadow, Spring, North, South, West End, Bridge, River, Garden, School,
  Grange, Orchard, Albert, Clarence, Windsor, Stanley, Richmond, Springfield, Kingsway, Lincoln, Jefferson, Franklin, Madison,
  Cherry, Birch, Willow, Juniper, Primrose, Rosewood, Larkspur, Foxglove, Harvest, Quarry, Tannery, Weaver, Cooper, Chandler`,
);
/** What a street may be, each with its short form. */
export const STREET_KINDS: [string, string][] = [
  ['Street', 'St'],
  ['Road', 'Rd.'],
  ['Avenue', 'Ave'],
  ['Lane', 'Ln'],
  ['Drive', 'Dr'],
  ['Court', 'Ct.'],
  ['Close', 'Cl'],
  ['Boulevard', 'Blvd'],
  ['Place', 'Pl'],
  ['Terrace', 'Ter'],
];
export const CITIES = list(
  `Springfield, Riverside, Fairview, Bristol, Leeds, Norwich, Exeter, Carlisle, Dover, Salem, Madison, Georgetown, Arlington,
  Ashland, Burlington, Manchester, Oxford, Clinton, Milton, Newport, Auburn, Dayton, Lexington, Winchester, Hudson, Kingston,
  Oakland, Centerville, Lebanon, Franklin`,
);
export const STREETS_DE = list(
  `Haupt, Schul, Garten, Bahnhof, Dorf, Berg, Linden, Birken, Kirch, Wald, Ring, Mozart, Goethe, Schiller, Beethoven, Rosen,
  Wiesen, Buchen, Eichen, Mühlen`,
);
export const CITIES_DE = list(
  `Köln, Hamburg, München, Bremen, Dresden, Leipzig, Hannover, Nürnberg, Mainz, Ulm`,
);
export const CITIES_ZH = list(
  `上海市:浦东新区 徐汇区 静安区 闵行区 杨浦区, 北京市:朝阳区 海淀区 西城区 丰台区 通州区, 广东省深圳市:南山区 福田区 罗湖区 宝安区,
  广东省广州市:天河区 越秀区 番禺区 白云区, 浙江省杭州市:西湖区 余杭区 滨江区 上城区, 江苏省南京市:鼓楼区 玄武区 秦淮区 江宁区,
  四川省成都市:武侯区 锦江区 高新区 青羊区, 湖北省武汉市:江汉区 武昌区 洪山区, 陕西省西安市:雁塔区 碑林区 莲湖区`,
);
export const ROADS_ZH = list(
  `中山, 人民, 解放, 建设, 和平, 新华, 文化, 长江, 黄河, 南京, 北京, 淮海, 延安, 张江, 科技, 学院, 滨河, 创业, 友谊, 朝阳, 光明, 胜利, 幸福, 青年,
  东风, 环城, 迎宾, 体育, 府前, 湖滨, 江南, 钱江, 凤凰, 龙腾, 锦绣, 天府, 珠江, 花园, 翠竹, 桃园`,
);
export const ESTATES_ZH = list(
  `阳光花园, 锦绣家园, 万科城, 碧桂园, 绿地新城, 翠湖名苑, 金色港湾, 东方花园, 世纪城, 康桥小区`,
);
