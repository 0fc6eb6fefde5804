"""Wordings of a figure, and the indicator that any reader takes it for."""

from __future__ import annotations

import pytest

from etl.contract import Measure
from etl.extract.propose import propose
from etl.extract.reading import Language
from tests.extract.test_dating import figure


@pytest.mark.parametrize(
    ("text", "number", "indicator"),
    [
        ("国际友城新增31个、总数达到43个。", "31", "sister_city_new"),
        ("国际友城新增31个、总数达到43个。", "43", "sister_city_total"),
        ("友城到年底有43对，去年又新结了31对。", "31", "sister_city_new"),
        ("友城有43对，外国机构新增31个。", "31", ""),
        ("选派大学生31人赴友城交流。", "31", "youth_exchange_participants"),
        ("举办青少年夏令营43期，中外学生31名参加。", "31", "youth_exchange_participants"),
        ("举办青少年夏令营43期，资助困难学生31名。", "31", ""),
        ("累计参加的中外青少年达31人。", "31", "youth_exchange_participants"),
        ("领保培训去年只搞了31期。", "31", "consular_training_sessions"),
        ("尚有31个县未开展领事保护培训。", "31", ""),
        ("驻沪领馆官员31批次43人次来徐。", "43", "consular_corps_persons"),
        ("驻华使节31人次应邀参加。", "31", "consular_corps_persons"),
        ("推介会上签约项目31个。", "31", ""),
        ("来自31个城市的43名境外嘉宾出席。", "31", "conference_cities"),
        ("首届旅游节举行，43个国家的外宾31人与会。", "31", "conference_participants_overseas"),
        ("引来9家中外媒体的43名记者，其中外国记者31名。", "31", "foreign_journalists_hosted"),
        ("组织31家纺织企业赴友城参展。", "31", "enterprise_events_participants"),
        ("组织企业赴友城参展，帮助31家企业开拓市场。", "31", ""),
        ("友城牵线，“一带一路”沿线31家企业到我市对接。", "31", ""),
        ("派出医生9名赴友城进修，接收友城教师31名来校任教。", "31", ""),
        ("友好城市33对，比2011年末的31对增加2对。", "31对", "sister_city_total"),
        ("市情推介会举行，参会国家31个、参会人员43名。", "31", "promotion_event_countries"),
        ("市情推介会举行，参会国家31个、参会人员43名。", "43", "promotion_event_attendees"),
        ("友好城市文化论坛举行，31座城市的代表出席。", "31", "conference_cities"),
        ("18国驻华使节31人走进古城。", "31", "consular_corps_persons"),
        ("对接驻华使馆25家，来访使领馆官员31人次。", "31", "consular_corps_persons"),
        ("申办商务旅行卡9例，拿到卡的有31张。", "31", "apec_cards_granted"),
        ("快速通道全年通行持卡人31万人次。", "31万", ""),
        ("申办商务旅行卡9例，设立受理点31个。", "31", ""),
        ("我们在境外设了联络点，目前31个。", "31", ""),
        ("在31个城市设立联络点。", "31", "liaison_channel_cities"),
        ("因公出国审批方面，去年一共审批31批。", "31", "outbound_trip_batches"),
        ("友城活动办满31场。", "31", "sister_city_activities"),
        ("举办青少年交流活动9场，参与人数不少于31人。", "不少于31", "youth_exchange_participants"),
        ("市长率友好代表团来访。我市派出31批团组回访。", "31", ""),
        ("友城代表团来访，出席大会。大会来宾31名。", "31", ""),
        ("派出医生31名赴友城学习。", "31", "sister_city_professionals_trained"),
        ("办理商务旅行卡43张，位居全国第八、全省第一。", "第八", "apec_cards_rank_national"),
        ("办理商务旅行卡43张，位居全国第八、全省第一。", "第一", ""),
        ("接待外宾9批，促成友城企业来徐投资项目9个，总投资31亿元。", "31", ""),
        ("招商说明会举行，31个国家的驻沪领馆代表到场。", "31", "promotion_event_countries"),
        ("海外安全说明会座无虚席，31人到场。", "31", ""),
        ("博览会上，驻华使节和境外客商31人参观展馆。", "31", ""),
        ("驻华使节和夫人31人到访。", "31", "consular_corps_persons"),
        ("总领事和领事31人到访。", "31", "consular_corps_persons"),
        ("商务旅行卡受理31张、签发9张。", "31", "apec_cards_applied"),
        ("商务旅行卡受理9张、签发31张。", "31", "apec_cards_granted"),
        ("处理公民境外求助31起。", "31", "consular_cases_handled"),
        ("海外求助热线接听31次。", "31", ""),
        ("举办“安全出境”讲座31期。", "31", "consular_training_sessions"),
        ("开展领保宣传进校园31场、领保培训9期。", "31", ""),
        ("开展领保宣传进校园9场、领保培训31期。", "31", "consular_training_sessions"),
        ("领保案件妥处率，年度目标值97%，实际完成31%。", "31%", "consular_cases_timely_rate"),
        ("新结友城，年度目标值9对，实际完成31对。", "31", "sister_city_new"),
        ("友城活动，年度目标值≥31场，实际完成9场。", "31", "sister_city_activities"),
        ("带领31家企业到越南参加边贸博览会。", "31", "enterprise_events_participants"),
        ("31名中外少年参加夏令营。", "31", "youth_exchange_participants"),
        ("在册境外人士31人。", "31", ""),
        ("境外人士服务站提供服务31人次。", "31", ""),
        ("接待境外团组9批、31人次。", "31", "foreign_guests_received"),
        ("接待外国代表团9批、31人次。", "31", "delegation_persons"),
        ("友城达43个，分布于日、韩、俄等31个国家。", "31", "sister_city_countries"),
        ("友城达43个，与31个国家保持友好往来。", "31", ""),
        ("友城达43个，向日本、韩国等31个国家的友城致信慰问。", "31", ""),
        ("友城达9个、友好交流城市22个，两类合计31个。", "31", "sister_city_total"),
        ("计划与德国31个城市建立友好关系。", "31", "sister_city_new"),
        ("已与德国31个城市建立友好关系。", "31", "sister_city_total"),
        ("与上合组织国家31个友城举行视频连线。", "31", ""),
        ("丝路对话会举行，31个城市的代表43人参会。", "31", "conference_cities"),
        ("友城市长论坛举行，邀请31个城市参加。", "31", "conference_cities"),
        ("茶博会期间，接待31个国家的外商43人。", "31", "conference_countries"),
        ("茶博会期间，接待9个国家的外商31人。", "31", "conference_participants_overseas"),
        ("博览会开幕，德商31人到会。", "31", "conference_participants_overseas"),
        ("办好茶博会，邀请9个国家的31名外宾。", "31", "conference_participants_overseas"),
        ("接待外宾31名，办好茶博会。", "31", "foreign_guests_received"),
        ("服务重大国际活动31场。", "31", "conferences_supported"),
        ("文旅部门举办国际活动31场。", "31", ""),
        ("1990年接待外宾9批；翌年增至31批。", "31", "delegation_batches"),
        ("友城9对，占到全区的31%。", "31%", "sister_city_share_of_province"),
        ("全区友城9对，其中占31%的是日本城市。", "31%", ""),
        ("友城企业来徐落户项目31个。", "31", "sister_city_inbound_projects"),
        ("国际啤酒节举办，来自31个国家的嘉宾到场。", "31", "conference_countries"),
        ("处置领保案件9起，举办领保宣传9场，及时处置率31%。", "31%", "consular_cases_timely_rate"),
        ("处置领保案件9起，举办领保宣传9场，知晓率31%。", "31%", ""),
        ("友城周活动举行，来自31个国家的9个城市代表团参加。", "31", "conference_countries"),
        ("友城周活动举行，来自9个国家的31个城市代表团参加。", "31", "conference_cities"),
        ("接待外国客人来访31批。", "31", "delegation_batches"),
        ("接待外籍人员办证31人次。", "31", ""),
        ("受理商务旅行卡9张；自2006年开通以来累计签发31张。", "31", "apec_cards_granted"),
        ("今年一年共办了商务旅行卡31张。", "31", "apec_cards_handled"),
        ("办理外国人来华邀请函9份，涉31人次。", "31", "invitation_persons"),
        ("处置领保案件9起，涉31人。", "31", ""),
        ("调处涉韩企业劳资纠纷31起。", "31", "foreign_related_cases_handled"),
        ("处置境外涉日案件31起。", "31", "consular_cases_handled"),
        ("友城9对，国别31个。", "31", "sister_city_countries"),
        ("来华留学生国别31个。", "31", ""),
        ("友城工作新结31个。", "31", "sister_city_new"),
        ("国际友城净增31个。", "31", "sister_city_new"),
        ("国际友城净增至31个。", "31", "sister_city_total"),
        ("赠送口罩9只，惠及国际友城31个。", "31", ""),
        ("青年艺术节举行，来自31国的青年歌手9人参加。", "31", "youth_exchange_countries"),
        ("青年艺术节举行，青年歌手31人参加。", "31", "youth_exchange_participants"),
        ("青年周末学校开课，青年31人报名。", "31", ""),
        ("旅博会期间，邀请外宾9名，来自31个国家。", "31", "conference_countries"),
        ("接待外宾9名，来自31个国家。", "31", ""),
        ("外事惠企活动9场，参会企业31家。", "31", "enterprise_events_participants"),
        ("招商活动9场，参会企业31家。", "31", ""),
    ],
)
def test_a_wording_says_what_is_counted(
    text: str, number: str, indicator: str, language: Language
) -> None:
    assert figure(text, number, language, "2020-07-01").indicator_id == indicator


