"""How reports write time: 2018年上半年, 截至年底, 近三年来, 18日上午."""

from __future__ import annotations

import re
from datetime import date

from etl.extract.period.days import RELATIVE, YEAR
from etl.numbers.grammar import DAY, MONTH, TO

_PART = (
    rf"(?:全年|年内|上半年|下半年|前三季度|前两?二?个?季度|第?[一二三四1-4]季度|前{MONTH}个?月|头(?:两|{MONTH})个月|"
    r"(?:1[0-2]|[1-9])(?:[、和](?:1[0-2]|[1-9])){1,3}(?:月份?|[两三]个?月)|"
    rf"{MONTH}月?(?:份)?{TO}{MONTH}月(?:份|底|末)?|"
    rf"{MONTH}月(?![”》])(?:份|底|末|初|[上中下]旬)?(?:{DAY}[日号]?(?:{TO}(?:{MONTH}月)?{DAY})?[日号])?|"
    rf"[本上]个?月{DAY}日|"
    r"[本当]月(?:份|底|末)?|[本当]季度?(?!节)|[上本]个?月[底末]|[上下]个?月(?![底末初旬]))"
)
# 19日上午, at the beginning of a clause: a day of the month spoken of
_BARE_DAY = (
    rf"(?<=[，。；：】\n的]){DAY}[日号](?:{TO}{DAY}[日号])?(?=[上下中]午|[早晚]|，)"
    rf"|(?<![\d月期共第每至到约近足达超前后为满、]){DAY}日(?=，)"
    rf"|(?<=\n)(?:{DAY}日?{TO})?{DAY}日(?!元)|(?<=\n)(?:[上中下]旬|是月)"
)
_YEARS = rf"(?:{YEAR}年?{TO}{YEAR}年(?:间|期间)?|{YEAR}年(?:度|底|末|初)?|{YEAR}(?=共|全年)|{RELATIVE}(?:年?[底末初终])?)"
_FRONT = r"(?:截[至止]到?|自|从|至|到|由)?"
_FIVE = r"“?十[一二三四五六]?五”?(?:规划)?(?:期间|时期|期末|末|以来|这?五年)"
_NOW = r"截[至止]目前|目前|迄今(?:为止)?|至今|如今|当前|现已|现有|现在"
_VAGUE = r"近(?:几|些)?年来?(?!底)|多年来|历年来?|长期以来|一直以来"
_N = r"(?:\d{1,2}|[一二两三四五六七八九十]{1,3})"
# 五年审批团组54批, at the beginning of a clause
_DONE = r"(?:新(?!冠)|发(?!展)|[审申办处接签举开承组邀培引促协获])"
_RECENT = (
    rf"(?:近|过去|最近|这)?{_N}年(?:来|间)|(?<!\d){_N}年(?=累计|共|新增)|(?:近|过去|最近){_N}年"
    rf"|(?<=[，。；：\n]){_N}年(?={_DONE})"
)
_YESTERDAY = (
    r"[昨前][日天](?!来)|[一两二三四五]天前|[本上]个?(?:周|星期)(?:[一二三四五六日天末](?!报)|(?![一二三四五六日天末报边期围年岁]))"
    r"|(?<![每下本上双单这那隔首])周[一二三四五六日](?=[上下]午|晚|，)"
)
ERAS = {
    "21世纪以来": date(2001, 1, 1),
    "改革开放以来": date(1978, 1, 1),
    "新中国成立以来": date(1949, 1, 1),
    "建国以来": date(1949, 1, 1),
}
"""When the times that everyone knows by name began, to the year."""
_ERAS = "|".join(ERAS)
_ENDS = r"年底|年末|年终|是年末|月底|月末|年初"
_FIRST = r"[0-9一二两三四五六七八九十截自从至到由今本去上下前明来当是同次翌全第“目迄如现近多历长过最这年月昨新周是中改建]"
TIME = re.compile(
    rf"(?={_FIRST})(?:{_FRONT}(?:{_YEARS}(?:的?{_PART})?|{_PART}|{_ENDS})|{_BARE_DAY}|{_YESTERDAY}|{_FIVE}|{_NOW}|{_VAGUE}|{_RECENT}|{_ERAS})"
)
NOW, VAGUE, FIVE = map(re.compile, (_NOW, _VAGUE, _FIVE))
RECENT = re.compile(rf"{_RECENT}|{_N}年")
