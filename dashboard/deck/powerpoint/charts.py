"""A chart of a slide as a native chart, with a workbook that also says where values come from."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import xlsxwriter
from pptx.chart.data import CategoryChartData, XyChartData
from pptx.enum.chart import (
    XL_CHART_TYPE,
    XL_LABEL_POSITION,
    XL_MARKER_STYLE,
    XL_TICK_LABEL_POSITION,
    XL_TICK_MARK,
)
from pptx.enum.dml import MSO_LINE_DASH_STYLE, MSO_THEME_COLOR
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Pt

from dashboard.deck.content import Chart, ChartForm, Mark
from dashboard.deck.powerpoint.template import LATIN
from dashboard.deck.powerpoint.text import name_face, run
from dashboard.deck.wording import parts
from dashboard.views.number import Number

COLUMNS = ("period", "value", "low", "high", "below", "above", "printed", "report", "observation")
TYPES = {
    ChartForm.COLUMNS: XL_CHART_TYPE.COLUMN_CLUSTERED,
    ChartForm.DOTS: XL_CHART_TYPE.XY_SCATTER,
}
SHORT_UNIT = 4
DAYS = 365.25


def year_of(mark: Mark) -> float:
    """Where a stock stands on an axis whose years are written at their middles: mid-2018 is 2018."""
    return round(mark.end.year + (mark.end.timetuple().tm_yday - 1) / DAYS - 0.5, 3)


def chart_data(chart: Chart) -> Any:
    """The chart's values for python-pptx."""
    data: Any
    if chart.form is ChartForm.DOTS:
        data = XyChartData()
        dots = data.add_series(chart.title)
        for mark in chart.marks:
            dots.add_data_point(year_of(mark), mark.drawn)
        return data
    data = CategoryChartData()
    data.categories = [mark.number.period for mark in chart.marks]
    data.add_series(chart.title, [mark.drawn for mark in chart.marks])
    return data


def workbook(chart: Chart) -> bytes:
    """The workbook behind the chart: the values first, then interval, printed form and report."""
    file = BytesIO()
    book = xlsxwriter.Workbook(file, {"in_memory": True})
    sheet = book.add_worksheet("Sheet1")
    sheet.write_row(0, 0, [COLUMNS[0], chart.title, *COLUMNS[2:]])
    for row, mark in enumerate(chart.marks, 1):
        first = year_of(mark) if chart.form is ChartForm.DOTS else mark.number.period
        high = mark.drawn if mark.high is None else mark.high
        values = [first, mark.drawn, mark.low, mark.high, mark.drawn - mark.low, high - mark.drawn]
        sheet.write_row(row, 0, values)
        number = mark.number
        sheet.write_row(row, len(values), [number.text, number.report, number.observation_id])
    sheet.set_column(0, len(COLUMNS) - 1, 16)
    book.close()
    return file.getvalue()


def dress(native: Any, chart: Chart, lang: str, colour: Any, scale: float = 1.0) -> None:
    """Marks, labels, intervals and axes; a computed mark is hollow with a dashed outline.

    `native` is python-pptx's chart, `colour` sets the colour of a format, `scale` of the type.
    """
    native.has_legend = native.has_title = False
    native.font.size = Pt(14 * scale)
    native.font.name = LATIN
    native.font.color.theme_color = MSO_THEME_COLOR.TEXT_1
    plot = native.plots[0]
    series = plot.series[0]
    if chart.form is ChartForm.COLUMNS:
        plot.gap_width = {1: 300, 2: 180}.get(len(chart.marks), 90)
        series.invert_if_negative = False
    for place, mark in enumerate(chart.marks):
        _mark(series, place, mark, chart.form, colour)
        _label(series.points[place], mark, chart.form, lang, scale)
    _intervals(series._element, chart)
    _axes(native, chart)
    for properties in native._chartSpace.iter(qn("a:defRPr"), qn("a:rPr"), qn("a:endParaRPr")):
        name_face(properties, lang)


