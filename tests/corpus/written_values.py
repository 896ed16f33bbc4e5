"""Values as offices write them, each with its full expected reading."""

WRITTEN = r"""
≥90% | rate | ≥ 90 unit=%
不低于95% | rate | ≥ 95 unit=%
达到95%以上 | rate | ≥ 95 unit=%
控制在5%以内 | rate | ≤ 5 unit=%
≧90% | rate | ≥ 90 unit=%
>=90% | rate | ≥ 90 unit=%
》=90% | rate | ≥ 90 unit=%
≤90% | rate | ≤ 90 unit=%
≦90% | rate | ≤ 90 unit=%
<=90% | rate | ≤ 90 unit=%
＝90% | rate | = 90 unit=%
═90% | rate | = 90 unit=%
≥90％ | rate | ≥ 90 unit=%
90百分比 | rate | 90 unit=%
95%以上 | rate | ≥ 95 unit=%
5%以内 | rate | ≤ 5 unit=%
控制在5%之内 | rate | ≤ 5 unit=%
≥９０％ | rate | ≥ 90 unit=%
≤3‰ | rate | ≤ 3 unit=‰
同比增长5% | rate | change=同比增长 5 unit=%
较上年提高2个百分点 | rate | change=较上年提高 2 unit=个百分点
较2023年增长5% | rate | change=较2023年增长 5 unit=%
降低10% | rate | change=降低 10 unit=%
百分百 | rate | 100 unit=%
百分之百 | rate | 100 unit=%
千分之三 | rate | 3 unit=‰
九成以上 | rate | ≥ 90 unit=%
≥90%（抽样） | rate | ≥ 90 unit=%
≥90%” | rate | ≥ 90 unit=%
（≥90%） | rate | ≥ 90 unit=%
满意度≥90% | rate | ≥ 90 unit=%
合格率100% | rate | 100 unit=%
增长10%以上 | rate | ≥ change=增长 10 unit=%
提升大于等于95% | rate | ≥ change=提升 95 unit=%
≥95%以上 | rate | ≥ 95 unit=%
90%及以上 | rate | ≥ 90 unit=%
90%（含）以上 | rate | ≥ 90 unit=%
95%左右 | rate | about 95 unit=%
＝100% | rate | = 100 unit=%
═100% | rate | = 100 unit=%
90﹪ | rate | 90 unit=%
0% | rate | 0 unit=%
3.5%-4% | rate | 3.5..4 unit=%
80%以上满意 | rate | ≥ 80 unit=%
满意率达95% | rate | 95 unit=%
90（%） | rate | 90 unit=%
大于等于95%满意度 | rate | ≥ 95 unit=%
≥90%\n≥90% | rate | ≥ 90 unit=%
道路交通亡人事故降低10% | rate | change=降低 10 unit=%
百分之九十 | rate | 90 unit=%
100%完成 | rate | 100 unit=%
90%-95% | rate | 90..95 unit=%
104人 | quantity | 104 unit=人
参保33人 | quantity | 33 unit=人
社区工作者33人左右 | quantity | about 33 unit=人
1.2万m2 | quantity | 1.2 unit=万m2
每年开放不少于260天 | quantity | ≥ 260 unit=天 per=年
≥35小时 | quantity | ≥ 35 unit=小时
≥260天 | quantity | ≥ 260 unit=天
0 | quantity | 0
》5000份 | quantity | > 5000 unit=份
不少于3场 | quantity | ≥ 3 unit=场
4.1万 | quantity | 4.1 unit=万
１２台（套） | quantity | 12 unit=台(套)
3台〔套〕 | quantity | 3 unit=台(套)
3台【套】 | quantity | 3 unit=台(套)
1200 人次 | quantity | 1200 unit=人次
≥10场（次） | quantity | ≥ 10 unit=场(次)
不少于5人 | quantity | ≥ 5 unit=人
≥3.5分 | quantity | ≥ 3.5 unit=分
0起 | quantity | 0 unit=起
零投诉 | quantity | 0 unit=投诉
2人/社区 | quantity | 2 unit=人 per=社区
95分以上 | quantity | ≥ 95 unit=分
1 2 0 人 | quantity | 120 unit=人
1 200 人 | quantity | 1200 unit=人
≤5天/次 | quantity | ≤ 5 unit=天 per=次
30至40人 | quantity | 30..40 unit=人
两到三次 | quantity | 2..3 unit=次
33人（含网格员） | quantity | 33 unit=人
4次（每季度1次） | quantity | 4 unit=次
不少于4次活动 | quantity | ≥ 4 unit=次活动
3千米 | quantity | 3 unit=千米
5百人 | quantity | 500 unit=人
3万千瓦 | quantity | 3 unit=万千瓦
≤50mg/L | quantity | ≤ 50 unit=mg per=L
100m² | quantity | 100 unit=m2
100㎡ | quantity | 100 unit=m2
10kV | quantity | 10 unit=kV
2025.12 | quantity | 2025.12
500余人 | quantity | about 500 unit=人
20多个 | quantity | about 20 unit=个
144 | quantity | 144
人数104人 | quantity | 104 unit=人
3万亩 | quantity | 3 unit=万亩
12个城中村 | quantity | 12 unit=个城中村
增加100人 | quantity | change=增加 100 unit=人
1名/村 | quantity | 1 unit=名 per=村
3天/期 | quantity | 3 unit=天 per=期
1人 | quantity | 1 unit=人
5起 | quantity | 5 unit=起
≥60 | quantity | ≥ 60
100分 | quantity | 100 unit=分
≤0 | quantity | ≤ 0
全年260天 | quantity | 260 unit=天
全年不少于260天 | quantity | ≥ 260 unit=天
2次/人/年 | quantity | 2 unit=次 per=人+年
每人每天3餐 | quantity | 3 unit=餐 per=人+天
3人/组 | quantity | 3 unit=人 per=组
1.5倍 | quantity | 1.5 unit=倍
2册/人 | quantity | 2 unit=册 per=人
≥1项/年 | quantity | ≥ 1 unit=项 per=年
5公里/小时 | quantity | 5 unit=公里 per=小时
每万人5名 | quantity | 5 unit=名 per=万人
104 名 | quantity | 104 unit=名
3人次/天 | quantity | 3 unit=人次 per=天
30天 | quantity | 30 unit=天
30天以上 | quantity | ≥ 30 unit=天
60dB以下 | quantity | ≤ 60 unit=dB
≤3起/年 | quantity | ≤ 3 unit=起 per=年
少于3次/台机/年 | quantity | < 3 unit=次 per=台机+年
约1万人 | quantity | about 1 unit=万人
≧两场 | quantity | ≥ 2 unit=场
1904645.13㎡ | quantity | 1904645.13 unit=m2
每期三天 | quantity | 3 unit=天 per=期
每天10个小时 | quantity | 10 unit=个小时 per=天
整理档案数量不少1500件/年 | quantity | ≥ 1500 unit=件 per=年
扣分小于等于1分 | quantity | ≤ 1 unit=分
5名困难党员 | quantity | 5 unit=名困难党员
两百户 | quantity | 200 unit=户
近百户 | quantity | about 100 unit=户
1.2万 | quantity | 1.2 unit=万
≥1.5小时/天 | quantity | ≥ 1.5 unit=小时 per=天
30人次 | quantity | 30 unit=人次
65分贝以下 | quantity | ≤ 65 unit=分贝
3万人 | quantity | 3 unit=万人
30-40人 | quantity | 30..40 unit=人
≤144万元 | money | ≤ 144 unit=万元
￥7,260.00 | money | 7260 unit=元
人民币7260元整 | money | 7260 unit=元
7260元 | money | 7260 unit=元
4.1万元 | money | 4.1 unit=万元
不高于80万元 | money | ≤ 80 unit=万元
5-8万元 | money | 5..8 unit=万元
5万-8万元 | money | 5..8 unit=万元
5万元至8万元 | money | 5..8 unit=万元
7260元（33人×220元） | money | 7260 unit=元
3千元 | money | 3 unit=千元
3千万元 | money | 3 unit=千万元
约3万元 | money | about 3 unit=万元
控制在5万元以内 | money | ≤ 5 unit=万元
144万元以内 | money | ≤ 144 unit=万元
≤15万 | money | ≤ 15 unit=万元
1亿元 | money | 1 unit=亿元
壹佰贰拾万元整 | money | 120 unit=万元
三十五点五万元 | money | 35.5 unit=万元
三点五万元 | money | 3.5 unit=万元
100元起 | money | ≥ 100 unit=元
0元 | money | 0 unit=元
三公经费不超过5万元 | money | ≤ 5 unit=万元
0.726（万元） | money | 0.726 unit=万元
0.726 万 元 | money | 0.726 unit=万元
2023年支付成本不超过300万元 | money | ≤ 300 unit=万元
7.52万元/年/人 | unit_price | 7.52 unit=万元 per=年+人
220元/年/人 | unit_price | 220 unit=元 per=年+人
5000元/月 | unit_price | 5000 unit=元 per=月
300元/人·月 | unit_price | 300 unit=元 per=人+月
300元/人*月 | unit_price | 300 unit=元 per=人+月
人均300元 | unit_price | 300 unit=元 per=人
50元每人每天 | unit_price | 50 unit=元 per=人+天
15万元/公里 | unit_price | 15 unit=万元 per=公里
300元/（人·月） | unit_price | 300 unit=元 per=人+月
300元/人月 | unit_price | 300 unit=元 per=人+月
补助标准每人每月300元 | unit_price | 300 unit=元 per=人+月
每人每年保费220元 | unit_price | 220 unit=元 per=人+年
每户补助2000元 | unit_price | 2000 unit=元 per=户
总成本不超过888万元一年 | unit_price | ≤ 888 unit=万元 per=年
35万一年 | unit_price | 35 unit=万元 per=年
2000元/亩次 | unit_price | 2000 unit=元 per=亩次
10元/㎡·月 | unit_price | 10 unit=元 per=m2+月
发放标准220元/年/人 | unit_price | 220 unit=元 per=年+人
按220元/人/年标准发放 | unit_price | 220 unit=元 per=人+年
每人220元/年 | unit_price | 220 unit=元 per=人+年
220元/每人每年 | unit_price | 220 unit=元 per=人+年
20元/人/次 | unit_price | 20 unit=元 per=人+次
总成本不超过888.5862万元一年 | unit_price | ≤ 888.5862 unit=万元 per=年
0.5万元/年 | unit_price | 0.5 unit=万元 per=年
每户2000元 | unit_price | 2000 unit=元 per=户
220元每人每年 | unit_price | 220 unit=元 per=人+年
每人每年220元 | unit_price | 220 unit=元 per=人+年
840元/人 | unit_price | 840 unit=元 per=人
半年1次 | frequency | 1 unit=次 per=半年
每工作日1次 | frequency | 1 unit=次 per=工作日
1个月1次 | frequency | 1 unit=次 per=月
每季度1次 | frequency | 1 unit=次 per=季度
≥1次/月 | frequency | ≥ 1 unit=次 per=月
2-3次/年 | frequency | 2..3 unit=次 per=年
每两年1次 | frequency | 1 unit=次 per=2年
1次/2年 | frequency | 1 unit=次 per=2年
每3个月1次 | frequency | 1 unit=次 per=3个月
每个月1次 | frequency | 1 unit=次 per=月
一年两次 | frequency | 2 unit=次 per=年
一个月1次 | frequency | 1 unit=次 per=月
每周一次 | frequency | 1 unit=次 per=周
每季度1次活动 | frequency | 1 unit=次活动 per=季度
≥2场（次）/年 | frequency | ≥ 2 unit=场(次) per=年
每年至少2次 | frequency | ≥ 2 unit=次 per=年
每年定期2次 | frequency | 2 unit=次 per=年
12个月 | period | 12 unit=个月
1月和2月 | period | months=1+2
3个工作日 | period | 3 unit=个工作日
2024年1月-12月 | period | months=1+2+3+4+5+6+7+8+9+10+11+12 date=year:2024
2025年1月1日至2025年12月31日 | period | months=1+2+3+4+5+6+7+8+9+10+11+12 date=year:2025+month:1+day:1 until=year:2025+month:12+day:31
30分钟内 | period | ≤ 30 unit=分钟
连续3年 | period | 3 unit=年
质保期2年 | period | 2 unit=年
工期≤90天 | period | ≤ 90 unit=天
合同签订后30日内 | period | ≤ 30 unit=日
3年以上 | period | ≥ 3 unit=年
3-5个工作日 | period | 3..5 unit=个工作日
10月底至11月10日 | period | months=10+11 date=month:10+part:底 until=month:11+day:10
3月1日-5月31日 | period | months=3+4+5 date=month:3+day:1 until=month:5+day:31
2024年9月至2025年6月 | period | date=year:2024+month:9 until=year:2025+month:6
提前3天 | period | change=提前 3 unit=天
缩短2个工作日 | period | change=缩短 2 unit=个工作日
半年 | period | 6 unit=个月
半年内 | period | ≤ 6 unit=个月
一年 | period | 1 unit=年
一年内 | period | ≤ 1 unit=年
一年以上 | period | ≥ 1 unit=年
5年期 | period | 5 unit=年
1-2年 | period | 1..2 unit=年
2.5年 | period | 2.5 unit=年
12个月以内 | period | ≤ 12 unit=个月
24小时内响应 | period | ≤ 24 unit=小时
5分钟内到达现场 | period | ≤ 5 unit=分钟
12月份 | period | months=12
90日内 | period | ≤ 90 unit=日
1个季度 | period | 1 unit=个季度
2学期 | period | 2 unit=学期
2024年全年 | period | months=1+2+3+4+5+6+7+8+9+10+11+12 date=year:2024
2024-2025年 | period | date=year:2024 until=year:2025
2024年-2026年 | period | date=year:2024 until=year:2026
11月、12月 | period | months=11+12
3、6、9、12月 | period | months=3+6+9+12
10月-12月底 | period | months=10+11+12 date=month:10 until=month:12+part:底
审批不超10个工作日 | period | ≤ 10 unit=个工作日
小于或者等于6小时 | period | ≤ 6 unit=小时
3个月内归档 | period | ≤ 3 unit=个月
半小时内 | period | ≤ 0.5 unit=小时
三年 | period | 3 unit=年
十二个月 | period | 12 unit=个月
1-6月 | period | months=1+2+3+4+5+6
全年 | period | 1 unit=年
10月底前 | date | ≤ date=month:10+part:底
2025年12月31日前 | date | ≤ date=year:2025+month:12+day:31
12月20日前完成 | date | ≤ date=month:12+day:20
每月15日前 | date | ≤ per=月 date=day:15
第二季度末前 | date | ≤ date=quarter:2+part:底
每季度末前 | date | ≤ per=季度 date=part:底
每年年底前 | date | ≤ per=年 date=part:底
年内完成 | date | ≤ date=part:底
2025年内 | date | ≤ date=year:2025+part:底
二〇二五年底前 | date | ≤ date=year:2025+part:底
2025/12/31 | date | date=year:2025+month:12+day:31
2025.12.31前 | date | ≤ date=year:2025+month:12+day:31
12.31前 | date | ≤ date=month:12+day:31
2025年第三季度 | date | date=year:2025+quarter:3
四季度前 | date | ≤ date=quarter:4
三季度内 | date | ≤ date=quarter:3+part:底
不晚于10月底 | date | ≤ date=month:10+part:底
截至2025年12月31日 | date | ≤ date=year:2025+month:12+day:31
最迟12月底 | date | ≤ date=month:12+part:底
10月中旬前 | date | ≤ date=month:10+part:中旬
每月底前 | date | ≤ per=月 date=part:底
每月10日 | date | per=月 date=day:10
每年10月底前完成 | date | ≤ per=年 date=month:10+part:底
2025年12月底前全部完成 | date | ≤ date=year:2025+month:12+part:底
12月份前 | date | ≤ date=month:12
1季度 | date | date=quarter:1
第1季度末 | date | date=quarter:1+part:底
2024年度 | date | date=year:2024
一季度 | date | date=quarter:1
每年10月前 | date | ≤ per=年 date=month:10
11月份完成验收 | date | date=month:11
12月前能完成发放 | date | ≤ date=month:12
每月8号前报送 | date | ≤ per=月 date=day:8
2023-11-30 00:00:00 | date | date=year:2023+month:11+day:30
年终完成支出进度 | date | date=part:底
年底前 | date | ≤ date=part:底
三季度 | date | date=quarter:3
下半年 | date | date=half:2
及时 | qualitative
不低于2024年水平 | qualitative
排名前3名 | qualitative
完成2024年度考核 | qualitative
贯彻落实20大精神 | qualitative
培训12期，每期30人 | qualitative
高质量完成 | qualitative
按月发放 | qualitative
A级 | qualitative
GB/T 19001 | qualitative
10 20人 | qualitative
零星维修 | qualitative
一次性通过 | qualitative
十分满意 | qualitative
两三天 | qualitative
三五人 | qualitative
1:3 | qualitative
3/4 | qualitative
8:00-18:00 | qualitative
7×24小时 | qualitative
元/人 | qualitative
≥-3% | qualitative
±5% | qualitative
三级 | qualitative
13月底前 | qualitative
2月30日前 | qualitative
9月至次年6月 | qualitative
月底前 | qualitative
15日前 | qualitative
底 | qualitative
1,20人 | qualitative
预算内 | qualitative
不超过预算 | qualitative
前3名 | qualitative
第3名 | qualitative
5A级景区 | qualitative
3A | qualitative
近3年平均水平 | qualitative
不低于90%且不高于95% | qualitative
一般故障10分钟内响应，重大故障1小时内 | qualitative
1月一次 | qualitative
满分 | qualitative
无投诉 | qualitative
无障碍 | qualitative
优 | qualitative
3月、6月、9月和12月底前 | qualitative
长期 | qualitative
常年 | qualitative
102\n120 | qualitative
手册3000张；景点10处 | qualitative
指派13个执业律师驻点13个社区 | qualitative
一流 | qualitative
一致好评 | qualitative
万无一失 | qualitative
千家万户 | qualitative
五星级 | qualitative
一对一 | qualitative
三级甲等 | qualitative
优良 | qualitative
无 | not_applicable
无。 | not_applicable
—— | not_applicable
N／A | not_applicable
不涉及生态效益 | not_applicable
不涉及此项 | not_applicable
无此项 | not_applicable
不适用\n不适用 | not_applicable
"""
