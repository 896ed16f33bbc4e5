"""Traditional characters in the words of commands, read as the simplified ones of the form."""

_PAIRS = (
    "預预 萬万 額额 滿满 標标 準准 數数 質质 時时 實实 單单 專专 項项 題题 減减 條条 個个 縣县 區区 鄉乡 鎮镇 辦办 處处 務务 億亿 費费 價价 總总 "
    "財财 撥拨 籌筹 資资 組组 織织 設设 備备 購购 買买 賣卖 發发 給给 對对 錯错 應应 該该 嗎吗 為为 麼么 這这 麗丽 說说 請请 問问 謝谢 導导 檢检 "
    "審审 銷销 復复 刪删 調调 換换 寫写 報报 負负 責责 險险 農农 戶户 貼贴 補补 護护 養养 環环 衛卫 潔洁 訓训 課课 場场 動动 機机 關关 維维 運运 "
    "營营 電电 腦脑 網网 絡络 產产 業业 經经 濟济 會会 態态 續续 響响 級级 類类 種种 樣样 長长 達达 較较 過过 還还 從从 後后 裡里 裏里 內内 開开 "
    "門门 間间 際际 點点 變变 義义 員员 號号 約约 幾几 兩两 雙双 東东 陽阳 陰阴 無无 與与 並并 讓让 舉举 統统 計计 劃划 規规 則则 據据 誰谁 誤误 "
    "詞词 語语 選选 擇择 確确 認认 築筑 舊旧 樓楼 "
)
_TABLE = {ord(pair[0]): pair[1] for pair in _PAIRS.split()}


def simplified(text: str) -> str:
    """``text`` with the traditional characters of everyday commands in their simplified form."""
    return text.translate(_TABLE)