def _mark(series: Any, place: int, mark: Mark, form: ChartForm, colour: Any) -> None:
    point = series.points[place]
    drawn = point.format
    if form is ChartForm.DOTS:
        point.marker.style, point.marker.size = XL_MARKER_STYLE.CIRCLE, 14
        drawn = point.marker.format
    if mark.number.reported:
        drawn.fill.solid()
        colour(drawn.fill.fore_color)
    else:
        drawn.fill.background()
        drawn.line.dash_style = MSO_LINE_DASH_STYLE.DASH
    drawn.line.width = Pt(1.75)
    colour(drawn.line.color)


def _label(point: Any, mark: Mark, form: ChartForm, lang: str, scale: float) -> None:
    label = point.data_label
    label.position = (
        XL_LABEL_POSITION.ABOVE if form is ChartForm.DOTS else XL_LABEL_POSITION.OUTSIDE_END
    )
    frame = label.text_frame
    frame.word_wrap = False
    italic = None if mark.number.reported else True
    run(frame.paragraphs[0], label_of(mark.number), lang, size=18 * scale, bold=True, italic=italic)
    if form is ChartForm.DOTS:
        run(frame.add_paragraph(), mark.number.period, lang, size=13 * scale, bold=False)


def label_of(number: Number) -> str:
    """A number on a chart; a long unit is left to the caption."""
    before, core, after = parts(number.text)
    return number.text if len(after) <= SHORT_UNIT else before + core


def _intervals(series: Any, chart: Chart) -> None:
    """Error bars over what the written form allows; none where the value is exact."""
    if all(mark.low == mark.high or mark.high is None for mark in chart.marks):
        return
    last = len(chart.marks) + 1
    below = [mark.drawn - mark.low for mark in chart.marks]
    above = [0 if mark.high is None else mark.high - mark.drawn for mark in chart.marks]
    bars = parse_xml(
        f'<c:errBars {nsdecls("c", "a")}><c:errDir val="y"/><c:errBarType val="both"/>'
        f'<c:errValType val="cust"/><c:noEndCap val="0"/>'
        f"<c:plus>{_reference('F', last, above)}</c:plus>"
        f"<c:minus>{_reference('E', last, below)}</c:minus>"
        '<c:spPr><a:ln w="15875"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill></a:ln></c:spPr>'
        "</c:errBars>"
    )
    for name in ("c:cat", "c:xVal", "c:val"):
        behind = series.find(qn(name))
        if behind is not None:
            behind.addprevious(bars)
            return


def _reference(column: str, last: int, values: list[float]) -> str:
    points = "".join(f'<c:pt idx="{i}"><c:v>{v}</c:v></c:pt>' for i, v in enumerate(values))
    return (
        f"<c:numRef><c:f>Sheet1!${column}$2:${column}${last}</c:f><c:numCache>"
        f'<c:formatCode>General</c:formatCode><c:ptCount val="{len(values)}"/>{points}'
        "</c:numCache></c:numRef>"
    )


def _axes(native: Any, chart: Chart) -> None:
    """Values from zero, unlabelled because each mark says its own; time below."""
    values = native.value_axis
    values.minimum_scale = 0
    values.maximum_scale = max(m.drawn if m.high is None else m.high for m in chart.marks) * 1.25
    values.has_major_gridlines = False
    values.tick_label_position = XL_TICK_LABEL_POSITION.NONE
    values.format.line.fill.background()
    times = native.category_axis
    times.has_major_gridlines = False
    times.format.line.width = Pt(1)
    times.format.line.color.theme_color = MSO_THEME_COLOR.TEXT_2
    if chart.form is ChartForm.DOTS:
        _years(times, [mark.end.year for mark in chart.marks])


def _years(times: Any, years: list[int]) -> None:
    """An axis with room for all days of its years, and no name of the year before or after them.

    It begins at a whole year, from which programs write one year after the other.
    """
    first, last = min(years), max(years)
    times.minimum_scale, times.maximum_scale, times.major_unit = first - 1, last + 1, 1
    times.major_tick_mark = XL_TICK_MARK.NONE
    labels = times.tick_labels
    labels.number_format = f'[<{first}]"";[>{last}]"";0'
    labels.number_format_is_linked = False
