#!/usr/bin/env python3
"""Invented figures for the sample forms of June 2023 (period 2023-06).

    sample_figures.py CATALOGUE_FOLDER OUTPUT.csv

Every figure here is made up; only the district's targets are the Decision's.
The same catalogue gives the same bytes: no clock, no chance. What varies from
commune to commune is drawn from a digest of the commune's code and the item's.

Columns: unit,code,plan,current,cumulative,previousYear,explanation,note.
Figures are texts as an officer types them: decimal comma, no thousands
separator, `-` none occurred, `x` not applicable, empty for no figure yet.
"""
import csv
import hashlib
import io
import os
import sys
from fractions import Fraction as Q

# code: population, rice field of one crop (ha), poor households per mille
COMMUNES = {
    "30037": (17742, 1050, 13), "30040": (6918, 4310, 26), "30043": (8635, 4195, 25),
    "30046": (12927, 4520, 19), "30049": (10112, 3605, 24), "30052": (9584, 3490, 22),
    "30055": (11236, 2915, 20), "30058": (8307, 2480, 11), "30061": (11843, 3320, 22),
    "30064": (8021, 1905, 23), "30067": (11604, 3710, 18), "30070": (7389, 1880, 21),
    "30073": (11471, 3125, 23),
}
TOWNSHIP = "30037"
CODES = list(COMMUNES)
FULL_PLAN_9 = 5520  # the communes undertook a little more than the district's 5.500


def wobble(*parts):
    """A fixed fraction between -1 and 1 that belongs to these words."""
    digest = hashlib.sha256("/".join(parts).encode("utf-8")).digest()
    return Q(int.from_bytes(digest[:4], "big"), 2 ** 31) - 1


def share(total, weights, step=1):
    """Splits `total` (in units of 1/step) by weight; the parts add up exactly."""
    units = int(Q(total) * step)
    whole = sum(weights.values())
    raw = {k: Q(units) * w / whole for k, w in weights.items()}
    parts = {k: int(v) for k, v in raw.items()}
    rest = sorted(weights, key=lambda k: (parts[k] - raw[k], k))
    for k in rest[: units - sum(parts.values())]:
        parts[k] += 1
    return {k: Q(v, step) for k, v in parts.items()}


def spread(name, base, width):
    """Weights: `base` of each commune, varied by up to `width` (a fraction)."""
    return {c: Q(base(c)) * (1 + Q(width) * wobble(c, name)) for c in CODES}


def text(value, decimals=3):
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    scaled = Q(value) * 10 ** decimals
    if scaled.denominator != 1:
        raise ValueError(f"{value} has more than {decimals} decimals")
    sign, digits = ("-" if scaled < 0 else ""), str(abs(int(scaled))).rjust(decimals + 1, "0")
    whole, part = (digits[:-decimals], digits[-decimals:].rstrip("0")) if decimals else (digits, "")
    return sign + whole + ("," + part if part else "")


people = {c: v[0] for c, v in COMMUNES.items()}
rice = {c: v[1] for c, v in COMMUNES.items()}


