/// The vocabulary of drawings: the elements and attributes that drawing programs write (SVG 1.1, SVG 2), and the namespaces of
/// their metadata.
///
/// Anything not listed is refused, so that nothing unknown can pass.
enum SVGVocabulary {
  static let svg = "http://www.w3.org/2000/svg"

  /// The beginnings of `data:` addresses of bitmaps.
  static let pictures = ["data:image/png", "data:image/jpeg", "data:image/jpg", "data:image/gif", "data:image/webp"]

  static let elements = Set(
    words(
      """
      svg g defs symbol use switch title desc metadata style a view
      path rect circle ellipse line polyline polygon image
      text tspan textPath tref altGlyph altGlyphDef altGlyphItem glyphRef
      marker pattern mask clipPath linearGradient radialGradient stop hatch hatchpath solidColor solidcolor
      mesh meshgradient meshGradient meshrow meshRow meshpatch meshPatch
      filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight
      feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight
      feSpecularLighting feSpotLight feTile feTurbulence
      animate animateColor animateMotion animateTransform mpath set discard
      font font-face font-face-src font-face-name font-face-format font-face-uri glyph missing-glyph hkern vkern
      flowRoot flowRegion flowRegionExclude flowDiv flowPara flowSpan flowLine
      """))

  /// Attributes for the look of something, whose value is checked as a style.
  static let presentation = Set(
    words(
      """
      alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation color-interpolation-filters color-profile
      color-rendering cursor direction display dominant-baseline enable-background fill fill-opacity fill-rule filter flood-color
      flood-opacity font-size font-size-adjust font-stretch font-style font-variant font-weight font font-variation-settings
      font-feature-settings font-kerning font-variant-ligatures font-variant-caps font-variant-numeric font-variant-east-asian
      font-variant-position glyph-orientation-horizontal glyph-orientation-vertical image-rendering isolation kerning letter-spacing
      lighting-color line-height marker marker-end marker-mid marker-start mask mask-type mix-blend-mode opacity overflow paint-order
      pointer-events shape-inside shape-margin shape-padding shape-rendering shape-subtract solid-color solid-opacity stop-color
      stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity
      stroke-width text-align text-anchor text-decoration text-decoration-color text-decoration-line text-decoration-style text-indent
      text-orientation text-overflow text-rendering text-transform transform transform-box transform-origin unicode-bidi
      vector-effect visibility white-space white-space-collapse word-spacing word-wrap writing-mode z-index inline-size
      """))

  /// Attributes with a number, a shape, a name or a text, which are never used as an address or a program.
  static let plain = Set(
    words(
      """
      id class lang tabindex role title content type media version baseProfile contentStyleType contentScriptType zoomAndPan
      preserveAspectRatio viewBox width height x y x1 x2 y1 y2 z r rx ry cx cy fx fy fr d dx dy points pathLength rotate side method
      startOffset spacing textLength lengthAdjust font-family viewTarget overflow-x overflow-y
      offset gradientUnits gradientTransform spreadMethod patternUnits patternContentUnits patternTransform clipPathUnits maskUnits
      maskContentUnits markerUnits markerWidth markerHeight refX refY orient hatchUnits hatchContentUnits hatchTransform pitch
      filterUnits filterRes primitiveUnits in in2 result mode operator k1 k2 k3 k4 order kernelMatrix divisor bias targetX targetY
      edgeMode preserveAlpha kernelUnitLength surfaceScale diffuseConstant specularConstant specularExponent azimuth elevation
      pointsAtX pointsAtY pointsAtZ limitingConeAngle stdDeviation radius scale xChannelSelector yChannelSelector baseFrequency
      numOctaves seed stitchTiles tableValues slope intercept amplitude exponent crossorigin
      attributeType begin dur end min max restart repeatCount repeatDur fill calcMode keyTimes keySplines keyPoints accumulate additive
      path origin
      unicode unicode-range glyph-name glyphRef orientation arabic-form horiz-adv-x horiz-origin-x horiz-origin-y vert-adv-y vert-origin-x
      vert-origin-y units-per-em panose-1 stemv stemh cap-height x-height accent-height ascent descent widths bbox ideographic
      alphabetic mathematical hanging v-ideographic v-alphabetic v-mathematical v-hanging underline-position underline-thickness
      strikethrough-position strikethrough-thickness overline-position overline-thickness g1 g2 u1 u2 k string name format
      requiredFeatures requiredExtensions systemLanguage externalResourcesRequired focusable decoding loading
      target rel hreflang download referrerpolicy
      """))

