"""What the year looks like: the figures that are made up, one table after another.

`SHAPES` singles out the standards that must come to a certain verdict; the reason aimed at stands beside each. All other
indicators follow one of `COURSES`. Twelve figures are January to December, four are the quarters, one is the year.
"""

# Shares of the target in thousandths, January to December: ahead, even, early, late but sure.
COURSES = [
    [72, 150, 240, 330, 420, 515, 605, 700, 790, 882, 950, 1022],
    [75, 158, 246, 330, 414, 500, 584, 670, 756, 848, 928, 1010],
    [88, 186, 296, 404, 512, 622, 733, 842, 940, 1012, 1052, 1084],
    [64, 138, 228, 318, 410, 500, 592, 688, 782, 868, 946, 1016],
    [70, 152, 244, 336, 430, 524, 618, 712, 806, 898, 962, 1030],
]

DECIMALS = {"亩": 1, "公里": 2, "亿美元": 2}

# Totals that cannot be exceeded: named lists and lengths on the map.
CAPPED = {"continued-projects-finished", "new-projects-begun"}

# Who files where a rule names several.
FILED_BY = {"long-term-care-pilot": "医保分局"}

# The unit that forgot a month.
NOT_FILED = {("总工会", 10)}


def steps(*pairs):
    """Twelve figures from (first month, value) pairs."""
    values = []
    for month in range(1, 13):
        values.append(str([value for start, value in pairs if start <= month][-1]))
    return values


def listed(text):
    return text.split()


