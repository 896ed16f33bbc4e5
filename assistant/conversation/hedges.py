"""The words of what is not decided, in one place for all readings that must not act on them."""

THOUGHT = r"可能(?!性)|估摸|琢磨|寻思|保不齐|说不准|拿不定|没想好|也许|或许|没准|说不定|听说|据说|似乎|犹豫|纠结|考虑|再说|再定|再看|再议|回头|没定|未定|不确定|拿不准|要不要|该不该"
"""What is only thought or heard."""

OPEN = rf"{THOUGHT}|估计|如果|要是|假如|万一|倘|尚未|打算|想不想|会不会|是否|行不行|留不留"
"""Thoughts, conditions, plans and questions whether."""

LAID_ASIDE = r"先(?:挂|放|搁|空|留)着|先不(?:弄|搞|加|写|管|列|录)"
"""What is put off."""

DISAGREED = r"不(?:同意|答应)"
"""What somebody has spoken against."""

NOT_TAKEN = r"没(?:有)?(?:同意|答应|理(?!由)|应(?![该当])|听[他她]|当真|采纳|采用|谈拢|谈成|松口)|驳(?:回|了)|否(?:决|掉|了)|没(?:有)?通过|被打回|说[了]?不算|不(?:作|算)数"
"""What others asked for and did not get."""

NOT_GOT = rf"[^，。\d]{{0,8}}?(?:{NOT_TAKEN}|没(?:有)?(?:改|写|填|加|动|报|调|批|给|要到|争取到|落实|到位|成|凑齐|筹到|弄成|办成|下来|着落)(?:准|下来|成|下|到)?|不(?:批|给|同意|答应|让|认|行)|黄了|泡汤|反悔|变卦)(?:了|的|成|下来|吧|啊)*"
"""没批下来, 企业反悔了: a clause that says that nothing came of it."""

LATER = r"等[^，。]{1,8}(?:定(?![下为成])|拍板|点头|批下来)|(?:以后|回头|到时|等[^，。]{1,10}|[核查问][^，。]{0,4})再|再(?:问|想|看|说|议|讲|定|核|查|报)|还在(?:谈|催|跑|问|等|协调|沟通|争取|走流程)|没定|待定|还[要得需]问|再(?:来)?(?:告诉|通知|决定|商定)"
"""What is to be settled another time."""

AS_IT_WAS = r"照旧|维持|保留|[按照](?:原来|原先|老样子)的?|还是?(?:按|用|照)?(?:原来|原先|之前|老)的?|还按|留着|留下|不用[降提升改动删调]"
"""What stays as it stands."""

HEARSAY = r"听[^，。]{0,8}[说讲]|据说|有人[说讲提喊嫌闹填]|[说讲](?:他们|人家|别人)(?:那?[县镇乡村区市边]|单位|那里|家)|传言|风声"
"""What was only heard."""

OF_OTHERS = r"起哄|撺掇|怂恿|攀比|瞎[说扯喊嚷讲]|到处[说嚷讲]|开玩笑|笑死|别信|不信|建议|提议|非说|非要|吵着|闹着|针对|不归|不搭|看串|听岔"
"""What others want, or what is not ours."""

TOO_MUCH = r"\d[^，。]{0,6}(?:(?:太|过于|偏|有点|不够)[早晚迟高低多少大小长短]|[定报写填]?[早晚迟高低](?=了|$))"
"""11月20日太晚: a value that fault is found with."""

WITHDRAWN = (
    r"(?:还是|那就?|先|就|都|也|暂时|暂|这次|我|我们|[哦噢哎唉])*(?:算了|不(?:填|写|改|动|弄|加|设|定|报)|空着|当我没(?:有)?说|别(?:填|写|改|动)|不(?:用|必|要)(?:填|写|改|动))"
    r"(?:它|这个|这[条项格])?(?:了|吧|啊|啦|哈)*"
)
"""主管部门写县应急局，算了，先不填: what was said before it in the message shall not be done."""

TAKEN_BACK = r"(?:^|[，,。！!；;…\s])(?:不对|错了|算了|不是|慢着|等等|等一下|[哎噢哦]不|[哎噢哦]?不对)+[，,。！!；;…\s]"
"""删掉满意度，不对，…: what was said first is not meant; the forms of sentences know what is."""
