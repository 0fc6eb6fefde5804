"""The closed word lists of written numbers: counters, spans of time, fixed names."""

from __future__ import annotations


def alternatives(words: str) -> str:
    """The words as a regular expression, longest first."""
    return "|".join(sorted(dict.fromkeys(words.split()), key=len, reverse=True))


COUNTERS = alternatives(
    "人次 人(?:\\(次\\)|（次）|·次|/次) 批次 批(?:\\(次\\)|（次）) 场次 场(?:\\(次\\)|（次）) "
    "团次 件次 户次 例次 家次 台次 架次 艘次 班次 篇次 册次 个(?:\\(次\\)|（次）) "
    "美元 欧元 英镑 日元 港元 港币 韩元 卢布 加元 澳元 元人民币 元 大洲 "
    "个 名 位 家 户 人 批 次 场 对 座 项 份 件 张 例 起 宗 本 册 条 篇 部(?![署门分委长队级件]) 套 期 届 国 馆 所 支 队 "
    "团 组 辆 艘 架 台 字 词 幅 封 枚 块 种 类 片 处 间 轮 则 款 棵 株(?!洲) 只 副 盒 瓶 桶 吨位 面 节 堂 门次 幅次 人天 ㎡ 席 单 趟 列 箱 股 笔 票 幢 栋 顶(?![级尖层端替住峰]) "
    "标箱 标准箱 通(?=电话|来电) 通(?![一-鿿]) 门(?=课|外语|[，。；、]) 把(?![手握关控脉门守好]) 项次 讲(?![一-鿿]) 具(?![体有备]) 首(?=[，。；、）歌曲诗乐]) "
    "公里 千米 海里 平方米 平方公里 亩 公顷 吨 千克 公斤 米"
)
"""What stands behind a number and says in what it counts."""

PLACE_COUNTERS = "[省市县区校城州]"
"""Counters only behind Arabic digits: 两市 and 三区 are names, 38国50城 counts."""

SPANS = alternatives(
    "年级 年 个半年度 年半(?![载程年]) 岁 周岁 天 天半 小时 个小时 个半小时 分钟 个月 个多月 个半月 个工作日 个星期 个年头 周年 周 载 "
    "日(?!元) 秒 个世纪 个昼夜 个周末 个季度 个学期 个春秋"
)
"""Units of time and age: a span is no count of the office's work."""

AGES = ("岁", "周岁")

NAMES = alternatives(
    "一带一路 八八战略 十里红妆 百花齐放 百家争鸣 百家讲坛 千家万户 成百上千 成千上万 五湖四海 四书五经 "
    "二十四节气 二十国集团 七国集团 七十七国集团 三国演义 三国外长 百年变局 百年未有 两个一百年 "
    "三来一补 五位一体 四个全面 三个代表 四个意识 四个自信 两个维护 两个确立 六个一 八项规定 "
    "五四 九一八 一二三产 三次产业 三三制 百国百品 千校结好 百校 百名城 千岛 三门 五洲四海"
)
"""Fixed expressions in which a numeral counts nothing."""

PLANS = r"十[一二三四五六]?五(?=[”’]|规划|期间|时期|末|开局|收官|以来|计划|中期|纲要|之)"
CONGRESSES = r"[一二]?十[一二三四五六七八九]?大(?=[”’》]|精神|报告|以来|[和、，。]|党|代表|召开|闭幕|胜利|[一二三四五六七]中|主题)|[一二三]?十[一二三四五六七八九]?届(?=[一二三四五六七]中|全国|人大|政协|市委|省委|[一二三四]次)|[一二三四五六七八]中全会"
