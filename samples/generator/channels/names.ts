import type { Language } from '../../../workers/contract/message';

/** A name as it is written, and as it stands in a mailbox. */
export interface Name {
  text: string;
  latin: string;
  /** What friends call them, where that is another name. */
  short?: string;
}

/** Commonest first; both languages have as many, so that one draw serves both. */
export const SURNAMES: Record<Language, readonly Name[]> = {
  en: latin(`Smith Jones Taylor Brown Williams Wilson Johnson Davies Patel Robinson Wright Thompson Evans Walker White Roberts
    Green Hall Wood Jackson Clarke Khan Clark Harris Edwards Turner Martin Cooper Hill Ward Morris Moore Baker Harrison Morgan
    King Allen James Scott Phillips Watson Davis Parker Price Bennett Young Griffiths Mitchell Kelly Cook Carter Richardson
    Bailey Collins Bell Shaw Murphy Miller Cox Hussain`),
  zh: pinyin(`王wang 李li 张zhang 刘liu 陈chen 杨yang 黄huang 赵zhao 吴wu 周zhou 徐xu 孙sun 马ma 朱zhu 胡hu 郭guo 何he 林lin 高gao 罗luo
    郑zheng 梁liang 谢xie 宋song 唐tang 许xu 韩han 冯feng 邓deng 曹cao 彭peng 曾zeng 肖xiao 田tian 董dong 袁yuan 潘pan 于yu 蒋jiang 蔡cai
    余yu 杜du 叶ye 程cheng 苏su 魏wei 吕lv 丁ding 任ren 沈shen 姚yao 卢lu 姜jiang 崔cui 钟zhong 谭tan 陆lu 汪wang 范fan 金jin`),
};

export const GIVEN_NAMES: Record<Language, readonly Name[]> = {
  en: latin(`Oliver Olivia George Amelia Harry/Henry Isla Noah Ava Jack Mia Leo Ivy Arthur Lily Muhammad Isabella Oscar Rosie Charlie Sophia
    Theo Grace Freddie Willow William/Bill Freya Thomas/Tom Florence James/Jim Emily Robert/Bob Ella Michael/Mike Poppy Elizabeth/Liz Evie
    Katherine/Kate Elsie Daniel/Dan Charlotte Matthew/Matt Evelyn Andrew/Andy Sienna Christopher/Chris Sofia Nicholas/Nick Daisy
    Samuel/Sam Phoebe Benjamin/Ben Alice Alexander/Alex Harriet Edward/Ed Matilda Susan/Sue Ruby Rebecca/Becky Emma
    Timothy/Tim Eliza Victoria/Vicky Maya`),
  zh: pinyin(`伟wei 芳fang 娜na 敏min 静jing 丽li 强qiang 磊lei 军jun 洋yang 勇yong 艳yan 杰jie 娟juan 涛tao 明ming 超chao 霞xia 平ping 刚gang
    桂英guiying 志强zhiqiang 秀兰xiulan 建华jianhua 海燕haiyan 文博wenbo 晓东xiaodong 雪梅xuemei 子涵zihan 雨桐yutong 浩然haoran 欣怡xinyi
    梓轩zixuan 思远siyuan 佳琪jiaqi 俊杰junjie 婷婷tingting 国强guoqiang 玉兰yulan 建国jianguo 丽华lihua 志明zhiming 春梅chunmei 宇航yuhang
    诗涵shihan 嘉怡jiayi 天宇tianyu 梦瑶mengyao 一鸣yiming 若曦ruoxi 博文bowen 可欣kexin 立新lixin 红梅hongmei 晨曦chenxi 家豪jiahao 美玲meiling
    永康yongkang 慧敏huimin 少华shaohua 淑芬shufen 振宇zhenyu 晓敏xiaomin 佩珊peishan`),
};

/** `Robert/Bob` is Robert, called Bob. */
function latin(list: string): Name[] {
  return list.split(/\s+/).map((entry) => {
    const [text = '', short] = entry.split('/');
    return { text, latin: text.toLowerCase(), ...(short === undefined ? {} : { short }) };
  });
}

function pinyin(list: string): Name[] {
  return [...list.matchAll(/(\p{Script=Han}+)([a-z]+)/gu)].map(([, text = '', sound = '']) => ({
    text,
    latin: sound,
  }));
}