def communes_figures():
    """{(unit, code): [plan, current, cumulative, previousYear]}"""
    f = {}

    def put(code, plan=None, current=None, cumulative=None, previous=None, where=CODES):
        def pick(x, c):
            return x[c] if isinstance(x, dict) else x
        for c in where:
            f[c, code] = [pick(x, c) for x in (plan, current, cumulative, previous)]

    def stock(code, current, previous, plan=None, where=CODES):
        put(code, plan, current, "x", previous, where)

    # 2 income: June alone, January to June, June of last year (million dong)
    average = {c: people[c] - 8 - int(12 * (1 + wobble(c, "average"))) for c in CODES}
    average22 = {c: average[c] - 20 - int(30 * (1 + wobble(c, "average22"))) for c in CODES}
    rich = {"30058": Q(11, 100), TOWNSHIP: Q(9, 100), "30046": Q(3, 100)}
    income = {c: int(average[c] * Q(342, 10) * (1 + rich.get(c, 0) + wobble(c, "income") * Q(3, 100))) for c in CODES}
    june = {c: int(income[c] * Q(168, 1000)) for c in CODES}
    june22 = {c: int(june[c] * (Q(925, 1000) + wobble(c, "income22") / 100)) for c in CODES}
    put("2.T", None, june, income, june22)
    stock("2.M", average, average22)

    # 3 budget revenue: communes 32.600 of 148.200, the rest at the district (million dong)
    w = spread("revenue", lambda c: people[c] * (2 if c == TOWNSHIP else 1), Q(1, 4))
    plan = share(32600, w)
    cumulative = share(17832, spread("revenue-c", lambda c: w[c], Q(1, 8)), 10)
    current = share(2868, spread("revenue-j", lambda c: w[c], Q(1, 5)), 10)
    previous = share(2713, spread("revenue-p", lambda c: w[c], Q(1, 5)), 10)
    # one payment lifts Thanh Mỹ's June far above last year's
    current["30073"] += Q(6124, 10)
    cumulative["30073"] += Q(6124, 10)
    put("3", plan, current, cumulative, previous)

    # 4 cooperatives: the one in the plan is Mỹ Đông's
    put("4", {c: 1 if c == "30058" else 0 for c in CODES}, {c: 1 if c == "30058" else 0 for c in CODES}, "x", 0)

    # 5 sown area: three rice crops, two of them sown by June (ha)
    def area(name, rice_total, other_total, step):
        a = share(rice_total, spread("rice", lambda c: rice[c], Q(1, 50)), step)
        b = share(other_total, spread("other", lambda c: people[c], Q(1, 3)), step)
        return a, b
    rp, op = area("plan", 113837, 746, 1)
    rc = share(Q(906123, 10), spread("rice-c", lambda c: rp[c], Q(1, 40)), 10)
    oc = share(Q(4836, 10), spread("other-c", lambda c: op[c], Q(1, 12)), 10)
    rj = share(Q(41865, 10), spread("rice-j", lambda c: rp[c], Q(1, 3)), 10)
    oj = share(Q(715, 10), spread("other-j", lambda c: op[c], Q(1, 4)), 10)
    ry = share(Q(43920, 10), spread("rice-y", lambda c: rp[c], Q(1, 3)), 10)
    oy = share(Q(682, 10), spread("other-y", lambda c: op[c], Q(1, 4)), 10)
    add = lambda a, b: {c: a[c] + b[c] for c in CODES}
    put("5", add(rp, op), add(rj, oj), add(rc, oc), add(ry, oy))
    put("5.1", rp, rj, rc, ry)
    put("5.2", op, oj, oc, oy)
    # 5.3 output (tonnes)
    put("5.3", share(683083, spread("output", lambda c: rp[c], Q(1, 40))),
        share(61742, spread("output-j", lambda c: rp[c], Q(1, 5))),
        share(347915, spread("output-c", lambda c: rp[c], Q(1, 30))),
        share(59820, spread("output-y", lambda c: rp[c], Q(1, 5))))
    # 6 area under contract (ha): never more than the rice sown, in June as in the year
    w = spread("contract", lambda c: rice[c], Q(1, 4))
    put("6", share(26000, w), share(2137, spread("contract-j", lambda c: rj[c], Q(1, 5))),
        share(21880, spread("contract-c", lambda c: w[c], Q(1, 10))), share(1984, spread("contract-y", lambda c: ry[c], Q(1, 5))))

    # 7, 13, 14 households
    homes = {c: int(people[c] / (Q(374, 100) + wobble(c, "size") * Q(12, 100))) for c in CODES}
    homes22 = {c: homes[c] - 12 - int(20 * (1 + wobble(c, "homes22"))) for c in CODES}
    dark = {c: 1 + int(people[c] * Q(43, 100000) * (1 + wobble(c, "dark") / 2)) for c in CODES}
    dark[TOWNSHIP] = 0
    dark22 = {c: dark[c] + (0 if c == TOWNSHIP else 2) for c in CODES}
    stock("7.T", {c: homes[c] - dark[c] for c in CODES}, {c: homes22[c] - dark22[c] for c in CODES})
    stock("7.M", homes, homes22)
    poor = {c: int(homes[c] * Q(COMMUNES[c][2], 1000)) for c in CODES}
    poor22 = {c: poor[c] + int(homes22[c] * (Q(42, 10000) + wobble(c, "poor") * Q(12, 10000))) for c in CODES}
    stock("13.T", poor, poor22)
    culture = {c: int(homes[c] * (Q(954, 1000) + wobble(c, "culture") * Q(16, 1000))) for c in CODES}
    culture22 = {c: int(homes22[c] * (Q(947, 1000) + wobble(c, "culture22") * Q(14, 1000))) for c in CODES}
    stock("14.T", culture, culture22)

    # 8.3, 8.4 plans of the five and of the three communes
    stock("8.3", {"30061": 1, "30052": 0, "30073": 1, "30067": 0, "30055": 0}, 0, 1, ["30052", "30055", "30061", "30067", "30073"])
    stock("8.4", {"30061": 1, "30052": 0, "30073": 0}, 0, 1, ["30052", "30061", "30073"])

    # 9 jobs
    w = spread("jobs", lambda c: people[c], Q(1, 6))
    put("9", share(FULL_PLAN_9, w), share(521, spread("jobs-j", lambda c: w[c], Q(1, 4))),
        share(3418, spread("jobs-c", lambda c: w[c], Q(1, 8))), share(497, spread("jobs-y", lambda c: w[c], Q(1, 4))))
    abroad = share(17, spread("abroad-j", lambda c: people[c], Q(3, 5)))
    abroad22 = share(11, spread("abroad-y", lambda c: people[c], Q(3, 5)))
    for part in (abroad, abroad22):
        for c in ("30040", "30070"):  # the two smallest sent nobody in June
            part["30046"] += part[c]
            part[c] = 0
    nil = lambda d: {c: d[c] if d[c] else "-" for c in CODES}
    put("9.1", share(150, spread("abroad", lambda c: people[c], Q(1, 3))), nil(abroad),
        {c: max(v, abroad[c]) for c, v in share(104, spread("abroad-c", lambda c: people[c], Q(1, 4))).items()}, nil(abroad22))

    # 10 training
    labour = {c: int(people[c] * (Q(562, 1000) + wobble(c, "labour") / 100)) for c in CODES}
    labour22 = {c: int(labour[c] * Q(994, 1000)) for c in CODES}
    stock("10.T", {c: int(labour[c] * (Q(696, 1000) + wobble(c, "trained") * Q(3, 100) + (Q(2, 100) if c == TOWNSHIP else 0))) for c in CODES},
          {c: int(labour22[c] * (Q(678, 1000) + wobble(c, "trained") * Q(3, 100))) for c in CODES})
    stock("10.M", labour, labour22)
    stock("10.1.T", {c: int(labour[c] * (Q(557, 1000) + wobble(c, "skilled") * Q(25, 1000))) for c in CODES},
          {c: int(labour22[c] * (Q(541, 1000) + wobble(c, "skilled") * Q(25, 1000))) for c in CODES})

    # 11 children under five
    weighed = {c: int(people[c] * (Q(71, 1000) + wobble(c, "small") * Q(4, 1000))) for c in CODES}
    weighed22 = {c: weighed[c] + 9 + int(6 * wobble(c, "small22")) for c in CODES}
    measured = {c: weighed[c] - int(3 * (1 + wobble(c, "measured"))) for c in CODES}
    measured22 = {c: weighed22[c] - 4 for c in CODES}
    part = lambda base, rate, name, width: {c: int(base[c] * (Q(rate) + wobble(c, name) * Q(width)) + Q(1, 2)) for c in CODES}
    stock("11.1.T", part(weighed, "0.1152", "thin", "0.012"), part(weighed22, "0.1188", "thin", "0.012"))
    stock("11.1.M", weighed, weighed22)
    stock("11.2.T", part(measured, "0.1702", "short", "0.014"), part(measured22, "0.1736", "short", "0.014"))
    stock("11.2.M", measured, measured22)

    # 12 health insurance: in the township and in Láng Biển more cards than residents
    people22 = {c: people[c] - 15 - int(40 * (1 + wobble(c, "people22"))) for c in CODES}
    over = {TOWNSHIP: Q(1021, 1000), "30070": Q(1006, 1000)}
    cover = {c: over.get(c, Q(918, 1000) + wobble(c, "cards") * Q(14, 1000)) for c in CODES}
    stock("12.T", {c: int(people[c] * cover[c]) for c in CODES},
          {c: int(people22[c] * min(cover[c] - Q(17, 1000), Q(998, 1000))) for c in CODES})
    stock("12.M", people, people22)

    # 15 health stations
    stock("15", 1, 1, 1)

    # 18 water, rural communes
    rural = [c for c in CODES if c != TOWNSHIP]
    dry = {c: int(people[c] * Q(4, 1000) * (1 + wobble(c, "water"))) for c in rural}
    dry["30058"] = 0
    stock("18.T", {c: people[c] - dry[c] for c in rural}, {c: people22[c] - dry[c] - (0 if c == "30058" else 21) for c in rural}, None, rural)
    stock("18.M", {c: people[c] for c in rural}, {c: people22[c] for c in rural}, None, rural)

    # 19 waste (tonnes)
    month = {c: Q(int(people[c] * Q(135, 1000) * (1 + wobble(c, "waste") / 10)), 10) for c in CODES}
    half = {c: Q(int(month[c] * 10 * (Q(598, 100) + wobble(c, "waste-c") / 12)), 10) for c in CODES}
    last = {c: Q(int(month[c] * 10 * Q(979, 1000)), 10) for c in CODES}
    rate = {c: Q(763, 1000) + wobble(c, "collected") * Q(6, 100) + (Q(8, 100) if c == TOWNSHIP else 0) for c in CODES}
    cut = lambda base, less: {c: Q(int(base[c] * 10 * (rate[c] - Q(less))), 10) for c in CODES}
    put("19.T", None, cut(month, 0), cut(half, "0.004"), cut(last, "0.021"))
    put("19.M", None, month, half, last)

    # 21 new rural area
    stock("21a", {"30067": 1, "30046": 0, "30070": 0, "30055": 0}, 0, 1, ["30046", "30055", "30067", "30070"])
    stock("21b", 0, 0, 1, ["30058"])
    stock("21c", {"30040": 18, "30043": 19, "30049": 19, "30052": 19, "30061": 19, "30064": 17, "30073": 19},
          {"30040": 16, "30043": 18, "30049": 17, "30052": 18, "30061": 19, "30064": 15, "30073": 18}, 19,
          ["30040", "30043", "30049", "30052", "30061", "30064", "30073"])

    # 23 conscription: the intake was in February; Hưng Thạnh one short, Trường Xuân one more
    quota = share(148, {c: Q(people[c]) for c in CODES})
    sent = dict(quota)
    sent["30043"] -= 1
    sent["30046"] += 1
    put("23.T", None, "-", sent, "-")
    put("23.M", None, "-", quota, "-")

    # two optional figures that do not exist yet
    f["30064", "2.T"][1] = None
    f["30049", "5.3"][1] = None
    return f