SHAPES = {
    # ---- Growth (b1)
    "gdp-growth": listed("4.6 2.9 3.4 3.6"),  # red catch-up-out-of-reach; missed
    "fixed-asset-investment-growth": [None, *listed("8.2 6.5 2.1 -1.6 -0.9 -1.2 -0.6 -0.8 -0.3 0.4 1.1")],  # red wrong-sign
    "disposable-income-growth": listed("6.9 6.6 6.7 6.6"),  # on-pace; met
    "retail-sales-growth": [None, *listed("7.4 5.1 4.2 4.4 4.9 5.2 5.8 6.3 6.6 6.2 6.1")],  # yellow below-goal; missed
    "budget-revenue-growth": {  # no-data basis-unclear from April on: the plan names no basis
        "as-booked": listed("8.1 7.4 6.8 -9.6 -14.2 -12.5 -10.3 -8.1 -6.0 -4.2 -3.0 -2.1"),
        "excluding-vat-refunds": [None, None, None, *listed("2.9 1.8 2.6 3.7 4.6 5.3 5.9 6.1 6.4")],
    },
    # ---- Rates, shares and levels (b1, b2, b3, c1)
    "registered-unemployment-rate": listed("2.95 3.04 2.92 2.87"),  # July: red over-limit; yellow near-limit; met
    "digital-economy-share": listed("9.3 9.5 9.6 10.1"),  # yellow below-line; met
    "water-sections-compliance": steps((1, 100), (8, 50), (9, 100)),  # fail period-missed in August
    "rural-sewage-treatment-rate": listed("77.8 79.1 80.4 81.2"),  # met
    "rural-sewage-facility-operation-rate": listed(
        "97.6 97.8 97.9 98.0 98.1 98.3 98.4 98.4 98.6 98.7 98.9 99.2"),  # 100 %: yellow below-line; missed · 95 %: met
    "sorted-waste-treatment-rate": listed(
        "93.2 93.4 93.5 93.7 93.9 94.0 94.2 94.3 94.5 94.6 94.8 95.1"),  # yellow trend-ends-short; met
    "straw-use-rate": listed("96.6 96.4 96.1 97.2"),  # red lost-ground; met
    "manure-use-rate": listed("96.3 96.5 95.9 96.4"),  # yellow regressed; met
    "farm-film-recycling-rate": listed("89.4 90.2 90.6 91.0"),  # met
    "energy-saving-target-completion": listed("24.6 51.3 76.8 100.4"),  # on-pace; met
    "ecology-target-completion": listed("26.0 50.5 78.0 101.0"),  # on-pace; met
    "requisitioned-farmers-insured": listed("4718 4736 4752 4771 4788 4806 4829 4852 4880 4905 4931 4958"),  # yellow
    "requisitioned-farmers-eligible": steps((1, 4986), (4, 4995), (7, 5004), (10, 5010), (12, 5016)),
    "vaccination-vaccinated-persons": listed(
        "618100 622300 626400 630300 634200 637900 641300 644500 647400 650100 653000 656000"),  # on-pace; met
    "vaccination-eligible-persons": listed(
        "652300 652700 653000 653400 653700 654000 654400 654700 655100 655400 655700 656000"),
    "residents-over-80": listed("17930 17980 18020 18070 18110 18150 18200 18250 18300 18350 18370 18390"),
    "residents-over-80-served": listed(
        "15480 15790 16090 16400 16710 17000 17290 17580 17860 18120 18260 18390"),  # both on-pace or met
    "basic-pension": steps((1, 350), (7, 400)),  # red long-outside-band in June; met
    "basic-pension-rise": steps((1, 0), (7, 50)),  # red long-outside-band in June; met
    "pupils-with-vision-records": listed(
        "42310 43905 46820 49240 51480 53890 54020 54020 57890 60480 62240 63102"),  # on-pace; met
    "pupils-enrolled": steps((1, 61274), (9, 63102)),
    "pupils-vision-screenings-done": listed(
        "0 0 21426 43157 57932 58004 58004 58004 78615 101348 115276 119842"),  # on-pace in June and October; met
    "pupils-vision-screenings-due": steps((1, 116438), (9, 119842)),
    "dream-room-budget-per-room": [("2", "万元")],  # of the year; met, filed on another scale
    "soldiers-parents-premium": ["100"],
    "soldiers-mothers-premium": ["50"],
    "resident-population": ["671200"],  # trade-sampling-per-head: 4693 batches are 6.992 a thousand: missed
    # ---- Reduction (d): see BASES
    "safety-accidents": listed("3 5 8 11 14 17 21 24 27 31 34 37"),  # yellow above-allowed; missed
    "safety-deaths": listed("0 1 2 4 5 6 7 8 9 10 10 10"),  # fail out-of-reach in October
    # ---- Frequency (f)
    "project-bulletins": steps((1, 1), (5, 0), (6, 1)),  # fail period-missed in May
    "project-inspections": listed("1 1 1 1"),
    "project-appraisals": ["1"],
    # ---- Counts (a): behind
    "high-skilled-workers-added": listed("80 170 270 370 470 570 670 770 865 960 1085 1206"),  # yellow behind-plan; met
    "talents-attracted": listed("780 1620 2560 3480 4390 5330 6300 7320 8370 9380 10590 11760"),  # behind-plan; met
    "sewers-built": listed("0.30 0.80 1.40 2.00 2.60 3.20 3.80 4.40 5.00 5.60 6.35 7.10"),  # behind-plan; met
    "foreign-investment-used": listed(
        "0.18 0.38 0.62 0.83 1.05 1.29 1.49 1.70 1.92 2.13 2.35 2.58"),  # behind-plan; missed
    "parking-spaces-added": listed("90 200 330 450 580 720 850 990 1130 1270 1440 1610"),  # behind-plan ×2; met
    "charging-ports-added": listed("300 680 1090 1500 1920 2330 2740 3150 3550 3950 4400 4860"),  # behind-plan; missed
    "exchange-flats-delivered": steps((1, 0), (8, 320), (9, 640), (10, 700)),  # behind-plan; missed
    "continued-projects-finished": listed("4 9 15 21 27 34 40 47 54 61 69 77"),  # behind-plan; met
    "women-screened": listed(
        "1050 2300 3900 5500 7150 8900 10600 12400 14300 15900 17900 20160"),  # behind-plan; met
    "old-people-served-with-care": listed("85 190 310 420 535 660 780 900 1040 1180 1340 1510"),  # behind-plan; met
    "old-people-checked": listed(
        "2600 6100 10800 16200 21300 26800 32300 38000 43500 48200 52600 57800"),  # behind-plan; missed
    # ---- Counts (a): far behind
    "star-cloud-enterprises-added": listed("2 4 6 8 10 12 14 16 18 20 22 26"),  # red pace-out-of-reach; missed
    "founders-trained": listed("20 50 90 130 170 210 250 290 330 365 400 470"),  # red pace-out-of-reach; missed
    "waste-sorting-areas-built": listed("3 6 10 14 18 22 26 30 34 38 43 50"),  # red pace-out-of-reach ×2; missed
    "subsidised-rental-homes-started": listed("0 40 80 130 180 230 290 350 415 480 560 650"),  # red far-behind-plan
    "industrial-land-supplied": listed("0 20.5 45.0 70.2 95.0 120.4 150.0 175.8 205.3 240.0 280.6 330.1"),  # far; striving
    "commercial-land-sold": steps((1, "0.0"), (4, "25.4"), (6, "60.1"), (8, "95.0"), (10, "132.5"), (12, "210.3")),  # far
    # ---- Counts (a): the last items
    "joint-innovation-centres-added": steps((1, 0), (6, 1), (12, 2)),  # yellow last-items-open; met
    "industrial-internet-scenes-added": steps((1, 0), (3, 1), (5, 2), (7, 3), (9, 4), (12, 5)),  # last-items-open; met
    "happy-rivers-built": steps((1, 0), (8, 1), (12, 2)),  # last-items-open; met
    "waste-transfer-stations-improved": steps((1, 0), (4, 1), (7, 2), (12, 3)),  # last-items-open; met
    "listed-companies-added": steps((1, 0)),  # last-items-open, striving; missed
    "childcare-pilots-built": steps((1, 0), (12, 1)),  # last-items-open; met
    # ---- Counts (a): what was filed is no use
    "research-projects-carried-out": [
        *listed("4 9 14 19 25 31 36 41 46"), "已完成49个，在建6个", "55", "61"],  # no-data figure-rejected; met
    "green-space-added": listed(
        "20.0 46.2 78.5 102.0 128.4 152.0 176.3 201.5 226.5 24.8 258.0 272.6"),  # no-data figure-rejected; met
    "homes-refitted": listed("20 48 80 120 160 205 250 292 330 352 380 405"),  # no-data conflict ×2; met
    "sanitation-workers-insured": listed("0 100 210 320 430 540 650 760 850 910 940 985"),  # figure-missing; within-tolerance
    "workers-reached": listed("260 520 610 680 760 1180 1720 2060 2150 2240 2560 3080"),  # figure-missing; met
    # ---- Counts (a): on pace or met, with something to see
    "high-tech-enterprises-added": listed("6 14 23 33 43 54 63 73 71 84 93 103"),
    "innovation-enterprises-added": listed("15 32 52 73 95 120家 139 160 181 203 209 214"),
    "urban-jobs-added": listed("1020 2010 3180 4290 5460 6600 7740 8850 9930 1.1万人 12080 13150"),
    "enterprise-research-institutes-added": listed("0 1 2 3 4 5 6 7 8 9 10 11"),
    "major-innovation-platforms-built": steps((1, 0), (5, 1), (9, 2)),
    "dual-innovation-carriers-approved": steps((1, 0), (4, 1), (10, 2)),
    "smart-factories-added": listed("0 0 1 1 2 2 3 4 5 5 5 6"),
    "listing-applications-filed": steps((1, 0), (5, 1), (9, 2)),
    "large-investment-projects-attracted": steps((1, 0), (5, 1), (10, 2)),
    "medium-investment-projects-attracted": listed("0 0 1 1 2 2 3 4 5 5 5 6"),
    "social-insurance-net-increase": listed("520 490 1450 2080 2790 3560 4210 4900 5520 6150 6640 7120"),
    "job-trainings-held": listed("0 1 2 3 5 6 7 9 10 11 12 12"),
    "dead-end-roads-works": listed("2 3 4 5 6 7 7 7 7 7 7 7"),
    "old-neighbourhoods-renewed": listed("2 4 6 8 10 13 15 17 19 22 24 26"),
    "lifts-added": listed("2 5 8 12 16 20 24 27 31 35 38 42"),
    "liveable-areas-created": listed("0 0 1 2 3 4 5 6 7 8 8 8"),
    "farmhouses-modernised": listed("2 5 10 18 26 36 47 58 70 82 92 102"),  # yellow behind-plan ×2 in June; on-pace; met
    "fine-roads-started": listed("1 2 3 4 5 6 7 7 7 7 7 7"),
    "urban-toilets-improved": listed("0 0 1 2 4 5 6 8 9 10 10 11"),
    "guanhe-road-length-improved": listed("0.05 0.10 0.17 0.26 0.36 0.46 0.57 0.68 0.80 0.92 0.92 0.92"),
    "boai-road-length-improved": listed("0.06 0.12 0.18 0.26 0.35 0.45 0.54 0.65 0.76 0.86 0.95 1.00"),
    "canal-bank-length-greened": listed(
        "0.10 0.25 0.42 0.65 0.88 1.10 1.35 1.65 1.95 2.30 2.35 2.35"),  # within-tolerance
    "canal-bank-area-greened": listed("0 1000 2250 3500 4800 6100 7300 8900 10500 11200 12100 12900"),
    "dingheng-length-dredged": listed("40 90 150 230 330 430 610 830 830 830 830 830"),
    "dingheng-silt-dredged": listed("1200 2600 4150 6400 9100 12000 17100 23283 23283 23283 23283 23283"),
    "school-buildings-started": listed("0 1 2 3 4 5 6 6 6 6 6 6"),
    "school-buildings-under-way": listed("8 9 10 11 12 13 13 13 13 13 13 13"),
    "school-buildings-completed": listed("0 0 0 0 0 1 3 5 5 5 5 6"),
    "kindergarten-places-added": steps((1, 0), (9, 450)),
    "primary-school-places-added": steps((1, 0), (9, 1260), (12, 1620)),  # yellow behind-plan; met
    "junior-school-places-added": steps((1, 0), (9, 2700)),
    "school-places-added": steps((1, 0), (9, 4410), (12, 4770)),
    "dream-rooms-built": listed("0 3 7 11 15 19 23 27 31 35 38 41"),
    "care-centres-set-up": steps((1, 0), (4, 1)),
    "care-stations-set-up": listed("0 1 1 2 3 4 5 6 7 7 7 7"),
    "markets-with-quick-tests": listed("10 11 12 13 13 13 13 13 13 13 13 13"),
    "nucleic-acid-tests-done": listed(
        "218400 361200 688500 1264000 1590300 1872600 2145900 2406800 2690400 2951000 3378200 3604500"),
    "qinglongyuan-flats-started": steps((1, 0), (3, 516)),
    "trade-sampling-batches": listed("330 690 1090 1490 1890 2300 2710 3130 3560 3990 4390 4693"),
    "farm-sampling-batches": listed("66 142 231 322 412 503 598 690 781 868 950 1021"),
}

