"""Whose growth a rate is, and which rates are no growth on the year before."""

from __future__ import annotations

import pytest

from etl.extract.propose import propose
from etl.extract.reading import Language

NO_GROWTH = (
    "截至3月末，网上申报企业增至207家，较年初增长10.1%。",
    "办理领事认证64份，环比增长48.8%。",
    "接待外宾29批，恢复到2019年同期的七成。",
    "接待外宾312批。APEC商务旅行卡申办量增长20%。",
    "接待外宾312批，增长5%至8%。",
    "接待外宾312批，同比增长5-8%。",
    "接待外宾312批，增长百分之五到百分之八。",
    "接待外宾312批，增长3到5倍。",
    "接待外宾312批，增幅提高3到5个百分点。",
    "2016—2020年，接待外宾312批，较前五年下降29.6%。",
    "接待外宾312批，较第二季度下降29.6%。",
    "接待外宾312批，五年增长29.6%。",
    "举办培训21期，参训企业负责人较上年增加一半。",
    "接待来访团组96批，接待人数同比增长20%。",
    "接待外宾300人次，来访批次同比增长20%。",
    "办理领事认证300份，接待量和去年同期相比增加三成。",
    "接待外宾300人次，出国人次下降20%。",
    "办理领事认证300份，其中不见面办理率增长20%。",
    "办理认证300份，完成年度计划的75%，超序时进度5个百分点。",
    "接待外宾300人次，满意率98.5%，高于全省平均2个百分点。",
)


def growths(text: str, language: Language) -> dict[str, float]:
    """The growth of each figure that has one, by how the figure is printed."""
    found = propose(text, "made-up", language, "2020-07-01")
    return {p.as_printed: p.growth for p in found if p.growth is not None}


@pytest.mark.parametrize("text", NO_GROWTH)
def test_a_rate_against_another_base_is_no_growth(text: str, language: Language) -> None:
    assert growths(text, language) == {}


def test_how_far_something_recovered_is_no_figure(language: Language) -> None:
    found = propose(NO_GROWTH[2], "made-up", language, "2020-07-01")
    assert [p.as_printed for p in found] == ["29批"]


def test_behind_a_rate_of_another_base_growth_is_still_read(language: Language) -> None:
    text = "办理领事认证64份，环比增长48.8%，同比翻番。"
    assert growths(text, language) == {"64份": 1.0}


def test_growth_on_a_stated_base_is_that_of_the_later_figure(language: Language) -> None:
    text = "办理领事认证4215件，上年同期为3806件，增长10.7%。"
    assert growths(text, language) == {"4215件": 0.107}


def test_tenths_and_hundredths_are_a_rate(language: Language) -> None:
    assert growths("接待外宾31批，增幅达一成五。", language) == {"31批": 0.15}


def test_paired_percentage_points_are_no_figures(language: Language) -> None:
    text = "接待外宾31批，同比下降7.8%，比上半年收窄6.1个和5.2个百分点。"
    found = propose(text, "made-up", language, "2020-07-01")
    assert [p.as_printed for p in found] == ["31批"]


def test_the_counter_of_a_table_line_stands_before_its_number(language: Language) -> None:
    text = "因公出国团组批准　批次　412　同比　+286.0%"
    assert growths(text, language) == {"412": 2.86}


def test_a_rate_is_of_what_fell_not_of_what_it_is_compared_with(language: Language) -> None:
    text = "2020年，派出因公出国团组1312人次，比2019年的1540人次减少14.8%。"
    growth = {p.as_printed: p.growth for p in propose(text, "made-up", language, "")}
    assert growth["1312人次"] == -0.148


def test_a_tenth_of_last_year_is_a_fall_by_nine(language: Language) -> None:
    text = "2020年，接待外宾29人次，仅为上年的一成。"
    (found,) = propose(text, "made-up", language, "")
    assert found.growth == -0.9


def test_batches_that_stay_level_leave_persons_alone(language: Language) -> None:
    text = "2020年，接待外宾58批463人次，批次与上年持平，人次增长9.7%。"
    growth = {p.as_printed: p.growth for p in propose(text, "made-up", language, "")}
    assert growth == {"58批": 0.0, "463人次": 0.097}


def test_a_rate_of_another_year_is_that_of_the_figure_behind_it(language: Language) -> None:
    text = "五年共审批1125批，2013年当年即下降31.5%，降至207批。"
    rates = {p.as_printed: p.growth for p in propose(text, "made-up", language)}
    assert rates == {"1125批": None, "207批": -0.315}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("及时处置率98.8%，比上年提高1.3个百分点。", {"98.8%": 0.0133}),
        ("网上受理率达93%，较上年下降2个百分点。", {"93%": -0.0211}),
        ("满意率提高2个百分点，达到98%。", {"98%": 0.0208}),
        (
            "满意率和办结率分别为99%、97.5%，同比分别提高0.5个和1.2个百分点。",
            {"99%": 0.0051, "97.5%": 0.0125},
        ),
        ("办理认证246批，同比下降9.4%，降幅收窄2个百分点。", {"246批": -0.094}),
        ("办理认证246批，办结率提高2个百分点。", {}),
        ("满意率2%，提高2个百分点。", {}),
        ("满意率98%，比2016年提高2个百分点。", {}),
    ],
)
def test_points_are_growth_of_a_rate_and_of_nothing_else(
    text: str, expected: dict[str, float], language: Language
) -> None:
    assert growths(f"2019年，{text}", language) == expected


def test_points_keep_their_name_when_it_stands_behind_another_number(language: Language) -> None:
    text = "满意率和办结率分别为99%、97.5%，同比分别提高0.5个和1.2个百分点。"
    assert [p.growth_printed for p in propose(text, "made-up", language)] == [
        "0.5个百分点",
        "1.2个百分点",
    ]


