"""The regular expressions of written numbers, over clean text.

Clean text has half-width digits and letters, Chinese punctuation, no blanks between Chinese
characters, and a line end only between paragraphs (`etl.reports.clean`). One alternation finds
every numeral in one pass; its order is the precedence: what is never a count comes first.
Every repetition is bounded or over one class, so the pass is linear.
"""

from __future__ import annotations

import re

from etl.numbers.lexicon import CONGRESSES, COUNTERS, NAMES, PLACE_COUNTERS, PLANS, SPANS

ARABIC = (
    r"(?:\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?"
    r"|\d{1,3}(?: \d{3})+(?:\.\d+(?=[万亿]))?(?![\d.])|\d+(?:\.\d+)?)"
)
_BELOW = r"(?:(?<=千)\d{1,3}|(?<=万)\d{1,4}|(?<=亿)\d{1,8})(?![\d.,:年月日时号%％])"
MIXED = rf"(?:{ARABIC}(?:[十百千万亿]{{1,2}}(?:\d{{1,4}}[十百千万]{{1,2}})*(?:{_BELOW})?)?)"
ONE = "[一二两三四五六七八九]"
CHINESE = "[零〇一二两三四五六七八九十百千万亿廿]"
SPOKEN = rf"(?:{CHINESE}{{1,6}}(?:点[零〇一二三四五六七八九]{{1,4}})?)"
# 壹佰贰拾, beside 大陆 and 队伍: a figure that is also a word needs its scale behind it.
FORMAL = r"(?:[壹贰叁肆柒捌玖]|(?:(?<![大登])陆|(?<!队)伍)(?=[拾佰仟万亿])|拾(?=[壹贰叁肆伍陆柒捌玖]))[零壹贰叁肆伍陆柒捌玖拾佰仟万亿]{0,18}"
YEAR = r"(?:(?:1[89]|20)\d\d|[一二][〇零九八][〇零一二三四五六七八九]{2})"
YEAR_ALONE = r"(?:19[4-9]\d|20[0-4]\d)"
TO = "[-－–—―~～至到]"
HYPHEN = "[-－–—―~～]"
MONTH = r"(?:1[0-2]|0?[1-9]|十[一二]|[一二三四五六七八九十])"
DAY = r"(?:[12]\d|3[01]|0?[1-9]|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])"
MORE = "(?:余|多)"
# 2000+人次, 10万+份; but 1+项目 is a name
OR_MORE = rf"(?<=[\d百千万亿][\d百千万亿])\+(?={COUNTERS})"