# Last year's figures: twelve months, or its end.
BASES = {
    "safety-accidents": listed("3 6 9 12 16 19 23 26 30 33 37 40"),  # limit 36; by October 30
    "safety-deaths": listed("1 1 2 3 4 5 6 7 8 8 9 10"),  # limit 9
    "digital-economy-share": ["9.2"],
    "rural-sewage-treatment-rate": ["76.5"],
    "rural-sewage-facility-operation-rate": ["97.5"],
    "sorted-waste-treatment-rate": ["92.0"],
    "straw-use-rate": ["96.5"],
    "manure-use-rate": ["95.2"],
    "farm-film-recycling-rate": ["88.9"],
    "requisitioned-farmers-insured": ["4706"],
    "requisitioned-farmers-eligible": ["4980"],
    "vaccination-vaccinated-persons": ["613800"],
    "vaccination-eligible-persons": ["652000"],
    "residents-over-80": ["17900"],
    "residents-over-80-served": ["15200"],
    "basic-pension": ["350"],
    "pupils-with-vision-records": ["41980"],
    "pupils-enrolled": ["61274"],
    "basic-pension-rise": ["0"],
    "resident-population": ["670000"],
}

# Explanations that offices give.
NOTES = {
    ("high-tech-enterprises-added", 9): "核减重复认定2家，更正累计数",
    ("research-projects-carried-out", 11): "10月误将进展文字填入数值栏，本月起按累计数填报",
    ("green-space-added", 11): "10月误报当月数24.8亩，累计应为251.3亩，本月已按累计数填报",
    ("homes-refitted", 11): "已与卫健局核对一致",
    ("water-sections-compliance", 8): "新沟河粮庄桥断面溶解氧超标",
    ("workers-reached", 11): "10月漏报",
    ("sanitation-workers-insured", 11): "10月漏报",
    ("budget-revenue-growth", 4): "4月起按两种口径报送",
}

