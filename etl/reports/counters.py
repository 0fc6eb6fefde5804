"""What stands behind a number: one character each, to see whether digits are a figure's."""

COUNTERS = "批人次份件个张对例家名位场项起宗本册期届国座户通条篇所辆艘支顶幅棵首"
SCALES = "余多万亿"
