import type { Language } from '../../../workers/contract/message';

export interface City {
  name: string;
  weight: number;
  /** Begins the postcodes. */
  postcode: string;
  /** Area and exchange that are kept for stories; null where mobiles are all there is. */
  exchange: string | null;
  districts: readonly string[];
}

type Cities = readonly [City, ...City[]];

/** Places of one index are as large in both languages. British numbers are those that Ofcom keeps for drama. */
export const CITIES: Record<Language, Cities> = {
  en: [
    city('London', 26, 'SE', '020 7946 0', ['Camden', 'Hackney', 'Islington']),
    city('Manchester', 13, 'M', '0161 496 0', ['Chorlton', 'Didsbury', 'Salford']),
    city('Birmingham', 12, 'B', '0121 496 0', ['Edgbaston', 'Moseley', 'Harborne']),
    city('Leeds', 10, 'LS', '0113 496 0', ['Headingley', 'Horsforth', 'Roundhay']),
    city('Glasgow', 8, 'G', '0141 496 0', ['Partick', 'Hyndland', 'Govan']),
    city('Bristol', 8, 'BS', '0117 496 0', ['Clifton', 'Redland', 'Bedminster']),
    city('Liverpool', 7, 'L', '0151 496 0', ['Aigburth', 'Crosby', 'Woolton']),
    city('Edinburgh', 6, 'EH', '0131 496 0', ['Leith', 'Morningside', 'Stockbridge']),
    city('Sheffield', 5, 'S', '0114 496 0', ['Crookes', 'Ecclesall', 'Hillsborough']),
    city('Cardiff', 5, 'CF', '029 2018 0', ['Canton', 'Roath', 'Splott']),
  ],
  zh: [
    city('上海市', 26, '200', null, ['浦东新区', '徐汇区', '静安区']),
    city('北京市', 13, '100', null, ['朝阳区', '海淀区', '丰台区']),
    city('杭州市', 12, '310', null, ['西湖区', '滨江区', '余杭区']),
    city('深圳市', 10, '518', null, ['南山区', '福田区', '龙岗区']),
    city('广州市', 8, '510', null, ['天河区', '海珠区', '番禺区']),
    city('成都市', 8, '610', null, ['武侯区', '锦江区', '高新区']),
    city('南京市', 7, '210', null, ['鼓楼区', '建邺区', '江宁区']),
    city('武汉市', 6, '430', null, ['武昌区', '洪山区', '江汉区']),
    city('苏州市', 5, '215', null, ['姑苏区', '吴中区', '相城区']),
    city('西安市', 5, '710', null, ['雁塔区', '碑林区', '未央区']),
  ],
};

export const STREETS: Record<Language, readonly string[]> = {
  en: `Mill Road|Station Road|Church Lane|Victoria Street|Park Avenue|Queens Road|Albert Street|Grange Road|Manor Drive|York Street
    |Chapel Lane|Green Lane|Kingsway|Alexandra Road|Windsor Close|Springfield Road|Highfield Avenue|New Street|School Lane|Orchard Way
    |Beech Grove|Cedar Avenue|Oak Drive|Rosemary Lane|Meadow View|Castle Street|Bridge Street|North Parade|Hawthorn Road|Wellington Terrace`
    .split('|')
    .map((street) => street.trim()),
  zh: `世纪大道|中山路|人民路|解放路|建设路|和平路|延安路|文化路|学院路|科技路|滨河路|长江路|黄河路|复兴路|新华路|迎宾大道|花园路|湖滨路|青年路|民主路
    |光明路|友谊路|翠竹路|银杏路|桂花路|梧桐路|东风路|红旗路|胜利路|团结路`
    .split('|')
    .map((street) => street.trim()),
};

function city(
  name: string,
  weight: number,
  postcode: string,
  exchange: string | null,
  districts: readonly string[],
): City {
  return { name, weight, postcode, exchange, districts };
}