# Rows beside the ordinary one, and ordinary rows that must be found again.
PLANTED = {
    ("kindergarten-places-added", 10): [{"planted": "duplicate"}],
    ("lifts-added", 8): [{"planted": "resubmission", "value": "28", "later": 2, "note": "补录兰陵街道1台"}],
    ("foreign-investment-used", 10): [
        {"planted": "estimate", "value": "2.05", "status": "estimate", "later": -1, "before": True}],
    ("homes-refitted", 10): [{"planted": "conflict", "unit": "卫健局", "value": "349"}],
}
MARKS = {
    ("kindergarten-places-added", 10): "duplicate",
    ("foreign-investment-used", 10): "estimate",
    ("homes-refitted", 10): "conflict",
    ("lifts-added", 8): "resubmission",
    ("innovation-enterprises-added", 6): "unit-inside",
    ("urban-jobs-added", 10): "scale-inside",
    ("dream-room-budget-per-room", 12): "scale-column",
    ("high-tech-enterprises-added", 9): "corrected-fall",
    ("green-space-added", 10): "falling",
    ("research-projects-carried-out", 10): "unreadable",
    ("budget-revenue-growth", 4): "two-bases",
    ("workers-reached", 11): "gap",
    ("sanitation-workers-insured", 11): "gap",
}
# Rows after which a series has been all round hundreds for a year.
ROUND = ["2022-12/卫健局.csv:3", "2022-12/卫健局.csv:4", "2022-12/卫健局.csv:7", "2022-12/卫健局.csv:9"]