AGENCY = {
    ("TCKH", "3"): ["115600", "9864,5", "64215,8", "9371,2"],
    ("CCTK", "1"): [14066000, 1178350, 7236420, 1094720],
    ("CCTK", "1.1"): [5363000, 452180, 2894350, 428640],
    ("CCTK", "1.2"): [1742000, 146720, 858940, 133910],
    ("CCTK", "1.3"): [6961000, 579450, 3483130, 532170],
    ("GDDT", "16.1.T"): [None, 1372, "x", 1318], ("GDDT", "16.1.M"): [None, 4968, "x", 5017],
    ("GDDT", "16.2.T"): [None, 5842, "x", 5791], ("GDDT", "16.2.M"): [None, 6326, "x", 6358],
    ("GDDT", "16.3.T"): [None, 2217, "x", 2206], ("GDDT", "16.3.M"): [None, 2218, "x", 2209],
    ("GDDT", "16.4.T"): [None, 11243, "x", 11306], ("GDDT", "16.4.M"): [None, 11247, "x", 11316],
    ("GDDT", "16.5.T"): [None, 8371, "x", 8297], ("GDDT", "16.5.M"): [None, 8429, "x", 8356],
    ("GDDT", "17"): [1, 0, "x", 1],
    ("TNMT", "20.T"): [None, "2,31", "13,47", "2,18"], ("TNMT", "20.M"): [None, "2,31", "13,47", "2,18"],
    ("VPDP", "22b"): [3, 2, "x", 0],
    ("CAH", "24.1.T"): [None, 16, 91, 17],
    ("CAH", "24.2.T"): [None, 13, 75, 13], ("CAH", "24.2.M"): [None, 16, 91, 17],
    ("CAH", "24.3.T"): [None, 1, 4, 1], ("CAH", "24.3.M"): [None, 1, 4, 1],
    ("CAH", "25.T"): [None, 13, 71, 14],
}

