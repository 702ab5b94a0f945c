"""What is pasted into the desk from Word, Google Docs and web pages."""

import pytest
from desk_server import WORKSHOP
from desk_tabs import FILE, open_file, write

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p { margin: 0 }</style></head><body>
<h1>Programma<o:p></o:p></h1>
<p class=MsoNormal>Een <b style='mso-bidi-font-weight:normal'>belangrijke</b> zin<span style='mso-spacerun:yes'>  </span>met <i>nadruk</i>
en een <a href="https://voorbeeld.example/a_b">link</a>.<o:p></o:p></p>
<p style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span><![endif]>Eerste</p>
<p style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>o<span>&nbsp;</span></span><![endif]>Daaronder</p>
<p style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;</span></span><![endif]>Tweede</p>
<table><tr><td><p>Dag</p></td><td><p>Tijd | plaats</p></td></tr><tr><td>maandag</td><td>9.30<br>Utrecht</td></tr></table></body></html>"""
DOCS = """<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><h2><span style="font-weight:700">Kop</span></h2>
<p><span style="font-weight:400">Gewoon, </span><span style="font-weight:700">vet</span><span style="font-weight:700"> en meer</span><span
style="font-weight:400;font-style:italic"> en schuin</span></p><br><ol><li><p><span>een</span></p></li><ul><li><p>binnen</p></li></ul><li><p>twee</p></li></ol></b>"""
WEB = """<p>Met *ster* &lt;b&gt; en 3_4_5.</p><p># geen kop</p><p>1. geen lijst</p><blockquote><p>Citaat</p></blockquote>
<script>document.title = "gedaan"</script><img src="https://elders.example/p.png" onerror="document.title = 'gedaan'"><p style="display:none">weg</p>
<p><a href="javascript:alert(1)">kwaad</a> en <a href="https://www.google.com/url?q=https://voorbeeld.example/x&amp;sa=D">goed</a></p>"""
PASTED = {
    "Word": (WORD, """## Programma

Een **belangrijke** zin met *nadruk* en een [link](https://voorbeeld.example/a_b).

- Eerste
  - Daaronder
- Tweede

| Dag | Tijd \\| plaats |
| --- | --- |
| maandag | 9.30 Utrecht |"""),
    "Google Docs": (DOCS, "## Kop\n\nGewoon, **vet en meer** *en schuin*\n\n1. een\n   - binnen\n2. twee"),
    "a web page": (WEB, "Met \\*ster\\* \\<b> en 3_4_5.\n\n\\# geen kop\n\n1\\. geen lijst\n\n> Citaat\n\nkwaad en [goed](https://voorbeeld.example/x)"),
}  # fmt: skip


@pytest.mark.parametrize("source", PASTED)
def test_what_is_pasted_keeps_its_structure_and_nothing_else(tab, desk, source):
    html, markdown = PASTED[source]
    requests = []
    tab.on("request", lambda request: requests.append(request.url))
    page = open_file(tab)
    area = write(tab, page, "Kom met twee of drie")
    area.press("Control+End")
    area.evaluate(
        """(area, html) => {
          const data = new DataTransfer();
          data.setData("text/html", html);
          data.setData("text/plain", "zonder opmaak");
          area.dispatchEvent(new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true}));
        }""",
        html,
    )
    desk.becomes(FILE, WORKSHOP.replace("dezelfde opleiding.", f"dezelfde opleiding.\n\n{markdown}"))
    assert tab.title() != "gedaan" and not [url for url in requests if "elders.example" in url]