PLANTED_WORDS = {
    "round": "各期都是整百数，请核对（`round-values`，警告） / round hundreds all year: asked about",
    "duplicate": "同一行报了两次（`duplicate-row`，提示） / the same row twice",
    "resubmission": "同一期补报，后报者为准（`resubmitted`，提示） / resubmitted later; the later one counts",
    "estimate": "先报预计数，后报最终数，最终数为准（`superseded-by-final`，提示） / an estimate, then the final figure",
    "unit-inside": "数值内带单位“120家”（`value-normalised`，提示） / the unit inside the value",
    "scale-inside": "数值为“1.1万人”，指标以人计（`value-normalised`，提示） / another scale inside the value",
    "scale-column": "单位栏写“万元”，指标以元计 / another scale in the unit column",
    "corrected-fall": "累计数下降，备注已说明（`corrected-fall`，提示） / a cumulative that falls, explained by its note",
    "falling": "误报当月数，累计下降（`falling-cumulative`，错误） / the month's own value where the cumulative is wanted",
    "unreadable": "数值栏填了进展文字（`value-not-a-number`，错误） / progress in words where a number is wanted",
    "conflict": "两个单位同期报数不一致（`conflicting-figures`，错误） / two offices, two values",
    "gap": "上月漏报，备注已说明（`series-gap`，提示） / the month before was not filed, as the note says",
    "two-bases": "同一指标自4月起两种口径并报（`basis-unclear`，无数据） / two bases on file from April on",
}


def stages(*pairs):
    return list(pairs)


def building(*months):
    """First month of 开工, 在建, 主体封顶, 完工, 投入使用; None leaves a stage out."""
    words = ["开工", "在建", "主体封顶", "完工", "投入使用"]
    return [(1, "前期准备"), *((month, word) for month, word in zip(months, words) if month)]