_MONTHS = rf"{MONTH}月?(?:{TO}{MONTH})?月(?:份|底|末|初|[上中下]旬)?"
_DAYS = rf"{DAY}(?:日|号)?(?:(?:{TO}(?:{MONTH}月)?|、){DAY})?[日号]"
DATE = "|".join(
    (
        rf"{YEAR}年?{TO}{YEAR}年(?:度|间)?",
        rf"{YEAR}{HYPHEN}{YEAR}(?![\d.,万亿千百])",
        rf"{YEAR}年(?:度|代|底|末|初|终)?(?:{_MONTHS}(?:{_DAYS}(?:{TO}{YEAR}年)?)?|{TO}{YEAR}年)?",
        rf"{YEAR_ALONE}[-/.](?:1[0-2]|0?[1-9])(?:[-/.](?:[12]\d|3[01]|0?[1-9]))?(?![\d万亿])",
        r"\d\d年(?=(?:1[0-2]|[1-9])月)",
        rf"(?:前|头){MONTH}个?月",
        rf"(?<![\d.]){_MONTHS}(?:{_DAYS})?",
        rf"(?<![\d.,])(?:[12]\d|3[01]|[1-9])(?:(?:{TO}|、)(?:[12]\d|3[01]|[1-9]))?(?:日(?![元本])|号)",
        r"(?:前|第)?[一二三四1-4](?:[至到、-][二三四2-4])?季度",
        r"(?:\d{1,2}|[一二]?十[一二三四五六七八九]?)世纪(?:(?:\d0|[一二三四五六七八九]十)年代)?",
        r"(?:\d0|[二三四五六七八九]十)年代",
        r"\d{1,2}:\d{2}(?:[-—~至]\d{1,2}:\d{2})?|\d{1,2}时(?:\d{1,2}分)?(?!代)",
        rf"(?<![\d.,]){YEAR_ALONE}(?![\d.,]*\d|[%‰年十百千万亿余多至]|{OR_MORE}|{COUNTERS}|{SPANS})",
        rf"(?<![\d.,]){YEAR_ALONE}(?=(?:国|届|场)[^\d，。；]{{1,12}}(?:论坛|大会|峰会|展|节|赛))",
    )
)
_DASH = "[-－–— ]"  # within a telephone number
_LINE = rf"{_DASH}{{0,2}}\d{{3,8}}(?:{_DASH}\d{{3,5}})?(?!\d)(?:转\d{{1,6}})?"
LATIN_NAME = "|".join(
    (
        r"https?://[^\s，。；）]{1,300}|www\.[^\s，。；）]{1,300}",
        r"[〔\[（【][12]\d{3}[〕\]）】]第?\d{1,5}号|[1-9]\d{2,3}-\d{7,8}",
        rf"0\d{{2,3}}{_LINE}|[（(]0\d{{2,3}}[)）]{_LINE}|1(?<!\d1)[3-9]\d(?:{_DASH}?\d{{4}}){{2}}(?!\d)",
        r"[48]00\d?(?:[-—]\d{3,4}){2}(?!\d)",
        rf"\d{{1,3}}(?!{OR_MORE})(?:\+\w){{1,4}}",
        r"\d{1,4}[×xX*]\d{1,4}(?:小时)?|\d{1,4}:\d{1,4}(?!\d)",
        r"[A-Za-z]{1,20}-?\d{1,6}(?![\d批人张份件例个])[0-9A-Za-z+.]{0,20}|\d{1,6}[A-Za-z]{1,2}(?![A-Za-z\d])级?",
        r"\d+(?:号|版|楼|层|室|路(?=公交|车))|\d{5}(?=热线|平台|便民|政务|全球|领保|领事)",
        r"\d{1,2}国(?=集团)|\d{3}(?=工程|行动|计划)",
        r"\d{16,}",
    )
)
SHARE = rf"每(?:{ARABIC}|{CHINESE}{{1,4}})(?:{COUNTERS})[^，。；\n]{{0,14}}?有(?:{ARABIC}|{ONE})(?:{COUNTERS})"
# 三成团组, 九成受访者; but 三成立, 二成员, 四成都
_SEVERAL, _NO_TENTHS = "[二两三四五六七八九]", "立功员果效本熟长都就交因型品绩套语文年色行风人份"
_TENTHS = rf"(?:\d(?:\.\d)?(?:{TO}\d(?:\.\d)?)?|{ONE}(?:{TO}?{ONE})?)"
FRACTION = (
    rf"(?:\d{{1,4}}|{CHINESE}{{1,6}})分之(?:\d+(?:\.\d+)?|{SPOKEN})"
    rf"|{_TENTHS}成(?:{ONE}|半)?(?:[以多](?=上)?上?)?(?=[，。；、的）和与及]|左右|以上|$|是|来自|为|在|属)"
    rf"|(?<![第之\d]){_SEVERAL}成(?![{_NO_TENTHS}])"
    r"|一半(?=以上|左右|[，。；、的）是来为]|$)|半(?:数(?![据字量])"
    r"|(?<=[近逾超]半)(?![年个月天日小世百载夜场路山岛边身里])|(?<=过半)(?:(?=是|来自|为)|(?<=[占比例重率]过半)))"
)
PERCENT = (
    rf"(?:(?<=[从由]){ARABIC}|{ARABIC}(?:[%％]?{TO}{ARABIC})?)[%％‰]"
    rf"|[百千]分之(?:{SPOKEN}|\d+(?:\.\d+)?)(?:{TO}(?:[百千]分之)?(?:{SPOKEN}|\d+(?:\.\d+)?))?"
)
POINT = (
    rf"{ARABIC}(?:(?:个?百分点)?{TO}{ARABIC})?个?(?:百分点|(?=[、和与及]{ARABIC}个?百分点))"
    rf"|{SPOKEN}(?:个?(?:百分点)?{TO}{SPOKEN})?个百分点|半个百分点"
)
MULTIPLE = (
    rf"翻(?:了|近|了近)?{ONE}?番(?:多(?=[，。；、）]|$))?"
    rf"|(?:{ARABIC}(?:倍?{TO}{ARABIC})?|{SPOKEN}(?:倍?{TO}{SPOKEN})?){MORE}?倍(?:{MORE}(?!于))?"
)
LIST = (
    r"(?:(?<=[\n。；])|(?<=\A))(?:[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）]"
    r"|(?:[一二三四五六七八九十]{1,3}|\d{1,2})(?:[、)）]|[.．](?!\d)|(?=\n|\Z)))"
    r"|(?:(?<=[\n。；：，！”])|(?<=\A))(?:其?[一二三四五六七八九十]{1,2}(?:是|则|要|来)(?!否)|其[一二三四五六](?=，))"
    r"|（(?:[一二三四五六七八九十]{1,2}|\d)）(?=[^，。；]{2,30}[\n。])|[①-⑳⑴-⒇]"
)
NUMERAL = (
    rf"(?:[数几](?P<base>[十百千万亿]{{1,3}})"
    rf"|(?P<few>(?:{CHINESE}{{0,6}}[十百千万亿零]|\d?[1-9]0)几[十百千万亿]{{0,3}})"
    rf"|(?P<digits>{MIXED}|{CHINESE}{{1,20}}(?:点[零〇一二三四五六七八九]{{1,4}}[万亿])?|{FORMAL}))"
    rf"(?:(?P<more>余|多|几)(?P<scale>[百千万亿]{{0,2}})|(?P<some>来)(?={COUNTERS})|(?P<plus>{OR_MORE}))?"
)
BEHIND = rf"(?:(?P<span>{MORE}?(?:{SPANS}))|(?P<counter>{COUNTERS}))(?P<rest>有余|余(?=[，。；、）\n]|\Z))?"
_PLAIN = re.sub(r"\?P<\w+>", "?:", NUMERAL)
_BEHIND = re.sub(r"\?P<\w+>", "?:", BEHIND)
# 96人次-20%, cells of a row: the rate is no end of a range
_RATE_BEHIND = r"[\d.]{1,6}[%％]"
_RANGE = rf"(?:(?<![从由])(?:{MIXED}|{CHINESE}{{1,6}})(?:{COUNTERS})?{TO}(?!{_RATE_BEHIND})(?=[\d一二两三四五六七八九十百千]))?"
ARABIC_NUMBER = rf"(?:{_RANGE}(?=\d){_PLAIN}|(?={CHINESE}){_RANGE}(?=\d){_PLAIN})(?:{_BEHIND}|{PLACE_COUNTERS})?"
CHINESE_NUMBER = rf"(?!(?<=[统唯专同单新每某逐进之另这那任]){ONE}){_RANGE}(?:{_PLAIN})(?:{_BEHIND})"
ORDINAL = rf"第(?:\d{{1,6}}|{CHINESE}{{1,6}})(?:{COUNTERS})?"
NAME = rf"{PLANS}|{CONGRESSES}|{NAMES}"