EXPLANATION = {
    ("30037", "12.T"): "Số thẻ gồm cả học sinh, người lao động ở nơi khác tham gia tại thị trấn nên cao hơn dân số.",
    ("30070", "12.T"): "Có người tham gia theo hộ khẩu tại xã nhưng đang cư trú nơi khác; đã đối chiếu với Bảo hiểm xã hội huyện.",
    ("30073", "3"): "Trong tháng phát sinh khoản thu một lần từ thuê đất công ích của cả năm nên tăng cao so cùng kỳ.",
    ("30064", "2.T"): "Thu nhập riêng tháng 6 chưa có số liệu, xã đang điều tra; lũy kế là số ước từ đầu năm.",
    ("30049", "5.3"): "Sản lượng thu hoạch trong tháng 6 đang đo đếm, chưa có số liệu; lũy kế là sản lượng vụ Đông Xuân.",
    ("30043", "23.T"): "Một công dân được tạm hoãn; xã Trường Xuân giao bù nên toàn huyện đạt 100%.",
    ("30046", "23.T"): "Giao thêm một công dân bù cho xã Hưng Thạnh.",
}

NOTE = {
    ("30058", "4"): "HTX dịch vụ nông nghiệp được công nhận trong tháng 5",
    ("30061", "8.3"): "Đã phê duyệt trong tháng 4", ("30073", "8.3"): "Đã phê duyệt trong tháng 6",
    ("30052", "8.3"): "Đang lấy ý kiến cộng đồng dân cư", ("30067", "8.3"): "Đang thẩm định", ("30055", "8.3"): "Đang lập đồ án",
    ("30061", "8.4"): "Đã phê duyệt trong tháng 6", ("30052", "8.4"): "Chờ quy hoạch chung được phê duyệt", ("30073", "8.4"): "Đang trình thẩm định",
    ("30067", "21a"): "Đã có quyết định công nhận", ("30046", "21a"): "Đã trình hồ sơ, chờ thẩm định",
    ("30070", "21a"): "Còn 2 tiêu chí chưa đạt", ("30055", "21a"): "Còn 3 tiêu chí chưa đạt",
    ("30058", "21b"): "Đang hoàn thiện hồ sơ minh chứng",
    ("30040", "21c"): "Chưa đạt tiêu chí giao thông", ("30064", "21c"): "Chưa đạt tiêu chí giao thông và thu nhập",
    ("GDDT", "17"): "Đang hoàn thành hạng mục cuối, dự kiến công nhận trong quý IV",
    ("VPDP", "22b"): "Đạt thêm nội dung về giao thông và môi trường",
    ("TCKH", "3"): "Phần thu cấp huyện, không gồm xã, thị trấn",
    ("CAH", "25.T"): "Tính theo số vụ",
}