def test_a_goal_that_was_missed_is_a_target(language: Language) -> None:
    text = "全年办结率91%，未达到97%的年度目标。"
    assert figure(text, "97", language, "2020-12-28").measure is Measure.TARGET


def test_a_total_of_several_years_runs_up(language: Language) -> None:
    text = "1991—2005年，累计选派赴友城研修人员310人。"
    assert figure(text, "310", language, "2008-06-01").measure is Measure.CUMULATIVE


def test_countries_of_persons_are_no_part_of_those_of_ties(language: Language) -> None:
    text = "友城遍布41个国家。办了友城青少年足球赛等活动43场，其中8月的有9个国家的31名球员参加。"
    assert figure(text, "9个国家", language, "2020-10-07").indicator_id != "sister_city_countries"


def test_persons_may_be_counted_one_by_one(language: Language) -> None:
    assert figure("专职翻译也就31个人。", "31个人", language, "2020-07-01").unit == "person"


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("参会使馆31家。", "embassy"),
        ("外国领事馆31家参展。", "embassy"),
        ("参展旅馆31家。", "enterprise"),
        ("留学生生源国达31个。", "country"),
        ("有31个项目投产。", "project"),
        ("有31个投产仪式。", ""),
    ],
)
def test_the_noun_gives_the_unit_that_the_counter_leaves_open(
    text: str, unit: str, language: Language
) -> None:
    assert figure(text, "31", language, "2020-07-01").unit == unit


def test_persons_of_foreign_groups_are_guests_and_of_delegations_their_members(
    language: Language,
) -> None:
    groups = propose("2023年，接待外国来访团组31批412人次。", "made-up", language)
    delegations = propose("2023年，接待外国代表团31批412人。", "made-up", language)
    assert groups[1].indicator_id == "foreign_guests_received"
    assert delegations[1].indicator_id == "delegation_persons"


def test_guests_may_be_called_by_the_number_of_their_countries(language: Language) -> None:
    found = propose("2012年，接待美国、德国等8国客人29批、204人次。", "made-up", language)
    assert [p.indicator_id for p in found[1:]] == ["delegation_batches", "foreign_guests_received"]


def test_officials_of_a_visa_office_are_no_visas(language: Language) -> None:
    found = propose("2023年，邀请驻华签证代办机构官员3批次、8人次来访。", "made-up", language)
    assert not any(p.indicator_id.startswith("visa") for p in found)