FIRST = r"[0-9A-Za-z〇零一二两三四五六七八九十百千万亿廿壹贰叁肆伍陆柒捌玖拾数几半第每翻前头其（(〔\[【①-⑳⑴-⒇]"
"""What a numeral can begin with: all other characters are passed over at once."""

PLAIN = r"\d(?:[\d,.]{0,8}\d)?(?:[批人件份名家项对张例起次]|个(?![百和与及、到至~～–—－-]))"
"""Arabic digits with a counter at once: nothing but a count, so that nothing else is tried."""
WORD = rf"{CHINESE}[^零〇一二两三四五六七八九十百千万亿廿点分成个半倍余多至到~～–—－-]"
"""A Chinese digit with what no rate goes on with."""


def _either(tokens: dict[str, str]) -> str:
    return "|".join(f"(?P<{kind}>{body})" for kind, body in tokens.items())


_NAMES = _either({"name": LATIN_NAME, "list": LIST, "ordinal": ORDINAL, "date": DATE})
_RATES = _either(
    {
        "share": SHARE,
        "percent": PERCENT,
        "fraction": FRACTION,
        "point": POINT,
        "multiple": MULTIPLE,
    }
)
_COUNTS = _either({"word": NAME, "arabic": ARABIC_NUMBER, "chinese": CHINESE_NUMBER})
TOKEN = re.compile(f"(?={FIRST})(?:(?!{PLAIN})(?:{_NAMES}|(?!{WORD})(?:{_RATES}))|{_COUNTS})")
NUMBER = re.compile(
    rf"(?:(?P<low>{MIXED}|{CHINESE}{{1,6}})(?:{COUNTERS})?{TO}(?!{_RATE_BEHIND})(?=[\d一二两三四五六七八九十百千]))?"
    rf"{NUMERAL}(?:{BEHIND}|(?P<place>{PLACE_COUNTERS}))?"
)
BEFORE = re.compile(
    r"(?:(?P<nearly>近|将近|接近|几近|逼近)|(?P<about>(?<![签节预条公合契相邀履])约[为有达计]?|大约|大概|大致)"
    r"|(?P<at_most>不足|不到|至多|最多|不超过|不多于|少于|低于|未超过)"
    r"|(?P<at_least>(?<![线网加以])上|达上|至少|不少于|不低于|不下)"
    r"|(?P<more_than>超|超过|已超|逾|突破|破|大于|高于|多于|超出|远超|(?<![通经不度渡路错])过))了?\Z"
)
AFTER = re.compile(
    r"(?P<at_least>及?以上)|(?P<about>左右|上下)|(?P<at_most>及?以下|以内|之内)|(?P<more_than>有余|出头)"
)