NOT_STARTED, IN_PROGRESS, COMPLETED = "chưa thực hiện", "đang thực hiện", "hoàn thành"
STATUS = {
    ("KTHT", "8"): (IN_PROGRESS, "Hoàn thành mục 8.1; các mục còn lại đang triển khai"),
    ("KTHT", "8.1"): (COMPLETED, "Đồ án điều chỉnh đã được phê duyệt trong quý II"),
    ("KTHT", "8.2"): (IN_PROGRESS, "Đang lấy ý kiến các ngành"),
    ("KTHT", "8.5"): (IN_PROGRESS, "Đã rà soát các tiêu chí còn thấp"),
    ("KTHT", "8.6"): (IN_PROGRESS, "Đang rà soát theo tiêu chuẩn thị trấn"),
    ("30037", "8.5"): (IN_PROGRESS, "Đang nâng cấp vỉa hè và hệ thống chiếu sáng"),
    ("30046", "8.6"): (IN_PROGRESS, "Đã rà soát tiêu chí, đang bố trí vốn"),
    ("VPDP", "22a"): (IN_PROGRESS, "Còn tiêu chí môi trường đang hoàn thiện hồ sơ"),
    ("TTYT", "NV.1"): (IN_PROGRESS, "Giám sát, xử lý kịp thời các ổ dịch sốt xuất huyết"),
    ("BHXH", "NV.1"): (IN_PROGRESS, "Phối hợp các xã vận động tham gia bảo hiểm y tế hộ gia đình"),
    ("NNPTNT", "NV.2"): (IN_PROGRESS, "Thu hoạch lúa Hè Thu đạt tiến độ, mở rộng vùng có mã số"),
    ("VPDP", "NV.2"): (IN_PROGRESS, "Kiểm tra thực tế 4 xã đăng ký nâng cao"),
    ("LDTBXH", "NV.3"): (IN_PROGRESS, "Mở 6 lớp đào tạo nghề cho lao động nông thôn"),
    ("GDDT", "NV.3"): (COMPLETED, "Tổng kết năm học 2022 - 2023"),
    ("TNMT", "NV.3"): (IN_PROGRESS, "Kiểm tra môi trường tại các cơ sở sản xuất"),
    ("KTHT", "NV.4"): (IN_PROGRESS, "Thi công các tuyến đường huyện theo kế hoạch"),
    ("TCKH", "NV.4"): (IN_PROGRESS, "Đôn đốc giải ngân vốn đầu tư công"),
    ("VHTT", "NV.4"): (IN_PROGRESS, "Quảng bá du lịch gắn với sen và Khu di tích Gò Tháp"),
    ("CAH", "NV.5"): (IN_PROGRESS, "Cấp căn cước công dân và cập nhật dữ liệu dân cư theo kế hoạch"),
    ("CHQS", "NV.5"): (COMPLETED, "Hoàn thành giao quân và huấn luyện dân quân đợt 1"),
    ("VHTT", "NV.6"): (IN_PROGRESS, "Hướng dẫn tổ công nghệ số cộng đồng hoạt động"),
}
TASK = {
    "NV.1": ["Ra quân diệt lăng quăng phòng sốt xuất huyết", "Tuyên truyền phòng bệnh tay chân miệng tại các trường", "Vận động người dân tham gia bảo hiểm y tế", "Tổ chức khám sức khỏe cho người cao tuổi"],
    "NV.2": ["Vận động xuống giống tập trung, né rầy", "Duy tu đường giao thông nông thôn", "Hỗ trợ cơ sở hoàn thiện hồ sơ OCOP", "Liên kết tiêu thụ lúa với doanh nghiệp"],
    "NV.3": ["Mở lớp dạy nghề ngắn hạn cho lao động nông thôn", "Rà soát hộ nghèo, hộ cận nghèo giữa năm", "Chi trả chế độ người có công đúng hạn", "Ra quân thu gom rác tuyến dân cư"],
    "NV.4": ["Vận động hiến đất mở rộng đường dân sinh", "Kêu gọi đầu tư điểm bán hàng tiện lợi", "Hỗ trợ hộ kinh doanh đăng ký, nộp thuế điện tử", "Xây dựng điểm du lịch cộng đồng gắn với sen"],
    "NV.5": ["Tuần tra đêm, giữ vững an ninh trật tự", "Tiếp công dân, giải quyết đơn đúng hạn", "Tuyên truyền phòng, chống tín dụng đen", "Huấn luyện dân quân theo kế hoạch"],
    "NV.6": ["Hỗ trợ người dân nộp hồ sơ trực tuyến", "Trả kết quả thủ tục hành chính đúng hạn", "Hướng dẫn kích hoạt tài khoản định danh điện tử", "Kiểm tra công vụ tại bộ phận một cửa"],
}
# where a commune's answer is not "in progress"
TASK_STATUS = {("30058", "NV.3"): COMPLETED, ("30037", "NV.5"): COMPLETED, ("30061", "NV.1"): COMPLETED, ("30043", "NV.4"): NOT_STARTED, ("30070", "NV.4"): NOT_STARTED}
TASK_NOTE = {("30043", "NV.4"): "Chờ phân bổ vốn, triển khai từ quý III", ("30070", "NV.4"): "Đang xây dựng kế hoạch, triển khai từ quý III",
             ("30058", "NV.3"): "Hoàn thành lớp dạy nghề và rà soát hộ nghèo đợt 1", ("30037", "NV.5"): "Hoàn thành các chỉ tiêu đợt cao điểm 6 tháng", ("30061", "NV.1"): "Hoàn thành chiến dịch phòng sốt xuất huyết đợt 1"}