@pytest.mark.parametrize(
    ("words", "rate"), [("少", -0.12), ("多", 0.12), ("多办了", 0.12), ("少了", -0.12)]
)
def test_less_than_the_year_before_is_a_fall(words: str, rate: float, language: Language) -> None:
    text = f"2020年，办理认证2613份，比2019年{words}12%。"
    found = next(p for p in propose(text, "made-up", language) if p.as_printed == "2613份")
    assert found.growth == rate


def test_fewer_by_a_rate_is_a_fall_without_a_base_named(language: Language) -> None:
    text = "2020年，共审批因公出国团组204批、731人次，批次少了3.8%，人次多了一成。"
    assert growths(text, language) == {"204批": -0.038, "731人次": 0.1}


@pytest.mark.parametrize("words", ["比去年同期多一倍", "比上年多了1倍", "是上年的两倍"])
def test_twice_as_many_is_growth_by_one(words: str, language: Language) -> None:
    assert growths(f"接待外宾32批，{words}。", language) == {"32批": 1}


def test_a_rate_on_an_earlier_year_than_the_one_before_is_no_growth(language: Language) -> None:
    text = "2019年，出访301批，赴港澳247批；赴港澳批次较2016年增长12.2%。"
    assert growths(text, language) == {}


def test_of_two_bases_the_year_before_counts(language: Language) -> None:
    text = "2019年，申办旅行卡1183张，较2016年增长41.7%，较2018年增长1.1倍。"
    assert growths(text, language) == {"1183张": 1.1}


@pytest.mark.parametrize("rate", ["近一倍", "一成"])
def test_a_share_or_multiple_on_an_older_year_is_no_growth(rate: str, language: Language) -> None:
    text = f"2023年工作总结\n接待外宾31批，比2019年增加{rate}。"
    assert propose(text, "made-up", language, "2024-01-23")[0].growth is None


def test_a_rate_of_expenses_is_not_that_of_a_count(language: Language) -> None:
    assert growths("征求意见83条，全办经费支出同比下降42%。", language) == {}


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("常住外国人2087人，来自96个国家，总数较上年减少4.2%。", "2087人"),
        ("审批团组67批121人次，其中赴台29批63人次，总批次比上年减少4.2%。", "67批"),
        ("组织活动19场、3700人次，场次同比下降4.2%。", "19场"),
    ],
)
def test_a_rate_of_the_total_is_the_totals(text: str, of: str, language: Language) -> None:
    assert growths(text, language) == {of: -0.042}


@pytest.mark.parametrize("printed", ["近三成", "30%以上", "约22.5%"])
def test_a_rate_is_printed_with_its_qualifier(printed: str, language: Language) -> None:
    (found,) = propose(f"2020年，接待外宾1274人次，同比增长{printed}。", "made-up", language)
    assert found.growth_printed == printed


def test_about_level_is_printed_as_about_level(language: Language) -> None:
    (found,) = propose("2020年，接待外宾1274人次，与上年基本持平。", "made-up", language)
    assert found.growth_printed == "基本持平"


@pytest.mark.parametrize(
    "text",
    [
        "2024年，力争友城总数达到120个以上，因公出访团组增长10%。",
        "2024年，举办友城活动20场以上，争取APEC商务旅行卡申办量翻一番。",
    ],
)
def test_growth_of_another_subject_is_no_target_s(text: str, language: Language) -> None:
    assert growths(text, language) == {}


def test_rates_behind_a_bracket_are_those_of_the_totals(language: Language) -> None:
    text = "2020年，审批团组18批（含企业9批），共76人次，降幅分别为一成和5%。"
    assert growths(text, language) == {"18批": -0.1, "76人次": -0.05}


def test_a_mean_of_two_years_is_no_growth(language: Language) -> None:
    assert growths("2020年，接待外宾1200人次，两年平均增长5.6%。", language) == {}


def test_a_share_behind_a_rate_is_no_second_rate(language: Language) -> None:
    text = "签发邀请函173批、408人次，人次比上年增长62.8%，九成以上发给外资企业。"
    assert growths(text, language) == {"408人次": 0.628}


@pytest.mark.parametrize(
    ("rates", "first", "second"),
    [("同比增长14.8%、持平", 0.148, 0.0), ("持平和增长14.8%", 0.0, 0.148)],
)
def test_level_may_be_one_of_a_list_of_rates(
    rates: str, first: float, second: float, language: Language
) -> None:
    text = f"申办商务旅行卡31例，获卡19张，分别{rates}。"
    assert growths(text, language) == {"31例": first, "19张": second}


@pytest.mark.parametrize(
    "text",
    [
        "因公出国批次、人次同比分别增长20%和下降10%，分别达到40批和130人次。",
        "因公出国同比分别增长20%、下降10%，达40批、130人次。",
        "因公出国40批130人次，分别为上年的1.2倍、90%。",
    ],
)
def test_rates_are_of_figures_one_each(text: str, language: Language) -> None:
    assert growths(text, language) == {"40批": 0.2, "130人次": -0.1}


def test_more_rates_than_the_sentence_before_has_figures_are_left(language: Language) -> None:
    text = "审批因公出国40批。办理签证130人次。同比分别增长20%和8%。"
    assert growths(text, language) == {}


@pytest.mark.parametrize("both", ["两项指标同比都", "两项均"])
def test_a_rate_of_both_is_of_both(both: str, language: Language) -> None:
    text = f"因公出国40批130人次，{both}增长20%。"
    assert growths(text, language) == {"40批": 0.2, "130人次": 0.2}
