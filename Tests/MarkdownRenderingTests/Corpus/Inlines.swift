extension Corpus {
  static let inlines = [
    Corpus(
      "backslash escapes",
      lines: ###"""
        \!\"\#\$\%\&\'\(\)\*\+\,\-\.\/\:\;\<\=\>\?\@\[\\\]\^\_\`\{\|\}\~
        \	\A\a\ \3\φ\«
        \*not emphasis*
        \[not a link](/a)
        \`not code`
        1\. not a list
        \* not a list
        \&ouml; not an entity
        \\*emphasis*
        `` \[\` ``
        <https://a.example/?b=\*>
        [a](/b\*c "d\*e")
        \# not a heading
        a \~~not struck~~
        a \"not curly\" and \'not curly\'
        """###),
    Corpus(
      "entities",
      lines: ###"""
        &nbsp; &amp; &copy; &AElig; &Dcaron; &frac34; &HilbertSpace; &DifferentialD; &ClockwiseContourIntegral; &ngE;
        &#35; &#1234; &#992; &#0;
        &#X22; &#XD06; &#xcab;
        &nbsp &x; &#; &#x; &#87654321; &#abcdef0; &ThisIsNotDefined; &hi?;
        &copy
        &MadeUpEntity;
        [a](/f&ouml;&ouml; "f&ouml;&ouml;")
        `f&ouml;&ouml;`
        &#42;a&#42;
        &#42; a
        a&#10;&#10;b
        &#9;a
        [a](url &quot;tit&quot;)
        &lt;b&gt; & < > " '
        """###),
    Corpus(
      "code spans",
      lines: ###"""
        `a`
        `` a ` b ``
        ` `` `
        `  ``  `
        ` a`
        ` `
        `  `
        `a   b`
        `a\`b`
        ``a`b``
        ` a `` b `
        *a`*`
        [not a `link](/a`)
        `<a href="`">`
        <a href="`">`
        `<https://a.example.`b>`
        <https://a.example.`b>`
        ```a``
        `a
        `a``b``
        `"quotes" -- 'and' ...`
        a `b` c `d` e
        `&amp;`
        """###),
    Corpus(
      "emphasis",
      lines: ###"""
        *a b*
        a * b c*
        a*"b"*
        * a *
        a*b*
        5*6*78
        _a b_
        _ a b_
        a_"b"_
        a_b_
        5_6_78
        пристаням_стремятся_
        aa_"bb"_cc
        a-_(b)_
        _a*
        *a b *
        *(*a)
        *(*a*)*
        *a*b
        _a b _
        _(_a)
        _(_a_)_
        _a_b
        _пристаням_стремятся
        _a_b_c_
        _(a)_.
        **a b**
        ** a b**
        a**"b"**
        a**b**
        __a b__
        __ a b__
        a__"b"__
        a__b__
        5__6__78
        __a, __b__, c__
        a-__(b)__
        **a b **
        **(**a)
        *(**a**)*
        **A (*b c*, d *e f*)**
        **a "*b*" c**
        **a**b
        __a b __
        __(__a)
        _(__a__)_
        __a__b
        __a__b__c__
        __(a)__.
        *a [b](/c)*
        _a __b__ c_
        _a _b_ c_
        __a_ b_
        *a *b**
        *a **b** c*
        *a**b**c*
        *a**b*
        ***a** b*
        *a **b***
        *a**b***
        a***b***c
        a******b*********c
        *a **b *c* d** e*
        *a [*b*](/c)*
        ** is not an empty emphasis
        **** is not an empty strong emphasis
        **a [b](/c)**
        __a _b_ c__
        __a __b__ c__
        ____a__ b__
        **a **b****
        **a *b* c**
        **a*b*c**
        ***a* b**
        **a *b***
        **a [*b*](/c)**
        __ is not an empty emphasis
        a ***
        a *\**
        a *_*
        a *****
        a **\***
        a **_**
        **a*
        *a**
        ***a**
        ****a*
        **a***
        *a****
        a ___
        a _\__
        a _*_
        a _____
        a __\___
        a __*__
        __a_
        _a__
        ___a__
        ____a_
        __a___
        _a____
        **a**
        *_a_*
        __a__
        _*a*_
        ****a****
        ____a____
        ******a******
        ***a***
        _____a_____
        *a _b* c_
        *a __b *c d* e__
        **a **b c**
        *a *b c*
        *[a*](/b)
        _a [b_](/c)
        *<img src="a" title="*"/>
        **<a href="**">
        *a `*`*
        _a `_`_
        **a<https://b.example/?q=**>
        __a<https://b.example/?q=__>
        *a*, **b** and ***c***.
        “*a*” — *b*
        *a*é é*b*
        """###),
    Corpus(
      "links",
      lines: ###"""
        [a](/b "c")
        [a](/b)
        [](/b)
        [a]()
        [a](<>)
        [](<>)
        [a](/b c)
        [a](</b c>)
        [a](<b)c>)
        [a](<b\>)
        [a](<b)c
        [a](\(b\))
        [a](b(and(c)))
        [a](b(and(c))
        [a](b\(and\(c\))
        [a](<b(and(c)>)
        [a](b\)\:)
        [a](#b)
        [a](https://b.example#c)
        [a](https://b.example?c=3#d)
        [a](b\c)
        [a](b%20&auml;)
        [a]("b")
        [a](/b "c") [d](/e 'f') [g](/h (i))
        [a](/b "c \"&quot;")
        [a](/b "c")
        [a](/b "c "d" e")
        [a](/b 'c "d" e')
        [a](   /b
        [a] (/b)
        [a [b [c]]](/d)
        [a] b](/c)
        [a [b](/c)
        [a \[b](/c)
        [a *b **c** `#`*](/d)
        [![a](b.jpg)](/c)
        [a [b](/c)](/d)
        [a *[b [c](/d)](/e)*](/f)
        ![[[a](b)](c)](d)
        *[a*](/b)
        [a *b](c*)
        *a [b* c]
        [a <b c="](d)">
        [a`](b)`
        [a<https://b.example/?c=](d)>
        [a](javascript:b)
        [a](JaVaScRiPt:b)
        [a](vbscript:b)
        [a](file:///b)
        [a](data:text/html,b)
        [a](ftp://b.example)
        [a](made-up:b)
        [a](mailto:b@c.example)
        [a](MAILTO:b@c.example)
        [a](tel:+31000000000)
        [a](//b.example/c)
        [a](?b=c&d=e)
        [a](b.md?c#d)
        [a](é/ü.md#ï)
        [a](/b%2Fc)
        [a](b "c & <d>")
        [a](lang:en)
        [a *b*](lang:nl-BE)
        [a](http://[::1]/b)
        [a](b:c)
        [a](./b:c)
        [a](1:2)
        """###),
    Corpus(
      "reference links",
      blocks: ###"""
        [a][b]

        [b]: /c "d"
        %%%
        [a [b [c]]][r]

        [r]: /d
        %%%
        [a \[b][r]

        [r]: /d
        %%%
        [a *b **c** `#`*][r]

        [r]: /d
        %%%
        [![a](b.jpg)][r]

        [r]: /d
        %%%
        [a [b](/c)][r]

        [r]: /d
        %%%
        [a *b [c][r]*][r]

        [r]: /d
        %%%
        *[a*][r]

        [r]: /d
        %%%
        [a][BaR]

        [bar]: /d
        %%%
        [ẞ]

        [SS]: /d
        %%%
        [A b]: /c

        [d][A
          b]
        %%%
        [a] [b]

        [b]: /c
        %%%
        [a]
        [b]

        [b]: /c
        %%%
        [b][a\!]

        [a!]: /c
        %%%
        [a][r[]

        [r[]: /d
        %%%
        [[[a]]]

        [[[a]]]: /d
        %%%
        [a][r\[]

        [r\[]: /d
        %%%
        []

        []: /d
        %%%
        [
         ]

        [
         ]: /d
        %%%
        [a][]

        [a]: /b "c"
        %%%
        [*a* b][]

        [*a* b]: /c
        %%%
        [A][]

        [a]: /c
        %%%
        [a] 
        []

        [a]: /c
        %%%
        [a]

        [a]: /b "c"
        %%%
        [*a* b]

        [*a* b]: /c
        %%%
        [[*a* b]]

        [*a* b]: /c
        %%%
        [[a [b]

        [b]: /c
        %%%
        [a] b

        [a]: /c
        %%%
        \[a]

        [a]: /c
        %%%
        *[a*]

        [a*]: /c
        %%%
        [a][b]

        [a]: /c
        [b]: /d
        %%%
        [a][]

        [a]: /c
        %%%
        [a]()

        [a]: /c
        %%%
        [a](not a link)

        [a]: /c
        %%%
        [a][b][c]

        [c]: /d
        %%%
        [a][b][c]

        [c]: /d
        [b]: /e
        %%%
        [a][b][c]

        [c]: /d
        [a]: /e
        """###),
    Corpus(
      "images",
      blocks: ###"""
        ![a](/b "c")
        %%%
        ![a *b*]

        [a *b*]: c.jpg "d & e"
        %%%
        ![a ![b](/c)](/d)
        %%%
        ![a [b](/c)](/d)
        %%%
        ![a *b*][]

        [a *b*]: c.jpg "d"
        %%%
        ![a](b.jpg)
        %%%
        My ![a b](/c/d.jpg  "e"   )
        %%%
        ![a](<b>)
        %%%
        ![](/b)
        %%%
        ![a] 
        []

        [a]: /c
        %%%
        !\[a]

        [a]: /c
        %%%
        \![a]

        [a]: /c
        %%%
        ![a "b" `c` & <d>](e.png)
        %%%
        ![a
        b](c.png)
        %%%
        ![a](data:image/png;base64,AAAA)
        %%%
        ![a](javascript:b)
        %%%
        ![a](https://b.example/c.png)
        %%%
        # ![a](b.png)
        %%%
        [a ![b](c.png) d](e)
        """###),
    Corpus(
      "autolinks",
      lines: ###"""
        <https://a.example>
        <https://a.example/b?c=d&e&f[]=g>
        <irc://a.example:2233/b>
        <MAILTO:A@B.EXAMPLE>
        <a+b+c:d>
        <made-up-scheme://a,b>
        <https://../>
        <localhost:5001/a>
        <https://a.example/b c>
        <https://a.example/\[\>
        <a@b.example>
        <a+special@B.C-D0.example>
        <a\+@b.example>
        <>
        < https://a.example >
        <m:abc>
        <a.b.c>
        """###),
    Corpus(
      "raw HTML",
      blocks: ###"""
        a <b><c2><d_>
        %%%
        <a/><b2/>
        %%%
        <a  /><b2
        data="c" />
        %%%
        <a b="c" d = 'e <em>"</em>'
        _f3 g:h i=j />
        %%%
        a <b-c d="e"/> f
        %%%
        <33> <__>
        %%%
        <a h*#ref="b">
        %%%
        <a href="b'> <a href=b'>
        %%%
        < a><
        b/ >
        <c d=e
        f!g />
        %%%
        <a href='b'title=c>
        %%%
        </a></b >
        %%%
        </a href="b">
        %%%
        a <!-- this is a
        comment - with hyphen -->
        %%%
        a <!-- b -- c -->
        %%%
        a <?php echo $b; ?>
        %%%
        a <!ELEMENT br EMPTY>
        %%%
        a <![CDATA[>&<]]>
        %%%
        a <b c="&ouml;">
        %%%
        a <b c="\*">
        %%%
        <a href="\"">
        %%%
        *a <b>c* d</b>
        %%%
        a<br>b<br/>c
        """###),
    Corpus(
      "line breaks",
      blocks: ###"""
        a  
        b
        %%%
        a\
        b
        %%%
        a       
        b
        %%%
        a  
             b
        %%%
        a\
             b
        %%%
        *a  
        b*
        %%%
        *a\
        b*
        %%%
        `code  
        span`
        %%%
        `code\
        span`
        %%%
        <a href="b  
        c">
        %%%
        a\
        %%%
        a  
        %%%
        ### a\
        %%%
        ### a  
        %%%
        a
        b
        %%%
        a 
         b
        """###),
    Corpus(
      "textual content and smart punctuation",
      lines: ###"""
        hello $.;'there
        A χρῆν
        Many     spaces
        "a"
        'a'
        "a 'b' c"
        'a "b" c'
        it's the dog's
        '70s and '80s
        "a" -- b --- c ---- d ----- e ------ f
        a... b.... c. . .
        "*a*" and '**b**'
        "a
        a"
        "'a' b"
        a"b"c
        ("a") ['b']
        "[a](b)"
        5'10" tall
        'tis 'twas
        -- - --- 
        "" ''
        """###),
  ]
}