def read(folder, name):
    with open(os.path.join(folder, name), encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def main(folder, output):
    items, units = read(folder, "items.csv"), read(folder, "units.csv")
    decimals = {m["Đơn vị tính"]: int(m["Số lẻ"]) for m in read(folder, "measures.csv")}
    figures = communes_figures()
    figures.update(AGENCY)
    used, rows = set(), []
    for unit in units:
        code_of_unit = unit["Mã đơn vị"]
        for item in items:
            who = item["Đơn vị báo cáo"].split(" | ")
            kind, code = item["Loại"], item["Mã số"]
            if kind == "heading" or not {code_of_unit, unit["Loại"]} & set(who):
                continue
            key = (code_of_unit, code)
            explanation, note = EXPLANATION.get(key, ""), NOTE.get(key, "")
            cells = ["", "", "", ""]
            if kind == "milestone":
                if key in STATUS:
                    status, note = STATUS[key]
                else:
                    status = TASK_STATUS.get(key, IN_PROGRESS)
                    note = TASK_NOTE.get(key) or TASK[code][(CODES.index(code_of_unit) + int(code[-1])) % 4]
                cells[1] = status
            elif kind not in ("rate", "change"):
                cells = [text(v, decimals[item["Đơn vị tính"]]) for v in figures[key]]
                used.add(key)
            rows.append([code_of_unit, code, *cells, explanation, note])
    if used != set(figures):
        raise SystemExit(f"figures that no form asks for: {sorted(set(figures) - used)}")
    lines = io.StringIO()
    writer = csv.writer(lines, lineterminator="\n")
    writer.writerow("unit code plan current cumulative previousYear explanation note".split())
    writer.writerows(rows)
    with open(output, "w", encoding="utf-8", newline="") as file:
        file.write(lines.getvalue())


if __name__ == "__main__":
    if len(sys.argv) != 3:
        raise SystemExit("usage: sample_figures.py CATALOGUE_FOLDER OUTPUT.csv")
    main(sys.argv[1], sys.argv[2])