STAGES = {
    ("listing-action-plan", "企业上市三年行动计划"): stages((1, "筹备"), (3, "启动"), (4, "推进")),
    ("research-institute-service-centre", "省产研院常州创新服务中心"): stages((1, "筹备"), (6, "试运行"), (9, "开放")),
    ("national-service-base", "国家级服务业示范基地"): stages((1, "筹备"), (4, "申报"), (9, "公示"), (10, "获批")),
    ("national-audiovisual-base", "国家级广播电视和网络视听基地"): stages((1, "筹备"), (6, "申报")),
    ("science-parks-delivered", "金新科创产业园"): building(1, 1, 3, 7, 9),
    ("science-parks-delivered", "网络视听游戏产业园"): building(1, 2, 6, 11, 12),
    ("two-healths-zone", "全国新时代“两个健康”先行区首批试点推广城区"): stages((1, "筹备"), (5, "申报"), (12, "公示")),
    ("multinational-headquarters", "华利达"): stages((1, "筹备"), (8, "申报")),
    ("spatial-quota-scheme", "2022年度天宁区预支空间规模指标落地上图方案"): stages((1, "编制"), (5, "征求意见"), (6, "完成")),
    ("old-town-openings", "青果巷二期"): stages((1, "筹备"), (6, "试运行"), (8, "开放")),
    ("old-town-openings", "文化宫地下广场"): stages((1, "筹备"), (10, "试运行"), (12, "开放")),
    ("half-marathon", "凤凰岛半程马拉松赛"): stages((1, "未启动"), (5, "筹备")),
    ("road-extensions-started", "天宁大道东延工程"): building(4, 6),
    ("road-extensions-started", "大明路北延工程"): building(6, 8),
    ("river-treatment", "丰收河治理工程"): building(5, 7),
    ("river-treatment", "前林庄河治理工程"): stages((1, "未启动"), (6, "前期准备"), (12, "开工")),
    ("plot-remediation", "东方化工地块修复"): building(1, 2, None, 11),
    ("sewage-plant-rebuild", "郑陆污水厂一期改建工程"): stages((1, "未启动")),
    ("water-works", "黄昌河加固工程"): building(2, 3, None, 9),
    ("water-works", "小坝河泵闸站工程"): building(3, 4, None, 11),
    ("water-works", "小坝河闸站改造工程"): building(3, 4, None, 11),
    ("water-works", "茶山巷易淹易涝片区整治工程"): building(1, 3, None, 7),
    ("water-works", "浦前张家村易淹易涝片区整治工程"): building(3, 5, None, 12),
    ("water-works", "东青灌溉北站改造工程"): building(1, 2, None, 6),
    ("water-works", "桃花港河道贯穿工程"): building(5, 6),
    ("water-works", "丁横河（紫云浜）清淤工程"): building(1, 2, None, 8),
    ("water-works", "童家浜水系沟通工程"): building(2, 4, None, 9),
    ("water-works", "后周浜水系沟通工程"): building(4, 6, None, 12),
    ("long-term-care-pilot", "长期护理保险试点"): stages((1, "未启动"), (7, "试行")),
    ("cultural-events", "天宁美食节"): stages((1, "筹备"), (9, "启动"), (10, "完成")),
    ("cultural-events", "秋白读书会"): stages((1, "筹备"), (3, "推进"), (12, "完成")),
    ("cultural-events", "全民健身赛事"): stages((1, "筹备"), (4, "推进"), (11, "完成")),
    ("education-model-districts", "全国学前教育普及普惠发展区"): stages((1, "筹备"), (5, "申报"), (12, "公示")),
    ("education-model-districts", "全国义务教育优质均衡发展区"): stages((1, "筹备"), (9, "申报")),
    ("health-facilities", "郑陆镇卫生院"): building(3, 5, 12),  # topped out (annex 1 met), not completed (annex 2 not-done)
    ("health-facilities", "红梅街道社区卫生服务中心"): building(1, 1, 3, 8, 10),
    ("health-facilities", "雕庄街道社区卫生服务中心"): [*building(1, 3, 9), (11, "主体完工")],
    ("community-health-shuttle", "社区健康直通车"): stages((1, "筹备"), (4, "试运行"), (5, "开放")),
    ("kindergartens-open", "三毛地块幼儿园"): building(1, 1, 2, 7, 9),
    ("kindergartens-open", "东风地块幼儿园"): building(1, 1, 3, 7, 9),
    ("kindergartens-open", "南广场地块幼儿园"): building(1, 1, 3, 8, 9),
    ("schools-completed-livelihood", "董头村地块幼儿园"): building(1, 1, 3, 6),
    ("schools-completed-livelihood", "茶山街道北侧地块幼儿园"): building(1, 1, 4, 7),
    ("schools-completed-livelihood", "教育小镇幼儿园"): building(1, 2, 4, 7),
    ("schools-completed-livelihood", "红梅实验小学"): building(1, 1, 4, 8),
    ("schools-completed-livelihood", "晋陵小学"): building(1, 3, 8, 12),
    ("schools-completed-livelihood", "光华学校"): building(2, 4, 9, 12),
    ("schools-completed-livelihood", "正衡中学天宁分校"): building(1, 1, 4, 8),
    ("schools-completed-livelihood", "教育小镇初级中学"): building(2, 4, 10),
    ("school-sports-open", "虹景小学"): stages((1, "筹备"), (3, "开放")),
    ("school-sports-open", "朝阳二小"): stages((1, "筹备"), (4, "开放")),
    ("school-sports-open", "局小中山路小学"): stages((1, "筹备"), (7, "开放")),
    ("school-sports-open", "正衡中学"): stages((1, "未启动"), (6, "筹备"), (11, "开放")),
    ("school-sports-open", "正衡天宁分校"): stages((1, "未启动"), (9, "筹备"), (12, "开放")),
    ("care-services", "生活照料"): stages((1, "试运行"), (3, "开放")),
    ("care-services", "医疗康复"): stages((1, "筹备"), (5, "试运行"), (8, "开放")),
    ("care-services", "长期照护"): stages((1, "筹备"), (8, "试运行"), (11, "开放")),
    ("zhongwu-avenue", "中吴大道补修工程"): building(3, 4, None, 9),
    ("three-roads", "湾塘路"): [*building(1, 1), (8, "基本完工")],
    ("three-roads", "三丰路"): [*building(2, 3), (10, "基本完工")],
    ("three-roads", "汇川路"): [*building(4, 6), (12, "基本完工")],
    ("guanhe-road", "关河路精品街道提升工程"): building(1, 2, None, 10),
    ("boai-road", "博爱路精品街道提升工程"): building(1, 2, None, 12),
    ("qiangwei-park", "蔷薇公园（南区）"): building(2, 3, None, 8),
    ("canal-green", "大运河东段北岸绿化"): building(1, 2, None, 12),
    ("exchange-housing", "董头村二期（梅亭佳园）"): building(1, 1, 1, 6, 9),
    ("exchange-housing", "红庙头（兰蕙佳园）"): building(1, 1, 7),
    ("dream-rooms-plan", "“梦想小屋”关爱计划"): stages((1, "筹备"), (3, "启动"), (4, "推进")),
    ("chaoyang-market", "朝阳新菜市场整体装修"): building(3, 4, None, 9),
}

