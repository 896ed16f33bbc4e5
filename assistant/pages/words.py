"""The browser part speaks English in a few places: its words are put into Chinese where they turn up.

It offers no setting for them. A small constant script watches the page and replaces whole texts that
it knows: short words only outside what people and files say, sentences anywhere.
"""

import json

import streamlit as st

SENTENCES = {
    "Page not found": "没有这个页面",
    "The page that you have requested does not seem to exist. Running the app's main page.":
        "您打开的网址不存在，已转到首页。",
    "Connection error": "与程序的连接断开了",
    "Is Streamlit still running? If you accidentally stopped Streamlit, just restart it in your terminal:":
        "程序可能已经停止运行。您写的内容已经保存，请重新启动程序（或请管理员启动）后刷新页面：",
    "streamlit run yourscript.py": "mubiao serve",
    "Streamlit server is not responding. Are you connected to the internet?":
        "程序没有回应，可能已经停止运行或网络不通。您写的内容已经保存，请稍后刷新页面；一直不行请找管理员。",
    "Connection timed out.": "连接超时，请稍后刷新页面。",
    "Script execution error": "页面出错",
    "Bad message format": "页面收到的内容有误，请刷新页面",
    "Connecting to Streamlit server": "正在连接程序",
    "Unable to connect to Streamlit server": "连接不上程序",
    "Please fill out this cell.": "请填写这一格。",
    "The value is not part of the allowed options.": "不在可选的范围内。",
    "Download failed": "下载失败，请再点一次",
    "Failed to generate file for download": "文件没有生成，请再点一次",
    "Link to heading": "本节的链接",
    "Drag and drop files here": "把文件拖到这里",
    "Drag and drop a file here": "把文件拖到这里",
}  # fmt: skip
"""What no clerk would write as a whole text: replaced anywhere."""

WORDS = {
    "Average": "平均", "Average length": "平均字数", "Count": "个数", "Distinct": "不同的个数", "Empty": "空值",
    "Maximum": "最大", "Maximum length": "最长字数", "Median": "中位数", "Minimum": "最小",
    "Minimum length": "最短字数", "No data": "没有数据", "Range": "范围", "Standard deviation": "标准差", "Values": "值",
    "Add files": "再加文件", "App pages": "各页", "Choose an option": "请选择",
    "Choose options": "请选择", "file upload": "选择文件", "Sidebar": "左栏",
    "Add row": "增加一行", "Autosize": "自动列宽", "Cancel": "取消",
    "Clear all": "全部清除", "Clear cache": "清除缓存", "Clear caches": "清除缓存",
    "Clear selection": "取消选择", "Clear value": "清除", "Close": "关闭", "Close fullscreen": "退出全屏",
    "Close Search": "关闭查找", "Collapse sidebar": "收起左栏", "Connecting": "正在连接",
    "Copied": "已复制", "Copy": "复制", "Copy column name": "复制列名", "Copy to clipboard": "复制",
    "Dataframe column menu": "列的操作", "Dismiss": "关闭", "Error:": "注意：",
    "Delete row(s)": "删除所选的行", "Download as CSV": "下载为 CSV", "Error": "连接不上",
    "Expand sidebar": "展开左栏", "Format": "格式", "Fullscreen": "全屏", "Hide column": "隐藏这一列",
    "Main menu": "菜单", "Menu": "菜单", "Next Result": "下一个", "Next page": "下一页",
    "No options": "没有可选的", "No options to select": "没有可选的", "No results": "没有找到",
    "Open": "打开", "Pin column": "固定这一列", "Please wait...": "请稍候……",
    "Previous Result": "上一个", "Previous page": "上一页", "Print": "打印",
    "Record screen": "录制屏幕", "Remove file": "移除文件", "Rerun": "刷新", "Running...": "正在处理……",
    "Search": "查找", "Select all": "全选", "Send message": "发送", "Show/hide columns": "显示或隐藏列",
    "Sort ascending": "升序", "Sort descending": "降序", "Statistics": "统计", "Skip to main content": "跳到正文", "Stop": "停止",
    "Stop script": "停止", "Type to search": "输入要找的字", "Unpin column": "取消固定",
    "Upload": "选择文件", "View less": "收起",
}  # fmt: skip
"""Replaced where the browser part itself speaks: not in what people, files or our pages say."""

