import Testing

@testable import ContentLoading

/// What makes an SVG file more than a picture.
@Suite struct SVGSafetyTests {
  private static func svg(_ inside: String) -> String {
    "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 1 1\">\(inside)</svg>"
  }

  private func hazards(_ text: String) -> [String] { SVGSafety.hazards(in: Array(text.utf8)).map(\.what.english) }

  static let pictures = [
    svg("<circle r=\"1\"/>"), svg("<style>.a{fill:url(#b)}/* url(x) is a comment */</style><g class=\"a\"/>"),
    svg("<defs><path id=\"p\" d=\"M0 0\"/></defs><use href=\"#p\"/><use xlink:href=\"#p\"/>"),
    svg("<title>javascript: en onclick= in gewone woorden</title><desc>url(http://a.example)</desc>"),
    svg("<a href=\"https://a.example/\"><text>Meer</text></a>"), svg("<image href=\"data:image/png;base64,AAAA\"/>"),
    svg("<animate attributeName=\"opacity\" from=\"0\" to=\"1\"/>"), svg("<text font-family=\"Inter\">Één &amp; twee</text>"),
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- gemaakt met een tekenprogramma -->\n" + svg("<metadata>a</metadata>"),
    svg("<rect style=\"fill:url(#x);stroke:#fff\" clip-path=\"url(#y)\"/>"),
    svg("<style>text::before{content:'\\201C'}@media (min-width: 9em) and (not (print)){a:not(.b){fill:rgb(1 2 3/.5)}}</style>"),
    svg("<style>@font-face{font-family:A;src:url( 'data:font/woff2;base64,AA' ) format('woff2'),local(A)}</style>"),
    svg("<style>a[href^='https://'],b{font-family:'/*';fill:url('#a')/*'*/}</style>"),
    svg("<animate attributeName=\"fill\" values=\"red;url(#a);#00f\"/><set attributeName=\"d\" to=\"M0 0\"/>"),
    svg("<text aria-label=\"f(x) = url(y)\" data-x=\"url(https://a.example)\" font-family=\"Calibri (Body)\">f(x)</text>"),
    svg("<image xlink:href=\" data:image/jpeg;base64,AAAA\" width=\"1\" height=\"1\" preserveAspectRatio=\"none\"/>"),
  ]