# The day on which an office expects to be done, from the month on; None ends it.
FORECASTS = {
    ("two-healths-zone", "全国新时代“两个健康”先行区首批试点推广城区"): [(6, "2022-12-20")],  # on-schedule in December; not-done
    ("science-parks-delivered", "网络视听游戏产业园"): [(3, "2022-12-15"), (12, None)],  # on-schedule in December; met
    ("old-town-openings", "文化宫地下广场"): [(4, "2022-12-10"), (12, None)],
    ("half-marathon", "凤凰岛半程马拉松赛"): [(5, "2022-11-20"), (9, "2023-03-19")],  # yellow forecast-late; not-done
    ("plot-remediation", "东方化工地块修复"): [(4, "2022-11-30"), (11, None)],
    ("care-services", "长期照护"): [(5, "2022-11-30"), (11, None)],
    ("three-roads", "汇川路"): [(6, "2022-12-20"), (9, "2023-01-15"), (11, "2022-12-28"), (12, None)],  # forecast-late; met
    ("exchange-housing", "红庙头（兰蕙佳园）"): [(4, "2022-12-20"), (8, "2023-01-20"), (12, "2023-03-10")],  # forecast-late; not-done
    ("guanhe-road", "关河路精品街道提升工程"): [(3, "2022-10-31"), (10, None)],
    ("boai-road", "博爱路精品街道提升工程"): [(3, "2022-12-15"), (12, None)],
}

