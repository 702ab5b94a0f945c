extension Corpus {
  static let leafBlocks = [
    Corpus(
      "thematic breaks",
      lines: ###"""
        ---
        ***
        ___
        - - -
         * * *
           ___
            ---
        --
        **
        +++
        ===
        -----------------------
        _ _ _ _ a
        a---
        -     -      -      -
        *-*
        """###),
    Corpus(
      "thematic breaks among other blocks",
      blocks: ###"""
        one
        ***
        two
        %%%
        one
        ---
        two
        %%%
        - one
        ***
        - two
        %%%
        * one
        * * *
        * two
        %%%
        - one
        - * * *
        """###),
    Corpus(
      "ATX headings",
      lines: ###"""
        # One
        ## Two
        ### Three
        #### Four
        ##### Five
        ###### Six
        ####### Seven
        #no space
        #	tab
        \## escaped
        ## *emphasis* and `code`
        ##      many spaces     
        ## closed ##
        # closed with more #########
        ### closed and spaces ###    
        ### ### not closed b
        # no space before the closing#
        ## escaped closing \##
        # closing \# half #
           # three spaces
            # four spaces
        ##
        #
        ### ###
        """###),
    Corpus(
      "headings among other blocks",
      blocks: ###"""
        a
        # b
        c
        %%%
        a
            # no heading
        %%%
        ****
        ## a
        ****
        %%%
        > # quoted
        > text
        %%%
        - # in a list
        - b
        """###),
    Corpus(
      "setext headings",
      blocks: ###"""
        One
        ===
        %%%
        Two
        ---
        %%%
        Two *lines of
        text*
        ====
        %%%
          Indented  
        ---
        %%%
        Short
        =
        %%%
            code
            ---
        %%%
        Foo
            ---
        %%%
        Foo
        = =

        Foo
        --- -
        %%%
        Trailing backslash\
        ----
        %%%
        `a
        ----
        `
        %%%
        > quoted
        ---
        %%%
        > one
        two
        ===
        %%%
        - item
        ---
        %%%
        one
        two
        ---
        three
        %%%
        ---
        one
        ---
        two
        ---
        %%%

        ====
        %%%
        - one
        -----
        %%%
        \> one
        ------
        %%%
        a

        b
        ---
        c
        """###),
    Corpus(
      "indented code",
      blocks: ###"""
            one
              two
        %%%
          - item

            text
        %%%
        1.  item

            - nested
        %%%
            <a/>
            *no*

            - no
        %%%
            one

            two
          
         
         
            three
        %%%
            one
              
              two
        %%%
        paragraph
            continues
        %%%
            code
        text
        %%%
        # h
            code
        h
        ---
            code
        %%%
                eight
            four
        %%%

            
            code
            

        %%%
            trailing  
        """###),
    Corpus(
      "fenced code",
      blocks: ###"""
        ```
        <
         >
        ```
        %%%
        ~~~
        a
        ~~~
        %%%
        ``
        a
        ``
        %%%
        ```
        a
        ~~~
        ```
        %%%
        ~~~
        a
        ```
        ~~~
        %%%
        ````
        a
        ```
        ``````
        %%%
        ```
        %%%
        `````

        ```
        a
        %%%
        > ```
        > a

        b
        %%%
        ```

          
        ```
        %%%
        ```
        ```
        %%%
         ```
         a
        a
        ```
        %%%
          ```
        a
          a
        a
          ```
        %%%
           ```
           a
            a
          a
           ```
        %%%
            ```
            a
            ```
        %%%
        ```
        a
          ```
        %%%
        ```
        a
            ```
        %%%
        ``` ```
        a
        %%%
        ~~~~~~
        a
        ~~~ ~~
        %%%
        one
        ```
        two
        ```
        three
        %%%
        ```ruby
        def a(x)
          return 3
        end
        ```
        %%%
        ~~~~    swift startline=3 $%@#$
        let a = 1
        ~~~~~~~
        %%%
        ````;
        ````
        %%%
        ``` aa ```
        foo
        %%%
        ~~~ aa ``` ~~~
        foo
        ~~~
        %%%
        ```
        ``` aaa
        ```
        %%%
        ```f&ouml;&ouml;
        a
        ```
        %%%
        ```c\+\+
        a "quoted" & 'single' -- ... text
        ```
        %%%
        - ```
          in a list
          ```
        - ~~~ x
          y
        """###),
    Corpus(
      "HTML blocks",
      blocks: ###"""
        <table>
        <tr><td>
        <pre>
        **a**,

        _b_.
        </pre>
        </td></tr>
        </table>
        %%%
         <div>
          *a*
                 <p><a>
        %%%
        </div>
        *a*
        %%%
        <DIV CLASS="a">

        *b*

        </DIV>
        %%%
        <div id="a"
          class="b">
        </div>
        %%%
        <div *???-&&&-<---
        *a*
        %%%
        <div></div>
        ``` c
        int x = 33;
        ```
        %%%
        <a href="b">
        *c*
        </a>
        %%%
        <i class="a">
        *b*
        </i>
        %%%
        </ins>
        *b*
        %%%
        <del>

        *a*

        </del>
        %%%
        <del>*a*</del>
        %%%
        <pre language="x"><code>
        import A

        main
        </code></pre>
        after
        %%%
        <script type="x">
        // a

        b();
        </script>
        after
        %%%
        <style
          type="x">

        a
        %%%
        > <div>
        > a

        b
        %%%
        - <div>
        - a
        %%%
        <!-- a

        b
          c -->
        after
        %%%
        <?php

          a;

        ?>
        after
        %%%
        <!DOCTYPE html>
        %%%
        <![CDATA[
        a

        b
        ]]>
        after
        %%%
          <!-- a -->

            <!-- b -->
        %%%
        a
        <div>
        b
        </div>
        %%%
        <div>
        a
        </div>
        *b*
        %%%
        a
        <a href="b">
        c
        %%%
        <div>

        *a* b.

        </div>
        """###),
    Corpus(
      "link reference definitions",
      blocks: ###"""
        [a]: /b "c"

        [a]
        %%%
           [a]: 
              /b  
                   'c'  

        [a]
        %%%
        [A*b\]]:my_(c) 'd (with parens)'

        [A*b\]]
        %%%
        [a b]:
        <c d>
        'e'

        [a b]
        %%%
        [a]: /b '
        c
        d
        '

        [a]
        %%%
        [a]: /b 'c

        d'

        [a]
        %%%
        [a]:
        /b

        [a]
        %%%
        [a]:

        [a]
        %%%
        [a]: <>

        [a]
        %%%
        [a]: <b>(c)

        [a]
        %%%
        [a]: /b\c\*d "e\"f\g"

        [a]
        %%%
        [a]

        [a]: b
        %%%
        [a]

        [a]: first
        [a]: second
        %%%
        [AB]: /c

        [ab]
        %%%
        [ΑΓΩ]: /φ

        [αγω]
        %%%
        [a]: /b
        %%%
        [
        a
        ]: /b
        c
        %%%
        [a]: /b "c" d
        %%%
        [a]: /b
        "c" d
        %%%
            [a]: /b "c"

        [a]
        %%%
        ```
        [a]: /b
        ```

        [a]
        %%%
        A
        [b]: /c

        [b]
        %%%
        # [A]
        [a]: /b
        > c
        %%%
        [a]: /b
        c
        ===
        [a]
        %%%
        [a]: /b
        ===
        [a]
        %%%
        [a]: /a "a"
        [b]: /b
          "b"
        [c]: /c

        [a],
        [b],
        [c]
        %%%
        [a]

        > [a]: /b
        %%%
        [a]: javascript:x

        [a]
        """###),
    Corpus(
      "paragraphs and blank lines",
      blocks: ###"""
        a

        b
        %%%
        a
        b

        c
        d
        %%%
        a


        b
        %%%
          a
         b
        %%%
        a
                     b
                                   c
        %%%
           a
        b
        %%%
            a
        b
        %%%
        a     
        b     
        %%%
          

        a
          

        # b

          
        """###),
    Corpus(
      "tabs",
      blocks: """
        \ta\tb\tc
        %%%
          \ta\tb
        %%%
            a\ta
            b\ta
        %%%
          - a

        \tb
        %%%
        - a

        \t\tb
        %%%
        >\t\ta
        %%%
        -\t\ta
        %%%
            a
        \tb
        %%%
         - a
           - b
        \t - c
        %%%
        #\ta
        %%%
        *\t*\t*\t
        %%%
        1.\ta
        \tb

        \t- c
        %%%
        - ```
        \ta
          ```
        """),
  ]
}