  /// As drawing programs write it.
  static let drawings: [(program: String, text: String)] = [
    (
      "Inkscape",
      """
      <?xml version="1.0" encoding="UTF-8" standalone="no"?>
      <!-- Created with Inkscape (http://www.inkscape.org/) -->
      <svg width="210mm" height="297mm" viewBox="0 0 210 297" version="1.1" id="svg5" inkscape:version="1.2.2 (b0a8486541)"
        sodipodi:docname="tekening.svg" inkscape:export-filename="tekening.png" inkscape:export-xdpi="96"
        xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"
        xmlns:xlink="http://www.w3.org/1999/xlink" xmlns="http://www.w3.org/2000/svg" xmlns:svg="http://www.w3.org/2000/svg"
        xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:cc="http://creativecommons.org/ns#"
        xmlns:dc="http://purl.org/dc/elements/1.1/">
        <sodipodi:namedview id="namedview7" pagecolor="#ffffff" inkscape:document-units="mm" showgrid="false">
          <inkscape:grid type="xygrid" id="grid1" /></sodipodi:namedview>
        <defs id="defs2"><inkscape:path-effect effect="spiro" id="p" /><linearGradient id="g" inkscape:collect="always">
          <stop style="stop-color:#000;stop-opacity:1" offset="0" /></linearGradient></defs>
        <metadata><rdf:RDF><cc:Work rdf:about=""><dc:format>image/svg+xml</dc:format>
          <dc:type rdf:resource="http://purl.org/dc/dcmitype/StillImage" /></cc:Work></rdf:RDF></metadata>
        <svg:g inkscape:label="Laag (1)" inkscape:groupmode="layer" id="layer1"><path sodipodi:nodetypes="cc"
          style="fill:url(#g);-inkscape-stroke:none;font-variation-settings:normal" d="M 0,0 1,1" inkscape:connector-curvature="0" />
        </svg:g>
        <flowRoot xml:space="preserve"><flowRegion><rect width="1" height="1" /></flowRegion><flowPara>Tekst</flowPara></flowRoot>
      </svg>
      """
    ),
    (
      "Illustrator",
      """
      <?xml version="1.0" encoding="iso-8859-1"?>
      <!-- Generator: Adobe Illustrator 16.0.0, SVG Export Plug-In . SVG Version: 6.00 Build 0)  -->
      <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [
      \t<!ENTITY ns_extend "http://ns.adobe.com/Extensibility/1.0/">
      \t<!ENTITY ns_ai "http://ns.adobe.com/AdobeIllustrator/10.0/">
      \t<!ENTITY ns_svg "http://www.w3.org/2000/svg">
      ]>
      <svg version="1.1" id="Laag_1" xmlns:x="&ns_extend;" xmlns:i="&ns_ai;" xmlns="&ns_svg;" xmlns:xlink="http://www.w3.org/1999/xlink"
        x="0px" y="0px" width="100px" height="100px" viewBox="0 0 100 100" enable-background="new 0 0 100 100" xml:space="preserve">
      <metadata><sfw xmlns="http://ns.adobe.com/SaveForWeb/1.0/"><slices></slices></sfw></metadata>
      <switch><foreignObject requiredExtensions="&ns_ai;" x="0" y="0" width="1" height="1">
        <i:pgfRef xlink:href="#adobe_illustrator_pgf"></i:pgfRef></foreignObject>
      <g i:extraneous="self"><rect i:knockout="Off" x="1" y="1" width="2" height="2"/></g></switch>
      <i:pgf id="adobe_illustrator_pgf"><![CDATA[eJzs]]></i:pgf></svg>
      """
    ),
    (
      "draw.io",
      """
      <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
      <svg xmlns="http://www.w3.org/2000/svg" style="background: light-dark(#ffffff, #121212); color-scheme: light dark;"
        xmlns:xlink="http://www.w3.org/1999/xlink" version="1.1" width="121px" height="61px" viewBox="-0.5 -0.5 121 61"
        content="&lt;mxfile host=&quot;app.diagrams.net&quot;&gt;&lt;/mxfile&gt;"><defs/><g><g data-cell-id="0"><rect x="0" y="0"
        width="120" height="60" fill="#ffffff" stroke="rgb(0, 0, 0)" pointer-events="all" style="fill: light-dark(#fff, var(--b));"/>
        <text x="60" y="34" fill="light-dark(#000, #fff)" font-family="&quot;Helvetica&quot;" font-size="12px" text-anchor="middle">Stap
        </text></g></g><switch><g requiredFeatures="http://www.w3.org/TR/SVG11/feature#Extensibility"/><a transform="translate(0,-5)"
        xlink:href="https://www.drawio.com/doc/faq/svg-export-text-problems" target="_blank"><text>Text is not SVG</text></a></switch></svg>
      """
    ),
    (
      "LibreOffice",
      """
      <svg xmlns="http://www.w3.org/2000/svg" xmlns:ooo="http://xml.openoffice.org/svg/export" version="1.2" baseProfile="tiny"
        xmlns:presentation="http://sun.com/xmlns/staroffice/presentation" xmlns:smil="http://www.w3.org/2001/SMIL20/"
        xmlns:anim="urn:oasis:names:tc:opendocument:xmlns:animation:1.0" fill-rule="evenodd" stroke-linejoin="round"><defs><font
        id="E" horiz-adv-x="2048"><font-face font-family="Carlito embedded" units-per-em="2048" ascent="1536" descent="500"/>
        <missing-glyph horiz-adv-x="2048" d="M 0,0 L 2047,0 Z"/><glyph unicode="u" horiz-adv-x="900" d="M 0,0"/></font></defs>
        <g ooo:name="page1" id="i" class="Page"><text class="SVGTextShape"><tspan class="TextParagraph" font-weight="400">Een</tspan>
        </text></g></svg>
      """
    ),
    (
      "Graphviz",
      """
      <?xml version="1.0" encoding="UTF-8" standalone="no"?>
      <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN"
       "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
      <svg width="62pt" height="116pt" viewBox="0.00 0.00 62.00 116.00" xmlns="http://www.w3.org/2000/svg"
        xmlns:xlink="http://www.w3.org/1999/xlink"><g id="graph0" class="graph" transform="scale(1 1) rotate(0) translate(4 112)">
        <title>%3</title><polygon fill="white" stroke="transparent" points="-4,4 -4,-112"/><g id="a_n"><a xlink:href="https://a.example/"
        xlink:title="n()"><ellipse fill="none" cx="27" cy="-90" rx="27" ry="18"/></a></g></g></svg>
      """
    ),
  ]