# How each office fills its table.
ZH = {
    "indicator": "指标", "item": "事项", "period": "期间", "value": "数值", "unit": "单位", "basis": "口径",
    "reporter": "填报单位", "submitted_at": "报送时间", "status": "状态", "note": "备注",
}
ORDER = ["indicator", "item", "period", "value", "unit", "basis", "reporter", "submitted_at", "status", "note"]
FORMS = {
    "*": {
        "headers": ZH, "columns": ORDER, "end": "\n", "mark": False, "by_id": False, "period": "iso", "time": "plain",
        "reporter": None, "file": None,
    },
    # Columns in another order, the office first.
    "教育局": {
        "columns": ["reporter", "submitted_at", "period", "indicator", "item", "value", "unit", "note"],
    },
    # Other names for the columns.
    "住建局": {
        "headers": {
            **ZH, "indicator": "指标名称", "item": "项目名称", "period": "报告期", "unit": "计量单位", "submitted_at": "填报时间",
        },
        "period": "month-zh",
    },
    "商务局": {"headers": {key: key for key in ORDER}, "by_id": True, "time": "offset"},
    "财政局": {"mark": True, "reporter": "区财政局"},
    "人社局": {"end": "\r\n", "reporter": "区人社局"},
    "科技局": {"period": "month-zh", "reporter": "区科技局"},
    "民政局": {"period": "to-date"},
    "卫健局": {"period": "compact"},
    "市场监管局": {"by_id": True},
    "消防救援大队": {"period": "month-zh", "reporter": "天宁消防救援大队"},
    "农业农村局（水利局）": {"reporter": "农业农村局", "file": "农业农村局"},
}

README = """# 天宁区2022年报送样例（虚构） / The founding plan's sample drop (synthetic)

**本文件夹的全部数值均由 `../generate.py` 编造，不是任何单位的真实报送数据。** 只有方案文本、目标值和单位名称取自公开的
责任分解落实方案（`Rules/tianning-2022`）。

**Every figure in this folder is made up by `../generate.py` (the year itself stands in `../scenario.py`); none was ever
filed by anyone.** Only the plan's words, targets and units are real: `Rules/tianning-2022`. Nothing here says anything about
how Tianning District or any office did in 2022.

{files} files, {rows} rows: one folder a month (`2022-01` … `2022-12`), one file a reporting unit; `2021` holds the bases
that reductions and lines to a target start from. Cumulative figures are year to date. A month's figures were "filed" between
the 3rd and the 9th of the next month, those due on the 20th between the 13th and the 18th.

Offices fill their tables as offices do: 教育局 puts its columns in another order, 住建局 names them otherwise, 商务局 heads
them in English and names indicators by id, 财政局 begins with a byte-order mark, 人社局 ends its lines with CRLF, and
periods are spelt 2022-10, 202210, 2022年10月 or 2022年1—10月.

## 埋设的问题 / What is planted

@PLANTED@

总工会 filed nothing for October (`2022-10/总工会.csv` is absent): figure-missing until November is filed.

## How to look at it

- `--as-of 2022-11-10` (October's figures due): every verdict but waived and error, every light.
- `--as-of 2022-07-20`: the unemployment rate over its ceiling in the half-year (red over-limit), no fall in deaths (no-fall);
  school places, all due with the school year in September, are red against an even pace: a standard without a `pace` of its
  own is judged by the calendar. So is the pension, which rises in July: what must be exactly 400 is not while it is 350.
- `--as-of 2022-12-10`: the lead window of the deliverables (not-begun, unplanned).
- `--as-of 2023-01-31`: all of December in; pass, fail or review, and no-data only where the plan names no basis for two
  that are filed.

What is aimed at stands in `../../expected/`: one line for each standard whose verdict was meant, by date.

`python3 ../generate.py` writes these files again, byte for byte; `--check` compares.
"""