  /// Attributes in the namespaces `xlink:` and `xml:` besides `xlink:href`. `xml:base` is not included: it changes all addresses in
  /// the file.
  static let prefixed: Set<String> = [
    "xlink:type", "xlink:show", "xlink:actuate", "xlink:title", "xlink:role", "xlink:arcrole", "xml:space", "xml:lang", "xml:id",
  ]

  static let prefixes = ["http://www.w3.org/1999/xlink": "xlink", "http://www.w3.org/XML/1998/namespace": "xml"]

  /// Whether a namespace is for metadata, of a drawing program or about the work. Browsers ignore all of these.
  static func isMetadata(_ namespace: String) -> Bool { metadata.contains { namespace.hasPrefix($0) } }

  /// Whether browsers interpret the elements of a namespace.
  static func isInterpretedByBrowsers(_ namespace: String) -> Bool {
    namespace.isEmpty || namespace == svg || namespace == "http://www.w3.org/1999/xhtml"
      || namespace == "http://www.w3.org/1998/Math/MathML" || namespace.hasPrefix("http://www.mozilla.org/")
      || namespace.hasPrefix("http://www.w3.org/1999/XSL/") || namespace.hasPrefix("http://www.w3.org/2001/xml-events")
      || namespace.hasPrefix("http://www.w3.org/2001/XInclude")
  }

  private static let metadata = [
    // Metadata about the work: RDF, Dublin Core, Creative Commons, XMP, IPTC.
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "http://www.w3.org/2000/01/rdf-schema#", "http://purl.org/",
    "http://dublincore.org/",
    "http://creativecommons.org/", "https://creativecommons.org/", "http://web.resource.org/cc/", "adobe:ns:meta/",
    "http://iptc.org/", "http://xmlns.com/foaf/", "http://schema.org/", "https://schema.org/", "http://www.opengis.net/",
    // Drawing programs.
    "http://www.inkscape.org/", "http://inkscape.sourceforge.net/", "http://sodipodi.sourceforge.net/",
    "http://inkscape.sourceforge.net/", "http://www.openswatchbook.org/", "http://www.iki.fi/pav/software/textext/",
    "http://ns.adobe.com/", "http://www.bohemiancoding.com/sketch", "http://www.figma.com/", "https://www.figma.com/",
    "http://www.serif.com/", "http://www.corel.com/", "http://krita.org/", "http://www.gimp.org/", "http://vectornator.io",
    "https://boxy-svg.com", "http://www.boxy-svg.com", "https://vecta.io/", "http://svgjs.com/", "http://svgjs.dev/",
    "https://svgjs.dev/", "http://www.sketchapp.com/", "https://sketch.com/", "http://xml.openoffice.org/",
    "http://openoffice.org/",
    "http://sun.com/xmlns/", "urn:oasis:names:tc:opendocument:", "http://schemas.microsoft.com/", "urn:schemas-microsoft-com:",
    "http://schemas.openxmlformats.org/", "http://www.w3.org/2001/SMIL20/", "lucid", "https://draw.io", "http://www.diagrams.net/",
    "http://www.dia-installer.de/", "http://www.lysator.liu.se/~alla/dia/", "http://www.graphviz.org/", "http://www.yworks.com/",
    "http://www.wolfram.com/", "http://www.vectorworks.net/", "http://karbon.", "https://calligra.org/", "http://www.calligra.org/",
  ]

  private static func words(_ text: String) -> [String] { text.split(whereSeparator: \.isWhitespace).map(String.init) }
}
