"""The words that order something to be done to the table, and what it is done to, in one place for all readings."""

COMMANDED = r"改成|改为|改到|调到|调成|删|加一?[条个项]|换成|换为|写成|写为|提到|降到|增加|减少|挪|移到|放到"
"""What a cell, a row or a name is told to become."""

ORDERED = rf"{COMMANDED}|去掉|拿掉|加上|补上|撤|恢复|导出"
"""The same, with what takes out, puts in, goes back and hands out."""

TAKE_OUT = r"删除|删掉|删去|删[了叭吧]?|去掉|去除|去了(?=$|[吧啊呗，。])|拿掉|拿走|抹[掉去]|划[掉去]|剔[除掉]|砍掉(?![\d一二两三四五六七八九])|撤[掉走下去出]|摘[掉了]|清掉|清除|去除|移[除走出]|挪[走出]去?|踢[掉走出]|扔掉|略去|省[掉去了]|取消"
"""What takes a row, a word or a sign out."""

DROP = rf"{TAKE_OUT}|不要了?"
"""The same, with what is no longer wanted; further words for rows alone stand in ``parts.words.DELETE``."""

VERB_IN_A_WORD = r"(?<![整修技悔批更纠删涂房教劳体土轮置兑变替调互])"
"""Before 改 or 换 as a verb of its own, and no part of 整改, 技改, 轮换."""

_CHANGING, _FILLING = "造善良革建进扩厕水电灶线装版型", "助贴偿植栽种播苗修"

CHANGE = rf"改(?![{_CHANGING}])"
"""改 as a verb of the clerk's, and no part of what the project does: 改造, 改厕, 改水."""

FILL_IN = rf"补(?![{_FILLING}])"
"""补 in the same way, and no part of 补助, 补植."""

OF_THE_PROJECT = rf"改[{_CHANGING}]|补[{_FILLING}]"
"""What begins like such an order and is what the project does."""

NAME_WORDS = r"(?:指标名称?|名字|名称|名儿|叫法|说法|称呼|提法|标题|表述|措辞)"
"""What the name of a row is called."""

SET_DOWN = r"(?:明确|统一|规范|核定|核准|核实|确定|确认|认定|落实|完善|修订|订正|更正|修正|修改|纠正|勘误|变更|调整|更新|更换|替换|改填|改列|改报|补填|补录|补充|登记|注明|标注|标明|标示|列示|列明|署名|定名|敲定|界定|校正|归口|统改|都改|均改)(?:填写|写|填|改)?(?:为|成|作|是|到)"
"""明确为, 规范为, 核定为: what is set down in a cell, in office language."""

SECTION_WORD = r"(?:(?:项目)?(?:主管|分管|主办|经办|承办|协办|具办|负责|业务|具体|经手|归口|对口|牵头|责任|管理|实施|联系|办理|承接|落实)的?)?(?:科室|处室|股室)"
"""How the section of an office that handles the project is called."""

ORDER_ENDS = r"(?:了|吧|啊|哈|呀|啦|哦|就行了?|就好了?|就可以了?|即可)*"
"""What may stand behind an order and says nothing: 改成40吧, 删掉就行了."""
