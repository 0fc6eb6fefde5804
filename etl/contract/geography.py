"""What is published of cities and their partners."""

from __future__ import annotations

import pyarrow as pa

from etl.contract.fields import DATE, NUMBER, TEXT, TEXTS, WHOLE, Field, required

CITIES = (
    required("city_id", TEXT, "城市编号", "city id"),
    required("name_zh", TEXT, "名称", "name in Chinese"),
    required("name_en", TEXT, "英文名称", "name in English"),
    required("lat", NUMBER, "纬度", "latitude, degrees"),
    required("lon", NUMBER, "经度", "longitude, degrees"),
    required("x", NUMBER, "图上横坐标", "map coordinate, Equal Earth centred on 150° E"),
    required("y", NUMBER, "图上纵坐标", "map coordinate"),
    required("population", WHOLE, "常住人口", "resident population"),
    required("population_date", DATE, "人口日期", "reference date of the population"),
    required("population_source", TEXT, "人口来源", "source of the population"),
)

PARTNERSHIPS = (
    required("partnership_id", TEXT, "结好编号", "partnership id"),
    required("city_id", TEXT, "中方城市", "home city"),
    required("division_zh", TEXT, "中方区县", "county or district of the home city; empty: city"),
    required("division_en", TEXT, "中方区县（英文）", "the same in English"),
    required("place_id", TEXT, "对方编号", "partner place"),
    required("name_zh", TEXT, "对方名称", "partner's name in Chinese"),
    required("name_en", TEXT, "对方英文名称", "partner's name in English"),
    required("name_local", TEXT, "对方本地名称", "partner's name in its own language"),
    required("aliases", TEXTS, "别名", "other names in print"),
    required("country", TEXT, "国家和地区代码", "ISO 3166-1 alpha-2"),
    required("country_zh", TEXT, "国家和地区", "country or region in Chinese"),
    required("country_en", TEXT, "国家和地区（英文）", "country or region in English"),
    required("continent", TEXT, "大洲", "continent in Chinese"),
    required("continent_en", TEXT, "大洲（英文）", "continent"),
    required("groups", TEXTS, "国家组", "country groups it is a member of today"),
    required("kind", TEXT, "性质", "sister city, friendly exchange, unknown, in preparation"),
    Field("signed", DATE, "结好日期", "earliest day that the known date allows"),
    required("signed_precision", TEXT, "日期精度", "day, month, year or none"),
    Field("ended", DATE, "终止日期", "day the tie ended"),
    required("lat", NUMBER, "纬度", "latitude, degrees"),
    required("lon", NUMBER, "经度", "longitude, degrees"),
    required("x", NUMBER, "图上横坐标", "map coordinate, Equal Earth centred on 150° E"),
    required("y", NUMBER, "图上纵坐标", "map coordinate"),
    required("distance_km", NUMBER, "距离", "great-circle distance from the home city, km"),
    required("source", TEXT, "来源", "source"),
    required("confidence", TEXT, "可信度", "high, medium or low"),
    required("note", TEXT, "备注", "note"),
    required("geometry", pa.binary(), "位置", "partner point, WKB, EPSG:4326"),
)

GROUPS = (
    required("group", TEXT, "国家组", "country group"),
    required("name_zh", TEXT, "名称", "name in Chinese"),
    required("name_en", TEXT, "英文名称", "name in English"),
    required("as_of", TEXT, "截至", "state of the list"),
    required("source", TEXT, "来源", "source"),
)
