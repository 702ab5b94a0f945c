extension Corpus {
  static let extensions = [
    Corpus(
      "tables",
      blocks: ###"""
        | a | b |
        | --- | --- |
        | c | d |
        %%%
        | abc | def |
        | :-: | -----------:
        bar | baz
        %%%
        | a |
        | :-- |
        | b |
        %%%
        | f\|oo  |
        | ------ |
        | b `\|` az |
        | b **\|** im |
        %%%
        | abc | def |
        | --- | --- |
        | bar | baz |
        > bar
        %%%
        | abc | def |
        | --- | --- |
        | bar | baz |
        bar

        bar
        %%%
        | abc | def |
        | --- |
        | bar |
        %%%
        | abc | def |
        | --- | --- |
        | bar |
        | bar | baz | boo |
        %%%
        | abc | def |
        | --- | --- |
        %%%
        |  | b |
        | --- | --- |
        | c |  |
        %%%
        a | b
        --|--
        *c* | [d](e "f")
        `g` | ![h](i)
        %%%
        text
        | a | b |
        |---|---|
        | c | d |
        %%%
        - | a |
          |---|
          | b |
        %%%
        > | a | b |
        > |--:|:-:|
        > | 1 | ~~2~~ |
        %%%
        | a "b" | it's |
        |:--|--:|
        | <b>c</b> | https://d.example |
        %%%
        |a|
        |-|
        |b|

        |c|
        |-|
        |d|
        %%%
        | a |
        %%%
        |-|
        |-|
        %%%
        a
        :-
        b
        %%%
        | a | b |
        |-|-|
        | c[^1] | d |

        [^1]: note
        """###),
    Corpus(
      "task lists",
      blocks: ###"""
        - [ ] a
        - [x] b
        - [X] c
        %%%
        - [x] a
          - [ ] b
          - [x] c
        - [ ] d
        %%%
        1. [ ] a
        2. [x] b
        %%%
        - [ ] a

        - [x] b
        %%%
        - [] a
        - [ ]b
        - [y] c
        - [ ]
        %%%
        - [ ] *a* [b](c)
        - d
        %%%
        * [ ] a

          b
        + [x] c
        """###),
    Corpus(
      "strikethrough",
      lines: ###"""
        ~~a~~
        ~a~
        ~~a b~~ c
        ~~~a~~~ b
        ~~a ~b~ c~~
        ~~a
        a~~b~~c
        ~~ a ~~
        **~~a~~**
        ~~*a* `b` [c](d)~~
        ~~a~
        ~a~~
        x ~~~~a~~~~
        """###),
    Corpus(
      "strikethrough over lines",
      blocks: ###"""
        ~~a
        b~~ c
        %%%
        ~~a

        b~~
        """###),
    Corpus(
      "extended autolinks",
      lines: ###"""
        www.a.example
        Visit www.a.example/help for more.
        www.a.example. www.a.example?
        www.a.example/search?q=(b) (www.a.example/search?q=(b))
        (www.a.example/search?q=(b)
        www.a.example/search?q=(b)+c
        www.a.example/search?q=b&hl=en
        www.a.example/search?q=b&hl;
        www.a.example/b<c
        http://a.example
        (Visit https://a.example/b?c=d)
        ftp://a.example
        a@b.example
        hello@mail+xyz.example isn't valid, but hello+xyz@mail.example is.
        a.b-c_d@a.b
        a.b-c_d@a.b.
        a.b-c_d@a.b-
        a.b-c_d@a.b_
        [www.a.example](b)
        `www.a.example`
        *www.a.example*
        **http://a.example/b**
        ~~www.a.example~~
        http://a.example/b_c_d
        xhttp://a.example
        www.
        http://
        https://a.example/é
        “https://a.example”
        # https://a.example/b
        [a https://b.example c](d)
        ![www.a.example](b)
        mailto:a@b.example
        """###),
    Corpus(
      "footnotes",
      blocks: ###"""
        a[^1]

        [^1]: b
        %%%
        a[^1] b[^2] c[^1]

        [^2]: two
        [^1]: one
        %%%
        a[^long-label] and[^ü ß]

        [^long-label]: b

            c

            - d
        %%%
        a[^none]
        %%%
        a

        [^unused]: b
        %%%
        a[^1]

        [^1]: b[^2]
        [^2]: c
        %%%
        *a[^1]* ~~b[^1]~~

        [^1]: > c
        %%%
        a[^a].

        [^a]:
            ```
            b
            ```
        %%%
        a [^1] "b"[^2]

        [^1]: c
        d

        [^2]: e
        %%%
        [^1]: b

        a[^1]
        %%%
        # a[^1]

        - b[^1]

        [^1]: c
        %%%
        [^a]: b
        %%%
        a[^a-2] b[^a] c[^a]

        [^a]: d
        [^a-2]: e
        """###),
    Corpus(
      "alerts",
      blocks: ###"""
        > [!NOTE]
        > a
        %%%
        > [!TIP]
        > a *b*
        >
        > - c
        %%%
        > [!IMPORTANT]  
        > a
        %%%
        > [!WARNING]
        %%%
        > [!CAUTION]
        >
        > a
        %%%
        > [!NOTE] a
        %%%
        > [!OTHER]
        > a
        %%%
        > a
        > [!NOTE]
        %%%
        - > [!NOTE]
          > a
        %%%
        > > [!NOTE]
        > > a
        """###),
  ]
}