  @Test(arguments: drawings) func `what drawing programs write passes`(program: String, text: String) {
    #expect(hazards(text) == [], "\(program)")
  }

  @Test(arguments: pictures) func `a picture is only that`(text: String) { #expect(hazards(text) == []) }

  static let programs = [
    svg("<script>alert(1)</script>"), svg("<SCRIPT/>"), "<s:svg xmlns:s=\"http://www.w3.org/2000/svg\"><s:script/></s:svg>",
    svg("<circle onload=\"x()\"/>"), svg("<circle ONCLICK=\"x()\"/>"), svg("<a href=\"javascript:x()\"><text/></a>"),
    svg("<a xlink:href=\" java&#10;script:x()\"><text/></a>"), svg("<a href=\"&#106;avascript:x()\"/>"),
    svg("<foreignObject><body xmlns=\"http://www.w3.org/1999/xhtml\"><p/></body></foreignObject>"),
    svg("<image href=\"https://a.example/x.png\"/>"), svg("<image href=\"x.png\"/>"), svg("<use href=\"other.svg#a\"/>"),
    svg("<use href=\"data:image/svg+xml;base64,AAAA#x\"/>"), svg("<a href=\"data:text/html,x\"/>"),
    svg("<style>@import 'https://a.example/x.css';</style>"), svg("<style>.a{background:url( \"//a.example/x\" )}</style>"),
    svg("<style><![CDATA[.a{fill:url(https://a.example/x)}]]></style>"), svg("<style>.a{fill:u\\72l(https://a.example)}</style>"),
    svg("<rect style=\"fill:url(https://a.example/#x)\"/>"), svg("<rect fill=\"url(https://a.example/#x)\"/>"),
    svg("<set attributeName=\"href\" to=\"javascript:x()\"/>"),
    svg("<animate attributeName=\"xlink:href\" values=\"#a;javascript:x()\"/>"),
    svg("<set attributeName=\"onclick\" to=\"x()\"/>"), svg("<iframe src=\"https://a.example\"/>"),
    "<?xml-stylesheet href=\"https://a.example/x.css\"?>" + svg(""),
    "<!DOCTYPE svg [<!ENTITY x \"<script>alert(1)</script>\">]>" + svg("&x;"),
    "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>" + svg("<text>&x;</text>"), "<svg><g></svg>", "geen xml", "",
    svg("<style>svg{background:image-set(\"https://a.example/x\" 1x)}</style>"),
    svg("<rect style=\"fill:-webkit-image-set('https://a.example/x' 1x)\"/>"),
    svg("<rect style=\"--a:'https://a.example/x';fill:image-set(var(--a))\"/>"), svg("<rect style=\"fill:src('//a.example/x')\"/>"),
    svg("<rect style=\"fill:url('data:image/svg+xml,x')\"/>"), svg("<rect style=\"fill:\\75 rl(https://a.example)\"/>"),
    svg("<rect style=\"fill:cross-fade(url(#a),'https://a.example')\"/>"), svg("<style>a{fill:url(https://a.example</style>"),
    svg("<style>@\\69mport 'https://a.example'</style>"), svg("<style>@font-face{src:url(a.woff2)}</style>"),
    svg("<style><style>a{fill:url(https://a.example)}</style></style>"), svg("<style>a{b:'\n;fill:url(https://a.example)}</style>"),
    svg("<set attributeName=\"fill\" to=\"url(https://a.example#a)\"/>"),
    svg("<animate attributeName=\"fill\" values=\"red;url(https://a.example#a)\"/>"),
    svg("<set attributeName=\"style\" to=\"fill:red\"/>"), svg("<a href=\"#b\" ping=\"https://a.example\"/>"),
    svg("<g xml:base=\"https://a.example/\"><use href=\"#a\"/></g>"),
    svg("<g xmlns:y=\"http://www.w3.org/1999/xlink\"><use y:href=\"https://a.example/#a\"/></g>"),
    "<!DOCTYPE svg SYSTEM \"https://a.example/x.dtd\">" + svg(""),
    "<!-- <!DOCTYPE svg> --><!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"https://a.example/x.dtd\">" + svg(""),
    "<!DOCTYPE svg [<!ATTLIST svg onload CDATA \"x()\">]>" + svg(""), "<!DOCTYPE svg [<!ENTITY % a SYSTEM \"x\">%a;]>" + svg(""),
    "<!DOCTYPE svg [<!ENTITY a \"http://ns.adobe.com/\"><!ENTITY b \"&a;&a;\">]>" + svg("&b;"),
    "<?xml version=\"1.0\" encoding=\"utf-7\"?>" + svg(""), "<?xml version=\"1.0\" encoding='IBM037'?>" + svg(""),
    svg("<x:event xmlns:x=\"http://www.w3.org/2001/xml-events\"/>"), svg("<g xmlns:x=\"https://a.example\" x:b=\"c\"/>"),
    svg("<metadata><script/></metadata>"), svg("<math xmlns=\"http://www.w3.org/1998/Math/MathML\" href=\"https://a.example\"/>"),
    svg("<image href=\"data:image/svg+xml,x\"/>"), svg("<use href=\"data:image/png,x\"/>"),
    svg("<g srcset=\"https://a.example 1x\"/>"),
    svg("<metadata><p xmlns=\"http://www.w3.org/1999/xhtml\"/></metadata>"),
  ]

  /// The elements of web pages, of which none has a place in a picture.
  @Test(arguments: [
    "img srcset='https://a.example 1x'", "table background='https://a.example'", "iframe srcdoc='x'", "isindex", "frameset",
    "select",
    "textarea", "keygen", "template", "dialog", "source srcset='https://a.example'", "picture", "div", "p", "b", "svg", "style",
    "input", "marquee", "custom-element",
  ])
  func `nothing of a web page is part of a picture`(element: String) {
    let name = element.prefix { $0 != " " }
    #expect(
      hazards(Self.svg("<h:\(element) xmlns:h=\"http://www.w3.org/1999/xhtml\"/>")) == [
        "the element <h:\(name)>, which does not belong in a picture"
      ])
    let inside =
      "<foreignObject requiredExtensions=\"http://ns.adobe.com/a/\"><\(element) xmlns=\"http://www.w3.org/1999/xhtml\"/></foreignObject>"
    #expect(!hazards(Self.svg(inside)).isEmpty)
  }

  @Test(arguments: programs) func `what runs or loads is named`(text: String) { #expect(!hazards(text).isEmpty) }

  @Test func `the place is that of the element`() {
    let found = SVGSafety.hazards(in: Array("<svg xmlns=\"http://www.w3.org/2000/svg\">\n  <script/>\n</svg>".utf8))
    #expect(found.map(\.line) == [2])
  }

  @Test func `very many entities, elements and hazards end in time`() {
    let entities = (1...30).map { "<!ENTITY e\($0) \"&e\($0 - 1);&e\($0 - 1);\">" }.joined()
    #expect(!hazards("<!DOCTYPE svg [<!ENTITY e0 \"x\">\(entities)]>" + Self.svg("&e30;")).isEmpty)
    #expect(hazards(Self.svg(String(repeating: "<script/>", count: 50_000))).count == 10)
    #expect(!hazards(Self.svg(String(repeating: "<g>", count: 100_000))).isEmpty)
  }
}