PATTERNS = (
    (r"^(?:Error: )?File must be ([\d.]+) ?MB or smaller\.$", "文件不能超过 $1 MB。"),
    (r"^File is too large\. Maximum size is (\d+) bytes\.$", "文件太大。"),
    (r"^(?:Error: )?(\S*) files are not allowed\.$", "不能选这种类型（$1）的文件。"),
    (r"^(\S+) ?MB per file.*$", "单个文件不超过 $1 MB"),
    (r"^You have requested page (\S+), but no corresponding file was found.*$", "没有“$1”这个页面，已转到首页。"),
    (r"^\w+ icon$", "图标"),
    (r"^Help for (.+)$", "$1的说明"),
    (r"^Remove (.+)$", "移除 $1"),
    (r"^You can only select up to (\d+) options?\. Remove an option first\.$", "最多选$1个，请先去掉一个。"),
    (r"^View (\d+) more$", "还有$1个"),
    (r"^(\d+) results?$", "找到$1处"),
    (r"^Add: (.+)$", "添加：$1"),
)  # fmt: skip
"""Texts with a part that varies, and what they become; outside data, as the words."""

_DATA = (
    '[data-testid="stText"], [data-testid="stMarkdownContainer"], [data-testid="stChatMessage"],'
    ' [data-testid="stTable"], canvas, textarea, input, script, style, .og-frame'
)

_SCRIPT = (
    "<script>(() => {"
    "if (window.mubiaoWords) return; window.mubiaoWords = true;"
    f"const sentences = new Map(Object.entries({json.dumps(SENTENCES, ensure_ascii=False)}));"
    f"const words = new Map(Object.entries({json.dumps(WORDS, ensure_ascii=False)}));"
    f"const patterns = {json.dumps(PATTERNS, ensure_ascii=False)}.map(([a, b]) => [new RegExp(a), b]);"
    f"const data = {json.dumps(_DATA)}, uploader = '[data-testid=stFileUploader]';"
    """
    const said = (text, free) => {
      const whole = text.trim();
      if (!/^[A-Za-z0-9]/.test(whole)) return null;
      if (sentences.has(whole)) return sentences.get(whole);
      if (!free) return null;
      if (words.has(whole)) return words.get(whole);
      for (const [pattern, put] of patterns)
        if (pattern.test(whole)) return whole.replace(pattern, put);
      return null;
    };
    const free = (owner) => owner.closest(uploader) || !owner.closest(data);
    const inText = (node) => {
      const owner = node.parentElement;
      if (!owner || owner.closest("canvas, script, style")) return;
      const put = said(node.data, free(owner));
      if (put !== null && node.data !== put) node.data = put;
    };
    const inNames = (element) => {
      for (const name of ["aria-label", "title", "placeholder"]) {
        const text = element.getAttribute(name);
        const put = text && said(text, !element.parentElement || free(element.parentElement));
        if (put) element.setAttribute(name, put);
      }
    };
    const inAll = (root) => {
      if (root.nodeType === Node.TEXT_NODE) return inText(root);
      if (root.nodeType !== Node.ELEMENT_NODE || root.closest("canvas")) return;
      inNames(root);
      for (const one of root.querySelectorAll("[aria-label], [title], [placeholder]")) inNames(one);
      const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      while (walk.nextNode()) inText(walk.currentNode);
    };
    new MutationObserver((seen) => {
      for (const one of seen) {
        if (one.type === "childList") one.addedNodes.forEach(inAll);
        else if (one.type === "characterData") inText(one.target);
        else inNames(one.target);
      }
    }).observe(document.body, {
      childList: true, subtree: true, characterData: true,
      attributes: true, attributeFilter: ["aria-label", "title", "placeholder"],
    });
    inAll(document.body);
    document.documentElement.lang = "zh-CN";
    })();</script>"""
)


def speak_chinese() -> None:
    """Put the script on the page; it runs once in a window, however often the page is drawn."""
    with st.container(key="words"):
        st.html(_SCRIPT, unsafe_allow_javascript=True)
